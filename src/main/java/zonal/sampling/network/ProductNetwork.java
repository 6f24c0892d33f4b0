package zonal.sampling.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A polynomial network of Hadamard products: f = w.(s_1 * ... * s_N)/sqrt(n), s_n = sqrt 2 relu(W_n x). All weights are trained.
 *
 * @param factors W_1, ..., W_N
 * @param readout w, of one row
 */
public record ProductNetwork(List<Weights> factors, Weights readout) implements RandomNetwork {

    private static final NeuronFunction RELU = new PiecewiseNeuron(1, 1, 0);

    /** A network of N factors with independent weights of the law of the source. */
    public static ProductNetwork draw(int degree, int width, int dimension, WeightSource source) {
        List<Weights> factors = new ArrayList<>();
        for (int n = 0; n < degree; n++) {
            factors.add(source.first(width, dimension));
        }
        return new ProductNetwork(factors, source.readout(width));
    }

    @Override
    public double[] outputs(Matrix inputs) {
        return readout.apply(products(preactivations(inputs), -1), scale()).values();
    }

    @Override
    public Matrix tangentKernel(Matrix inputs) {
        List<Matrix> preactivations = preactivations(inputs);
        Matrix kernel = products(preactivations, -1).gram(scale() * scale(), 0);
        Matrix derivatives = readout.applyTransposed(Matrix.generate(inputs.rows(), 1, () -> 1), scale());
        Matrix products = inputs.gram(1, 0);
        for (int n = 0; n < factors.size(); n++) {
            // df/dW_n: w_i times the other factors times sqrt 2 relu'(W_n x)_i, times x
            Matrix inside = RELU.backward(derivatives.entrywise(products(preactivations, n)), preactivations.get(n));
            kernel = kernel.plus(inside.gram(RELU.normaliser(), 0).entrywise(products), 1);
        }
        return kernel;
    }

    @Override
    public Matrix outputCovariance(Matrix inputs) {
        return products(preactivations(inputs), -1).gram(scale() * scale(), 0);
    }

    private List<Matrix> preactivations(Matrix inputs) {
        return factors.stream().map(weights -> weights.apply(inputs, 1)).toList();
    }

    /** The products of all s_n but the one left out, one input a row. */
    private Matrix products(List<Matrix> preactivations, int leftOut) {
        int rows = preactivations.get(0).rows();
        int columns = preactivations.get(0).columns();
        Matrix product = Matrix.generate(rows, columns, () -> 1);
        for (int n = 0; n < factors.size(); n++) {
            if (n != leftOut) {
                product = Matrix.zero(rows, columns).plus(product.entrywise(RELU.values(preactivations.get(n))), Math.sqrt(RELU.normaliser()));
            }
        }
        return product;
    }

    private double scale() {
        return 1 / Math.sqrt(readout.columns());
    }
}

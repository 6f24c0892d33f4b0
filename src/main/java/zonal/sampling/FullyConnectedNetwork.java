package zonal.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/**
 * A fully connected ReLU network: z_1 = W_1 x + beta b_1, z_(l+1) = sqrt(2/n) W_(l+1) relu(z_l) + beta b_(l+1), and the output f = z_(L+1) is a number. All
 * weights and biases are trained.
 *
 * @param weights W_1, ..., W_(L+1), the last with one row
 * @param biases b_1, ..., b_(L+1)
 * @param beta the factor of the biases
 */
record FullyConnectedNetwork(List<Matrix> weights, List<double[]> biases, double beta) implements RandomNetwork {

    /** A network with independent standard normal weights and biases. */
    static FullyConnectedNetwork draw(int depth, int width, int dimension, double beta, DoubleSupplier normal) {
        List<Matrix> weights = new ArrayList<>();
        List<double[]> biases = new ArrayList<>();
        for (int layer = 1; layer <= depth + 1; layer++) {
            int outputs = layer <= depth ? width : 1;
            weights.add(Matrix.generate(outputs, layer == 1 ? dimension : width, normal));
            biases.add(DoubleStream.generate(normal).limit(outputs).toArray());
        }
        return new FullyConnectedNetwork(weights, biases, beta);
    }

    @Override
    public double[] outputs(Matrix inputs) {
        List<Matrix> preactivations = preactivations(inputs);
        Matrix last = preactivations.get(depth());
        double[] outputs = new double[inputs.rows()];
        for (int p = 0; p < outputs.length; p++) {
            outputs[p] = last.get(p, 0);
        }
        return outputs;
    }

    @Override
    public Matrix tangentKernel(Matrix inputs) {
        List<Matrix> preactivations = preactivations(inputs);
        Matrix kernel = layerInputGram(depth(), inputs, preactivations);
        Matrix derivatives = Matrix.generate(inputs.rows(), 1, () -> 1);
        for (int layer = depth(); layer >= 1; layer--) {
            derivatives = weights.get(layer).applyTransposed(derivatives, scale()).maskedBy(preactivations.get(layer - 1));
            kernel = kernel.plus(derivatives.gram(1, 0).entrywise(layerInputGram(layer - 1, inputs, preactivations)), 1);
        }
        return kernel;
    }

    @Override
    public Matrix outputCovariance(Matrix inputs) {
        return layerInputGram(depth(), inputs, preactivations(inputs));
    }

    /** z_1, ..., z_(L+1). */
    private List<Matrix> preactivations(Matrix inputs) {
        List<Matrix> result = new ArrayList<>();
        for (int layer = 0; layer <= depth(); layer++) {
            Matrix product = layer == 0 ? weights.get(0).apply(inputs, 1) : weights.get(layer).apply(result.get(layer - 1).relu(), scale());
            result.add(product.plusToEachRow(biases.get(layer), beta));
        }
        return result;
    }

    /** The inner products of what the weights and biases of layer {@code layer} (from 0) multiply, scale factors included. */
    private Matrix layerInputGram(int layer, Matrix inputs, List<Matrix> preactivations) {
        double constant = beta * beta;
        return layer == 0 ? inputs.gram(1, constant) : preactivations.get(layer - 1).relu().gram(scale() * scale(), constant);
    }

    private int depth() {
        return weights.size() - 1;
    }

    private double scale() {
        return Math.sqrt(2.0 / weights.get(0).rows());
    }
}

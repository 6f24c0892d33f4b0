package zonal.sampling.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A fully connected network: z_1 = W_1 x + beta b_1, z_(l+1) = sqrt(c/n) W_(l+1) sigma(z_l) + beta b_(l+1) with c = 1/E sigma(g)^2, and the output f = z_(L+1)
 * is a number. All weights and biases are trained.
 *
 * @param weights W_1, ..., W_(L+1), the last with one row
 * @param biases b_1, ..., b_(L+1)
 * @param beta the factor of the biases
 * @param neuron sigma
 */
public record FullyConnectedNetwork(List<Weights> weights, List<double[]> biases, double beta, NeuronFunction neuron) implements RandomNetwork {

    /** A network with independent weights of the law of the source and independent standard normal biases. */
    public static FullyConnectedNetwork draw(NetworkShape shape, double beta, NeuronFunction neuron, WeightSource source) {
        List<Weights> weights = new ArrayList<>();
        List<double[]> biases = new ArrayList<>();
        for (int layer = 1; layer <= shape.depth(); layer++) {
            weights.add(layer == 1 ? source.first(shape.width(), shape.dimension()) : source.hidden(shape.width()));
            biases.add(source.biases(shape.width()));
        }
        weights.add(source.readout(shape.width()));
        biases.add(source.biases(1));
        return new FullyConnectedNetwork(weights, biases, beta, neuron);
    }

    /**
     * What a forward pass computes, one input a row.
     *
     * @param preactivations z_1, ..., z_L
     * @param activations x, sigma(z_1), ..., sigma(z_L): what the weights multiply
     */
    private record Pass(List<Matrix> preactivations, List<Matrix> activations) {

        Matrix last() {
            return activations.get(activations.size() - 1);
        }
    }

    @Override
    public double[] outputs(Matrix inputs) {
        return preactivation(depth(), forward(inputs).last()).values();
    }

    @Override
    public Matrix tangentKernel(Matrix inputs) {
        Pass pass = forward(inputs);
        Matrix kernel = gram(depth(), pass);
        Matrix derivatives = Matrix.generate(inputs.rows(), 1, () -> 1);
        for (int layer = depth(); layer >= 1; layer--) {
            derivatives = neuron.backward(weights.get(layer).applyTransposed(derivatives, scale()), pass.preactivations().get(layer - 1));
            kernel = kernel.plus(derivatives.gram(1, 0).entrywise(gram(layer - 1, pass)), 1);
        }
        return kernel;
    }

    @Override
    public Matrix outputCovariance(Matrix inputs) {
        return gram(depth(), forward(inputs));
    }

    private Pass forward(Matrix inputs) {
        Pass pass = new Pass(new ArrayList<>(), new ArrayList<>(List.of(inputs)));
        for (int layer = 0; layer < depth(); layer++) {
            Matrix preactivation = preactivation(layer, pass.last());
            pass.preactivations().add(preactivation);
            pass.activations().add(neuron.values(preactivation));
        }
        return pass;
    }

    /** What layer {@code layer} (from 0) makes of its input. */
    private Matrix preactivation(int layer, Matrix input) {
        Matrix product = weights.get(layer).apply(input, layer == 0 ? 1 : scale());
        return beta == 0 ? product : product.plusToEachRow(biases.get(layer), beta);
    }

    /** The inner products of what the weights and biases of layer {@code layer} (from 0) multiply, scale factors included. */
    private Matrix gram(int layer, Pass pass) {
        return pass.activations().get(layer).gram(layer == 0 ? 1 : scale() * scale(), beta * beta);
    }

    private int depth() {
        return weights.size() - 1;
    }

    private double scale() {
        return Math.sqrt(neuron.normaliser() / weights.get(0).rows());
    }
}

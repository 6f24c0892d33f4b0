package zonal.sampling.network;

import java.util.ArrayList;
import java.util.List;

/**
 * A fully connected network, whose output f = z_(L+1) is a number; see {@link FullyConnectedScales} for its layers.
 *
 * @param weights W_1, ..., W_(L+1), the last with one row
 * @param biases b_1, ..., b_(L+1)
 * @param scales the factors of weights and biases, and what trains
 */
public record FullyConnectedNetwork(List<Weights> weights, List<double[]> biases, FullyConnectedScales scales) implements RandomNetwork {

    /** A network with independent weights of the law of the source and independent standard normal biases. */
    public static FullyConnectedNetwork draw(NetworkShape shape, FullyConnectedScales scales, WeightSource source) {
        List<Weights> weights = new ArrayList<>();
        List<double[]> biases = new ArrayList<>();
        for (int layer = 1; layer <= shape.depth(); layer++) {
            weights.add(layer == 1 ? source.first(shape.width(), shape.dimension()) : source.hidden(shape.width()));
            biases.add(biases(scales, shape.width(), source));
        }
        weights.add(source.readout(shape.width()));
        biases.add(biases(scales, 1, source));
        return new FullyConnectedNetwork(weights, biases, scales);
    }

    /** Biases of factor 0 are not drawn. */
    private static double[] biases(FullyConnectedScales scales, int outputs, WeightSource source) {
        return scales.bias() == 0 ? new double[outputs] : source.biases(outputs);
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
        Matrix kernel = contribution(depth(), pass);
        Matrix derivatives = Matrix.generate(inputs.rows(), 1, () -> 1);
        for (int layer = depth(); layer >= 1; layer--) {
            derivatives = scales.neuron().backward(weights.get(layer).applyTransposed(derivatives, factor(layer)), pass.preactivations().get(layer - 1));
            kernel = kernel.plus(derivatives.gram(1, 0).entrywise(contribution(layer - 1, pass)), 1);
        }
        return kernel;
    }

    @Override
    public Matrix outputCovariance(Matrix inputs) {
        return forward(inputs).last().gram(square(depth()), scales.bias() * scales.bias());
    }

    private Pass forward(Matrix inputs) {
        Pass pass = new Pass(new ArrayList<>(), new ArrayList<>(List.of(inputs)));
        for (int layer = 0; layer < depth(); layer++) {
            Matrix preactivation = preactivation(layer, pass.last());
            pass.preactivations().add(preactivation);
            pass.activations().add(scales.neuron().values(preactivation));
        }
        return pass;
    }

    /** What layer {@code layer} (from 0) makes of its input. */
    private Matrix preactivation(int layer, Matrix input) {
        Matrix product = weights.get(layer).apply(input, factor(layer));
        return scales.bias() == 0 ? product : product.plusToEachRow(biases.get(layer), scales.bias());
    }

    /** What the parameters of layer {@code layer} (from 0) contribute for derivatives 1 of their outputs: the inner products of what they multiply. */
    private Matrix contribution(int layer, Pass pass) {
        return pass.activations().get(layer).gram(scales.weightShare(layer) * square(layer), scales.biasShare(layer));
    }

    private int depth() {
        return weights.size() - 1;
    }

    private double factor(int layer) {
        return Math.sqrt(square(layer));
    }

    private double square(int layer) {
        return scales.square(layer, weights.get(0).rows());
    }
}

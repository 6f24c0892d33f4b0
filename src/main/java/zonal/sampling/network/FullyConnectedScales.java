package zonal.sampling.network;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import zonal.network.Network;
import zonal.network.Parameterisation;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.Program;

/**
 * The numbers of a fully connected network: z_1 = w W_1 x + s b_1, z_(l+1) = w sqrt(g^2/n) W_(l+1) sigma(z_l) + s b_(l+1), with standard normal W and b. Layers are numbered from 0, the one that the inputs enter, to
 * the depth, the readout.
 *
 * @param network the description
 * @param neuron sigma
 * @param weight w
 * @param bias s
 * @param trainedBias beta, the factor of the biases in the gradients
 * @param gainSquare g^2
 */
public record FullyConnectedScales(Network.FullyConnected network, NeuronFunction neuron, double weight, double bias, double trainedBias, double gainSquare) {

    /** The numbers of a description, with the neurons of its activation. */
    public static FullyConnectedScales of(Network.FullyConnected network, NeuronFunction neuron) {
        double gainSquare = network.initialisation().gain().map(FullyConnectedScales::value).map(gain -> gain * gain).orElseGet(neuron::normaliser);
        return new FullyConnectedScales(network, neuron, value(network.initialisation().weight()), value(network.initialisation().bias()), value(network.training().bias()), gainSquare);
    }

    private static double value(Formula constant) {
        return Program.valueOf(constant, new DoubleArithmetic());
    }

    /** The factor of the inner products of what the weights of a layer multiply: w^2 for inputs, w^2 g^2/n for outputs of n neurons. */
    public double square(int layer, int width) {
        return weight * weight * (layer == 0 ? 1 : gainSquare / width);
    }

    /** What trained weights of a layer contribute to the tangent kernel (per neuron, where gradients are with respect to weights with their scale), for the inner product of their scaled inputs. */
    public double weightShare(int layer) {
        if (!network.training().hasWeights(layer, network.depth())) {
            return 0;
        }
        return network.training().parameterisation() == Parameterisation.NTK ? 1 : 1 / (weight * weight * gainSquare);
    }

    /** What trained biases of a layer contribute to the tangent kernel. */
    public double biasShare(int layer) {
        return network.training().hasBiases(layer, network.depth()) ? trainedBias * trainedBias : 0;
    }

    /** What the kernels of networks are divided by: the limit at equal inputs, by quadrature in doubles, if the kernel of the description is normalised; 1 if not. */
    public double normaliser(boolean tangent) {
        return network.normalised() ? atEqualInputs(tangent) : 1;
    }

    private double atEqualInputs(boolean tangent) {
        double variance = weight * weight + bias * bias;
        double kernel = contribution(0, weight * weight);
        for (int layer = 1; layer <= network.depth(); layer++) {
            double root = Math.sqrt(variance);
            double factor = weight * weight * gainSquare;
            double passed = tangent && kernel != 0 ? kernel * factor * mean(neuron::derivatives, root) : 0;
            double drawn = factor * mean(neuron::values, root);
            kernel = contribution(layer, drawn) + passed;
            variance = drawn + bias * bias;
        }
        return tangent ? kernel : variance;
    }

    private double contribution(int layer, double drawn) {
        return weightShare(layer) * drawn + biasShare(layer);
    }

    /** E f(root g)^2 for standard normal g. */
    private static double mean(UnaryOperator<double[]> function, double root) {
        return GaussianSquare.mean(x -> function.apply(Arrays.stream(x).map(number -> root * number).toArray()));
    }
}

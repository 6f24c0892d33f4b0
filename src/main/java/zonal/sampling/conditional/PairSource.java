package zonal.sampling.conditional;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import zonal.network.Network;
import zonal.sampling.network.FullyConnectedScales;
import zonal.sampling.network.NeuronFunction;

/**
 * Random networks of one description at one pair of unit inputs.
 *
 * @param network the description
 * @param neuron its activation
 * @param choice the control variates
 * @param parameter its bias, its threshold or its block weight alpha
 * @param scales its factors, if it is fully connected
 * @param theta the angle between the inputs
 */
public record PairSource(Network network, NeuronFunction neuron, ControlChoice choice, double parameter, Optional<FullyConnectedScales> scales, double theta) {

    /** Two each of the basis of its inputs, its images, preactivations, values and derivatives; and two at work. */
    private static final long COLUMNS_PER_MATRIX = 12;

    /** The source of a network, its neurons and its bias or block weight alpha; of its tangent kernel, or of the covariance of its outputs. */
    public static PairSource of(Network network, NeuronFunction neuron, double parameter, boolean tangent, double theta) {
        Optional<FullyConnectedScales> scales = network instanceof Network.FullyConnected connected ? Optional.of(FullyConnectedScales.of(connected, neuron)) : Optional.empty();
        return new PairSource(network, neuron, ControlChoice.of(network.activation().function(), neuron, tangent), parameter, scales, theta);
    }

    /**
     * The kernel of one network of the given width, whose random numbers are the next independent standard normal ones of the source. Its mean is that of the
     * empirical kernel, in the network's own normalisation.
     */
    public ConditionalKernel draw(int width, DoubleSupplier normal) {
        if (network instanceof Network.Residual residual) {
            ResidualPass pass = ResidualPass.draw(neuron, choice, network.depth(), width, parameter, theta, normal);
            return pass.tangentKernel(residual.trained());
        }
        if (network instanceof Network.Product product) {
            return ProductPass.draw(neuron, choice, product.degree(), width, theta, normal);
        }
        if (network instanceof Network.Sparse) {
            return ThresholdPass.draw(parameter, width, theta, normal);
        }
        FullyConnectedPass pass = FullyConnectedPass.draw(scales.orElseThrow(), choice, width, theta, normal);
        return choice.slopes() ? pass.tangentKernel() : pass.covariance();
    }

    /** The bytes that {@link #draw} takes. */
    public long bytes(int width) {
        int matrices = network instanceof Network.Product product ? product.degree() : network instanceof Network.Residual ? 2 * network.depth() : network.depth();
        return Double.BYTES * COLUMNS_PER_MATRIX * (matrices + 1L) * width;
    }
}

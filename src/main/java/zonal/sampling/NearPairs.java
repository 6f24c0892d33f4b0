package zonal.sampling;

import java.util.List;
import zonal.InputException;
import zonal.network.Network;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Program;

/**
 * Pairs of inputs so near to each other, or to each other's negative, that few neurons have a kink or jump between them. What a kernel owes to those neurons is
 * seen by a sample only if it holds some.
 *
 * @param kinked whether the activation has a kink or a jump
 * @param jumps whether it has a jump
 * @param beta the factor of the biases over that of the weights, which brings inputs nearer to each other
 */
record NearPairs(boolean kinked, boolean jumps, double beta) {

    /**
     * After a jump the angle of two inputs is like the root of their distance, of which the mean over k of n neurons has a series in 1/n only where k is not small: with
     * so many expected, what is not in the series (exp(-k)) is nothing beside the allowance.
     */
    private static final double LEAST_OF_A_LAYER = 5;

    static NearPairs of(Network network, double parameter) {
        if (network instanceof Network.Residual) {
            return new NearPairs(true, false, 0);
        }
        ActivationFunction function = ((Network.FullyConnected) network).activation().function();
        boolean piecewise = function instanceof ActivationFunction.PiecewisePower;
        return new NearPairs(piecewise, piecewise && ((ActivationFunction.PiecewisePower) function).degree() == 0,
                parameter / Program.valueOf(((Network.FullyConnected) network).initialisation().weight(), new DoubleArithmetic()));
    }

    /** The least width at which layers after a jump are sampled, with inputs at the given angle. */
    double leastWidth(double theta) {
        return jumps && share(theta) > 0 ? LEAST_OF_A_LAYER / share(theta) : 0;
    }

    /**
     * With how many networks a sample of the given width holds no neuron between some pair with no more than the given probability.
     */
    long leastNetworks(int width, List<Double> angles, double probability) {
        double least = angles.stream().mapToDouble(this::share).filter(share -> kinked && share > 0).min().orElse(1);
        return (long) Math.ceil(-Math.log(probability) / (least * width));
    }

    /** @throws InputException if even all networks of the plan are too few at some angle */
    void require(SamplingPlan plan, List<Double> angles, double probability) {
        long least = leastNetworks(plan.width(), angles, probability);
        if (least > plan.networks()) {
            throw new InputException("some pair of inputs is so near to t = 1 or t = -1 that too few of the sampled neurons tell its inputs apart; give " + least
                    + " networks, a larger width, or other pairs");
        }
    }

    /** Of the neurons of the first layer, those whose sign differs between the inputs, or between one and the negative of the other. */
    private double share(double theta) {
        double seen = 2 * Math.asin(Math.sin(theta / 2) / Math.sqrt(1 + beta * beta));
        return Math.min(seen, Math.PI - seen) / Math.PI;
    }
}

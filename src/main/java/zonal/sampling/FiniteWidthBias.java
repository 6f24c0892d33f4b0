package zonal.sampling;

import zonal.InputException;
import zonal.network.Network;
import zonal.sampling.network.NeuronFunction;
import zonal.symbolic.ActivationFunction;

/**
 * What is known beforehand of the kernels of finite networks: where their mean is the limit, and from which width on their tails are light enough.
 *
 * @param matrices the number M of random matrices, weighted by how much the kernel varies through each
 * @param oneLayer whether all hidden neurons see the inputs: the preactivations are then exactly Gaussian, and the mean is the limit for all inputs
 * @param homogeneous whether the activation is homogeneous of degree 1: the mean at equal inputs is then the limit
 * @param near what there is to know of pairs of inputs that are near to each other
 */
record FiniteWidthBias(double matrices, boolean oneLayer, boolean homogeneous, NearPairs near) {

    /**
     * The greatest M/n allowed. The second moment of a tangent kernel grows like exp(5 M/n) (Hanin and Nica 2020, arXiv:1909.05989) with lognormal tails; at
     * 1/5 its skewness is about 2, at 1 it is above 20 and the largest of all networks decides the mean.
     */
    private static final double GREATEST_DEPTH_TO_WIDTH = 0.2;

    /** M is computed in doubles. */
    private static final double ROUNDING = 1e-6;

    /** The variance of c sigma(g)^2 for the ReLU, of which the 5 in the law is made. */
    private static final double RELU_VARIANCE = 5;

    /**
     * M is L + 1 for L fully connected hidden layers, times Var c sigma(g)^2 over its value for the ReLU where that is more than 1; and
     * 2 + 2 L alpha^2/(1 + alpha^2) for L residual blocks, of whose two matrices only that share is felt. It is N + 1 for products of N factors, each of which varies like a layer.
     *
     * @throws InputException if the mean does not exist
     */
    static FiniteWidthBias of(Network network, NeuronFunction neuron, double parameter) {
        if (network instanceof Network.Residual) {
            double share = parameter * parameter / (1 + parameter * parameter);
            return new FiniteWidthBias(2 + 2 * network.depth() * share, false, true, NearPairs.of(network, parameter));
        }
        if (network instanceof Network.Product product) {
            return new FiniteWidthBias(product.degree() + 1.0, true, true, NearPairs.of(network, parameter));
        }
        if (network instanceof Network.Sparse) {
            return new FiniteWidthBias(1, true, false, NearPairs.of(network, parameter));
        }
        Network.FullyConnected connected = (Network.FullyConnected) network;
        ActivationFunction function = connected.activation().function();
        if (network.depth() > 1 && neuron.growsExponentially()) {
            throw new InputException("activation " + connected.activation().text() + " grows exponentially: the kernel of a finite network with two or more hidden layers has"
                    + " infinite mean and cannot be sampled; use depth=1");
        }
        boolean homogeneous = function instanceof ActivationFunction.PiecewisePower power && power.degree() == 1;
        double weight = Math.max(1, neuron.varianceOfSquare() / RELU_VARIANCE);
        return new FiniteWidthBias((network.depth() + 1) * weight, network.depth() == 1, homogeneous, NearPairs.of(network, parameter));
    }

    /** Whether the mean is the limit at every width for inputs at this angle. */
    boolean vanishes(double theta) {
        return oneLayer || homogeneous && theta == 0;
    }

    /** The widths to sample for inputs at this angle. */
    WidthScheme scheme(int width, double theta) {
        int least = (int) Math.ceil(matrices / GREATEST_DEPTH_TO_WIDTH - ROUNDING);
        if (width < least) {
            throw new InputException("width " + width + " is too small for this network: its kernel has heavy tails there and the interval would be wrong;"
                    + " give at least " + least);
        }
        if (vanishes(theta)) {
            return WidthScheme.single(width);
        }
        int leastAtAngle = (int) Math.ceil(Math.max(least, near.leastWidth(theta)));
        if (width < leastAtAngle) {
            throw new InputException("width " + width + " is too small for inputs at angle " + theta
                    + ": the activation has a jump, and too few neurons of a layer have it between them; give at least " + leastAtAngle);
        }
        return WidthScheme.extrapolation(width, leastAtAngle);
    }
}

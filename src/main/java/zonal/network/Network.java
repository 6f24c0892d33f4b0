package zonal.network;

import java.util.Optional;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/** The description of a network, the only source of its kernel. Layer widths tend to infinity. */
public sealed interface Network {

    /** Hidden layers or residual blocks, at least 1. */
    int depth();

    /** What its neurons apply. */
    Activation activation();

    /**
     * A fully connected network with the given number of hidden layers.
     *
     * @param initialisation how its weights and biases are drawn
     * @param training what trains in it
     * @param normalised whether its kernel is divided by its value at equal inputs
     */
    record FullyConnected(int depth, Activation activation, Initialisation initialisation, Training training, boolean normalised) implements Network {

        /** The network with sigma_w = 1, biases of factor beta drawn and trained, and all layers trained: what Jacot, Gabriel and Hongler 2018 and Arora et al. 2019 look at. */
        public static FullyConnected of(int depth, Activation activation, Formula beta) {
            return new FullyConnected(depth, activation, new Initialisation(Formulas.integer(1), beta, Optional.empty()), new Training(TrainedLayers.ALL, beta, Parameterisation.NTK), false);
        }
    }

    /**
     * A residual network x_0 = A x/sqrt(n), x_l = x_(l-1) + alpha sqrt(1/n) V_l relu(sqrt(2/n) W_l x_(l-1)), f = v^T x_L, with standard normal weights.
     *
     * @param alpha the exact positive weight of a block, a constant formula
     * @param trained whether A and v train as the V_l and W_l do
     * @param normalised whether its kernel is divided by its value at equal inputs
     */
    record Residual(int depth, Formula alpha, TrainedParts trained, boolean normalised) implements Network {

        /** The network with blocks trained and the kernel 1 at equal inputs: what Belfer, Geifman, Galun and Basri 2021 look at. */
        public static Residual of(int depth, Formula alpha) {
            return new Residual(depth, alpha, TrainedParts.BLOCKS, true);
        }

        @Override
        public Activation activation() {
            return Activation.RELU;
        }
    }
}

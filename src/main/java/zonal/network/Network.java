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
     * A residual network x_l = x_(l-1) + alpha sqrt(1/n) V_l relu(sqrt(2/n) W_l x_(l-1)), first and last layer fixed, V_l and W_l trained.
     *
     * @param alpha the exact positive weight of a block, a constant formula
     */
    record Residual(int depth, Formula alpha) implements Network {

        @Override
        public Activation activation() {
            return Activation.RELU;
        }
    }

    /**
     * One hidden layer f(x) = sqrt(1/n) sum_r a_r relu(w_r.x - b_r) with fixed signs a_r, weights w_r of N(0,1) numbers and b_r = B at the start, w_r and b_r trained.
     *
     * @param bias the exact non-negative B, a constant formula
     */
    record Sparse(Formula bias) implements Network {

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public Activation activation() {
            return Activation.RELU;
        }
    }
}

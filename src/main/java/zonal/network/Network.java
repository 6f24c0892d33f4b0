package zonal.network;

import zonal.symbolic.Formula;

/** The description of a network, the only source of its kernel. Layer widths tend to infinity. */
public sealed interface Network {

    /** Hidden layers or residual blocks, at least 1. */
    int depth();

    /** What its neurons apply. */
    Activation activation();

    /**
     * A fully connected network with the given number of hidden layers: weights N(0,1), layer outputs scaled by sqrt(c/width) with c = 1/E sigma(g)^2, bias
     * {@code bias} times N(0,1) variables in every layer, all layers trained.
     *
     * @param bias the exact non-negative factor beta of the biases, a constant formula
     */
    record FullyConnected(int depth, Activation activation, Formula bias) implements Network {
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

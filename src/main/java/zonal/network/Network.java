package zonal.network;

import java.util.OptionalInt;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/** The description of a network, the only source of its kernel. Layer widths tend to infinity. */
public sealed interface Network {

    /** Hidden layers or residual blocks, at least 1. */
    int depth();

    /** What its neurons apply. */
    Activation activation();

    /**
     * The degree h of homogeneity: f(c x) = c^h f(x) for c > 0, so that its kernels at any x, x' are |x|^h |x'|^h K(cos theta). Empty if the network is not
     * homogeneous, or of a degree beyond {@value #LARGEST_HOMOGENEITY}.
     */
    default OptionalInt homogeneity() {
        return OptionalInt.empty();
    }

    /** Powers of norms beyond this are not offered. */
    int LARGEST_HOMOGENEITY = 1000;

    /**
     * A fully connected network with the given number of hidden layers: weights N(0,1), layer outputs scaled by sqrt(c/width) with c = 1/E sigma(g)^2, bias
     * {@code bias} times N(0,1) variables in every layer, all layers trained.
     *
     * @param bias the exact non-negative factor beta of the biases, a constant formula
     */
    record FullyConnected(int depth, Activation activation, Formula bias) implements Network {

        /** Without biases every layer takes the power of the activation. */
        @Override
        public OptionalInt homogeneity() {
            OptionalInt layer = activation.function().homogeneity();
            if (layer.isEmpty() || !bias.equals(Formulas.integer(0))) {
                return OptionalInt.empty();
            }
            double degree = Math.pow(layer.getAsInt(), depth);
            return degree > LARGEST_HOMOGENEITY ? OptionalInt.empty() : OptionalInt.of((int) degree);
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

        @Override
        public OptionalInt homogeneity() {
            return OptionalInt.of(1);
        }
    }
}

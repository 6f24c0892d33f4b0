package zonal.network;

import java.util.Optional;
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

        /** Without biases every layer takes the power of the activation; gradients with respect to weights do too. */
        @Override
        public OptionalInt homogeneity() {
            OptionalInt layer = activation.function().homogeneity();
            Formula zero = Formulas.integer(0);
            if (layer.isEmpty() || !initialisation.bias().equals(zero) || !training.bias().equals(zero)) {
                return OptionalInt.empty();
            }
            double degree = Math.pow(layer.getAsInt(), depth);
            return degree > LARGEST_HOMOGENEITY ? OptionalInt.empty() : OptionalInt.of((int) degree);
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

        @Override
        public OptionalInt homogeneity() {
            return OptionalInt.of(1);
        }
    }

    /**
     * A polynomial network of Hadamard products (Wu, Zhu, Liu, Chrysos and Cevher 2022): y_1 = relu(W_1 x), y_n = relu(W_n x) * y_(n-1) entry by entry, f = w.y_N, with standard normal
     * weights, all trained. Every factor relu is scaled by sqrt 2 and f by 1/sqrt(n) here.
     *
     * @param degree N, the number of factors, at least 1
     */
    record Product(int degree) implements Network {

        /** The factors stand side by side on the inputs. */
        @Override
        public int depth() {
            return 1;
        }

        @Override
        public Activation activation() {
            return Activation.RELU;
        }

        @Override
        public OptionalInt homogeneity() {
            return OptionalInt.of(degree);
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

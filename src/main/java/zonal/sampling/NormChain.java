package zonal.sampling;

import java.util.stream.IntStream;

/**
 * The tangent kernel Theta(x, x) of random fully connected ReLU networks without bias at one unit input, drawn through the norms of their layers: with h_l the
 * activations of layer l (h_0 = x) and d_l the derivatives of the output by the preactivations (d_(L+1) = 1),
 * Theta(x, x) = sum_{l=0..L} |h_l|^2 |d_(l+1)|^2.
 *
 * <p>With random signs E_l on the neurons, W_l = E_l W'_l E_(l-1) leaves the law of the weights as it is, and then which neurons are active is independent of W':
 * each is with probability 1/2, for Gaussian and for Haar weights (for Gaussian weights Hanin and Nica 2020, arXiv:1909.05989, section 3). Norms stay the same.
 * Given the norms of the activations, W_(l+1)^T d_(l+1) has a part along h_l that is known, because z_(l+1) . d_(l+1) = f for every l (Euler's theorem for
 * functions of degree 1), and a fresh rest. So Theta(x, x) follows from the numbers of active neurons and two chi-square variables a layer; for Haar weights
 * their shares of one. It does not depend on the dimension of x. See docs/dispersion.md.
 */
final class NormChain {

    private final int depth;
    private final int width;
    private final HiddenWeights weights;
    private final NormLaw law;

    /** Networks with {@code depth} hidden layers of the given width. */
    NormChain(int depth, int width, HiddenWeights weights, NormLaw law) {
        this.depth = depth;
        this.width = width;
        this.weights = weights;
        this.law = law;
    }

    /** Theta(x, x) of a random network. */
    double next() {
        return kernel(depth, 0);
    }

    /**
     * Theta(x, x) of a random network from the law weighted by Theta(x, x). Each term |h_l|^2 |d_(l+1)|^2 has the same mean, so that the weighted law is that of
     * the networks weighted by one term, chosen at random; and a term is a product of independent factors of layers.
     */
    double nextSizeBiased() {
        return kernel(law.uniform(depth + 1), 1);
    }

    /** Forwards up to the junction l and backwards down to l + 1, weighted by these norms if {@code chosen} is 1, then each through the other's layers. */
    private double kernel(int junction, int chosen) {
        int[] active = IntStream.rangeClosed(0, depth).map(layer -> chosen + law.active(width - chosen)).toArray();
        double[] forward = new double[depth + 1];
        double[] backward = new double[depth + 2];
        forward[0] = 1;
        backward[depth + 1] = 1;
        for (int layer = 1; layer <= junction; layer++) {
            forward[layer] = forward[layer - 1] * scaled(law.product(weights(layer), active[layer], 2 * chosen));
        }
        for (int layer = depth; layer > junction; layer--) {
            backward[layer] = backward[layer + 1] * scaled(law.product(weights(layer + 1), active[layer], 2 * chosen));
        }
        double output = forward[junction] * backward[junction + 1] * law.entry(weights(junction + 1));
        for (int layer = junction + 1; layer <= depth; layer++) {
            forward[layer] = scaled(law.product(weights(layer), active[layer], forward[layer - 1], ratio(output, backward[layer])));
        }
        for (int layer = junction; layer >= 1; layer--) {
            backward[layer] = scaled(law.product(weights(layer + 1), active[layer], backward[layer + 1], ratio(output, forward[layer])));
        }
        return IntStream.rangeClosed(0, depth).mapToDouble(layer -> forward[layer] * backward[layer + 1]).sum();
    }

    /** 0 where no neuron of a layer is active, and the output is 0. */
    private static double ratio(double output, double norm) {
        return norm == 0 ? 0 : output / norm;
    }

    /** Activations are scaled by sqrt(2/n). */
    private double scaled(double squaredNorm) {
        return 2 * squaredNorm / width;
    }

    /** The law of W_1, ..., W_(L+1). */
    private HiddenWeights weights(int matrix) {
        return matrix == 1 || matrix == depth + 1 ? HiddenWeights.GAUSSIAN : weights;
    }
}

package zonal.sampling;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Squared norms that one vector has after a random matrix W with n rows, of which k rows are active: D keeps the entries of the active rows. Both laws of W are
 * rotation invariant, so that the norms alone make a Markov chain.
 */
final class NormLaw {

    private final int width;
    private final UniformRandomProvider random;
    private final SharedStateContinuousSampler normal;
    /** Chi-square by its degrees of freedom, from 1. */
    private final List<SharedStateContinuousSampler> chiSquare = new ArrayList<>();

    NormLaw(int width, UniformRandomProvider random) {
        this.width = width;
        this.random = random;
        this.normal = ZigguratSampler.NormalizedGaussian.of(random);
        for (int freedom = 1; freedom <= width + 2; freedom++) {
            chiSquare.add(AhrensDieterMarsagliaTsangGammaSampler.of(random, freedom / 2.0, 2));
        }
    }

    int uniform(int bound) {
        return random.nextInt(bound);
    }

    /** How many of the given number of neurons are active, each with probability 1/2. */
    int active(int neurons) {
        int count = 0;
        int left = neurons;
        for (; left > Long.SIZE; left -= Long.SIZE) {
            count += Long.bitCount(random.nextLong());
        }
        return left == 0 ? count : count + Long.bitCount(random.nextLong() >>> (Long.SIZE - left));
    }

    /**
     * |D W u|^2 for a unit vector u.
     *
     * @param extra 0 for the law itself, 2 for the law weighted by the result: the density of chi-square with k degrees of freedom times its argument is that
     *     with k + 2, up to a factor, and so for the entries of a vector uniform on the sphere
     */
    double product(HiddenWeights weights, int active, int extra) {
        double kept = chiSquare(active + extra);
        return weights == HiddenWeights.GAUSSIAN ? kept : width * share(kept, chiSquare(width - active));
    }

    /**
     * |D W u|^2 for a vector u when the product W^T v is known, v a vector of the active rows: the part of W u along v is {@code along}, the rest is fresh.
     *
     * @param squaredNorm |u|^2
     * @param along (v^T W u)^2/|v|^2
     */
    double product(HiddenWeights weights, int active, double squaredNorm, double along) {
        if (active == 0 || squaredNorm == 0) {
            return 0;
        }
        double kept = chiSquare(active - 1);
        // W = sqrt(n) O: of |O u|^2 = |u|^2 the part along^2/n is fixed, the rest is uniform on the sphere of the n - 1 other directions
        return weights == HiddenWeights.GAUSSIAN ? along + squaredNorm * kept
                : along + Math.max(0, width * squaredNorm - along) * share(kept, chiSquare(width - active));
    }

    /** (v^T W u)^2 for unit vectors u and v. */
    double entry(HiddenWeights weights) {
        double value = normal.sample();
        double square = value * value;
        return weights == HiddenWeights.GAUSSIAN ? square : width * share(square, chiSquare(width - 1));
    }

    private static double share(double kept, double dropped) {
        return kept == 0 ? 0 : kept / (kept + dropped);
    }

    private double chiSquare(int freedom) {
        return freedom == 0 ? 0 : chiSquare.get(freedom - 1).sample();
    }
}

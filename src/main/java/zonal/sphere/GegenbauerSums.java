package zonal.sphere;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import zonal.number.Ball;
import zonal.number.Chunks;
import zonal.number.Magnitude;

/**
 * The sums S_k = sum_i g_i P_k(t_i), k = 0..K, over points t_i of [-1, 1], with P_k the Gegenbauer polynomial of S^(d-1) normalised to P_k(1) = 1, in fixed point.
 *
 * <p>{@link Recurrence} makes the sums of the Chebyshev polynomials T_k(t_i) = cos(k theta_i), which take one product a degree and point; {@link GegenbauerTransform} takes these to the P_k. Since P_k is a combination of
 * T_k, T_(k-2), ... with non-negative coefficients of sum 1, errors of at most epsilon in all sums up to degree k make at most epsilon in S_k.
 *
 * <p>Errors of at most delta >= 2 units in every step of X_(j+1) = 2 c X_j - X_(j-1), c in [-1, 1], make at most delta (|U_0(c)| + ... + |U_(j-1)(c)|) <= delta j (j+1)/2 in X_j. E_(-1) is off by at most delta, which makes
 * delta |U_(j-1)(c)| <= delta j; O_(-1) = O_0 is off by less than a unit, which makes at most |U_j(c) - U_(j-1)(c)| <= 2j+1. At degree k = 2j or 2j+1 that is at most delta (k+2)(k+4)/8 in total. For all points together it is
 * to be at most 1/4, so that no number is above 1/2 as the products need it.
 */
final class GegenbauerSums {

    /** Bits beyond the precision, for the factor 5n/2 and for that between weights and what is carried. */
    private static final int GUARD_BITS = 8;
    /** That many points make no larger errors than those allowed for. */
    private static final int FEW_POINTS = 16;
    /** The weights carried make 1/4 together. */
    private static final int WEIGHT_BITS = 2;
    private static final Magnitude LARGEST_ERROR = Magnitude.powerOfTwo(-2);

    private final int dimension;
    private final int precision;

    /** Sums for the sphere S^(dimension-1) with errors of about k^2 units of so many bits after the point. */
    GegenbauerSums(int dimension, int precision) {
        this.dimension = dimension;
        this.precision = precision;
    }

    /**
     * A point with its weights.
     *
     * @param point t_i
     * @param even g_i for even k
     * @param odd g_i for odd k
     */
    record Sample(Ball point, Ball even, Ball odd) {
    }

    /** Enclosures of the sums for k = 0..maximalDegree. Sums of integers are the same in any order. */
    Ball[] of(List<Sample> samples, int maximalDegree) {
        Magnitude total = Magnitude.ZERO;
        for (Sample sample : samples) {
            total = total.add(sample.even.magnitude().max(sample.odd.magnitude()));
        }
        Ball[] result = new Ball[maximalDegree + 1];
        if (total.isInfinite()) {
            Arrays.fill(result, Ball.UNKNOWN);
            return result;
        }
        // weights are divided by 2^scale, so that all together are at most 1/4
        long scale = total.isZero() ? 0 : total.exponent() + WEIGHT_BITS;
        int forPoints = Integer.SIZE - Integer.numberOfLeadingZeros(samples.size() / FEW_POINTS);
        int wanted = Math.toIntExact(precision + GUARD_BITS + forPoints + Math.max(0, scale - WEIGHT_BITS));
        List<Recurrence> parts = Chunks.map(samples, part -> {
            Recurrence recurrence = Recurrence.of(maximalDegree, wanted);
            // each is rounded by at most one unit
            part.forEach(sample -> recurrence.add(cosine(sample.point, recurrence.bits()), sample.even.floor(recurrence.bits() - scale), sample.odd.floor(recurrence.bits() - scale)));
            return recurrence;
        });
        Recurrence first = parts.get(0);
        int bits = first.bits();
        BigInteger[] sums = new BigInteger[maximalDegree + 1];
        Arrays.setAll(sums, degree -> parts.stream().map(part -> part.sum(degree)).reduce(BigInteger.ZERO, BigInteger::add));
        Errors errors = new Errors(bits, first.stepError(), scale);
        samples.forEach(sample -> errors.include(sample.point, sample.even, sample.odd));
        if (errors.areTooLarge(maximalDegree)) {
            Arrays.fill(result, Ball.UNKNOWN);
            return result;
        }
        Ball[] units = new GegenbauerTransform(dimension, bits).of(sums, bits);
        for (int k = 0; k <= maximalDegree; k++) {
            result[k] = Ball.of(units[k].mantissa(), units[k].exponent() + scale - bits, units[k].radius().shift(scale - bits).add(errors.at(k)));
        }
        return result;
    }

    /** The point in units, rounded down, but not out of [-1, 1], where the true one lies. */
    private static BigInteger cosine(Ball point, int bits) {
        BigInteger one = BigInteger.ONE.shiftLeft(bits);
        return point.floor(bits).min(one).max(one.negate());
    }

    /** The errors of all points, summed up so that the error of every degree follows. */
    private static final class Errors {

        private final Magnitude unit;
        private final Magnitude weightUnit;
        private final Magnitude step;
        private final long scale;
        private Magnitude worstPoint = Magnitude.ZERO;
        private Magnitude weightErrors = Magnitude.ZERO;
        private Magnitude weights = Magnitude.ZERO;
        private int points;

        /**
         * @param bits of the fixed-point numbers
         * @param stepError of the recurrence in units
         * @param scale of the weights
         */
        Errors(int bits, double stepError, long scale) {
            this.unit = Magnitude.powerOfTwo(-bits);
            this.weightUnit = unit.shift(scale);
            this.step = unit.multiply(Magnitude.of(stepError));
            this.scale = scale;
        }

        void include(Ball point, Ball even, Ball odd) {
            worstPoint = worstPoint.max(point.radius().add(unit));
            weightErrors = weightErrors.add(even.radius().max(odd.radius()).add(weightUnit));
            weights = weights.add(even.magnitude().max(odd.magnitude())).add(weightUnit);
            points++;
        }

        boolean areTooLarge(int k) {
            return ofRecurrences(k).compareTo(LARGEST_ERROR) > 0;
        }

        private Magnitude ofRecurrences(int k) {
            return step.multiply(Magnitude.of((k + 2.0) * (k + 4.0) / 8)).multiply(Magnitude.of(points));
        }

        /** sum |g~| |T_k(t~) - T_k(t)| + sum |g~ - g| |T_k(t)| + the errors of the recurrences, with |T_k| <= 1 and |T_k'| <= k^2. */
        Magnitude at(int k) {
            Magnitude ofPoints = weights.multiply(worstPoint).multiply(Magnitude.of((double) k * k));
            return ofPoints.add(weightErrors).add(ofRecurrences(k).shift(scale));
        }
    }
}

package zonal.sphere;

import java.math.BigInteger;
import java.util.List;
import zonal.number.Ball;
import zonal.number.Chunks;
import zonal.number.Magnitude;
import zonal.quadrature.GegenbauerRecurrence;

/**
 * The sums S_k = sum_i g_i P_k(t_i), k = 0..K, over points t_i of [-1, 1], with P_k the Gegenbauer polynomial of S^(d-1) normalised to P_k(1) = 1, in fixed point.
 *
 * <p>{@link GegenbauerRecurrence} shows that errors of at most delta in every step up to degree k make at most delta k (k+1)/2 in P_k, and that delta is at most 10/3 times the error of a product of P_k plus 4 tau, tau the
 * error of t, as long as the total is at most 1/4.
 */
final class GegenbauerSums {

    /** Bits beyond the precision for the factor 5n and for the factor 4 between P_k and what is carried. */
    private static final int GUARD_BITS = 8;
    private static final Magnitude LARGEST_ERROR = Magnitude.powerOfTwo(-2);
    private static final Magnitude QUARTER = Magnitude.powerOfTwo(-2);

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
        // weights are divided by 2^scale, so that all together are at most 1
        long scale = total.isZero() ? 0 : total.exponent();
        int bits = Math.toIntExact(precision + GUARD_BITS + Math.max(0, scale));
        List<Recurrence> parts = Chunks.map(samples, part -> {
            Recurrence recurrence = Recurrence.of(dimension, maximalDegree, bits);
            // each is rounded by at most one unit
            part.forEach(sample -> recurrence.add(sample.point.floor(recurrence.bits()), sample.even.floor(recurrence.bits() - scale), sample.odd.floor(recurrence.bits() - scale)));
            return recurrence;
        });
        Recurrence first = parts.get(0);
        Errors errors = new Errors(Magnitude.powerOfTwo(-first.bits()), first.productError(), scale);
        samples.forEach(sample -> errors.include(sample.point, sample.even, sample.odd));
        Ball[] result = new Ball[maximalDegree + 1];
        for (int k = 0; k <= maximalDegree; k++) {
            int degree = k;
            BigInteger sum = parts.stream().map(part -> part.sum(degree)).reduce(BigInteger.ZERO, BigInteger::add);
            // the sums carry P_k/4
            result[k] = Ball.of(sum, scale + 2 - first.bits(), errors.at(k));
        }
        return result;
    }

    /** The errors of all points, summed up so that the error of every degree follows. */
    private static final class Errors {

        private final Magnitude unit;
        private final Magnitude product;
        private final Magnitude weightUnit;
        private Magnitude worstPoint = Magnitude.ZERO;
        private Magnitude weightErrors = Magnitude.ZERO;
        private Magnitude weights = Magnitude.ZERO;
        private Magnitude rounding = Magnitude.ZERO;

        /**
         * @param unit of the fixed-point numbers
         * @param productError the error of a product in units
         * @param scale of the weights
         */
        Errors(Magnitude unit, Magnitude productError, long scale) {
            this.unit = unit;
            this.product = unit.multiply(productError);
            this.weightUnit = unit.shift(scale);
        }

        void include(Ball point, Ball even, Ball odd) {
            worstPoint = worstPoint.max(point.radius().add(unit));
            weightErrors = weightErrors.add(even.radius().max(odd.radius()).add(weightUnit));
            weights = weights.add(even.magnitude().max(odd.magnitude())).add(weightUnit);
            // of the product of the scaled weight and P_k/4
            rounding = rounding.add(product.divide(QUARTER).multiply(weightUnit.divide(unit)));
        }

        /** sum |g~| |P~_k - P_k| + sum |g~ - g| |P_k| + the rounding of the products, with |P_k| <= 1 and |P~_k - P_k| <= delta k (k+1)/2, delta = 10/3 products + 4 tau. */
        Magnitude at(int k) {
            Magnitude step = product.divide(QUARTER).multiply(Magnitude.of(10.0 / 3 + 1e-9)).add(worstPoint.multiply(Magnitude.of(4)));
            Magnitude polynomial = step.multiply(Magnitude.of(k * (k + 1.0) / 2));
            if (polynomial.compareTo(LARGEST_ERROR) > 0) {
                return Magnitude.INFINITE;
            }
            return weights.multiply(polynomial).add(weightErrors).add(rounding);
        }
    }
}

package zonal.sphere;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import zonal.number.Ball;
import zonal.number.Magnitude;

/**
 * The sums S_k = sum_i g_i P_k(t_i), k = 0..K, over points t_i of [-1, 1], with P_k the Gegenbauer polynomial of S^(d-1) normalised to P_k(1) = 1, in fixed point
 * with unit u = 2^-precision.
 *
 * <p>Recurrence: y = t P_k, P_(k+1) = y + b_k (y - P_(k-1)), b_k = k/(k+d-2) in [0, 1]. With s^2 = 1 - t^2, p_k = s P_k and w_k = t P_k - P_(k-1), one step is
 * w -> b_k w followed by the rotation (p, w) -> (t p + s w, t w - s p), so p^2 + w^2 does not grow. An error delta committed in P_j alone enters with p = s delta,
 * w = t delta, of norm delta; hence |b w| <= delta from there on, and e_(m+1) = t e_m + b_m w_m grows by at most delta a step. Errors of at most delta in every step
 * up to degree k therefore make at most delta k (k+1)/2 in P_k, for every d >= 2.
 *
 * <p>One step commits: rounding of y, less than u, times 1 + b_k <= 2; rounding of the quotient, less than u; and the error tau of t, which changes t P_k (1 + b_k)
 * by at most 2 tau |P_k| <= 4 tau while the computed |P_k| <= 2. So delta = 3 u + 4 tau.
 */
final class GegenbauerSums {

    private final int dimension;
    private final int precision;

    /** Sums for the sphere S^(dimension-1) in fixed point with the given number of bits after the point. */
    GegenbauerSums(int dimension, int precision) {
        this.dimension = dimension;
        this.precision = precision;
    }

    /**
     * Enclosures of the sums for k = 0..maximalDegree.
     *
     * @param points the points t_i
     * @param evenWeights the g_i for even k
     * @param oddWeights the g_i for odd k
     */
    Ball[] of(List<Ball> points, List<Ball> evenWeights, List<Ball> oddWeights, int maximalDegree) {
        BigInteger[] sums = new BigInteger[maximalDegree + 1];
        Arrays.fill(sums, BigInteger.ZERO);
        Errors errors = new Errors();
        for (int i = 0; i < points.size(); i++) {
            BigInteger point = toFixed(points.get(i));
            BigInteger even = toFixed(evenWeights.get(i));
            BigInteger odd = toFixed(oddWeights.get(i));
            errors.include(roundingOf(points.get(i)), evenWeights.get(i), oddWeights.get(i));
            accumulate(sums, point, even, odd);
        }
        Ball[] result = new Ball[maximalDegree + 1];
        for (int k = 0; k <= maximalDegree; k++) {
            result[k] = Ball.of(sums[k], -2L * precision, errors.at(k));
        }
        return result;
    }

    /** Adds g P_k(t) to each sum; sums carry 2 * precision bits after the point, so the products are exact. */
    private void accumulate(BigInteger[] sums, BigInteger point, BigInteger even, BigInteger odd) {
        BigInteger previous = BigInteger.ONE.shiftLeft(precision);
        sums[0] = sums[0].add(even.shiftLeft(precision));
        if (sums.length == 1) {
            return;
        }
        BigInteger current = point;
        sums[1] = sums[1].add(odd.multiply(current));
        for (int k = 1; k < sums.length - 1; k++) {
            BigInteger y = point.multiply(current).shiftRight(precision);
            BigInteger next = y.add(y.subtract(previous).multiply(BigInteger.valueOf(k)).divide(BigInteger.valueOf(k + dimension - 2L)));
            previous = current;
            current = next;
            sums[k + 1] = sums[k + 1].add(((k & 1) == 0 ? odd : even).multiply(current));
        }
    }

    /** The nearest multiple of u to the midpoint, or next to it: at most one u away. */
    private BigInteger toFixed(Ball value) {
        long shift = value.exponent() + precision;
        return value.mantissa().signum() == 0 ? BigInteger.ZERO
                : shift >= 0 ? value.mantissa().shiftLeft(Math.toIntExact(shift))
                : -shift > value.mantissa().bitLength() + 1L ? BigInteger.ZERO : value.mantissa().shiftRight((int) -shift);
    }

    private Magnitude roundingOf(Ball value) {
        return value.radius().add(Magnitude.powerOfTwo(-precision));
    }

    /** The errors of all points, summed up so that the error of every degree follows. */
    private final class Errors {

        private Magnitude worstPoint = Magnitude.ZERO;
        private Magnitude weightErrors = Magnitude.ZERO;
        private Magnitude weights = Magnitude.ZERO;

        void include(Magnitude pointError, Ball even, Ball odd) {
            worstPoint = worstPoint.max(pointError);
            weightErrors = weightErrors.add(roundingOf(even).max(roundingOf(odd)));
            weights = weights.add(even.magnitude().max(odd.magnitude())).add(Magnitude.powerOfTwo(-precision));
        }

        /** sum |g~| |P~_k - P_k| + sum |g~ - g| |P_k|, with |P_k| <= 1 and |P~_k - P_k| <= (3 u + 4 tau) k (k+1)/2. */
        Magnitude at(int k) {
            Magnitude step = Magnitude.powerOfTwo(-precision).multiply(Magnitude.of(3)).add(worstPoint.multiply(Magnitude.of(4)));
            Magnitude polynomial = step.multiply(Magnitude.of(k * (k + 1.0) / 2));
            if (polynomial.compareTo(Magnitude.of(1)) > 0) {
                return Magnitude.INFINITE;
            }
            return weights.multiply(polynomial).add(weightErrors);
        }
    }
}

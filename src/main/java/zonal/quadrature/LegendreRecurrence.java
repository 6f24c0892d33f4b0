package zonal.quadrature;

import java.util.Arrays;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.SignedLimbs;
import zonal.number.WordLimbs;

/**
 * The Legendre polynomials P_N and P_(N-1) at one multiple of 2^-b after the other, in fixed point. Products of such a point are products by a single word.
 *
 * <p>With c_k = k! 2^(-e_k) in [1/2, 1), c_0 = 1/2, the numbers Q_k = c_k P_k fulfil a recurrence without divisions, Q_(k+1) = (2k+1) x 2^(-f_k) Q_k - k^2 2^(-f_k - f_(k-1)) Q_(k-1), f_k = e_(k+1) - e_k, from
 * (k+1) P_(k+1) = (2k+1) x P_k - k P_(k-1). Its factors are below 4, since c_(k+1) / c_k = (k+1) 2^(-f_k) < 2, and they are exact words as long as b + f_k <= 58.
 *
 * <p>A step is rounded by less than one unit of Q_(k+1), which is at most two of P_(k+1). Errors of at most delta in every step make at most delta k (k+1)/2 in P_k, also for the Gegenbauer polynomials of S^(d-1), d >= 2,
 * normalised to P_k(1) = 1: with y = x P_k, b_k = k/(k+d-2) in [0, 1] the recurrence is P_(k+1) = y + b_k (y - P_(k-1)). Let s^2 = 1 - x^2, p_k = s P_k and w_k = x P_k - P_(k-1); one step is w -> b_k w followed by the
 * rotation (p, w) -> (x p + s w, x w - s p), so that p^2 + w^2 does not grow. An error delta in P_j alone enters with p = s delta, w = x delta, of norm delta; hence |b w| <= delta from there on, and
 * e_(m+1) = x e_m + b_m w_m grows by at most delta a step. Here that makes N (N+1) units.
 */
final class LegendreRecurrence {

    private static final int BITS = SignedLimbs.BITS;

    private final int points;
    private final int count;
    private final int pointBits;
    /** (2k+1) 2^(58 - b - f_k), k = 0..N-1. */
    private final long[] pointFactors;
    /** k^2 2^(58 - f_k - f_(k-1)). */
    private final long[] factors;
    private final int lastExponent;
    private final Ball scale;
    private long[] previous;
    private long[] current;

    /**
     * @param points N, at most 2^20
     * @param pointBits b, at most 58 less the number of bits of N, which is at least f_k since 2^(f_k) <= 2 c_k (k+1)
     * @param balls for c_N
     */
    LegendreRecurrence(int points, SignedLimbs limbs, int pointBits, BallArithmetic balls) {
        this.points = points;
        this.count = limbs.count();
        this.pointBits = pointBits;
        this.pointFactors = new long[points];
        this.factors = new long[points];
        this.previous = new long[count];
        this.current = new long[count];
        Ball factorial = Ball.ONE;
        double size = 0.5;
        int before = 0;
        int exponent = 1;
        for (int k = 0; k < points; k++) {
            // rounded by 2^-33 in total: c_k may be as small as 1/2 - 2^-34
            double product = size * (k + 1);
            int f = Math.max(0, Math.getExponent(product) + 1);
            size = Math.scalb(product, -f);
            pointFactors[k] = (2L * k + 1) << BITS - pointBits - f;
            factors[k] = (long) k * k << BITS - f - before;
            before = f;
            exponent += f;
            factorial = balls.multiply(factorial, k + 1L);
        }
        this.lastExponent = before;
        this.scale = balls.shift(factorial, -exponent);
    }

    /** The number of bits of a positive number. */
    static int bitLength(int number) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(number);
    }

    /** Goes to a point x = X 2^-b in (-1, 1). */
    void at(long x) {
        Arrays.fill(previous, 0);
        Arrays.fill(current, 0);
        previous[0] = 1L << BITS - 1;
        current[0] = x << BITS - 1 - pointBits;
        for (int k = 1; k < points; k++) {
            WordLimbs.combine(count, pointFactors[k] * x, current, factors[k], previous, previous);
            long[] following = previous;
            previous = current;
            current = following;
        }
    }

    /** c_N P_N. */
    long[] value() {
        return current;
    }

    /** c_(N-1) P_(N-1). */
    long[] previous() {
        return previous;
    }

    /** A bound of the errors of both, in units. */
    double error() {
        return points * (points + 1.0) * (1 + 0x1p-30);
    }

    /** f with c_N = c_(N-1) N 2^-f. */
    int lastExponent() {
        return lastExponent;
    }

    /** c_N. */
    Ball scale() {
        return scale;
    }
}

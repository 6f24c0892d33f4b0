package zonal.sphere;

import java.math.BigInteger;
import java.util.Arrays;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.SignedLimbs;
import zonal.number.WordLimbs;

/**
 * From L(T_0), L(T_1), ... to L(P_0), L(P_1), ... for a linear functional L, with T_k the Chebyshev polynomials and P_k the Gegenbauer polynomials of S^(d-1) normalised to P_k(1) = 1.
 *
 * <p>With m = d - 2 and c_k = m (m+1) ... (m+k-1) 2^(-e_k) in [1/2, 1), c_0 = 1, the polynomials Q_k = c_k P_k fulfil a recurrence without divisions, from (k+m) P_(k+1) = (2k+m) t P_k - k P_(k-1); with
 * 2 t T_j = T_(j+1) + T_(j-1) it gives
 *
 * <p>L(T_j Q_(k+1)) = (2k+m) 2^(-f_k - 1) (L(T_(j+1) Q_k) + L(T_(j-1) Q_k)) - k (k+m-1) 2^(-f_k - f_(k-1)) L(T_j Q_(k-1)), f_k = e_(k+1) - e_k.
 *
 * <p>The factors are below 4, since c_(k+1)/c_k = (k+m) 2^(-f_k) < 2, and exact words. A step is rounded by less than one unit of L(T_j Q_(k+1)), at most 2 + 2^-20 of L(T_j P_(k+1)). An error delta in P_(k+1) alone makes
 * delta A(t) in P_(k+1+i), A a polynomial of degree i with |A| <= i+1 on [-1, 1] (see {@code LegendreRecurrence}). Errors delta_j of the L(T_j P_(k+1)) hence make sum_j a_j delta_j in L(P_(k+1+i)), a_j the coefficients
 * of A in the T_j. By Parseval sum a_j^2 <= 2 (i+1)^2, and sum |a_j| <= sqrt(2) (i+1)^(3/2). Over all steps to degree k that is at most 2 sqrt(2) (1^(3/2) + ... + k^(3/2)) < 1.2 (k+1)^(5/2) units.
 *
 * <p>On spheres of even dimension d = 2 lambda + 2 that are small against the number of degrees, integers do with fewer steps: D_k(lambda) = (lambda-1)! C_k^(lambda), a multiple of P_k, fulfils
 * D_k(lambda+1) = D_(k-2)(lambda+1) + (k+lambda) D_k(lambda), and D_k(1) = D_(k-2)(1) + 2 T_k but for D_0(1) = T_0 (DLMF 18.9.7 and 18.9.9).
 */
final class GegenbauerTransform {

    private static final int BITS = SignedLimbs.BITS;
    /** A step of the integers for all degrees takes as long as so many of the other recurrence. */
    private static final int INTEGER_COST = 32;

    private final int order;
    private final SignedLimbs limbs;
    private final int count;
    private final BallArithmetic balls;

    /**
     * @param dimension d from 2 to 2^27
     * @param bits after the point
     */
    GegenbauerTransform(int dimension, int bits) {
        this.order = dimension - 2;
        this.limbs = SignedLimbs.ofBits(bits);
        this.count = limbs.count();
        this.balls = new BallArithmetic(limbs.bits());
    }

    /**
     * Enclosures of L(P_k) 2^bits.
     *
     * @param sums L(T_k) 2^bits, where |L(p)| <= max |p|
     */
    Ball[] of(BigInteger[] sums, int bits) {
        if (order == 0) {
            return Arrays.stream(sums).map(Ball::of).toArray(Ball[]::new);
        }
        return order % 2 == 0 && order / 2 * INTEGER_COST <= 2 * sums.length ? inIntegers(sums) : inLimbs(sums, bits);
    }

    /** Exact but for the quotient, which is rounded by less than one. */
    private Ball[] inIntegers(BigInteger[] sums) {
        BigInteger[] values = raised(sums);
        BigInteger[] ones = new BigInteger[sums.length];
        Arrays.fill(ones, BigInteger.ONE);
        BigInteger[] atOne = raised(ones);
        Ball[] result = new Ball[sums.length];
        Arrays.setAll(result, k -> Ball.of(values[k].divide(atOne[k]), 0, Magnitude.ONE));
        return result;
    }

    /** D_k(d/2 - 1) from T_k. */
    private BigInteger[] raised(BigInteger[] sums) {
        BigInteger[] values = new BigInteger[sums.length];
        Arrays.setAll(values, k -> k == 0 ? sums[k] : sums[k].shiftLeft(1));
        for (int lambda = 0; lambda < order / 2; lambda++) {
            for (int k = 0; k < values.length; k++) {
                BigInteger own = lambda == 0 ? values[k] : values[k].multiply(BigInteger.valueOf((long) k + lambda));
                values[k] = k < 2 ? own : own.add(values[k - 2]);
            }
        }
        return values;
    }

    private Ball[] inLimbs(BigInteger[] sums, int bits) {
        Ball[] result = new Ball[sums.length];
        int spare = limbs.bits() - bits;
        long[][] previous = new long[sums.length][count];
        long[][] current = new long[sums.length][count];
        for (int k = 0; k < sums.length; k++) {
            limbs.set(sums[k].shiftLeft(spare), current[k], 0);
        }
        Ball reciprocal = Ball.ONE;
        double size = 1;
        int before = 0;
        result[0] = Ball.of(sums[0]);
        for (int k = 0; k + 1 < sums.length; k++) {
            double product = size * (k + (double) order);
            int f = Math.getExponent(product) + 1;
            size = Math.scalb(product, -f);
            step(2L * k + order << BITS - f - 1, current, k * (k + order - 1L) << BITS - f - before, previous, sums.length - k - 1);
            long[][] next = previous;
            previous = current;
            current = next;
            before = f;
            reciprocal = balls.shift(balls.divide(reciprocal, (long) k + order), f);
            Ball value = balls.multiply(Ball.of(limbs.units(current[0], 0), -spare, Magnitude.ZERO), reciprocal);
            result[k + 1] = value.enlarge(Magnitude.of(1.2 * Math.pow(k + 2, 2.5) * (1 + 1e-5)).shift(-spare));
        }
        return result;
    }

    /** L(T_j Q_(k+1)) in the place of L(T_j Q_(k-1)) for the first j. */
    private void step(long factor, long[][] current, long previousFactor, long[][] previous, int length) {
        long[] both = new long[count];
        for (int j = 0; j < length; j++) {
            long[] left = current[Math.abs(j - 1)];
            long[] right = current[j + 1];
            for (int i = 0; i < count; i++) {
                both[i] = left[i] + right[i];
            }
            WordLimbs.combine(count, factor, both, previousFactor, previous[j], previous[j]);
        }
    }
}

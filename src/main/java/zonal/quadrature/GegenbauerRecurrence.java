package zonal.quadrature;

import java.math.BigInteger;
import zonal.number.SignedLimbs;

/**
 * The Gegenbauer polynomials of S^(d-1), normalised to P_k(1) = 1, at one point after the other, in limbs: P_k/4 is carried. Nothing is allocated for a point.
 *
 * <p>Recurrence: y = t P_k, P_(k+1) = y + b_k (y - P_(k-1)), b_k = k/(k+d-2) in [0, 1]. With s^2 = 1 - t^2, p_k = s P_k and w_k = t P_k - P_(k-1), one step is w -> b_k w followed by the rotation
 * (p, w) -> (t p + s w, t w - s p), so p^2 + w^2 does not grow. An error delta committed in P_j alone enters with p = s delta, w = t delta, of norm delta; hence |b w| <= delta from there on, and
 * e_(m+1) = t e_m + b_m w_m grows by at most delta a step. Errors of at most delta in every step up to degree k therefore make at most delta k (k+1)/2 in P_k, for every d >= 2.
 *
 * <p>In exact arithmetic |P_k| <= 1 and |w_k| <= 1. With the unit v = 4 2^(-58n) of P_k, one step commits: the rounding of y, 3n/2 v, times 1 + b_k <= 2; the rounding of b_k w, 3n/2 v; the error of b_k, v/4, times |w|;
 * and the error tau of t, which changes t P_k (1 + b_k) by at most 2 tau |P_k| <= 4 tau. As long as the total is at most 1/4, |P_k| <= 5/4 and |w| <= 3/2 as computed, so that P_k/4 and w/4 are below 1/2 as the
 * products need it, and delta = 5n v + 4 tau.
 */
public final class GegenbauerRecurrence {

    private final SignedLimbs limbs;
    private final int count;
    /** b_k, one slice a degree. */
    private final long[] factors;
    private final long[] point;
    private long[] previous;
    private long[] current;
    private final long[] product;
    private final long[] difference;
    private int degree;

    /** The polynomials of S^(dimension-1) up to the given degree. */
    public GegenbauerRecurrence(int dimension, int maximalDegree, SignedLimbs limbs) {
        this.limbs = limbs;
        this.count = limbs.count();
        this.factors = new long[(maximalDegree + 1) * count];
        for (int k = 1; k < maximalDegree; k++) {
            limbs.set(BigInteger.valueOf(k).shiftLeft(limbs.bits()).divide(BigInteger.valueOf(k + dimension - 2L)), factors, k * count);
        }
        this.point = new long[count];
        this.previous = new long[count];
        this.current = new long[count];
        this.product = new long[count];
        this.difference = new long[count];
    }

    /** delta of a step in units 2^(-58n), but for the error of the point: 5n v. */
    public static long stepError(SignedLimbs limbs) {
        return 20L * limbs.count();
    }

    /** Goes to degree 1 at a point t in [-1, 1], given in units. */
    public void start(BigInteger units) {
        limbs.set(units, point, 0);
        limbs.set(BigInteger.ONE.shiftLeft(limbs.bits() - 2), previous, 0);
        limbs.set(units.shiftRight(2), current, 0);
        degree = 1;
    }

    /** Goes to the next degree, at most the maximal one. */
    public void step() {
        limbs.multiply(current, 0, point, 0, product, 0);
        limbs.subtract(product, 0, previous, 0, difference, 0);
        limbs.multiply(difference, 0, factors, degree * count, previous, 0);
        limbs.add(previous, 0, product, 0, previous, 0);
        long[] following = previous;
        previous = current;
        current = following;
        degree++;
    }

    /** P_k/4 of the degree gone to; good until the next step but one. */
    public long[] current() {
        return current;
    }

    /** P_(k-1)/4. */
    public long[] previous() {
        return previous;
    }
}

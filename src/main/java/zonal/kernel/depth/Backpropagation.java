package zonal.kernel.depth;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/**
 * A sum over layers with the factors of back-propagation, T_(l+1) = (1 - p_l) T_l + f_l, f_l -> 1, along the descent of an angle (Theorem 2 of docs/depth-limits.md).
 * It follows 3/4 of the inverse angle: E = T - (3/4) y obeys E_(l+1) = (1 - p_l) E_l - p_l r_l with
 * r_l = (1 - f_l)/p_l + (3/4)(y_(l+1) - y_l - 1/3)/p_l, so it never leaves the interval spanned by its start and the values of -r.
 *
 * @param descent the angles
 * @param start T at the angle where the descent begins
 * @param deficit an upper bound of (1 - f_l)/p_l, which is never negative
 */
record Backpropagation(AngleDescent descent, Ball start, Ball deficit) {

    private static final BigFraction SHARE = BigFraction.of(3, 4);

    /** An enclosure of T the given number of layers later. */
    Ball after(long layers) {
        BallArithmetic a = descent.arithmetic();
        Ball share = a.rational(SHARE);
        Ball begin = a.subtract(start, a.multiply(share, descent.inverse(0)));
        // 0 <= r <= deficit + (3/4) sup (y' - y - 1/3)/p, so E stays between the least and the largest of E_0, 0 and -r
        Ball lowest = a.negate(a.add(deficit, a.multiply(share, descent.mostCurvature())));
        Ball rest = a.union(begin, a.union(Ball.ZERO, lowest));
        return a.add(a.multiply(share, descent.inverse(layers)), layers == 0 ? begin : rest);
    }
}

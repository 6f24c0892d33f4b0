package zonal.kernel.depth;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;

/**
 * How the angle between two inputs falls from layer to layer when 1 - u_(l+1) = 1 - u_l - G(1 - u_l), u = cos theta, with G(0) = 0 and G' = b theta/pi (Lemma 1 of
 * docs/depth-limits.md). Its inverse y_l = pi/(b theta_l) grows by a third a layer, up to a logarithm: with p = b theta/pi and h = (1 - theta cot theta)/theta^2,
 *
 * <p>1/3 + (p/6)(1 - p D) <= y_(l+1) - y_l <= D, D = h (1 + p/(2 (1 - p))), for all layers from that of the angle given on.
 *
 * @param arithmetic where it is computed
 * @param angle theta, in (0, pi)
 * @param strength b, positive
 * @param slope p, below 1
 * @param growth h, at most 2
 */
record AngleDescent(BallArithmetic arithmetic, Ball angle, Ball strength, Ball slope, Ball growth) {

    private static final Ball LARGEST_GROWTH = Ball.of(2);

    /**
     * The descent from the given angle on.
     *
     * @throws InputException unless p < 1 and h <= 2, which the bounds need
     */
    static AngleDescent from(BallArithmetic a, Ball angle, Ball strength) {
        Ball slope = a.divide(a.multiply(strength, angle), a.pi());
        Ball cotangent = a.divide(a.cos(angle), a.sin(angle));
        Ball growth = a.divide(a.subtract(Ball.ONE, a.multiply(angle, cotangent)), a.square(angle));
        boolean inRange = angle.isPositive().isCertain() && angle.lessThan(a.pi()).isCertain() && strength.isPositive().isCertain();
        if (!inRange || !slope.lessThan(Ball.ONE).isCertain() || !growth.lessThan(LARGEST_GROWTH).isCertain()) {
            throw new InputException("the angle between the inputs is not within the reach of the bounds on its descent (docs/depth-limits.md, Lemma 1); a bound for angles near pi would "
                    + "decide it");
        }
        return new AngleDescent(a, angle, strength, slope, growth);
    }

    /** An enclosure of y = pi/(b theta) the given number of layers later. */
    Ball inverse(long layers) {
        BallArithmetic a = arithmetic;
        Ball start = a.divide(Ball.ONE, slope);
        if (layers == 0) {
            return start;
        }
        Ball third = a.rational(BigFraction.of(1, 3));
        Ball linear = a.add(start, a.multiply(third, layers));
        Ball least = a.add(linear, leastExcess(layers));
        Ball most = a.add(linear, mostExcess(layers));
        return a.union(least, most);
    }

    /** An enclosure of the angle the given number of layers later. */
    Ball angle(long layers) {
        return arithmetic.divide(arithmetic.pi(), arithmetic.multiply(strength, inverse(layers)));
    }

    /** sup (y_(l+1) - y_l - 1/3)/p_l over all layers: h/(2 (1 - p)) + c pi theta/b, both of which fall with the angle. */
    Ball mostCurvature() {
        BallArithmetic a = arithmetic;
        return a.add(half(a.divide(growth, a.subtract(Ball.ONE, slope))), a.divide(a.multiply(a.multiply(bend(), a.pi()), angle), strength));
    }

    /** c = (h - 1/3)/theta^2, which falls with the angle: h <= 1/3 + c theta^2. */
    private Ball bend() {
        return arithmetic.divide(arithmetic.subtract(growth, arithmetic.rational(BigFraction.of(1, 3))), arithmetic.square(angle));
    }

    /** D = h (1 + p/(2 (1 - p))). */
    private Ball mostStep() {
        BallArithmetic a = arithmetic;
        return a.multiply(growth, a.add(Ball.ONE, half(a.divide(slope, a.subtract(Ball.ONE, slope)))));
    }

    /** sum (y_(j+1) - y_j - 1/3) <= c sum theta_j^2 + h/(2(1-p)) sum p_j, where p_j <= 1/(y + j/3): sum p_j <= p + 3 log(1 + n p/3), sum theta_j^2 <= theta^2 + 3 pi theta/b. */
    private Ball mostExcess(long layers) {
        BallArithmetic a = arithmetic;
        Ball logarithm = a.log(a.add(Ball.ONE, a.divide(a.multiply(slope, layers), 3)));
        Ball slopes = a.add(slope, a.multiply(logarithm, 3));
        Ball squares = a.add(a.square(angle), a.divide(a.multiply(a.multiply(a.pi(), angle), 3), strength));
        return a.add(a.multiply(bend(), squares), half(a.multiply(a.divide(growth, a.subtract(Ball.ONE, slope)), slopes)));
    }

    /** sum (y_(j+1) - y_j - 1/3) >= (1 - p D)/6 sum p_j, where p_j >= 1/(y + j D): sum p_j >= log(1 + n p D)/D; 0 where p D may exceed 1. */
    private Ball leastExcess(long layers) {
        BallArithmetic a = arithmetic;
        Ball step = mostStep();
        Ball share = a.subtract(Ball.ONE, a.multiply(slope, step));
        if (share.isPositive() != Truth.TRUE) {
            return Ball.ZERO;
        }
        Ball logarithm = a.log(a.add(Ball.ONE, a.multiply(a.multiply(slope, step), layers)));
        return a.divide(a.multiply(share, a.divide(logarithm, step)), 6);
    }

    private Ball half(Ball x) {
        return arithmetic.shift(x, -1);
    }
}

package zonal.decay;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * What the part of the contour next to a flat end adds to the remainder (docs/sparse-kernel.md): for f = g P, P the probability that two normal numbers of correlation cos theta are at least b > 0, and the contour that
 * runs at the height Y <= 1 up to pi - sqrt(3) Y and from there straight to pi,
 *
 * <p>E3 = 2/binom(k+lambda, k) G' M' sinh(2Y) (Y/pi)^2 e^(-b^2/8) e^(-C (k+1)^(2/3)), C = 3 (b/4)^(2/3),
 *
 * <p>G' the bound G of {@link SecondKind} at the height Y for d <= 3 and at the height 0 for d >= 4.
 *
 * @param bias b
 * @param factor M', a bound of |g| on the rectangle pi - sqrt(3) Y <= Re theta <= pi, |Im theta| <= Y
 */
record FlatRest(Ball bias, Magnitude factor) {

    /** The largest height for which the theorem holds. */
    static final double LARGEST_HEIGHT = 1;

    private static final BallArithmetic BALLS = new BallArithmetic(64);
    private static final BigFraction TWO_THIRDS = BigFraction.of(2, 3);

    /** sqrt(3) Y: how far before pi the contour leaves its height. */
    static Ball length(double height) {
        return BALLS.multiply(BALLS.sqrt(Ball.of(3)), Ball.exactly(height));
    }

    /** C. */
    private Ball rate() {
        return BALLS.multiply(Ball.of(3), BALLS.power(BALLS.shift(bias, -2), TWO_THIRDS));
    }

    /** E3 binom(k+lambda, k)/2. */
    Ball bound(int dimension, Ball height, long degree) {
        Ball growth = SecondKind.growth(BALLS, dimension, dimension <= 3 ? height : Ball.ZERO);
        Ball length = BALLS.multiply(BALLS.sinh(BALLS.shift(height, 1)), BALLS.square(BALLS.divide(height, BALLS.pi())));
        Ball exponent = BALLS.add(BALLS.shift(BALLS.square(bias), -3), BALLS.multiply(rate(), BALLS.power(Ball.of(degree + 1), TWO_THIRDS)));
        Ball size = BALLS.multiply(BALLS.multiply(growth, length), BALLS.exp(BALLS.negate(exponent)));
        return BALLS.multiply(size, Ball.ZERO.enlarge(factor).upper());
    }

    /**
     * Whether k^2 E3/|I_k(j0)| decreases from the degree on. The logarithm of the quotient of successive values is at most 2/k + p/(k-nu) - C ((k+2)^(2/3) - (k+1)^(2/3))
     * <= (2+p)/(k-nu) - (2C/3) (k+2)^(-1/3), and (k-nu)/(k+2)^(1/3) grows with k.
     *
     * @param power p = d + 2 j0
     * @param nu j0 + 1/2
     */
    boolean decreases(long from, int power, BigFraction nu) {
        Ball quotient = BALLS.divide(BALLS.rational(BigFraction.of(from).subtract(nu)), BALLS.power(Ball.of(from + 2), BigFraction.of(1, 3)));
        return Ball.of(power + 2L).lessThan(BALLS.multiply(BALLS.multiply(rate(), BALLS.rational(TWO_THIRDS)), quotient)).isCertain();
    }
}

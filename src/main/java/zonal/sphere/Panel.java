package zonal.sphere;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.quadrature.Ellipse;

/**
 * A part of [0, pi/2] together with its mirror image under theta -> pi - theta, and an ellipse around each on which the kernel was proved analytic.
 *
 * @param from the lower end in units of pi, at least 0
 * @param to the upper end in units of pi, at most 1/2
 * @param rho the parameter of both ellipses
 * @param bound an upper bound of |K| on both ellipses
 * @param mirrored false if the integral over the mirror image is part of the rest, so that nothing is said of its ellipse
 */
record Panel(BigFraction from, BigFraction to, double rho, Magnitude bound, boolean mirrored) {

    /** A part together with its mirror image. */
    Panel(BigFraction from, BigFraction to, double rho, Magnitude bound) {
        this(from, to, rho, bound, true);
    }

    /** The midpoint as an angle. */
    Ball centre(BallArithmetic balls) {
        return balls.multiply(balls.pi(), balls.rational(from.add(to).divide(2)));
    }

    /** Half the length as an angle. */
    Ball half(BallArithmetic balls) {
        return balls.multiply(balls.pi(), balls.rational(to.subtract(from).divide(2)));
    }

    /** The ellipse around the panel itself; the one around its mirror image has the same shape. */
    Ellipse ellipse(BallArithmetic balls) {
        return new Ellipse(centre(balls), half(balls), rho);
    }
}

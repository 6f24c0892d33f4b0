package zonal.sphere;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Progression;

/** The uniform distribution on S^(d-1): the angle theta to a fixed point has the density c_d sin(theta)^(d-2) on [0, pi]. */
final class SphereMeasure {

    private SphereMeasure() {
    }

    /** c_d = Gamma(d/2) / (sqrt(pi) Gamma((d-1)/2)): c_2 = 1/pi, c_3 = 1/2, c_(d+2) = c_d d/(d-1). */
    static Ball constant(int dimension, BallArithmetic balls) {
        boolean even = dimension % 2 == 0;
        int start = even ? 2 : 3;
        int steps = (dimension - start) / 2;
        BigFraction quotient = BigFraction.of(Progression.product(start, 2, steps), Progression.product(start - 1, 2, steps));
        Ball constant = balls.rational(even ? quotient : quotient.divide(2));
        return even ? balls.divide(constant, balls.pi()) : constant;
    }
}

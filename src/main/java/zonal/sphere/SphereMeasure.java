package zonal.sphere;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** The uniform distribution on S^(d-1): the angle theta to a fixed point has the density c_d sin(theta)^(d-2) on [0, pi]. */
final class SphereMeasure {

    private SphereMeasure() {
    }

    /** c_d = Gamma(d/2) / (sqrt(pi) Gamma((d-1)/2)): c_2 = 1/pi, c_3 = 1/2, c_(d+2) = c_d d/(d-1). */
    static Ball constant(int dimension, BallArithmetic balls) {
        boolean even = dimension % 2 == 0;
        BigFraction rational = even ? BigFraction.ONE : BigFraction.of(1, 2);
        for (int d = even ? 2 : 3; d < dimension; d += 2) {
            rational = rational.multiply(BigFraction.of(d, d - 1));
        }
        Ball constant = balls.rational(rational);
        return even ? balls.divide(constant, balls.pi()) : constant;
    }
}

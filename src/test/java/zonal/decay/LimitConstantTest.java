package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

class LimitConstantTest {

    @Property(tries = 60, seed = "1")
    void isTheConstantInGammaFunctions(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 0, max = 5) int j) {
        assertIsTheConstant(dimension, j);
    }

    @Property(tries = 3, seed = "2")
    void isTheConstantAlsoInHighDimensions(@ForAll @IntRange(min = 46_341, max = 46_400) int dimension) {
        assertIsTheConstant(dimension, 0);
    }

    private static void assertIsTheConstant(int dimension, int j) {
        // 2^-nu C(d,nu), as x^(2j+1) = 2^-nu (1-t)^nu; C(d,nu) = 2^(nu+d-2) Gamma(d/2) Gamma(nu+(d-1)/2) / (sqrt(pi) Gamma(-nu)), nu = j + 1/2
        BallArithmetic balls = new BallArithmetic(200);
        Ball power = balls.power(Ball.of(2), dimension - 2);
        Ball above = balls.multiply(balls.gamma(BigFraction.of(dimension, 2)), balls.gamma(BigFraction.of(2 * j + dimension, 2)));
        Ball below = balls.multiply(balls.sqrt(balls.pi()), balls.gamma(BigFraction.of(-2 * j - 1, 2)));
        Ball expected = balls.multiply(power, balls.divide(above, below));
        Ball actual = LimitConstant.of(dimension, j).enclose(150);
        assertTrue(actual.overlaps(expected) && actual.relativeAccuracyBits() > 130, () -> actual + " against " + expected);
    }
}

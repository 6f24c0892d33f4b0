package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

class GegenbauerSumsTest {

    @Property(tries = 200, seed = "1")
    void enclosesTheExactPolynomialAtAnyPrecision(@ForAll @IntRange(min = 2, max = 30) int dimension, @ForAll @IntRange(min = -1000, max = 1000) int numerator,
            @ForAll @IntRange(min = 30, max = 300) int precision) {
        BigFraction t = BigFraction.of(numerator, 1000);
        Ball point = new BallArithmetic(precision + 20).rational(t);
        Ball[] sums = new GegenbauerSums(dimension, precision).of(List.of(new GegenbauerSums.Sample(point, Ball.ONE, Ball.ONE)), 40);
        for (int k = 0; k <= 40; k++) {
            BigFraction exact = polynomial(dimension, k, t);
            Ball sum = sums[k];
            assertTrue(sum.contains(exact), () -> "d = " + dimension + ", t = " + t + ": " + sum);
            // 7 u k (k+1)/2 at most, 8000 u at k = 40
            assertTrue(sum.radius().exponent() <= -precision + 14, () -> "radius " + sum.radius());
        }
    }

    @Property(tries = 50, seed = "2")
    void enclosesTheSumsOfEveryPointAndWeightOfWideBalls(@ForAll @IntRange(min = 2, max = 30) int dimension, @ForAll @IntRange(min = -900, max = 900) int numerator,
            @ForAll @IntRange(min = -64, max = 64) int offset, @ForAll @IntRange(min = -64, max = 64) int weightOffset) {
        BigFraction centre = BigFraction.of(numerator, 1000);
        BigFraction inside = centre.add(BigFraction.of(offset, 64L << 20));
        Ball point = new BallArithmetic(80).rational(centre).enlarge(Magnitude.powerOfTwo(-20));
        Ball weight = Ball.exactly(1.5).enlarge(Magnitude.powerOfTwo(-20));
        Ball[] sums = new GegenbauerSums(dimension, 60).of(List.of(new GegenbauerSums.Sample(point, weight, weight)), 25);
        for (int k = 0; k <= 25; k++) {
            BigFraction heavy = BigFraction.of(3, 2).add(BigFraction.of(weightOffset, 64L << 20));
            assertTrue(sums[k].contains(polynomial(dimension, k, inside).multiply(heavy)));
        }
    }

    private static BigFraction polynomial(int dimension, int degree, BigFraction t) {
        BigFraction previous = BigFraction.ONE;
        BigFraction current = t;
        if (degree == 0) {
            return previous;
        }
        for (int k = 1; k < degree; k++) {
            BigFraction next = t.multiply(2 * k + dimension - 2).multiply(current).subtract(previous.multiply(k)).divide(k + dimension - 2);
            previous = current;
            current = next;
        }
        return current;
    }
}

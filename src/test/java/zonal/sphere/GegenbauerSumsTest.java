package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
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

    /** Any number of limbs, and integers beyond them; the reference is the recurrence of the P_k themselves, in balls of more bits. */
    @Property(tries = 60, seed = "3")
    void enclosesSumsOfManyPoints(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 20, max = 6800) int precision, @ForAll @IntRange(min = 1, max = 90) int points,
            @ForAll @IntRange(min = 0, max = 90) int maximalDegree, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        BallArithmetic exact = new BallArithmetic(precision + 200);
        List<GegenbauerSums.Sample> samples = new ArrayList<>();
        Ball[] expected = new Ball[maximalDegree + 1];
        Arrays.fill(expected, Ball.ZERO);
        for (int i = 0; i < points; i++) {
            Ball point = i == 0 ? Ball.of(random.nextInt(3) - 1) : exact.cos(Ball.exactly(random.nextDouble() * 3.2));
            Ball even = exact.sin(Ball.exactly(random.nextDouble() * 6));
            Ball odd = exact.divide(exact.sin(Ball.exactly(random.nextDouble() * 6)), 1L + random.nextInt(1000));
            samples.add(new GegenbauerSums.Sample(point, even, odd));
            addTo(expected, exact, dimension, point, even, odd);
        }
        Ball[] sums = new GegenbauerSums(dimension, precision).of(samples, maximalDegree);
        for (int k = 0; k <= maximalDegree; k++) {
            assertTrue(sums[k].contains(expected[k].midpoint()), "degree " + k + ": " + sums[k] + " is not " + expected[k]);
            double lost = 2 * Math.log(k + 2) / Math.log(2) + Math.log(points) / Math.log(2);
            assertTrue(sums[k].radius().exponent() <= -precision + lost + 2, "degree " + k + ": radius " + sums[k].radius() + " at " + precision + " bits");
        }
    }

    private static void addTo(Ball[] sums, BallArithmetic balls, int dimension, Ball t, Ball even, Ball odd) {
        Ball previous = Ball.ZERO;
        Ball current = Ball.ONE;
        for (int k = 0; k < sums.length; k++) {
            sums[k] = balls.add(sums[k], balls.multiply(current, k % 2 == 0 ? even : odd));
            // in the plane P_1 = t P_0 too
            boolean first = k == 0;
            Ball scaled = balls.multiply(balls.multiply(t, current), first ? 1 : 2L * k + dimension - 2);
            Ball next = first ? scaled : balls.divide(balls.subtract(scaled, balls.multiply(previous, k)), k + dimension - 2L);
            previous = current;
            current = next;
        }
    }

    @Test
    void ofNothingKnownNothingIsKnown() {
        Ball[] sums = new GegenbauerSums(5, 100).of(List.of(new GegenbauerSums.Sample(Ball.ONE, Ball.UNKNOWN, Ball.ONE)), 3);
        assertFalse(sums[2].isFinite());
        sums = new GegenbauerSums(5, 100).of(List.of(new GegenbauerSums.Sample(Ball.UNKNOWN, Ball.ONE, Ball.ONE)), 3);
        assertFalse(sums[2].isFinite());
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

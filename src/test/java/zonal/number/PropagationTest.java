package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How radii pass through functions: values at points of the ball lie in the result, and the result is not much wider than the range of these values. */
class PropagationTest {

    private static final int SAMPLES = 25;

    private interface Function extends BiFunction<BallArithmetic, Ball, Ball> {
    }

    /** Midpoint between -span and span, or between 0 and span; radius from 2^-60 to about reach. */
    private static Ball ball(Random random, double span, double reach, boolean positive) {
        double center = positive ? span * random.nextDouble() : span * (2 * random.nextDouble() - 1);
        double radius = reach * random.nextDouble() * Math.scalb(1.0, -random.nextInt(random.nextBoolean() ? 3 : 60));
        return Ball.exactly(center).enlarge(Magnitude.of(radius));
    }

    private static void assertEnclosesRange(Function function, Ball x, int precision, double slack) {
        BallArithmetic arithmetic = new BallArithmetic(precision);
        BallArithmetic fine = new BallArithmetic(2 * precision + 100);
        Ball image = function.apply(arithmetic, x);
        if (!image.isFinite()) {
            return;
        }
        Ball range = null;
        for (int i = 0; i <= SAMPLES; i++) {
            Ball fraction = fine.divide(Ball.of(2L * i - SAMPLES), SAMPLES);
            Ball width = fine.subtract(x.upper(), x.midpoint());
            Ball point = i == 0 ? x.lower() : i == SAMPLES ? x.upper() : fine.add(x.midpoint(), fine.multiply(width, fraction)).midpoint();
            Ball value = function.apply(fine, point);
            assertTrue(image.contains(value.midpoint()), () -> "f(" + point + ") = " + value + " not in " + image);
            range = range == null ? value : fine.union(range, value);
        }
        // the samples miss at most a few percent of the range; rounding to the working precision adds a few units
        Magnitude rounding = image.magnitude().shift(4 - precision);
        double allowed = slack * range.radius().add(rounding).toDouble();
        Ball seen = range;
        assertTrue(image.radius().toDouble() <= allowed, () -> "radius of " + image + " from " + x + " exceeds the range " + seen);
    }

    @Property(tries = 400, seed = "20261")
    void rangesAreEnclosedAndNotMuchWidened(@ForAll long seed, @ForAll @IntRange(min = 30, max = 300) int precision) {
        Random random = new Random(seed);
        assertEnclosesRange(BallArithmetic::exp, ball(random, 30, 5, false), precision, 1.2);
        assertEnclosesRange(BallArithmetic::log, ball(random, 10, 3, true), precision, 1.2);
        assertEnclosesRange(BallArithmetic::sqrt, ball(random, 10, 3, true), precision, 1.2);
        assertEnclosesRange(BallArithmetic::atan, ball(random, 10, 5, false), precision, 2.2);
        assertEnclosesRange(BallArithmetic::asin, ball(random, 1, 0.5, false), precision, 1.2);
        assertEnclosesRange(BallArithmetic::acos, ball(random, 1, 0.5, false), precision, 1.2);
        assertEnclosesRange(BallArithmetic::sinh, ball(random, 10, 3, false), precision, 1.2);
        assertEnclosesRange(BallArithmetic::cosh, ball(random, 10, 3, false), precision, 2.2);
        assertEnclosesRange(BallArithmetic::erf, ball(random, 5, 3, false), precision, 3);
        assertEnclosesRange(BallArithmetic::sin, ball(random, 20, 4, false), precision, 2.5);
        assertEnclosesRange(BallArithmetic::cos, ball(random, 20, 4, false), precision, 2.5);
        assertEnclosesRange(BallArithmetic::square, ball(random, 5, 5, false), precision, 2.2);
        assertEnclosesRange((at, x) -> at.power(x, 7), ball(random, 5, 5, false), precision, 1.2);
        assertEnclosesRange((at, x) -> at.power(x, 6), ball(random, 5, 5, false), precision, 1.3);
        assertEnclosesRange((at, x) -> at.power(x, -3), ball(random, 5, 2, true), precision, 2.2);
        assertEnclosesRange((at, x) -> at.divide(Ball.of(3), x), ball(random, 5, 2, true), precision, 1.2);
        assertEnclosesRange((at, x) -> at.besselQuotient(0, x), ball(random, 3, 1, false), precision, 4);
        assertEnclosesRange((at, x) -> at.besselQuotient(2, x), ball(random, 3, 1, false), precision, 4);
    }

    @Property(tries = 400, seed = "20262")
    void productsAndQuotientsOfBallsEncloseThoseOfTheirPoints(@ForAll long seed, @ForAll @IntRange(min = 20, max = 300) int precision) {
        Random random = new Random(seed);
        Ball a = ball(random, 5, 2, false);
        Ball b = ball(random, 5, 2, false);
        BallArithmetic arithmetic = new BallArithmetic(precision);
        BallArithmetic fine = new BallArithmetic(2000);
        for (Ball x : new Ball[] {a.lower(), a.midpoint(), a.upper()}) {
            for (Ball y : new Ball[] {b.lower(), b.midpoint(), b.upper()}) {
                assertTrue(arithmetic.add(a, b).contains(fine.add(x, y)));
                assertTrue(arithmetic.subtract(a, b).contains(fine.subtract(x, y)));
                assertTrue(arithmetic.multiply(a, b).contains(fine.multiply(x, y)));
                assertTrue(y.isZero() || arithmetic.divide(a, b).overlaps(fine.divide(x, y)));
                assertTrue(x.isZero() || y.isZero() || arithmetic.atan2(a, b).overlaps(fine.atan2(x, y)));
            }
        }
    }

    @Test
    void wideBallsHaveTheirKnownRange() {
        BallArithmetic arithmetic = new BallArithmetic(64);
        Ball wide = Ball.ZERO.enlarge(Magnitude.of(100));
        Ball unit = Ball.ZERO.enlarge(Magnitude.ONE);
        assertEquals(unit, arithmetic.sin(wide));
        assertEquals(unit, arithmetic.cos(Ball.UNKNOWN));
        assertEquals(unit, arithmetic.erf(Ball.UNKNOWN));
        assertTrue(Ball.exactly(0.999999).lessThan(arithmetic.cosh(unit)).isCertain());
        assertTrue(Ball.of(BigInteger.ONE, -1, Magnitude.powerOfTwo(-1)).contains(arithmetic.square(unit)));
        assertTrue(unit.contains(arithmetic.besselQuotient(0, wide)));
        assertEquals(Ball.of(BigInteger.ONE, -1, Magnitude.powerOfTwo(-1)), arithmetic.abs(unit));
    }
}

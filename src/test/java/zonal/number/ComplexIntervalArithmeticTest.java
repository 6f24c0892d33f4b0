package zonal.number;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ComplexIntervalArithmeticTest {

    private static final ComplexBallArithmetic FINE = new ComplexBallArithmetic(250);

    /** A function that is written in any arithmetic. */
    private interface Function {
        <T> T of(Arithmetic<T> arithmetic, T z);
    }

    private static final Map<String, Function> FUNCTIONS = Map.ofEntries(Map.entry("inverse", new Function() {
        @Override
        public <T> T of(Arithmetic<T> a, T z) {
            return a.divide(a.rational(BigFraction.of(2, 3)), z);
        }
    }), Map.entry("cube", new Function() {
        @Override
        public <T> T of(Arithmetic<T> a, T z) {
            return a.power(z, 3);
        }
    }), Map.entry("inverse square", new Function() {
        @Override
        public <T> T of(Arithmetic<T> a, T z) {
            return a.power(z, -2);
        }
    }), Map.entry("sqrt", Arithmetic::sqrt), Map.entry("exp", Arithmetic::exp), Map.entry("log", Arithmetic::log), Map.entry("sin", Arithmetic::sin), Map.entry("cos", Arithmetic::cos),
            Map.entry("asin", Arithmetic::asin), Map.entry("acos", Arithmetic::acos), Map.entry("atan", Arithmetic::atan), Map.entry("erf", Arithmetic::erf), Map.entry("bessel 0", bessel(0)),
            Map.entry("bessel 1", bessel(1)), Map.entry("bessel 4", bessel(4)), Map.entry("power 2/3", new Function() {
                @Override
                public <T> T of(Arithmetic<T> a, T z) {
                    return a.power(z, BigFraction.of(2, 3));
                }
            }));

    private static Function bessel(int order) {
        return new Function() {
            @Override
            public <T> T of(Arithmetic<T> a, T z) {
                return a.besselQuotient(order, z);
            }
        };
    }

    /** Numbers of the rectangle go into the result; a point goes into a result of nearly the precision of doubles. */
    @Property(tries = 300, seed = "41")
    void resultsHoldTheValuesAtPoints(@ForAll @DoubleRange(min = -5, max = 5) double x, @ForAll @DoubleRange(min = -5, max = 5) double y,
            @ForAll @DoubleRange(min = -1, max = 1) double s, @ForAll @DoubleRange(min = -1, max = 1) double t, @ForAll @IntRange(min = -60, max = 0) int scale) {
        double radius = Math.scalb(0.8, scale);
        ComplexInterval box = new ComplexInterval(new Interval(x, radius), new Interval(y, radius / 2));
        BallArithmetic real = new BallArithmetic(300);
        ComplexBall point = new ComplexBall(real.add(Ball.exactly(x), Ball.exactly(s * radius)), real.add(Ball.exactly(y), Ball.exactly(t * radius / 2)));
        ComplexIntervalArithmetic arithmetic = new ComplexIntervalArithmetic();
        FUNCTIONS.forEach((name, function) -> {
            ComplexInterval result = function.of(arithmetic, box);
            ComplexBall exact = function.of(FINE, point);
            assertTrue(!result.isFinite() || result.toBall().overlaps(exact), () -> name + " of " + box + ": " + result + " without " + exact);
            ComplexInterval atPoint = function.of(arithmetic, box.midpoint());
            assertTrue(atPoint.toBall().overlaps(function.of(FINE, box.midpoint().toBall())));
            boolean nearBranchPoint = Math.abs(x) < 0.05 || Math.abs(y) < 0.05;
            assertTrue(nearBranchPoint || atPoint.isFinite() && atPoint.radius() < 1e-11 * (1 + atPoint.magnitude()), () -> name + " of " + x + " + i " + y + ": " + atPoint);
        });
    }

    /** Rectangles in doubles are hardly wider than those of balls. */
    @Property(tries = 200, seed = "42")
    void resultsAreAsNarrowAsThoseOfBalls(@ForAll @DoubleRange(min = 0.25, max = 3) double x, @ForAll @DoubleRange(min = 0.25, max = 3) double y, @ForAll @IntRange(min = -20, max = -4) int scale) {
        ComplexInterval box = new ComplexInterval(new Interval(x, Math.scalb(1.0, scale)), new Interval(y, Math.scalb(1.0, scale)));
        FUNCTIONS.forEach((name, function) -> {
            double radius = function.of(new ComplexIntervalArithmetic(), box).radius();
            double ofBalls = function.of(FINE, box.toBall()).radius().toDouble();
            assertTrue(radius <= 1.1 * ofBalls + 1e-12, () -> name + " of " + box + " has radius " + radius + " instead of " + ofBalls);
        });
    }

    @Property(tries = 100, seed = "43")
    void realNumbersGiveRealValues(@ForAll @DoubleRange(min = 0.05, max = 0.95) double x) {
        ComplexInterval point = ComplexInterval.of(Interval.exactly(x));
        FUNCTIONS.forEach((name, function) -> assertTrue(function.of(new ComplexIntervalArithmetic(), point).isReal(), name));
    }

    @Test
    void nothingIsKnownOnTheCuts() {
        ComplexIntervalArithmetic arithmetic = new ComplexIntervalArithmetic();
        ComplexInterval onNegativeAxis = new ComplexInterval(Interval.exactly(-2), new Interval(0, 0.1));
        assertFalse(arithmetic.sqrt(onNegativeAxis).isFinite());
        assertFalse(arithmetic.log(onNegativeAxis).isFinite());
        assertFalse(arithmetic.asin(onNegativeAxis).isFinite());
        assertFalse(arithmetic.abs(new ComplexInterval(new Interval(0, 0.1), Interval.ONE)).isFinite());
        assertFalse(arithmetic.divide(ComplexInterval.ONE, new ComplexInterval(new Interval(0, 0.1), new Interval(0, 0.1))).isFinite());
    }
}

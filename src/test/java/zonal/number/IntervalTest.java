package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IntervalTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    private static final Map<String, UnaryOperator<Interval>> FUNCTIONS = Map.of("inverse", Interval::inverse, "square", Interval::square, "sqrt", Interval::sqrt, "exp", Interval::exp, "log", Interval::log,
            "sinh", Interval::sinh, "cosh", Interval::cosh, "sin", Interval::sin, "cos", Interval::cos, "half", x -> x.scale(0.5));
    private static final Map<String, UnaryOperator<Ball>> EXACT = Map.of("inverse", x -> BALLS.divide(Ball.ONE, x), "square", BALLS::square, "sqrt", BALLS::sqrt, "exp", BALLS::exp, "log", BALLS::log,
            "sinh", BALLS::sinh, "cosh", BALLS::cosh, "sin", BALLS::sin, "cos", BALLS::cos, "half", x -> BALLS.shift(x, -1));
    private static final Map<String, BinaryOperator<Interval>> OPERATIONS =
            Map.of("add", Interval::add, "subtract", Interval::subtract, "multiply", Interval::multiply, "divide", Interval::divide, "atan2", Interval::atan2);
    private static final Map<String, BinaryOperator<Ball>> EXACT_OPERATIONS =
            Map.of("add", BALLS::add, "subtract", BALLS::subtract, "multiply", BALLS::multiply, "divide", BALLS::divide, "atan2", BALLS::atan2);

    /** A point of the interval goes into the result, and a point interval into a result of a few units in the last place. */
    @Property(tries = 2000, seed = "31")
    void functionsHoldTheValuesAtTheirPoints(@ForAll @DoubleRange(min = -20, max = 20) double middle, @ForAll @DoubleRange(min = -1, max = 1) double share, @ForAll @IntRange(min = -60, max = 3) int scale) {
        Interval interval = new Interval(middle, Math.scalb(1.0, scale));
        Ball point = BALLS.add(Ball.exactly(middle), Ball.exactly(share * interval.radius()));
        FUNCTIONS.forEach((name, function) -> {
            Interval result = function.apply(interval);
            Ball exact = EXACT.get(name).apply(point);
            assertTrue(!result.isFinite() || result.toBall().contains(exact), () -> name + " of " + interval + ": " + result + " without " + exact);
            Interval atPoint = function.apply(Interval.exactly(middle));
            assertTrue(!atPoint.isFinite() || atPoint.radius() <= 0x1p-48 * (Math.abs(atPoint.middle()) + 1e-3), () -> name + " of " + middle + ": " + atPoint);
        });
    }

    @Property(tries = 2000, seed = "32")
    void operationsHoldTheValuesAtTheirPoints(@ForAll @DoubleRange(min = -20, max = 20) double first, @ForAll @DoubleRange(min = -20, max = 20) double second,
            @ForAll @DoubleRange(min = -1, max = 1) double share, @ForAll @IntRange(min = -60, max = 3) int scale) {
        Interval a = new Interval(first, Math.scalb(1.0, scale));
        Interval b = new Interval(second, Math.scalb(0.7, scale));
        Ball x = BALLS.add(Ball.exactly(first), Ball.exactly(share * a.radius()));
        Ball y = BALLS.subtract(Ball.exactly(second), Ball.exactly(share * b.radius()));
        OPERATIONS.forEach((name, operation) -> {
            Interval result = operation.apply(a, b);
            Ball exact = EXACT_OPERATIONS.get(name).apply(x, y);
            assertTrue(!result.isFinite() || result.toBall().contains(exact), () -> name + " of " + a + " and " + b + ": " + result + " without " + exact);
        });
    }

    /** The image of a narrow interval has the width that the derivative gives it. */
    @Property(tries = 500, seed = "33")
    void narrowIntervalsStayNarrow(@ForAll @DoubleRange(min = 0.25, max = 3) double middle, @ForAll @IntRange(min = -40, max = -8) int scale) {
        Interval interval = new Interval(middle, Math.scalb(1.0, scale));
        Map<String, Double> slopes = Map.of("inverse", 1 / (middle * middle), "square", 2 * middle, "sqrt", 0.5 / Math.sqrt(middle), "exp", Math.exp(middle), "log", 1 / middle,
                "sinh", Math.cosh(middle), "cosh", Math.sinh(middle), "sin", Math.abs(Math.cos(middle)), "cos", Math.abs(Math.sin(middle)));
        slopes.forEach((name, slope) -> {
            double radius = FUNCTIONS.get(name).apply(interval).radius();
            assertTrue(radius <= interval.radius() * (1.02 * slope + 0x1p-7) + 0x1p-46, () -> name + " of " + interval + " has radius " + radius);
        });
    }

    @Test
    void wideSinesAreHeldBetweenTheirExtremes() {
        Interval overMaximum = Interval.between(1, 2).sin();
        assertEquals(1, overMaximum.upper(), 1e-12);
        assertEquals(Math.sin(1), overMaximum.lower(), 1e-12);
        Interval rising = Interval.between(-1, 1.25).sin();
        assertEquals(Math.sin(1.25), rising.upper(), 1e-12);
        assertEquals(Math.sin(-1), rising.lower(), 1e-12);
        assertEquals(-1, Interval.between(3, 3.5).cos().lower(), 1e-12);
        assertTrue(Interval.UNKNOWN.sin().isFinite());
        assertTrue(Interval.exactly(1e300).sin().isFinite());
    }

    /** Nothing is known of what overflows or is not defined, and nothing that underflows is taken for zero. */
    @Test
    void overflowIsUnknownAndUnderflowIsKept() {
        Interval huge = Interval.exactly(1e300);
        assertFalse(huge.multiply(huge).isFinite());
        assertFalse(huge.exp().isFinite());
        assertFalse(Interval.exactly(Double.NaN).isFinite());
        assertFalse(Interval.ZERO.inverse().isFinite());
        assertFalse(Interval.between(-1, 1).sqrt().isFinite());
        assertFalse(Interval.UNKNOWN.subtract(Interval.UNKNOWN).isFinite());
        assertFalse(Interval.UNKNOWN.multiply(Interval.exactly(1e-300)).isFinite());
        Interval tiny = Interval.exactly(1e-300);
        assertFalse(tiny.multiply(tiny).isZero());
        assertFalse(Interval.of(Ball.of(java.math.BigInteger.ONE, -5000, Magnitude.ZERO)).isZero());
        assertFalse(Interval.exactly(Double.MIN_VALUE).scale(0.5).isZero());
    }

    @Test
    void anglesOfRectanglesThatMeetTheCutAreUnknown() {
        assertFalse(Interval.between(-1, 1).atan2(Interval.between(-2, -1)).isFinite());
        assertFalse(Interval.between(-1, 1).atan2(Interval.between(-1, 1)).isFinite());
        assertTrue(Interval.between(-1, 1).atan2(Interval.between(0.5, 1)).isFinite());
        assertTrue(Interval.between(0.5, 1).atan2(Interval.between(-1, 1)).isFinite());
    }

    @Test
    void piIsHeld() {
        assertTrue(Interval.PI.toBall().contains(BALLS.pi()));
    }
}

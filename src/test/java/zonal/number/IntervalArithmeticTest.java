package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class IntervalArithmeticTest {

    private static final IntervalArithmetic INTERVALS = new IntervalArithmetic();
    private static final BallArithmetic FINE = new BallArithmetic(4000);

    /** A function that is written in any arithmetic. */
    private interface Function {
        <T> T of(Arithmetic<T> arithmetic, T x);
    }

    private static final Map<String, Function> FUNCTIONS = Map.ofEntries(Map.entry("sqrt", Arithmetic::sqrt), Map.entry("exp", Arithmetic::exp), Map.entry("log", Arithmetic::log), Map.entry("sin", Arithmetic::sin),
            Map.entry("cos", Arithmetic::cos), Map.entry("asin", Arithmetic::asin), Map.entry("acos", Arithmetic::acos), Map.entry("atan", Arithmetic::atan), Map.entry("erf", Arithmetic::erf),
            Map.entry("abs", Arithmetic::abs), Map.entry("sign", Arithmetic::sign), Map.entry("negate", Arithmetic::negate), Map.entry("bessel", new Function() {
                @Override
                public <T> T of(Arithmetic<T> a, T x) {
                    return a.besselQuotient(2, x);
                }
            }), Map.entry("cube", new Function() {
                @Override
                public <T> T of(Arithmetic<T> a, T x) {
                    return a.power(x, 3);
                }
            }), Map.entry("inverse square", new Function() {
                @Override
                public <T> T of(Arithmetic<T> a, T x) {
                    return a.power(x, -2);
                }
            }), Map.entry("rational", new Function() {
                @Override
                public <T> T of(Arithmetic<T> a, T x) {
                    return a.divide(a.multiply(a.rational(BigFraction.of(2, 3)), a.pi()), a.add(a.subtract(x, a.integer(7)), a.integer((1L << 60) + 1)));
                }
            }));

    @Property(tries = 500, seed = "71")
    void resultsHoldTheValuesAtPoints(@ForAll @DoubleRange(min = -2, max = 2) double x, @ForAll @DoubleRange(min = -1, max = 1) double s, @ForAll @IntRange(min = -60, max = 0) int scale) {
        BallArithmetic balls = new BallArithmetic(200);
        Interval box = new Interval(x, Math.scalb(0.8, scale));
        Ball point = FINE.add(Ball.exactly(x), Ball.exactly(s * box.radius()));
        FUNCTIONS.forEach((name, function) -> {
            Interval result = function.of(INTERVALS, box);
            Ball exact = function.of(balls, point);
            assertTrue(!result.isFinite() || result.toBall().overlaps(exact), () -> name + " of " + box + ": " + result + " without " + exact);
        });
    }

    @Property(tries = 500, seed = "72")
    void valuesAtPointsAreNearlyAsPreciseAsDoubles(@ForAll @DoubleRange(min = 0.01, max = 0.99) double x) {
        FUNCTIONS.forEach((name, function) -> {
            Interval result = function.of(INTERVALS, Interval.exactly(x));
            // the slope of the inverse sine is at most 7.1 there, that of 1/x^2 belongs to a value of up to 10^4
            assertTrue(result.radius() <= 0x1p-45 * Math.max(1, Math.abs(result.middle())), () -> name + " of " + x + ": " + result);
        });
    }

    @Property(tries = 500, seed = "73")
    void convolutionsHoldTheSumsOfProducts(@ForAll @IntRange(min = 1, max = 60) int length, @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll @IntRange(min = -540, max = 400) int size) {
        Random random = new Random(seed);
        List<Interval> a = new ArrayList<>();
        List<Interval> b = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            a.add(random(random, size));
            b.add(random(random, size));
        }
        int from = random.nextInt(length);
        Interval sum = INTERVALS.convolution(a, b, length - 1, from, length - 1);
        Ball exact = Ball.ZERO;
        double moduli = 0;
        double radii = 0;
        for (int i = from; i < length; i++) {
            Interval x = a.get(i);
            Interval y = b.get(length - 1 - i);
            exact = FINE.add(exact, FINE.multiply(x.toBall(), y.toBall()));
            moduli += Math.abs(x.middle() * y.middle());
            radii += Math.abs(x.middle()) * y.radius() + Math.abs(y.middle()) * x.radius() + x.radius() * y.radius();
        }
        Ball expected = exact;
        // the ball of the same products is no wider than that of all sums of numbers of the factors but for the rounding of its radius
        assertTrue(sum.toBall().contains(expected.midpoint()), () -> sum + " without " + expected);
        double least = radii * (1 - 0x1p-40);
        double most = radii * (1 + 0x1p-40) + moduli * length * 0x1p-51 + Double.MIN_NORMAL * 4 * length;
        assertTrue(sum.radius() >= least, () -> sum + " narrower than " + least);
        assertTrue(sum.radius() <= most, () -> sum + " wider than " + most);
    }

    private static Interval random(Random random, int size) {
        if (random.nextInt(6) == 0) {
            return random.nextBoolean() ? Interval.ZERO : Interval.ONE;
        }
        double middle = Math.scalb(random.nextDouble() - 0.5, size + random.nextInt(20));
        return new Interval(middle, random.nextInt(3) == 0 ? 0 : Math.abs(middle) * Math.scalb(random.nextDouble(), -random.nextInt(60)));
    }

    @Test
    void convolutionsKeepZerosAndOnesExact() {
        List<Interval> variable = List.of(Interval.ZERO, Interval.ONE, Interval.ZERO);
        Interval third = INTERVALS.divide(Interval.ONE, Interval.exactly(3));
        List<Interval> other = List.of(third, Interval.exactly(-5), Interval.ZERO);
        assertEquals(Interval.ZERO, INTERVALS.convolution(variable, other, 0, 0, 0));
        assertEquals(third, INTERVALS.convolution(variable, other, 1, 0, 1));
        assertEquals(Interval.exactly(-5), INTERVALS.convolution(variable, other, 2, 0, 2));
    }

    @Test
    void whatOverflowsIsUnknown() {
        List<Interval> huge = List.of(Interval.exactly(1e200), Interval.exactly(-1e200), Interval.exactly(1e200));
        assertFalse(INTERVALS.convolution(huge, huge, 2, 0, 2).isFinite());
        assertFalse(INTERVALS.convolution(List.of(Interval.UNKNOWN, Interval.ONE), List.of(Interval.ONE, Interval.ONE), 1, 0, 1).isFinite());
        assertFalse(INTERVALS.asin(Interval.exactly(1.5)).isFinite());
        assertFalse(INTERVALS.asin(new Interval(1, 0.1)).isFinite());
        assertEquals(Interval.UNKNOWN, INTERVALS.sign(new Interval(0.1, 0.2)));
    }
}

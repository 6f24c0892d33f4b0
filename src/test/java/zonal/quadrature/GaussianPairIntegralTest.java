package zonal.quadrature;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

class GaussianPairIntegralTest {

    private static final BallArithmetic FINE = new BallArithmetic(300);

    private static final AnalyticFunction SINE = new AnalyticFunction() {
        @Override
        public <T> T value(Arithmetic<T> arithmetic, T x) {
            return arithmetic.sin(x);
        }
    };
    private static final AnalyticFunction EXPONENTIAL = new AnalyticFunction() {
        @Override
        public <T> T value(Arithmetic<T> arithmetic, T x) {
            return arithmetic.exp(x);
        }
    };

    /** E sin X sin Y = exp(-(a+b)/2) sinh c; the growth is the sharp one. */
    @Property(tries = 30, seed = "1")
    void theDualOfTheSine(@ForAll @IntRange(min = 2, max = 12) int first, @ForAll @IntRange(min = 2, max = 12) int second,
            @ForAll @IntRange(min = -15, max = 15) int correlation, @ForAll @IntRange(min = 8, max = 60) int bits) {
        Ball value = new GaussianPairIntegral(SINE, new StripGrowth(2, 2, 0), bits).of(first / 8.0, second / 8.0, correlation / 16.0);
        Ball a = FINE.square(Ball.exactly(first / 8.0));
        Ball b = FINE.square(Ball.exactly(second / 8.0));
        Ball c = Ball.exactly(first / 8.0 * (second / 8.0) * (correlation / 16.0));
        Ball expected = FINE.multiply(FINE.exp(FINE.shift(FINE.negate(FINE.add(a, b)), -1)), FINE.sinh(c));
        assertTrue(value.overlaps(expected), bits + " bits: " + value + ", " + expected);
        assertTrue(value.radius().toDouble() < Math.scalb(8, -bits), value.toString());
    }

    /** E e^X e^Y = exp((a+b)/2 + c), of a function that grows. */
    @Property(tries = 20, seed = "2")
    void theDualOfTheExponential(@ForAll @IntRange(min = 2, max = 10) int first, @ForAll @IntRange(min = -15, max = 15) int correlation,
            @ForAll @IntRange(min = 8, max = 50) int bits) {
        Ball value = new GaussianPairIntegral(EXPONENTIAL, new StripGrowth(2, 0, 1), bits).of(first / 8.0, 1, correlation / 16.0);
        double exponent = (first * first / 64.0 + 1) / 2 + first / 8.0 * correlation / 16.0;
        assertTrue(value.overlaps(FINE.exp(Ball.exactly(exponent))), value.toString());
        assertTrue(value.radius().toDouble() < Math.scalb(8, -bits), value.toString());
    }

    /** With so few nodes the rule is visibly off, and the radius says so. */
    @Test
    void aCoarseRuleHasAWideRadius() {
        Ball value = new GaussianPairIntegral(SINE, new StripGrowth(2, 2, 0), 1).of(1, 1, 0.5);
        assertTrue(value.radius().toDouble() > 1e-3 && value.radius().toDouble() < 1, value.toString());
    }

    @Test
    void tooManyNodesGiveNoInformation() {
        assertFalse(new GaussianPairIntegral(SINE, new StripGrowth(1e-3, 0, 0), 60).of(1, 1, 0.5).isFinite());
    }
}

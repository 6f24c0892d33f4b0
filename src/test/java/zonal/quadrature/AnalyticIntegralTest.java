package zonal.quadrature;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import zonal.InputException;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.MeanValueArithmetic;

class AnalyticIntegralTest {

    /** 1 / (1 + x^2), with poles at +-i. */
    private static final AnalyticFunction LORENTZ = new AnalyticFunction() {
        @Override
        public <T> T value(Arithmetic<T> arithmetic, T x) {
            return arithmetic.divide(arithmetic.integer(1), arithmetic.add(arithmetic.integer(1), arithmetic.multiply(x, x)));
        }
    };

    private static final AnalyticFunction EXPONENTIAL = Arithmetic::exp;
    private static final AnalyticFunction ROOT = Arithmetic::sqrt;

    @Property(tries = 10, seed = "1")
    void integralOfLorentzCurveIsAQuarterOfPi(@ForAll @IntRange(min = 40, max = 400) int accuracy) {
        Ball integral = new AnalyticIntegral(accuracy).of(LORENTZ, Ball.ZERO, Ball.ONE);
        BallArithmetic balls = new BallArithmetic(accuracy + 64);
        assertContains(integral, balls.divide(balls.pi(), Ball.of(4)), accuracy - 4);
    }

    @Property(tries = 10, seed = "2")
    void integralOfExponentialIsItsIncrement(@ForAll @IntRange(min = 40, max = 400) int accuracy, @ForAll @IntRange(min = -3, max = 3) int end) {
        Ball integral = new AnalyticIntegral(accuracy).of(EXPONENTIAL, Ball.ZERO, Ball.of(end));
        BallArithmetic balls = new BallArithmetic(accuracy + 64);
        assertContains(integral, balls.subtract(balls.exp(Ball.of(end)), Ball.ONE), end == 0 ? 0 : accuracy - 10);
    }

    @Property(tries = 30, seed = "3")
    void fewNodesGiveAnEnclosureDominatedByTruncationThatStillContains(@ForAll @IntRange(min = 2, max = 12) int points) {
        Ball half = Ball.exactly(0.5);
        Ellipse ellipse = new Ellipse(half, half, 3.5);
        Magnitude bound = new RegionBound(LORENTZ).on(ellipse, MeanValueArithmetic.Domain.BOUNDARY).orElseThrow();
        Ball integral = new AnalyticIntegral(300).onEllipse(LORENTZ, ellipse, bound, points);
        BallArithmetic balls = new BallArithmetic(400);
        Ball truth = balls.divide(balls.pi(), Ball.of(4));
        assertTrue(integral.contains(truth), () -> points + " points: " + integral);
        double error = balls.subtract(integral.midpoint(), truth).magnitude().toDouble();
        assertTrue(error > 1e-60, "the rule itself errs, so that the radius must come from the truncation");
        // the poles lie on the ellipse of parameter 4.61 about [0,1]: the bound for 3.5 loses at most (4.61/3.5)^(2N) and a constant
        assertTrue(integral.radius().toDouble() < 1000 * Math.pow(4.61 / 3.5, 2 * points) * error, () -> "radius " + integral.radius() + " for error " + error);
    }

    @Test
    void functionWithSingularEndIsRefused() {
        InputException refusal = assertThrows(InputException.class, () -> new AnalyticIntegral(60).of(ROOT, Ball.ZERO, Ball.ONE));
        assertTrue(refusal.getMessage().contains("not analytic"));
    }

    @Test
    void poleInsideTheIntervalIsRefused() {
        AnalyticFunction pole = new AnalyticFunction() {
            @Override
            public <T> T value(Arithmetic<T> arithmetic, T x) {
                return arithmetic.divide(arithmetic.integer(1), arithmetic.subtract(arithmetic.multiply(arithmetic.integer(3), x), arithmetic.integer(1)));
            }
        };
        assertThrows(InputException.class, () -> new AnalyticIntegral(60).of(pole, Ball.ZERO, Ball.ONE));
    }

    private static void assertContains(Ball integral, Ball truth, int bits) {
        assertTrue(integral.overlaps(truth), () -> integral + " misses " + truth);
        assertTrue(integral.radius().exponent() <= -bits, () -> "radius " + integral.radius() + " for " + bits + " bits");
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ComplexBall;
import zonal.number.ComplexBallArithmetic;
import zonal.number.CorrelationSeries;
import zonal.number.DoubleArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.JetArithmetic;
import zonal.quadrature.GaussianPairIntegral;

class HermiteSeriesTest {

    private static final HermiteSeries ERF = series("erf(x)", "1");
    private static final HermiteSeries TANH = series("1 - 2/(1 + exp(2*x))", "1");

    private static HermiteSeries series(String function, String variance) {
        return HermiteSeries.of(FormulaParser.parse(function), FormulaParser.parse(variance));
    }

    /** The dual of erf in closed form, at random correlations and precisions; the ball is as narrow as it is meant to be. */
    @Property(tries = 40, seed = "1")
    void theSeriesOfErfIsItsClosedForm(@ForAll @DoubleRange(min = -1, max = 1) double u, @ForAll @IntRange(min = 90, max = 400) int bits) {
        BallArithmetic balls = new BallArithmetic(bits);
        Ball sum = balls.atCorrelation(ERF, Ball.exactly(u));
        BallArithmetic finer = new BallArithmetic(bits + 50);
        Ball closed = finer.divide(finer.multiply(Ball.of(2), finer.asin(finer.divide(finer.multiply(Ball.of(2), Ball.exactly(u)), Ball.of(3)))), finer.pi());
        assertTrue(sum.overlaps(closed) && sum.radius().toDouble() < Math.scalb(1.0, -bits + 38), bits + " bits at " + u + ": " + sum);
    }

    /** What a coarse series leaves out lies in its radius, also where nothing else is in it; and the radius is not much larger than what is left out. */
    @ParameterizedTest
    @CsvSource({"0.9", "-0.95", "1", "-1", "0.99"})
    void theRestIsWhatIsLeftOut(double u) {
        BallArithmetic fine = new BallArithmetic(180);
        Ball value = fine.atCorrelation(TANH, Ball.exactly(u));
        CorrelationSeries.Truncated whole = TANH.truncated(180);
        for (int terms : new int[] {8, 20, 60}) {
            Ball left = whole.atOne();
            Ball sum = Ball.ZERO;
            Ball power = Ball.ONE;
            for (int p = 0; p < terms; p++) {
                sum = fine.add(sum, fine.multiply(power, whole.coefficients().get(p)));
                left = fine.subtract(left, whole.coefficients().get(p));
                power = fine.multiply(power, Ball.exactly(u));
            }
            assertTrue(sum.enlarge(left.magnitude()).contains(value) || sum.enlarge(left.magnitude()).overlaps(value));
            double error = Math.abs(fine.subtract(value, sum).toDouble());
            assertTrue(Math.abs(u) < 1 || error > 0.99 * left.toDouble(), "at |u| = 1 all that is left counts: " + error);
        }
    }

    @Test
    void theCoefficientsAreNotNegativeAndAddUpToTheSecondMoment() {
        CorrelationSeries.Truncated tanh = TANH.truncated(180);
        BallArithmetic balls = new BallArithmetic(200);
        Ball sum = tanh.coefficients().stream().reduce(Ball.ZERO, balls::add);
        assertTrue(tanh.coefficients().stream().noneMatch(coefficient -> coefficient.isNegative().isCertain()));
        assertTrue(sum.enlarge(tanh.rest()).overlaps(tanh.atOne()));
        assertTrue(tanh.rest().toDouble() < 1e-44, "rest " + tanh.rest());
        // E tanh(g)^2 from mpmath
        assertEquals(0.394294490397841174, tanh.atOne().toDouble(), 1e-14);
    }

    /** Two certified quadratures of different integrals, at other variances too. */
    @ParameterizedTest
    @CsvSource({"1 - 2/(1 + exp(2*x)), 5/4", "x/(1 + exp(-x)), 2", "log(1 + exp(x)), 1/3", "atan(x), 1", "x/sqrt(1 + x^2), 1"})
    void theSeriesIsTheTwoDimensionalIntegral(String function, String variance) {
        Formula formula = FormulaParser.parse(function);
        BallArithmetic balls = new BallArithmetic(120);
        double deviation = Math.scalb(Math.round(Math.scalb(Math.sqrt(Program.valueOf(FormulaParser.parse(variance), new DoubleArithmetic())), 12)), -12);
        Formula exact = Formulas.rational(BigFraction.from(deviation).pow(2));
        Ball quadrature = new GaussianPairIntegral(StripAnalysis.OfFormula.of(formula), StripAnalysis.of(formula).orElseThrow(), 44).of(deviation, deviation, -0.625);
        Ball sum = balls.atCorrelation(HermiteSeries.of(formula, exact), Ball.exactly(-0.625));
        assertTrue(quadrature.overlaps(sum) && quadrature.radius().toDouble() < 1e-12 && sum.radius().toDouble() < 1e-24, quadrature + " and " + sum);
    }

    /** Correlations are in [-1, 1]; rounding may have carried the ball beyond. */
    @Test
    void whatABallHoldsBeyondOneIsCutOff() {
        BallArithmetic balls = new BallArithmetic(150);
        Ball one = Ball.ONE.enlarge(zonal.number.Magnitude.powerOfTwo(-140));
        assertTrue(balls.atCorrelation(ERF, one).overlaps(balls.atCorrelation(ERF, Ball.ONE)));
        assertTrue(balls.atCorrelation(ERF, one).radius().toDouble() < 1e-30);
        assertTrue(!balls.atCorrelation(ERF, Ball.of(2)).isFinite());
    }

    @Test
    void theSeriesIsKnownInsideTheUnitCircleAlone() {
        ComplexBallArithmetic complex = new ComplexBallArithmetic(120);
        Ball half = Ball.exactly(0.5);
        assertTrue(complex.atCorrelation(ERF, new ComplexBall(half, half)).isFinite());
        assertTrue(!complex.atCorrelation(ERF, new ComplexBall(Ball.ONE, half)).isFinite());
    }

    @Test
    void arithmeticsThatCannotSumItSaySo() {
        JetArithmetic<Ball> jets = new JetArithmetic<>(new BallArithmetic(100), 2);
        assertTrue(!jets.atCorrelation(ERF, jets.variable(Ball.ZERO)).coefficient(0).isFinite());
        ExactArithmetic exact = new ExactArithmetic();
        assertThrows(ArithmeticException.class, () -> exact.atCorrelation(ERF, exact.integer(1)));
    }

    @Test
    void doublesSumItToTheirPrecision() {
        assertEquals(2 / Math.PI * Math.asin(0.2), new DoubleArithmetic().atCorrelation(ERF, 0.3), 1e-16);
    }

    @Test
    void whatConvergesTooSlowlyIsRefusedAtOnceTheSecondTime() {
        HermiteSeries slow = series("1/(1 + 4*x^2)", "1");
        assertTrue(slow.truncated(84).rest().toDouble() < 1e-15);
        String message = assertThrows(InputException.class, () -> {
            slow.truncated(300);
            slow.truncated(600);
        }).getMessage();
        assertTrue(message.contains("fewer digits"), message);
    }
}

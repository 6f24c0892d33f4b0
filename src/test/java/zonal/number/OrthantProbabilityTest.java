package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The probability that two normal numbers are both at least b. */
class OrthantProbabilityTest {

    private static final BallArithmetic FINE = new BallArithmetic(300);

    /** The values of orthant.py, which is beside them, at several precisions; digits are relative to Q(|b|). */
    @ParameterizedTest
    @CsvFileSource(resources = "orthant.csv", numLinesToSkip = 1)
    void holdsTheValuesOfAnIndependentProgram(BigDecimal bound, BigDecimal angle, BigDecimal imaginary, BigDecimal value, BigDecimal imaginaryValue) {
        for (int precision : new int[] {40, 77, 110}) {
            ComplexBallArithmetic complex = new ComplexBallArithmetic(precision);
            ComplexBall theta = new ComplexBall(ball(angle), ball(imaginary));
            ComplexBall found = complex.orthantProbability(ComplexBall.of(ball(bound)), theta);
            // 40 printed digits
            Magnitude size = ball(value).magnitude().add(ball(imaginaryValue).magnitude());
            ComplexBall expected = new ComplexBall(ball(value), ball(imaginaryValue)).enlarge(size.multiply(Magnitude.powerOfTwo(-128)));
            assertTrue(found.overlaps(expected), () -> found + " misses " + value + " + i " + imaginaryValue);
            double whole = Math.exp(-Math.pow(bound.doubleValue(), 2) / 2);
            double scale = Math.max(size.toDouble(), bound.signum() < 0 ? 1 : whole);
            assertTrue(found.radius().toDouble() <= scale * Math.scalb(1, 6 - precision), () -> found + " is too wide");
        }
    }

    private static Ball ball(BigDecimal value) {
        return value.signum() == 0 ? Ball.ZERO : FINE.multiply(FINE.rational(BigFraction.of(value.unscaledValue())), FINE.power(Ball.of(10), -value.scale())).midpoint();
    }

    /** X and Y are independent at pi/2, equal at 0 and opposite at pi. */
    @Property(tries = 60, seed = "1")
    void hasTheValuesOfIndependentEqualAndOppositeNumbers(@ForAll @DoubleRange(min = -6, max = 20) double bound, @ForAll @IntRange(min = 30, max = 300) int precision) {
        BallArithmetic balls = new BallArithmetic(precision);
        Ball b = Ball.exactly(bound);
        BallArithmetic fine = balls.at(precision + 400);
        Ball tail = fine.shift(fine.subtract(Ball.ONE, fine.erf(fine.divide(b, fine.sqrt(Ball.of(2))))), -1);
        assertTrue(balls.orthantProbability(b, fine.shift(fine.pi(), -1)).overlaps(fine.square(tail)));
        assertTrue(balls.orthantProbability(b, Ball.ZERO).overlaps(tail));
        Ball both = bound < 0 ? fine.subtract(Ball.ONE, fine.shift(fine.subtract(Ball.ONE, tail), 1)) : Ball.ZERO;
        assertTrue(balls.orthantProbability(b, balls.pi()).overlaps(both));
    }

    /** Wide balls hold the values at their ends and middles, also past pi; what is flat stays small on them. */
    @Property(tries = 60, seed = "2")
    void ballsHoldTheValuesOfTheirNumbers(@ForAll @DoubleRange(min = 0, max = 4) double bound, @ForAll @DoubleRange(min = 0, max = 3.25) double angle,
            @ForAll @DoubleRange(min = 0, max = 0.5) double radius) {
        BallArithmetic balls = new BallArithmetic(64);
        Ball b = Ball.exactly(bound).enlarge(Magnitude.of(radius / 8));
        Ball theta = Ball.exactly(angle).enlarge(Magnitude.of(radius));
        Ball all = balls.orthantProbability(b, theta);
        for (Ball one : new Ball[] {b.lower(), b.midpoint(), b.upper()}) {
            for (Ball at : new Ball[] {theta.lower(), theta.midpoint(), theta.upper()}) {
                assertTrue(all.overlaps(balls.orthantProbability(one, at)));
            }
        }
        assertTrue(all.isFinite());
    }

    @Test
    void isSmallOnBallsThatReachPi() {
        Ball nearPi = FINE.union(Ball.exactly(3), FINE.pi());
        assertTrue(FINE.orthantProbability(Ball.ONE, nearPi).magnitude().toDouble() < 1e-42);
        Ball inexact = FINE.sqrt(Ball.of(2));
        assertTrue(new BallArithmetic(64).orthantProbability(inexact.enlarge(Magnitude.powerOfTwo(-60)), nearPi).magnitude().toDouble() < 1e-42);
    }

    /** Boxes on which the function has its singularity, or which reach beyond the strip, tell nothing. */
    @Test
    void tellsNothingOfBoxesThatReachOutOfTheStrip() {
        ComplexBallArithmetic complex = new ComplexBallArithmetic(64);
        ComplexBall box = new ComplexBall(FINE.pi(), Ball.exactly(0.125));
        assertFalse(complex.orthantProbability(ComplexBall.ONE, box).isFinite());
        for (MeanValueArithmetic.Domain domain : MeanValueArithmetic.Domain.values()) {
            MeanValueArithmetic<ComplexInterval> values = MeanValueArithmetic.on(ComplexInterval.of(box.enlarge(Magnitude.powerOfTwo(-20))), domain);
            assertFalse(values.isKnown(values.orthantProbability(values.integer(1), values.variable())));
        }
    }

    /** The derivative against a difference of values, the dependence on b included. */
    @Property(tries = 30, seed = "3")
    void jetsHaveTheirDerivatives(@ForAll @DoubleRange(min = -3, max = 4) double bound, @ForAll @DoubleRange(min = 0, max = 2.75) double angle) {
        JetArithmetic<Ball> jets = new JetArithmetic<>(FINE, 2);
        Jet<Ball> x = jets.variable(Ball.ZERO);
        Jet<Ball> found = jets.orthantProbability(jets.add(jets.constant(Ball.exactly(bound)), x), jets.subtract(jets.constant(Ball.exactly(angle)), jets.multiply(jets.integer(3), x)));
        Ball above = value(bound, angle, 1);
        Ball below = value(bound, angle, -1);
        Ball slope = FINE.shift(FINE.subtract(above, below), 59);
        assertTrue(FINE.subtract(slope, found.coefficient(1)).magnitude().toDouble() < 1e-30);
        Ball second = FINE.shift(FINE.subtract(FINE.add(above, below), FINE.shift(value(bound, angle, 0), 1)), 119);
        assertTrue(FINE.subtract(second, found.coefficient(2)).magnitude().toDouble() < 1e-15);
    }

    private static Ball value(double bound, double angle, int steps) {
        Ball step = FINE.shift(Ball.of(steps), -60);
        return FINE.orthantProbability(FINE.add(Ball.exactly(bound), step), FINE.subtract(Ball.exactly(angle), FINE.multiply(step, 3)));
    }

    @Test
    void exactArithmeticKnowsTheEndsAndTheBoundZero() {
        ExactArithmetic exact = new ExactArithmetic();
        assertEquals(exact.rational(BigFraction.of(1, 3)), exact.orthantProbability(ExactReal.ZERO, exact.divide(exact.pi(), exact.integer(3))));
        assertTrue(exact.orthantProbability(exact.integer(2), exact.pi()).isZero());
        Ball known = new ExactEnclosure(200).of(exact.orthantProbability(exact.integer(2), ExactReal.ZERO));
        assertTrue(known.overlaps(FINE.orthantProbability(Ball.of(2), Ball.ZERO)));
    }

    @Test
    void doublesAreAccurateToTheLastDigits() {
        assertEquals(0.09377114206449575 / 1.5, new DoubleArithmetic().orthantProbability(1.0, Math.acos(0.5)), 1e-16);
    }
}

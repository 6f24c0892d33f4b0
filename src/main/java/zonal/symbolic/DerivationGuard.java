package zonal.symbolic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * Checks what a computer algebra system returned against the definition it was derived from: integrals by certified quadrature, identities exactly. A check that does
 * not succeed, for whatever reason, is a {@link DerivationException}.
 */
final class DerivationGuard {

    /** Angles in (0, pi), from near one end to near the other. */
    static final List<BigFraction> ANGLES = List.of(BigFraction.of(1, 16), BigFraction.of(2, 3), BigFraction.of(11, 8), BigFraction.of(9, 4), BigFraction.of(25, 8));

    /** The largest radius with which an enclosure counts as evidence. */
    static final double LARGEST_RADIUS = 1e-25;

    private static final String ANGLE = PolarExpectation.ANGLE;
    private static final int POSITIVITY_PRECISION = 64;
    private static final int MOST_PANELS = 20_000;
    private static final Magnitude SMALLEST_PANEL = Magnitude.powerOfTwo(-20);

    private final IntegralEnclosure enclosure = new IntegralEnclosure();

    /** Checks the closed form of an integral at the given values of its parameters. */
    void checkIntegral(DefiniteIntegral integral, Formula closedForm, Map<String, BigFraction> parameters) {
        requireSame(integral.text(), enclosure.of(closedForm, parameters), enclosure.of(integral, parameters));
    }

    /** Checks the closed form of a moment. */
    void checkMoment(GaussianMoment moment, Formula closedForm) {
        requireSame(moment.integral().text(), enclosure.of(closedForm, Map.of()), enclosure.of(moment));
    }

    /** Checks every part of the derivation against its definition, and the parts against each other. */
    void check(OneSidedDerivation derivation) {
        checkValueAtZero(derivation.dual().value());
        checkDerivativeIdentity(derivation.dual());
        checkExpectation(derivation.value());
        checkExpectation(derivation.derivative());
        PolarExpectation definition = derivation.value().definition();
        requireSame("E[sigma(g)^2]", enclosure.of(derivation.secondMoment(), Map.of()), secondMoment(definition));
        checkDuals(derivation);
        checkHaversineRatio(derivation.dual());
    }

    private void checkExpectation(EvaluatedExpectation expectation) {
        checkMoment(expectation.definition().radial(), expectation.radial());
        for (BigFraction angle : ANGLES) {
            checkIntegral(expectation.definition().angular(), expectation.angular(), Map.of(ANGLE, angle));
        }
    }

    /** kappa1 and kappa0 against quotients of certified integrals alone. */
    private void checkDuals(OneSidedDerivation derivation) {
        BallArithmetic balls = enclosure.balls();
        Ball value = balls.divide(Ball.ONE, secondMoment(derivation.value().definition()));
        Ball derivative = balls.multiply(value, balls.power(Ball.of(derivation.activation().exponent()), 2));
        checkDual("kappa1", derivation.dual().value(), derivation.value().definition(), value);
        checkDual("kappa0", derivation.dual().derivative(), derivation.derivative().definition(), derivative);
    }

    private void checkDual(String name, Formula dual, PolarExpectation definition, Ball factor) {
        BallArithmetic balls = enclosure.balls();
        Ball radial = balls.multiply(enclosure.of(definition.radial()), enclosure.of(PolarExpectation.pairNormalisation(), Map.of()));
        for (BigFraction angle : ANGLES) {
            Map<String, BigFraction> at = Map.of(ANGLE, angle);
            Ball certified = balls.multiply(factor, balls.multiply(radial, enclosure.of(definition.angular(), at)));
            requireSame(name + " at theta = " + angle, enclosure.of(dual, at), certified);
        }
    }

    private Ball secondMoment(PolarExpectation definition) {
        Ball normalisation = enclosure.of(PolarExpectation.singleNormalisation(), Map.of());
        return enclosure.balls().multiply(enclosure.of(definition.secondMoment()), normalisation);
    }

    private static void checkValueAtZero(Formula value) {
        if (!TrigonometricReader.read(value, ANGLE).atZero().equals(TrigonometricPolynomial.ONE)) {
            throw new DerivationException("kappa1 is not 1 at theta = 0: " + FormulaText.print(value));
        }
    }

    /** d kappa1 / d cos theta = kappa0 (integration by parts in the Gaussian expectation), exactly. */
    private static void checkDerivativeIdentity(OneSidedDual dual) {
        TrigonometricPolynomial byAngle = TrigonometricReader.read(dual.value(), ANGLE).derivative();
        TrigonometricPolynomial expected = TrigonometricReader.read(dual.derivative(), ANGLE).multiply(TrigonometricPolynomial.SINE).negate();
        if (!byAngle.equals(expected)) {
            throw new DerivationException("kappa0 is not the derivative of kappa1 by cos theta: " + FormulaText.print(dual.derivative()));
        }
    }

    /** The ratio is that of kappa1, exactly and at points; and it is positive on [0, pi]. */
    private void checkHaversineRatio(OneSidedDual dual) {
        HaversineRewriting.requireIdentity(dual.haversineRatio(), dual.value(), ANGLE);
        BallArithmetic balls = enclosure.balls();
        for (BigFraction angle : ANGLES) {
            Map<String, BigFraction> at = Map.of(ANGLE, angle);
            Ball versine = balls.subtract(Ball.ONE, balls.cos(balls.rational(angle)));
            requireSame("(1 - cos theta) times the haversine ratio at theta = " + angle,
                    balls.multiply(versine, enclosure.of(dual.haversineRatio(), at)), balls.subtract(Ball.ONE, enclosure.of(dual.value(), at)));
        }
        requirePositive(dual.haversineRatio());
    }

    /** By enclosures on panels that cover [0, pi], cut as often as need be; at theta = 0 the ratio has to be free of divisions by theta for this to succeed. */
    static void requirePositive(Formula ratio) {
        BallArithmetic balls = new BallArithmetic(POSITIVITY_PRECISION);
        Program program = Program.of(ratio, ANGLE);
        Deque<Ball> open = new ArrayDeque<>(List.of(balls.union(Ball.ZERO, balls.pi())));
        for (int panels = 0; !open.isEmpty(); panels++) {
            Ball theta = open.pop();
            if (program.evaluate(balls, theta).isPositive().isCertain()) {
                continue;
            }
            if (panels == MOST_PANELS || theta.radius().compareTo(SMALLEST_PANEL) < 0) {
                throw new DerivationException("the haversine ratio was not proved positive near theta = " + theta.toDouble() + ": " + FormulaText.print(ratio));
            }
            open.push(balls.union(theta.midpoint(), theta.upper()));
            open.push(balls.union(theta.lower(), theta.midpoint()));
        }
    }

    private static void requireSame(String what, Ball claimed, Ball certified) {
        Magnitude largest = Magnitude.of(LARGEST_RADIUS);
        if (claimed.radius().compareTo(largest) > 0 || certified.radius().compareTo(largest) > 0) {
            throw new DerivationException("the enclosures of " + what + " are too wide to compare");
        }
        if (!claimed.overlaps(certified)) {
            throw new DerivationException(what + " is " + certified.toDouble() + " by certified quadrature, not " + claimed.toDouble());
        }
    }
}

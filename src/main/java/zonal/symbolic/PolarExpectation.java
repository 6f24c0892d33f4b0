package zonal.symbolic;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * E[sigma(g) sigma(g')] for centred Gaussian variables g, g' of variance 1 and correlation cos theta, sigma a one-sided power, in polar coordinates.
 *
 * <p>With g = r cos x, g' = r cos(x - theta) the density is r exp(-r^2/2)/(2 pi), and sigma(g) sigma(g') = r^(2p) (cos x cos(x - theta))^p on the sector
 * theta - pi/2 < x < pi/2 where both are positive, 0 elsewhere. So the expectation is 1/(2 pi) times a radial times an angular integral.
 */
public record PolarExpectation(OneSidedPower function) {

    /** The variable that stands for the angle between the inputs, in [0, pi]. */
    public static final String ANGLE = "theta";
    private static final String POLAR_ANGLE = "x";

    /** The integral of r^(2p) r exp(-r^2/2). */
    public GaussianMoment radial() {
        return new GaussianMoment(2 * function.exponent() + 1);
    }

    /** The integral of (cos x cos(x - theta))^p over the sector. */
    public DefiniteIntegral angular() {
        Formula x = Formulas.variable(POLAR_ANGLE);
        Formula theta = Formulas.variable(ANGLE);
        Formula quarterTurn = Formulas.divide(Formulas.pi(), Formulas.integer(2));
        Formula integrand = Formulas.multiply(onCosine(x), onCosine(Formulas.subtract(x, theta)));
        return DefiniteIntegral.bounded(integrand, POLAR_ANGLE, Formulas.subtract(theta, quarterTurn), quarterTurn);
    }

    /** The integral of x^(2p) exp(-x^2/2) over x > 0, which is sqrt(2 pi) E[sigma(g)^2]. */
    public GaussianMoment secondMoment() {
        return new GaussianMoment(2 * function.exponent());
    }

    /** 1/(2 pi), the normalisation of the density of the pair. */
    public static Formula pairNormalisation() {
        return Formulas.divide(Formulas.integer(1), Formulas.multiply(Formulas.integer(2), Formulas.pi()));
    }

    /** 1/sqrt(2 pi), the normalisation of the density of one variable. */
    public static Formula singleNormalisation() {
        return Formulas.power(Formulas.multiply(Formulas.integer(2), Formulas.pi()), BigFraction.of(-1, 2));
    }

    private Formula onCosine(Formula angle) {
        return Formulas.power(Formulas.call(Formula.Head.COS, angle), BigFraction.of(function.exponent()));
    }
}

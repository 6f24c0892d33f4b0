package zonal.symbolic;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/** The integral of r^degree exp(-r^2/2) over r > 0, degree >= 0. */
public record GaussianMoment(int degree) {

    private static final String RADIUS = "r";

    /** The integral itself. */
    public DefiniteIntegral integral() {
        Formula r = Formulas.variable(RADIUS);
        Formula exponent = Formulas.multiply(Formulas.rational(BigFraction.of(-1, 2)), Formulas.power(r, BigFraction.of(2)));
        Formula density = Formulas.call(Formula.Head.EXP, exponent);
        Formula integrand = degree == 0 ? density : Formulas.multiply(Formulas.power(r, BigFraction.of(degree)), density);
        return new DefiniteIntegral(integrand, RADIUS, Formulas.integer(0), Optional.empty());
    }
}

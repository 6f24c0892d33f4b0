package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * d/dt of a formula in theta, t = cos theta: -f'(theta)/sin(theta). With h = sin(theta/2) and g = cos(theta/2) the divisor is 2 h g. Homogeneous polynomials in h and g of one degree are independent on
 * h^2 + g^2 = 1, so that such a polynomial is divisible by h g if and only if it has no pure power of h or g: by h^2 + g^2 every polynomial in the sines and cosines of theta and theta/2 is made
 * homogeneous, and the division leaves no quotient 0/0 at theta = 0 and pi.
 */
public final class CosineDerivative {

    private static final String SINE = "sine-of-half";
    private static final String COSINE = "cosine-of-half";
    private static final Formula H = Formulas.variable(SINE);
    private static final Formula G = Formulas.variable(COSINE);
    private static final Formula ANGLE = Formulas.variable(AngleSubstitution.ANGLE);
    private static final Formula HALF_ANGLE = Formulas.divide(ANGLE, Formulas.integer(2));

    private CosineDerivative() {
    }

    /**
     * A formula in theta, equal to the derivative wherever both are defined.
     *
     * @throws zonal.InputException if it is too large
     */
    public static Formula of(Formula inAngle) {
        Formula slope = halved(FormulaDerivative.of(inAngle, AngleSubstitution.ANGLE));
        Formula quotient = Formulas.divide(homogeneous(slope), Formulas.multiply(Formulas.integer(-2), H, G));
        Formula collected = NormalForm.tryOf(quotient).map(NormalForm::toFormula).orElse(quotient);
        return Formulas.substitute(collected, Map.of(SINE, Formulas.call(Formula.Head.SIN, HALF_ANGLE), COSINE, Formulas.call(Formula.Head.COS, HALF_ANGLE)));
    }

    /** The formula with h and g for the sine and the cosine of theta/2, and 2 h g and g^2 - h^2 for those of theta. */
    private static Formula halved(Formula formula) {
        Formula rewritten = Formulas.withChildren(formula, Formulas.children(formula).stream().map(CosineDerivative::halved).toList());
        if (rewritten instanceof Formula.Call call && (call.head() == Formula.Head.SIN || call.head() == Formula.Head.COS)) {
            return ofMultiple(call.head() == Formula.Head.SIN, call.argument()).orElse(rewritten);
        }
        return rewritten;
    }

    private static Optional<Formula> ofMultiple(boolean sine, Formula argument) {
        if (NormalForm.identical(argument, HALF_ANGLE)) {
            return Optional.of(sine ? H : G);
        }
        if (NormalForm.identical(argument, ANGLE)) {
            return Optional.of(sine ? Formulas.multiply(Formulas.integer(2), H, G) : Formulas.subtract(square(G), square(H)));
        }
        return Optional.empty();
    }

    /** A polynomial in h and g as one that is the sum of a homogeneous one of even and one of odd degree; any other formula as it is. */
    private static Formula homogeneous(Formula formula) {
        Optional<List<Term>> terms = NormalForm.tryOf(formula).flatMap(CosineDerivative::terms);
        return terms.map(CosineDerivative::filled).orElse(formula);
    }

    /** coefficient h^i g^j. */
    private record Term(int i, int j, Formula coefficient) {

        int degree() {
            return i + j;
        }

        Formula times(Formula factor) {
            return Formulas.multiply(coefficient, Formulas.power(H, BigFraction.of(i)), Formulas.power(G, BigFraction.of(j)), factor);
        }
    }

    private static Optional<List<Term>> terms(NormalForm form) {
        List<Term> terms = new ArrayList<>();
        Optional<List<NormalForm>> byCosine = form.polynomialIn(COSINE);
        for (int j = 0; byCosine.isPresent() && j < byCosine.get().size(); j++) {
            Optional<List<NormalForm>> bySine = byCosine.get().get(j).polynomialIn(SINE);
            if (bySine.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < bySine.get().size(); i++) {
                terms.add(new Term(i, j, bySine.get().get(i).toFormula()));
            }
        }
        return byCosine.map(coefficients -> terms);
    }

    /** Every term times the power of h^2 + g^2 = 1 that gives it the largest degree of its parity. */
    private static Formula filled(List<Term> terms) {
        int largest = terms.stream().mapToInt(Term::degree).max().orElse(0);
        Formula one = Formulas.add(square(H), square(G));
        return Formulas.add(terms.stream().map(term -> term.times(Formulas.power(one, BigFraction.of((largest - term.degree()) / 2)))).toList());
    }

    private static Formula square(Formula formula) {
        return Formulas.power(formula, BigFraction.of(2));
    }
}

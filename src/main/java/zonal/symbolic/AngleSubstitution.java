package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * Rewrites kernels in terms of the angle theta in [0, pi], where t = cos theta, so that they become analytic in theta where they can be. Roots of 1 - t and
 * 1 + t, which
 * are branch points in t, become entire: 1 - t = 2 sin(theta/2)^2 and 1 + t = 2 cos(theta/2)^2 with sin(theta/2), cos(theta/2) >= 0.
 */
public final class AngleSubstitution {

    /** The name of the angle between the inputs of a kernel. */
    public static final String ANGLE = "theta";
    /** The name of its cosine. */
    public static final String COSINE = "t";

    /** Roots of polynomials of higher degree are left as they are: taking their factors out takes time quadratic in the degree. */
    private static final int MAX_DEGREE = 50;

    private static final Formula THETA = Formulas.variable(ANGLE);
    private static final Formula T = Formulas.variable(COSINE);
    private static final Formula HALF_ANGLE = Formulas.divide(THETA, Formulas.integer(2));
    private static final Formula RIGHT_ANGLE = Formulas.divide(Formulas.pi(), Formulas.integer(2));
    private static final Formula COSINE_OF_ANGLE = Formulas.call(Formula.Head.COS, THETA);

    private AngleSubstitution() {
    }

    /**
     * A formula in theta that equals the given one in t = cos theta for theta in [0, pi]: roots of polynomials in t lose their factors 1 - t and 1 + t, and
     * inverse sines and
     * cosines of t and of sines and cosines of theta and theta/2 become multiples of angles.
     */
    public static Formula toAngle(Formula inCosine) {
        return simplify(Formulas.substitute(inCosine, Map.of(COSINE, COSINE_OF_ANGLE)));
    }

    /** The formula in theta with the same rewriting, equal to it on [0, pi]. */
    public static Formula simplify(Formula inAngle) {
        Formula rewritten = Formulas.withChildren(inAngle, Formulas.children(inAngle).stream().map(AngleSubstitution::simplify).toList());
        if (rewritten instanceof Formula.Power power && !Fractions.isInteger(power.exponent())) {
            return root(power).orElse(rewritten);
        }
        if (rewritten instanceof Formula.Call call && call.head() == Formula.Head.ACOS) {
            return arcCosine(call.argument()).orElse(rewritten);
        }
        if (rewritten instanceof Formula.Call call && call.head() == Formula.Head.ASIN) {
            return arcCosine(call.argument()).map(angle -> Formulas.subtract(RIGHT_ANGLE, angle)).map(AngleSubstitution::collected).orElse(rewritten);
        }
        return rewritten;
    }

    /**
     * A formula in phi = pi - theta, under the name of theta, that equals the given one in theta: sines and cosines of multiples of theta become those of multiples of phi, and pi - theta becomes phi, so that what
     * vanishes at theta = pi is written without cancellation.
     */
    public static Formula fromPi(Formula inAngle) {
        if (inAngle.equals(THETA)) {
            return Formulas.subtract(Formulas.pi(), THETA);
        }
        Formula rewritten = Formulas.withChildren(inAngle, Formulas.children(inAngle).stream().map(AngleSubstitution::fromPi).toList());
        boolean angular = rewritten instanceof Formula.Call call && (call.head() == Formula.Head.SIN || call.head() == Formula.Head.COS) && isLinear(call.argument());
        return (angular || isLinear(rewritten)) && Formulas.variables(rewritten).contains(ANGLE) ? collected(rewritten) : rewritten;
    }

    private static boolean isLinear(Formula formula) {
        return NormalForm.tryOf(formula).flatMap(form -> form.polynomialIn(ANGLE)).filter(coefficients -> coefficients.size() <= 2).isPresent();
    }

    /** acos of sines and cosines of theta and theta/2, where the angle is known to lie in [0, pi]. */
    private static Optional<Formula> arcCosine(Formula argument) {
        if (!Formulas.variables(argument).contains(ANGLE)) {
            return Optional.empty();
        }
        List<Formula> angles = List.of(THETA, HALF_ANGLE, Formulas.subtract(RIGHT_ANGLE, HALF_ANGLE));
        for (Formula angle : angles) {
            Formula cosine = Formulas.call(Formula.Head.COS, angle);
            if (NormalForm.identical(argument, cosine)) {
                return Optional.of(angle);
            }
            if (NormalForm.identical(argument, Formulas.negate(cosine))) {
                return Optional.of(collected(Formulas.subtract(Formulas.pi(), angle)));
            }
        }
        return Optional.empty();
    }

    private static Formula collected(Formula angle) {
        return NormalForm.of(angle).toFormula();
    }

    /** ((1-t)^a (1+t)^b r)^e = (1-t)^(a e) (1+t)^(b e) r^e, since 1-t and 1+t are not negative. */
    private static Optional<Formula> root(Formula.Power power) {
        Formula inCosine = cosineAsVariable(power.base(), ANGLE);
        if (Formulas.variables(inCosine).contains(ANGLE)) {
            return Optional.empty();
        }
        Optional<List<NormalForm>> coefficients = NormalForm.tryOf(inCosine).flatMap(form -> form.polynomialIn(COSINE));
        if (coefficients.isEmpty() || coefficients.get().size() > MAX_DEGREE + 1) {
            return Optional.empty();
        }
        Factored below = divideOut(coefficients.get(), 1);
        Factored above = divideOut(below.rest(), -1);
        return below.exponent() + above.exponent() == 0 ? Optional.empty()
                : Optional.of(product(below.exponent(), above.exponent(), above.rest(), power.exponent()));
    }

    /** The formula with t in the place of the cosine of the angle of that name; the angle stays where it occurs otherwise. */
    public static Formula cosineAsVariable(Formula formula, String angle) {
        if (formula.equals(Formulas.call(Formula.Head.COS, Formulas.variable(angle)))) {
            return T;
        }
        return Formulas.withChildren(formula, Formulas.children(formula).stream().map(part -> cosineAsVariable(part, angle)).toList());
    }

    /**
     * A polynomial without its zeros at a point.
     *
     * @param rest the coefficients of the polynomial divided by the factor to the exponent, constant first
     */
    private record Factored(int exponent, List<NormalForm> rest) {
    }

    /** Divides by 1 - t or 1 + t, whose zero is the given point 1 or -1, as often as it goes. */
    private static Factored divideOut(List<NormalForm> polynomial, int zero) {
        List<Formula> rest = polynomial.stream().map(NormalForm::toFormula).toList();
        int exponent = 0;
        while (rest.size() > 1) {
            List<Formula> quotient = new ArrayList<>();
            Formula carry = Formulas.integer(0);
            for (int degree = rest.size() - 1; degree >= 0; degree--) {
                carry = Formulas.add(rest.get(degree), Formulas.multiply(Formulas.integer(zero), carry));
                quotient.add(0, carry);
            }
            if (!NormalForm.identical(quotient.remove(0), Formulas.integer(0))) {
                break;
            }
            // p = (t - 1) q = (1 - t) (-q), and p = (t + 1) q
            rest = quotient.stream().map(coefficient -> Formulas.multiply(Formulas.integer(-zero), coefficient)).toList();
            exponent++;
        }
        return new Factored(exponent, rest.stream().map(NormalForm::of).toList());
    }

    private static Formula product(int atOne, int atMinusOne, List<NormalForm> rest, BigFraction exponent) {
        int shared = Math.min(atOne, atMinusOne);
        Formula powerOfTwo = Formulas.power(Formulas.integer(2), BigFraction.of(atOne + atMinusOne - 2 * shared));
        Formula remaining = inCosine(rest);
        Formula root = remaining instanceof Formula.Rational ? Formulas.power(Formulas.multiply(powerOfTwo, remaining), exponent)
                : Formulas.multiply(Formulas.power(powerOfTwo, exponent), Formulas.power(remaining, exponent));
        return Formulas.multiply(root,
                Formulas.power(Formulas.call(Formula.Head.SIN, THETA), exponent.multiply(2 * shared)),
                Formulas.power(Formulas.call(Formula.Head.SIN, HALF_ANGLE), exponent.multiply(2 * (atOne - shared))),
                Formulas.power(Formulas.call(Formula.Head.COS, HALF_ANGLE), exponent.multiply(2 * (atMinusOne - shared))));
    }

    private static Formula inCosine(List<NormalForm> coefficients) {
        List<Formula> terms = new ArrayList<>();
        for (int degree = 0; degree < coefficients.size(); degree++) {
            terms.add(Formulas.multiply(coefficients.get(degree).toFormula(), Formulas.power(COSINE_OF_ANGLE, BigFraction.of(degree))));
        }
        return Formulas.add(terms);
    }
}

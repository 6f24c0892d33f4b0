package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

/**
 * Writes formulas in theta with a name for every angle in them: an inverse cosine acos(c) becomes a variable a in [0, pi] of which cos a = c is kept, one variable
 * for all formulas with equal c, and roots of 1 - c^2, 1 - c and 1 + c become sin a, sqrt(2) sin(a/2) and sqrt(2) cos(a/2). Kernels of several layers are then
 * polynomials in the angles of their layers, whether a layer passes an angle on, its cosine or its haversine, and their derivatives follow by the chain rule.
 * What a formula equals is not changed anywhere where it is defined.
 *
 * <p>An instance keeps the names; formulas that are to be compared are rewritten by the same one. Roots of 1 - c and 1 + c are recognised for the angles that are
 * named by then, so that rewriting a second time, when all angles have their names, may find more.
 */
public final class NestedAngles {

    private static final int MOST_NODES = 50_000;
    /** Exact numbers of more parts than this are left as they are written. */
    private static final int LARGEST_EXACT = 1_000;
    private static final Formula ONE = Formulas.integer(1);
    private static final BigFraction HALF = BigFraction.of(1, 2);
    private static final BigFraction TWO = BigFraction.of(2);

    /**
     * A named angle.
     *
     * @param cosine its cosine in terms of the angles before it, free of their cosines
     * @param given the same, with the cosines of other angles in it where they were given so
     */
    private record Angle(String name, NormalForm cosine, NormalForm given) {

        Formula itself() {
            return Formulas.variable(name);
        }

        Formula half() {
            return Formulas.multiply(Formulas.rational(HALF), itself());
        }
    }

    private final List<Angle> angles = new ArrayList<>();
    private final SignsByShape signs = new SignsByShape(name -> angles.stream().anyMatch(angle -> angle.name().equals(name)));
    /** The derivatives of the angles by t, as far as they were asked for. */
    private final Map<Angle, Formula> slopes = new HashMap<>();
    /** What roots are taken of, by the angle of which they are the square of a sine or cosine. */
    private final Map<Angle, List<NormalForm>> squares = new HashMap<>();

    /** The angle theta alone. */
    public NestedAngles() {
        NormalForm cosine = NormalForm.of(Formulas.call(Formula.Head.COS, Formulas.variable(AngleSubstitution.ANGLE)));
        angles.add(new Angle(AngleSubstitution.ANGLE, cosine, cosine));
    }

    /** The angles that have been named, beside theta: inverse cosines of formulas in theta and the angles before. */
    public List<Definition> definitions() {
        return angles.stream().skip(1).map(angle -> new Definition(angle.name(), Formulas.call(Formula.Head.ACOS, angle.given().toFormula()))).toList();
    }

    private int named() {
        return angles.size() - 1;
    }

    /** The formula in t, theta and free parameters, rewritten. */
    public Formula rewrite(Formula formula) {
        return rewrite(formula, Map.of());
    }

    /**
     * The formula with variables replaced by formulas that are rewritten already, rewritten.
     *
     * @throws InputException if it gets too large
     */
    public Formula rewrite(Formula formula, Map<String, Formula> known) {
        Formula result = rewritten(FormulaSize.requireShallow(formula), known);
        if (FormulaSize.nodes(result) > MOST_NODES || FormulaSize.depth(result) > FormulaSize.MAX_DEPTH) {
            throw new InputException("a formula of more than " + MOST_NODES + " parts; compare kernels of smaller depth");
        }
        return result;
    }

    /**
     * The quantity that the definitions name, each in theta and those before it, at theta = angle, a formula that is rewritten already and has values in [0, pi]. It is
     * first rewritten in theta, where what cancels is seen.
     */
    public Formula compose(List<Definition> definitions, String output, Formula angle) {
        NestedAngles inTheta = new NestedAngles();
        Formula value = inTheta.defined(definitions, output);
        Map<String, Formula> known = new HashMap<>();
        known.put(AngleSubstitution.ANGLE, angle);
        inTheta.angles.stream().skip(1).forEach(named -> known.put(named.name(), acos(rewrite(named.given().toFormula(), known))));
        return rewrite(value, known);
    }

    private Formula defined(List<Definition> definitions, String output) {
        Map<String, Formula> known = new HashMap<>();
        definitions.forEach(definition -> known.put(definition.name(), rewrite(definition.formula(), known)));
        return known.get(output);
    }

    /** acos of a formula that is rewritten already: a multiple of an angle, a known one where the cosine is known. */
    public Formula acos(Formula cosine) {
        if (Formulas.variables(cosine).isEmpty()) {
            return exact(Formulas.call(Formula.Head.ACOS, cosine));
        }
        return signs.isRoot(cosine) ? Formulas.subtract(rightAngle(), asin(cosine)) : named(cosine);
    }

    private Formula asin(Formula sine) {
        if (Formulas.variables(sine).isEmpty()) {
            return exact(Formulas.call(Formula.Head.ASIN, sine));
        }
        // for x in [0, 1] the double of asin x lies in [0, pi] and has the cosine 1 - 2 x^2
        return signs.isRoot(sine) ? Formulas.multiply(Formulas.rational(HALF), acos(Formulas.subtract(ONE, Formulas.multiply(Formulas.integer(2), square(sine)))))
                : Formulas.subtract(rightAngle(), acos(sine));
    }

    /** The derivative by t = cos theta of a formula that is rewritten already. */
    public Formula derivative(Formula formula) {
        List<Formula> terms = new ArrayList<>();
        for (Angle angle : List.copyOf(angles)) {
            Formula partial = FormulaDerivative.of(formula, angle.name());
            if (!partial.equals(Formulas.integer(0))) {
                terms.add(Formulas.multiply(partial, slope(angle)));
            }
        }
        return rewrite(Formulas.add(terms));
    }

    /** From cos a = c, da/dt = -(dc/dt)/sin a; of theta itself the cosine is t. */
    private Formula slope(Angle angle) {
        Formula known = slopes.get(angle);
        if (known == null) {
            Formula inner = angle.equals(angles.get(0)) ? ONE : derivative(angle.given().toFormula());
            known = Formulas.negate(Formulas.divide(inner, sine(angle)));
            slopes.put(angle, known);
        }
        return known;
    }

    /** Whether a formula that is rewritten already is proved zero wherever it is defined; false says that no proof was found. */
    public boolean isZero(Formula formula) {
        Optional<NormalForm> form = NormalForm.tryOf(formula);
        for (int i = named(); i > 0 && form.isPresent(); i--) {
            Angle angle = angles.get(i);
            form = form.flatMap(whole -> NormalFormAlgebra.attempt(algebra -> algebra.withoutInverses(whole, inverse -> inverse.contains(angle.name()))))
                    .flatMap(whole -> eliminated(whole, angle));
        }
        return form.map(NormalForm::isZero).orElse(false);
    }

    private Formula rewritten(Formula formula, Map<String, Formula> known) {
        if (formula instanceof Formula.Variable variable) {
            Formula otherwise = variable.name().equals(AngleSubstitution.COSINE)
                    ? Formulas.call(Formula.Head.COS, known.getOrDefault(AngleSubstitution.ANGLE, Formulas.variable(AngleSubstitution.ANGLE))) : formula;
            return known.getOrDefault(variable.name(), otherwise);
        }
        Formula result = Formulas.withChildren(formula, Formulas.children(formula).stream().map(part -> rewritten(part, known)).toList());
        if (result instanceof Formula.Power power && power.exponent().getDenominator().equals(BigInteger.TWO)) {
            return root(power);
        }
        if (result instanceof Formula.Call call) {
            return switch (call.head()) {
                case ACOS -> acos(call.argument());
                case ASIN -> asin(call.argument());
                case ABS -> signs.isNotNegative(call.argument()) ? call.argument() : Formulas.call(call.head(), withoutCosines(call.argument()));
                case EXP, LOG, ATAN, ERF -> Formulas.call(call.head(), withoutCosines(call.argument()));
                default -> result;
            };
        }
        return result;
    }

    /** acos by its name, a new one if no known angle has the cosine or its negative. */
    private Formula named(Formula cosine) {
        Optional<NormalForm> given = NormalForm.tryOf(cosine).map(NestedAngles::cancelled);
        Optional<Angle> asGiven = given.flatMap(form -> angles.stream().filter(angle -> angle.given().equals(form)).findFirst());
        if (asGiven.isPresent()) {
            return asGiven.get().itself();
        }
        Optional<NormalForm> form = given.flatMap(this::withoutCosines);
        if (form.isEmpty()) {
            return Formulas.call(Formula.Head.ACOS, cosine);
        }
        NormalForm negative = negated(form.get());
        for (Angle angle : angles) {
            if (same(angle.cosine(), form.get())) {
                return angle.itself();
            }
            if (same(angle.cosine(), negative)) {
                return Formulas.subtract(Formulas.pi(), angle.itself());
            }
        }
        // no name that is read from text contains this character
        angles.add(new Angle(AngleSubstitution.ANGLE + "#" + angles.size(), form.get(), given.get()));
        return angles.get(named()).itself();
    }

    /** base^(n/2), with roots of 1 - c^2, 1 - c and 1 + c and of positive multiples of them in terms of the angle, sines and cosines of which are not negative. */
    private Formula root(Formula.Power power) {
        Formula base = power.base();
        if (Formulas.variables(base).isEmpty()) {
            return power;
        }
        if (base instanceof Formula.Product product && product.factors().get(0) instanceof Formula.Rational factor && factor.value().signum() > 0) {
            Formula rest = Formulas.power(Formulas.divide(base, factor), power.exponent());
            return Formulas.multiply(Formulas.power(factor, power.exponent()), rest instanceof Formula.Power root ? root(root) : rest);
        }
        Optional<NormalForm> form = canonical(base);
        for (Angle angle : angles) {
            Optional<Formula> root = form.flatMap(radicand -> root(radicand, power.exponent(), angle));
            if (root.isPresent()) {
                return root.get();
            }
        }
        return complement(base, power.exponent()).orElseGet(() -> hasNamedAngle(base) ? Formulas.power(form.map(NormalForm::toFormula).orElse(base), power.exponent())
                : AngleSubstitution.simplify(power));
    }

    /** (q - x^2)^e = q^e sin(acos(x/sqrt q))^(2e) for a base that is written so, with a positive rational q. */
    private Optional<Formula> complement(Formula base, BigFraction exponent) {
        if (!(base instanceof Formula.Sum sum) || sum.terms().size() != 2) {
            return Optional.empty();
        }
        int place = sum.terms().get(0) instanceof Formula.Rational ? 0 : 1;
        if (!(sum.terms().get(place) instanceof Formula.Rational total) || total.value().signum() <= 0) {
            return Optional.empty();
        }
        Formula other = Formulas.divide(Formulas.negate(sum.terms().get(1 - place)), total);
        return PerfectSquares.root(other).map(x -> scaled(total.value(), exponent, Formulas.call(Formula.Head.SIN, acos(x)), exponent.multiply(2)));
    }

    private Optional<Formula> root(NormalForm radicand, BigFraction exponent, Angle angle) {
        List<NormalForm> ofAngle = squares.computeIfAbsent(angle, of -> PerfectSquares.ofAngle(of.cosine()));
        // 1 - c^2 = sin(a)^2, (1 - c)/2 = sin(a/2)^2, (1 + c)/2 = cos(a/2)^2
        List<Formula> roots = List.of(sine(angle), Formulas.call(Formula.Head.SIN, angle.half()), Formulas.call(Formula.Head.COS, angle.half()));
        for (int i = 0; i < ofAngle.size(); i++) {
            Optional<BigFraction> factor = PerfectSquares.factor(radicand, ofAngle.get(i));
            if (factor.isPresent()) {
                return Optional.of(scaled(factor.get(), exponent, roots.get(i), exponent.multiply(2)));
            }
        }
        return Optional.empty();
    }

    private static Formula scaled(BigFraction factor, BigFraction exponent, Formula root, BigFraction rootExponent) {
        return Formulas.multiply(Formulas.power(Formulas.rational(factor), exponent), Formulas.power(root, rootExponent));
    }

    /** The formula with the cosines of named angles replaced by what they are, so that equal arguments of a function look equal. */
    private Formula withoutCosines(Formula formula) {
        return hasNamedAngle(formula) ? canonical(formula).map(NormalForm::toFormula).orElse(formula) : formula;
    }

    private boolean hasNamedAngle(Formula formula) {
        Set<String> variables = Formulas.variables(formula);
        return angles.stream().skip(1).anyMatch(angle -> variables.contains(angle.name()));
    }

    /** The normal form without the cosines of named angles, the same for equal formulas of the kinds that occur in kernels. */
    private Optional<NormalForm> canonical(Formula formula) {
        return NormalForm.tryOf(formula).map(NestedAngles::cancelled).flatMap(this::withoutCosines);
    }

    private Optional<NormalForm> withoutCosines(NormalForm given) {
        Optional<NormalForm> form = Optional.of(given);
        for (int i = named(); i > 0; i--) {
            Angle angle = angles.get(i);
            form = form.flatMap(whole -> eliminated(whole, angle)).map(NestedAngles::cancelled);
        }
        return form;
    }

    private static NormalForm cancelled(NormalForm form) {
        return NormalFormAlgebra.attempt(algebra -> new NormalFormDivision(algebra).cancelled(form)).orElse(form);
    }

    private static Optional<NormalForm> eliminated(NormalForm form, Angle angle) {
        return form.contains(angle.name()) ? NormalFormAlgebra.attempt(algebra -> new AngleElimination(algebra, angle.name(), angle.cosine()).eliminate(form))
                : Optional.of(form);
    }

    private static boolean same(NormalForm a, NormalForm b) {
        return a.equals(b) || NormalFormAlgebra.attempt(algebra -> algebra.add(List.of(a, negated(b)))).map(NormalForm::isZero).orElse(false);
    }

    private static NormalForm negated(NormalForm form) {
        return NormalFormAlgebra.attempt(algebra -> algebra.scale(form, Gaussian.ONE.negate())).orElseThrow();
    }

    private static Formula sine(Angle angle) {
        return Formulas.call(Formula.Head.SIN, angle.itself());
    }

    private static Formula square(Formula x) {
        return Formulas.power(x, TWO);
    }

    private static Formula rightAngle() {
        return Formulas.multiply(Formulas.rational(HALF), Formulas.pi());
    }

    /** The constant in the form that exact arithmetic gives it, where it has one. */
    private static Formula exact(Formula constant) {
        try {
            ExactReal value = Program.valueOf(constant, new ExactArithmetic());
            return value.size() > LARGEST_EXACT ? constant : ExactFormulas.of(value);
        } catch (ArithmeticException undecided) {
            return constant;
        }
    }
}

package zonal.symbolic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.BallArithmetic;

/** An activation function of a network, sigma, as a function of one real variable. */
public sealed interface ActivationFunction {

    /** The name of the variable in formulas of activations. */
    String VARIABLE = "x";

    /** Bits of the comparison of a constant with zero. */
    int COMPARISON_BITS = 256;

    /** The function as text. */
    String text();

    /** The function as LaTeX. */
    String latex();

    /** Whether sigma(-x) is proved to be sigma(x) (1) or -sigma(x) (-1) for every x; 0 if neither is. */
    int parity();

    /** What is proved of the part (sigma(x) + sigma(-x))/2, or with a minus between them of the odd part. */
    Part part(boolean odd);

    /** What is proved of an even or odd part of a function. */
    record Part(boolean isNotZero, boolean isNoPolynomial) {
    }

    /** h with sigma(c x) = c^h sigma(x) for every c > 0 and x; empty if none is known. */
    OptionalInt homogeneity();

    /**
     * positive x^n for x > 0 and negative |x|^n for x < 0, homogeneous of degree n: the ReLU is (1, 1, 0), the absolute value (1, 1, 1), the sign (0, 1, -1).
     *
     * @param degree n >= 0
     * @param positive a constant formula
     * @param negative a constant formula, not zero together with {@code positive}
     */
    record PiecewisePower(int degree, Formula positive, Formula negative) implements ActivationFunction {

        @Override
        public String text() {
            return FormulaText.print(onSide(positive, false)) + " for x > 0, " + FormulaText.print(onSide(negative, true)) + " for x < 0";
        }

        @Override
        public String latex() {
            return "\\begin{cases} " + FormulaLatex.print(onSide(positive, false)) + " & x > 0, \\\\ " + FormulaLatex.print(onSide(negative, true))
                    + " & x < 0 \\end{cases}";
        }

        @Override
        public int parity() {
            return NormalForm.identical(positive, negative) ? 1 : NormalForm.identical(positive, Formulas.negate(negative)) ? -1 : 0;
        }

        @Override
        public OptionalInt homogeneity() {
            return OptionalInt.of(degree);
        }

        /** E sigma(g)^2 for standard normal g: (positive^2 + negative^2) (2n-1)!!/2. */
        public Formula secondMoment() {
            Formula squares = Formulas.add(Formulas.power(positive, BigFraction.of(2)), Formulas.power(negative, BigFraction.of(2)));
            BigFraction half = BigFraction.of(1, 2);
            for (int odd = 3; odd < 2 * degree; odd += 2) {
                half = half.multiply(odd);
            }
            return Formulas.multiply(Formulas.rational(half), squares);
        }

        /** (positive +- negative)/2 times |x|^n or sign(x) |x|^n, one of which is the polynomial x^n. */
        @Override
        public Part part(boolean odd) {
            Formula sum = odd ? Formulas.subtract(positive, negative) : Formulas.add(positive, negative);
            boolean isNotZero = !Program.valueOf(sum, new BallArithmetic(COMPARISON_BITS)).containsZero();
            return new Part(isNotZero, isNotZero && (degree % 2 == 1) != odd);
        }

        private Formula onSide(Formula factor, boolean reflected) {
            Formula x = Formulas.variable(VARIABLE);
            return Formulas.multiply(factor, Formulas.power(reflected ? Formulas.negate(x) : x, BigFraction.of(degree)));
        }
    }

    /** A function given by a formula in x that is analytic on a neighbourhood of the real line. */
    record Smooth(Formula formula) implements ActivationFunction {

        @Override
        public String text() {
            return FormulaText.print(formula);
        }

        @Override
        public String latex() {
            return FormulaLatex.print(formula);
        }

        @Override
        public int parity() {
            Formula reflected = Formulas.substitute(formula, Map.of(VARIABLE, Formulas.negate(Formulas.variable(VARIABLE))));
            return NormalForm.identical(formula, reflected) ? 1 : NormalForm.identical(formula, Formulas.negate(reflected)) ? -1 : 0;
        }

        @Override
        public Part part(boolean odd) {
            Formula part = odd ? NonPolynomial.oddPart(formula) : NonPolynomial.evenPart(formula);
            boolean isNoPolynomial = NonPolynomial.isProved(part);
            return new Part(isNoPolynomial || NonPolynomial.isNotZero(part), isNoPolynomial);
        }

        @Override
        public OptionalInt homogeneity() {
            return monomial(formula).filter(coefficients -> coefficients.length > 0).map(coefficients -> OptionalInt.of(coefficients.length - 1))
                    .orElse(OptionalInt.empty());
        }
    }

    /** The function of the formula in x; absolute values in it are recognised where they make it a piecewise power. */
    static ActivationFunction of(Formula formula) {
        return piecewise(formula).<ActivationFunction>map(power -> power).orElseGet(() -> new Smooth(formula));
    }

    private static Optional<PiecewisePower> piecewise(Formula formula) {
        if (!containsAbsoluteValue(formula)) {
            return Optional.empty();
        }
        Formula x = Formulas.variable(VARIABLE);
        Optional<Formula[]> right = monomial(onPositive(formula));
        Optional<Formula[]> left = monomial(onPositive(Formulas.substitute(formula, Map.of(VARIABLE, Formulas.negate(x)))));
        if (right.isEmpty() || left.isEmpty()) {
            return Optional.empty();
        }
        return combine(right.get(), left.get());
    }

    private static Optional<PiecewisePower> combine(Formula[] right, Formula[] left) {
        int degree = Math.max(right.length, left.length) - 1;
        boolean sameDegree = (right.length == 0 || right.length - 1 == degree) && (left.length == 0 || left.length - 1 == degree);
        if (degree < 0 || !sameDegree) {
            return Optional.empty();
        }
        Formula zero = Formulas.integer(0);
        return Optional.of(new PiecewisePower(degree, right.length == 0 ? zero : right[degree], left.length == 0 ? zero : left[degree]));
    }

    private static boolean containsAbsoluteValue(Formula formula) {
        return formula instanceof Formula.Call call && call.head() == Formula.Head.ABS
                || Formulas.children(formula).stream().anyMatch(ActivationFunction::containsAbsoluteValue);
    }

    /** The formula with |c x| written c x for c > 0, as it is for x > 0. */
    private static Formula onPositive(Formula formula) {
        Formula rewritten = Formulas.withChildren(formula, Formulas.children(formula).stream().map(ActivationFunction::onPositive).toList());
        if (rewritten instanceof Formula.Call call && call.head() == Formula.Head.ABS && isMultipleOfVariable(call.argument())) {
            Formula factor = Formulas.substitute(call.argument(), Map.of(VARIABLE, Formulas.integer(1)));
            return Formulas.multiply(Formulas.call(Formula.Head.ABS, factor), Formulas.variable(VARIABLE));
        }
        return rewritten;
    }

    private static boolean isMultipleOfVariable(Formula formula) {
        Optional<List<NormalForm>> coefficients = NormalForm.tryOf(formula).flatMap(form -> form.polynomialIn(VARIABLE));
        return coefficients.isPresent() && coefficients.get().size() == 2 && coefficients.get().get(0).isZero();
    }

    /** The coefficients of a formula that is zero or one power of x: all but the last are zero. */
    private static Optional<Formula[]> monomial(Formula formula) {
        return NormalForm.tryOf(formula).flatMap(form -> form.polynomialIn(VARIABLE))
                .filter(coefficients -> coefficients.stream().limit(Math.max(0, coefficients.size() - 1)).allMatch(NormalForm::isZero))
                .map(coefficients -> coefficients.stream().map(NormalForm::toFormula).toArray(Formula[]::new));
    }
}

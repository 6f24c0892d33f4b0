package zonal.symbolic;

import java.util.List;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.commons.numbers.fraction.BigFraction;

/** Random formulas in x and y for property tests. */
final class RandomFormulas {

    private RandomFormulas() {
    }

    /** Formulas of any kind; they need not be finite or real everywhere. */
    static Arbitrary<Formula> any() {
        return nested(4, Formula.Head.values(), List.of(BigFraction.of(1, 2), BigFraction.of(-1, 2), BigFraction.of(3, 2), BigFraction.of(2),
                BigFraction.of(-3), BigFraction.of(1, 3)));
    }

    /** Formulas that are finite and real for all real x and y. */
    static Arbitrary<Formula> entire() {
        return nested(4, new Formula.Head[] {Formula.Head.SIN, Formula.Head.COS, Formula.Head.ATAN, Formula.Head.ERF, Formula.Head.ABS},
                List.of(BigFraction.of(2), BigFraction.of(3)));
    }

    /** Polynomials in x, y, pi and sines and cosines of multiples of x and y, shifted by multiples of pi/4 and pi/6. */
    static Arbitrary<Formula> trigonometric() {
        Arbitrary<BigFraction> multiple = Arbitraries.of(BigFraction.of(1, 2), BigFraction.of(1), BigFraction.of(-1), BigFraction.of(2), BigFraction.of(3, 2));
        Arbitrary<Integer> shift = Arbitraries.of(-6, -2, 0, 2, 3, 4, 6, 12);
        Arbitrary<Formula> angle = Combinators.combine(Arbitraries.of("x", "y"), multiple, shift).as((name, factor, twelfths) ->
                Formulas.add(Formulas.multiply(Formulas.rational(factor), Formulas.variable(name)),
                        Formulas.multiply(Formulas.rational(BigFraction.of(twelfths, 12)), Formulas.pi())));
        Arbitrary<Formula> wave = Combinators.combine(Arbitraries.of(Formula.Head.SIN, Formula.Head.COS), angle).as(Formulas::call);
        Arbitrary<Formula> factor = Arbitraries.oneOf(leaf(), wave, wave.map(base -> Formulas.power(base, BigFraction.of(2))));
        Arbitrary<Formula> product = factor.list().ofMinSize(1).ofMaxSize(4).map(Formulas::multiply);
        return product.list().ofMinSize(1).ofMaxSize(4).map(Formulas::add);
    }

    private static Arbitrary<Formula> nested(int depth, Formula.Head[] heads, List<BigFraction> exponents) {
        if (depth == 0) {
            return leaf();
        }
        Arbitrary<Formula> part = Arbitraries.lazy(() -> nested(depth - 1, heads, exponents));
        return Arbitraries.frequencyOf(
                Tuple.of(2, leaf()),
                Tuple.of(2, pair(part, Formulas::add)),
                Tuple.of(1, pair(part, Formulas::subtract)),
                Tuple.of(2, pair(part, Formulas::multiply)),
                Tuple.of(1, pair(part, (a, b) -> Formulas.divide(a, Formulas.add(Formulas.integer(2), Formulas.power(b, BigFraction.of(2)))))),
                Tuple.of(1, part.map(Formulas::negate)),
                Tuple.of(1, Combinators.combine(part, Arbitraries.of(exponents)).as(RandomFormulas::power)),
                Tuple.of(1, Combinators.combine(Arbitraries.of(heads), part.map(RandomFormulas::notConstant)).as(Formulas::call)),
                Tuple.of(1, Combinators.combine(Arbitraries.integers().between(0, 3), part).as(Formulas::besselQuotient)));
    }

    private static Arbitrary<Formula> pair(Arbitrary<Formula> part, BinaryOperator<Formula> operation) {
        return Combinators.combine(part, part).as(operation::apply);
    }

    private static Formula power(Formula base, BigFraction exponent) {
        return Formulas.power(notConstant(base), exponent);
    }

    /** Functions and roots are not defined at every number, and the parser refuses them there. */
    private static Formula notConstant(Formula formula) {
        return formula instanceof Formula.Rational ? Formulas.add(formula, Formulas.variable("x")) : formula;
    }

    private static Arbitrary<Formula> leaf() {
        return Arbitraries.oneOf(
                Arbitraries.of(Formulas.variable("x"), Formulas.variable("y"), Formulas.pi()),
                Combinators.combine(Arbitraries.integers().between(-9, 9), Arbitraries.of(1, 1, 2, 3, 8)).as((p, q) ->
                        Formulas.rational(BigFraction.of(p, q))));
    }
}

package zonal.symbolic;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.commons.numbers.fraction.BigFraction;

/** Random formulas in t with angles inside angles, as kernels of several layers have them. */
final class NestedFormulas {

    private static final Formula ONE = Formulas.integer(1);
    private static final Formula T = Formulas.variable("t");

    private NestedFormulas() {
    }

    /** Two formulas that are equal wherever both are defined. */
    record Equal(Formula left, Formula right) {

        static Equal both(Formula formula) {
            return new Equal(formula, formula);
        }

        Equal add(Equal other) {
            return new Equal(Formulas.add(left, other.left), Formulas.add(other.right, right));
        }

        Equal multiply(Equal other) {
            return new Equal(Formulas.multiply(left, other.left), Formulas.multiply(other.right, right));
        }

        /** (a + b)(a - b) and a^2 - b^2. */
        Equal differenceOfSquares(Equal other) {
            return new Equal(Formulas.multiply(Formulas.add(left, other.left), Formulas.subtract(left, other.left)),
                    Formulas.subtract(square(right), square(other.right)));
        }
    }

    /** Formulas with values in [-1, 1]. */
    private static Arbitrary<Formula> cosines(int depth) {
        Arbitrary<Formula> leaf = Arbitraries.of(T, T, Formulas.negate(T), parse("t/2"), parse("(2*t + 1)/3"), parse("t^2"), parse("t^3/2"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Formula> part = Arbitraries.lazy(() -> cosines(depth - 1));
        return Arbitraries.frequencyOf(Tuple.of(2, leaf),
                Tuple.of(3, part.map(NestedFormulas::kappa1)),
                Tuple.of(1, Combinators.combine(part, part).as((a, b) -> Formulas.multiply(a, b))),
                Tuple.of(1, Combinators.combine(part, part)
                        .as((a, b) -> Formulas.divide(Formulas.add(Formulas.multiply(Formulas.integer(3), a), b), Formulas.integer(5)))));
    }

    /** Sums and products of cosines, angles and roots. */
    static Arbitrary<Formula> any() {
        return equal().map(Equal::left);
    }

    /** Pairs of formulas that are equal by an identity for cosines, angles and roots. */
    static Arbitrary<Equal> equal() {
        Arbitrary<Equal> deep = rules(2);
        Arbitrary<Equal> shallow = rules(0);
        Arbitrary<Equal> product = Combinators.combine(rules(1), shallow).as(Equal::multiply);
        Arbitrary<Equal> sum = Arbitraries.oneOf(deep, product).list().ofMinSize(1).ofMaxSize(2).map(list -> list.stream().reduce(Equal::add).orElseThrow());
        return Arbitraries.frequencyOf(Tuple.of(3, sum), Tuple.of(1, Combinators.combine(rules(1), shallow).as(Equal::differenceOfSquares)));
    }

    private static Arbitrary<Equal> rules(int depth) {
        return Combinators.combine(cosines(depth), Arbitraries.integers().between(0, RULES - 1)).as(NestedFormulas::rule);
    }

    private static final int RULES = 11;

    /** An identity for a number x in [-1, 1]. */
    private static Equal rule(Formula x, int rule) {
        Formula angle = acos(x);
        Formula two = Formulas.integer(2);
        return switch (rule) {
            case 0 -> new Equal(angle, Formulas.subtract(Formulas.divide(Formulas.pi(), two), Formulas.call(Formula.Head.ASIN, x)));
            case 1 -> new Equal(Formulas.sqrt(Formulas.subtract(ONE, square(x))), Formulas.call(Formula.Head.SIN, angle));
            case 2 -> new Equal(acos(Formulas.negate(x)), Formulas.subtract(Formulas.pi(), angle));
            case 3 -> new Equal(Formulas.call(Formula.Head.COS, Formulas.multiply(two, angle)), Formulas.subtract(Formulas.multiply(two, square(x)), ONE));
            case 4 -> new Equal(Formulas.sqrt(Formulas.divide(Formulas.subtract(ONE, x), two)), Formulas.call(Formula.Head.SIN, Formulas.divide(angle, two)));
            case 5 -> new Equal(Formulas.sqrt(Formulas.divide(Formulas.add(ONE, x), two)), Formulas.call(Formula.Head.COS, Formulas.divide(angle, two)));
            case 6 -> new Equal(Formulas.subtract(kappa1(x), kappa1(Formulas.negate(x))), x);
            case 7 -> new Equal(Formulas.call(Formula.Head.SIN, Formulas.multiply(Formulas.integer(3), Formulas.divide(angle, two))),
                    Formulas.multiply(Formulas.call(Formula.Head.SIN, Formulas.divide(angle, two)), Formulas.add(ONE, Formulas.multiply(two, x))));
            case 8 -> new Equal(kappa1(x), Formulas.divide(Formulas.add(Formulas.call(Formula.Head.SIN, angle),
                    Formulas.multiply(Formulas.subtract(Formulas.pi(), angle), Formulas.call(Formula.Head.COS, angle))), Formulas.pi()));
            case 9 -> new Equal(Formulas.divide(square(Formulas.call(Formula.Head.SIN, angle)), Formulas.add(Formulas.integer(3), x)),
                    Formulas.divide(Formulas.multiply(Formulas.subtract(ONE, x), Formulas.add(ONE, x)), Formulas.add(Formulas.call(Formula.Head.COS, angle), Formulas.integer(3))));
            default -> Equal.both(x);
        };
    }

    static Formula kappa1(Formula x) {
        Formula linear = Formulas.multiply(x, Formulas.subtract(Formulas.pi(), acos(x)));
        return Formulas.divide(Formulas.add(linear, Formulas.sqrt(Formulas.subtract(ONE, square(x)))), Formulas.pi());
    }

    private static Formula acos(Formula x) {
        return Formulas.call(Formula.Head.ACOS, x);
    }

    private static Formula square(Formula x) {
        return Formulas.power(x, BigFraction.of(2));
    }

    private static Formula parse(String text) {
        return FormulaParser.parse(text);
    }

    /** Terms that are not zero, to be added to one side of an identity. */
    static Arbitrary<Formula> perturbations() {
        return Arbitraries.of(List.of("1/10^12", "t/10^9", "t^5/10^20", "acos(t)*10^(-15)", "sqrt(1 - t^2)/10^30", "pi*t^2", "acos(t/2)/10^40", "exp(t)", "sin(theta/2)/1000"))
                .map(FormulaParser::parse);
    }
}

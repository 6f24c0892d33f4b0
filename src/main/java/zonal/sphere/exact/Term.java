package zonal.sphere.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.symbolic.DegreeFraction;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;

/**
 * A function of the degree k and the dimension d: a constant times a rational function times a base.
 *
 * @param unit the constant, a power of pi or another product of powers without rational factor
 * @param ratio the rational function
 * @param base what is left
 */
public record Term(ExactReal unit, DegreeFraction ratio, Base base) {

    /** Stands for the base where a formula is printed; no printed number or name of k and d contains it. */
    private static final String PLACE = "XX";
    private static final String LATEX_PLACE = FormulaLatex.print(Formulas.variable(PLACE));

    /** What terms that are added up have in common. */
    private record Kind(ExactReal unit, Base base) {
    }

    /** The terms of constant * ratio * base, one for each term of the constant. */
    static List<Term> of(ExactReal constant, DegreeFraction ratio, Base base) {
        return constant.terms().stream()
                .map(term -> new Term(ExactReal.of(BigFraction.ONE, term.monomial()), ratio.scale(term.coefficient()), base)).toList();
    }

    /** The terms with those of equal constant and base added up, none of them zero. */
    static List<Term> collected(List<Term> terms) {
        Map<Kind, DegreeFraction> sums = new LinkedHashMap<>();
        terms.forEach(term -> sums.merge(new Kind(term.unit, term.base), term.ratio, DegreeFraction::add));
        List<Term> result = new ArrayList<>();
        sums.forEach((kind, ratio) -> {
            if (!ratio.isZero()) {
                result.add(new Term(kind.unit, ratio, kind.base));
            }
        });
        return List.copyOf(result);
    }

    /** The exact value of a sum of terms. */
    static ExactReal value(List<Term> terms, long degree, long dimension) {
        ExactArithmetic exact = new ExactArithmetic();
        ExactReal sum = ExactReal.ZERO;
        for (Term term : terms) {
            ExactReal factor = exact.multiply(term.unit, exact.rational(term.ratio.at(degree, dimension)));
            sum = exact.add(sum, exact.multiply(factor, term.base.at(degree, dimension)));
        }
        return sum;
    }

    /** The term with k replaced by the degree in its rational function. */
    Term atDegree(long degree) {
        return new Term(unit, ratio.atDegree(degree), base);
    }

    /** The term in the given dimension: a rational function of k, for odd d times the square of a central binomial coefficient. */
    Term inDimension(int dimension) {
        ExactArithmetic exact = new ExactArithmetic();
        DegreeFraction own = ratio.inDimension(dimension);
        boolean odd = (dimension & 1) == 1;
        int half = dimension / 2;
        return switch (base) {
            case EVEN_BETA -> odd ? halfInteger(exact, own, half, 2, Base.EVEN_BINOMIAL) : integer(own, half, 1);
            case ODD_BETA -> odd ? halfInteger(exact, own, half, 1, Base.ODD_BINOMIAL) : integer(own, half, 0);
            case DISTANCE -> distance(exact, own, dimension);
            default -> new Term(unit, own, base);
        };
    }

    /** B((k+e)/2, h) = (h-1)! 2^h / ((k+e)(k+e+2) ... (k+e+2h-2)), squared. */
    private Term integer(DegreeFraction own, int half, int shift) {
        DegreeFraction result = own.scale(square(HalfIntegers.product(2, 2L * half - 2).shiftLeft(1)));
        for (int i = 0; i < half; i++) {
            result = result.over(1, 0, shift + 2L * i).over(1, 0, shift + 2L * i);
        }
        return new Term(unit, result, Base.ONE);
    }

    /** B(x, h + 1/2) = B(x, 1/2) (1/2)_h / (x + 1/2)_h, squared, with B(n + 1/2, 1/2) = pi binomial(2n, n) / 4^n; 2x + 1 = k + first. */
    private Term halfInteger(ExactArithmetic exact, DegreeFraction own, int half, int first, Base binomial) {
        DegreeFraction result = own.scale(square(HalfIntegers.product(1, 2L * half - 1)));
        for (int i = 0; i < half; i++) {
            result = result.over(1, 0, first + 2L * i).over(1, 0, first + 2L * i);
        }
        return new Term(exact.multiply(unit, exact.power(exact.pi(), 2)), result, binomial);
    }

    /** B(k - 1/2, d) = (d-1)! 2^d / ((2k-1)(2k+1) ... (2k+2d-3)). */
    private Term distance(ExactArithmetic exact, DegreeFraction own, int dimension) {
        BigInteger factorial = HalfIntegers.product(2, dimension - 1L).multiply(HalfIntegers.product(1, dimension - 1L));
        ExactReal constant = exact.multiply(HalfIntegers.beta(dimension, 1), ExactReal.of(BigFraction.of(factorial.shiftLeft(dimension))));
        DegreeFraction result = own;
        for (int i = 0; i < dimension; i++) {
            result = result.over(2, 0, 2L * i - 1);
        }
        return of(exact.multiply(unit, constant), result, Base.ONE).get(0);
    }

    private static BigFraction square(BigInteger value) {
        return BigFraction.of(value.multiply(value));
    }

    /** A sum of terms in the grammar of claims, in k and d or at the degree given; 0 for none. */
    public static String text(List<Term> terms, OptionalLong degree) {
        return replaced(FormulaText.print(formula(terms)), terms, PLACE, base -> base.text(degree));
    }

    /** A sum of terms in LaTeX mathematics. */
    public static String latex(List<Term> terms, OptionalLong degree) {
        return replaced(FormulaLatex.print(formula(terms)), terms, LATEX_PLACE, base -> base.latex(degree));
    }

    /** The sum with the place in each term for its base. */
    private static Formula formula(List<Term> terms) {
        return Formulas.add(terms.stream().map(term -> Formulas.multiply(term.ratio.toFormula(), ExactFormulas.of(term.unit),
                term.base == Base.ONE ? Formulas.integer(1) : Formulas.variable(PLACE))).toArray(Formula[]::new));
    }

    private static String replaced(String text, List<Term> terms, String place, Function<Base, String> base) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Term term : terms) {
            if (term.base != Base.ONE) {
                int at = text.indexOf(place, from);
                result.append(text, from, at).append(base.apply(term.base));
                from = at + place.length();
            }
        }
        return result.append(text.substring(from)).toString();
    }
}

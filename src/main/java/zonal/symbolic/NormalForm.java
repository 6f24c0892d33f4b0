package zonal.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Fractions;

/**
 * A formula written as a sum of terms, each a rational coefficient times powers of variables, of pi, of roots, of inverses of sums and of functions such as
 * log x,
 * times one exponential; formulas with equal normal forms are equal wherever both are defined.
 *
 * <p>Sine and cosine are written with exponentials: sin x = (e^(ix) - e^(-ix)) / 2i. Exponentials e^L of distinct L are linearly independent over the rational
 * functions in the variables in L, and e^L e^M = e^(L+M), so that sums and multiples of angles, shifts by multiples of pi/2, products of sines and half
 * angles need no
 * rules of their own. An identity between polynomials in variables, pi, exponentials, sines and cosines of rational multiples of variables, shifted by
 * multiples of pi/4 and pi/6, is decided: the normal form of the difference is zero if and only if the identity holds (pi counting as transcendental, and as
 * independent of
 * exponentials of rational numbers). With inverses of such polynomials {@link #isZero} decides as well. Roots and other functions may satisfy relations it
 * does not know.
 *
 * <p>The work is bounded: a formula that would grow beyond some thousands of terms is refused.
 */
public final class NormalForm {

    static final NormalForm ZERO = new NormalForm(Map.of());

    private final Map<Monomial, Gaussian> terms;
    private final int hash;
    private final int weight;
    private String key;

    /** The sum of the terms, no coefficient being zero; the map is kept and must not change. */
    NormalForm(Map<Monomial, Gaussian> terms) {
        this.terms = terms;
        this.hash = terms.hashCode();
        this.weight = terms.keySet().stream().mapToInt(Monomial::weight).sum();
        // an angle occurs in both exponentials of its sine, so that nested sines double in weight with each level
        if (weight > NormalFormAlgebra.MAX_WEIGHT) {
            throw NormalFormAlgebra.refuse("too large");
        }
    }

    /**
     * The normal form of the formula.
     *
     * @throws InputException if it has too many terms, or the formula divides by something that is zero
     */
    public static NormalForm of(Formula formula) {
        return tryOf(formula).orElseThrow(NormalForm::tooLarge);
    }

    private static InputException tooLarge() {
        return new InputException("a formula could not be brought to normal form: it divides by zero, or expands to more than " + NormalFormAlgebra.MAX_TERMS
                + " terms; write it with fewer or smaller powers and sums");
    }

    /** The normal form of the formula, empty if it has too many terms or the formula divides by something that is zero. */
    public static Optional<NormalForm> tryOf(Formula formula) {
        if (FormulaSize.depth(formula) > FormulaSize.MAX_DEPTH) {
            return Optional.empty();
        }
        return NormalFormAlgebra.attempt(algebra -> new NormalFormReader(algebra).read(formula));
    }

    /** Whether the two formulas are proved equal wherever both are defined; false says that no proof was found. */
    public static boolean identical(Formula a, Formula b) {
        return tryOf(Formulas.subtract(a, b)).map(NormalForm::isZero).orElse(false);
    }

    /** Whether the formula is proved zero wherever it is defined; false says that no proof was found. */
    public boolean isZero() {
        return terms.isEmpty()
                || NormalFormAlgebra.attempt(algebra -> algebra.withoutInverses(this, inverse -> true)).map(NormalForm::isEmpty).orElse(false);
    }

    /**
     * A formula with this normal form, sums of angles written as multiples of angles.
     *
     * @throws InputException if it is too large
     */
    public Formula toFormula() {
        return NormalFormAlgebra.attempt(algebra -> new NormalFormWriter(algebra).write(this)).orElseThrow(NormalForm::tooLarge);
    }

    /**
     * The coefficients of the formula as a polynomial in the variable, constant first, the last one not zero, none for zero; empty if it is not such a
     * polynomial.
     */
    public Optional<List<NormalForm>> polynomialIn(String variable) {
        return isZero() ? Optional.of(List.of()) : coefficients(variable);
    }

    private Optional<List<NormalForm>> coefficients(String variable) {
        Generator symbol = new Generator.Symbol(variable);
        TreeMap<Integer, Map<Monomial, Gaussian>> byDegree = new TreeMap<>();
        for (Map.Entry<Monomial, Gaussian> term : terms.entrySet()) {
            Map<Generator, BigFraction> powers = new LinkedHashMap<>(term.getKey().powers());
            BigFraction exponent = Objects.requireNonNullElse(powers.remove(symbol), BigFraction.ZERO);
            Monomial rest = Monomial.of(powers, term.getKey().exponential());
            if (!Fractions.isInteger(exponent) || exponent.signum() < 0 || rest.contains(variable)) {
                return Optional.empty();
            }
            byDegree.computeIfAbsent(exponent.intValue(), degree -> new LinkedHashMap<>()).put(rest, term.getValue());
        }
        List<NormalForm> result = new ArrayList<>();
        for (int degree = 0; degree <= byDegree.lastKey(); degree++) {
            result.add(byDegree.containsKey(degree) ? new NormalForm(byDegree.get(degree)) : ZERO);
        }
        return Optional.of(result);
    }

    /**
     * A bound of the degree of the formula as a polynomial in the variable, exact but for unknown relations between its coefficients; -1 for zero, empty if
     * it is no polynomial.
     */
    public Optional<Integer> polynomialDegree(String variable) {
        NormalForm form = withoutInversesFreeOf(variable);
        return form.isEmpty() ? Optional.of(-1) : form.coefficients(variable).map(coefficients -> coefficients.size() - 1);
    }

    /**
     * A bound of the degree of the formula as a polynomial in the cosine of the angle whose coefficients do not depend on the angle, exact but for unknown
     * relations
     * between the coefficients; -1 for zero, empty if the formula is not proved such a polynomial. Nothing but a sum of a_k (e^(ik angle) + e^(-ik angle))
     * is one.
     */
    public Optional<Integer> polynomialDegreeInCosine(String angle) {
        Monomial symbol = Monomial.of(new Generator.Symbol(angle), BigFraction.ONE);
        Map<Integer, Map<Monomial, Gaussian>> byFrequency = new HashMap<>();
        for (Map.Entry<Monomial, Gaussian> term : withoutInversesFreeOf(angle).terms.entrySet()) {
            Map<Monomial, Gaussian> exponential = new LinkedHashMap<>(term.getKey().exponential().terms);
            Gaussian frequency = Objects.requireNonNullElse(exponential.remove(symbol), Gaussian.ZERO);
            Monomial rest = Monomial.of(term.getKey().powers(), new NormalForm(exponential));
            if (frequency.real().signum() != 0 || !Fractions.isInteger(frequency.imaginary()) || rest.contains(angle)) {
                return Optional.empty();
            }
            byFrequency.computeIfAbsent(frequency.imaginary().intValue(), k -> new HashMap<>()).put(rest, term.getValue());
        }
        boolean even = byFrequency.entrySet().stream().allMatch(entry -> entry.getValue().equals(byFrequency.get(-entry.getKey())));
        return even ? Optional.of(byFrequency.keySet().stream().mapToInt(Math::abs).max().orElse(-1)) : Optional.empty();
    }

    /**
     * The formula times factors that are free of the variable and not zero, so that no inverse of a sum free of the variable is left; the formula itself if
     * that takes too much work.
     */
    private NormalForm withoutInversesFreeOf(String variable) {
        return NormalFormAlgebra.attempt(algebra -> algebra.withoutInverses(this, inverse -> !inverse.contains(variable))).orElse(this);
    }

    private boolean isEmpty() {
        return terms.isEmpty();
    }

    /** Whether the variable occurs. */
    public boolean contains(String variable) {
        return terms.keySet().stream().anyMatch(monomial -> monomial.contains(variable));
    }

    /** The number of nodes of the form written out as a tree. */
    int weight() {
        return weight;
    }

    /** The terms with their coefficients, none of them zero. */
    Map<Monomial, Gaussian> terms() {
        return terms;
    }

    /** The terms in the order of their keys, which is the same for equal normal forms. */
    List<Map.Entry<Monomial, Gaussian>> sortedTerms() {
        return terms.entrySet().stream().sorted(Map.Entry.comparingByKey((a, b) -> a.key().compareTo(b.key()))).toList();
    }

    /** A text that equal normal forms share and unequal ones do not. */
    String key() {
        if (key == null) {
            key = sortedTerms().stream().map(term -> term.getValue().real() + "," + term.getValue().imaginary() + ":" + term.getKey().key())
                    .collect(Collectors.joining("+"));
        }
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof NormalForm form && hash == form.hash && terms.equals(form.terms);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return FormulaText.print(toFormula());
    }
}

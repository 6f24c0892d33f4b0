package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/** A polynomial over the rationals in a degree k and a dimension d. */
public final class DegreePolynomial {

    public static final DegreePolynomial ZERO = new DegreePolynomial(Collections.emptySortedMap());
    public static final DegreePolynomial ONE = constant(BigFraction.ONE);
    public static final DegreePolynomial DEGREE = collect(sum -> sum.accept(new Exponents(1, 0), BigFraction.ONE));
    public static final DegreePolynomial DIMENSION = collect(sum -> sum.accept(new Exponents(0, 1), BigFraction.ONE));

    /** What the variables are called in formulas. */
    private static final Formula K = Formulas.variable("k");
    private static final Formula D = Formulas.variable("d");

    /** k^k d^d; in order of falling total degree, then of falling degree in k. */
    record Exponents(int k, int d) implements Comparable<Exponents> {

        private static final Comparator<Exponents> ORDER =
                Comparator.<Exponents>comparingInt(exponents -> exponents.k + exponents.d).thenComparingInt(Exponents::k).reversed();

        @Override
        public int compareTo(Exponents other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<Exponents, BigFraction> terms;

    private DegreePolynomial(SortedMap<Exponents, BigFraction> terms) {
        this.terms = Collections.unmodifiableSortedMap(terms);
    }

    /** The number. */
    public static DegreePolynomial constant(BigFraction value) {
        return collect(sum -> sum.accept(new Exponents(0, 0), value));
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** The number that the polynomial is, empty if it is none. */
    Optional<BigFraction> asConstant() {
        return totalDegree() > 0 ? Optional.empty() : Optional.of(terms.getOrDefault(new Exponents(0, 0), BigFraction.ZERO));
    }

    /** The largest degree in k and d together; 0 for zero. */
    int totalDegree() {
        return terms.keySet().stream().mapToInt(exponents -> exponents.k + exponents.d).max().orElse(0);
    }

    DegreePolynomial add(DegreePolynomial other) {
        return collect(sum -> {
            terms.forEach(sum);
            other.terms.forEach(sum);
        });
    }

    DegreePolynomial negate() {
        return scale(BigFraction.of(-1));
    }

    DegreePolynomial scale(BigFraction factor) {
        return collect(sum -> terms.forEach((exponents, value) -> sum.accept(exponents, value.multiply(factor))));
    }

    DegreePolynomial multiply(DegreePolynomial other) {
        return collect(sum -> terms.forEach((left, a) -> other.terms.forEach(
                (right, b) -> sum.accept(new Exponents(left.k + right.k, left.d + right.d), a.multiply(b)))));
    }

    DegreePolynomial power(int exponent) {
        DegreePolynomial result = ONE;
        for (int i = 0; i < exponent; i++) {
            result = result.multiply(this);
        }
        return result;
    }

    /** The polynomial with the variables replaced. */
    DegreePolynomial substitute(DegreePolynomial degree, DegreePolynomial dimension) {
        List<DegreePolynomial> degrees = powers(degree, Exponents::k);
        List<DegreePolynomial> dimensions = powers(dimension, Exponents::d);
        return collect(sum -> terms.forEach((exponents, value) -> degrees.get(exponents.k).multiply(dimensions.get(exponents.d)).scale(value).terms.forEach(sum)));
    }

    private List<DegreePolynomial> powers(DegreePolynomial base, ToIntFunction<Exponents> exponent) {
        List<DegreePolynomial> powers = new ArrayList<>(List.of(ONE));
        int largest = terms.keySet().stream().mapToInt(exponent).max().orElse(0);
        while (powers.size() <= largest) {
            powers.add(powers.get(powers.size() - 1).multiply(base));
        }
        return powers;
    }

    BigFraction at(BigFraction k, BigFraction d) {
        BigFraction sum = BigFraction.ZERO;
        for (Map.Entry<Exponents, BigFraction> term : terms.entrySet()) {
            sum = sum.add(term.getValue().multiply(k.pow(term.getKey().k)).multiply(d.pow(term.getKey().d)));
        }
        return sum;
    }

    /** The quotient by a form that is not constant, empty if there is a remainder. */
    Optional<DegreePolynomial> dividedBy(LinearForm form) {
        if (!vanishesSomewhereOn(form)) {
            return Optional.empty();
        }
        return form.a() == 0 ? swapped().quotient(new LinearForm(form.b(), 0, form.c())).map(DegreePolynomial::swapped) : quotient(form);
    }

    /** Whether the polynomial vanishes at a point where the form does: necessary for divisibility. */
    private boolean vanishesSomewhereOn(LinearForm form) {
        BigFraction other = BigFraction.of(7, 3);
        boolean inDegree = form.a() != 0;
        BigFraction value = form.at(inDegree ? BigFraction.ZERO : other, inDegree ? other : BigFraction.ZERO);
        BigFraction root = value.negate().divide(BigFraction.of(inDegree ? form.a() : form.b()));
        return at(inDegree ? root : other, inDegree ? other : root).signum() == 0;
    }

    /** Division in k with coefficients that are polynomials in d. */
    private Optional<DegreePolynomial> quotient(LinearForm form) {
        DegreePolynomial divisor = form.polynomial();
        DegreePolynomial quotient = ZERO;
        DegreePolynomial rest = this;
        for (int degree = terms.keySet().stream().mapToInt(Exponents::k).max().orElse(0); degree > 0; degree--) {
            DegreePolynomial next = rest.leadingIn(degree).scale(BigFraction.of(1, form.a()));
            quotient = quotient.add(next);
            rest = rest.add(next.multiply(divisor).negate());
        }
        return rest.isZero() ? Optional.of(quotient) : Optional.empty();
    }

    /** The terms with the given degree in k, divided by k. */
    private DegreePolynomial leadingIn(int degree) {
        return collect(sum -> terms.forEach((exponents, value) -> {
            if (exponents.k == degree) {
                sum.accept(new Exponents(degree - 1, exponents.d), value);
            }
        }));
    }

    private DegreePolynomial swapped() {
        return collect(sum -> terms.forEach((exponents, value) -> sum.accept(new Exponents(exponents.d, exponents.k), value)));
    }

    /** The rational c such that the polynomial divided by c has integer coefficients without a common factor, the first one positive; 1 for zero. */
    BigFraction content() {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (BigFraction value : terms.values()) {
            BigInteger below = value.getDenominator().abs();
            numerator = numerator.gcd(value.getNumerator());
            denominator = denominator.divide(denominator.gcd(below)).multiply(below);
        }
        return isZero() ? BigFraction.ONE : BigFraction.of(terms.get(terms.firstKey()).signum() < 0 ? numerator.negate() : numerator, denominator);
    }

    /** The polynomial as a formula in k and d, written out. */
    Formula toFormula() {
        return Formulas.add(terms.entrySet().stream().map(term -> Formulas.multiply(Formulas.rational(term.getValue()),
                Formulas.power(K, BigFraction.of(term.getKey().k)), Formulas.power(D, BigFraction.of(term.getKey().d)))).toList());
    }

    private static DegreePolynomial collect(Consumer<BiConsumer<Exponents, BigFraction>> terms) {
        SortedMap<Exponents, BigFraction> sum = new TreeMap<>();
        terms.accept((exponents, value) -> sum.merge(exponents, value, BigFraction::add));
        sum.values().removeIf(value -> value.signum() == 0);
        return new DegreePolynomial(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DegreePolynomial polynomial && terms.equals(polynomial.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return FormulaText.print(toFormula());
    }
}

package zonal.number;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact real constant: a sum of terms, each a rational number times a product of powers of {@link ExactGenerator generators}, computed with by
 * {@link ExactArithmetic}. Two numbers with equal terms are equal; the converse holds within Q[sqrt(n), pi, 1/pi] but not in general, since no normal form of
 * nested functions is known. {@link #isZero(int)} therefore has three answers.
 */
public final class ExactReal {

    public static final ExactReal ZERO = new ExactReal(List.of());
    public static final ExactReal ONE = of(BigFraction.ONE);

    private static final int FIRST_PRECISION = 64;

    /**
     * A rational number times a monomial.
     *
     * @param coefficient not zero
     * @param monomial the product of generators
     */
    public record Term(BigFraction coefficient, ExactMonomial monomial) {
    }

    private final List<Term> terms;
    private final int hash;
    private final int depth;
    private final long size;

    private ExactReal(List<Term> terms) {
        this.terms = terms;
        this.hash = terms.hashCode();
        this.depth = terms.stream().mapToInt(t -> t.monomial().depth()).max().orElse(0);
        this.size = terms.stream().mapToLong(ExactReal::size).reduce(0, ExactReal::saturatingSum);
    }

    private static long size(Term term) {
        return term.monomial().powers().stream()
                .mapToLong(power -> power.generator() instanceof ExactGenerator.Call call ? saturatingSum(1, call.argument().size()) : 1)
                .reduce(1, ExactReal::saturatingSum);
    }

    private static long saturatingSum(long a, long b) {
        return Math.min(a + b, Long.MAX_VALUE / 4);
    }

    /** The rational number. */
    public static ExactReal of(BigFraction value) {
        return of(value, ExactMonomial.ONE);
    }

    /** A rational number times a monomial. */
    public static ExactReal of(BigFraction coefficient, ExactMonomial monomial) {
        return coefficient.signum() == 0 ? ZERO : new ExactReal(List.of(new Term(coefficient, monomial)));
    }

    /** The number that the generator is. */
    public static ExactReal of(ExactGenerator generator) {
        return of(BigFraction.ONE, ExactMonomial.of(generator, 1));
    }

    /** The sum of the given multiples of monomials; zero coefficients are dropped. */
    static ExactReal of(Map<ExactMonomial, BigFraction> coefficients) {
        List<Term> terms = coefficients.entrySet().stream().filter(e -> e.getValue().signum() != 0).map(e -> new Term(e.getValue(), e.getKey()))
                .sorted(Comparator.comparing(Term::monomial).reversed()).toList();
        return terms.isEmpty() ? ZERO : new ExactReal(terms);
    }

    /** The terms, monomials in descending order; none for zero. */
    public List<Term> terms() {
        return terms;
    }

    /** Whether this has at most one term. */
    boolean isMonomial() {
        return terms.size() <= 1;
    }

    Term leading() {
        return terms.get(0);
    }

    /** How deep function calls are nested in this number. */
    public int depth() {
        return depth;
    }

    /** The number of coefficients and generators that are written if this number is written out, arguments of generators included each time they occur. */
    public long size() {
        return size;
    }

    /** Whether a parameter occurs, be it inside a function value. */
    public boolean containsSymbol() {
        return terms.stream().flatMap(term -> term.monomial().powers().stream()).map(ExactMonomial.Power::generator)
                .anyMatch(generator -> generator instanceof ExactGenerator.Symbol
                        || generator instanceof ExactGenerator.Call call && call.argument().containsSymbol());
    }

    /** Whether this is a rational number in its form. */
    public boolean isRational() {
        return terms.isEmpty() || terms.size() == 1 && leading().monomial().equals(ExactMonomial.ONE);
    }

    /** The rational number that this is, see {@link #isRational()}. */
    public BigFraction toRational() {
        if (!isRational()) {
            throw new ArithmeticException("not a rational number: " + ExactText.of(this, 200));
        }
        return terms.isEmpty() ? BigFraction.ZERO : leading().coefficient();
    }

    /** Whether this has no terms, which proves that the number is zero. FALSE here proves nothing; see {@link #isZero(int)}. */
    public boolean isZero() {
        return terms.isEmpty();
    }

    /** Whether the number is zero: TRUE by its form, FALSE if enclosures of up to the given number of bits separate it from zero, else UNKNOWN. */
    public Truth isZero(int maxPrecision) {
        return isZero() ? Truth.TRUE : isPositive(maxPrecision) == Truth.UNKNOWN ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Whether the number is positive, decided by its form or by enclosures of up to the given number of bits. */
    public Truth isPositive(int maxPrecision) {
        return isPositive(maxPrecision, ExactEnclosure::new);
    }

    /** The same with the given enclosures, one for each number of bits. */
    Truth isPositive(int maxPrecision, IntFunction<ExactEnclosure> enclosures) {
        if (isRational()) {
            return toRational().signum() > 0 ? Truth.TRUE : Truth.FALSE;
        }
        for (int precision = FIRST_PRECISION; precision <= maxPrecision; precision *= 2) {
            Ball enclosure = enclosures.apply(precision).of(this);
            if (!enclosure.containsZero()) {
                return enclosure.isPositive();
            }
        }
        return Truth.UNKNOWN;
    }

    /** A ball around the number, computed with the given number of bits at each step. */
    public Ball enclose(int precision) {
        return new ExactEnclosure(precision).of(this);
    }

    /** The positive rational c such that this / c has integer coefficients without a common factor. */
    BigFraction content() {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Term term : terms) {
            numerator = numerator.gcd(term.coefficient().getNumerator());
            // a fraction may carry its sign in the denominator
            BigInteger other = term.coefficient().getDenominator().abs();
            denominator = denominator.divide(denominator.gcd(other)).multiply(other);
        }
        // a fraction may carry its sign in the denominator
        return BigFraction.of(numerator, denominator.abs());
    }

    /** A total order of forms, of no numerical meaning. */
    int structuralOrder(ExactReal other) {
        if (this == other) {
            return 0;
        }
        for (int i = 0; i < Math.min(terms.size(), other.terms.size()); i++) {
            int order = terms.get(i).monomial().compareTo(other.terms.get(i).monomial());
            order = order != 0 ? order : terms.get(i).coefficient().compareTo(other.terms.get(i).coefficient());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(terms.size(), other.terms.size());
    }

    /** Equality of form. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ExactReal that && hash == that.hash && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The number in the usual notation, such as 1/2 - 3*sqrt(2)*pi^-1, cut off after 2000 characters. */
    @Override
    public String toString() {
        return ExactText.of(this);
    }
}

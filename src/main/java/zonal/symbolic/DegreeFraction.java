package zonal.symbolic;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A rational function of a degree k and a dimension d whose denominator is a product of linear forms, in lowest terms: numerator and denominator share no
 * factor, so that two of them are the same function exactly when they are equal.
 */
public final class DegreeFraction {

    public static final DegreeFraction ZERO = constant(BigFraction.ZERO);
    public static final DegreeFraction ONE = constant(BigFraction.ONE);

    private final DegreePolynomial numerator;
    private final SortedMap<LinearForm, Integer> denominator;

    private DegreeFraction(DegreePolynomial numerator, SortedMap<LinearForm, Integer> denominator) {
        this.numerator = numerator;
        this.denominator = Collections.unmodifiableSortedMap(denominator);
    }

    /** The number. */
    public static DegreeFraction constant(BigFraction value) {
        return of(DegreePolynomial.constant(value));
    }

    /** The polynomial. */
    public static DegreeFraction of(DegreePolynomial polynomial) {
        return new DegreeFraction(polynomial, Collections.emptySortedMap());
    }

    /** a k + b d + c. */
    public static DegreeFraction linear(long a, long b, long c) {
        return of(new LinearForm(a, b, c).polynomial());
    }

    /** A fraction in lowest terms; the forms of the denominator are primitive and not constant. */
    private static DegreeFraction reduced(DegreePolynomial above, Map<LinearForm, Integer> below) {
        DegreePolynomial numerator = above;
        SortedMap<LinearForm, Integer> denominator = new TreeMap<>();
        for (Map.Entry<LinearForm, Integer> factor : below.entrySet()) {
            int left = numerator.isZero() ? 0 : factor.getValue();
            while (left > 0) {
                Optional<DegreePolynomial> quotient = numerator.dividedBy(factor.getKey());
                if (quotient.isEmpty()) {
                    denominator.put(factor.getKey(), left);
                    break;
                }
                numerator = quotient.get();
                left--;
            }
        }
        return new DegreeFraction(numerator, denominator);
    }

    public boolean isZero() {
        return numerator.isZero();
    }

    DegreePolynomial numerator() {
        return numerator;
    }

    /** The factors of the denominator with their exponents: primitive, not constant, in order. */
    public SortedMap<LinearForm, Integer> denominator() {
        return denominator;
    }

    public DegreeFraction add(DegreeFraction other) {
        SortedMap<LinearForm, Integer> common = new TreeMap<>(denominator);
        other.denominator.forEach((form, exponent) -> common.merge(form, exponent, Math::max));
        return reduced(extended(common).add(other.extended(common)), common);
    }

    /** The numerator over the denominator given, a multiple of the denominator. */
    private DegreePolynomial extended(Map<LinearForm, Integer> to) {
        DegreePolynomial result = numerator;
        for (Map.Entry<LinearForm, Integer> factor : to.entrySet()) {
            result = result.multiply(factor.getKey().polynomial().power(factor.getValue() - denominator.getOrDefault(factor.getKey(), 0)));
        }
        return result;
    }

    public DegreeFraction multiply(DegreeFraction other) {
        SortedMap<LinearForm, Integer> product = new TreeMap<>(denominator);
        other.denominator.forEach((form, exponent) -> product.merge(form, exponent, Integer::sum));
        return reduced(numerator.multiply(other.numerator), product);
    }

    public DegreeFraction scale(BigFraction factor) {
        return multiply(constant(factor));
    }

    /** The quotient by a k + b d + c, which is not 0. */
    public DegreeFraction over(long a, long b, long c) {
        return over(new LinearForm(a, b, c));
    }

    private DegreeFraction over(LinearForm form) {
        if (form.content() == 0) {
            throw new ArithmeticException("division by 0");
        }
        DegreePolynomial scaled = numerator.scale(BigFraction.of(1, form.isConstant() ? form.c() : form.content()));
        SortedMap<LinearForm, Integer> product = new TreeMap<>(denominator);
        if (!form.isConstant()) {
            product.merge(form.primitive(), 1, Integer::sum);
        }
        return reduced(scaled, product);
    }

    /** The function at k + steps. */
    public DegreeFraction shifted(long steps) {
        DegreePolynomial degree = new LinearForm(1, 0, steps).polynomial();
        DegreeFraction result = of(numerator.substitute(degree, DegreePolynomial.DIMENSION));
        return overAll(result, form -> new LinearForm(form.a(), form.b(), form.c() + steps * form.a()));
    }

    /** The function at d + steps. */
    public DegreeFraction inDimensionShiftedBy(long steps) {
        DegreePolynomial dimension = new LinearForm(0, 1, steps).polynomial();
        DegreeFraction result = of(numerator.substitute(DegreePolynomial.DEGREE, dimension));
        return overAll(result, form -> new LinearForm(form.a(), form.b(), form.c() + steps * form.b()));
    }

    /**
     * The function in the given dimension.
     *
     * @throws ArithmeticException if it has a pole there for every k
     */
    public DegreeFraction inDimension(long dimension) {
        DegreeFraction result = of(numerator.substitute(DegreePolynomial.DEGREE, DegreePolynomial.constant(BigFraction.of(dimension))));
        return overAll(result, form -> new LinearForm(form.a(), 0, form.c() + dimension * form.b()));
    }

    /**
     * The function at the given degree.
     *
     * @throws ArithmeticException if it has a pole there for every d
     */
    public DegreeFraction atDegree(long degree) {
        DegreeFraction result = of(numerator.substitute(DegreePolynomial.constant(BigFraction.of(degree)), DegreePolynomial.DIMENSION));
        return overAll(result, form -> new LinearForm(0, form.b(), form.c() + degree * form.a()));
    }

    private DegreeFraction overAll(DegreeFraction above, UnaryOperator<LinearForm> replacement) {
        DegreeFraction result = above;
        for (Map.Entry<LinearForm, Integer> factor : denominator.entrySet()) {
            for (int i = 0; i < factor.getValue(); i++) {
                result = result.over(replacement.apply(factor.getKey()));
            }
        }
        return result;
    }

    /**
     * The value at a degree and a dimension.
     *
     * @throws ArithmeticException if the function has a pole there
     */
    public BigFraction at(long degree, long dimension) {
        BigFraction k = BigFraction.of(degree);
        BigFraction d = BigFraction.of(dimension);
        BigFraction below = BigFraction.ONE;
        for (Map.Entry<LinearForm, Integer> factor : denominator.entrySet()) {
            below = below.multiply(factor.getKey().at(k, d).pow(factor.getValue()));
        }
        return numerator.at(k, d).divide(below);
    }

    /** The function as a formula in k and d, its numerator in linear factors as far as it has some with small coefficients. */
    public Formula toFormula() {
        return DegreeFactors.formula(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DegreeFraction fraction && numerator.equals(fraction.numerator) && denominator.equals(fraction.denominator);
    }

    @Override
    public int hashCode() {
        return 31 * numerator.hashCode() + denominator.hashCode();
    }

    @Override
    public String toString() {
        return FormulaText.print(toFormula());
    }
}

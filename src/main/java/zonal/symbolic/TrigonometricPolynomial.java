package zonal.symbolic;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A polynomial in an angle x, sin x and cos x over the ring Q[pi, 1/pi], in the normal form without squares of sines. Since pi is transcendental and x, sin x, cos x are
 * algebraically related by sin^2 + cos^2 = 1 alone, two of them are the same function exactly when they are equal.
 */
final class TrigonometricPolynomial {

    static final TrigonometricPolynomial ZERO = new TrigonometricPolynomial(Collections.emptySortedMap());
    static final TrigonometricPolynomial ONE = constant(BigFraction.ONE, 0);
    static final TrigonometricPolynomial ANGLE = monomial(new Monomial(0, 1, 0, 0));
    static final TrigonometricPolynomial SINE = monomial(new Monomial(0, 0, 1, 0));
    static final TrigonometricPolynomial COSINE = monomial(new Monomial(0, 0, 0, 1));

    /** Sums this short are not brought over a common denominator. */
    private static final int FEW_TERMS = 2;

    /** pi^pi x^angle sin(x)^sine cos(x)^cosine with sine 0 or 1 and only {@code pi} possibly negative. */
    record Monomial(int pi, int angle, int sine, int cosine) implements Comparable<Monomial> {

        private static final Comparator<Monomial> ORDER = Comparator.comparingInt(Monomial::pi).thenComparingInt(Monomial::angle)
                .thenComparingInt(Monomial::sine).thenComparingInt(Monomial::cosine);

        /** The same functions of x without the power of pi. */
        Monomial withoutPi() {
            return new Monomial(0, angle, sine, cosine);
        }

        int degree() {
            return angle + sine + cosine;
        }

        /** The monomial without pi^withoutPi, with one formula for x outside sines and cosines and one for x inside. */
        Formula toFormula(Formula outside, Formula inside, int withoutPi) {
            return Formulas.multiply(TrigonometricPolynomial.power(Formulas.pi(), pi - withoutPi), TrigonometricPolynomial.power(outside, angle),
                    TrigonometricPolynomial.power(Formulas.call(Formula.Head.SIN, inside), sine),
                    TrigonometricPolynomial.power(Formulas.call(Formula.Head.COS, inside), cosine));
        }

        @Override
        public int compareTo(Monomial other) {
            return ORDER.compare(this, other);
        }
    }

    private final SortedMap<Monomial, BigFraction> terms;

    private TrigonometricPolynomial(SortedMap<Monomial, BigFraction> terms) {
        this.terms = Collections.unmodifiableSortedMap(terms);
    }

    /** value pi^power. */
    static TrigonometricPolynomial constant(BigFraction value, int power) {
        return collect(sum -> sum.accept(new Monomial(power, 0, 0, 0), value));
    }

    private static TrigonometricPolynomial monomial(Monomial monomial) {
        return collect(sum -> sum.accept(monomial, BigFraction.ONE));
    }

    /** sin(n x + m pi/2). */
    static TrigonometricPolynomial sine(int n, int m) {
        return cosine(n, m - 1);
    }

    /** cos(n x + m pi/2): the real part of (cos x + i sin x)^n i^m. */
    static TrigonometricPolynomial cosine(int n, int m) {
        TrigonometricPolynomial real = ONE;
        TrigonometricPolynomial imaginary = ZERO;
        TrigonometricPolynomial unit = n < 0 ? SINE.negate() : SINE;
        for (int i = 0; i < Math.abs(n); i++) {
            TrigonometricPolynomial turned = real.multiply(COSINE).add(imaginary.multiply(unit).negate());
            imaginary = real.multiply(unit).add(imaginary.multiply(COSINE));
            real = turned;
        }
        return switch (Math.floorMod(m, 4)) {
            case 0 -> real;
            case 1 -> imaginary.negate();
            case 2 -> real.negate();
            default -> imaginary;
        };
    }

    /** The terms that are not zero, in a fixed order. */
    SortedMap<Monomial, BigFraction> terms() {
        return terms;
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    /** The largest degree in x, sin x and cos x together; 0 for the zero polynomial. */
    int degree() {
        return terms.keySet().stream().mapToInt(Monomial::degree).max().orElse(0);
    }

    TrigonometricPolynomial add(TrigonometricPolynomial other) {
        return collect(sum -> {
            terms.forEach(sum);
            other.terms.forEach(sum);
        });
    }

    TrigonometricPolynomial negate() {
        return collect(sum -> terms.forEach((monomial, value) -> sum.accept(monomial, value.negate())));
    }

    TrigonometricPolynomial multiply(TrigonometricPolynomial other) {
        return collect(sum -> terms.forEach((left, a) -> other.terms.forEach((right, b) -> {
            int pi = left.pi + right.pi;
            int angle = left.angle + right.angle;
            int cosine = left.cosine + right.cosine;
            BigFraction product = a.multiply(b);
            if (left.sine + right.sine == 2) {
                sum.accept(new Monomial(pi, angle, 0, cosine), product);
                sum.accept(new Monomial(pi, angle, 0, cosine + 2), product.negate());
            } else {
                sum.accept(new Monomial(pi, angle, left.sine + right.sine, cosine), product);
            }
        })));
    }

    TrigonometricPolynomial power(int exponent) {
        TrigonometricPolynomial result = ONE;
        for (int i = 0; i < exponent; i++) {
            result = result.multiply(this);
        }
        return result;
    }

    /** The derivative by x. */
    TrigonometricPolynomial derivative() {
        TrigonometricPolynomial result = ZERO;
        for (Map.Entry<Monomial, BigFraction> term : terms.entrySet()) {
            result = result.add(derivative(term.getKey()).multiply(constant(term.getValue(), term.getKey().pi)));
        }
        return result;
    }

    private static TrigonometricPolynomial derivative(Monomial of) {
        TrigonometricPolynomial angle = ANGLE.power(of.angle);
        TrigonometricPolynomial sine = SINE.power(of.sine);
        TrigonometricPolynomial cosine = COSINE.power(of.cosine);
        TrigonometricPolynomial result = ZERO;
        if (of.angle > 0) {
            result = result.add(integer(of.angle).multiply(ANGLE.power(of.angle - 1)).multiply(sine).multiply(cosine));
        }
        if (of.sine > 0) {
            result = result.add(angle.multiply(COSINE).multiply(cosine));
        }
        if (of.cosine > 0) {
            result = result.add(integer(-of.cosine).multiply(angle).multiply(sine).multiply(SINE).multiply(COSINE.power(of.cosine - 1)));
        }
        return result;
    }

    /** The value at x = 0, a polynomial without x. */
    TrigonometricPolynomial atZero() {
        return collect(sum -> terms.forEach((monomial, value) -> {
            if (monomial.angle == 0 && monomial.sine == 0) {
                sum.accept(new Monomial(monomial.pi, 0, 0, 0), value);
            }
        }));
    }

    /** The polynomial as a formula in the named angle, x and pi written in terms of pi - x where that leaves fewer terms. */
    Formula toFormula(String angle) {
        Formula x = Formulas.variable(angle);
        if (terms.size() <= FEW_TERMS) {
            return Formulas.add(terms.entrySet().stream().sorted(Comparator.comparingInt(term -> term.getKey().degree()))
                    .map(term -> Formulas.multiply(Formulas.rational(term.getValue()), term.getKey().toFormula(x, x, 0))).toList());
        }
        TrigonometricPolynomial inComplement = substituted(constant(BigFraction.ONE, 1).add(ANGLE.negate()));
        boolean shorter = inComplement.terms.size() < terms.size();
        return shorter ? inComplement.toFormula(Formulas.subtract(Formulas.pi(), x), x) : toFormula(x, x);
    }

    /** The polynomial with x replaced outside sines and cosines. */
    private TrigonometricPolynomial substituted(TrigonometricPolynomial forAngle) {
        TrigonometricPolynomial result = ZERO;
        for (Map.Entry<Monomial, BigFraction> term : terms.entrySet()) {
            Monomial monomial = term.getKey();
            result = result.add(constant(term.getValue(), monomial.pi).multiply(forAngle.power(monomial.angle)).multiply(SINE.power(monomial.sine))
                    .multiply(COSINE.power(monomial.cosine)));
        }
        return result;
    }

    /** Over a common denominator. */
    private Formula toFormula(Formula outside, Formula inside) {
        int pi = Math.min(0, terms.keySet().stream().mapToInt(Monomial::pi).min().orElse(0));
        BigInteger denominator = terms.values().stream().map(BigFraction::getDenominator).map(BigInteger::abs)
                .reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        Formula above = Formulas.add(terms.entrySet().stream().map(term -> Formulas.multiply(
                Formulas.rational(term.getValue().multiply(denominator)), term.getKey().toFormula(outside, inside, pi))).toList());
        return Formulas.multiply(above, Formulas.rational(BigFraction.of(BigInteger.ONE, denominator)), power(Formulas.pi(), pi));
    }

    private static Formula power(Formula base, int exponent) {
        return Formulas.power(base, BigFraction.of(exponent));
    }

    static TrigonometricPolynomial integer(long value) {
        return constant(BigFraction.of(value), 0);
    }

    private interface Collector {
        void into(BiConsumer<Monomial, BigFraction> sum);
    }

    private static TrigonometricPolynomial collect(Collector collector) {
        SortedMap<Monomial, BigFraction> sum = new TreeMap<>();
        collector.into((monomial, value) -> sum.merge(monomial, value, BigFraction::add));
        sum.values().removeIf(value -> value.signum() == 0);
        return new TrigonometricPolynomial(sum);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrigonometricPolynomial polynomial && terms.equals(polynomial.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return terms.toString();
    }
}

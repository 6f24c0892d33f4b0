package zonal.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arithmetic of Taylor series truncated after a fixed order, over any arithmetic of coefficients. The functions follow from their differential equations
 * (Knuth, The Art of Computer Programming, volume 2, section 4.7), so that the result encloses what the coefficients enclose and truncation itself makes no
 * error: coefficient j of a result depends on coefficients 0..j of the arguments alone.
 *
 * <p>A coefficient equal to {@code rational(0)} is skipped in products. A coefficient that is exactly zero because of a symmetry (the odd ones of an even
 * function at 0) therefore stays exactly zero, and a sparse series such as a variable is cheap.
 *
 * @param <T> the type of the coefficients
 */
public final class JetArithmetic<T> implements Arithmetic<Jet<T>> {

    private final Arithmetic<T> coefficients;
    private final JetCoefficients<T> terms;
    private final JetAngles<T> angles;
    private final JetBesselQuotients<T> besselQuotients;

    /**
     * Arithmetic of series with coefficients 0..order.
     *
     * @param coefficients the arithmetic of the coefficients
     * @param order the highest power kept, at least 0
     */
    public JetArithmetic(Arithmetic<T> coefficients, int order) {
        if (order < 0) {
            throw new IllegalArgumentException("order of a series must be at least 0, not " + order);
        }
        this.coefficients = coefficients;
        this.terms = new JetCoefficients<>(coefficients, order);
        this.angles = new JetAngles<>(this, terms);
        this.besselQuotients = new JetBesselQuotients<>(this, terms, angles);
    }

    /** The highest power kept. */
    public int order() {
        return terms.order();
    }

    /** The series of the variable at the point: point + x. */
    public Jet<T> variable(T point) {
        return terms.linear(point, terms.one());
    }

    /** The series of a constant. */
    public Jet<T> constant(T value) {
        return terms.linear(value, terms.zero());
    }

    @Override
    public Jet<T> rational(BigFraction value) {
        return constant(coefficients.rational(value));
    }

    @Override
    public Jet<T> pi() {
        return constant(coefficients.pi());
    }

    @Override
    public Jet<T> add(Jet<T> a, Jet<T> b) {
        List<T> result = new ArrayList<>(order() + 1);
        for (int j = 0; j <= order(); j++) {
            result.add(terms.sum(a.coefficient(j), b.coefficient(j)));
        }
        return new Jet<>(result);
    }

    @Override
    public Jet<T> subtract(Jet<T> a, Jet<T> b) {
        List<T> result = new ArrayList<>(order() + 1);
        for (int j = 0; j <= order(); j++) {
            result.add(terms.difference(a.coefficient(j), b.coefficient(j)));
        }
        return new Jet<>(result);
    }

    @Override
    public Jet<T> multiply(Jet<T> a, Jet<T> b) {
        return angles.multiple(a, b).orElseGet(() -> {
            List<T> result = new ArrayList<>(order() + 1);
            for (int j = 0; j <= order(); j++) {
                result.add(terms.sumOfProducts(a.coefficients(), b.coefficients(), j, 0, j));
            }
            return new Jet<>(result);
        });
    }

    /** The quotient; the constant term of the divisor must be invertible. */
    @Override
    public Jet<T> divide(Jet<T> a, Jet<T> b) {
        UnaryOperator<T> byLeading = terms.divisionBy(b.coefficient(0));
        List<T> quotient = new ArrayList<>(order() + 1);
        for (int j = 0; j <= order(); j++) {
            T rest = terms.difference(a.coefficient(j), terms.sumOfProducts(quotient, b.coefficients(), j, 0, j - 1));
            quotient.add(terms.isZero(rest) ? terms.zero() : byLeading.apply(rest));
        }
        return new Jet<>(quotient);
    }

    @Override
    public Jet<T> negate(Jet<T> a) {
        return new Jet<>(a.coefficients().stream().map(terms::negative).toList());
    }

    /** Powers by repeated squaring, so that a vanishing constant term does no harm; the constant term is the power of the constant term. */
    @Override
    public Jet<T> power(Jet<T> base, int exponent) {
        if (exponent < 0) {
            return divide(constant(terms.one()), power(base, Math.negateExact(exponent)));
        }
        Jet<T> result = constant(terms.one());
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            result = multiply(result, result);
            if ((exponent >> bit & 1) == 1) {
                result = multiply(result, base);
            }
        }
        return terms.withConstant(result, coefficients.power(base.coefficient(0), exponent));
    }

    /** s with s s = a: 2 s_0 s_j = a_j - sum_{0 < i < j} s_i s_(j-i). */
    @Override
    public Jet<T> sqrt(Jet<T> a) {
        List<T> root = new ArrayList<>(order() + 1);
        root.add(coefficients.sqrt(a.coefficient(0)));
        T twice = coefficients.add(root.get(0), root.get(0));
        UnaryOperator<T> byTwice = terms.divisionBy(twice);
        for (int j = 1; j <= order(); j++) {
            T rest = terms.difference(a.coefficient(j), terms.sumOfProducts(root, root, j, 1, j - 1));
            root.add(terms.isZero(rest) ? terms.zero() : byTwice.apply(rest));
        }
        return new Jet<>(root);
    }

    /** e with e' = a' e. */
    @Override
    public Jet<T> exp(Jet<T> a) {
        List<T> slope = terms.derivative(a);
        List<T> result = new ArrayList<>(order() + 1);
        result.add(coefficients.exp(a.coefficient(0)));
        for (int j = 1; j <= order(); j++) {
            result.add(terms.quotient(terms.sumOfProducts(slope, result, j - 1, 0, j - 1), j));
        }
        return new Jet<>(result);
    }

    @Override
    public Jet<T> log(Jet<T> a) {
        return terms.integral(coefficients.log(a.coefficient(0)), divide(terms.slope(a), a));
    }

    @Override
    public Jet<T> sin(Jet<T> a) {
        return angles.angle(a).sine();
    }

    @Override
    public Jet<T> cos(Jet<T> a) {
        return angles.angle(a).cosine();
    }

    /**
     * Integral of a' / sqrt(1 - a^2); the constant term must lie inside (-1, 1). The square keeps the zeros of an odd series, the factored constant term the
     * digits.
     */
    @Override
    public Jet<T> asin(Jet<T> a) {
        T constant = coefficients.multiply(coefficients.subtract(terms.one(), a.coefficient(0)), coefficients.add(terms.one(), a.coefficient(0)));
        Jet<T> root = sqrt(terms.withConstant(subtract(constant(terms.one()), power(a, 2)), constant));
        Jet<T> angle = terms.integral(coefficients.asin(a.coefficient(0)), divide(terms.slope(a), root));
        angles.remember(angle, a, root);
        return angle;
    }

    /** Integral of a' / (1 + a^2). */
    @Override
    public Jet<T> atan(Jet<T> a) {
        return terms.integral(coefficients.atan(a.coefficient(0)), divide(terms.slope(a), add(constant(terms.one()), power(a, 2))));
    }

    /** Integral of 2/sqrt(pi) a' exp(-a^2). */
    @Override
    public Jet<T> erf(Jet<T> a) {
        T factor = coefficients.divide(coefficients.integer(2), coefficients.sqrt(coefficients.pi()));
        Jet<T> integrand = multiply(terms.slope(a), exp(negate(power(a, 2))));
        return terms.integral(coefficients.erf(a.coefficient(0)), terms.multiple(factor, integrand));
    }

    @Override
    public Jet<T> supplement(Jet<T> angle) {
        return angles.supplement(angle);
    }

    @Override
    public Jet<T> besselQuotient(int n, Jet<T> x) {
        return besselQuotients.of(n, x);
    }

    /** The value alone: of a constant, or where nothing more is kept. Derivatives of the series may not exist at 1 and -1. */
    @Override
    public Jet<T> atCorrelation(CorrelationSeries series, Jet<T> u) {
        return terms.isConstant(u) ? constant(coefficients.atCorrelation(series, u.coefficient(0))) : Arithmetic.super.atCorrelation(series, u);
    }

    @Override
    public Jet<T> abs(Jet<T> a) {
        return terms.withConstant(terms.multiple(coefficients.sign(a.coefficient(0)), a), coefficients.abs(a.coefficient(0)));
    }

    /** Integral of -theta' exp(-b^2/(2 cos(theta/2)^2))/(2 pi) - b' exp(-b^2/2) (1 - erf(b tan(theta/2)/sqrt 2))/sqrt(2 pi). */
    @Override
    public Jet<T> orthantProbability(Jet<T> bound, Jet<T> angle) {
        T value = coefficients.orthantProbability(bound.coefficient(0), angle.coefficient(0));
        List<Jet<T>> parts = new ArrayList<>();
        if (!terms.isConstant(angle)) {
            parts.add(multiply(terms.slope(angle), orthantByAngle(bound, angle)));
        }
        if (!terms.isConstant(bound)) {
            parts.add(multiply(terms.slope(bound), orthantByBound(bound, angle)));
        }
        return parts.stream().reduce(this::add).map(slope -> terms.integral(value, slope)).orElseGet(() -> constant(value));
    }

    private Jet<T> orthantByAngle(Jet<T> bound, Jet<T> angle) {
        Jet<T> cosine = cos(divide(angle, integer(2)));
        Jet<T> exponent = divide(power(bound, 2), multiply(integer(-2), power(cosine, 2)));
        return divide(exp(exponent), multiply(integer(-2), pi()));
    }

    private Jet<T> orthantByBound(Jet<T> bound, Jet<T> angle) {
        Jet<T> half = divide(angle, integer(2));
        Jet<T> argument = divide(multiply(bound, divide(sin(half), cos(half))), sqrt(integer(2)));
        Jet<T> density = divide(exp(divide(power(bound, 2), integer(-2))), sqrt(multiply(integer(2), pi())));
        return multiply(density, subtract(erf(argument), integer(1)));
    }
}

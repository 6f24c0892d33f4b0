package zonal.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

    /** So few divisions are not worth an inverse, and exact numbers are simpler without it. */
    private static final int FEW = 8;
    private static final BigFraction HALF = BigFraction.of(1, 2);

    private final Arithmetic<T> coefficients;
    private final int order;
    private final T zero;
    private final T one;
    /** Formulas take several functions of one angle, and of its half. */
    private volatile Angle<T> recent;

    /**
     * An angle with its sine and cosine.
     *
     * @param half the half of the angle if it was made by doubling it, null otherwise
     */
    private record Angle<T>(Jet<T> argument, Jet<T> sine, Jet<T> cosine, Angle<T> half) {
    }

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
        this.order = order;
        this.zero = coefficients.integer(0);
        this.one = coefficients.integer(1);
    }

    /** The highest power kept. */
    public int order() {
        return order;
    }

    /** The series of the variable at the point: point + x. */
    public Jet<T> variable(T point) {
        List<T> result = padded(point);
        if (order > 0) {
            result.set(1, one);
        }
        return new Jet<>(result);
    }

    /** The series of a constant. */
    public Jet<T> constant(T value) {
        return new Jet<>(padded(value));
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
        List<T> result = new ArrayList<>(order + 1);
        for (int j = 0; j <= order; j++) {
            result.add(sum(a.coefficient(j), b.coefficient(j)));
        }
        return new Jet<>(result);
    }

    @Override
    public Jet<T> subtract(Jet<T> a, Jet<T> b) {
        List<T> result = new ArrayList<>(order + 1);
        for (int j = 0; j <= order; j++) {
            result.add(difference(a.coefficient(j), b.coefficient(j)));
        }
        return new Jet<>(result);
    }

    @Override
    public Jet<T> multiply(Jet<T> a, Jet<T> b) {
        Angle<T> last = coefficients.isSymbolic() ? null : recent;
        if (last != null && last.half == null && b == last.argument && isConstant(a) && a.coefficient(0).equals(coefficients.integer(2))) {
            return doubled(last).argument;
        }
        if (last != null && last.half != null && (a == last.argument && isHalf(b) || b == last.argument && isHalf(a))) {
            return last.half.argument;
        }
        List<T> result = new ArrayList<>(order + 1);
        for (int j = 0; j <= order; j++) {
            result.add(sumOfProducts(a.coefficients(), b.coefficients(), j, 0, j));
        }
        return new Jet<>(result);
    }

    private boolean isHalf(Jet<T> a) {
        return isConstant(a) && a.coefficient(0).equals(coefficients.rational(HALF));
    }

    /** By sin 2x = 2 sin x cos x and cos 2x = 1 - 2 sin^2 x but for the constant terms. */
    private Angle<T> doubled(Angle<T> half) {
        Jet<T> argument = add(half.argument, half.argument);
        T constant = argument.coefficient(0);
        Jet<T> product = multiply(half.sine, half.cosine);
        Jet<T> square = multiply(half.sine, half.sine);
        Jet<T> sine = withConstant(add(product, product), coefficients.sin(constant));
        Jet<T> cosine = withConstant(negate(add(square, square)), coefficients.cos(constant));
        Angle<T> angle = new Angle<>(argument, sine, cosine, half);
        recent = angle;
        return angle;
    }

    /** With the functions of the angle and its half if they are known: those of the supplement are the same but for a sign, and those of its half, which is a complement, change places. */
    @Override
    public Jet<T> supplement(Jet<T> angle) {
        Jet<T> supplement = subtract(pi(), angle);
        if (!coefficients.isSymbolic()) {
            known(angle).filter(whole -> whole.half != null).ifPresent(whole -> {
                Jet<T> complement = subtract(constant(coefficients.divide(coefficients.pi(), coefficients.integer(2))), whole.half.argument);
                recent = new Angle<>(supplement, whole.sine, negate(whole.cosine), new Angle<>(complement, whole.half.cosine, whole.half.sine, null));
            });
        }
        return supplement;
    }

    /** What is known of the angle. */
    private Optional<Angle<T>> known(Jet<T> argument) {
        Angle<T> last = recent;
        if (last != null && last.argument != argument) {
            last = last.half;
        }
        return Optional.ofNullable(last).filter(angle -> angle.argument == argument);
    }

    /** The quotient; the constant term of the divisor must be invertible. */
    @Override
    public Jet<T> divide(Jet<T> a, Jet<T> b) {
        UnaryOperator<T> byLeading = order < FEW ? rest -> coefficients.divide(rest, b.coefficient(0)) : coefficients.divisionBy(b.coefficient(0));
        List<T> quotient = new ArrayList<>(order + 1);
        for (int j = 0; j <= order; j++) {
            T rest = difference(a.coefficient(j), sumOfProducts(quotient, b.coefficients(), j, 0, j - 1));
            quotient.add(isZero(rest) ? zero : byLeading.apply(rest));
        }
        return new Jet<>(quotient);
    }

    @Override
    public Jet<T> negate(Jet<T> a) {
        return new Jet<>(a.coefficients().stream().map(c -> isZero(c) ? zero : coefficients.negate(c)).toList());
    }

    /** Powers by repeated squaring, so that a vanishing constant term does no harm; the constant term is the power of the constant term. */
    @Override
    public Jet<T> power(Jet<T> base, int exponent) {
        if (exponent < 0) {
            return divide(constant(one), power(base, Math.negateExact(exponent)));
        }
        Jet<T> result = constant(one);
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            result = multiply(result, result);
            if ((exponent >> bit & 1) == 1) {
                result = multiply(result, base);
            }
        }
        return withConstant(result, coefficients.power(base.coefficient(0), exponent));
    }

    /** s with s s = a: 2 s_0 s_j = a_j - sum_{0 < i < j} s_i s_(j-i). */
    @Override
    public Jet<T> sqrt(Jet<T> a) {
        List<T> root = new ArrayList<>(order + 1);
        root.add(coefficients.sqrt(a.coefficient(0)));
        T twice = coefficients.add(root.get(0), root.get(0));
        UnaryOperator<T> byTwice = order < FEW ? rest -> coefficients.divide(rest, twice) : coefficients.divisionBy(twice);
        for (int j = 1; j <= order; j++) {
            T rest = difference(a.coefficient(j), sumOfProducts(root, root, j, 1, j - 1));
            root.add(isZero(rest) ? zero : byTwice.apply(rest));
        }
        return new Jet<>(root);
    }

    /** e with e' = a' e. */
    @Override
    public Jet<T> exp(Jet<T> a) {
        List<T> slope = derivative(a);
        List<T> result = new ArrayList<>(order + 1);
        result.add(coefficients.exp(a.coefficient(0)));
        for (int j = 1; j <= order; j++) {
            result.add(byInteger(sumOfProducts(slope, result, j - 1, 0, j - 1), j));
        }
        return new Jet<>(result);
    }

    @Override
    public Jet<T> log(Jet<T> a) {
        return integral(coefficients.log(a.coefficient(0)), divide(slope(a), a));
    }

    @Override
    public Jet<T> sin(Jet<T> a) {
        return angle(a).sine;
    }

    @Override
    public Jet<T> cos(Jet<T> a) {
        return angle(a).cosine;
    }

    private Angle<T> angle(Jet<T> a) {
        return known(a).orElseGet(() -> {
            Angle<T> angle = sineAndCosine(a);
            recent = angle;
            return angle;
        });
    }

    /**
     * Integral of a' / sqrt(1 - a^2); the constant term must lie inside (-1, 1). The square keeps the zeros of an odd series, the factored constant term the
     * digits.
     */
    @Override
    public Jet<T> asin(Jet<T> a) {
        T constant = coefficients.multiply(coefficients.subtract(one, a.coefficient(0)), coefficients.add(one, a.coefficient(0)));
        Jet<T> root = sqrt(withConstant(subtract(constant(one), power(a, 2)), constant));
        Jet<T> angle = integral(coefficients.asin(a.coefficient(0)), divide(slope(a), root));
        if (!coefficients.isSymbolic()) {
            recent = new Angle<>(angle, a, root, null);
        }
        return angle;
    }

    /** Integral of a' / (1 + a^2). */
    @Override
    public Jet<T> atan(Jet<T> a) {
        return integral(coefficients.atan(a.coefficient(0)), divide(slope(a), add(constant(one), power(a, 2))));
    }

    /** Integral of 2/sqrt(pi) a' exp(-a^2). */
    @Override
    public Jet<T> erf(Jet<T> a) {
        T factor = coefficients.divide(coefficients.integer(2), coefficients.sqrt(coefficients.pi()));
        Jet<T> integrand = multiply(slope(a), exp(negate(power(a, 2))));
        return integral(coefficients.erf(a.coefficient(0)), scale(factor, integrand));
    }

    /** The value alone: of a constant, or where nothing more is kept. Derivatives of the series may not exist at 1 and -1. */
    @Override
    public Jet<T> atCorrelation(CorrelationSeries series, Jet<T> u) {
        return isConstant(u) ? constant(coefficients.atCorrelation(series, u.coefficient(0))) : Arithmetic.super.atCorrelation(series, u);
    }

    @Override
    public Jet<T> abs(Jet<T> a) {
        return withConstant(scale(coefficients.sign(a.coefficient(0)), a), coefficients.abs(a.coefficient(0)));
    }

    @Override
    public Jet<T> besselQuotient(int n, Jet<T> x) {
        int first = isZero(x.coefficient(0)) ? 1 : 0;
        if (order < FEW || !isLeading(x.coefficient(first), x.coefficient(first + 1))) {
            return besselByOrders(n, x);
        }
        return known(x).filter(angle -> !coefficients.isSymbolic() && (n == 0 || n == 1 && first == 0)).map(angle -> first == 0 ? besselByFormula(n, angle) : sineQuotient(angle)).orElseGet(() -> besselByEquation(n, x));
    }

    /** sin x / x or (sin x / x - cos x) / x^2 but for the constant term. */
    private Jet<T> besselByFormula(int n, Angle<T> angle) {
        Jet<T> x = angle.argument;
        Jet<T> quotient = divide(angle.sine, x);
        return withConstant(n == 0 ? quotient : divide(subtract(quotient, angle.cosine), multiply(x, x)), coefficients.besselQuotient(n, x.coefficient(0)));
    }

    /** P = sin x / x for a series x without constant term: by (x P)' = x' cos x the coefficient of order j + 1 of x P is that of order j of x' cos x over j + 1, where x_(j+1) has on both sides the same factor, one. */
    private Jet<T> sineQuotient(Angle<T> angle) {
        List<T> x = angle.argument.coefficients();
        List<T> slope = derivative(angle.argument);
        UnaryOperator<T> byLeading = coefficients.divisionBy(x.get(1));
        List<T> quotient = new ArrayList<>(order + 1);
        quotient.add(one);
        for (int j = 1; j <= order; j++) {
            T rest = difference(byInteger(sumOfProducts(slope, angle.cosine.coefficients(), j, 0, j - 1), j + 1), sumOfProducts(x, quotient, j + 1, 2, j));
            quotient.add(isZero(rest) ? zero : byLeading.apply(rest));
        }
        return new Jet<>(quotient);
    }

    /** |8 Re x| > 1 or |8 Re x| > |Re next| for certain, so that divisions by x do little harm; exact arithmetic may refuse to decide it. */
    private boolean isLeading(T x, T next) {
        try {
            T eightfold = coefficients.multiply(coefficients.integer(8), coefficients.abs(x));
            return !isZero(x) && (isPositive(coefficients.subtract(eightfold, one)) || isPositive(coefficients.subtract(eightfold, coefficients.abs(next))));
        } catch (ArithmeticException undecided) {
            return false;
        }
    }

    private boolean isPositive(T a) {
        return coefficients.sign(a).equals(one);
    }

    /**
     * P = B_n and Q = B_(n+1), B_m = besselQuotient(m, x), at once: P' = -x x' Q, and x Q' = x' R, R = P - c Q with c = 2n+3, since x^2 B_(n+2) = c B_(n+1) - B_n (DLMF 10.51.1). The coefficient of order j-1 of the
     * latter gives x_0 j Q_j; if x_0 is exactly zero, R_0 = 1/(2n+1)!! - c/(2n+3)!! vanishes and the coefficient of order j gives x_1 (j + c) Q_j.
     */
    private Jet<T> besselByEquation(int n, Jet<T> x) {
        boolean vanishing = isZero(x.coefficient(0));
        T divisor = x.coefficient(vanishing ? 1 : 0);
        UnaryOperator<T> byDivisor = coefficients.divisionBy(divisor);
        T c = coefficients.integer(2L * n + 3);
        List<T> slope = derivative(x);
        List<T> rate = multiply(x, slope(x)).coefficients();
        List<T> first = new ArrayList<>(order + 1);
        List<T> second = new ArrayList<>(order + 1);
        List<T> secondSlope = new ArrayList<>(order + 1);
        List<T> rest = new ArrayList<>(order + 1);
        first.add(coefficients.besselQuotient(n, x.coefficient(0)));
        second.add(coefficients.besselQuotient(n + 1, x.coefficient(0)));
        rest.add(vanishing ? zero : difference(first.get(0), product(c, second.get(0))));
        for (int j = 1; j <= order; j++) {
            T term = byInteger(sumOfProducts(rate, second, j - 1, 0, j - 1), j);
            first.add(isZero(term) ? zero : coefficients.negate(term));
            T known = vanishing
                    ? difference(sum(product(divisor, first.get(j)), sumOfProducts(slope, rest, j, 1, j - 1)), sumOfProducts(x.coefficients(), secondSlope, j, 2, j))
                    : difference(sumOfProducts(slope, rest, j - 1, 0, j - 1), sumOfProducts(x.coefficients(), secondSlope, j - 1, 1, j - 1));
            T quotient = isZero(known) ? zero : byDivisor.apply(known);
            second.add(byInteger(quotient, vanishing ? j + 2 * n + 3 : j));
            secondSlope.add(product(coefficients.integer(j), second.get(j)));
            rest.add(difference(first.get(j), product(c, second.get(j))));
        }
        return new Jet<>(first);
    }

    /**
     * The quotients B_m = besselQuotient(m, x) of the orders n..n+order at once: B_m' = -x x' B_(m+1) gives coefficients 0..j+1 of B_m from coefficients 0..j
     * of B_(m+1). Only values of entire functions are needed, so the constant term of x may be 0 or contain it.
     */
    private Jet<T> besselByOrders(int n, Jet<T> x) {
        List<T> rate = negate(multiply(x, slope(x))).coefficients();
        List<T> above = List.of();
        for (int m = n + order; m >= n; m--) {
            List<T> current = new ArrayList<>(n + order - m + 1);
            current.add(coefficients.besselQuotient(m, x.coefficient(0)));
            for (int j = 1; j <= n + order - m; j++) {
                current.add(byInteger(sumOfProducts(rate, above, j - 1, 0, j - 1), j));
            }
            above = current;
        }
        return new Jet<>(above);
    }

    /** Integral of -theta' exp(-b^2/(2 cos(theta/2)^2))/(2 pi) - b' exp(-b^2/2) (1 - erf(b tan(theta/2)/sqrt 2))/sqrt(2 pi). */
    @Override
    public Jet<T> orthantProbability(Jet<T> bound, Jet<T> angle) {
        T value = coefficients.orthantProbability(bound.coefficient(0), angle.coefficient(0));
        List<Jet<T>> parts = new ArrayList<>();
        if (!isConstant(angle)) {
            parts.add(multiply(slope(angle), orthantByAngle(bound, angle)));
        }
        if (!isConstant(bound)) {
            parts.add(multiply(slope(bound), orthantByBound(bound, angle)));
        }
        return parts.stream().reduce(this::add).map(slope -> integral(value, slope)).orElseGet(() -> constant(value));
    }

    private boolean isConstant(Jet<T> a) {
        return a.coefficients().stream().skip(1).allMatch(this::isZero);
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

    /** s and c with s' = a' c, c' = -a' s. */
    private Angle<T> sineAndCosine(Jet<T> a) {
        List<T> slope = derivative(a);
        List<T> sine = new ArrayList<>(order + 1);
        List<T> cosine = new ArrayList<>(order + 1);
        sine.add(coefficients.sin(a.coefficient(0)));
        cosine.add(coefficients.cos(a.coefficient(0)));
        for (int j = 1; j <= order; j++) {
            T sineTerm = byInteger(sumOfProducts(slope, cosine, j - 1, 0, j - 1), j);
            T cosineTerm = byInteger(sumOfProducts(slope, sine, j - 1, 0, j - 1), j);
            sine.add(sineTerm);
            cosine.add(isZero(cosineTerm) ? zero : coefficients.negate(cosineTerm));
        }
        return new Angle<>(a, new Jet<>(sine), new Jet<>(cosine), null);
    }

    /** Coefficients 0..order-1 of the derivative. */
    private List<T> derivative(Jet<T> a) {
        List<T> result = new ArrayList<>(order);
        for (int j = 1; j <= order; j++) {
            result.add(product(coefficients.integer(j), a.coefficient(j)));
        }
        return result;
    }

    /** The derivative with a zero for the coefficient of order {@code order}, which is not known and is not used by {@link #integral}. */
    private Jet<T> slope(Jet<T> a) {
        List<T> result = derivative(a);
        result.add(zero);
        return new Jet<>(result);
    }

    /** The series with the given constant term and derivative. */
    private Jet<T> integral(T constant, Jet<T> slope) {
        List<T> result = new ArrayList<>(order + 1);
        result.add(constant);
        for (int j = 1; j <= order; j++) {
            result.add(byInteger(slope.coefficient(j - 1), j));
        }
        return new Jet<>(result);
    }

    /** sum of a_i b_(total-i) over from <= i <= to. */
    private T sumOfProducts(List<T> a, List<T> b, int total, int from, int to) {
        return coefficients.convolution(a, b, total, from, to);
    }

    private Jet<T> scale(T factor, Jet<T> a) {
        return new Jet<>(a.coefficients().stream().map(c -> product(factor, c)).toList());
    }

    private Jet<T> withConstant(Jet<T> a, T constant) {
        List<T> result = new ArrayList<>(a.coefficients());
        result.set(0, constant);
        return new Jet<>(result);
    }

    private List<T> padded(T constant) {
        List<T> result = new ArrayList<>(Collections.nCopies(order + 1, zero));
        result.set(0, constant);
        return result;
    }

    private T sum(T a, T b) {
        if (isZero(a)) {
            return b;
        }
        return isZero(b) ? a : coefficients.add(a, b);
    }

    private T difference(T a, T b) {
        if (isZero(b)) {
            return a;
        }
        return isZero(a) ? coefficients.negate(b) : coefficients.subtract(a, b);
    }

    private T product(T a, T b) {
        if (isZero(a) || isZero(b)) {
            return zero;
        }
        if (a.equals(one)) {
            return b;
        }
        return b.equals(one) ? a : coefficients.multiply(a, b);
    }

    private T byInteger(T a, int divisor) {
        return isZero(a) || divisor == 1 ? a : coefficients.divide(a, divisor);
    }

    private boolean isZero(T a) {
        return a.equals(zero);
    }
}

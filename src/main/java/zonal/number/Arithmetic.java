package zonal.number;

import java.math.BigInteger;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * The operations that a derived formula is evaluated with. Numbers are plain immutable values of type {@code T}; what they need to know to be computed with (a
 * precision, an order of truncation) is held here.
 *
 * <p>Contract of every operation of a certified arithmetic, in one line: for all x in the enclosure X, f(x) lies in the enclosure f(X). An operation applied
 * where it is not defined or not analytic on the whole enclosure returns the enclosure without information, never NaN.
 *
 * <p>Implementations: doubles, balls, complex balls, mean-value forms, jets over any of these, exact constants, and the field elements of Hipparchus.
 *
 * @param <T> the type of number
 */
public interface Arithmetic<T> {

    /** The given rational number, enclosed if it is not representable. */
    T rational(BigFraction value);

    /** The number pi. */
    T pi();

    /** a + b. */
    T add(T a, T b);

    /** a - b. */
    T subtract(T a, T b);

    /** a b. */
    T multiply(T a, T b);

    /** a / b. */
    T divide(T a, T b);

    /** -a. */
    T negate(T a);

    /** base^exponent for any integer exponent. */
    T power(T base, int exponent);

    /** The principal square root, analytic off (-inf, 0]. */
    T sqrt(T a);

    /** The exponential function. */
    T exp(T a);

    /** The principal logarithm, analytic off (-inf, 0]. */
    T log(T a);

    /** The sine. */
    T sin(T a);

    /** The cosine. */
    T cos(T a);

    /** The principal inverse sine, analytic off (-inf, -1] and [1, inf). */
    T asin(T a);

    /** The principal inverse tangent, analytic off the imaginary axis beyond +-i. */
    T atan(T a);

    /** The error function. */
    T erf(T a);

    /** The absolute value on the reals; its analytic continuation (a or -a) where the sign of the real part is certain. */
    T abs(T a);

    /**
     * j_n(x) / x^n, j_n the spherical Bessel function of order n: the entire function sum_m (-1)^m x^(2m) / (2^m m! (2m+2n+1)!!). For n = 0 it is sin x / x,
     * for n = 1 it is (sin x - x cos x) / x^3, without the cancellation of these forms near 0. Its derivative is -x times the function of order n + 1 (DLMF
     * 10.51.3).
     *
     * @param order n >= 0
     */
    T besselQuotient(int order, T x);

    /**
     * P(X >= b, Y >= b) of standard normal X and Y with the correlation cos theta, for a real b and 0 <= theta <= pi: (1/2 pi) Int_theta^pi exp(-b^2/(1+cos s)) ds for b >= 0. Analytic in theta
     * for |Re theta| < pi. Off the real axis, and where they have no exact value, arithmetics may have no information.
     */
    T orthantProbability(T bound, T angle);

    /**
     * The sum of the series at a correlation u, which lies in [-1, 1]; also analytic where it has information. Arithmetics that cannot sum it have no information.
     */
    default T atCorrelation(CorrelationSeries series, T u) {
        return divide(integer(1), integer(0));
    }

    /** The sum of a_i b_(total-i) over from <= i <= to. */
    default T convolution(List<T> a, List<T> b, int total, int from, int to) {
        T zero = integer(0);
        T one = integer(1);
        T sum = zero;
        for (int i = from; i <= to; i++) {
            T first = a.get(i);
            T second = b.get(total - i);
            if (!first.equals(zero) && !second.equals(zero)) {
                T product = first.equals(one) ? second : second.equals(one) ? first : multiply(first, second);
                sum = sum.equals(zero) ? product : add(sum, product);
            }
        }
        return sum;
    }

    /** Division by one number again and again, for which there may be a quicker way than {@link #divide}; the divisor is that of every quotient. */
    default UnaryOperator<T> divisionBy(T divisor) {
        return a -> divide(a, divisor);
    }

    /** a / n. */
    default T divide(T a, long n) {
        return divide(a, integer(n));
    }

    /** Equal only for arithmetics of one type of number that give the same results, so that constants and divisions by them may be shared; by default this. */
    default Object constantsOwner() {
        return this;
    }

    /** Whether numbers are kept as expressions, which grow with every product: series of functions are then formed from their differential equations alone. */
    default boolean isSymbolic() {
        return false;
    }

    /** 1 or -1 where the sign of the real part is certain, |a| / a; no information otherwise. */
    default T sign(T a) {
        return divide(abs(a), a);
    }

    /** pi - angle, the supplement of an angle, whose functions may be known with those of the angle. */
    default T supplement(T angle) {
        return subtract(pi(), angle);
    }

    /** The integer as a number. */
    default T integer(long value) {
        return rational(BigFraction.of(value));
    }

    /** The principal inverse cosine, pi/2 - asin. */
    default T acos(T a) {
        return subtract(divide(pi(), integer(2)), asin(a));
    }

    /** base^exponent: integer powers exactly, half-integers by the square root, others by the principal logarithm. */
    default T power(T base, BigFraction exponent) {
        BigInteger denominator = exponent.getDenominator().abs();
        BigInteger numerator = exponent.getNumerator().abs().multiply(BigInteger.valueOf(exponent.signum()));
        if (denominator.equals(BigInteger.ONE)) {
            return power(base, numerator.intValueExact());
        }
        if (denominator.equals(BigInteger.TWO)) {
            return power(sqrt(base), numerator.intValueExact());
        }
        return exp(multiply(rational(exponent), log(base)));
    }
}

package zonal.number;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The coefficients of series, in which those that are exactly zero are skipped and stay zero. */
final class JetCoefficients<T> {

    /** So few divisions are not worth an inverse, and exact numbers are simpler without it. */
    private static final int FEW = 8;

    private final Arithmetic<T> arithmetic;
    private final int order;
    private final T zero;
    private final T one;

    JetCoefficients(Arithmetic<T> arithmetic, int order) {
        this.arithmetic = arithmetic;
        this.order = order;
        this.zero = arithmetic.integer(0);
        this.one = arithmetic.integer(1);
    }

    Arithmetic<T> arithmetic() {
        return arithmetic;
    }

    /** The highest power kept. */
    int order() {
        return order;
    }

    /** Whether series are so short that simple formulas are the best ones. */
    boolean areFew() {
        return order < FEW;
    }

    T zero() {
        return zero;
    }

    T one() {
        return one;
    }

    boolean isZero(T a) {
        return a.equals(zero);
    }

    T sum(T a, T b) {
        if (isZero(a)) {
            return b;
        }
        return isZero(b) ? a : arithmetic.add(a, b);
    }

    T difference(T a, T b) {
        return isZero(b) ? a : isZero(a) ? arithmetic.negate(b) : arithmetic.subtract(a, b);
    }

    T negative(T a) {
        return isZero(a) ? zero : arithmetic.negate(a);
    }

    T product(T a, T b) {
        if (isZero(a) || isZero(b)) {
            return zero;
        }
        if (a.equals(one)) {
            return b;
        }
        return b.equals(one) ? a : arithmetic.multiply(a, b);
    }

    T quotient(T a, int divisor) {
        return isZero(a) || divisor == 1 ? a : arithmetic.divide(a, divisor);
    }

    /** Divisions by one number for every coefficient. */
    UnaryOperator<T> divisionBy(T divisor) {
        return areFew() ? a -> arithmetic.divide(a, divisor) : arithmetic.divisionBy(divisor);
    }

    /** The sum of a_i b_(total-i) over from <= i <= to. */
    T sumOfProducts(List<T> a, List<T> b, int total, int from, int to) {
        return arithmetic.convolution(a, b, total, from, to);
    }

    /** Coefficients 0..order-1 of the derivative. */
    List<T> derivative(Jet<T> a) {
        List<T> result = new ArrayList<>(order);
        for (int j = 1; j <= order; j++) {
            result.add(product(arithmetic.integer(j), a.coefficient(j)));
        }
        return result;
    }

    /** The derivative with a zero for the coefficient of order {@code order}, which is not known and is not used by {@link #integral}. */
    Jet<T> slope(Jet<T> a) {
        List<T> result = derivative(a);
        result.add(zero);
        return new Jet<>(result);
    }

    /** The series with the given constant term and derivative. */
    Jet<T> integral(T constant, Jet<T> slope) {
        List<T> result = new ArrayList<>(order + 1);
        result.add(constant);
        for (int j = 1; j <= order; j++) {
            result.add(quotient(slope.coefficient(j - 1), j));
        }
        return new Jet<>(result);
    }

    /** The series of point + slope x. */
    Jet<T> linear(T point, T slope) {
        List<T> result = new ArrayList<>(Collections.nCopies(order + 1, zero));
        result.set(0, point);
        if (order > 0) {
            result.set(1, slope);
        }
        return new Jet<>(result);
    }

    Jet<T> multiple(T factor, Jet<T> a) {
        return new Jet<>(a.coefficients().stream().map(c -> product(factor, c)).toList());
    }

    Jet<T> withConstant(Jet<T> a, T constant) {
        List<T> result = new ArrayList<>(a.coefficients());
        result.set(0, constant);
        return new Jet<>(result);
    }

    boolean isConstant(Jet<T> a) {
        return a.coefficients().stream().skip(1).allMatch(this::isZero);
    }
}

package zonal.number;

import org.apache.commons.numbers.fraction.BigFraction;

/** Arithmetic of Taylor series truncated after a fixed order, over any arithmetic of coefficients. */
public final class JetArithmetic<T> implements Arithmetic<Jet<T>> {

    public JetArithmetic(Arithmetic<T> coefficients, int order) {
    }

    /** The series of the variable at the point: point + x. */
    public Jet<T> variable(T point) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> rational(BigFraction value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> pi() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> add(Jet<T> a, Jet<T> b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> subtract(Jet<T> a, Jet<T> b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> multiply(Jet<T> a, Jet<T> b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> divide(Jet<T> a, Jet<T> b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> negate(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> power(Jet<T> base, int exponent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> sqrt(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> exp(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> log(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> sin(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> cos(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> asin(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> atan(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> erf(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> abs(Jet<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Jet<T> besselQuotient(int order, Jet<T> x) {
        throw new UnsupportedOperationException();
    }
}

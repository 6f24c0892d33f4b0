package zonal.number;

import org.apache.commons.numbers.fraction.BigFraction;

/** Ball arithmetic at a fixed working precision: midpoints are rounded to {@code precision} bits and the rounding goes into the radius. */
public final class BallArithmetic implements Arithmetic<Ball> {

    /** Arithmetic with midpoints of the given number of bits, at least 16. */
    public BallArithmetic(int precision) {
    }

    public int precision() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball rational(BigFraction value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball pi() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball add(Ball a, Ball b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball subtract(Ball a, Ball b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball multiply(Ball a, Ball b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball divide(Ball a, Ball b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball negate(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball power(Ball base, int exponent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball sqrt(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball exp(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball log(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball sin(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball cos(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball asin(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball atan(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball erf(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball abs(Ball a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Ball besselQuotient(int order, Ball x) {
        throw new UnsupportedOperationException();
    }

    /** The smallest ball found that contains both. */
    public Ball union(Ball a, Ball b) {
        throw new UnsupportedOperationException();
    }

    /** Hyperbolic sine. */
    public Ball sinh(Ball a) {
        throw new UnsupportedOperationException();
    }

    /** Hyperbolic cosine. */
    public Ball cosh(Ball a) {
        throw new UnsupportedOperationException();
    }

    /** The angle of the point (x, y) in (-pi, pi]. */
    public Ball atan2(Ball y, Ball x) {
        throw new UnsupportedOperationException();
    }

    /** Gamma(x) for a rational x that is not 0, -1, -2, ... */
    public Ball gamma(BigFraction x) {
        throw new UnsupportedOperationException();
    }

    /** log Gamma(x) for a rational x > 0. */
    public Ball logGamma(BigFraction x) {
        throw new UnsupportedOperationException();
    }
}

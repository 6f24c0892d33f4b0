package zonal.number;

import org.apache.commons.numbers.fraction.BigFraction;

/** Arithmetic of complex balls at a fixed working precision; every multivalued function takes its principal branch and is UNKNOWN on a rectangle that meets the cut. */
public final class ComplexBallArithmetic implements Arithmetic<ComplexBall> {

    public ComplexBallArithmetic(int precision) {
    }

    @Override
    public ComplexBall rational(BigFraction value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall pi() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall add(ComplexBall a, ComplexBall b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall subtract(ComplexBall a, ComplexBall b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall multiply(ComplexBall a, ComplexBall b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall divide(ComplexBall a, ComplexBall b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall negate(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall power(ComplexBall base, int exponent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall sqrt(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall exp(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall log(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall sin(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall cos(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall asin(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall atan(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall erf(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall abs(ComplexBall a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ComplexBall besselQuotient(int order, ComplexBall x) {
        throw new UnsupportedOperationException();
    }
}

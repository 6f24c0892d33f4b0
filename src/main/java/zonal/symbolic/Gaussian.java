package zonal.symbolic;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** A complex number with rational parts, the coefficient of a term of a {@link NormalForm}. */
record Gaussian(BigFraction real, BigFraction imaginary) {

    static final Gaussian ZERO = of(BigFraction.ZERO);
    static final Gaussian ONE = of(BigFraction.ONE);
    static final Gaussian I = new Gaussian(BigFraction.ZERO, BigFraction.ONE);

    static Gaussian of(BigFraction real) {
        return new Gaussian(Fractions.withPositiveDenominator(real), BigFraction.ZERO);
    }

    /** i^exponent. */
    static Gaussian powerOfI(int exponent) {
        return switch (Math.floorMod(exponent, 4)) {
            case 0 -> ONE;
            case 1 -> I;
            case 2 -> ONE.negate();
            default -> I.negate();
        };
    }

    Gaussian add(Gaussian other) {
        return new Gaussian(real.add(other.real), imaginary.add(other.imaginary));
    }

    Gaussian multiply(Gaussian other) {
        if (isReal() && other.isReal()) {
            return new Gaussian(real.multiply(other.real), BigFraction.ZERO);
        }
        return new Gaussian(real.multiply(other.real).subtract(imaginary.multiply(other.imaginary)),
                real.multiply(other.imaginary).add(imaginary.multiply(other.real)));
    }

    Gaussian negate() {
        return new Gaussian(real.negate(), imaginary.negate());
    }

    Gaussian conjugate() {
        return new Gaussian(real, imaginary.negate());
    }

    Gaussian reciprocal() {
        BigFraction norm = Fractions.withPositiveDenominator(real.multiply(real).add(imaginary.multiply(imaginary)).reciprocal());
        return new Gaussian(real.multiply(norm), imaginary.negate().multiply(norm));
    }

    /** The integer power; of 0 only a positive one. */
    Gaussian power(int exponent) {
        Gaussian base = exponent < 0 ? reciprocal() : this;
        Gaussian result = ONE;
        for (int bit = Integer.highestOneBit(Math.abs(exponent)); bit > 0; bit >>= 1) {
            result = result.multiply(result);
            if ((Math.abs(exponent) & bit) != 0) {
                result = result.multiply(base);
            }
        }
        return result;
    }

    boolean isZero() {
        return real.signum() == 0 && imaginary.signum() == 0;
    }

    boolean isReal() {
        return imaginary.signum() == 0;
    }

    /** Whether the first of the two parts that is not zero is negative: of z and -z it holds for one. */
    boolean isNegative() {
        return real.signum() == 0 ? imaginary.signum() < 0 : real.signum() < 0;
    }

    int bitLength() {
        return Math.max(Formulas.bitLength(real), Formulas.bitLength(imaginary));
    }
}

package zonal.decay;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * The power s of a singular term x^s, x = sin(theta/2) or sin(phi/2), which is the power s/2 of (1-t)/2 or (1+t)/2. It is not an even integer. Its eigenvalues decay like k^-(d-1+s) on
 * S^(d-1). Kernels that are analytic in theta have odd powers s = 2j+1 alone, j the order of the term.
 *
 * @param value s > 0
 */
public record SingularPower(BigFraction value) implements Comparable<SingularPower> {

    /** The power 2j + 1. */
    static SingularPower ofOrder(int order) {
        return new SingularPower(BigFraction.of(2L * order + 1));
    }

    /** Whether x^s is analytic in t, so that there is nothing singular about it. */
    static boolean isAnalytic(BigFraction value) {
        return Fractions.isInteger(value) && !value.getNumerator().testBit(0);
    }

    /** p = d - 1 + s. */
    public BigFraction exponent(int dimension) {
        return value.add(dimension - 1L);
    }

    /** s - 1, by which the exponent exceeds the dimension. */
    public BigFraction excess() {
        return value.subtract(1);
    }

    /** Whether s is an odd integer. */
    public boolean isOdd() {
        return Fractions.isInteger(value) && value.getNumerator().testBit(0);
    }

    /**
     * j for s = 2j + 1.
     *
     * @throws ArithmeticException if s is no odd integer
     */
    public int order() {
        if (!isOdd()) {
            throw new ArithmeticException("the power " + value + " has no order");
        }
        return value.getNumerator().subtract(BigInteger.ONE).shiftRight(1).intValueExact();
    }

    /** The exponent as a formula in d, such as {@code d}, {@code d + 2} or {@code d - 1/2}. */
    public String exponentInDimension() {
        BigFraction excess = excess();
        return excess.signum() == 0 ? "d" : "d " + (excess.signum() > 0 ? "+ " : "- ") + Fractions.text(excess.abs());
    }

    @Override
    public int compareTo(SingularPower other) {
        return value.compareTo(other.value);
    }
}

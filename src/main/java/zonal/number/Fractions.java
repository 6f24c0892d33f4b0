package zonal.number;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Questions about rational numbers whose answer must not depend on which part of a {@link BigFraction} carries the sign: its powers and
 * reciprocals leave it in either.
 */
public final class Fractions {

    private Fractions() {
    }

    /** The same number with a positive denominator. */
    public static BigFraction withPositiveDenominator(BigFraction value) {
        return value.getDenominator().signum() > 0 ? value : BigFraction.of(value.getNumerator().negate(), value.getDenominator().negate());
    }

    /** Whether the number is an integer. */
    public static boolean isInteger(BigFraction value) {
        return value.getDenominator().abs().equals(BigInteger.ONE);
    }

    /** The number as text, such as 3/5 or -2. */
    public static String text(BigFraction value) {
        BigFraction positive = withPositiveDenominator(value);
        return isInteger(positive) ? positive.getNumerator().toString() : positive.getNumerator() + "/" + positive.getDenominator();
    }

    /** The number as it stands in an exponent, such as 2 or (5/2). */
    public static String exponentText(BigFraction value) {
        return isInteger(value) ? text(value) : "(" + text(value) + ")";
    }

    /** The largest integer that is not greater than the number. */
    public static BigInteger floor(BigFraction value) {
        BigInteger[] division = value.getNumerator().divideAndRemainder(value.getDenominator());
        return division[1].signum() != 0 && value.signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
    }
}

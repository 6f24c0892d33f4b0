package zonal.number;

import java.math.BigInteger;

/**
 * The sine and cosine of an exact number, kept for the next function of the same angle: formulas take several of them.
 *
 * @param mantissa of the number, the very object
 * @param precision the number of bits of the values, none for no values
 */
record RecentAngle(BigInteger mantissa, long exponent, int precision, TabledSine values) {

    /** Whether these are the values for the midpoint of the ball, with the bits wanted but not many more. */
    boolean serves(Ball a, int wanted) {
        return a.mantissa() == mantissa && a.exponent() == exponent && precision >= wanted && precision <= 2 * wanted;
    }
}

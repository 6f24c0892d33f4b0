package zonal.number;

import java.math.BigInteger;

/**
 * A fixed-point number with its error bound, the working form inside the elementary functions: all reals within {@code error} units of {@code value} units, a
 * unit being 2^-bits.
 */
record FixedPoint(BigInteger value, int bits, long error) {

    /** The midpoint of the ball; exact where it has no bits below the unit. Its exponent must be moderate. */
    static FixedPoint ofMidpoint(Ball ball, int bits) {
        int shift = Math.toIntExact(ball.exponent() + bits);
        if (shift >= 0) {
            return new FixedPoint(ball.mantissa().shiftLeft(shift), bits, 0);
        }
        return new FixedPoint(ball.mantissa().shiftRight(-shift), bits, 1);
    }

    /** The multiple of 2^-52 nearest to a double below 2^10: exact, and within 2^-53 of it. For bits >= 52. */
    static FixedPoint near(double estimate, int bits) {
        return new FixedPoint(BigInteger.valueOf(Math.round(Math.scalb(estimate, 52))).shiftLeft(bits - 52), bits, 0);
    }

    static BigInteger one(int bits) {
        return BigInteger.ONE.shiftLeft(bits);
    }

    /** Rounded to the precision of the arithmetic. */
    Ball toBall(BallArithmetic arithmetic) {
        return arithmetic.round(value, -bits, Magnitude.units(error, -bits));
    }

    /**
     * x - x^3/3 + x^5/5 - ... = atan x for sign -1, x + x^3/3 + ... = atanh x for sign 1; |x| <= 2^-8, and the derivative of either is at most 2 there.
     */
    static FixedPoint inverseTangent(FixedPoint x, int sign) {
        int bits = x.bits;
        BigInteger square = x.value.multiply(x.value).shiftRight(bits);
        BigInteger power = x.value;
        BigInteger sum = power;
        int terms = 1;
        for (int k = 1; power.bitLength() > 0 && square.signum() > 0; k++) {
            power = power.multiply(square).shiftRight(bits);
            BigInteger term = power.divide(BigInteger.valueOf(2L * k + 1));
            sum = sign < 0 && (k & 1) == 1 ? sum.subtract(term) : sum.add(term);
            terms++;
            if (term.signum() == 0) {
                break;
            }
        }
        // a power is off by at most 2^-16 (its predecessor) + 2^-8 (the square) + 1 (the cut) < 2 units, a term by 2 / 3 + 1 < 2;
        // at the end a term is below 2 units, and those after it together below 1
        return new FixedPoint(sum, bits, 2 * x.error + 2L * terms + 3);
    }
}

package zonal.number;

/**
 * The real numbers within error 2^(scale - bits) of +-x 2^scale, where x is a fraction of n limbs of 56 bits, see {@link Limbs}: what a function in limbs makes, between the ball or the signed limbs of its argument and those of its value.
 */
record LimbFraction(long[] x, int n, boolean isNegative, long error, int bits, int scale) {

    /** Rounded to the precision of the arithmetic. */
    Ball toBall(BallArithmetic arithmetic) {
        return Limbs.toBall(arithmetic, x, n, isNegative, error, bits, scale);
    }
}

package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/** Quotients and square roots of exact numbers in limbs. None where the result may be a number of hardly more bits than the precision, and so exact. */
final class Division {

    /** Beyond the bits that an exact result has: room for the error bounds, and for telling that a result has more bits. */
    private static final int GUARD = 15;
    /** A result of up to so many more bits than the precision may be exact. */
    private static final int SPARE = 4;
    private static final int MOST_BITS = Limbs.BITS * Limbs.MOST;

    private Division() {
    }

    /** a / b, neither of whose midpoints is zero, for a radius of b below 2^-7 of its midpoint. */
    static Optional<Ball> quotient(BallArithmetic arithmetic, Ball a, Ball b) {
        int bits = arithmetic.precision() + GUARD;
        if (bits > MOST_BITS) {
            return Optional.empty();
        }
        int n = Limbs.count(bits);
        BigInteger dividend = a.mantissa().abs();
        BigInteger divisor = b.mantissa().abs();
        long[] v = Limbs.of(dividend, -dividend.bitLength() - 1L, n);
        long[] u = Limbs.of(divisor, -(long) divisor.bitLength(), n);
        // v < 1/2 <= u: v / u is in (1/4, 1), and off by 1/u of v, v/u^2 < 1/u of u, and the unit of the division, less than 2 + 2 + 1 units
        long[] quotient = LimbDivision.quotient(v, u, n, bits);
        boolean isNegative = a.mantissa().signum() != b.mantissa().signum();
        long above = dividend.bitLength() + 1L + a.exponent();
        long below = divisor.bitLength() + b.exponent();
        Magnitude radius = a.isExact() && b.isExact() ? Magnitude.ZERO : BallArithmetic.quotientRadius(a, b,
                Magnitude.units(v[0] + 1, above - Limbs.BITS), b.radius().belowDifference(u[0], below - Limbs.BITS));
        return rounded(arithmetic, quotient, n, isNegative, 5, above - below, radius);
    }

    /** The square root of a > 0. */
    static Optional<Ball> root(BallArithmetic arithmetic, Ball a) {
        int bits = arithmetic.precision() + GUARD;
        if (bits > MOST_BITS) {
            return Optional.empty();
        }
        int n = Limbs.count(bits);
        int length = a.mantissa().bitLength();
        // x in [1/4, 1) with an even exponent: its root is in [1/2, 1), off by the unit of x at most, and that of the root
        long scale = length + a.exponent() + (length + a.exponent() & 1);
        long[] x = Limbs.of(a.mantissa(), a.exponent() - scale, n);
        return rounded(arithmetic, LimbDivision.root(x, n, bits), n, false, 2, scale / 2, Magnitude.ZERO);
    }

    private static Optional<Ball> rounded(BallArithmetic arithmetic, long[] x, int n, boolean isNegative, long error, long scale, Magnitude radius) {
        int bits = arithmetic.precision() + GUARD;
        // x in [1/4, 1) within the error of a number of precision + spare bits at most has zeros or ones after these, but for the error
        long tail = Limbs.tail(x, n, Limbs.BITS * n - bits, GUARD - SPARE);
        if (tail <= error || tail >= (1L << GUARD - SPARE) - 1 - error) {
            return Optional.empty();
        }
        return Optional.of(Limbs.toBall(arithmetic, x, n, isNegative, error, bits, scale).enlarge(radius));
    }
}

package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Sine and cosine of an exact number m != 0 in limbs: |m| = q pi/2 +- t with 0 <= t < 1, and the kernel at t.
 *
 * @param quarter q modulo 4
 * @param isBelow whether |m| = q pi/2 - t
 * @param isNegative whether m < 0
 */
record TabledSine(SineKernel kernel, int quarter, boolean isBelow, boolean isNegative) {

    /** Arguments below 2^30 are reduced by a quotient in double arithmetic. */
    private static final int LARGEST_ARGUMENT = 30;
    /** The error bounds below take up to 11 bits. */
    private static final int GUARD = 14;
    private static final int MOST_BITS = Limbs.BITS * Limbs.MOST;
    /** So few leading bits lost are within the guard. */
    private static final int LOST = 4;

    /** None if the argument is too large, too small or too fine for the tables. */
    static Optional<TabledSine> of(Ball a, int precision) {
        BigInteger numerator = a.mantissa().abs();
        // |m| < 2^size
        long size = numerator.bitLength() + a.exponent();
        int bits = precision + GUARD + (int) Math.min(MOST_BITS, Math.max(0, -size));
        if (size > LARGEST_ARGUMENT || bits > MOST_BITS) {
            return Optional.empty();
        }
        boolean isNegative = a.mantissa().signum() < 0;
        if (size <= 0) {
            int n = Limbs.count(bits);
            return Optional.of(new TabledSine(SineKernel.of(Limbs.of(numerator, a.exponent(), n), n, bits), 0, false, isNegative));
        }
        Reduced reduced = Reduced.of(numerator, a.exponent(), Limbs.count(bits));
        // near a zero of the sine or the cosine the leading bits lost are made up for; the rest is not zero, as pi is irrational
        for (int lost = reduced.leadingZeros(); lost > LOST && bits < precision + GUARD + lost; lost = reduced.leadingZeros()) {
            bits = precision + GUARD + lost;
            if (bits > MOST_BITS) {
                return Optional.empty();
            }
            reduced = Reduced.of(numerator, a.exponent(), Limbs.count(bits));
        }
        return Optional.of(new TabledSine(SineKernel.of(reduced.rest, reduced.n, bits), (int) reduced.quarters & 3, reduced.isBelow, isNegative));
    }

    /** For the fraction of |m| below 2^30, cut off after n + 1 limbs, and its integer part; n limbs have the bits. Near zeros leading bits are lost. */
    static TabledSine of(long integer, long[] fraction, boolean isNegative, int n, int bits) {
        Reduced reduced = Reduced.of(integer, fraction, n);
        return new TabledSine(SineKernel.of(reduced.rest, n, bits), (int) reduced.quarters & 3, reduced.isBelow, isNegative);
    }

    /** |m| = quarters pi/2 +- rest, in n limbs. */
    private record Reduced(long quarters, boolean isBelow, long[] rest, int n) {

        static Reduced of(BigInteger numerator, long exponent, int n) {
            return of(Limbs.integerPart(numerator, exponent), Limbs.of(numerator, exponent, n + 1), n);
        }

        /** The fraction, of n + 1 limbs, is changed. */
        static Reduced of(long integer, long[] fraction, int n) {
            // the quotient is off by less than 2^-20: |rest| < pi/4 + 2^-19
            long quarters = Math.round((integer + Limbs.toDouble(fraction)) * (2 / Math.PI));
            long[] multiple = new long[n + 1];
            long whole = integer - Limbs.multiply(multiple, CircleConstant.of(n + 1).quarter(), 2 * quarters, n + 1);
            // pi/4 is cut off to n + 1 limbs by less than 2 units, the multiple by 2^32 of them, |m| by 1: with the cut to n limbs less than 2 units there
            boolean isBelow = whole + Limbs.subtract(fraction, fraction, multiple, n + 1) < 0;
            if (isBelow) {
                Limbs.negate(fraction, fraction, n + 1);
            }
            return new Reduced(quarters, isBelow, fraction, n);
        }

        int leadingZeros() {
            return Limbs.leadingZeros(rest, n);
        }
    }

    /** sin(m + quarters pi/2), 0 <= quarters < 4. */
    Ball shifted(BallArithmetic arithmetic, int quarters) {
        return Limbs.toBall(arithmetic, modulus(quarters), kernel.n(), isOpposite(quarters), error(), kernel.bits(), 0);
    }

    /** |sin(m + quarters pi/2)|. */
    long[] modulus(int quarters) {
        return isSine(quadrant(quarters)) ? kernel.sine() : kernel.cosine();
    }

    /** Whether sin(m + quarters pi/2) is negative. */
    boolean isOpposite(int quarters) {
        int quadrant = quadrant(quarters);
        return quadrant >= 2 ^ (isSine(quadrant) && isBelow);
    }

    /** The error in units 2^-bits: the argument is off by at most 2 units, the slopes are at most one. */
    long error() {
        return kernel.error() + 2;
    }

    private static boolean isSine(int quadrant) {
        return (quadrant & 1) == 0;
    }

    /** sin(-x + c pi/2) = -sin(x - c pi/2). */
    private int quadrant(int quarters) {
        return isNegative ? quarter - quarters + 2 & 3 : quarter + quarters & 3;
    }
}

package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The logarithm of an exact positive number in limbs. The number 1 - z, z <= 1/2, is multiplied by factors 1 + j/2^(6 level) of few bits that bring it close to
 * 1, without products of limbs, and their logarithms come from the table.
 */
final class TabledLogarithm {

    /** The error bound of the kernel is below 2^9 units. */
    private static final int GUARD = 14;
    private static final int MOST_BITS = Limbs.BITS * Limbs.MOST;
    /** Exponents below this are multiplied with log 2 in limbs. */
    private static final long LARGEST_EXPONENT = 1 << 30;
    /** So few leading bits lost are within the guard. */
    private static final int LOST = 4;
    /** More levels cost less than the terms they save from this number of bits on; more than four need a table of many limbs. */
    private static final int[] LEAST_BITS = {0, 0, 0, 0, 150, Limbs.BITS * Limbs.FEW + 1, 500, 600, 700};

    private TabledLogarithm() {
    }

    /** None for numbers too close to 1, too large, too small or too fine for the tables. */
    static Optional<Ball> of(BallArithmetic arithmetic, Ball a) {
        BigInteger numerator = a.mantissa();
        long exponent = numerator.bitLength() + a.exponent();
        int bits = arithmetic.precision() + GUARD;
        if (Math.abs(exponent) >= LARGEST_EXPONENT || bits > MOST_BITS) {
            return Optional.empty();
        }
        // a = f 2^exponent with 1/2 <= f < 1
        long[] fraction = fraction(numerator, bits);
        boolean isAbove = isAboveOne(exponent, fraction);
        if (!isAbove && exponent != 0) {
            return Optional.of(ofMultiple(exponent, fraction, bits).toBall(arithmetic));
        }
        int lost = lost(fraction, isAbove);
        for (; lost > LOST && bits < arithmetic.precision() + GUARD + lost; lost = lost(fraction, isAbove)) {
            bits = arithmetic.precision() + GUARD + lost;
            if (bits > MOST_BITS || 2 * lost >= arithmetic.precision()) {
                return Optional.empty();
            }
            fraction = fraction(numerator, bits);
        }
        return Optional.of(nearOne(fraction, isAbove, bits).toBall(arithmetic));
    }

    /** log(f 2^exponent) within its error, whatever that is near one, for 1/2 <= f < 1 cut off after {@link #limbs} and an exponent below 2^30 in modulus. */
    static LimbFraction of(long exponent, long[] fraction, int bits) {
        boolean isAbove = isAboveOne(exponent, fraction);
        return isAbove || exponent == 0 ? nearOne(fraction, isAbove, bits) : ofMultiple(exponent, fraction, bits);
    }

    /** Whether 1 <= f 2^exponent < 3/2. */
    private static boolean isAboveOne(long exponent, long[] fraction) {
        return exponent == 1 && fraction[0] < 3L << Limbs.BITS - 2;
    }

    private static long[] fraction(BigInteger numerator, int bits) {
        return Limbs.of(numerator, -(long) numerator.bitLength(), limbs(bits));
    }

    /** At least two, see {@link #kernel}. */
    static int limbs(int bits) {
        return Math.max(2, Limbs.count(bits));
    }

    /** Leading zeros of f - 1/2, or of 1 - f. */
    private static int lost(long[] fraction, boolean isAbove) {
        return Limbs.leadingZeros(difference(fraction, isAbove), fraction.length);
    }

    private static long[] difference(long[] fraction, boolean isAbove) {
        long[] z = fraction.clone();
        if (isAbove) {
            z[0] -= 1L << Limbs.BITS - 1;
        } else {
            Limbs.negate(z, z, z.length);
        }
        return z;
    }

    /** log f, or log 2f = -log(1 - z) with z = (f - 1/2) / f. */
    private static LimbFraction nearOne(long[] fraction, boolean isAbove, int bits) {
        int n = fraction.length;
        long[] z = difference(fraction, isAbove);
        if (isAbove) {
            z = LimbDivision.quotient(z, fraction, n, bits);
        }
        return new LimbFraction(kernel(z, n, bits), n, !isAbove, error(n), bits, 0);
    }

    /** exponent log 2 + log f, in one limb more for the integer part. */
    private static LimbFraction ofMultiple(long exponent, long[] fraction, int bits) {
        int n = fraction.length;
        long[] rest = kernel(difference(fraction, false), n, bits);
        long[] multiple = new long[n + 1];
        // log 2 in n + 1 limbs is off by 2 units, its multiple by less than 2^31, far below a unit of n limbs; the cut makes one
        long whole = Limbs.multiply(multiple, LogarithmTable.of(n + 1).logarithmOfTwo(), Math.abs(exponent), n + 1);
        whole += exponent > 0 ? Limbs.subtract(multiple, multiple, rest, n) : Limbs.add(multiple, multiple, rest, n);
        long[] sum = new long[n + 1];
        sum[0] = whole;
        System.arraycopy(multiple, 0, sum, 1, n);
        return new LimbFraction(sum, n + 1, exponent < 0, error(n) + 2, bits + Limbs.BITS, Limbs.BITS);
    }

    /** An error bound of {@link #kernel} in units 2^-bits if z is off by at most 4 units of the limbs. */
    private static long error(int n) {
        return 3L * n + (n <= Limbs.FEW ? 20 : 29);
    }

    /**
     * -log(1 - z) for 0 <= z <= 1/2 in n >= 2 limbs: with 1 - z' = (1 - z)(1 + j/2^shift), z' = z + z j/2^shift - j/2^shift, at each level and z + z^2 S at the
     * end.
     *
     * <p>An error of z grows by the factors below 2 (1 + 2^-5), from 4 units to less than 9, with a unit of each cut to less than 13 for up to 4 levels and 17
     * for 8, and enters with a slope below 1.1; the table is off by 5 or 9 units, z^2 by 2n, which its factor below 0.501 makes 1.01n, the cut of the product is 2n, and S, with its guard off by less
     * than half of 2^-(bits - 2 zeros) for z < 2^-zeros, makes half a unit: less than 3n + 20 or 3n + 29 in all.
     */
    private static long[] kernel(long[] start, int n, int bits) {
        LogarithmTable table = LogarithmTable.of(n);
        long[] z = start.clone();
        long[] sum = new long[n];
        long[] before = new long[n];
        for (int level = 1; level <= LogarithmTable.LEVELS && bits >= LEAST_BITS[level]; level++) {
            int shift = LogarithmTable.STEP * level;
            double size = Limbs.toDouble(z);
            // at most the true one: the double is off by a relative 2^-51, so that z' > j 2^-90 is more than what two limbs cut off
            long j = (long) (size / (1 - size) * (1 - 0x1p-40) * (1L << shift));
            if (j > 0) {
                System.arraycopy(z, 0, before, 0, n);
                Limbs.addScaled(z, before, j, shift, n);
                z[0] -= j << Limbs.BITS - shift;
                Limbs.add(sum, sum, table.logarithm(level, (int) j), n);
            }
        }
        Limbs.add(sum, sum, z, n);
        long[] square = new long[n];
        Limbs.square(square, z, n);
        long[] series = ElementarySeries.of(n).logarithm().sum(z, n, bits + LimbSeries.guard(n) - 2 * Limbs.leadingZeros(z, n));
        Limbs.multiplyAdd(sum, sum, square, series, n);
        return sum;
    }
}

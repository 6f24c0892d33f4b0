package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The exponential function of an exact number in limbs: e^x = 2^q (1 + j_1/2^6) (1 + j_2/2^12) ... e^r, where the logarithms of the factors come from the
 * table, and multiplying by them needs no products of limbs.
 */
final class TabledExponential {

    /** The error bound of the kernel is below 2^9 units. */
    private static final int GUARD = 14;
    private static final int MOST_BITS = Limbs.BITS * Limbs.MOST;
    /** Arguments below 2^30 are reduced by a quotient in double arithmetic. */
    private static final int LARGEST_ARGUMENT = 30;
    private static final double LOG2_OF_E = 1 / Math.log(2);
    /** More levels cost less than the terms they save from this number of bits on; more than four need a table of many limbs. */
    private static final int[] LEAST_BITS = {0, 0, 0, 100, 200, Limbs.BITS * Limbs.FEW + 1, 500, 600, 700};

    private TabledExponential() {
    }

    /** None for arguments too large, or a precision too high, for the tables. */
    static Optional<Ball> of(BallArithmetic arithmetic, Ball a) {
        BigInteger numerator = a.mantissa().abs();
        int bits = arithmetic.precision() + GUARD;
        if (numerator.bitLength() + a.exponent() > LARGEST_ARGUMENT || bits > MOST_BITS) {
            return Optional.empty();
        }
        int n = limbs(bits);
        return Optional.of(of(Limbs.integerPart(numerator, a.exponent()), Limbs.of(numerator, a.exponent(), n + 1), a.mantissa().signum() < 0, n, bits).toBall(arithmetic));
    }

    /** At least two, see {@link #kernel}. */
    static int limbs(int bits) {
        return Math.max(2, Limbs.count(bits));
    }

    /** e^x for |x| below 2^30 with this integer part and this fraction, cut off after n + 1 limbs, which is changed; n limbs have the bits. */
    static LimbFraction of(long integer, long[] fraction, boolean isNegative, int n, int bits) {
        long[] log2 = LogarithmTable.of(n + 1).logarithmOfTwo();
        // |x| = q log 2 + rest, with a q that may be off by one
        long quotient = (long) ((integer + Limbs.toDouble(fraction)) * LOG2_OF_E);
        if (quotient > 0) {
            long[] multiple = new long[n + 1];
            // log 2 is off by 2 units of n + 1 limbs, the multiple by less than 2^32, |x| by 1: with the cut to n limbs less than 2 units there
            long whole = integer - Limbs.multiply(multiple, log2, quotient, n + 1);
            if (whole + Limbs.subtract(fraction, fraction, multiple, n + 1) < 0) {
                Limbs.add(fraction, fraction, log2, n + 1);
                quotient--;
            }
        }
        if (isNegative) {
            // -|x| = -(q + 1) log 2 + (log 2 - rest), or one more
            quotient = -quotient - 1;
            if (Limbs.subtract(fraction, log2, fraction, n + 1) < 0) {
                Limbs.add(fraction, fraction, log2, n + 1);
                quotient--;
            }
        }
        return new LimbFraction(kernel(fraction, n, bits), n, false, error(n), bits, (int) quotient + 2);
    }

    /** An error bound of {@link #kernel} in units 2^-bits if the argument is off by at most 3 units of the limbs. */
    private static long error(int n) {
        return 2L * n + (n <= Limbs.FEW ? 16 : 26);
    }

    /**
     * e^r / 4 for 0 <= r <= log 2 (1 + 2^-20) in n >= 2 limbs.
     *
     * <p>r is off by 3 units and those of the table, 5 of up to 4 levels and 9 of 8, times e^r / 4 < 0.52 less than 5 or 7 in all. r^2 is off by 2n, with its factor below 0.52 by 1.1n, the cut of the
     * product is 2n, and the series, with its guard off by less than half of 2^-(bits - 2 zeros) for r < 2^-zeros, makes half a unit: times 0.52 less than 1.7n + 1. The cut of the
     * quarter and that of each of 4 or 8 factors, enlarged by those after it, make less than 2 (1 + 4) or 2 (1 + 8).
     */
    private static long[] kernel(long[] argument, int n, int bits) {
        LogarithmTable table = LogarithmTable.of(n);
        long[] r = Limbs.first(argument, n);
        long[] factors = new long[LogarithmTable.LEVELS + 1];
        for (int level = 1; level <= LogarithmTable.LEVELS && bits >= LEAST_BITS[level]; level++) {
            double size = Limbs.toDouble(r);
            // at most e^r - 1, by a relative 2^-41 at least: what remains is more than two limbs cut off
            double excess = (level == 1 ? Math.exp(size) - 1 : size + size * size / 2) * (1 - 0x1p-40);
            factors[level] = (long) (excess * (1L << LogarithmTable.STEP * level));
            if (factors[level] > 0) {
                Limbs.subtract(r, r, table.logarithm(level, (int) factors[level]), n);
            }
        }
        long[] square = new long[n];
        Limbs.square(square, r, n);
        long[] sum = ElementarySeries.of(n).exponential().sum(r, n, bits + LimbSeries.guard(n) - 2 * Limbs.leadingZeros(r, n));
        Limbs.multiplyAdd(sum, r, square, sum, n);
        long[] power = Limbs.shiftRight(sum, 2, n);
        power[0] += 1L << Limbs.BITS - 2;
        for (int level = 1; level < factors.length; level++) {
            if (factors[level] > 0) {
                Limbs.addScaled(power, power, factors[level], LogarithmTable.STEP * level, n);
            }
        }
        return power;
    }
}

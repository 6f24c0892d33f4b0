package zonal.number;

import java.math.BigInteger;

/**
 * The logarithms log(1 + j / 2^(6 level)) in limbs, within 1 + 2^-30 units, for the levels 1 to 4, or to 8 for more limbs: up to log 2 in the first one, a little more than the steps
 * of the level before in the others. Immutable, in four sizes, each made when first asked for.
 */
final class LogarithmTable {

    /** The most levels. */
    static final int LEVELS = 8;
    /** The levels of tables of few limbs. */
    static final int FEW_LEVELS = 4;
    /** Bits of a level. */
    static final int STEP = 6;

    private static final int LARGEST = 67;

    private final long[][][] logarithms = new long[LEVELS + 1][][];

    private static final class Small {
        static final LogarithmTable TABLE = new LogarithmTable(Limbs.FEW);
    }

    private static final class Medium {
        static final LogarithmTable TABLE = new LogarithmTable(Limbs.SOME + 1);
    }

    private static final class Large {
        static final LogarithmTable TABLE = new LogarithmTable(Limbs.MANY + 1);
    }

    private static final class Huge {
        static final LogarithmTable TABLE = new LogarithmTable(Limbs.MOST + 1);
    }

    /** A table of at least n limbs. */
    static LogarithmTable of(int n) {
        return n <= Limbs.FEW ? Small.TABLE : n <= Limbs.SOME + 1 ? Medium.TABLE : n <= Limbs.MANY + 1 ? Large.TABLE : Huge.TABLE;
    }

    private LogarithmTable(int limbs) {
        for (int level = 1; level <= (limbs <= Limbs.FEW ? FEW_LEVELS : LEVELS); level++) {
            logarithms[level] = level(limbs, level, level == 1 ? 1 << STEP : LARGEST);
        }
    }

    /**
     * Sums of log(1 + (j + 1)/q) - log(1 + j/q) = 2 atanh(1 / (2q + 2j + 1)), in one more limb: an argument is off by 2 units, twice the sum t + t^3 S by 6n +
     * 7, at most 67 of them by less than 2^16 of the 2^56 in a unit of the table. For t < 2^-zeros the error of S, with its guard less than half of
     * 2^-(bits - 3 zeros), times t^3, is half a unit; t^2 is off by 2n, t^3 by 2n (1 + 2^-7), which its factor below 0.34 makes 0.7n, and the cut is 2n.
     */
    private static long[][] level(int limbs, int level, int largest) {
        int n = limbs + 1;
        LimbSeries series = ElementarySeries.of(n).hyperbolicArctangent();
        // 2q + 2j + 1 is less than 4q
        int scale = -STEP * level - 2;
        long[] numerator = Limbs.of(BigInteger.ONE, scale, n);
        long[][] logarithms = new long[largest + 1][];
        long[] logarithm = new long[n];
        logarithms[0] = new long[limbs];
        for (int j = 0; j < largest; j++) {
            long[] denominator = Limbs.of(BigInteger.valueOf((2L << STEP * level) + 2L * j + 1), scale, n);
            long[] t = LimbDivision.quotient(numerator, denominator, n, Limbs.BITS * n);
            long[] square = new long[n];
            Limbs.square(square, t, n);
            long[] cube = new long[n];
            Limbs.multiply(cube, square, t, n);
            long[] sum = series.sum(square, n, Limbs.BITS * n + LimbSeries.guard(n) - 3 * Limbs.leadingZeros(t, n));
            Limbs.multiplyAdd(sum, t, cube, sum, n);
            Limbs.addScaled(logarithm, sum, 4, 1, n);
            logarithms[j + 1] = Limbs.first(logarithm, limbs);
        }
        return logarithms;
    }

    /** log(1 + j / 2^(6 level)). */
    long[] logarithm(int level, int j) {
        return logarithms[level][j];
    }

    /** log 2. */
    long[] logarithmOfTwo() {
        return logarithms[1][1 << STEP];
    }
}

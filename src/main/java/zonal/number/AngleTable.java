package zonal.number;

import java.math.BigInteger;

/**
 * The angles atan(j / 2^(6 level)) in limbs, within 1 + 2^-30 units, for the levels 1 to 4, or to 8 for more limbs: up to pi/4 in the first one, a little more than the steps of the
 * level before in the others. Immutable, in four sizes, each made when first asked for.
 */
final class AngleTable {

    /** Bits of a level. */
    static final int STEP = 6;

    private static final int LARGEST = 34;

    private final long[][][] angles;

    private static final class Small {
        static final AngleTable TABLE = new AngleTable(Limbs.FEW);
    }

    private static final class Medium {
        static final AngleTable TABLE = new AngleTable(Limbs.SOME);
    }

    private static final class Large {
        static final AngleTable TABLE = new AngleTable(Limbs.MANY);
    }

    private static final class Huge {
        static final AngleTable TABLE = new AngleTable(Limbs.MOST);
    }

    /** A table of at least n limbs. */
    static AngleTable of(int n) {
        return n <= Limbs.FEW ? Small.TABLE : n <= Limbs.SOME ? Medium.TABLE : n <= Limbs.MANY ? Large.TABLE : Huge.TABLE;
    }

    private AngleTable(int limbs) {
        int levels = AngleKernel.levels(Limbs.BITS * limbs);
        angles = new long[levels + 1][][];
        for (int level = 1; level <= levels; level++) {
            angles[level] = level(limbs, level, level == 1 ? 1 << STEP : LARGEST);
        }
    }

    /**
     * Sums of atan((j + 1)/q) - atan(j/q) = atan(q / (q^2 + j (j + 1))), in one more limb: a quotient is off by a unit, its angle by 3n + 1 more, at most 64 of
     * them by less than 2^15 of the 2^56 in a unit of the table.
     */
    private static long[][] level(int limbs, int level, int largest) {
        int n = limbs + 1;
        int bits = Limbs.BITS * n;
        BigInteger q = BigInteger.ONE.shiftLeft(STEP * level);
        // q^2 + j (j + 1) < 2 q^2
        int scale = -2 * STEP * level - 1;
        long[] numerator = Limbs.of(q, scale, n);
        long[][] angles = new long[largest + 1][];
        long[] angle = new long[n];
        angles[0] = new long[limbs];
        for (int j = 0; j < largest; j++) {
            long[] denominator = Limbs.of(q.pow(2).add(BigInteger.valueOf((long) j * (j + 1))), scale, n);
            long[] tangent = LimbDivision.quotient(numerator, denominator, n, bits);
            Limbs.add(angle, angle, AngleKernel.arctangent(tangent, n, bits), n);
            angles[j + 1] = Limbs.first(angle, limbs);
        }
        return angles;
    }

    /** atan(j / 2^(6 level)). */
    long[] angle(int level, int j) {
        return angles[level][j];
    }
}

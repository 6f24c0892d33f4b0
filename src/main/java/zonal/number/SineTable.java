package zonal.number;

/** Sines and cosines of i/256 for i = 1, ..., 256 in limbs, within 1 + 2^-37 units: immutable, in four sizes, each made when first asked for. */
final class SineTable {

    private static final int STEPS = 256;

    private final long[][] sines = new long[STEPS + 1][];
    private final long[][] cosines = new long[STEPS + 1][];

    private static final class Small {
        static final SineTable TABLE = new SineTable(Limbs.FEW);
    }

    private static final class Medium {
        static final SineTable TABLE = new SineTable(Limbs.SOME);
    }

    private static final class Large {
        static final SineTable TABLE = new SineTable(Limbs.MANY);
    }

    private static final class Huge {
        static final SineTable TABLE = new SineTable(Limbs.MOST);
    }

    /** A table of at least n limbs. */
    static SineTable of(int n) {
        return n <= Limbs.FEW ? Small.TABLE : n <= Limbs.SOME ? Medium.TABLE : n <= Limbs.MANY ? Large.TABLE : Huge.TABLE;
    }

    /**
     * Turned by h = 1/256 at a time, in one more limb. With the versine v of h a step is s - s v + c sin h, c - c v - s sin h. Both sin h and v are off by less
     * than 3n + 3 units as in {@link SineKernel}, and each product is cut by less than 2n: a step adds less than 5 (3n + 3) units to the error, which it turns
     * without changing its length, 256 of them less than 2^19 of the 2^56 in a unit of the table.
     */
    private SineTable(int limbs) {
        int n = limbs + 1;
        long[] step = new long[n];
        step[0] = 1L << Limbs.BITS - 8;
        SineKernel turn = SineKernel.ofSmall(step, n, Limbs.BITS * n);
        long[] sine = turn.smallSine();
        long[] cosine = new long[n];
        Limbs.negate(cosine, turn.versine(), n);
        for (int i = 1; i <= STEPS; i++) {
            sines[i] = Limbs.first(sine, limbs);
            cosines[i] = Limbs.first(cosine, limbs);
            long[] next = new long[n];
            Limbs.multiplySubtract(next, sine, sine, turn.versine(), n);
            Limbs.multiplyAdd(next, next, cosine, turn.smallSine(), n);
            Limbs.multiplySubtract(cosine, cosine, cosine, turn.versine(), n);
            Limbs.multiplySubtract(cosine, cosine, sine, turn.smallSine(), n);
            sine = next;
        }
    }

    /** sin(i/256). */
    long[] sine(int i) {
        return sines[i];
    }

    /** cos(i/256). */
    long[] cosine(int i) {
        return cosines[i];
    }
}

package zonal.number;

import java.util.Arrays;

/**
 * Sine and cosine of a number t in [0, 1): t = i/256 + r with |r| <= 2^-9, the sine and the versine 1 - cos of |r| by their series, and a turn by the angle
 * i/256 of the table.
 *
 * @param step i
 * @param isBack whether r < 0
 * @param smallSine sin |r|
 * @param versine 1 - cos r
 */
record SineKernel(int step, boolean isBack, long[] smallSine, long[] versine, int n, int bits) {

    /** The root of 1 - sin^2 costs less than another series from so many limbs on. */
    private static final int ROOT_LIMBS = 4;

    /** An error bound of both values, in units 2^-bits, if t is exact. */
    long error() {
        return 9L * n + 3;
    }

    /** Of a t of n limbs, to the given number of bits, at most 56 n. */
    static SineKernel of(long[] t, int n, int bits) {
        // 256 t to the nearest integer: the highest 8 of 56 bits
        int step = (int) (t[0] + (1L << 47) >>> 48);
        long[] rest = t.clone();
        rest[0] -= (long) step << 48;
        if (rest[0] >= 0) {
            return ofRest(step, false, rest, n, bits);
        }
        Limbs.negate(rest, rest, n);
        return ofRest(step, true, rest, n, bits);
    }

    /** Of a t up to 2^-8 that is not reduced. */
    static SineKernel ofSmall(long[] t, int n, int bits) {
        return ofRest(0, false, t, n, bits);
    }

    private static SineKernel ofRest(int step, boolean isBack, long[] r, int n, int bits) {
        int zeros = Limbs.leadingZeros(r, n);
        long[] square = new long[n];
        Limbs.square(square, r, n);
        long[] cube = new long[n];
        Limbs.multiply(cube, square, r, n);
        // r < 2^-zeros: the error of the sum, with its guard less than half of 2^-(bits - 3 zeros), times r^3, is below half a unit 2^-bits. r^2 is off by 2n units of the limbs, r^3
        // by 2n + 1, which its factor below 1/6 makes n; with the cut 2n, the half unit and what r^2 changes in the sum, much less than half a unit, 3n + 1
        long[] sine = ElementarySeries.of(n).sine().sum(square, n, bits + LimbSeries.guard(n) - 3 * zeros);
        Limbs.multiplySubtract(sine, r, cube, sine, n);
        long[] versine = n < ROOT_LIMBS ? versineBySeries(square, zeros, n, bits) : versineByRoot(sine, n, bits);
        return new SineKernel(step, isBack, sine, versine, n, bits);
    }

    /** Off by less than 3n + 1 units: r^2 by 2n, which its factor up to 1/2 makes n; the cut is 2n, the sum as above makes half a unit, and r^2 in it less. */
    private static long[] versineBySeries(long[] square, int zeros, int n, int bits) {
        long[] versine = ElementarySeries.of(n).versine().sum(square, n, bits + LimbSeries.guard(n) - 2 * zeros);
        Limbs.multiply(versine, square, versine, n);
        return versine;
    }

    /** 1 - sqrt(1 - s^2), off by less than 3n + 1 units: s^2 <= 2^-16 by 2n + 1, its root by n + 1 and a unit. */
    private static long[] versineByRoot(long[] sine, int n, int bits) {
        long[] square = new long[n];
        Limbs.square(square, sine, n);
        if (Limbs.isZero(square, n)) {
            return square;
        }
        Limbs.negate(square, square, n);
        long[] versine = LimbDivision.root(square, n, bits);
        Limbs.negate(versine, versine, n);
        return versine;
    }

    /**
     * sin t = s_i - s_i v +- c_i sin |r|: the entries of the table are off by 1.1 units, the first product by 2n + 1.1 v + s_i (3n + 1), the second one by
     * 2n + 1.1 * 2^-8 + c_i (3n + 1), with s_i + c_i < 1.42 less than 9n + 3 in all.
     */
    long[] sine() {
        if (step == 0) {
            return smallSine;
        }
        SineTable table = SineTable.of(n);
        long[] sine = new long[n];
        Limbs.multiplySubtract(sine, table.sine(step), table.sine(step), versine, n);
        return turned(sine, table.cosine(step), isBack);
    }

    /** cos t = c_i - c_i v -+ s_i sin |r|, off by as much as the sine. */
    long[] cosine() {
        long[] cosine = new long[n];
        if (step == 0) {
            // a versine that is cut off to zero leaves a unit, as one has no limbs
            if (Limbs.isZero(versine, n)) {
                Arrays.fill(cosine, Limbs.MASK);
            } else {
                Limbs.negate(cosine, versine, n);
            }
            return cosine;
        }
        SineTable table = SineTable.of(n);
        Limbs.multiplySubtract(cosine, table.cosine(step), table.cosine(step), versine, n);
        return turned(cosine, table.sine(step), !isBack);
    }

    private long[] turned(long[] value, long[] other, boolean isLess) {
        if (isLess) {
            Limbs.multiplySubtract(value, value, other, smallSine, n);
        } else {
            Limbs.multiplyAdd(value, value, other, smallSine, n);
        }
        return value;
    }
}

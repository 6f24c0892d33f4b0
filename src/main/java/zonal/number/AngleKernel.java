package zonal.number;

/**
 * The angle of a point (x, y) of the plane below the diagonal: turned back, level by level, by the angle of the table whose tangent j / 2^(6 level) is nearest
 * to y/x, as (x + y j/2^(6 level), y - x j/2^(6 level)), which needs no products of limbs, and then the series at y/x.
 */
final class AngleKernel {

    /** More levels than four are for tables of many limbs, which take long to make anyway. */
    private static final int MANY_BITS = Limbs.BITS * Limbs.SOME + 1;
    /** More levels cost less than the terms they save from this number of bits on. */
    private static final int[] LEAST_BITS = {0, 0, 0, 150, 300, MANY_BITS, MANY_BITS, MANY_BITS, MANY_BITS};

    private AngleKernel() {
    }

    /** How many levels are turned back for so many bits: 2 to 8. */
    static int levels(int bits) {
        int levels = 2;
        while (levels + 1 < LEAST_BITS.length && bits >= LEAST_BITS[levels + 1]) {
            levels++;
        }
        return levels;
    }

    /** An error bound of {@link #angle} in units 2^-bits if the point is off by a unit of the limbs in x and in y. */
    static long error(int n) {
        return 3L * n + 16 + 16 * Math.max(4, levels(Limbs.BITS * n));
    }

    /**
     * atan(y/x) for 1/8 <= x < 1/4 and 0 <= y <= x (1 + 2^-40), in n limbs.
     *
     * <p>The point is off by sqrt 2 units at first, and each level cuts it by as much, which the later ones enlarge along with the point, whose x stays at least
     * 1/8: the angle is off by less than 8 sqrt 2 (levels + 1) units, by 1.1 levels more of the table, 2 of the quotient and 3n + 1 of the series: less than
     * 3n + 16 (levels + 1). As x + y j/64 <= 2x (1 + 2^-40) at the first level and grows by less than 2^-13 after it, x stays below 1.
     */
    static long[] angle(long[] x, long[] y, int n, int bits) {
        AngleTable table = AngleTable.of(n);
        long[] u = x.clone();
        long[] v = y.clone();
        long[] before = new long[n];
        long[] angle = new long[n];
        boolean isBelow = false;
        int levels = levels(bits);
        for (int level = 1; level <= levels; level++) {
            int shift = AngleTable.STEP * level;
            int j = (int) Math.round(Limbs.toDouble(v) / Limbs.toDouble(u) * (1L << shift));
            if (j == 0) {
                continue;
            }
            System.arraycopy(u, 0, before, 0, n);
            Limbs.addScaled(u, v, j, shift, n);
            addSigned(angle, table.angle(level, j), isBelow, n);
            if (Limbs.addScaled(v, before, -j, shift, n) < 0) {
                Limbs.negate(v, v, n);
                isBelow = !isBelow;
            }
        }
        long[] tangent = LimbDivision.quotient(v, u, n, bits);
        addSigned(angle, arctangent(tangent, n, bits), isBelow, n);
        return angle;
    }

    /** The sum stays in [0, 1): the first angle added is positive, and those after it are smaller together. */
    private static void addSigned(long[] sum, long[] angle, boolean isNegative, int n) {
        if (isNegative) {
            Limbs.subtract(sum, sum, angle, n);
        } else {
            Limbs.add(sum, sum, angle, n);
        }
    }

    /** atan t = t - t^3 S for 0 <= t <= 2^-5 in n limbs, to the given number of bits: off by less than 3n + 1 units 2^-bits. */
    static long[] arctangent(long[] t, int n, int bits) {
        int zeros = Limbs.leadingZeros(t, n);
        long[] square = new long[n];
        Limbs.square(square, t, n);
        long[] cube = new long[n];
        Limbs.multiply(cube, square, t, n);
        // t < 2^-zeros: the error of the sum, with its guard less than half of 2^-(bits - 3 zeros), times t^3, is half a unit. t^2 is off by 2n units of the limbs, t^3 by 2n (1 +
        // 2^-5), which its factor up to 1/3 makes 0.7n; the cut is 2n, and what t^2 changes in the sum much less than half a unit
        long[] sum = ElementarySeries.of(n).arctangent().sum(square, n, bits + LimbSeries.guard(n) - 3 * zeros);
        Limbs.multiplySubtract(sum, t, cube, sum, n);
        return sum;
    }
}

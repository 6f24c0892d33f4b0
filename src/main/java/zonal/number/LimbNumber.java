package zonal.number;

import java.util.Arrays;

/**
 * A real number in fixed point with its error bound: all reals within {@code error} units of the number that the limbs a_0, a_1, ... stand for, sum_i a_i 2^(-58 i), the last limb counting units. Immutable; see
 * {@link LimbArithmetic}.
 */
public final class LimbNumber {

    private static final double LIMB = Math.scalb(1.0, -SignedLimbs.BITS);

    private final long[] limbs;
    private final double error;
    private final double modulus;
    private final boolean zero;
    private final int first;
    private final LimbAngle angle;

    /**
     * @param limbs balanced; they are not copied
     * @param error infinite if nothing is known
     */
    LimbNumber(long[] limbs, double error) {
        this(limbs, error, null);
    }

    /** @param angle the functions of the number that the limbs stand for, null if they are not known */
    LimbNumber(long[] limbs, double error, LimbAngle angle) {
        this.angle = angle;
        this.limbs = limbs;
        this.error = error;
        double third = limbs.length > 2 ? limbs[2] * LIMB * LIMB : 0;
        // the limbs after the third are below 2^-116 together, and the sum is rounded by 2^-53 twice, a limb too
        this.modulus = Math.abs(limbs[0] + limbs[1] * LIMB + third) * (1 + 0x1p-50) + 0x1p-116;
        int leading = 0;
        while (leading < limbs.length && limbs[leading] == 0) {
            leading++;
        }
        this.first = leading;
        this.zero = error == 0 && leading == limbs.length;
    }

    long[] limbs() {
        return limbs;
    }

    double error() {
        return error;
    }

    /** Whether anything is known. */
    public boolean isFinite() {
        return error < Double.POSITIVE_INFINITY;
    }

    /** An upper bound of the modulus of the number without its error. */
    double modulus() {
        return modulus;
    }

    /** A lower bound of the modulus of the number without its error. */
    double mignitude() {
        return Math.max(0, modulus * (1 - 0x1p-48) - 0x1p-114);
    }

    /** What came with the number as an inverse sine, or twice one; null if nothing did. */
    LimbAngle angle() {
        return angle;
    }

    /** Whether this is exactly the given number of units of the first limb and, balanced, of the second one. */
    boolean isExactly(long first, long second) {
        if (error != 0 || limbs[0] != first || limbs[1] != second) {
            return false;
        }
        int last = limbs.length - 1;
        while (last > 1 && limbs[last] == 0) {
            last--;
        }
        return last == 1;
    }

    /** The number of limbs before the first one that is not zero. */
    int first() {
        return first;
    }

    /** Whether this is exactly the number zero. */
    boolean isZero() {
        return zero;
    }

    /** Same limbs and same error. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof LimbNumber that && error == that.error && Arrays.equals(limbs, that.limbs);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(limbs) + Double.hashCode(error);
    }
}

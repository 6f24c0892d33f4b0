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

    /**
     * @param limbs balanced; they are not copied
     * @param error infinite if nothing is known
     */
    LimbNumber(long[] limbs, double error) {
        this.limbs = limbs;
        this.error = error;
        // the limbs after the second are below 2^-115, and the sum is rounded by 2^-53
        this.modulus = Math.abs(limbs[0] + limbs[1] * LIMB) * (1 + 0x1p-50) + 0x1p-110;
        this.zero = error == 0 && limbs[0] == 0 && limbs[1] == 0 && Arrays.stream(limbs).allMatch(limb -> limb == 0);
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

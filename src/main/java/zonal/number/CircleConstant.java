package zonal.number;

import java.math.BigInteger;

/** The number pi with the digits that most computations need, found once. */
final class CircleConstant {

    /** How many bits of pi are known: a limb more than the tables have, and what is cut off. */
    static final int BITS = Limbs.BITS * (Limbs.MOST + 1) + Constants.SPARE;
    /** pi 2^BITS within one unit. */
    static final BigInteger PI = Constants.computePi(BITS);
    /** pi/4 in limbs, within less than a unit of one limb more than the tables have. */
    static final long[] QUARTER = quarter();

    private CircleConstant() {
    }

    private static long[] quarter() {
        int bits = BITS - Constants.SPARE;
        // pi 2^bits within 2 units: its quarter within half a unit, and the cut
        return Limbs.of(PI.shiftRight(Constants.SPARE), -bits - 2L, Limbs.MOST + 1);
    }
}

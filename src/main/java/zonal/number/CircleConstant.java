package zonal.number;

/** pi/4 in limbs. */
final class CircleConstant {

    /** Within less than a unit of one limb more than the tables have. */
    static final long[] QUARTER = quarter();

    private CircleConstant() {
    }

    private static long[] quarter() {
        int bits = Limbs.BITS * (Limbs.MOST + 1);
        // pi 2^bits within 2 units: its quarter within half a unit, and the cut
        return Limbs.of(new Constants().pi(bits), -bits - 2L, Limbs.MOST + 1);
    }
}

package zonal.number;

import java.math.BigInteger;

/**
 * The number pi with the digits that most computations need, and pi/4 in limbs: in three sizes, each found when first asked for.
 *
 * @param bits how many of pi are known: a limb more than the tables have, and what is cut off
 * @param pi pi 2^bits within one unit
 * @param quarter pi/4 within less than a unit
 */
record CircleConstant(int bits, BigInteger pi, long[] quarter) {

    /** The most bits that are served. */
    static final int MOST_BITS = Limbs.BITS * (Limbs.MOST + 1);

    private static final class Medium {
        static final CircleConstant CONSTANT = of(Limbs.SOME + 1, Limbs.BITS * (Limbs.SOME + 1) + Constants.SPARE);
    }

    private static final class Large {
        static final CircleConstant CONSTANT = of(Limbs.MANY + 1, Limbs.BITS * (Limbs.MANY + 1) + Constants.SPARE);
    }

    private static final class Huge {
        static final CircleConstant CONSTANT = of(Limbs.MOST + 1, MOST_BITS + Constants.SPARE);
    }

    /** With at least so many limbs, up to one more than the tables have. */
    static CircleConstant of(int limbs) {
        return limbs <= Limbs.SOME + 1 ? Medium.CONSTANT : limbs <= Limbs.MANY + 1 ? Large.CONSTANT : Huge.CONSTANT;
    }

    private static CircleConstant of(int limbs, int bits) {
        BigInteger pi = Constants.computePi(bits);
        // pi 2^(bits - 64) within 2 units: its quarter within half a unit, and the cut
        return new CircleConstant(bits, pi, Limbs.of(pi.shiftRight(Constants.SPARE), Constants.SPARE - bits - 2L, limbs));
    }

    /** pi 2^wanted within 2 units. */
    BigInteger pi(int wanted) {
        return pi.shiftRight(bits - wanted);
    }
}

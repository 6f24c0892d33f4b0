package zonal.number;

import java.math.BigInteger;

/**
 * The constants that the functions need, kept at the largest precision (or number of them) asked for so far: pi and log 2 as fixed-point numbers, tangent
 * numbers, series of Bessel functions; and the functions of the last angle.
 */
final class Constants {

    /** What is cut off of a number kept to more bits is then, but for a chance of 2^-60, the same whatever that number of bits is: results do not depend on what was computed before. */
    static final int SPARE = 64;

    private volatile Stored pi = new Stored(BigInteger.ZERO, -1);
    private volatile Stored log2 = new Stored(BigInteger.ZERO, -1);
    private final TangentNumbers tangentNumbers = new TangentNumbers();
    private volatile RecentAngle recentAngle = new RecentAngle(BigInteger.ZERO, 0, 0, null);
    private final BesselSeries besselSeries = new BesselSeries();

    /** value * 2^-bits, within one unit of the last bit. */
    private record Stored(BigInteger value, int bits) {

        /** Cutting off bits of a number that is within one unit: off by less than 1 + 2^-(cut) units, hence kept with more bits than asked for. */
        BigInteger at(int wanted) {
            return value.shiftRight(bits - wanted);
        }
    }

    /** pi * 2^bits within 2 units. */
    BigInteger pi(int bits) {
        if (bits <= CircleConstant.MOST_BITS) {
            return CircleConstant.of(Limbs.count(bits)).pi(bits);
        }
        Stored known = pi;
        if (known.bits < bits + SPARE) {
            known = new Stored(computePi(bits + SPARE), bits + SPARE);
            pi = known;
        }
        return known.at(bits);
    }

    /** log(2) * 2^bits within 2 units. */
    BigInteger log2(int bits) {
        Stored known = log2;
        if (known.bits < bits + SPARE) {
            known = new Stored(computeLog2(bits + SPARE), bits + SPARE);
            log2 = known;
        }
        return known.at(bits);
    }

    RecentAngle recentAngle() {
        return recentAngle;
    }

    void keep(RecentAngle angle) {
        recentAngle = angle;
    }

    /** T_n for n >= 1. */
    BigInteger tangentNumber(int n) {
        return tangentNumbers.get(n);
    }

    BesselSeries besselSeries() {
        return besselSeries;
    }

    /** pi 2^bits within one unit, by Machin: pi = 16 atan(1/5) - 4 atan(1/239). */
    static BigInteger computePi(int bits) {
        int guard = guard(bits);
        BigInteger sum = inverse(5, bits + guard, -1).shiftLeft(4).subtract(inverse(239, bits + guard, -1).shiftLeft(2));
        return sum.shiftRight(guard);
    }

    /** log 2 = 18 atanh(1/26) - 2 atanh(1/4801) + 8 atanh(1/8749). */
    private static BigInteger computeLog2(int bits) {
        int guard = guard(bits);
        BigInteger sum = inverse(26, bits + guard, 1).multiply(BigInteger.valueOf(18))
                .subtract(inverse(4801, bits + guard, 1).shiftLeft(1))
                .add(inverse(8749, bits + guard, 1).shiftLeft(3));
        return sum.shiftRight(guard);
    }

    /** The sums above weigh at most 28 series of at most bits terms of error 2 units each: 2^6 bits units. */
    private static int guard(int bits) {
        return 8 + Integer.SIZE - Integer.numberOfLeadingZeros(bits);
    }

    /**
     * sum sign^k / ((2k+1) q^(2k+1)): atan(1/q) for sign -1, atanh(1/q) for sign 1. Each power and each quotient is cut to an integer: an error below 2 units a
     * term, with as many terms as the powers take to vanish, at most bits / (2 log2 5) + 1; the terms left out add less than one unit.
     */
    private static BigInteger inverse(int q, int bits, int sign) {
        BigInteger square = BigInteger.valueOf((long) q * q);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(q));
        BigInteger sum = power;
        for (int k = 1; power.signum() > 0; k++) {
            power = power.divide(square);
            BigInteger term = power.divide(BigInteger.valueOf(2L * k + 1));
            sum = sign < 0 && (k & 1) == 1 ? sum.subtract(term) : sum.add(term);
        }
        return sum;
    }
}

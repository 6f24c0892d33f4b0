package zonal.number;

import java.math.BigInteger;

/** The leading 53 bits of the absolute value of an integer that is not zero: |integer| = bits 2^exponent, off by less than 1 in the bits. */
record LeadingBits(long bits, int exponent) {

    static final int COUNT = 53;

    /** Integers up to this length are doubles of finite size. */
    private static final int LARGEST = 1023;

    static LeadingBits of(BigInteger integer) {
        int excess = integer.bitLength() > LARGEST ? integer.bitLength() - Long.SIZE : 0;
        // rounded to the nearest double: off by 1/2; what is cut off a larger integer is at most 2^-10 more
        double value = excess == 0 ? integer.doubleValue() : integer.shiftRight(excess).doubleValue();
        long pattern = Double.doubleToRawLongBits(value);
        return new LeadingBits(pattern & (1L << COUNT - 1) - 1 | 1L << COUNT - 1, (int) (pattern >>> COUNT - 1 & 0x7ff) - 1023 - (COUNT - 1) + excess);
    }

    /** The double of |integer| 2^shift, which may be zero or infinite. */
    double toDouble(long shift) {
        return Math.scalb((double) bits, (int) Math.max(-5000, Math.min(5000, exponent + shift)));
    }
}

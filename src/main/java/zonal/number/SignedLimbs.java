package zonal.number;

import java.math.BigInteger;

/**
 * Fixed-point numbers of n limbs a_0, ..., a_(n-1) of 58 bits, which stand for sum_i a_i 2^(-58(i+1)), in slices of arrays of longs: for inner loops that allocate nothing. A unit is 2^(-58n). The limbs of a
 * <em>balanced</em> number are from -2^57 to 2^57 - 1. The product of two limbs is Math.multiplyHigh(a << 6, b) 2^58 plus the 58 low bits of it, and sums of such parts need no carry.
 */
public final class SignedLimbs {

    /** The number of bits of a limb. */
    public static final int BITS = 58;

    private static final int SPARE = Long.SIZE - BITS;
    private static final long HALF = 1L << BITS - 1;
    /** Numbers with an integer part, and what their functions lose, are then within the bits that {@link Limbs} has. */
    private static final int MOST = 115;

    private final int count;

    /** Numbers of the least count of limbs that gives the number of bits after the point. */
    private SignedLimbs(int count) {
        this.count = count;
    }

    /** Numbers with at least the given number of bits after the point. */
    public static SignedLimbs ofBits(int bits) {
        return new SignedLimbs(Math.max(2, (bits + BITS - 1) / BITS));
    }

    /** Whether numbers of so many bits are better off here than in a {@link BigInteger}. */
    public static boolean isServed(int bits) {
        return bits <= MOST * BITS;
    }

    /** n. */
    public int count() {
        return count;
    }

    /** The number of bits after the point, 58 n. */
    public int bits() {
        return count * BITS;
    }

    /** Sets a slice to the balanced number of so many units; the top limb takes what is larger than 1/2. */
    public void set(BigInteger units, long[] target, int offset) {
        LimbIntegers.set(units, count, target, offset);
    }

    /** The number of units of a slice, whose limbs may be of any size. */
    public BigInteger units(long[] source, int offset) {
        return LimbIntegers.units(source, offset, count);
    }

    /**
     * r = a b for slices that are not those of a and b, balanced but for its top limb, off by at most 3n/2 units: of the n products a_i b_j with i + j = n - 1 the low parts are lost, less than one unit each, and the n - 1 products with i + j = n, at most
     * 2^57 2^58 of 2^116 units each; all others together are below 2^-50.
     *
     * @param a balanced
     * @param b limbs of at most 2^58
     */
    public void multiply(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        LimbProduct.of(count, a, aOffset, b, bOffset, r, rOffset, LimbProduct.ALONE);
    }

    /**
     * r = 2^58 a b, balanced but for its top limb, off by at most 5n/4 units: of the products a_i b_j, n - 1 with i + j = n lose their low part, less than one unit each, and n - 2 with i + j = n + 1, at most 2^57 2^57 of
     * 2^116 units each; all others together are below 2^-50. For numbers of which the top limb is the integer part of a number 2^58 times as large; that of the product is less than 2^57.
     *
     * @param a balanced, n limbs
     * @param b balanced, n limbs
     * @param r neither a nor b
     */
    void multiplyShifted(long[] a, long[] b, long[] r) {
        switch (count) {
            case 4 -> shifted4(a, b, r);
            case 5 -> shifted5(a, b, r);
            case 6 -> shifted6(a, b, r);
            default -> LimbProduct.shifted(count, a, b, r);
        }
    }

    private static void shifted4(long[] a, long[] b, long[] r) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long b0 = b[0];
        long b1 = b[1];
        long b2 = b[2];
        long b3 = b[3];
        long s0 = a0 << SPARE;
        long s1 = a1 << SPARE;
        long s2 = a2 << SPARE;
        long s3 = a3 << SPARE;
        long h4 = Math.multiplyHigh(s1, b3) + Math.multiplyHigh(s2, b2) + Math.multiplyHigh(s3, b1);
        long h3 = Math.multiplyHigh(s0, b3) + Math.multiplyHigh(s1, b2) + Math.multiplyHigh(s2, b1) + Math.multiplyHigh(s3, b0);
        long h2 = Math.multiplyHigh(s0, b2) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(s2, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - (h3 << BITS);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 - (h2 << BITS);
        long l1 = a0 * b1 + a1 * b0 - (h1 << BITS);
        long c3 = h4 + l3;
        long carry3 = c3 + HALF >> BITS;
        r[3] = c3 - (carry3 << BITS);
        long c2 = h3 + l2 + carry3;
        long carry2 = c2 + HALF >> BITS;
        r[2] = c2 - (carry2 << BITS);
        long c1 = h2 + l1 + carry2;
        long carry1 = c1 + HALF >> BITS;
        r[1] = c1 - (carry1 << BITS);
        r[0] = h1 + a0 * b0 + carry1;
    }

    private static void shifted5(long[] a, long[] b, long[] r) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long b0 = b[0];
        long b1 = b[1];
        long b2 = b[2];
        long b3 = b[3];
        long b4 = b[4];
        long s0 = a0 << SPARE;
        long s1 = a1 << SPARE;
        long s2 = a2 << SPARE;
        long s3 = a3 << SPARE;
        long s4 = a4 << SPARE;
        long h5 = Math.multiplyHigh(s1, b4) + Math.multiplyHigh(s2, b3) + Math.multiplyHigh(s3, b2) + Math.multiplyHigh(s4, b1);
        long h4 = Math.multiplyHigh(s0, b4) + Math.multiplyHigh(s1, b3) + Math.multiplyHigh(s2, b2) + Math.multiplyHigh(s3, b1) + Math.multiplyHigh(s4, b0);
        long h3 = Math.multiplyHigh(s0, b3) + Math.multiplyHigh(s1, b2) + Math.multiplyHigh(s2, b1) + Math.multiplyHigh(s3, b0);
        long h2 = Math.multiplyHigh(s0, b2) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(s2, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long l4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (h4 << BITS);
        long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - (h3 << BITS);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 - (h2 << BITS);
        long l1 = a0 * b1 + a1 * b0 - (h1 << BITS);
        long c4 = h5 + l4;
        long carry4 = c4 + HALF >> BITS;
        r[4] = c4 - (carry4 << BITS);
        long c3 = h4 + l3 + carry4;
        long carry3 = c3 + HALF >> BITS;
        r[3] = c3 - (carry3 << BITS);
        long c2 = h3 + l2 + carry3;
        long carry2 = c2 + HALF >> BITS;
        r[2] = c2 - (carry2 << BITS);
        long c1 = h2 + l1 + carry2;
        long carry1 = c1 + HALF >> BITS;
        r[1] = c1 - (carry1 << BITS);
        r[0] = h1 + a0 * b0 + carry1;
    }

    private static void shifted6(long[] a, long[] b, long[] r) {
        long a0 = a[0];
        long a1 = a[1];
        long a2 = a[2];
        long a3 = a[3];
        long a4 = a[4];
        long a5 = a[5];
        long b0 = b[0];
        long b1 = b[1];
        long b2 = b[2];
        long b3 = b[3];
        long b4 = b[4];
        long b5 = b[5];
        long s0 = a0 << SPARE;
        long s1 = a1 << SPARE;
        long s2 = a2 << SPARE;
        long s3 = a3 << SPARE;
        long s4 = a4 << SPARE;
        long s5 = a5 << SPARE;
        long h6 = Math.multiplyHigh(s1, b5) + Math.multiplyHigh(s2, b4) + Math.multiplyHigh(s3, b3) + Math.multiplyHigh(s4, b2) + Math.multiplyHigh(s5, b1);
        long h5 = Math.multiplyHigh(s0, b5) + Math.multiplyHigh(s1, b4) + Math.multiplyHigh(s2, b3) + Math.multiplyHigh(s3, b2) + Math.multiplyHigh(s4, b1) + Math.multiplyHigh(s5, b0);
        long h4 = Math.multiplyHigh(s0, b4) + Math.multiplyHigh(s1, b3) + Math.multiplyHigh(s2, b2) + Math.multiplyHigh(s3, b1) + Math.multiplyHigh(s4, b0);
        long h3 = Math.multiplyHigh(s0, b3) + Math.multiplyHigh(s1, b2) + Math.multiplyHigh(s2, b1) + Math.multiplyHigh(s3, b0);
        long h2 = Math.multiplyHigh(s0, b2) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(s2, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long l5 = a0 * b5 + a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 + a5 * b0 - (h5 << BITS);
        long l4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (h4 << BITS);
        long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - (h3 << BITS);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 - (h2 << BITS);
        long l1 = a0 * b1 + a1 * b0 - (h1 << BITS);
        long c5 = h6 + l5;
        long carry5 = c5 + HALF >> BITS;
        r[5] = c5 - (carry5 << BITS);
        long c4 = h5 + l4 + carry5;
        long carry4 = c4 + HALF >> BITS;
        r[4] = c4 - (carry4 << BITS);
        long c3 = h4 + l3 + carry4;
        long carry3 = c3 + HALF >> BITS;
        r[3] = c3 - (carry3 << BITS);
        long c2 = h3 + l2 + carry3;
        long carry2 = c2 + HALF >> BITS;
        r[2] = c2 - (carry2 << BITS);
        long c1 = h2 + l1 + carry2;
        long carry1 = c1 + HALF >> BITS;
        r[1] = c1 - (carry1 << BITS);
        r[0] = h1 + a0 * b0 + carry1;
    }

    /**
     * r = a b - r, balanced but for its top limb, off by at most 5n/4 units; see {@link LimbProduct}.
     *
     * @param a balanced
     * @param b balanced but for its top limb, which is at most 2^59
     * @param r balanced, neither a nor b
     */
    public void multiplySubtract(long[] a, long[] b, long[] r) {
        LimbProduct.of(count, a, 0, b, 0, r, 0, LimbProduct.LESS_BEFORE);
    }

    /** r = a - b, balanced but for its top limb, for limbs of at most 2^61. */
    public void subtract(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        long carry = 0;
        for (int m = count - 1; m > 0; m--) {
            long difference = a[aOffset + m] - b[bOffset + m] + carry;
            carry = difference + HALF >> BITS;
            r[rOffset + m] = difference - (carry << BITS);
        }
        r[rOffset] = a[aOffset] - b[bOffset] + carry;
    }

    /** r = a + b, balanced but for its top limb, for limbs of at most 2^61. */
    public void add(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        long carry = 0;
        for (int m = count - 1; m > 0; m--) {
            long sum = a[aOffset + m] + b[bOffset + m] + carry;
            carry = sum + HALF >> BITS;
            r[rOffset + m] = sum - (carry << BITS);
        }
        r[rOffset] = a[aOffset] + b[bOffset] + carry;
    }

    /** r += a, limb by limb, without carries. */
    public void accumulate(long[] a, int aOffset, long[] r, int rOffset) {
        for (int i = 0; i < count; i++) {
            r[rOffset + i] += a[aOffset + i];
        }
    }

    /** Carries, so that the number is balanced but for its top limb; for limbs of at most 2^62. */
    public void balance(long[] r, int offset) {
        balance(count, r, offset);
    }

    /** The same for a slice of n limbs. */
    static void balance(int count, long[] r, int offset) {
        long carry = 0;
        for (int m = count - 1; m > 0; m--) {
            long sum = r[offset + m] + carry;
            carry = sum + HALF >> BITS;
            r[offset + m] = sum - (carry << BITS);
        }
        r[offset] += carry;
    }
}

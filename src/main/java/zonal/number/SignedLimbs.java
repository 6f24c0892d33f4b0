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
    /** A column of a product is at most n (2^57 + 2^58) and a carry, less than 2^63. */
    private static final int MOST = 20;

    private final int count;

    /** Numbers of the least count of limbs that gives the number of bits after the point. */
    private SignedLimbs(int count) {
        this.count = count;
    }

    /** Numbers with at least the given number of bits after the point. */
    public static SignedLimbs ofBits(int bits) {
        return new SignedLimbs(Math.max(2, (bits + BITS - 1) / BITS));
    }

    /** Whether numbers of so many bits are better off here than in a {@link BigInteger}, which multiplies large numbers faster. */
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
        BigInteger rest = units;
        for (int i = count - 1; i > 0; i--) {
            // the 58 low bits as a number from -2^57 to 2^57 - 1
            long limb = rest.longValue() << SPARE >> SPARE;
            target[offset + i] = limb;
            rest = rest.subtract(BigInteger.valueOf(limb)).shiftRight(BITS);
        }
        target[offset] = rest.longValueExact();
    }

    /** The number of units of a slice, whose limbs may be of any size. */
    public BigInteger units(long[] source, int offset) {
        BigInteger units = BigInteger.ZERO;
        for (int i = 0; i < count; i++) {
            units = units.shiftLeft(BITS).add(BigInteger.valueOf(source[offset + i]));
        }
        return units;
    }

    /**
     * r = a b, balanced but for its top limb, off by at most 3n/2 units: of the n products a_i b_j with i + j = n - 1 the low parts are lost, less than one unit each, and the n - 1 products with i + j = n, at most
     * 2^57 2^58 of 2^116 units each; all others together are below 2^-50.
     *
     * @param a balanced
     * @param b limbs of at most 2^58
     */
    public void multiply(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        long carry = 0;
        for (int m = count - 1; m > 0; m--) {
            long sum = column(a, aOffset, b, bOffset, m) + carry;
            carry = sum + HALF >> BITS;
            r[rOffset + m] = sum - (carry << BITS);
        }
        r[rOffset] = column(a, aOffset, b, bOffset, 0) + carry;
    }

    /** The high parts of the products a_i b_(m-i) and the low parts of those of the column above. */
    private static long column(long[] a, int aOffset, long[] b, int bOffset, int m) {
        long sum = Math.multiplyHigh(a[aOffset + m] << SPARE, b[bOffset]);
        for (int i = 0; i < m; i++) {
            long shifted = a[aOffset + i] << SPARE;
            sum += Math.multiplyHigh(shifted, b[bOffset + m - i]) + (shifted * b[bOffset + m - 1 - i] >>> SPARE);
        }
        return sum;
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
        long carry = 0;
        for (int m = count - 1; m > 0; m--) {
            long sum = r[offset + m] + carry;
            carry = sum + HALF >> BITS;
            r[offset + m] = sum - (carry << BITS);
        }
        r[offset] += carry;
    }
}

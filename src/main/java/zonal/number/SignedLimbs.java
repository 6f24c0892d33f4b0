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
    private static final int FEW = 16;
    private static final long MASK = (1L << BITS) - 1;

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
        multiply(count, a, aOffset, b, bOffset, r, rOffset);
    }

    /** The same for slices of n limbs. */
    static void multiply(int n, long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        switch (n) {
            case 1 -> r[rOffset] = Math.multiplyHigh(a[aOffset] << SPARE, b[bOffset]);
            case 2 -> multiply2(a, aOffset, b, bOffset, r, rOffset);
            case 3 -> multiply3(a, aOffset, b, bOffset, r, rOffset);
            case 4 -> multiply4(a, aOffset, b, bOffset, r, rOffset);
            case 5 -> multiply5(a, aOffset, b, bOffset, r, rOffset);
            case 6 -> multiply6(a, aOffset, b, bOffset, r, rOffset);
            default -> {
                if (n <= MOST) {
                    multiplyAny(n, a, aOffset, b, bOffset, r, rOffset);
                } else {
                    multiplyMany(n, a, aOffset, b, bOffset, r, rOffset);
                }
            }
        }
    }

    /** Any number of limbs: sums of a few products at a time are cut into limbs. */
    private static void multiplyMany(int count, long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        // of the column below: what stays in its limb, and what goes to the limb above
        long stays = 0;
        long above = 0;
        long carry = 0;
        for (int m = count - 1; m >= 0; m--) {
            long highs = 0;
            long lows = 0;
            long overHigh = 0;
            long overLow = 0;
            for (int from = 0; from <= m; from += FEW) {
                long sum = 0;
                long low = 0;
                for (int i = from; i < Math.min(from + FEW, m + 1); i++) {
                    sum += Math.multiplyHigh(a[aOffset + i] << SPARE, b[bOffset + m - i]);
                    low += a[aOffset + i] * b[bOffset + m - i];
                }
                highs += sum;
                overHigh += highs >> BITS;
                highs &= MASK;
                // less than 2^58 each
                lows += low - (sum << BITS);
                overLow += lows >> BITS;
                lows &= MASK;
            }
            if (m < count - 1) {
                carry = above + settle(r, rOffset + m + 1, stays + lows + carry);
            }
            stays = highs + overLow;
            above = overHigh;
        }
        r[rOffset] = stays + (above << BITS) + carry;
    }

    /** Two columns at a time; r is neither a nor b. */
    private static void multiplyAny(int count, long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        // the sums of the high and of the low parts of the products with i + j = m; the latter modulo 2^64, of which they are less
        long high = 0;
        long carry = 0;
        int m = count - 1;
        for (; m > 0; m -= 2) {
            long high0 = 0;
            long high1 = 0;
            long low0 = 0;
            long low1 = 0;
            for (int i = 0; i < m; i++) {
                long limb = a[aOffset + i];
                long shifted = limb << SPARE;
                long first = b[bOffset + m - i];
                long second = b[bOffset + m - 1 - i];
                high0 += Math.multiplyHigh(shifted, first);
                low0 += limb * first;
                high1 += Math.multiplyHigh(shifted, second);
                low1 += limb * second;
            }
            high0 += Math.multiplyHigh(a[aOffset + m] << SPARE, b[bOffset]);
            low0 += a[aOffset + m] * b[bOffset];
            if (m < count - 1) {
                carry = settle(r, rOffset + m + 1, high + low0 - (high0 << BITS) + carry);
            }
            carry = settle(r, rOffset + m, high0 + low1 - (high1 << BITS) + carry);
            high = high1;
        }
        if (m == 0) {
            long high0 = Math.multiplyHigh(a[aOffset] << SPARE, b[bOffset]);
            carry = settle(r, rOffset + 1, high + a[aOffset] * b[bOffset] - (high0 << BITS) + carry);
            high = high0;
        }
        r[rOffset] = high + carry;
    }

    /** Stores a limb and returns what it carries. */
    private static long settle(long[] r, int index, long sum) {
        long carry = sum + HALF >> BITS;
        r[index] = sum - (carry << BITS);
        return carry;
    }

    // the same for the counts that 50 digits take, without loops: three times as fast

    private static void multiply2(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        long a0 = a[aOffset];
        long b0 = b[bOffset];
        long s0 = a0 << SPARE;
        long h1 = Math.multiplyHigh(s0, b[bOffset + 1]) + Math.multiplyHigh(a[aOffset + 1] << SPARE, b0);
        long h0 = Math.multiplyHigh(s0, b0);
        long c1 = h1 + a0 * b0 - (h0 << BITS);
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1;
    }

    private static void multiply3(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        long a0 = a[aOffset];
        long a1 = a[aOffset + 1];
        long b0 = b[bOffset];
        long b1 = b[bOffset + 1];
        long s0 = a0 << SPARE;
        long s1 = a1 << SPARE;
        long h2 = Math.multiplyHigh(s0, b[bOffset + 2]) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(a[aOffset + 2] << SPARE, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long h0 = Math.multiplyHigh(s0, b0);
        long c2 = h2 + a0 * b1 + a1 * b0 - (h1 << BITS);
        long carry2 = c2 + HALF >> BITS;
        r[rOffset + 2] = c2 - (carry2 << BITS);
        long c1 = h1 + a0 * b0 - (h0 << BITS) + carry2;
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1;
    }

    private static void multiply4(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        long a0 = a[aOffset];
        long a1 = a[aOffset + 1];
        long a2 = a[aOffset + 2];
        long a3 = a[aOffset + 3];
        long b0 = b[bOffset];
        long b1 = b[bOffset + 1];
        long b2 = b[bOffset + 2];
        long b3 = b[bOffset + 3];
        long s0 = a0 << SPARE;
        long s1 = a1 << SPARE;
        long s2 = a2 << SPARE;
        long s3 = a3 << SPARE;
        long h3 = Math.multiplyHigh(s0, b3) + Math.multiplyHigh(s1, b2) + Math.multiplyHigh(s2, b1) + Math.multiplyHigh(s3, b0);
        long h2 = Math.multiplyHigh(s0, b2) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(s2, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long h0 = Math.multiplyHigh(s0, b0);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 - (h2 << BITS);
        long l1 = a0 * b1 + a1 * b0 - (h1 << BITS);
        long l0 = a0 * b0 - (h0 << BITS);
        long c3 = h3 + l2;
        long carry3 = c3 + HALF >> BITS;
        r[rOffset + 3] = c3 - (carry3 << BITS);
        long c2 = h2 + l1 + carry3;
        long carry2 = c2 + HALF >> BITS;
        r[rOffset + 2] = c2 - (carry2 << BITS);
        long c1 = h1 + l0 + carry2;
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1;
    }

    private static void multiply5(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        long a0 = a[aOffset];
        long a1 = a[aOffset + 1];
        long a2 = a[aOffset + 2];
        long a3 = a[aOffset + 3];
        long a4 = a[aOffset + 4];
        long b0 = b[bOffset];
        long b1 = b[bOffset + 1];
        long b2 = b[bOffset + 2];
        long b3 = b[bOffset + 3];
        long b4 = b[bOffset + 4];
        long s0 = a0 << SPARE;
        long s1 = a1 << SPARE;
        long s2 = a2 << SPARE;
        long s3 = a3 << SPARE;
        long s4 = a4 << SPARE;
        long h4 = Math.multiplyHigh(s0, b4) + Math.multiplyHigh(s1, b3) + Math.multiplyHigh(s2, b2) + Math.multiplyHigh(s3, b1) + Math.multiplyHigh(s4, b0);
        long h3 = Math.multiplyHigh(s0, b3) + Math.multiplyHigh(s1, b2) + Math.multiplyHigh(s2, b1) + Math.multiplyHigh(s3, b0);
        long h2 = Math.multiplyHigh(s0, b2) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(s2, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long h0 = Math.multiplyHigh(s0, b0);
        long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - (h3 << BITS);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 - (h2 << BITS);
        long l1 = a0 * b1 + a1 * b0 - (h1 << BITS);
        long l0 = a0 * b0 - (h0 << BITS);
        long c4 = h4 + l3;
        long carry4 = c4 + HALF >> BITS;
        r[rOffset + 4] = c4 - (carry4 << BITS);
        long c3 = h3 + l2 + carry4;
        long carry3 = c3 + HALF >> BITS;
        r[rOffset + 3] = c3 - (carry3 << BITS);
        long c2 = h2 + l1 + carry3;
        long carry2 = c2 + HALF >> BITS;
        r[rOffset + 2] = c2 - (carry2 << BITS);
        long c1 = h1 + l0 + carry2;
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1;
    }

    private static void multiply6(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset) {
        long a0 = a[aOffset];
        long a1 = a[aOffset + 1];
        long a2 = a[aOffset + 2];
        long a3 = a[aOffset + 3];
        long a4 = a[aOffset + 4];
        long a5 = a[aOffset + 5];
        long b0 = b[bOffset];
        long b1 = b[bOffset + 1];
        long b2 = b[bOffset + 2];
        long b3 = b[bOffset + 3];
        long b4 = b[bOffset + 4];
        long b5 = b[bOffset + 5];
        long s0 = a0 << SPARE;
        long s1 = a1 << SPARE;
        long s2 = a2 << SPARE;
        long s3 = a3 << SPARE;
        long s4 = a4 << SPARE;
        long s5 = a5 << SPARE;
        long h5 = Math.multiplyHigh(s0, b5) + Math.multiplyHigh(s1, b4) + Math.multiplyHigh(s2, b3) + Math.multiplyHigh(s3, b2) + Math.multiplyHigh(s4, b1) + Math.multiplyHigh(s5, b0);
        long h4 = Math.multiplyHigh(s0, b4) + Math.multiplyHigh(s1, b3) + Math.multiplyHigh(s2, b2) + Math.multiplyHigh(s3, b1) + Math.multiplyHigh(s4, b0);
        long h3 = Math.multiplyHigh(s0, b3) + Math.multiplyHigh(s1, b2) + Math.multiplyHigh(s2, b1) + Math.multiplyHigh(s3, b0);
        long h2 = Math.multiplyHigh(s0, b2) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(s2, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long h0 = Math.multiplyHigh(s0, b0);
        long l4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (h4 << BITS);
        long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - (h3 << BITS);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 - (h2 << BITS);
        long l1 = a0 * b1 + a1 * b0 - (h1 << BITS);
        long l0 = a0 * b0 - (h0 << BITS);
        long c5 = h5 + l4;
        long carry5 = c5 + HALF >> BITS;
        r[rOffset + 5] = c5 - (carry5 << BITS);
        long c4 = h4 + l3 + carry5;
        long carry4 = c4 + HALF >> BITS;
        r[rOffset + 4] = c4 - (carry4 << BITS);
        long c3 = h3 + l2 + carry4;
        long carry3 = c3 + HALF >> BITS;
        r[rOffset + 3] = c3 - (carry3 << BITS);
        long c2 = h2 + l1 + carry3;
        long carry2 = c2 + HALF >> BITS;
        r[rOffset + 2] = c2 - (carry2 << BITS);
        long c1 = h1 + l0 + carry2;
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1;
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
            default -> shiftedAny(a, b, r);
        }
    }

    private void shiftedAny(long[] a, long[] b, long[] r) {
        long high = 0;
        for (int i = 1; i < count; i++) {
            high += Math.multiplyHigh(a[i] << SPARE, b[count - i]);
        }
        long carry = 0;
        for (int m = count - 1; m > 0; m--) {
            long next = 0;
            long low = 0;
            for (int i = 0; i <= m; i++) {
                next += Math.multiplyHigh(a[i] << SPARE, b[m - i]);
                low += a[i] * b[m - i];
            }
            carry = settle(r, m, high + low - (next << BITS) + carry);
            high = next;
        }
        r[0] = high + a[0] * b[0] + carry;
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
     * r = a b - r, balanced but for its top limb, off by at most 5n/4 units, for at most 20 limbs; see {@link ProductDifference}.
     *
     * @param a balanced
     * @param b balanced but for its top limb, which is at most 2^59
     * @param r balanced, neither a nor b
     */
    public void multiplySubtract(long[] a, long[] b, long[] r) {
        ProductDifference.of(count, a, b, r);
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

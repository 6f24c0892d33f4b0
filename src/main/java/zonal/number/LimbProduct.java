package zonal.number;

import java.util.Arrays;

/**
 * r = a b, or r = a b - r with a single pass of carries, for slices of n limbs of {@link SignedLimbs}; r is neither a nor b. The latter is one step of a recurrence such as cos((j+1) x) = 2 cos(x) cos(j x) - cos((j-1) x).
 *
 * <p>The result is balanced but for its top limb. Of the n products a_i b_j with i + j = n - 1 the low parts are lost, less than one unit each, and the n - 1 products with i + j = n, at most 2^57 times the size of a limb of b, of
 * 2^116 units each; all others together are below 2^-50: 3n/2 units for limbs of b of at most 2^58, 5n/4 for balanced ones.
 *
 * <p>The high parts of up to 60 products are at most 60 * 2^57 together, or for a balanced b whose top limb is at most 2^59, 60 * 2^56 + 2^58. The low ones, from 0 to 2^58 - 1 each, are less than 2^64 together, and so known from
 * the sums of the products and of the high parts modulo 2^64. What these have above 58 bits goes to the limb above at once, so that a limb is at most 30 * 2^58 + 2^58 in the first case and
 * 16 * 2^58 + 2^58 with 2^57 of r in the second one, and a carry below 2^7: it is rounded without overflow.
 */
final class LimbProduct {

    /** Of the product alone. */
    static final long ALONE = 0;
    /** Of the product less what r was, which is balanced. */
    static final long LESS_BEFORE = -1;

    private static final int BITS = SignedLimbs.BITS;
    private static final int SPARE = Long.SIZE - BITS;
    private static final long HALF = 1L << BITS - 1;
    private static final long MASK = (1L << BITS) - 1;
    /** Sums of more products are cut into limbs on the way. */
    private static final int MOST = 60;

    private LimbProduct() {
    }

    /**
     * The product, for any number of limbs.
     *
     * @param a balanced
     * @param b limbs of at most 2^58, or balanced ones but for the top one of at most 2^59
     * @param mask what is taken of r as it was, {@link #ALONE} or {@link #LESS_BEFORE}
     */
    static void of(int n, long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset, long mask) {
        switch (n) {
            case 1 -> r[rOffset] = Math.multiplyHigh(a[aOffset] << SPARE, b[bOffset]) - (r[rOffset] & mask);
            case 2 -> multiply2(a, aOffset, b, bOffset, r, rOffset, mask);
            case 3 -> multiply3(a, aOffset, b, bOffset, r, rOffset, mask);
            case 4 -> multiply4(a, aOffset, b, bOffset, r, rOffset, mask);
            case 5 -> multiply5(a, aOffset, b, bOffset, r, rOffset, mask);
            case 6 -> multiply6(a, aOffset, b, bOffset, r, rOffset, mask);
            default -> {
                if (n <= MOST) {
                    multiplyAny(n, a, aOffset, b, bOffset, r, rOffset, mask);
                } else {
                    multiplyMany(n, a, aOffset, b, bOffset, r, rOffset, mask);
                }
            }
        }
    }

    /** Any number of limbs: the sums of so many products as make no overflow are cut into limbs, and added to less than a limb. */
    private static void multiplyMany(int count, long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset, long mask) {
        // of the column below: what stays in its limb, and what goes to the limb above
        long stays = 0;
        long above = 0;
        long carry = 0;
        for (int m = count - 1; m >= 0; m--) {
            long highs = 0;
            long lows = 0;
            long overHigh = 0;
            long overLow = 0;
            for (int from = 0; from <= m; from += MOST) {
                long sum = 0;
                long low = 0;
                for (int i = from; i < Math.min(from + MOST, m + 1); i++) {
                    sum += Math.multiplyHigh(a[aOffset + i] << SPARE, b[bOffset + m - i]);
                    low += a[aOffset + i] * b[bOffset + m - i];
                }
                highs += sum;
                overHigh += highs >> BITS;
                highs &= MASK;
                lows += low - (sum << BITS);
                overLow += lows >>> BITS;
                lows &= MASK;
            }
            if (m < count - 1) {
                carry = above + settle(r, rOffset + m + 1, stays + lows + carry, mask);
            }
            stays = highs + overLow;
            above = overHigh;
        }
        r[rOffset] = stays + (above << BITS) + carry - (r[rOffset] & mask);
    }

    /** Two columns at a time; r is neither a nor b. */
    private static void multiplyAny(int count, long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset, long mask) {
        // the sums of the high parts and of the products with i + j = m
        long high = 0;
        long carry = 0;
        int m = count - 1;
        for (; m > 0; m -= 2) {
            long high0 = 0;
            long high1 = 0;
            long sum0 = 0;
            long sum1 = 0;
            for (int i = 0; i < m; i++) {
                long limb = a[aOffset + i];
                long shifted = limb << SPARE;
                long first = b[bOffset + m - i];
                long second = b[bOffset + m - 1 - i];
                high0 += Math.multiplyHigh(shifted, first);
                sum0 += limb * first;
                high1 += Math.multiplyHigh(shifted, second);
                sum1 += limb * second;
            }
            high0 += Math.multiplyHigh(a[aOffset + m] << SPARE, b[bOffset]);
            sum0 += a[aOffset + m] * b[bOffset];
            if (m < count - 1) {
                long low0 = sum0 - (high0 << BITS);
                carry = settle(r, rOffset + m + 1, high + (low0 & MASK) + carry, mask) + (low0 >>> BITS);
            }
            long low1 = sum1 - (high1 << BITS);
            carry = settle(r, rOffset + m, high0 + (low1 & MASK) + carry, mask) + (low1 >>> BITS);
            high = high1;
        }
        if (m == 0) {
            long high0 = Math.multiplyHigh(a[aOffset] << SPARE, b[bOffset]);
            carry = settle(r, rOffset + 1, high + a[aOffset] * b[bOffset] - (high0 << BITS) + carry, mask);
            high = high0;
        }
        r[rOffset] = high + carry - (r[rOffset] & mask);
    }

    /** {@link SignedLimbs#multiplyShifted} for any number of limbs, two columns at a time: those with i + j = m, one place higher. */
    static void shifted(int count, long[] a, long[] b, long[] r) {
        if (count > MOST) {
            shiftedMany(count, a, b, r);
            return;
        }
        long high = 0;
        for (int i = 1; i < count; i++) {
            high += Math.multiplyHigh(a[i] << SPARE, b[count - i]);
        }
        long carry = 0;
        int m = count - 1;
        for (; m > 0; m -= 2) {
            long high0 = 0;
            long high1 = 0;
            long sum0 = 0;
            long sum1 = 0;
            for (int i = 0; i < m; i++) {
                long limb = a[i];
                long shifted = limb << SPARE;
                long first = b[m - i];
                long second = b[m - 1 - i];
                high0 += Math.multiplyHigh(shifted, first);
                sum0 += limb * first;
                high1 += Math.multiplyHigh(shifted, second);
                sum1 += limb * second;
            }
            high0 += Math.multiplyHigh(a[m] << SPARE, b[0]);
            sum0 += a[m] * b[0];
            long low0 = sum0 - (high0 << BITS);
            carry = settle(r, m, high + (low0 & MASK) + carry) + (low0 >>> BITS);
            if (m == 1) {
                r[0] = high0 + sum1 + carry;
            } else {
                long low1 = sum1 - (high1 << BITS);
                carry = settle(r, m - 1, high0 + (low1 & MASK) + carry) + (low1 >>> BITS);
            }
            high = high1;
        }
        if (m == 0) {
            r[0] = high + a[0] * b[0] + carry;
        }
    }

    /** As the product of numbers with one more limb, which is zero. */
    private static void shiftedMany(int count, long[] a, long[] b, long[] r) {
        long[] product = new long[count + 1];
        multiplyMany(count + 1, Arrays.copyOf(a, count + 1), 0, Arrays.copyOf(b, count + 1), 0, product, 0, ALONE);
        System.arraycopy(product, 1, r, 0, count);
        r[0] += product[0] << BITS;
    }

    /** Stores a limb of the difference and returns what it carries. */
    private static long settle(long[] r, int index, long product, long mask) {
        return settle(r, index, product - (r[index] & mask));
    }

    /** Stores a limb and returns what it carries. */
    static long settle(long[] r, int index, long sum) {
        long carry = sum + HALF >> BITS;
        r[index] = sum - (carry << BITS);
        return carry;
    }

    // the same for the counts that 50 digits take, without loops: three times as fast

    private static void multiply2(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset, long mask) {
        long a0 = a[aOffset];
        long b0 = b[bOffset];
        long s0 = a0 << SPARE;
        long h1 = Math.multiplyHigh(s0, b[bOffset + 1]) + Math.multiplyHigh(a[aOffset + 1] << SPARE, b0);
        long h0 = Math.multiplyHigh(s0, b0);
        long c1 = h1 + a0 * b0 - (h0 << BITS) - (r[rOffset + 1] & mask);
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1 - (r[rOffset] & mask);
    }

    private static void multiply3(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset, long mask) {
        long a0 = a[aOffset];
        long a1 = a[aOffset + 1];
        long b0 = b[bOffset];
        long b1 = b[bOffset + 1];
        long s0 = a0 << SPARE;
        long s1 = a1 << SPARE;
        long h2 = Math.multiplyHigh(s0, b[bOffset + 2]) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(a[aOffset + 2] << SPARE, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long h0 = Math.multiplyHigh(s0, b0);
        long c2 = h2 + a0 * b1 + a1 * b0 - (h1 << BITS) - (r[rOffset + 2] & mask);
        long carry2 = c2 + HALF >> BITS;
        r[rOffset + 2] = c2 - (carry2 << BITS);
        long c1 = h1 + a0 * b0 - (h0 << BITS) + carry2 - (r[rOffset + 1] & mask);
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1 - (r[rOffset] & mask);
    }

    private static void multiply4(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset, long mask) {
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
        long c3 = h3 + l2 - (r[rOffset + 3] & mask);
        long carry3 = c3 + HALF >> BITS;
        r[rOffset + 3] = c3 - (carry3 << BITS);
        long c2 = h2 + l1 + carry3 - (r[rOffset + 2] & mask);
        long carry2 = c2 + HALF >> BITS;
        r[rOffset + 2] = c2 - (carry2 << BITS);
        long c1 = h1 + l0 + carry2 - (r[rOffset + 1] & mask);
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1 - (r[rOffset] & mask);
    }

    private static void multiply5(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset, long mask) {
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
        long c4 = h4 + l3 - (r[rOffset + 4] & mask);
        long carry4 = c4 + HALF >> BITS;
        r[rOffset + 4] = c4 - (carry4 << BITS);
        long c3 = h3 + l2 + carry4 - (r[rOffset + 3] & mask);
        long carry3 = c3 + HALF >> BITS;
        r[rOffset + 3] = c3 - (carry3 << BITS);
        long c2 = h2 + l1 + carry3 - (r[rOffset + 2] & mask);
        long carry2 = c2 + HALF >> BITS;
        r[rOffset + 2] = c2 - (carry2 << BITS);
        long c1 = h1 + l0 + carry2 - (r[rOffset + 1] & mask);
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1 - (r[rOffset] & mask);
    }

    private static void multiply6(long[] a, int aOffset, long[] b, int bOffset, long[] r, int rOffset, long mask) {
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
        long c5 = h5 + l4 - (r[rOffset + 5] & mask);
        long carry5 = c5 + HALF >> BITS;
        r[rOffset + 5] = c5 - (carry5 << BITS);
        long c4 = h4 + l3 + carry5 - (r[rOffset + 4] & mask);
        long carry4 = c4 + HALF >> BITS;
        r[rOffset + 4] = c4 - (carry4 << BITS);
        long c3 = h3 + l2 + carry4 - (r[rOffset + 3] & mask);
        long carry3 = c3 + HALF >> BITS;
        r[rOffset + 3] = c3 - (carry3 << BITS);
        long c2 = h2 + l1 + carry3 - (r[rOffset + 2] & mask);
        long carry2 = c2 + HALF >> BITS;
        r[rOffset + 2] = c2 - (carry2 << BITS);
        long c1 = h1 + l0 + carry2 - (r[rOffset + 1] & mask);
        long carry1 = c1 + HALF >> BITS;
        r[rOffset + 1] = c1 - (carry1 << BITS);
        r[rOffset] = h0 + carry1 - (r[rOffset] & mask);
    }
}

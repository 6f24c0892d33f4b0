package zonal.number;

/**
 * r = a b - r in the limbs of {@link SignedLimbs}, one step of a recurrence such as cos((j+1) x) = 2 cos(x) cos(j x) - cos((j-1) x), with a single pass of carries.
 *
 * <p>The result is balanced but for its top limb and off by at most 5n/4 units: of the n products a_i b_j with i + j = n - 1 the low parts are lost, less than one unit each, and the n - 1 products with i + j = n, at most
 * 2^57 2^57 of 2^116 units each; all others together are below 2^-50. A column is at most n (2^56 + 2^58) but for the top limb of b, which adds 2^58, and r and a carry: less than 2^63 for n up to 20.
 */
final class ProductDifference {

    private static final int BITS = SignedLimbs.BITS;
    private static final int SPARE = Long.SIZE - BITS;
    private static final long HALF = 1L << BITS - 1;

    private ProductDifference() {
    }

    /**
     * @param a balanced
     * @param b balanced but for its top limb, which is at most 2^59
     * @param r balanced, neither a nor b
     */
    static void of(int count, long[] a, long[] b, long[] r) {
        switch (count) {
            case 4 -> of4(a, b, r);
            case 5 -> of5(a, b, r);
            case 6 -> of6(a, b, r);
            default -> ofAny(count, a, b, r);
        }
    }

    /** Two columns at a time. */
    private static void ofAny(int count, long[] a, long[] b, long[] r) {
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
                long limb = a[i];
                long shifted = limb << SPARE;
                long first = b[m - i];
                long second = b[m - 1 - i];
                high0 += Math.multiplyHigh(shifted, first);
                low0 += limb * first;
                high1 += Math.multiplyHigh(shifted, second);
                low1 += limb * second;
            }
            high0 += Math.multiplyHigh(a[m] << SPARE, b[0]);
            low0 += a[m] * b[0];
            if (m < count - 1) {
                carry = settle(r, m + 1, high + low0 - (high0 << BITS) + carry);
            }
            carry = settle(r, m, high0 + low1 - (high1 << BITS) + carry);
            high = high1;
        }
        if (m == 0) {
            long high0 = Math.multiplyHigh(a[0] << SPARE, b[0]);
            carry = settle(r, 1, high + a[0] * b[0] - (high0 << BITS) + carry);
            high = high0;
        }
        r[0] = high + carry - r[0];
    }

    /** Stores a limb and returns what it carries. */
    private static long settle(long[] r, int index, long product) {
        long sum = product - r[index];
        long carry = sum + HALF >> BITS;
        r[index] = sum - (carry << BITS);
        return carry;
    }

    // the same for the counts that 50 digits take, without loops

    private static void of4(long[] a, long[] b, long[] r) {
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
        long h3 = Math.multiplyHigh(s0, b3) + Math.multiplyHigh(s1, b2) + Math.multiplyHigh(s2, b1) + Math.multiplyHigh(s3, b0);
        long h2 = Math.multiplyHigh(s0, b2) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(s2, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long h0 = Math.multiplyHigh(s0, b0);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 - (h2 << BITS);
        long l1 = a0 * b1 + a1 * b0 - (h1 << BITS);
        long l0 = a0 * b0 - (h0 << BITS);
        long c3 = h3 + l2 - r[3];
        long carry3 = c3 + HALF >> BITS;
        r[3] = c3 - (carry3 << BITS);
        long c2 = h2 + l1 + carry3 - r[2];
        long carry2 = c2 + HALF >> BITS;
        r[2] = c2 - (carry2 << BITS);
        long c1 = h1 + l0 + carry2 - r[1];
        long carry1 = c1 + HALF >> BITS;
        r[1] = c1 - (carry1 << BITS);
        r[0] = h0 + carry1 - r[0];
    }

    private static void of5(long[] a, long[] b, long[] r) {
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
        long h4 = Math.multiplyHigh(s0, b4) + Math.multiplyHigh(s1, b3) + Math.multiplyHigh(s2, b2) + Math.multiplyHigh(s3, b1) + Math.multiplyHigh(s4, b0);
        long h3 = Math.multiplyHigh(s0, b3) + Math.multiplyHigh(s1, b2) + Math.multiplyHigh(s2, b1) + Math.multiplyHigh(s3, b0);
        long h2 = Math.multiplyHigh(s0, b2) + Math.multiplyHigh(s1, b1) + Math.multiplyHigh(s2, b0);
        long h1 = Math.multiplyHigh(s0, b1) + Math.multiplyHigh(s1, b0);
        long h0 = Math.multiplyHigh(s0, b0);
        long l3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - (h3 << BITS);
        long l2 = a0 * b2 + a1 * b1 + a2 * b0 - (h2 << BITS);
        long l1 = a0 * b1 + a1 * b0 - (h1 << BITS);
        long l0 = a0 * b0 - (h0 << BITS);
        long c4 = h4 + l3 - r[4];
        long carry4 = c4 + HALF >> BITS;
        r[4] = c4 - (carry4 << BITS);
        long c3 = h3 + l2 + carry4 - r[3];
        long carry3 = c3 + HALF >> BITS;
        r[3] = c3 - (carry3 << BITS);
        long c2 = h2 + l1 + carry3 - r[2];
        long carry2 = c2 + HALF >> BITS;
        r[2] = c2 - (carry2 << BITS);
        long c1 = h1 + l0 + carry2 - r[1];
        long carry1 = c1 + HALF >> BITS;
        r[1] = c1 - (carry1 << BITS);
        r[0] = h0 + carry1 - r[0];
    }

    private static void of6(long[] a, long[] b, long[] r) {
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
        long c5 = h5 + l4 - r[5];
        long carry5 = c5 + HALF >> BITS;
        r[5] = c5 - (carry5 << BITS);
        long c4 = h4 + l3 + carry5 - r[4];
        long carry4 = c4 + HALF >> BITS;
        r[4] = c4 - (carry4 << BITS);
        long c3 = h3 + l2 + carry4 - r[3];
        long carry3 = c3 + HALF >> BITS;
        r[3] = c3 - (carry3 << BITS);
        long c2 = h2 + l1 + carry3 - r[2];
        long carry2 = c2 + HALF >> BITS;
        r[2] = c2 - (carry2 << BITS);
        long c1 = h1 + l0 + carry2 - r[1];
        long carry1 = c1 + HALF >> BITS;
        r[1] = c1 - (carry1 << BITS);
        r[0] = h0 + carry1 - r[0];
    }
}

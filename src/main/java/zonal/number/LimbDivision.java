package zonal.number;

/**
 * Quotients and square roots of limbs, digit by digit. A digit has 56 bits and a sign. It is found from the first 62 bits of the remainder and of an inverse; of the products of the digits before it only the limbs that reach these bits
 * are formed, column by column, as those of the remainder after them have not mattered yet.
 *
 * <p>With B = 2^56, D_k = sum_(j<k) d_j B^-(j+1) the digits so far and R_k = B^k (v - D_k u), or B^k (x - D_k^2), the limbs of R_k before and with the number k are {@code rest}, and the next one is {@code next}, less than 2B in
 * modulus. The columns after it have at most k + 1 low and as many high parts of products, none above B: for k < 127 the sum of either fits a word, and they are less than 2^-103 in R_k.
 */
final class LimbDivision {

    /** Bits of the next limb that the leading bits of a quotient's remainder, in units of 2^-62, are not made of. */
    private static final int UNUSED = 50;
    private static final int BITS = Limbs.BITS;

    private LimbDivision() {
    }

    /**
     * v / u for 0 <= v <= u and 1/8 <= u < 1 in n limbs, with 56 n >= bits, off by less than 2^-bits; rounded up to 1 it has the first limb 2^56.
     *
     * <p>A digit is B R_k/u rounded, where R_k is cut off by at most 1 + 2^-40 units of 2^-62, at most 2^-6/u <= 1/8 in the digit, and the inverse is off by a relative 2^-58, for |R_k| <= u at most 1/4: |R_(k+1)| <= 7/8 u. The
     * quotient is off by B^-k |R_k|/u.
     */
    static long[] quotient(long[] v, long[] u, int n, int bits) {
        int digits = Limbs.count(bits);
        long second = n > 1 ? u[1] : 0;
        long inverse = inverse((u[0] << BITS - UNUSED) + (second >>> UNUSED));
        long[] quotient = new long[n];
        long rest = v[0];
        long low = 0;
        for (int k = 0; k < digits; k++) {
            long high = 0;
            long product = 0;
            for (int j = Math.max(0, k + 2 - n); j < k; j++) {
                high += Limbs.high(quotient[j], u[k + 1 - j]);
                product += quotient[j] * u[k + 1 - j];
            }
            long next = (k + 1 < n ? v[k + 1] : 0) - (low & Limbs.MASK) - (high & Limbs.MASK);
            rest -= (low >> BITS) + (high >> BITS);
            long digit = Math.multiplyHigh((rest << BITS - UNUSED) + (next >> UNUSED), inverse) + 1 >> 1;
            quotient[k] = digit;
            // about B in modulus at most, whatever overflows on the way
            long top = Limbs.high(digit, second);
            rest = (rest << BITS) + next - digit * u[0] - top;
            low = product + digit * second - (high + top << BITS);
        }
        carry(quotient);
        return quotient;
    }

    /**
     * The square root of x, 1/4 <= x < 1, in n limbs, with 56 n >= bits, off by less than 2^-bits; rounded up to 1 it has the first limb 2^56.
     *
     * <p>The first digit is off by at most 0.54. With r_k = |R_k| / (2 sqrt x), one after it is B R_k / (2 sqrt x) rounded, off by 1/2, 1/32 for the bits cut off of R_k as in {@link #quotient} and r_k/4 for the inverse. As
     * R_(k+1) = B R_k - d_k (D_k + D_(k+1)), where D_k is off by about B^-k r_k, that makes r_(k+1) <= 0.532 + r_k/4 + e_k with e_1 <= 0.54^2 (1 + 2^-40) / (2 sqrt x), and e_k < 2^-50 for k > 1: r_1 <= 0.541, r_2 < 0.97, and
     * r_k < 0.8 after it. The root is off by B^-k |R_k| / (sqrt x + D_k) < B^-k.
     */
    static long[] root(long[] x, int n, int bits) {
        int digits = Limbs.count(bits);
        long[] root = new long[n];
        long second = n > 1 ? x[1] : 0;
        double estimate = Math.sqrt(Limbs.toDouble(x));
        long first = (long) (0x1p56 * estimate);
        // the estimate is within 2^-52, so that x - first^2 is below 2^-50, 2^62 of the units of two limbs, and what the correction leaves, its square, below 2^-102
        double correction = (double) ((x[0] << BITS) + second - first * first) / (0x1p57 * estimate);
        long inverse = inverse((first << BITS - UNUSED) + Math.round(correction * (1 << BITS - UNUSED)));
        first += Math.round(correction);
        root[0] = first;
        long rest = (x[0] << BITS) + second - first * first;
        long low = 0;
        for (int k = 1; k < digits; k++) {
            long high = 0;
            long product = 0;
            int j = k - 1;
            for (int i = 2; i < j; i++, j--) {
                high += Limbs.high(root[i], root[j]);
                product += root[i] * root[j];
            }
            high <<= 1;
            product <<= 1;
            if (k > 2 && (k & 1) == 1) {
                high += Limbs.high(root[j], root[j]);
                product += root[j] * root[j];
            }
            long next = (k + 1 < n ? x[k + 1] : 0) - (low & Limbs.MASK) - (high & Limbs.MASK);
            rest -= (low >> BITS) + (high >> BITS);
            // the remainder of a root is up to twice as large
            long digit = Math.multiplyHigh((rest << BITS - UNUSED - 1) + (next >> UNUSED + 1), inverse) + 1 >> 1;
            root[k] = digit;
            long twice = k == 1 ? digit : root[1] << 1;
            long top = Limbs.high(digit, twice);
            rest = (rest << BITS) + next - 2 * first * digit - top;
            low = product + digit * twice - (high + top << BITS);
        }
        carry(root);
        return root;
    }

    /** 2^121 / u for 2^59 <= u <= 2^62, to a relative 2^-59 and a little: by an error of up to 2^-51 of the double 2^-102, by its product with u, cut off, 2^-65, and by the floor at most one. */
    private static long inverse(long u) {
        long inverse = (long) (0x1p121 / u);
        // 2^121 - u inverse in units of 2^56
        long error = ((1L << 57) - Math.multiplyHigh(u, inverse) << 8) - (u * inverse >>> 56);
        return inverse + (Math.multiplyHigh(inverse, error << 20) >> 21);
    }

    private static void carry(long[] x) {
        for (int i = x.length - 1; i > 0; i--) {
            x[i - 1] += x[i] >> BITS;
            x[i] &= Limbs.MASK;
        }
    }
}

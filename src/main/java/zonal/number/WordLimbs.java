package zonal.number;

/**
 * Products of the fixed-point numbers of {@link SignedLimbs} by single words, in a time proportional to the number of limbs. A word W stands for the number W 2^(-58); results are balanced but for their top limb.
 */
public final class WordLimbs {

    /** Words are less than this in modulus, so that they stand for numbers below 4. */
    public static final long WORD_LIMIT = 1L << 60;

    private static final int BITS = SignedLimbs.BITS;
    private static final long HALF = 1L << BITS - 1;
    /** Three bits for the word and three for the limb make 64 of 58. */
    private static final int SPARE = 3;

    private WordLimbs() {
    }

    /**
     * r = first a - second b; r may be a or b. The exact result is within one unit: the low parts of the two products of the last limbs are lost, each from 0 to less than one unit.
     *
     * @param count n
     * @param first a word
     * @param a limbs of at most 2^59
     * @param second a word
     * @param b limbs of at most 2^59
     */
    public static void combine(int count, long first, long[] a, long second, long[] b, long[] r) {
        long shiftedFirst = first << SPARE;
        long shiftedSecond = second << SPARE;
        int i = count - 1;
        // high parts are at most 2^61 each, the difference of the low ones is below 2^58
        long high = Math.multiplyHigh(shiftedFirst, a[i] << SPARE) - Math.multiplyHigh(shiftedSecond, b[i] << SPARE);
        long carry = 0;
        for (; i > 0; i--) {
            long left = a[i - 1];
            long right = b[i - 1];
            long next = Math.multiplyHigh(shiftedFirst, left << SPARE) - Math.multiplyHigh(shiftedSecond, right << SPARE);
            long sum = high + (first * left - second * right - (next << BITS)) + carry;
            carry = sum + HALF >> BITS;
            r[i] = sum - (carry << BITS);
            high = next;
        }
        r[0] = high + carry;
    }

    /**
     * r = word a; r may be a. The result is at most the exact one and less than one unit below it.
     *
     * @param a limbs of at most 2^59
     */
    public static void multiply(int count, long word, long[] a, long[] r) {
        long shifted = word << SPARE;
        int i = count - 1;
        long high = Math.multiplyHigh(shifted, a[i] << SPARE);
        long carry = 0;
        for (; i > 0; i--) {
            long left = a[i - 1];
            long next = Math.multiplyHigh(shifted, left << SPARE);
            long sum = high + (word * left - (next << BITS)) + carry;
            carry = sum + HALF >> BITS;
            r[i] = sum - (carry << BITS);
            high = next;
        }
        r[0] = high + carry;
    }

    /**
     * r = 2^shift a exactly; r may be a.
     *
     * @param shift from 0 to 57
     * @param a limbs of at most 2^58, the top one below 2^(62 - shift)
     */
    public static void shiftLeft(int count, int shift, long[] a, long[] r) {
        int kept = BITS - shift;
        long mask = (1L << kept) - 1;
        long carry = 0;
        for (int i = count - 1; i > 0; i--) {
            long limb = a[i];
            // the upper part goes to the limb above, the lower one is less than 2^58 when shifted
            long sum = ((limb & mask) << shift) + carry;
            long over = sum + HALF >> BITS;
            r[i] = sum - (over << BITS);
            carry = (limb >> kept) + over;
        }
        r[0] = (a[0] << shift) + carry;
    }

    /**
     * r = a/divisor, at most one unit below; r may be a. Returns the rest, zero if the quotient is exact.
     *
     * @param a balanced but for its top limb
     * @param divisor from 1 to 2^31 - 1
     */
    public static long divide(int count, long[] a, int divisor, long[] r) {
        long rest = divisor < 1 << Long.SIZE - 1 - BITS ? divideBySmall(count, a, divisor, r) : divideByDigits(count, a, divisor, r);
        // quotients are less than 2^58 + 2^57
        SignedLimbs.balance(count, r, 0);
        return rest;
    }

    /** Rest and limb make a number below 2^63. */
    private static long divideBySmall(int count, long[] a, int divisor, long[] r) {
        long rest = 0;
        for (int i = 0; i < count; i++) {
            long number = (rest << BITS) + a[i];
            long quotient = Math.floorDiv(number, divisor);
            r[i] = quotient;
            rest = number - quotient * divisor;
        }
        return rest;
    }

    /** Half a limb at a time. */
    private static long divideByDigits(int count, long[] a, int divisor, long[] r) {
        int digit = BITS / 2;
        long rest = 0;
        for (int i = 0; i < count; i++) {
            long upper = (rest << digit) + (a[i] >> digit);
            long first = Math.floorDiv(upper, divisor);
            long lower = (upper - first * divisor << digit) + (a[i] & (1L << digit) - 1);
            long second = Math.floorDiv(lower, divisor);
            r[i] = (first << digit) + second;
            rest = lower - second * divisor;
        }
        return rest;
    }

    /**
     * r = c - r factor/divisor, at most one unit above; r is not c.
     *
     * @param c balanced but for its top limb, which is below 2^57 in modulus as that of r
     * @param factor from 0 to divisor
     * @param divisor from 1 to 2^31 - 1
     */
    public static void subtractFraction(int count, long[] c, int factor, int divisor, long[] r) {
        int digit = BITS / 2;
        long rest = 0;
        for (int i = 0; i < count; i++) {
            // half a limb at a time: digits are from -2^28 to 2^29, so that numbers are below 2^60 + 2^60 and quotients below 2^29 + 2^29
            long upper = (rest << digit) + (r[i] >> digit) * factor;
            long first = Math.floorDiv(upper, divisor);
            long lower = (upper - first * divisor << digit) + (r[i] & (1L << digit) - 1) * factor;
            long second = Math.floorDiv(lower, divisor);
            rest = lower - second * divisor;
            r[i] = c[i] - (first << digit) - second;
        }
        SignedLimbs.balance(count, r, 0);
    }
}

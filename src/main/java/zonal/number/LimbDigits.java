package zonal.number;

/**
 * The modulus of a number of signed limbs, in digits d_0, d_1, ... from 0 to 2^58 - 1 that stand for sum_i d_i 2^(-58 i): between the limbs of sums and products, {@link SignedLimbs}, and the fractions of 56 bits a limb of the
 * elementary functions, {@link Limbs}. Digits of other places are zero.
 *
 * @param isNegative whether the number is
 */
record LimbDigits(long[] digits, boolean isNegative) {

    private static final int BITS = SignedLimbs.BITS;
    private static final long MASK = (1L << BITS) - 1;
    private static final int LESS = BITS - Limbs.BITS;
    private static final int OF_ZERO = -1 << 20;

    /** The digits of a number whose limbs are balanced but for the first one, below 2^57. */
    static LimbDigits of(long[] limbs) {
        // what the limbs after one that is not zero stand for is less than one of its units
        int first = 0;
        while (first < limbs.length - 1 && limbs[first] == 0) {
            first++;
        }
        boolean isNegative = limbs[first] < 0;
        long sign = isNegative ? -1 : 0;
        long[] digits = new long[limbs.length];
        long carry = 0;
        for (int i = limbs.length - 1; i > 0; i--) {
            long digit = (limbs[i] ^ sign) - sign + carry;
            digits[i] = digit & MASK;
            carry = digit >> BITS;
        }
        digits[0] = (limbs[0] ^ sign) - sign + carry;
        return new LimbDigits(digits, isNegative);
    }

    /** The least e with modulus < 2^e; far below that of any other number for zero. */
    int exponent() {
        for (int i = 0; i < digits.length; i++) {
            if (digits[i] != 0) {
                return Long.SIZE - Long.numberOfLeadingZeros(digits[i]) - BITS * i;
            }
        }
        return OF_ZERO;
    }

    /** The modulus times 2^shift without its integer part in n limbs of 56 bits, cut off by less than a unit. */
    long[] fraction(int shift, int n) {
        long[] x = new long[n];
        int place = Math.floorDiv(BITS + shift, BITS);
        int offset = Math.floorMod(BITS + shift, BITS);
        for (int i = 0; i < n; i++) {
            // 58 bits from the place of the digit and the offset in it on, of which the first 56 are wanted
            x[i] = (digit(place) << offset & MASK | digit(place + 1) >>> BITS - offset) >>> LESS;
            offset += Limbs.BITS;
            if (offset >= BITS) {
                offset -= BITS;
                place++;
            }
        }
        return x;
    }

    private long digit(int place) {
        return place >= 0 && place < digits.length ? digits[place] : 0;
    }

    /**
     * Signed limbs of +-x 2^scale, x a fraction of n limbs of 56 bits of which the first may reach 2^56, cut off by less than a unit of the limbs.
     *
     * @param count of the limbs, the first of which takes the integer part, below 2^57
     */
    static long[] signed(long[] x, int n, int scale, boolean isNegative, int count) {
        long[] limbs = new long[count];
        long sign = isNegative ? -1 : 0;
        long carry = 0;
        for (int i = count - 1; i >= 0; i--) {
            // the digit of 58 bits up to the bit of weight 2^(-58 i), the one of x with the number scale + 58 i
            long digit = bitsBefore(x, n, scale + BITS * i);
            long limb = (digit ^ sign) - sign + carry;
            carry = i == 0 ? 0 : limb + (1L << BITS - 1) >> BITS;
            limbs[i] = limb - (carry << BITS);
        }
        return limbs;
    }

    /** The 58 bits of x before the bit with the number {@code end}, counted from the point on; also bits of the integer part. */
    private static long bitsBefore(long[] x, int n, int end) {
        int last = Math.floorDiv(end - 1, Limbs.BITS);
        // bits of that limb after the last one wanted
        int after = Limbs.BITS * (last + 1) - end;
        long word = limb(x, n, last) >>> after | limb(x, n, last - 1) << Limbs.BITS - after;
        // two limbs have 112 - after bits
        return (after > 2 * Limbs.BITS - BITS ? word | limb(x, n, last - 2) << 2 * Limbs.BITS - after : word) & MASK;
    }

    private static long limb(long[] x, int n, int i) {
        return i > 0 ? i < n ? x[i] : 0 : i == 0 ? x[0] & Limbs.MASK : i == -1 ? x[0] >>> Limbs.BITS : 0;
    }
}

package zonal.number;

/**
 * Quotients and square roots of limbs, digit by digit. A digit has 48 bits and a sign, and comes from a remainder r and a divisor u in double arithmetic: it is
 * the integer nearest to 2^48 r/u, up to a relative 2^-50, so that it leaves |r 2^48 - digit u| <= (1/2 + |r/u|/4) u, which for |r| <= u is at most 3/4 u. What
 * the third limb adds to a remainder is below 2^-111.
 */
final class LimbDivision {

    private static final int DIGIT = 48;
    /** Bits that a step keeps beyond those wanted. */
    private static final int SPARE = 12;
    /** Bits of a limb beside a digit. */
    private static final int REST = Limbs.BITS - DIGIT;

    private LimbDivision() {
    }

    /**
     * v / u for 0 <= v <= u and 1/8 <= u < 1 in n limbs, with 56 n >= bits, off by less than 2^-bits; rounded up to 1 it has the first limb 2^56.
     *
     * <p>The digits leave an error below 3/4 2^(-48 digits) <= 3/4 2^(-bits-1). The step at digit k cuts u and the remainder to m limbs, 56 m >= bits - 48 k +
     * 12, unless m = n: that takes at most (2^48 + 3) 2^(-56m) from the remainder, which is at most 8 2^(-48(k+1)) times that in the quotient, less than
     * 2^(-bits-8), for all of at most 150 digits less than 0.6 * 2^-bits.
     */
    static long[] quotient(long[] v, long[] u, int n, int bits) {
        long[] remainder = v.clone();
        long[] quotient = new long[n + 1];
        double inverse = 0x1p48 / Limbs.toDouble(u);
        int last = bits / DIGIT;
        for (int k = 0; k <= last; k++) {
            long digit = (long) Math.rint(Limbs.toDouble(remainder) * inverse);
            place(quotient, digit, k);
            if (k < last) {
                subtract(remainder, u, digit, limbs(n, bits - DIGIT * k));
            }
        }
        carry(quotient);
        return quotient;
    }

    /**
     * The square root of x, 1/4 <= x < 1, in n limbs, with 56 n >= bits, off by less than 2^-bits; rounded up to 1 it has the first limb 2^56.
     *
     * <p>With s the root so far and r = (x - s^2) 2^(48 k), the next one is s' = s + digit 2^(-48(k+1)) and r' = r 2^48 - digit (s + s'): the digit is the
     * quotient by 2 sqrt x, taken by s + s'. Hence |x - s^2| <= 3/4 * 2 sqrt x * 2^(-48 k) (1 + 2^-40) and |sqrt x - s| <= 2^(-48 k) after k digits; the limbs
     * cut off as in {@link #quotient} take as little.
     */
    static long[] root(long[] x, int n, int bits) {
        long[] remainder = x.clone();
        long[] root = new long[n + 1];
        long[] twice = new long[n + 1];
        double first = Math.sqrt(Limbs.toDouble(x));
        double inverse = 0x1p47 / first;
        // the first digit is that of the double root itself
        long digit = (long) Math.rint(0x1p48 * first);
        int last = bits / DIGIT;
        for (int k = 0; k <= last; k++) {
            place(root, digit, k);
            if (k < last) {
                place(twice, digit, k);
                subtract(remainder, twice, digit, limbs(n, bits - DIGIT * k));
                place(twice, digit, k);
                digit = (long) Math.rint(Limbs.toDouble(remainder) * inverse);
            }
        }
        carry(root);
        return root;
    }

    private static int limbs(int n, int bits) {
        return Math.min(n, Limbs.count(bits + SPARE));
    }

    /** Adds digit 2^(-48(k+1)) without carrying: a limb holds at most two parts of digits, and a sign. */
    private static void place(long[] x, long digit, int k) {
        int end = DIGIT * (k + 1);
        int limb = (end - 1) / Limbs.BITS;
        int shift = Limbs.BITS * (limb + 1) - end;
        if (limb == 0) {
            x[0] += digit << shift;
        } else if (limb < x.length) {
            x[limb] += digit << shift & Limbs.MASK;
            x[limb - 1] += digit >> Limbs.BITS - shift;
        }
    }

    private static void carry(long[] x) {
        for (int i = x.length - 1; i > 0; i--) {
            x[i - 1] += x[i] >> Limbs.BITS;
            x[i] &= Limbs.MASK;
        }
    }

    /**
     * r = r 2^48 - digit u in m limbs, without carrying: of a limb of r the lowest 8 bits stay, 48 places higher, and the others, with the sign, go to the limb
     * before it, so that with a low and a high part of a product the limbs remain below 2^57 in absolute value. What goes beyond the first one is small.
     */
    private static void subtract(long[] r, long[] u, long digit, int m) {
        long below = 0;
        long high = 0;
        for (int i = m - 1; i >= 0; i--) {
            long own = r[i];
            r[i] = ((own & (1L << REST) - 1) << DIGIT) + (below >> REST) - (digit * u[i] & Limbs.MASK) - high;
            // floor(digit u_i / 2^56)
            high = Math.multiplyHigh(digit << REST, u[i]);
            below = own;
        }
        r[0] += (below >> REST) - high << Limbs.BITS;
    }
}

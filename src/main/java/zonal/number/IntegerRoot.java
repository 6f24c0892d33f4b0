package zonal.number;

import java.math.BigInteger;

/**
 * The integer square root, exact and with remainder, several times faster than {@link BigInteger#sqrt()} at a few hundred bits: Newton's iteration for the
 * reciprocal root, which needs no division, from a double; a last step for the root itself; and a correction by the remainder, which alone decides.
 *
 * @param root floor(sqrt(n))
 * @param remainder n - root^2
 */
record IntegerRoot(BigInteger root, BigInteger remainder) {

    /** Integers of up to this length have their root from a double. */
    static final int WORD = 62;
    /** The bits of a reciprocal root in double arithmetic that are right. */
    private static final int DOUBLE_BITS = 48;

    /** The root of n >= 0. */
    static IntegerRoot of(BigInteger n) {
        if (n.bitLength() <= WORD) {
            return ofWord(n.longValue());
        }
        return corrected(n, approximate(n));
    }

    /** Steps of s -> s + (n - s^2)/(2s), rounded to -infinity; the first guess is off by a few units. */
    private static IntegerRoot corrected(BigInteger n, BigInteger guess) {
        BigInteger root = guess;
        BigInteger remainder = n.subtract(root.multiply(root));
        while (remainder.signum() < 0 || remainder.compareTo(root.shiftLeft(1)) > 0) {
            BigInteger twice = root.shiftLeft(1);
            BigInteger step = remainder.signum() < 0 ? remainder.subtract(twice).divide(twice) : remainder.divide(twice);
            root = root.add(step);
            remainder = n.subtract(root.multiply(root));
        }
        return new IntegerRoot(root, remainder);
    }

    /** n = f 2^size with 1/4 <= f < 1: the root to about size/2 bits. */
    private static BigInteger approximate(BigInteger n) {
        int size = n.bitLength() + (n.bitLength() & 1);
        int half = size / 2;
        int bits = Math.max(DOUBLE_BITS, half / 2 + 4);
        BigInteger reciprocal = reciprocalRoot(n, size, bits);
        // s = f / sqrt f to these bits, then s + (f - s^2) / (2 sqrt f), which doubles them
        BigInteger root = top(n, size, bits).multiply(reciprocal).shiftRight(bits);
        BigInteger square = root.multiply(root);
        int gap = size - 2 * bits;
        BigInteger difference = n.subtract(gap >= 0 ? square.shiftLeft(gap) : square.shiftRight(-gap)).shiftRight(size - half - 2);
        BigInteger lead = half >= bits ? root.shiftLeft(half - bits) : root.shiftRight(bits - half);
        return lead.add(reciprocal.multiply(difference).shiftRight(bits + 3));
    }

    /** 2^bits / sqrt f. */
    private static BigInteger reciprocalRoot(BigInteger n, int size, int bits) {
        double fraction = Math.scalb(n.shiftRight(size - WORD).doubleValue(), -WORD);
        int known = DOUBLE_BITS;
        BigInteger r = BigInteger.valueOf((long) Math.scalb(1 / Math.sqrt(fraction), known));
        while (known < bits) {
            int next = Math.min(bits, 2 * known - 4);
            // r + r (1 - f r^2) / 2
            BigInteger product = top(n, size, next).multiply(r.multiply(r)).shiftRight(2 * known);
            BigInteger error = BigInteger.ONE.shiftLeft(next).subtract(product);
            r = r.shiftLeft(next - known).add(r.multiply(error).shiftRight(known + 1));
            known = next;
        }
        return r;
    }

    /** f to the given number of bits. */
    private static BigInteger top(BigInteger n, int size, int bits) {
        return size >= bits ? n.shiftRight(size - bits) : n.shiftLeft(bits - size);
    }

    private static IntegerRoot ofWord(long n) {
        long root = (long) Math.sqrt((double) n);
        while (root * root > n) {
            root--;
        }
        while ((root + 1) * (root + 1) <= n) {
            root++;
        }
        return new IntegerRoot(BigInteger.valueOf(root), BigInteger.valueOf(n - root * root));
    }
}

package zonal.number;

import java.math.BigInteger;

/**
 * The integer square root by the recursion of Zimmermann, "Karatsuba Square Root" (INRIA RR-3805, 1999): exact, with remainder, and several times faster than
 * {@link BigInteger#sqrt()} at a few hundred bits.
 *
 * @param root floor(sqrt(n))
 * @param remainder n - root^2
 */
record IntegerRoot(BigInteger root, BigInteger remainder) {

    private static final int WORD = 62;

    /** The root of n >= 0. */
    static IntegerRoot of(BigInteger n) {
        if (n.bitLength() <= WORD) {
            return ofWord(n.longValue());
        }
        // the recursion wants a leading digit of at least a quarter of the base: scale by an even power of two
        int quarter = (n.bitLength() + 3) / 4;
        int shift = (4 * quarter - n.bitLength()) & ~1;
        IntegerRoot scaled = normalized(n.shiftLeft(shift), quarter);
        if (shift == 0) {
            return scaled;
        }
        BigInteger root = scaled.root.shiftRight(shift / 2);
        return new IntegerRoot(root, n.subtract(root.multiply(root)));
    }

    /** n has 4 quarter or 4 quarter - 1 bits. */
    private static IntegerRoot normalized(BigInteger n, int quarter) {
        BigInteger low = bits(n, 0, quarter);
        BigInteger middle = bits(n, quarter, quarter);
        IntegerRoot high = of(n.shiftRight(2 * quarter));
        BigInteger[] division = high.remainder.shiftLeft(quarter).add(middle).divideAndRemainder(high.root.shiftLeft(1));
        BigInteger root = high.root.shiftLeft(quarter).add(division[0]);
        BigInteger remainder = division[1].shiftLeft(quarter).add(low).subtract(division[0].multiply(division[0]));
        if (remainder.signum() < 0) {
            // root was one too large: n - (root-1)^2 = remainder + 2 root - 1
            remainder = remainder.add(root.shiftLeft(1)).subtract(BigInteger.ONE);
            root = root.subtract(BigInteger.ONE);
        }
        return new IntegerRoot(root, remainder);
    }

    private static BigInteger bits(BigInteger n, int from, int count) {
        BigInteger shifted = n.shiftRight(from);
        return shifted.subtract(shifted.shiftRight(count).shiftLeft(count));
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

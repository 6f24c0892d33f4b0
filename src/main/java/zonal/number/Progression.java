package zonal.number;

import java.math.BigInteger;

/** Products of integers in arithmetic progression. */
public final class Progression {

    /** More factors are multiplied in halves, so that large integers meet ones of their size. */
    private static final int MANY = 64;

    private Progression() {
    }

    /** n!. */
    public static BigInteger factorial(int n) {
        return product(1, 1, n);
    }

    /** The product of {@code first + i step} over 0 <= i < count, of positive numbers below 2^62; 1 for none. */
    public static BigInteger product(long first, long step, int count) {
        if (count > MANY) {
            int half = count / 2;
            return product(first, step, half).multiply(product(first + half * step, step, count - half));
        }
        BigInteger product = BigInteger.ONE;
        long word = 1;
        for (int i = 0; i < count; i++) {
            long factor = first + i * step;
            if (Long.numberOfLeadingZeros(word) + Long.numberOfLeadingZeros(factor) > Long.SIZE) {
                // below 2^63
                word *= factor;
            } else {
                product = product.multiply(BigInteger.valueOf(word));
                word = factor;
            }
        }
        return product.multiply(BigInteger.valueOf(word));
    }
}

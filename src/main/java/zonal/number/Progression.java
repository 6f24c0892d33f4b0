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

    /** (2n+1)!! = 1 * 3 * ... * (2n+1). */
    public static BigInteger oddFactorial(int n) {
        return product(1, 2, n + 1);
    }

    /** n (n-1) ... (n-k+1) / k! for 0 <= k and 0 <= n below 2^62, the smaller of k and n - k below 2^31; 0 for k > n. */
    public static BigInteger binomial(long n, long k) {
        if (k > n) {
            return BigInteger.ZERO;
        }
        int factors = (int) Math.min(k, n - k);
        return product(n - factors + 1, 1, factors).divide(factorial(factors));
    }

    /** The product of {@code first + i step} over 0 <= i < count, of numbers below 2^62 in modulus; 1 for none. */
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

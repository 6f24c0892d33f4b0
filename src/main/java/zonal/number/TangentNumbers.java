package zonal.number;

import java.math.BigInteger;

/**
 * The tangent numbers T_n, tan x = sum_n T_n x^(2n-1)/(2n-1)!, by the recurrence of Brent and Harvey, "Fast computation of Bernoulli, tangent and secant
 * numbers" (2013), algorithm TangentNumbers. With them B_2n = (-1)^(n-1) 2n T_n / (4^n (4^n - 1)).
 */
final class TangentNumbers {

    private volatile BigInteger[] known = {};

    /** T_n for n >= 1. */
    BigInteger get(int n) {
        BigInteger[] table = known;
        if (table.length <= n) {
            table = compute(Math.max(32, 2 * n));
            known = table;
        }
        return table[n];
    }

    private static BigInteger[] compute(int count) {
        BigInteger[] t = new BigInteger[count + 1];
        t[1] = BigInteger.ONE;
        for (int k = 2; k <= count; k++) {
            t[k] = t[k - 1].multiply(BigInteger.valueOf(k - 1));
        }
        for (int k = 2; k <= count; k++) {
            for (int j = k; j <= count; j++) {
                t[j] = t[j - 1].multiply(BigInteger.valueOf(j - k)).add(t[j].multiply(BigInteger.valueOf(j - k + 2)));
            }
        }
        return t;
    }
}

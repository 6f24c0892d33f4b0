package zonal.sphere;

import java.math.BigInteger;

/** Spaces of spherical harmonics on S^(d-1). */
public final class Harmonics {

    private Harmonics() {
    }

    /**
     * The dimension of the space of harmonics of one degree: N(d,k) = binom(d+k-1, k) - binom(d+k-3, k-2), the second term 0 for k < 2.
     *
     * @param dimension d >= 2
     * @param degree k >= 0
     */
    public static BigInteger multiplicity(int dimension, int degree) {
        BigInteger all = binomial(dimension + degree - 1, degree);
        return degree < 2 ? all : all.subtract(binomial(dimension + degree - 3, degree - 2));
    }

    private static BigInteger binomial(int n, int k) {
        int smaller = Math.min(k, n - k);
        BigInteger result = BigInteger.ONE;
        for (int j = 1; j <= smaller; j++) {
            result = result.multiply(BigInteger.valueOf(n - smaller + j)).divide(BigInteger.valueOf(j));
        }
        return result;
    }
}

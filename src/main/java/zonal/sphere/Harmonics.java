package zonal.sphere;

import java.math.BigInteger;
import zonal.InputException;

/** Spaces of spherical harmonics on S^(d-1). */
public final class Harmonics {

    private static final int LARGEST_DIMENSION = 10_000;

    private Harmonics() {
    }

    /**
     * The dimension d of the inputs, passed through.
     *
     * @throws InputException if S^(d-1) is no sphere, or the dimension is beyond what is computed with
     */
    public static int requireDimension(int dimension) {
        if (dimension < 2) {
            throw new InputException("dimension " + dimension + ": the sphere S^(d-1) needs d >= 2");
        }
        if (dimension > LARGEST_DIMENSION) {
            throw new InputException("dimension " + dimension + ": dimensions up to " + LARGEST_DIMENSION + " can be asked for");
        }
        return dimension;
    }

    /**
     * The dimension of the space of harmonics of one degree: N(d,k) = binom(d+k-1, k) - binom(d+k-3, k-2), the second term 0 for k < 2.
     *
     * @param dimension d >= 2
     * @param degree k >= 0
     */
    public static BigInteger multiplicity(int dimension, long degree) {
        BigInteger all = binomial(dimension + degree - 1, degree);
        return degree < 2 ? all : all.subtract(binomial(dimension + degree - 3, degree - 2));
    }

    private static BigInteger binomial(long n, long k) {
        long smaller = Math.min(k, n - k);
        BigInteger result = BigInteger.ONE;
        for (long j = 1; j <= smaller; j++) {
            result = result.multiply(BigInteger.valueOf(n - smaller + j)).divide(BigInteger.valueOf(j));
        }
        return result;
    }
}

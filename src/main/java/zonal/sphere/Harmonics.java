package zonal.sphere;

import java.math.BigInteger;
import zonal.InputException;
import zonal.number.Progression;

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
     * The dimension of the space of harmonics of one degree: N(d,k) = binom(d+k-1, k) - binom(d+k-3, k-2) = (2k+d-2)/(d-2) binom(k+d-3, k), for d = 2 it is 1 or 2.
     *
     * @param dimension d >= 2
     * @param degree k >= 0
     */
    public static BigInteger multiplicity(int dimension, long degree) {
        if (dimension == 2) {
            return degree == 0 ? BigInteger.ONE : BigInteger.TWO;
        }
        return BigInteger.valueOf(2 * degree + dimension - 2).multiply(Progression.binomial(degree + dimension - 3, degree)).divide(BigInteger.valueOf(dimension - 2));
    }
}

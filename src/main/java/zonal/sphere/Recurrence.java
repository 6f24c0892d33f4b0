package zonal.sphere;

import java.math.BigInteger;
import zonal.number.SignedLimbs;
import zonal.number.Magnitude;

/** The inner loop of {@link GegenbauerSums}: the polynomials at one point after the other, weighted and summed up, in fixed point. */
sealed interface Recurrence permits LimbRecurrence, IntegerRecurrence {

    /**
     * A recurrence with sums of zero for the degrees 0 to the maximal one.
     *
     * @param bits the least number of bits after the point
     */
    static Recurrence of(int dimension, int maximalDegree, int bits) {
        return SignedLimbs.isServed(bits) ? new LimbRecurrence(dimension, maximalDegree, SignedLimbs.ofBits(bits)) : new IntegerRecurrence(dimension, maximalDegree, bits);
    }

    /** The number of bits after the point. */
    int bits();

    /** A bound of the error of a product of two numbers, in units: at least 2, so that with the products the other errors of a step are covered. */
    Magnitude productError();

    /** Adds g P_k(t)/4 to the sum of every degree k; t in [-1, 1] and g, at most 1 in modulus, in units. */
    void add(BigInteger point, BigInteger evenWeight, BigInteger oddWeight);

    /** The sum of degree k in units. */
    BigInteger sum(int degree);
}

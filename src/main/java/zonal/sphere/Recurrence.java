package zonal.sphere;

import java.math.BigInteger;
import zonal.number.Magnitude;
import zonal.number.SignedLimbs;

/**
 * The inner loop of {@link GegenbauerSums}: sums of g_i cos(k theta_i) over one point cos(theta_i) after the other, in fixed point. The even degrees have one weight and the odd ones another: E_j = g cos(2 j theta) and
 * O_j = g' cos((2j+1) theta) both fulfil X_(j+1) = 2 cos(2 theta) X_j - X_(j-1), with E_(-1) = E_1 and O_(-1) = O_0.
 */
sealed interface Recurrence permits LimbRecurrence, IntegerRecurrence {

    /**
     * A recurrence with sums of zero for the degrees 0 to the maximal one.
     *
     * @param bits the least number of bits after the point
     */
    static Recurrence of(int maximalDegree, int bits) {
        return SignedLimbs.isServed(bits) ? new LimbRecurrence(maximalDegree, SignedLimbs.ofBits(bits)) : new IntegerRecurrence(maximalDegree, bits);
    }

    /** The number of bits after the point. */
    int bits();

    /** A bound, at least 2, of the error of a step in units, an error of less than one unit in 2 cos(2 theta) included, for weights of at most 1/4. */
    double stepError();

    /** Adds g cos(k theta) to the sum of every degree k; cos(theta) in [-1, 1] and the weights, at most 1/4 in modulus, in units. */
    void add(BigInteger point, BigInteger evenWeight, BigInteger oddWeight);

    /** The sum of degree k in units. */
    BigInteger sum(int degree);

    /** 2 cos(2 theta) = 4 t^2 - 2 for t = cos(theta), rounded down. */
    static BigInteger twiceCosine(BigInteger t, int bits) {
        return t.multiply(t).shiftRight(bits - 2).subtract(BigInteger.ONE.shiftLeft(bits + 1));
    }

    /** The product of two numbers divided by 2^shift, rounded down. */
    static BigInteger product(BigInteger a, BigInteger b, int shift) {
        return a.multiply(b).shiftRight(shift);
    }
}

package zonal.sphere;

import java.math.BigInteger;
import java.util.Arrays;
import zonal.number.Magnitude;

/** The recurrence in integers of any size. */
final class IntegerRecurrence implements Recurrence {

    private final int dimension;
    private final int bits;
    private final BigInteger[] sums;

    IntegerRecurrence(int dimension, int maximalDegree, int bits) {
        this.dimension = dimension;
        this.bits = bits;
        this.sums = new BigInteger[maximalDegree + 1];
        Arrays.fill(sums, BigInteger.ZERO);
    }

    @Override
    public int bits() {
        return bits;
    }

    /** A product or quotient is rounded by less than one unit. */
    @Override
    public Magnitude productError() {
        return Magnitude.of(2);
    }

    @Override
    public void add(BigInteger point, BigInteger evenWeight, BigInteger oddWeight) {
        BigInteger previous = BigInteger.ONE.shiftLeft(bits - 2);
        BigInteger current = point.shiftRight(2);
        accumulate(previous, evenWeight, 0);
        for (int k = 1; k < sums.length; k++) {
            accumulate(current, (k & 1) == 0 ? evenWeight : oddWeight, k);
            if (k < sums.length - 1) {
                BigInteger y = point.multiply(current).shiftRight(bits);
                BigInteger next = y.add(y.subtract(previous).multiply(BigInteger.valueOf(k)).divide(BigInteger.valueOf(k + dimension - 2L)));
                previous = current;
                current = next;
            }
        }
    }

    private void accumulate(BigInteger polynomial, BigInteger weight, int k) {
        sums[k] = sums[k].add(polynomial.multiply(weight).shiftRight(bits));
    }

    @Override
    public BigInteger sum(int degree) {
        return sums[degree];
    }
}

package zonal.sphere;

import java.math.BigInteger;
import java.util.Arrays;

/** The recurrence in integers of any size. */
final class IntegerRecurrence implements Recurrence {

    private final int bits;
    private final BigInteger[] sums;

    IntegerRecurrence(int maximalDegree, int bits) {
        this.bits = bits;
        this.sums = new BigInteger[maximalDegree + 1];
        Arrays.fill(sums, BigInteger.ZERO);
    }

    @Override
    public int bits() {
        return bits;
    }

    /** A product is rounded by less than one unit, and an error of one unit of 2 cos(2 theta) makes at most half a one. */
    @Override
    public double stepError() {
        return 2;
    }

    @Override
    public void add(BigInteger point, BigInteger evenWeight, BigInteger oddWeight) {
        BigInteger factor = Recurrence.twiceCosine(point, bits);
        accumulate(Recurrence.product(evenWeight, factor, bits + 1), evenWeight, factor, 0);
        BigInteger first = Recurrence.product(oddWeight, point, bits);
        accumulate(first, first, factor, 1);
    }

    /** Every other degree. */
    private void accumulate(BigInteger before, BigInteger start, BigInteger factor, int degree) {
        BigInteger previous = before;
        BigInteger current = start;
        for (int k = degree; k < sums.length; k += 2) {
            sums[k] = sums[k].add(current);
            BigInteger next = Recurrence.product(current, factor, bits).subtract(previous);
            previous = current;
            current = next;
        }
    }

    @Override
    public BigInteger sum(int degree) {
        return sums[degree];
    }
}

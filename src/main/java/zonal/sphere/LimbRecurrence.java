package zonal.sphere;

import java.math.BigInteger;
import zonal.number.SignedLimbs;

/** The recurrence in limbs, which allocates next to nothing for a point. */
final class LimbRecurrence implements Recurrence {

    /** Sums of this many balanced numbers have limbs below 2^62. */
    private static final int UNBALANCED = 30;

    private final int maximalDegree;
    private final SignedLimbs limbs;
    private final int count;
    private final long[] sums;
    private final long[] factor;
    private final long[] first;
    private final long[] second;
    private int unbalanced;

    LimbRecurrence(int maximalDegree, SignedLimbs limbs) {
        this.maximalDegree = maximalDegree;
        this.limbs = limbs;
        this.count = limbs.count();
        this.sums = new long[(maximalDegree + 1) * count];
        this.factor = new long[count];
        this.first = new long[count];
        this.second = new long[count];
    }

    @Override
    public int bits() {
        return limbs.bits();
    }

    /** A product is off by at most 5n/4 units, and an error of one unit of 2 cos(2 theta) makes at most half a one. */
    @Override
    public double stepError() {
        return 1.25 * count + 1;
    }

    @Override
    public void add(BigInteger point, BigInteger evenWeight, BigInteger oddWeight) {
        if (++unbalanced == UNBALANCED) {
            balance();
        }
        int bits = limbs.bits();
        BigInteger twiceCosine = Recurrence.twiceCosine(point, bits);
        limbs.set(twiceCosine, factor, 0);
        limbs.set(evenWeight, second, 0);
        limbs.set(Recurrence.product(evenWeight, twiceCosine, bits + 1), first, 0);
        accumulate(0);
        limbs.set(Recurrence.product(oddWeight, point, bits), second, 0);
        System.arraycopy(second, 0, first, 0, count);
        accumulate(1);
    }

    /** Every other degree; the number before the first and the first one are those of the recurrence. */
    private void accumulate(int degree) {
        long[] previous = first;
        long[] current = second;
        for (int k = degree; k <= maximalDegree; k += 2) {
            limbs.accumulate(current, 0, sums, k * count);
            limbs.multiplySubtract(current, factor, previous);
            long[] next = previous;
            previous = current;
            current = next;
        }
    }

    private void balance() {
        for (int k = 0; k <= maximalDegree; k++) {
            limbs.balance(sums, k * count);
        }
        unbalanced = 1;
    }

    @Override
    public BigInteger sum(int degree) {
        return limbs.units(sums, degree * count);
    }
}

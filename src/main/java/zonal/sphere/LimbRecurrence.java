package zonal.sphere;

import java.math.BigInteger;
import zonal.number.Limbs;
import zonal.number.Magnitude;

/** The recurrence in limbs, which allocates nothing for a point. */
final class LimbRecurrence implements Recurrence {

    /** Sums of this many balanced numbers have limbs below 2^62. */
    private static final int UNBALANCED = 30;

    private final int maximalDegree;
    private final Limbs limbs;
    private final int count;
    /** b_k = k/(k+d-2), one slice a degree. */
    private final long[] factors;
    private final long[] sums;
    private final long[] point;
    private final long[] evenWeight;
    private final long[] oddWeight;
    private long[] previous;
    private long[] current;
    private final long[] product;
    private final long[] difference;
    private int unbalanced;

    LimbRecurrence(int dimension, int maximalDegree, Limbs limbs) {
        this.maximalDegree = maximalDegree;
        this.limbs = limbs;
        this.count = limbs.count();
        this.factors = factors(dimension, maximalDegree, limbs);
        this.sums = new long[(maximalDegree + 1) * count];
        this.point = new long[count];
        this.evenWeight = new long[count];
        this.oddWeight = new long[count];
        this.previous = new long[count];
        this.current = new long[count];
        this.product = new long[count];
        this.difference = new long[count];
    }

    private static long[] factors(int dimension, int maximalDegree, Limbs limbs) {
        long[] factors = new long[(maximalDegree + 1) * limbs.count()];
        for (int k = 1; k < maximalDegree; k++) {
            limbs.set(BigInteger.valueOf(k).shiftLeft(limbs.bits()).divide(BigInteger.valueOf(k + dimension - 2L)), factors, k * limbs.count());
        }
        return factors;
    }

    @Override
    public int bits() {
        return limbs.bits();
    }

    /** 3n/2. */
    @Override
    public Magnitude productError() {
        return Magnitude.of(1.5 * count);
    }

    @Override
    public void add(BigInteger pointUnits, BigInteger evenUnits, BigInteger oddUnits) {
        limbs.set(pointUnits, point, 0);
        limbs.set(evenUnits, evenWeight, 0);
        limbs.set(oddUnits, oddWeight, 0);
        limbs.set(BigInteger.ONE.shiftLeft(limbs.bits() - 2), previous, 0);
        limbs.set(pointUnits.shiftRight(2), current, 0);
        if (++unbalanced == UNBALANCED) {
            balance();
        }
        accumulate(previous, evenWeight, 0);
        for (int k = 1; k <= maximalDegree; k++) {
            accumulate(current, (k & 1) == 0 ? evenWeight : oddWeight, k);
            if (k < maximalDegree) {
                step(k);
            }
        }
    }

    /** P_(k+1) = y + b_k (y - P_(k-1)), y = t P_k. */
    private void step(int k) {
        limbs.multiply(current, 0, point, 0, product, 0);
        limbs.subtract(product, 0, previous, 0, difference, 0);
        limbs.multiply(difference, 0, factors, k * count, previous, 0);
        limbs.add(previous, 0, product, 0, previous, 0);
        long[] following = previous;
        previous = current;
        current = following;
    }

    private void accumulate(long[] polynomial, long[] weight, int k) {
        limbs.multiply(polynomial, 0, weight, 0, difference, 0);
        limbs.accumulate(difference, 0, sums, k * count);
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

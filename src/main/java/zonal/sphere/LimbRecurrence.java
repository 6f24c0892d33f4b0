package zonal.sphere;

import java.math.BigInteger;
import zonal.number.SignedLimbs;
import zonal.number.Magnitude;
import zonal.quadrature.GegenbauerRecurrence;

/** The recurrence in limbs, which allocates nothing for a point. */
final class LimbRecurrence implements Recurrence {

    /** Sums of this many balanced numbers have limbs below 2^62. */
    private static final int UNBALANCED = 30;

    private final int maximalDegree;
    private final SignedLimbs limbs;
    private final int count;
    private final GegenbauerRecurrence polynomials;
    private final long[] sums;
    private final long[] evenWeight;
    private final long[] oddWeight;
    private final long[] product;
    private int unbalanced;

    LimbRecurrence(int dimension, int maximalDegree, SignedLimbs limbs) {
        this.maximalDegree = maximalDegree;
        this.limbs = limbs;
        this.count = limbs.count();
        this.polynomials = new GegenbauerRecurrence(dimension, maximalDegree, limbs);
        this.sums = new long[(maximalDegree + 1) * count];
        this.evenWeight = new long[count];
        this.oddWeight = new long[count];
        this.product = new long[count];
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
    public void add(BigInteger point, BigInteger evenUnits, BigInteger oddUnits) {
        limbs.set(evenUnits, evenWeight, 0);
        limbs.set(oddUnits, oddWeight, 0);
        polynomials.start(point);
        if (++unbalanced == UNBALANCED) {
            balance();
        }
        accumulate(polynomials.previous(), evenWeight, 0);
        for (int k = 1; k <= maximalDegree; k++) {
            accumulate(polynomials.current(), (k & 1) == 0 ? evenWeight : oddWeight, k);
            if (k < maximalDegree) {
                polynomials.step();
            }
        }
    }

    private void accumulate(long[] polynomial, long[] weight, int k) {
        limbs.multiply(polynomial, 0, weight, 0, product, 0);
        limbs.accumulate(product, 0, sums, k * count);
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

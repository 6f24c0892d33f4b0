package zonal.number;

import java.util.ArrayList;
import java.util.List;

/**
 * A power series sum_k c_k w^k, or sum_k c_k (-w)^k if alternating, with falling coefficients c_0 < 0.9 in limbs, each cut off after as many
 * limbs: what is left of a Taylor series when its first terms are taken out.
 */
final class LimbSeries {

    /** Two limbs more than most numbers, for tables have one more and are made in one more. */
    private static final int LIMBS = Limbs.MOST + 2;
    /** More terms are not wanted: w is below 2^-10, and its powers then below 2^-1280, or the coefficients are. */
    private static final int MOST_TERMS = 128;

    /** 1/2! - w/4! + ...: (1 - cos x)/x^2 with w = x^2. */
    static final LimbSeries VERSINE = ofFactorials(2, 2, true);
    /** 1/3! - w/5! + ...: (x - sin x)/x^3 with w = x^2. */
    static final LimbSeries SINE = ofFactorials(3, 2, true);
    /** 1/2! + w/3! + ...: (e^w - 1 - w)/w^2. */
    static final LimbSeries EXPONENTIAL = ofFactorials(2, 1, false);
    /** 1/2 + w/3 + ...: (-log(1 - w) - w)/w^2. */
    static final LimbSeries LOGARITHM = ofReciprocals(2, 1, false);
    /** 1/3 - w/5 + ...: (x - atan x)/x^3 with w = x^2. */
    static final LimbSeries ARCTANGENT = ofReciprocals(3, 2, true);
    /** 1/3 + w/5 + ...: (atanh x - x)/x^3 with w = x^2. */
    static final LimbSeries HYPERBOLIC_ARCTANGENT = ofReciprocals(3, 2, false);

    private final long[][] coefficients;
    /** c_k cut off is below 2^-zeros_k, c_k less than two units more: below 2^(1-zeros_k). */
    private final int[] zeros;
    private final boolean alternating;

    private LimbSeries(long[][] coefficients, boolean alternating) {
        this.coefficients = coefficients;
        this.alternating = alternating;
        this.zeros = new int[coefficients.length];
        for (int k = 0; k < coefficients.length; k++) {
            zeros[k] = Limbs.leadingZeros(coefficients[k], coefficients[k].length);
        }
    }

    /** c_k = 1/(first + k step)!, up to the last one above the unit. */
    private static LimbSeries ofFactorials(int first, int step, boolean alternating) {
        long[][] c = new long[MOST_TERMS][];
        long[] inverse = Limbs.reciprocal(2, LIMBS);
        int reached = 2;
        for (int k = 0; k < MOST_TERMS; k++) {
            for (; reached < first + k * step; reached++) {
                inverse = Limbs.divide(inverse, reached + 1L, LIMBS);
            }
            c[k] = inverse;
        }
        return new LimbSeries(c, alternating);
    }

    /** c_k = 1/(first + k step). */
    private static LimbSeries ofReciprocals(int first, int step, boolean alternating) {
        long[][] c = new long[MOST_TERMS][];
        for (int k = 0; k < MOST_TERMS; k++) {
            c[k] = Limbs.reciprocal(first + (long) k * step, LIMBS);
        }
        return new LimbSeries(c, alternating);
    }

    /**
     * c_k of {@link BesselSeries}, up to one that is cut off to zero. A quotient is off by a unit of one more limb, and by 2^(2 scale) < 2^6 after the
     * multiplication, with the error of the one before it, which is at least halved, by less than 2^7 of the 2^56 in a unit.
     */
    static LimbSeries ofBesselFunction(int order, int scale, int limbs) {
        int n = limbs + 1;
        List<long[]> c = new ArrayList<>();
        long[] last = Limbs.shiftLeft(Limbs.reciprocal(2L * (2 * order + 3), n), 2 * scale, n);
        for (long k = 1; !Limbs.isZero(last, limbs); k++) {
            c.add(Limbs.first(last, limbs));
            last = Limbs.shiftLeft(Limbs.divide(last, (2 * k + 2) * (2 * k + 2 * order + 3), n), 2 * scale, n);
        }
        c.add(Limbs.first(last, limbs));
        return new LimbSeries(c.toArray(long[][]::new), true);
    }

    /**
     * The sum to the given number of bits in n limbs, w < 1 having limbs enough for them: off by less than 2^13 2^-bits.
     *
     * <p>Horner's rule, with fewer limbs for later terms: A_k = c_k -+ w A_(k+1) in m limbs, 56 m >= bits - a k, for w < 2^-a. The coefficient is cut off by
     * less than 2 units of m limbs, w, times A below 1, by one, and the product by 2m, so the error of A_k is at most 2m + 3 of these units and w times that of
     * A_(k+1). In the sum it weighs w^k (2m + 3) 2^(-56m) <= (2m + 3) 2^-bits. The terms left out begin with one below 2 * 2^-bits and fall by w: in all less
     * than (160 * 49 + 4) 2^-bits: there are at most 128 terms, and 150 of Bessel functions.
     *
     * <p>If alternating, no A_k is negative: A_(k+1) <= c_(k+1) <= c_k as they are cut off, by induction, so that w A_(k+1), cut off to m limbs, is at most c_k
     * cut off to m limbs. Otherwise w < 2^-6 and A_k <= c_k / (1 - w) < 1.
     */
    long[] sum(long[] w, int n, int bits) {
        int leading = Math.min(Limbs.leadingZeros(w, n), Math.max(1, bits));
        int terms = terms(leading, bits);
        long[] sum = new long[n];
        System.arraycopy(coefficients[terms - 1], 0, sum, 0, limbs(bits - leading * (terms - 1)));
        for (int k = terms - 2; k >= 0; k--) {
            // A_(k+1) <= c_(k+1) / (1 - w) is below 2^(1-zeros)
            int m = limbs(bits - leading * k);
            Limbs.accumulate(sum, coefficients[k], alternating ? -1 : 0, w, sum, Math.min(m, (zeros[k + 1] - 1) / Limbs.BITS), m);
        }
        return sum;
    }

    private static int limbs(int bits) {
        return Math.max(1, Limbs.count(bits));
    }

    int limbs() {
        return coefficients[0].length;
    }

    /** The first term below 2^-bits is left out, with those after it; there is always a term. */
    private int terms(int leading, int bits) {
        int terms = 1;
        while (leading * terms + zeros[terms] < bits) {
            terms++;
        }
        return terms;
    }
}

package zonal.number;

import java.util.ArrayList;
import java.util.List;

/**
 * A power series sum_k c_k w^k, or sum_k c_k (-w)^k if alternating, with falling coefficients c_0 < 0.9 in limbs, each cut off after as many
 * limbs: what is left of a Taylor series when its first terms are taken out.
 */
final class LimbSeries {

    /** But for Bessel functions w is below 2^-10: the term number k takes 10 k bits less. */
    private static final int LEAST_ZEROS = 10;
    /** By so many bits the number of bits of a sum may be more than its limbs have. */
    private static final int MORE_BITS = 2;
    private static final int GUARD = 14;
    private static final int GUARD_OF_MANY = 17;
    private static final int GUARD_OF_MOST = 19;

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

    /** One more than the bits that the error of a sum in n limbs takes. */
    static int guard(int n) {
        return n <= Limbs.SOME + 2 ? GUARD : n <= Limbs.MANY + 2 ? GUARD_OF_MANY : GUARD_OF_MOST;
    }

    /** c_k = 1/(first + k step)! for numbers of so many limbs. */
    static LimbSeries ofFactorials(int first, int step, boolean alternating, int limbs) {
        long[][] c = new long[mostTerms(limbs)][];
        long[] inverse = Limbs.reciprocal(2, limbs);
        int reached = 2;
        for (int k = 0; k < c.length; k++) {
            // a quotient of what is cut off, cut off again, is that of the number itself
            for (; reached < first + k * step; reached++) {
                inverse = Limbs.divide(inverse, reached + 1L, limbsOf(k, limbs));
            }
            c[k] = inverse;
        }
        return new LimbSeries(c, alternating);
    }

    /** c_k = 1/(first + k step) for numbers of so many limbs. */
    static LimbSeries ofReciprocals(int first, int step, boolean alternating, int limbs) {
        long[][] c = new long[mostTerms(limbs)][];
        for (int k = 0; k < c.length; k++) {
            c[k] = Limbs.reciprocal(first + (long) k * step, limbsOf(k, limbs));
        }
        return new LimbSeries(c, alternating);
    }

    /** The power after the last one, 10 k >= 56 n + 2, is not in a sum. */
    private static int mostTerms(int limbs) {
        return (Limbs.BITS * limbs + MORE_BITS) / LEAST_ZEROS + 2;
    }

    /** What c_k needs at most. */
    private static int limbsOf(int k, int limbs) {
        return Math.min(limbs, limbs(Limbs.BITS * limbs + MORE_BITS - LEAST_ZEROS * k));
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
     * The sum to the given number of bits, at most 56 n + 2, or 56 n for Bessel functions, in n limbs: off by less than 2^(guard - 1) 2^-bits, {@link #guard}.
     *
     * <p>Horner's rule, with fewer limbs for later terms: A_k = c_k -+ w A_(k+1) in m limbs, 56 m >= bits - a k, for w < 2^-a. The coefficient is cut off by
     * less than 2 units of m limbs, w, times A below 1, by one, and the product by 2m, so the error of A_k is at most 2m + 3 of these units and w times that of
     * A_(k+1). In the sum it weighs w^k (2m + 3) 2^(-56m) <= (2m + 3) 2^-bits, but for k = 0 up to 4 times as much where the n limbs have up to 2 bits less; the
     * other terms take at least 10 bits less, and sums of Bessel functions have all their bits. The terms left out begin with one below 2 * 2^-bits and fall by
     * w. In all that is less than ((terms + 3) (2n + 3) + 4) 2^-bits. Up to n = 24 there are at most 136 terms, and 141 of Bessel functions, up to n = 62 at most
     * 349, and up to n = 122 at most 685: less than 2^13, 2^16 and 2^18.
     *
     * <p>If alternating, no A_k is negative: A_(k+1) <= c_(k+1) <= c_k as they are cut off, by induction, so that w A_(k+1), cut off to m limbs, is at most c_k
     * cut off to m limbs. Otherwise w < 2^-6 and A_k <= c_k / (1 - w) < 1.
     */
    long[] sum(long[] w, int n, int bits) {
        int leading = Math.min(Limbs.leadingZeros(w, n), Math.max(1, bits));
        int terms = terms(leading, bits);
        long[] sum = new long[n];
        System.arraycopy(coefficients[terms - 1], 0, sum, 0, Math.min(n, limbs(bits - leading * (terms - 1))));
        for (int k = terms - 2; k >= 0; k--) {
            // A_(k+1) <= c_(k+1) / (1 - w) is below 2^(1-zeros)
            int m = Math.min(n, limbs(bits - leading * k));
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

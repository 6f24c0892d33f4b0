package zonal.decay;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import zonal.number.Ball;
import zonal.number.Magnitude;
import zonal.number.SignedLimbs;
import zonal.number.WordLimbs;

/**
 * The sum over j of A_j I_k(j)/I_k(j0) for one degree after the other, in fixed point. With r_j = -I_k(j+1)/I_k(j) = (2j+3)(2j+d) / ((2k-2j-3)(2k+2j+2d-1)) it is A_j0 - r_j0 (A_(j0+1) - r_(j0+1) (A_(j0+2) - ...)): a
 * multiplication and a division by a word each term. The products rho_j of the r fall with j and with k, so that A_j is kept with as many limbs less as rho_j is small at the least degree, and at larger degrees the last
 * terms are left out.
 */
final class TailSum {

    private static final int GUARD_BITS = 12;
    private static final int LEAST_BITS = 8;
    /** A limb holds numbers of so many bits, and a sign. */
    private static final int TOP_BITS = 56;
    /** More than what the roundings of the doubles that bound errors add up to. */
    private static final double ROUNDING = 1 + 1e-9;

    private final int dimension;
    private final SingularTerms terms;
    private final int order;
    private final long from;
    /** A_j is {@code coefficients[j]} 2^-bits[j] but for an error, and {@code limbs[j]} are its balanced limbs. */
    private final BigInteger[] coefficients;
    private final long[][] limbs;
    private final long[] bits;
    /** Bounds the error of the sum of any number of terms at any degree. */
    private final Magnitude error;
    /** Bounds of what comes after so many terms, at the least degree. */
    private final Magnitude[] rests;

    /**
     * The sum for degrees from the given one on.
     *
     * @param order j0
     * @param values the A_j from j0 on
     * @param relative the error is about 2^-relative of A_j0
     */
    TailSum(int dimension, int order, List<Ball> values, long from, int relative) {
        this.dimension = dimension;
        this.terms = new SingularTerms(dimension);
        this.order = order;
        this.from = from;
        Magnitude[] tails = tails(values);
        this.rests = rests(tails);
        long above = Math.max(0, Arrays.stream(tails).mapToLong(Magnitude::exponent).max().orElseThrow() - TOP_BITS);
        int[] counts = counts(values, relative + GUARD_BITS - values.get(0).mignitude().exponent(), above);
        this.bits = Arrays.stream(counts).mapToLong(count -> SignedLimbs.BITS * (count - 1L) - above).toArray();
        this.coefficients = new BigInteger[counts.length];
        this.limbs = new long[counts.length][];
        double total = 0;
        for (int j = counts.length - 1; j >= 0; j--) {
            coefficients[j] = values.get(j).floor(bits[j]);
            limbs[j] = new long[counts[j]];
            SignedLimbs.ofBits(SignedLimbs.BITS * counts[j]).set(coefficients[j], limbs[j], 0);
            // that of the coefficient, that of the divisions, and that of the terms behind, which is largest at the least degree
            double behind = j + 1 < counts.length ? 2 + Math.scalb(total, (int) (bits[j] - bits[j + 1])) * ratio(j, from) : 0;
            total = values.get(j).radius().shift(bits[j]).toDouble() + 1 + behind;
        }
        this.error = Magnitude.of(total * ROUNDING).shift(-bits[0]);
    }

    /** Bounds of the sum from the term j on, divided by rho_j, at all degrees. */
    private Magnitude[] tails(List<Ball> values) {
        Magnitude[] tails = new Magnitude[values.size() + 1];
        tails[values.size()] = Magnitude.ZERO;
        for (int j = values.size() - 1; j >= 0; j--) {
            tails[j] = values.get(j).magnitude().add(bound(j).multiply(tails[j + 1]));
        }
        return tails;
    }

    private Magnitude[] rests(Magnitude[] tails) {
        Magnitude[] rests = new Magnitude[tails.length];
        Magnitude product = Magnitude.ONE;
        for (int j = 1; j < tails.length; j++) {
            product = product.multiply(bound(j - 1));
            rests[j] = product.multiply(tails[j]);
        }
        return rests;
    }

    /**
     * The numbers of limbs of the coefficients, falling with j, with 58 above the point.
     *
     * @param full the bits of the first one after the point
     * @param above numbers are below 2^(above + 56)
     */
    private int[] counts(List<Ball> values, long full, long above) {
        int[] counts = new int[values.size()];
        double lost = 0;
        for (int j = 0; j < counts.length; j++) {
            long least = values.get(j).magnitude().isZero() ? 0 : LEAST_BITS - values.get(j).magnitude().exponent();
            long wanted = j == 0 ? full : Math.max(least, full - (long) lost);
            int count = Math.max(2, 1 - (int) Math.floorDiv(-wanted - above, (long) SignedLimbs.BITS));
            counts[j] = j == 0 ? count : Math.min(count, counts[j - 1]);
            lost -= Math.log(ratio(j, from)) / Math.log(2);
        }
        return counts;
    }

    /** About r_j for the coefficient number i, j = j0 + i. */
    private double ratio(int i, long degree) {
        return terms.nearRatio(order + i, degree);
    }

    /** At all degrees. */
    private Magnitude bound(int i) {
        return terms.ratio(order + i, from);
    }

    /** The sum for a degree, at least the least one. */
    Ball at(long degree) {
        // the denominators of the r_j are 4n^2 - (2j+d+1)^2 with 2n = 2k+d-2, whose quotient by that at the least degree is at least that of the squares: rests fall by this many bits a term
        double fall = 2 * Math.log1p((degree - from) / (from + (dimension - 2) / 2.0)) / (Math.log(2) * ROUNDING);
        int count = 1;
        while (count < coefficients.length && rests[count].exponent() - (long) (count * fall) > -bits[0]) {
            count++;
        }
        Magnitude rest = rests[count].shift(-(long) (count * fall));
        return Ball.of(isOfWords(count, degree) ? inLimbs(count, degree) : inIntegers(count, degree), -bits[0], error.add(rest));
    }

    /** Whether the r_j are at most one and their denominators, of which the first is the largest, below 2^31. */
    private boolean isOfWords(int count, long degree) {
        return terms.nearRatio(order + count, degree) < 1 && (double) terms.lowerFactor(order, degree) * terms.upperFactor(order, degree) < Integer.MAX_VALUE;
    }

    private BigInteger inLimbs(int count, long degree) {
        long[] sum = Arrays.copyOf(limbs[count - 1], limbs[0].length);
        for (int i = count - 2; i >= 0; i--) {
            int denominator = (int) (terms.lowerFactor(order + i, degree) * terms.upperFactor(order + i, degree));
            WordLimbs.subtractFraction(limbs[i].length, limbs[i], (int) terms.numerator(order + i), denominator, sum);
        }
        return SignedLimbs.ofBits(SignedLimbs.BITS * sum.length).units(sum, 0);
    }

    private BigInteger inIntegers(int count, long degree) {
        BigInteger sum = coefficients[count - 1];
        for (int i = count - 2; i >= 0; i--) {
            BigInteger above = sum.multiply(BigInteger.valueOf(terms.numerator(order + i))).shiftLeft((int) (bits[i] - bits[i + 1]));
            sum = coefficients[i].subtract(divide(above, terms.lowerFactor(order + i, degree), terms.upperFactor(order + i, degree)));
        }
        return sum;
    }

    /** The quotient by both factors, off by less than two; at once if their product is one word of a big integer, which is divided by quickest. */
    private static BigInteger divide(BigInteger number, long first, long second) {
        return first < 1L << 31 && second < 1L << 31 && first * second >= 1L << 32 ? number.divide(BigInteger.valueOf(first)).divide(BigInteger.valueOf(second))
                : number.divide(BigInteger.valueOf(first).multiply(BigInteger.valueOf(second)));
    }
}

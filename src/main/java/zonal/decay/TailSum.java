package zonal.decay;

import java.math.BigInteger;
import java.util.List;
import zonal.number.Ball;
import zonal.number.Magnitude;

/**
 * The sum over j of A_j I_k(j)/I_k(j0) for one degree after the other, in integers. With r_j = -I_k(j+1)/I_k(j) = (2j+3)(2j+d) / ((2k-2j-3)(2k+2j+2d-1)) it is A_j0 - r_j0 (A_(j0+1) - r_(j0+1) (A_(j0+2) - ...)): a
 * multiplication and a division by a word each term. The products rho_j of the r fall with j and with k, so that A_j is kept with as many bits less as rho_j is small at the least degree, and at larger degrees the last
 * terms are left out.
 */
final class TailSum {

    private static final int GUARD_BITS = 12;
    private static final int LEAST_BITS = 8;
    /** More than what the roundings of the doubles that bound errors add up to. */
    private static final double ROUNDING = 1 + 1e-9;

    private final int dimension;
    private final SingularTerms terms;
    private final int order;
    private final BigInteger[] coefficients;
    /** A_j is {@code coefficients[j]} 2^-bits[j] but for {@code errors[j]} 2^-bits[j]. */
    private final long[] bits;
    private final double[] errors;
    /** Bounds of the sum from the term on, divided by rho_j, at all degrees. */
    private final Magnitude[] tails;

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
        int count = values.size();
        this.coefficients = new BigInteger[count];
        this.bits = new long[count];
        this.errors = new double[count];
        this.tails = new Magnitude[count + 1];
        tails[count] = Magnitude.ZERO;
        long full = relative + GUARD_BITS - values.get(0).mignitude().exponent();
        double lost = 0;
        for (int j = 0; j < count; j++) {
            bits[j] = Math.max(LEAST_BITS - values.get(j).magnitude().exponent(), full - (long) lost);
            bits[j] = j == 0 ? full : Math.min(bits[j], bits[j - 1]);
            coefficients[j] = values.get(j).floor(bits[j]);
            errors[j] = values.get(j).radius().shift(bits[j]).toDouble() + 1;
            lost -= Math.log(ratio(j, from)) / Math.log(2);
        }
        for (int j = count - 1; j >= 0; j--) {
            tails[j] = values.get(j).magnitude().add(bound(j, from).multiply(tails[j + 1]));
        }
    }

    /** About r_j for the coefficient number i, j = j0 + i. */
    private double ratio(int i, long degree) {
        return terms.nearRatio(order + i, degree);
    }

    private Magnitude bound(int i, long degree) {
        return Magnitude.of(ratio(i, degree) * ROUNDING);
    }

    /** The sum for a degree, at least the least one. */
    Ball at(long degree) {
        Magnitude negligible = Magnitude.powerOfTwo(-bits[0]);
        Magnitude product = bound(0, degree);
        int count = 1;
        while (count < coefficients.length && product.multiply(tails[count]).compareTo(negligible) > 0) {
            product = product.multiply(bound(count, degree));
            count++;
        }
        BigInteger sum = coefficients[count - 1];
        double error = errors[count - 1];
        for (int i = count - 2; i >= 0; i--) {
            long j = order + i;
            int shift = (int) (bits[i] - bits[i + 1]);
            BigInteger above = sum.multiply(BigInteger.valueOf((2 * j + 3) * (2 * j + dimension))).shiftLeft(shift);
            sum = coefficients[i].subtract(divide(above, 2 * degree - 2 * j - 3, 2 * degree + 2 * j + 2L * dimension - 1));
            // that of the coefficient, that of the division, and that of the terms behind
            error = errors[i] + 2 + Math.scalb(error, shift) * ratio(i, degree);
        }
        return Ball.of(sum, -bits[0], Magnitude.of(error * ROUNDING).shift(-bits[0]).add(product.multiply(tails[count])));
    }

    /** The quotient by both factors, off by less than two; at once if their product is one word of a big integer, which is divided by quickest. */
    private static BigInteger divide(BigInteger number, long first, long second) {
        return first < 1L << 31 && second < 1L << 31 && first * second >= 1L << 32 ? number.divide(BigInteger.valueOf(first)).divide(BigInteger.valueOf(second))
                : number.divide(BigInteger.valueOf(first).multiply(BigInteger.valueOf(second)));
    }
}

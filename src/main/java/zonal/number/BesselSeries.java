package zonal.number;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * (2n+1)!! j_n(x)/x^n = 1 - w sum_k c_k (-w)^k in limbs, for |x| < 2^s and w = x^2 / 4^s with 4^s < 2 (2n + 3): c_0 = 4^s/(2 (2n+3)) < 0.9, and
 * c_k = c_(k-1) 4^s/((2k+2) (2k+2n+3)) < c_(k-1)/2. The series are kept by order, at the most limbs asked for so far.
 */
final class BesselSeries {

    /** (2n+1)!! is below 2^34 up to here. */
    static final int LARGEST_ORDER = 10;

    /** For the error bound, which is below 2^9 units, and for that of the series. */
    static final int GUARD = 19;
    private static final int MOST_BITS = Limbs.BITS * Limbs.MOST;

    private volatile LimbSeries[] known = new LimbSeries[LARGEST_ORDER + 1];

    /** s. */
    static int scale(int order) {
        return (Integer.SIZE - 1 - Integer.numberOfLeadingZeros(4 * order + 5)) / 2;
    }

    private LimbSeries get(int order, int limbs) {
        LimbSeries[] series = known;
        if (series[order] == null || series[order].limbs() < limbs) {
            series = Arrays.copyOf(series, series.length);
            series[order] = LimbSeries.ofBesselFunction(order, scale(order), limbs);
            known = series;
        }
        return series[order];
    }

    /** j_n(m)/m^n at an exact m != 0; none if that is too large, too small or too fine. */
    Optional<Ball> quotient(BallArithmetic arithmetic, int order, long oddFactorial, Ball m) {
        BigInteger numerator = m.mantissa().abs();
        int scale = scale(order);
        long size = numerator.bitLength() + m.exponent();
        // the value falls with w: it is at least 1 - c_0 + c_1 - c_2 > 0.36, over (2n+1)!!
        int bits = arithmetic.precision() + GUARD + Long.SIZE - Long.numberOfLeadingZeros(oddFactorial);
        if (size > scale || 2 * size <= -arithmetic.precision() - 4 || bits + GUARD > MOST_BITS) {
            return Optional.empty();
        }
        int n = Limbs.count(bits + GUARD);
        long[] value = value(order, oddFactorial, Limbs.of(numerator, m.exponent() - scale, n), n, bits);
        return Optional.of(Limbs.toBall(arithmetic, value, n, false, error(n), bits, 0));
    }

    /** j_n(x)/x^n for the fraction |x| 2^-s != 0 of n limbs, 56 n >= bits + 19, with the error {@link #error}. */
    long[] value(int order, long oddFactorial, long[] scaled, int n, int bits) {
        long[] square = new long[n];
        Limbs.square(square, scaled, n);
        // x is cut off by a unit, w by 2 more and its own 2n, which c_0 makes 1.8n + 2; the cut of the product is 2n, and the sum, with its guard off by less
        // than half of 2^-(bits - zeros) for w < 2^-zeros, makes half a unit 2^-bits: 4n + 3, which the division by the odd factorial only makes less but for
        // its cut
        long[] value = get(order, n).sum(square, n, bits + LimbSeries.guard(n) - Limbs.leadingZeros(square, n));
        Limbs.multiply(value, square, value, n);
        Limbs.negate(value, value, n);
        return oddFactorial == 1 ? value : Limbs.divide(value, oddFactorial, n);
    }

    /** A bound of the error of a value in units 2^-bits. */
    static long error(int n) {
        return 4L * n + 4;
    }
}

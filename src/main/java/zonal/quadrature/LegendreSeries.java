package zonal.quadrature;

import java.util.Arrays;
import zonal.number.Magnitude;
import zonal.number.SignedLimbs;
import zonal.number.WordLimbs;

/**
 * The Taylor series of the Legendre polynomial P = P_N at a multiple x of 2^-b next to a root, in fixed point: F(Z) = C P(x + s z), s = 1 - x^2, Z = 2^g z, with a scale C that makes |F'(0)| at least 1/8 and less than 1/4.
 *
 * <p>Legendre's equation (1 - x^2) P'' - 2 x P' + N (N + 1) P = 0 gives the coefficients e_j of Z^j and f_j = j e_j without any division but by small integers:
 * f_(j+2) = 2 x 2^(-g) f_(j+1) - S_j e_j / (j+1), e_(j+2) = f_(j+2) / (j+2), S_j = (N(N+1) - j(j+1)) s 2^(-2g). With 2^g >= 4 (N+1) sqrt(s) and g >= 3 the factors are at most 1/4 and, for j <= N, 1/16, so that
 * |e_j| <= |f_j| < 1/4 for j >= 1.
 *
 * <p>Since |Z| <= 2^(-zeta), later coefficients need fewer limbs: what belongs to Z^p has n - floor(zeta p / 58) of them, at least two. One unit of these makes at most one unit of n limbs in the sum.
 */
final class LegendreSeries {

    private static final int BITS = SignedLimbs.BITS;
    private static final int LEAST = 2;
    private static final double LIMB = 0x1p58;
    /** Limbs that hold s and the S_j exactly. */
    private static final int EXACT = 4;
    /** What the roundings of a bound, sums and products of some hundreds of non-negative doubles, amount to. */
    static final double ROUNDING = 1 + 0x1p-40;
    private static final double LARGEST_POWER = 0x1p-6;
    private static final int LARGEST_ZETA = 200;

    private final int points;
    private final int count;
    private final int pointBits;
    private final int orderBits;
    private final SignedLimbs[] arithmetic;
    private final LegendreRecurrence recurrence;
    /** log2 of j and bounds of 1/(j!)^2. */
    private double[] logarithms = {0};
    private Magnitude[] inverseFactorials = {Magnitude.ONE};
    private long[][] values = new long[2][];
    private long[][] slopes = new long[2][];
    private double[] valueErrors = new double[2];
    private double[] slopeErrors = new double[2];
    private final long[] sigma;
    private final long[] factor;
    private final long[] decrement;
    private final long[] twiceSigma;
    private final long[] quotient;
    private final long[] product;

    private long point;
    private double complement;
    private int scaleBits;
    private int growth;
    private int zeta;
    private int terms;
    private Magnitude remainder;
    private double error;

    /**
     * Series of P_N.
     *
     * @param arithmetic that of so many limbs at each index from 2 to n, n at least 4
     */
    LegendreSeries(int points, SignedLimbs[] arithmetic, int pointBits, LegendreRecurrence recurrence) {
        this.points = points;
        this.count = arithmetic.length - 1;
        this.arithmetic = arithmetic;
        this.pointBits = pointBits;
        this.orderBits = LegendreRecurrence.bitLength(points);
        this.recurrence = recurrence;
        this.sigma = new long[count];
        this.factor = new long[count];
        this.decrement = new long[count];
        this.twiceSigma = new long[count];
        this.quotient = new long[count];
        this.product = new long[count];
    }

    /** The largest b for N points: the word 2 x 2^(-g) is exact, as g is at most three more than the number of bits of N. */
    static int pointBits(int points) {
        return BITS - 2 - LegendreRecurrence.bitLength(points);
    }

    /**
     * Goes to the point x = X 2^-b, 0 < x < 1.
     *
     * @return about the root Z, to 2^(-2 zeta) of it
     * @throws ArithmeticException if there is no simple root next to x
     */
    double at(long x) {
        check(x > 0 && x < 1L << pointBits);
        point = x;
        double real = Math.scalb((double) x, -pointBits);
        complement = (1 - real) * (1 + real);
        recurrence.at(x);
        require(1);
        slopeErrors[1] = slope(slopes[1]);
        int shift = -3 - Math.getExponent(toDouble(slopes[1]));
        check(shift <= BITS / 2);
        // 2^g >= 8 c_N |s P'|, which makes scaleBits >= 0, and >= 4 (N+1) sqrt(s)
        growth = Math.max(Math.max(3, orderBits - shift), Math.getExponent(4 * (points + 1.0) * Math.sqrt(complement) * ROUNDING) + 1);
        scaleBits = shift - orderBits + growth;
        shift(count, shift, slopes[1]);
        slopeErrors[1] = Math.scalb(slopeErrors[1], shift) + 1;
        // nothing overflows, and |e_0| is below 1/4 like the other coefficients
        check(Math.scalb(Math.abs(toDouble(recurrence.value())), scaleBits) < LARGEST_POWER);
        WordLimbs.shiftLeft(count, scaleBits, recurrence.value(), values[0]);
        valueErrors[0] = Math.scalb(recurrence.error(), scaleBits);
        System.arraycopy(slopes[1], 0, values[1], 0, count);
        valueErrors[1] = slopeErrors[1] + 1;
        setFactors();
        double root = approximation(real);
        zeta = Math.min(LARGEST_ZETA, -Math.getExponent(root) - 1);
        check(Math.scalb(1.0, -zeta) <= LARGEST_POWER);
        setTerms();
        expand();
        return root;
    }

    /**
     * 2^(-a) c_N s P' = 2^(-a) c_N N (P_(N-1) - x P_N), a = number of bits of N; at most 1, since s P'^2 <= N (N+1).
     *
     * @return a bound of the error
     */
    private double slope(long[] result) {
        int f = recurrence.lastExponent();
        WordLimbs.combine(count, (long) points * points << BITS - f - orderBits, recurrence.previous(), points * point << BITS - pointBits - orderBits, recurrence.value(), result);
        return (Math.scalb((double) points * points, -f - orderBits) + 1) * recurrence.error() + 1;
    }

    private static void check(boolean plausible) {
        if (!plausible) {
            throw new ArithmeticException("a root of a Legendre polynomial was not found");
        }
    }

    /** By 2^shift, rounded by less than one unit. */
    private static void shift(int count, int shift, long[] a) {
        if (shift >= 0) {
            WordLimbs.shiftLeft(count, shift, a, a);
        } else {
            WordLimbs.multiply(count, 1L << BITS + shift, a, a);
        }
    }

    /** sigma = s 2^(-2g) and S_0, exactly: multiples of 2^(-2b-2g) or 2^(-2b-2a), at least 2^-118. */
    private void setFactors() {
        long x = point << BITS - pointBits;
        long high = Math.multiplyHigh(x << 3, x << 3);
        long[] s = quotient;
        Arrays.fill(s, 0);
        s[0] = (1L << BITS) - high;
        s[1] = (high << BITS) - x * x;
        WordLimbs.multiply(EXACT, 1L << BITS - 2 * growth, s, sigma);
        WordLimbs.multiply(EXACT, (long) points << BITS - orderBits, s, factor);
        WordLimbs.multiply(EXACT, points + 1L << BITS - orderBits, factor, factor);
        shift(EXACT, 2 * (orderBits - growth), factor);
        arithmetic[EXACT].add(sigma, 0, sigma, 0, twiceSigma, 0);
        System.arraycopy(twiceSigma, 0, decrement, 0, EXACT);
    }

    /** Two terms of the inverse series, in doubles. */
    private double approximation(double x) {
        double slope = toDouble(slopes[1]);
        double value = toDouble(values[0]);
        double second = Math.scalb(x, -growth) * slope - toDouble(factor) / 2 * value;
        double ratio = value / slope;
        return -ratio * (1 + ratio * second / slope);
    }

    /** |P^(m)| <= P^(m)(1) = (N+m)!/(2^m m! (N-m)!) <= (N(N+1)/2)^m / m! on [-1, 1], so that the remainder after m terms is at most C (|h| N(N+1)/2)^m / (m!)^2, h = s z; none is left after N + 1 terms. */
    private void setTerms() {
        double ratio = Math.scalb(complement, -growth - zeta) * points * (points + 1.0) / 2 * ROUNDING;
        double step = Math.log(ratio) / Math.log(2);
        double size = scaleBits + arithmetic[count].bits() + zeta;
        int m = 0;
        do {
            m++;
            require(m);
            size += step - 2 * logarithms[m];
        } while (m <= points && size + logarithms[m] > -2);
        terms = m;
        remainder = m > points ? Magnitude.ZERO : Magnitude.of(ratio).power(m).multiply(inverseFactorials[m]).shift(scaleBits + (long) arithmetic[count].bits());
    }

    private int count(int power, int all) {
        return Math.max(LEAST, all - zeta * power / BITS);
    }

    private void expand() {
        long word = point << BITS + 1 - pointBits - growth;
        for (int j = 0; j + 2 < terms; j++) {
            int length = count(j + 1, count);
            SignedLimbs limbs = arithmetic[length];
            long[] divided = j == 0 ? values[0] : quotient;
            if (j > 0) {
                WordLimbs.divide(length, values[j], j + 1, quotient);
            }
            limbs.multiply(divided, 0, factor, 0, product, 0);
            WordLimbs.multiply(length, word, slopes[j + 1], slopes[j + 2]);
            limbs.subtract(slopes[j + 2], 0, product, 0, slopes[j + 2], 0);
            WordLimbs.divide(count(j + 2, count), slopes[j + 2], j + 2, values[j + 2]);
            arithmetic[EXACT].subtract(factor, 0, decrement, 0, factor, 0);
            arithmetic[EXACT].add(decrement, 0, twiceSigma, 0, decrement, 0);
            // cutting off limbs, a quotient and a product by a word make at most one unit each, a product 3n/2
            double ofQuotient = (valueErrors[j] + 1) / (j + 1) + 1;
            slopeErrors[j + 2] = (slopeErrors[j + 1] + 1) / 4 + 1 + ofQuotient / 16 + 1 + 1.5 * length;
            valueErrors[j + 2] = (slopeErrors[j + 2] + 1) / (j + 2) + 1;
        }
    }

    /** Room for the coefficients up to this one. */
    private void require(int j) {
        int known = values.length;
        if (j >= known || values[j] == null) {
            int size = Math.max(known, j + 8);
            values = Arrays.copyOf(values, size);
            slopes = Arrays.copyOf(slopes, size);
            valueErrors = Arrays.copyOf(valueErrors, size);
            slopeErrors = Arrays.copyOf(slopeErrors, size);
            logarithms = Arrays.copyOf(logarithms, size);
            int filled = inverseFactorials.length;
            inverseFactorials = Arrays.copyOf(inverseFactorials, size);
            for (int i = 0; i < size; i++) {
                values[i] = values[i] == null ? new long[count] : values[i];
                slopes[i] = slopes[i] == null ? new long[count] : slopes[i];
                logarithms[i] = Math.log(Math.max(1, i)) / Math.log(2);
            }
            for (int i = filled; i < size; i++) {
                inverseFactorials[i] = inverseFactorials[i - 1].multiply(Magnitude.of(Math.nextUp(1.0 / ((double) i * i))));
            }
        }
    }

    /** F(Z) in the first limbs, {@code all} of them; what it is off by is in {@link #error} if these are n limbs. */
    void value(long[] z, int all, long[] sum) {
        sum(values, valueErrors, 0, z, all, sum);
        error = (error + remainder.toDouble()) * ROUNDING;
    }

    /** F'(Z), likewise; its m-1 terms leave at most |P^(m)(1)| |h|^(m-1) / (m-1)!, which is m 2^zeta times the bound of the remainder of F. */
    void slope(long[] z, int all, long[] sum) {
        sum(slopes, slopeErrors, 1, z, all, sum);
        error = (error + Math.scalb(remainder.toDouble() * terms, zeta)) * ROUNDING;
    }

    /** A bound of the error of the last sum of n limbs, in units. */
    double error() {
        return error;
    }

    /** Horner's rule. Cutting off limbs of a coefficient, or of Z with a sum of at most 1, makes at most one unit, a product 3n/2; powers below a unit, with coefficients below 1/4, make less than one. */
    private void sum(long[][] coefficients, double[] errors, int base, long[] z, int all, long[] sum) {
        int power = terms - 1 - base;
        while (power > 0 && all - zeta * power / BITS < 1) {
            power--;
        }
        double ofPower = Math.scalb(1.0, -zeta);
        int length = count(power, all);
        System.arraycopy(coefficients[power + base], 0, sum, 0, length);
        Arrays.fill(sum, length, sum.length, 0);
        double total = errors[power + base] + 1;
        for (power--; power >= 0; power--) {
            int before = length;
            length = count(power, all);
            arithmetic[length].multiply(z, 0, sum, 0, product, 0);
            arithmetic[length].add(product, 0, coefficients[power + base], 0, sum, 0);
            total = total * ofPower * (length > before ? Math.scalb(1.0, BITS * (length - before)) : 1) + errors[power + base] + 1 + 1 + 1.5 * length;
        }
        error = total + 1;
    }

    /** kappa = 1 - (1 - y^2)/s = z (2 x + s z) at y = x + s z, off by at most 4n units: two products, and one by a word. */
    void defect(long[] z, long[] result) {
        SignedLimbs limbs = arithmetic[count];
        limbs.multiply(z, 0, z, 0, quotient, 0);
        limbs.multiply(quotient, 0, sigma, 0, product, 0);
        WordLimbs.multiply(count, point << BITS + 1 - pointBits - growth, z, result);
        limbs.add(result, 0, product, 0, result, 0);
    }

    /** Nearly the number that the first limbs stand for. */
    static double toDouble(long[] limbs) {
        return (limbs[0] + (limbs[1] + limbs[2] / LIMB) / LIMB) / LIMB;
    }

    /** 1 - x^2, to 2^-50 of it. */
    double complement() {
        return complement;
    }

    /** g. */
    int growth() {
        return growth;
    }

    /** log2 of C/c_N. */
    int scaleBits() {
        return scaleBits;
    }

    /** Coefficients are good for |Z| <= 2^-zeta. */
    int zeta() {
        return zeta;
    }

    /** About F'(Z), to 2^(-2 zeta). */
    double approximateSlope(double z) {
        return toDouble(slopes[1]) + toDouble(slopes[2]) * z;
    }
}

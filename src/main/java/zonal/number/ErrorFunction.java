package zonal.number;

import java.math.BigInteger;
import java.util.Arrays;

/** The error function of real balls. */
final class ErrorFunction {

    /** A radius up to 2^-8, and up to 2^-2 / |m|, is propagated by the derivative. */
    private static final Magnitude NARROW = Magnitude.powerOfTwo(-8);
    private static final Magnitude QUARTER = Magnitude.powerOfTwo(-2);
    private static final double LOG2_OF_E = 1.4426950408889634;

    private ErrorFunction() {
    }

    static Ball erf(BallArithmetic arithmetic, Ball a) {
        if (!a.isFinite()) {
            return Ball.of(BigInteger.ZERO, 0, Magnitude.ONE);
        }
        if (a.radius().compareTo(NARROW) > 0 || a.radius().multiply(a.midpointMagnitude()).compareTo(QUARTER) > 0) {
            return arithmetic.union(ofMidpoint(arithmetic, a.lower()), ofMidpoint(arithmetic, a.upper()));
        }
        // the derivative is 2/sqrt(pi) e^(-x^2), at most 1.1284 e^(-min^2)
        Magnitude slope = Magnitude.of(1.1284).multiply(gaussian(a));
        return ofMidpoint(arithmetic, a).enlarge(slope.multiply(a.radius()));
    }

    /** A bound of e^(-x^2) over the ball, to a factor of two. */
    private static Magnitude gaussian(Ball a) {
        double least = Math.min(a.mignitude().toDouble(), 1e9);
        return Magnitude.powerOfTwo(-(long) Math.floor(least * least * (LOG2_OF_E - 1e-9)));
    }

    private static Ball ofMidpoint(BallArithmetic arithmetic, Ball a) {
        if (a.mantissa().signum() == 0) {
            return Ball.ZERO;
        }
        Ball x = a.midpoint();
        Magnitude tail = gaussian(x);
        if (tail.exponent() < -arithmetic.precision() - 2) {
            // 0 < 1 - erf x <= e^(-x^2) for x > 0 (DLMF 7.8.3)
            Ball one = Ball.ONE.enlarge(tail);
            return a.mantissa().signum() > 0 ? one : arithmetic.negate(one);
        }
        BallArithmetic wider = arithmetic.at(arithmetic.precision() + 8);
        Ball scale = wider.divide(Ball.of(2), wider.sqrt(wider.pi()));
        if (2 * x.midpointExponent() <= -arithmetic.precision() - 4) {
            // |erf x - 2x/sqrt(pi)| <= 2/sqrt(pi) |x|^3/3
            Magnitude bound = x.magnitude().multiply(x.magnitude()).multiply(x.magnitude());
            return arithmetic.multiply(x.enlarge(bound.divide(Magnitude.of(3))), scale);
        }
        Ball square = new BallArithmetic(2 * x.mantissa().bitLength() + 16).square(x);
        Ball factor = wider.multiply(wider.exp(wider.negate(square)), scale);
        return arithmetic.multiply(wider.multiply(factor, x), series(wider, square));
    }

    /**
     * sum_k T_k, T_0 = 1, T_k = T_(k-1) 2x^2/(2k+1), for x^2 > 0: erf x = 2x/sqrt(pi) e^(-x^2) times this (DLMF 7.6.2). With z = 2x^2 and T_k = c_k z^k the terms stand in rows of m, as sum_j z^j sum_i c_(mi+j) z^(mi): of their products
     * only one in m is by a number that is not a word.
     */
    private static Ball series(BallArithmetic arithmetic, Ball square) {
        double size = square.toDouble();
        int growth = (int) Math.ceil(size * LOG2_OF_E) + 1;
        int columns = Math.max(1, (int) Math.sqrt(arithmetic.precision() / 8.0));
        int powerGrowth = columns * (int) Math.max(0, square.midpointExponent() + 1);
        int bits = arithmetic.precision() + growth + Math.max(growth + 8, powerGrowth) + 24;
        BigInteger twice = FixedPoint.ofMidpoint(square, bits).value().shiftLeft(1);
        BigInteger power = twice;
        for (int j = 1; j < columns; j++) {
            power = power.multiply(twice).shiftRight(bits);
        }
        BigInteger[] sums = new BigInteger[columns];
        Arrays.fill(sums, BigInteger.ZERO);
        BigInteger part = FixedPoint.one(bits);
        long k = 0;
        while (part.signum() != 0 || 2 * k + 3 < 4 * size + 1) {
            for (int j = 0; j < columns; j++, k++) {
                sums[j] = sums[j].add(part);
                part = part.divide(BigInteger.valueOf(2 * k + 3));
            }
            part = part.multiply(power).shiftRight(bits);
        }
        BigInteger sum = sums[columns - 1];
        for (int j = columns - 2; j >= 0; j--) {
            sum = sum.multiply(twice).shiftRight(bits).add(sums[j]);
        }
        return Ball.of(sum, -bits, error(k, columns, growth, powerGrowth).shift(-bits));
    }

    /**
     * In units, for k terms. Let M = 2^growth >= e^(x^2), a bound of every T_k, of their sum and of every product of consecutive factors z/(2i+1), Z = max(1, z) and Z^m <= 2^powerGrowth. All numbers are cut off: z by at most 2 units, z^i
     * then by 3i Z^(i-1). With t_k the error of c_k z^(mi), z^j times it, T_k's, is at most z/(2k+1) times the one before, and z^j <= Z^m for the cut of the division, and at the start of a row 3m Z^(m-1) c_k z^(m(i-1)) <= 3mM
     * for the power and 1 for its cut: with E = Z^m + 3mM + 1 it is at most kEM. The terms left out halve at least, from one below its error and Z^m. A step of the last sum takes 2 units of z, times a sum below 2M, or S/z for z >= 1,
     * and a cut, both times z^j: m (4M + Z^m) <= 4mE in all. That makes less than (k + 1)^2 EM / 2 + 2 (k + 1) EM + 4mE, and k >= m.
     */
    private static Magnitude error(long k, int columns, int growth, int powerGrowth) {
        Magnitude bound = Magnitude.powerOfTwo(growth);
        Magnitude step = Magnitude.powerOfTwo(powerGrowth).add(bound.multiply(Magnitude.of(3.0 * columns))).add(Magnitude.ONE);
        return Magnitude.of((k + 8.0) * (k + 8.0)).multiply(step).multiply(bound);
    }
}

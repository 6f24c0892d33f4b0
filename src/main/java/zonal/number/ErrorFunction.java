package zonal.number;

import java.math.BigInteger;

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
        return arithmetic.multiply(factor, series(wider, x, square));
    }

    /** sum_k T_k, T_0 = x, T_k = T_(k-1) 2x^2/(2k+1), all of one sign (DLMF 7.6.2). */
    private static Ball series(BallArithmetic arithmetic, Ball x, Ball square) {
        double size = square.toDouble();
        int growth = (int) Math.ceil(size * LOG2_OF_E) + 1;
        int bits = arithmetic.precision() + 2 * growth + 24 + (int) Math.max(0, -x.midpointExponent());
        BigInteger twice = FixedPoint.ofMidpoint(square, bits).value().shiftLeft(1);
        BigInteger term = FixedPoint.ofMidpoint(arithmetic.abs(x), bits).value();
        BigInteger sum = term;
        long k = 0;
        while (term.signum() != 0 || 2 * k + 3 < 4 * size + 1) {
            k++;
            term = term.multiply(twice).shiftRight(bits).divide(BigInteger.valueOf(2 * k + 1));
            sum = sum.add(term);
        }
        // Let M = 2^growth >= e^(x^2), a bound of every product of consecutive factors 2x^2/(2i+1), and N = M max(1, |x|), a bound of every term. Step i adds
        // an error of at most (2 |T| + 1)/3 + 1 <= 2N + 2 units, which later steps multiply by at most M; so does the cut of T_0: every term is off by at most
        // (k+1) (2N + 2) M. The terms left out halve at least, from one below its error + 1.
        Magnitude bound = Magnitude.powerOfTwo(growth);
        Magnitude largest = bound.multiply(Magnitude.ONE.max(x.magnitude())).add(Magnitude.ONE).shift(1);
        Magnitude perTerm = Magnitude.of(k + 1.0).multiply(largest).multiply(bound);
        Magnitude total = perTerm.multiply(Magnitude.of(k + 3.0)).add(Magnitude.of(2));
        return Ball.of(x.mantissa().signum() < 0 ? sum.negate() : sum, -bits, total.shift(-bits));
    }
}

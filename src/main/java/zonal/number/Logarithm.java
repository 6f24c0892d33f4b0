package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/** The logarithm of real balls. */
final class Logarithm {

    private Logarithm() {
    }

    static Ball log(BallArithmetic arithmetic, Ball a) {
        if (!a.isPositive().isCertain()) {
            return Ball.UNKNOWN;
        }
        if (a.hasFewerBitsThan(BallArithmetic.WIDE_BITS)) {
            return arithmetic.union(logOfMidpoint(arithmetic, a.lower()), logOfMidpoint(arithmetic, a.upper()));
        }
        // the derivative is at most 1/min
        return logOfMidpoint(arithmetic, a).enlarge(a.radius().divide(a.mignitude()));
    }

    private static Ball logOfMidpoint(BallArithmetic arithmetic, Ball a) {
        Optional<Ball> tabled = TabledLogarithm.of(arithmetic, a);
        return tabled.isPresent() ? tabled.get() : bySeries(arithmetic, a);
    }

    /** log(2^n f) = n log 2 + log f with f in [0.7, 1.4]. */
    private static Ball bySeries(BallArithmetic arithmetic, Ball a) {
        long n = a.midpointExponent();
        Ball fraction = arithmetic.shift(a.midpoint(), -n);
        if (fraction.toDouble() < 0.7) {
            fraction = arithmetic.shift(fraction, 1);
            n--;
        }
        Ball logOfFraction = logNearOne(arithmetic, fraction, n == 0);
        if (n == 0) {
            return logOfFraction;
        }
        int spread = Long.SIZE - Long.numberOfLeadingZeros(Math.abs(n));
        int bits = arithmetic.precision() + 4;
        // n * log 2 is off by at most 2 |n| < 2^(spread+1) units of 2^-(bits+spread)
        Ball multiple = Ball.of(arithmetic.constants().log2(bits + spread).multiply(BigInteger.valueOf(n)), -bits - spread, Magnitude.powerOfTwo(1 - bits));
        return arithmetic.add(multiple, logOfFraction);
    }

    /** To a small relative error if wanted, to a small absolute error otherwise. */
    private static Ball logNearOne(BallArithmetic arithmetic, Ball f, boolean relative) {
        Ball excess = arithmetic.at(f.mantissa().bitLength() + 16).subtract(f, Ball.ONE);
        if (excess.isZero()) {
            return excess;
        }
        long size = excess.midpointExponent();
        if (2 * size <= -arithmetic.precision() - 4) {
            // |log(1 + h) - h + h^2/2| <= |h|^3 for |h| <= 1/2
            Magnitude bound = excess.magnitude();
            Ball leading = arithmetic.subtract(excess, arithmetic.shift(arithmetic.square(excess), -1));
            return leading.enlarge(bound.multiply(bound).multiply(bound));
        }
        int bits = Math.max(64, arithmetic.precision() + 10 + (relative ? (int) -size : 0));
        return ofFixedPoint(f, bits).toBall(arithmetic);
    }

    /** log f = b + log(1 + z), z = f e^-b - 1, with b the logarithm to double precision. */
    private static FixedPoint ofFixedPoint(Ball f, int bits) {
        FixedPoint start = FixedPoint.near(Math.log(f.toDouble()), bits);
        FixedPoint power = Exponential.expm1(new FixedPoint(start.value().negate(), bits, 0));
        FixedPoint argument = FixedPoint.ofMidpoint(f, bits);
        BigInteger one = FixedPoint.one(bits);
        // errors: 1 of f times e^-b < 1.5, 2 of the power times f < 1.5, the cut: below 6 units
        BigInteger z = argument.value().add(argument.value().multiply(power.value()).shiftRight(bits)).subtract(one);
        // z/(2+z) is off by 6/2 (1 + 2^-40) units and the cut: below 5. log(1+z) = 2 atanh(z/(2+z))
        BigInteger quotient = z.shiftLeft(bits).divide(z.add(one.shiftLeft(1)));
        FixedPoint half = FixedPoint.inverseTangent(new FixedPoint(quotient, bits, 5), 1);
        return new FixedPoint(start.value().add(half.value().shiftLeft(1)), bits, 2 * half.error());
    }
}

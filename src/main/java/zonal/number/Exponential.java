package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/** The exponential function of real balls, and its fixed-point kernel. */
final class Exponential {

    /** Above this exponent of the argument the result has no usable exponent. */
    private static final int LARGEST_ARGUMENT = 58;
    /** A radius up to 2^-8 is propagated by the derivative. */
    private static final Magnitude NARROW = Magnitude.powerOfTwo(-8);

    private Exponential() {
    }

    static Ball exp(BallArithmetic arithmetic, Ball a) {
        if (!a.isFinite()) {
            return a;
        }
        if (a.radius().compareTo(NARROW) > 0) {
            return arithmetic.union(expOfMidpoint(arithmetic, a.lower()), expOfMidpoint(arithmetic, a.upper()));
        }
        Ball value = expOfMidpoint(arithmetic, a);
        // |e^x - e^m| <= e^m (e^r - 1) <= e^m r (1 + r) for r <= 1
        return value.enlarge(value.magnitude().multiply(a.radius()).multiply(Magnitude.ONE.add(a.radius())));
    }

    private static Ball expOfMidpoint(BallArithmetic arithmetic, Ball a) {
        if (a.mantissa().signum() == 0) {
            return Ball.ONE;
        }
        long size = a.midpointExponent();
        if (size > LARGEST_ARGUMENT) {
            // x <= -2^58 makes e^x <= 2^-2^58
            return a.mantissa().signum() > 0 ? Ball.UNKNOWN : Ball.of(BigInteger.ZERO, 0, Magnitude.powerOfTwo(-1L << LARGEST_ARGUMENT));
        }
        if (2 * size <= -arithmetic.precision()) {
            // |e^x - 1 - x| <= x^2 for |x| <= 1
            Magnitude bound = a.midpointMagnitude();
            return arithmetic.add(Ball.ONE, a.midpoint()).enlarge(bound.multiply(bound));
        }
        Optional<Ball> tabled = TabledExponential.of(arithmetic, a);
        if (tabled.isPresent()) {
            return tabled.get();
        }
        // the kernel is off by at most 2 + 3 * 6 < 2^5 units of a result above 1/3
        return ofReduced(arithmetic, a, arithmetic.precision() + 8, (int) Math.max(size, 0));
    }

    private static Ball ofReduced(BallArithmetic arithmetic, Ball a, int bits, int size) {
        FixedPoint argument = FixedPoint.ofMidpoint(a, bits + size);
        long turns = 0;
        if (size > 0) {
            BigInteger log2 = arithmetic.constants().log2(bits + size);
            BigInteger quotient = argument.value().divide(log2);
            turns = quotient.longValueExact();
            // log 2 is within 2 units, |quotient| <= 2^(size+1): 1 + 2^(size+2) units, which are at most 5 of the larger ones; the cut makes 6
            BigInteger rest = argument.value().subtract(quotient.multiply(log2)).shiftRight(size);
            argument = new FixedPoint(rest, bits, 6);
        }
        FixedPoint power = expm1(argument);
        Ball result = new FixedPoint(power.value().add(FixedPoint.one(bits)), bits, power.error()).toBall(arithmetic);
        return arithmetic.shift(result, turns);
    }

    /**
     * e^t - 1 for |t| <= 1: the Taylor series at t / 2^r, then r times m -> 2m + m^2. Off by at most 2 units and three times the error of t.
     */
    static FixedPoint expm1(FixedPoint t) {
        int bits = t.bits();
        int leadingZeros = Math.max(0, bits - t.value().bitLength());
        int halvings = Math.max(0, Math.max(5, (int) Math.sqrt(bits)) - leadingZeros);
        int guard = 8 + Integer.SIZE - Integer.numberOfLeadingZeros(bits);
        BigInteger result = series(t.value().shiftLeft(guard), bits + halvings + guard);
        for (int i = 0; i < halvings; i++) {
            result = result.shiftLeft(1).add(result.multiply(result).shiftRight(bits + halvings + guard));
        }
        // a step takes the error e to 2 (1 + |m|) e + e^2 + 1, the product of the 1 + |m| is at most e^|t|: 2^r * 3 (2n + 5) units of the series, with
        // n <= bits + halvings terms at most 2^(r + guard), that is one unit; the cut is the other one. The derivative of e^t is below 3.
        return new FixedPoint(result.shiftRight(halvings + guard), bits, 2 + 3 * t.error());
    }

    /**
     * y + y^2/2! + ... for |y| <= 2^-4. A term is off by at most (2/16 + 1)/2 + 1 < 2 units, the terms after the last together less than 3.
     */
    private static BigInteger series(BigInteger y, int bits) {
        BigInteger term = y;
        BigInteger sum = y;
        for (int k = 2; term.signum() != 0; k++) {
            term = term.multiply(y).shiftRight(bits).divide(BigInteger.valueOf(k));
            sum = sum.add(term);
        }
        return sum;
    }
}

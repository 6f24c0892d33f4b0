package zonal.number;

import java.math.BigInteger;

/** Hyperbolic sine and cosine of real balls. */
final class Hyperbolic {

    /** A radius up to 2^-8 is propagated by the derivative. */
    private static final Magnitude NARROW = Magnitude.powerOfTwo(-8);

    private Hyperbolic() {
    }

    static Ball sinh(BallArithmetic arithmetic, Ball a) {
        if (!a.isFinite()) {
            return a;
        }
        if (a.radius().compareTo(NARROW) > 0) {
            return arithmetic.union(sinhOfMidpoint(arithmetic, a.lower()), sinhOfMidpoint(arithmetic, a.upper()));
        }
        Ball value = sinhOfMidpoint(arithmetic, a);
        // cosh(|m| + r) <= cosh m e^r <= cosh m (1 + 2r) for r <= 1, and cosh m = sqrt(1 + sinh^2 m)
        Magnitude slope = Magnitude.ONE.add(value.magnitude().multiply(value.magnitude())).sqrt();
        return value.enlarge(propagate(slope, a.radius()));
    }

    static Ball cosh(BallArithmetic arithmetic, Ball a) {
        if (!a.isFinite()) {
            return a;
        }
        if (a.radius().compareTo(NARROW) > 0) {
            Ball ends = arithmetic.union(coshOfMidpoint(arithmetic, a.lower()), coshOfMidpoint(arithmetic, a.upper()));
            return a.containsZero() && ends.isFinite() ? arithmetic.hull(Ball.ONE, ends.upper()) : ends;
        }
        Ball value = coshOfMidpoint(arithmetic, a);
        // sinh(x) <= min(1, x) cosh x, and cosh(|m| + r) <= cosh m (1 + 2r)
        Magnitude slope = a.magnitude().min(Magnitude.ONE).multiply(value.magnitude());
        return value.enlarge(propagate(slope, a.radius()));
    }

    /** Both functions, from one exponential where that serves both. */
    static SineCosine both(BallArithmetic arithmetic, Ball a) {
        boolean isPlain = a.isFinite() && a.radius().compareTo(NARROW) <= 0 && a.mantissa().signum() != 0;
        if (!isPlain || -a.midpointExponent() > arithmetic.precision() / 4) {
            return new SineCosine(sinh(arithmetic, a), cosh(arithmetic, a));
        }
        BallArithmetic wider = arithmetic.at(arithmetic.precision() + 6 + (int) Math.max(0, -a.midpointExponent()));
        Ball power = wider.exp(wider.abs(a.midpoint()));
        Ball inverse = wider.divide(Ball.ONE, power);
        Ball sine = arithmetic.shift(arithmetic.subtract(power, inverse), -1);
        Ball cosine = arithmetic.shift(arithmetic.add(power, inverse), -1);
        // |sinh x| <= min(1, x) cosh x, and cosh(|m| + r) <= cosh m (1 + 2r)
        Magnitude slope = cosine.magnitude();
        return new SineCosine((a.mantissa().signum() < 0 ? arithmetic.negate(sine) : sine).enlarge(propagate(slope, a.radius())),
                cosine.enlarge(propagate(a.magnitude().min(Magnitude.ONE).multiply(slope), a.radius())));
    }

    private static Magnitude propagate(Magnitude slope, Magnitude radius) {
        return slope.multiply(radius).multiply(Magnitude.ONE.add(radius.shift(1)));
    }

    private static Ball coshOfMidpoint(BallArithmetic arithmetic, Ball a) {
        return halfSum(arithmetic, a, false, 4);
    }

    private static Ball sinhOfMidpoint(BallArithmetic arithmetic, Ball a) {
        if (a.mantissa().signum() == 0) {
            return Ball.ZERO;
        }
        long size = a.midpointExponent();
        if (size >= 1) {
            return halfSum(arithmetic, a, true, 4);
        }
        if (2 * size <= -arithmetic.precision() - 4) {
            // |sinh x - x| = |x|^3/6 (1 + x^2/20 + ...) <= |x|^3/4 for |x| <= 1
            Magnitude bound = a.midpointMagnitude();
            return arithmetic.round(a.midpoint()).enlarge(bound.multiply(bound).multiply(bound).shift(-2));
        }
        if (-size <= arithmetic.precision() / 4) {
            // |sinh x| >= 2^(size-1): the difference loses 1 - size of the bits
            return halfSum(arithmetic, a, true, 6 - (int) size);
        }
        return ofSmall(a, arithmetic.precision() + 8 - (int) size).toBall(arithmetic);
    }

    /** (e^x +- e^-x) / 2. */
    private static Ball halfSum(BallArithmetic arithmetic, Ball a, boolean difference, int guard) {
        BallArithmetic wider = arithmetic.at(arithmetic.precision() + guard);
        Ball power = wider.exp(wider.abs(a.midpoint()));
        Ball inverse = wider.divide(Ball.ONE, power);
        Ball sum = arithmetic.shift(difference ? arithmetic.subtract(power, inverse) : arithmetic.add(power, inverse), -1);
        return difference && a.mantissa().signum() < 0 ? arithmetic.negate(sum) : sum;
    }

    /** sinh x = (m + m/(1+m))/2 with m = e^|x| - 1, for |x| <= 1: without cancellation. */
    private static FixedPoint ofSmall(Ball a, int bits) {
        FixedPoint argument = FixedPoint.ofMidpoint(a, bits);
        FixedPoint power = Exponential.expm1(new FixedPoint(argument.value().abs(), bits, argument.error()));
        BigInteger quotient = power.value().shiftLeft(bits).divide(power.value().add(FixedPoint.one(bits)));
        BigInteger value = power.value().add(quotient).shiftRight(1);
        // the derivative (1 + 1/(1+m)^2)/2 is at most 1; the two cuts make less than 2 units
        return new FixedPoint(a.mantissa().signum() < 0 ? value.negate() : value, bits, power.error() + 2);
    }
}

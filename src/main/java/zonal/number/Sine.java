package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/** Sine and cosine of real balls, and their fixed-point kernels. */
final class Sine {

    /** A radius up to 2^-8 is propagated by the derivative. */
    private static final Magnitude NARROW = Magnitude.powerOfTwo(-8);
    /** Arguments with more integer bits than this (or four times the precision) are not reduced. */
    private static final int LARGEST_ARGUMENT = 1 << 16;
    private static final double LOG2_OF_3 = 1.585;
    private static final int SPARE = 24;

    private Sine() {
    }

    /** sin(a + quarters * pi/2): the sine for 0, the cosine for 1. */
    static Ball shifted(BallArithmetic arithmetic, Ball a, int quarters) {
        if (isTooLarge(arithmetic, a)) {
            return Ball.of(BigInteger.ZERO, 0, Magnitude.ONE);
        }
        if (a.radius().compareTo(NARROW) > 0) {
            return overWide(arithmetic, a, quarters);
        }
        Ball value = ofMidpoint(arithmetic, a, quarters);
        return a.isExact() ? value : value.enlarge(propagated(a, complement(value)));
    }

    /** Both functions, for hardly more than one of them. */
    static SineCosine both(BallArithmetic arithmetic, Ball a) {
        boolean isPlain = !isTooLarge(arithmetic, a) && a.radius().compareTo(NARROW) <= 0 && a.mantissa().signum() != 0 && !isTiny(arithmetic, a);
        Optional<TabledSine> tabled = isPlain ? tabled(arithmetic, a) : Optional.empty();
        if (tabled.isEmpty()) {
            return new SineCosine(shifted(arithmetic, a, 0), shifted(arithmetic, a, 1));
        }
        Ball sine = tabled.get().shifted(arithmetic, 0);
        Ball cosine = tabled.get().shifted(arithmetic, 1);
        return a.isExact() ? new SineCosine(sine, cosine)
                : new SineCosine(sine.enlarge(propagated(a, cosine.magnitude())), cosine.enlarge(propagated(a, sine.magnitude())));
    }

    private static boolean isTooLarge(BallArithmetic arithmetic, Ball a) {
        return !a.isFinite() || a.midpointExponent() > Math.max(LARGEST_ARGUMENT, 4 * arithmetic.precision());
    }

    private static boolean isTiny(BallArithmetic arithmetic, Ball a) {
        return 2 * a.midpointExponent() <= -arithmetic.precision() - 4;
    }

    /** |sin(m + h) - sin m| <= |h| and <= |cos m| |h| + h^2/2, and likewise for the cosine. */
    private static Magnitude propagated(Ball a, Magnitude slope) {
        return a.radius().min(slope.multiply(a.radius()).add(a.radius().multiply(a.radius()).shift(-1)));
    }

    /** A bound of sqrt(1 - s^2) over the ball s. */
    private static Magnitude complement(Ball s) {
        // the square, the difference and the sum are rounded by at most 2^-54, 2^-54 and 2^-53
        double least = Math.min(1, s.mignitude().toDouble());
        return Magnitude.of(1 - least * least + 0x1p-51).sqrt();
    }

    /** Over an interval the sine takes its extremes at the ends, and at odd multiples of pi/2. */
    private static Ball overWide(BallArithmetic arithmetic, Ball a, int quarters) {
        BallArithmetic wider = arithmetic.at(arithmetic.precision() + (int) Math.max(0, a.midpointExponent()));
        Ball quarterTurns = wider.divide(wider.shift(a, 1), wider.pi());
        // in quarter turns the maxima of sin(a + quarters) are at 1 - quarters + 4k, the minima at 3 - quarters + 4k
        boolean maximum = containsInteger(wider.shift(wider.subtract(quarterTurns, Ball.of(1 - quarters)), -2));
        boolean minimum = containsInteger(wider.shift(wider.subtract(quarterTurns, Ball.of(3 - quarters)), -2));
        if (maximum && minimum) {
            return Ball.of(BigInteger.ZERO, 0, Magnitude.ONE);
        }
        Ball ends = arithmetic.union(ofMidpoint(arithmetic, a.lower(), quarters), ofMidpoint(arithmetic, a.upper(), quarters));
        return maximum ? arithmetic.hull(ends.lower(), Ball.ONE) : minimum ? arithmetic.hull(Ball.of(-1), ends.upper()) : ends;
    }

    private static boolean containsInteger(Ball ball) {
        Ball upper = ball.upper();
        Ball floor = upper.exponent() >= 0 ? upper : Ball.of(shiftRight(upper.mantissa(), -upper.exponent()));
        return !floor.lessThan(ball.lower()).isCertain();
    }

    private static BigInteger shiftRight(BigInteger value, long shift) {
        return value.shiftRight((int) Math.min(Integer.MAX_VALUE, shift));
    }

    private static Ball ofMidpoint(BallArithmetic arithmetic, Ball a, int quarters) {
        if (a.mantissa().signum() == 0) {
            return quarters == 0 ? Ball.ZERO : Ball.ONE;
        }
        if (isTiny(arithmetic, a)) {
            return ofTiny(arithmetic, a.midpoint(), quarters);
        }
        return tabled(arithmetic, a).map(values -> values.shifted(arithmetic, quarters)).orElseGet(() -> bySeries(arithmetic, a, quarters));
    }

    /** Both functions of the midpoint, with more bits than asked for, and kept: what follows is often a function of the same angle that needs a few bits more. */
    private static Optional<TabledSine> tabled(BallArithmetic arithmetic, Ball a) {
        RecentAngle recent = arithmetic.constants().recentAngle();
        if (recent.serves(a, arithmetic.precision())) {
            return Optional.of(recent.values());
        }
        int precision = arithmetic.precision() + SPARE;
        Optional<TabledSine> values = TabledSine.of(a, precision);
        values.ifPresent(both -> arithmetic.constants().keep(new RecentAngle(a.mantissa(), a.exponent(), precision, both)));
        return values;
    }

    private static Ball bySeries(BallArithmetic arithmetic, Ball a, int quarters) {
        long size = a.midpointExponent();
        int bits = arithmetic.precision() + 8 + (int) Math.max(0, quarters == 0 ? -size : 0);
        Reduced reduced = reduce(arithmetic, a, bits);
        int quadrant = reduced.quarter + quarters & 3;
        // near a zero of the sine the reduced argument loses leading bits: reduce again with as many more; it is not zero, as pi is irrational
        for (int fine = bits; quadrant % 2 == 0 && size >= 0 && reduced.rest.value().bitLength() < bits - 2;) {
            fine += bits - reduced.rest.value().bitLength();
            reduced = reduce(arithmetic, a, fine);
        }
        FixedPoint value = quadrant % 2 == 0 ? sin(reduced.rest) : cos(reduced.rest);
        Ball result = value.toBall(arithmetic);
        return quadrant < 2 ? result : arithmetic.negate(result);
    }

    /** |sin x - x| <= |x|^3/6 and |cos x - 1| <= x^2/2. */
    private static Ball ofTiny(BallArithmetic arithmetic, Ball x, int quarters) {
        Magnitude bound = x.magnitude();
        Magnitude square = bound.multiply(bound).shift(-1);
        return quarters == 0 ? arithmetic.round(x).enlarge(square.multiply(bound).divide(Magnitude.of(3))) : Ball.ONE.enlarge(square);
    }

    /** x = quarter * pi/2 + rest, |rest| <= pi/4 + 2^-bits; the quarter is counted modulo 4. */
    private record Reduced(int quarter, FixedPoint rest) {
    }

    private static Reduced reduce(BallArithmetic arithmetic, Ball a, int bits) {
        int size = (int) Math.max(0, a.midpointExponent());
        if (a.midpointExponent() < 0) {
            return new Reduced(0, FixedPoint.ofMidpoint(a, bits));
        }
        int fine = bits + size + 3;
        BigInteger argument = FixedPoint.ofMidpoint(a, fine).value();
        BigInteger halfPi = arithmetic.constants().pi(fine - 1);
        BigInteger quarters = floorDivide(argument.shiftLeft(1).add(halfPi), halfPi.shiftLeft(1));
        // pi/2 is within 2 units, |quarters| <= 2^size + 1: below 1 + 2^(size+1) + 2 units, less than 1 of the larger ones; the cut makes 2
        BigInteger rest = argument.subtract(quarters.multiply(halfPi)).shiftRight(size + 3);
        return new Reduced(quarters.intValue() & 3, new FixedPoint(rest, bits, 2));
    }

    private static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] division = a.divideAndRemainder(b);
        return division[1].signum() < 0 ? division[0].subtract(BigInteger.ONE) : division[0];
    }

    /**
     * sin t for |t| <= 1: the Taylor series at t / 3^r, then r times sin 3y = 3 sin y - 4 sin^3 y. Off by at most 2 units and the error of t.
     */
    static FixedPoint sin(FixedPoint t) {
        int bits = t.bits();
        int leadingZeros = Math.max(0, bits - t.value().bitLength());
        int triplings = Math.max(0, (int) Math.ceil((Math.max(4, Math.sqrt(bits) / 2) - leadingZeros) / LOG2_OF_3));
        int guard = (int) (LOG2_OF_3 * triplings) + 6 + Integer.SIZE - Integer.numberOfLeadingZeros(bits);
        int fine = bits + guard;
        BigInteger sine = series(t.value().shiftLeft(guard).divide(BigInteger.valueOf(3).pow(triplings)), fine);
        for (int i = 0; i < triplings; i++) {
            BigInteger square = sine.multiply(sine).shiftRight(fine);
            sine = sine.shiftLeft(1).add(sine).subtract(sine.multiply(square).shiftRight(fine - 2));
        }
        // a step takes the error e to at most 3 e + 4, as |3 - 12 s^2| <= 3 and |s| <= 1/3 before the last step: 3^r (2n + 7) units for n <= bits / 8 + 2
        // terms, at most 2^guard; with the final cut 2 units
        return new FixedPoint(sine.shiftRight(guard), bits, 2 + t.error());
    }

    /**
     * y - y^3/3! + ... for |y| <= 2^-4. With e the error of a term, that of the next one is at most (2^-8 e + 2^-4 + 1)/6 + 1 < 2 units; the terms after the
     * last make less than 3 units, and y itself was cut by one.
     */
    private static BigInteger series(BigInteger y, int bits) {
        BigInteger square = y.multiply(y).shiftRight(bits);
        BigInteger term = y;
        BigInteger sum = y;
        for (long k = 1; term.signum() != 0; k++) {
            term = term.multiply(square).shiftRight(bits).divide(BigInteger.valueOf(-2 * k * (2 * k + 1)));
            sum = sum.add(term);
        }
        return sum;
    }

    /** cos t = 1 - 2 sin^2(t/2) for |t| <= 1. Off by at most 4 units and the error of t. */
    static FixedPoint cos(FixedPoint t) {
        int bits = t.bits() + 1;
        // t/2 at one more bit has the same units; with |sin(t/2)| < 1/2 the square doubled is off by at most 2 * (2 + e) + 2 of the finer units
        BigInteger half = sin(new FixedPoint(t.value(), bits, 0)).value();
        BigInteger versine = half.multiply(half).shiftRight(bits);
        return new FixedPoint(FixedPoint.one(t.bits()).subtract(versine), t.bits(), 4 + t.error());
    }
}

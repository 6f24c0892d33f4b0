package zonal.number;

import java.math.BigInteger;
import java.util.Optional;

/** The angle of a point of the plane, and the inverse trigonometric functions of real balls, which are angles. */
final class Angle {

    private static final int GUARD = 12;

    private Angle() {
    }

    /** The angle of (x, y) in (-pi, pi]; UNKNOWN if the rectangle meets the negative real axis, unless y is exactly zero, or contains the origin. */
    static Ball atan2(BallArithmetic arithmetic, Ball y, Ball x) {
        if (!x.isFinite() || !y.isFinite() || x.containsZero() && y.containsZero()) {
            return Ball.UNKNOWN;
        }
        if (y.containsZero() && !y.isZero() && !x.isPositive().isCertain()) {
            return Ball.UNKNOWN;
        }
        if (x.isExact() && y.isExact()) {
            return ofMidpoints(arithmetic, y, x);
        }
        Magnitude norm = norm(x, y);
        Magnitude reach = x.radius().add(y.radius());
        if (reach.exponent() > norm.exponent() - BallArithmetic.WIDE_BITS) {
            return overCorners(arithmetic, y, x);
        }
        // With c the center, p a point of the rectangle: sin of the angle between them is |c x p| / (|c| |p|), |c x p| <= |x| ry + |y| rx, and |p| >= |c| - rx
        // - ry; both quotients are below 2^-7, where |p| >= |c| (1 - 2^-7) and asin u <= u (1 + 2^-14): together a factor below 1 + 2^-6
        Magnitude cross = x.midpointMagnitude().multiply(y.radius()).add(y.midpointMagnitude().multiply(x.radius()));
        Magnitude turn = cross.divide(norm).divide(norm);
        return ofMidpoints(arithmetic, y.midpoint(), x.midpoint()).enlarge(turn.add(turn.shift(-6)));
    }

    /** A LOWER bound of |(x, y)| at the midpoints, which are not both zero, to about 30 bits. */
    private static Magnitude norm(Ball x, Ball y) {
        long scale = x.mantissa().signum() == 0 ? y.midpointExponent()
                : y.mantissa().signum() == 0 ? x.midpointExponent() : Math.max(x.midpointExponent(), y.midpointExponent());
        double width = Math.abs(x.toDouble(-scale));
        double height = Math.abs(y.toDouble(-scale));
        // the norm is in [1/2, 2), the doubles and their operations are off by less than 2^-49 in all
        double norm = Math.sqrt(width * width + height * height) - 0x1p-48;
        return Magnitude.below((long) (norm * 0x1p60), scale - 60);
    }

    /** On a rectangle off the origin and the cut the angle is monotone along every side: its extremes are at corners. */
    private static Ball overCorners(BallArithmetic arithmetic, Ball y, Ball x) {
        Ball atLowerX = arithmetic.union(ofMidpoints(arithmetic, y.lower(), x.lower()), ofMidpoints(arithmetic, y.upper(), x.lower()));
        Ball atUpperX = arithmetic.union(ofMidpoints(arithmetic, y.lower(), x.upper()), ofMidpoints(arithmetic, y.upper(), x.upper()));
        return arithmetic.union(atLowerX, atUpperX);
    }

    /** The angle of an exact point that is not the origin. */
    private static Ball ofMidpoints(BallArithmetic arithmetic, Ball y, Ball x) {
        if (y.isZero()) {
            return x.mantissa().signum() > 0 ? Ball.ZERO : arithmetic.pi();
        }
        if (y.mantissa().signum() < 0) {
            return arithmetic.negate(ofMidpoints(arithmetic, arithmetic.negate(y), x));
        }
        Optional<Ball> tabled = x.isZero() ? Optional.empty() : TabledAngle.of(arithmetic, y, x);
        return tabled.isPresent() ? tabled.get() : bySeries(arithmetic, y, x);
    }

    private static Ball bySeries(BallArithmetic arithmetic, Ball y, Ball x) {
        Ball width = x.mantissa().signum() < 0 ? arithmetic.negate(x) : x;
        if (width.lessThan(y).isCertain()) {
            // the complement of a small angle to pi/2
            Ball complement = x.isZero() ? x : slope(arithmetic, width, y);
            Ball right = arithmetic.shift(arithmetic.pi(), -1);
            return x.mantissa().signum() > 0 ? arithmetic.subtract(right, complement) : arithmetic.add(right, complement);
        }
        Ball angle = slope(arithmetic, y, width);
        return x.mantissa().signum() > 0 ? angle : arithmetic.subtract(arithmetic.pi(), angle);
    }

    /** atan(y/x) for exact 0 < y <= x. */
    private static Ball slope(BallArithmetic arithmetic, Ball y, Ball x) {
        long size = y.midpointExponent() - x.midpointExponent();
        if (2 * size <= -arithmetic.precision() - 4) {
            // |atan q - q| <= q^3/3, q < 2^(size+1)
            Ball quotient = arithmetic.divide(y, x);
            Magnitude bound = quotient.magnitude();
            return quotient.enlarge(bound.multiply(bound).multiply(bound).divide(Magnitude.of(3)));
        }
        int bits = Math.max(64, arithmetic.precision() + GUARD - (int) size);
        long scale = -x.midpointExponent();
        FixedPoint first = FixedPoint.ofMidpoint(arithmetic.shift(x, scale), bits);
        FixedPoint second = FixedPoint.ofMidpoint(arithmetic.shift(y, scale), bits);
        double estimate = Math.atan(arithmetic.shift(y, scale).toDouble() / arithmetic.shift(x, scale).toDouble());
        return correct(first.value(), second.value(), FixedPoint.near(estimate, bits)).toBall(arithmetic);
    }

    /**
     * The angle of (x, y), 1/2 <= x < 1 and 0 < y <= x, both within one unit: b + atan(v/u), where (u, v) is the point turned back by the estimate b, which is
     * right to 2^-40.
     */
    private static FixedPoint correct(BigInteger x, BigInteger y, FixedPoint b) {
        int bits = b.bits();
        BigInteger sine = Sine.sin(b).value();
        BigInteger cosine = Sine.cos(b).value();
        // the sine is within 2 units, the cosine within 4: u and v within 1 + 1 + 4 + 2 + 1 = 9, and u > 0.499
        BigInteger u = x.multiply(cosine).add(y.multiply(sine)).shiftRight(bits);
        BigInteger v = y.multiply(cosine).subtract(x.multiply(sine));
        // v / u is within 9/0.499 (1 + 2^-39) + 1 < 20 units
        FixedPoint rest = FixedPoint.inverseTangent(new FixedPoint(v.divide(u), bits, 20), -1);
        return new FixedPoint(b.value().add(rest.value()), bits, rest.error());
    }

    static Ball atan(BallArithmetic arithmetic, Ball a) {
        if (!a.isFinite()) {
            return a;
        }
        if (a.radius().exponent() > Math.max(0, a.midpointExponent()) - BallArithmetic.WIDE_BITS) {
            return arithmetic.union(ofMidpoints(arithmetic, a.lower(), Ball.ONE), ofMidpoints(arithmetic, a.upper(), Ball.ONE));
        }
        // the derivative is at most 1/(1 + min^2)
        Magnitude least = a.mignitude();
        Magnitude propagated = least.exponent() > 0 ? a.radius().divide(least).divide(least).min(a.radius()) : a.radius();
        return ofMidpoints(arithmetic, a.midpoint(), Ball.ONE).enlarge(propagated);
    }

    /** asin on balls within [-1, 1]. */
    static Ball asin(BallArithmetic arithmetic, Ball a) {
        return inverse(arithmetic, a, true);
    }

    /** acos on balls within [-1, 1]. */
    static Ball acos(BallArithmetic arithmetic, Ball a) {
        return inverse(arithmetic, a, false);
    }

    private static Ball inverse(BallArithmetic arithmetic, Ball a, boolean sine) {
        Magnitude largest = a.magnitude();
        if (largest.compareTo(Magnitude.ONE) > 0 && !isWithinOne(a)) {
            return Ball.UNKNOWN;
        }
        if (a.isExact()) {
            return inverseOfMidpoint(arithmetic, a, sine);
        }
        Ball midpoint = a.midpoint();
        Magnitude gap = complement(midpoint);
        if (gap.isZero()) {
            gap = complement(arithmetic, midpoint).mignitude();
        }
        if (gap.isZero() || a.radius().exponent() > 2 * gap.exponent() - 3 - BallArithmetic.WIDE_BITS) {
            return arithmetic.union(inverse(arithmetic, a.lower(), sine), inverse(arithmetic, a.upper(), sine));
        }
        // c = sqrt(1 - m^2) >= 2^(exponent - 1), r <= 2^-9 c^2: 1 - (|m| + r)^2 >= c^2 - 3 r >= c^2 (1 - 2^-6), so the derivative is at most (1 + 2^-6) / c
        Magnitude propagated = a.radius().divide(gap);
        return inverseOfMidpoint(arithmetic, midpoint, sine).enlarge(propagated.add(propagated.shift(-6)));
    }

    /** A LOWER bound of sqrt(1 - m^2), zero near |m| = 1. */
    private static Magnitude complement(Ball m) {
        double size = Math.abs(m.toDouble());
        // m^2 is off by 2^-52 if |m| <= 1, the difference and the product by as much: to a relative 2^-21
        double square = (1 - size) * (1 + size) - 0x1p-50;
        return square < 0x1p-28 ? Magnitude.ZERO : Magnitude.below((long) (Math.sqrt(square) * (1 - 0x1p-50) * 0x1p60), -60);
    }

    private static Ball inverseOfMidpoint(BallArithmetic arithmetic, Ball a, boolean sine) {
        Optional<Ball> tabled = TabledAngle.ofCircle(arithmetic, a, sine);
        return tabled.isPresent() ? tabled.get() : onCircle(arithmetic, a, complement(arithmetic, a), sine);
    }

    private static boolean isWithinOne(Ball a) {
        return a.isFinite() && !Ball.ONE.lessThan(a.upper()).isCertain() && !a.lower().lessThan(Ball.of(-1)).isCertain();
    }

    /** The angle in [0, pi] with the given cosine, or the one in [-pi/2, pi/2] with the given sine. */
    private static Ball onCircle(BallArithmetic arithmetic, Ball a, Ball complement, boolean sine) {
        return sine ? atan2(arithmetic, a, complement) : atan2(arithmetic, complement, a);
    }

    /** sqrt(1 - a^2) of an exact a in [-1, 1]. */
    private static Ball complement(BallArithmetic arithmetic, Ball a) {
        BallArithmetic wider = arithmetic.at(arithmetic.precision() + GUARD);
        return wider.sqrt(wider.multiply(wider.subtract(Ball.ONE, a), wider.add(Ball.ONE, a)));
    }
}

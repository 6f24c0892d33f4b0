package zonal.number;

import java.math.BigInteger;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A real number known up to an error bound: all reals within {@code radius} of {@code mantissa * 2^exponent}. Immutable; what is computed with it, and to which
 * precision, is the business of {@link BallArithmetic}. A ball never holds a NaN; no information is the ball [0 +/- inf].
 */
public final class Ball {

    public static final Ball ZERO = new Ball(BigInteger.ZERO, 0, Magnitude.ZERO);
    public static final Ball ONE = new Ball(BigInteger.ONE, 0, Magnitude.ZERO);
    /** The ball that holds every real: [0 +/- inf]. */
    public static final Ball UNKNOWN = new Ball(BigInteger.ZERO, 0, Magnitude.INFINITE);

    /** An accuracy below every accuracy of interest, from which small numbers can be subtracted without overflow. */
    private static final int NO_ACCURACY = -(1 << 30);

    /** The ends of a ball are not finer than the midpoint by more bits than this. */
    private static final int FINEST_END = 1 << 20;

    private final BigInteger mantissa;
    private final long exponent;
    private final Magnitude radius;

    private Ball(BigInteger mantissa, long exponent, Magnitude radius) {
        this.mantissa = mantissa;
        this.exponent = exponent;
        this.radius = radius;
    }

    /** The exact integer. */
    public static Ball of(long value) {
        return of(BigInteger.valueOf(value));
    }

    /** The exact integer. */
    public static Ball of(BigInteger value) {
        return of(value, 0, Magnitude.ZERO);
    }

    /** The exact value of the double; UNKNOWN for NaN and infinities. */
    public static Ball exactly(double value) {
        if (!Double.isFinite(value)) {
            return UNKNOWN;
        }
        int scale = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        return of(BigInteger.valueOf((long) Math.scalb(value, -scale)), scale, Magnitude.ZERO);
    }

    /**
     * mantissa * 2^exponent +/- radius; a midpoint beyond the range of exponents gives UNKNOWN, one below it, or far below the radius, goes into the radius.
     */
    public static Ball of(BigInteger mantissa, long exponent, Magnitude radius) {
        if (radius.isInfinite() || exponent > Magnitude.EXPONENT_LIMIT) {
            return UNKNOWN;
        }
        if (mantissa.signum() == 0) {
            return radius.isZero() ? ZERO : new Ball(BigInteger.ZERO, 0, radius);
        }
        if (exponent < -Magnitude.EXPONENT_LIMIT) {
            return new Ball(BigInteger.ZERO, 0, radius.add(Magnitude.above(mantissa, exponent)));
        }
        if (!radius.isZero() && mantissa.bitLength() + exponent < radius.exponent() - FINEST_END) {
            return new Ball(BigInteger.ZERO, 0, radius.add(Magnitude.above(mantissa, exponent)));
        }
        return new Ball(mantissa, exponent, radius);
    }

    private static Ball of(Dyadic value) {
        return of(value.mantissa(), value.exponent(), Magnitude.ZERO);
    }

    public BigInteger mantissa() {
        return mantissa;
    }

    public long exponent() {
        return exponent;
    }

    public Magnitude radius() {
        return radius;
    }

    private Dyadic center() {
        return new Dyadic(mantissa, exponent);
    }

    /** The midpoint in units of 2^-bits, rounded down. */
    public BigInteger floor(long bits) {
        long shift = exponent + bits;
        if (mantissa.signum() == 0 || -shift > mantissa.bitLength()) {
            return BigInteger.valueOf(Math.min(0, mantissa.signum()));
        }
        return shift >= 0 ? mantissa.shiftLeft(Math.toIntExact(shift)) : mantissa.shiftRight((int) -shift);
    }

    /** Whether the radius is zero. */
    public boolean isExact() {
        return radius.isZero();
    }

    public boolean isFinite() {
        return !radius.isInfinite();
    }

    /** Whether this is exactly the number zero. */
    public boolean isZero() {
        return mantissa.signum() == 0 && radius.isZero();
    }

    public boolean containsZero() {
        return compareMidpointToRadius() <= 0;
    }

    /** The sign of |midpoint| - radius. */
    private int compareMidpointToRadius() {
        if (radius.isZero() || radius.isInfinite() || mantissa.signum() == 0) {
            return radius.isZero() ? mantissa.abs().signum() : -1;
        }
        long gap = midpointExponent() - radius.exponent();
        // |midpoint| >= 2^(its exponent - 1), radius >= 2^(its exponent - 1)
        return gap > 1 ? 1 : gap < -1 ? -1 : new Dyadic(mantissa.abs(), exponent).compareValue(radius.toDyadic());
    }

    /** e with 2^(e-1) <= |midpoint| <= 2^e. The midpoint must not be zero. */
    long midpointExponent() {
        return mantissa.bitLength() + exponent;
    }

    public Truth isPositive() {
        return sign(1);
    }

    public Truth isNegative() {
        return sign(-1);
    }

    private Truth sign(int wanted) {
        if (compareMidpointToRadius() > 0) {
            return mantissa.signum() == wanted ? Truth.TRUE : Truth.FALSE;
        }
        // |midpoint| = radius: the end of the ball at zero is neither positive nor negative
        return isFinite() && mantissa.signum() != wanted && compareMidpointToRadius() == 0 ? Truth.FALSE : Truth.UNKNOWN;
    }

    public boolean contains(BigFraction value) {
        if (!isFinite()) {
            return true;
        }
        // |midpoint - n/d| <= radius, times |d|; a BigFraction may have its sign in the denominator
        BigInteger denominator = value.getDenominator().abs();
        BigInteger signed = value.getDenominator().signum() > 0 ? value.getNumerator() : value.getNumerator().negate();
        Dyadic difference = center().multiply(denominator);
        Dyadic numerator = new Dyadic(signed.negate(), 0);
        Dyadic bound = radius.toDyadic().multiply(denominator);
        return Dyadic.signOfSum(difference, numerator, bound.negate()) <= 0 && Dyadic.signOfSum(difference, numerator, bound) >= 0;
    }

    /** Whether every number of the other ball lies in this one. */
    public boolean contains(Ball other) {
        if (!isFinite() || !other.isFinite()) {
            return !isFinite();
        }
        Dyadic slack = radius.toDyadic();
        Dyadic taken = other.radius.toDyadic().negate();
        return Dyadic.signOfSum(center(), other.center().negate(), slack, taken) >= 0
                && Dyadic.signOfSum(other.center(), center().negate(), slack, taken) >= 0;
    }

    public boolean overlaps(Ball other) {
        return !isFinite() || !other.isFinite() || !isSeparatedBelow(other) && !other.isSeparatedBelow(this);
    }

    /** Whether upper end < lower end of the other; both are finite. */
    private boolean isSeparatedBelow(Ball other) {
        return Dyadic.signOfSum(other.center(), center().negate(), radius.toDyadic().negate(), other.radius.toDyadic().negate()) > 0;
    }

    /** Whether every number of this ball is less than every number of the other one (FALSE: greater or equal). */
    public Truth lessThan(Ball other) {
        if (!isFinite() || !other.isFinite()) {
            return Truth.UNKNOWN;
        }
        if (isSeparatedBelow(other)) {
            return Truth.TRUE;
        }
        boolean atLeast = Dyadic.signOfSum(center(), other.center().negate(), radius.toDyadic().negate(), other.radius.toDyadic().negate()) >= 0;
        return atLeast ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** An upper bound of |x| over the ball. */
    public Magnitude magnitude() {
        return midpointMagnitude().add(radius);
    }

    /** An upper bound of |midpoint|. */
    Magnitude midpointMagnitude() {
        return Magnitude.above(mantissa, exponent);
    }

    /** A LOWER bound of |x| over the ball, rounded down; zero if the ball contains zero. To be divided by, or to be shown positive. */
    public Magnitude mignitude() {
        if (containsZero()) {
            return Magnitude.ZERO;
        }
        if (isExact()) {
            return Magnitude.below(mantissa, exponent);
        }
        if (midpointExponent() - radius.exponent() > 2) {
            return radius.belowDifference(mantissa, exponent);
        }
        Dyadic nearest = new Dyadic(mantissa.abs(), exponent).add(radius.toDyadic().negate());
        return Magnitude.below(nearest.mantissa(), nearest.exponent());
    }

    /** The midpoint as an exact ball. */
    public Ball midpoint() {
        return isExact() ? this : of(mantissa, exponent, Magnitude.ZERO);
    }

    /** The ball around the same midpoint with a radius larger by the given amount. */
    public Ball enlarge(Magnitude extra) {
        return extra.isZero() ? this : of(mantissa, exponent, radius.add(extra));
    }

    /**
     * The lower end of the ball, an exact ball. It is rounded down where midpoint and radius are more than 2^20 bits apart. The ball must be finite.
     */
    public Ball lower() {
        return isExact() ? this : of(center().add(reach().negate()));
    }

    /**
     * The upper end of the ball, an exact ball. It is rounded up where midpoint and radius are more than 2^20 bits apart. The ball must be finite.
     */
    public Ball upper() {
        return isExact() ? this : of(center().add(reach()));
    }

    /** The radius, or a bound of it no finer than 2^20 bits below the midpoint. */
    private Dyadic reach() {
        if (!isFinite()) {
            throw new IllegalStateException("the ball [0 +/- inf] has no ends");
        }
        Magnitude floor = mantissa.signum() == 0 ? radius : Magnitude.powerOfTwo(exponent - FINEST_END);
        return radius.max(floor).toDyadic();
    }

    /**
     * log2 of |midpoint| / radius, rounded down; Integer.MAX_VALUE if exact; at most 0 if the ball contains zero, at least -2^30 always.
     */
    public int relativeAccuracyBits() {
        if (isExact()) {
            return Integer.MAX_VALUE;
        }
        if (mantissa.signum() == 0) {
            return NO_ACCURACY;
        }
        // midpoint in [2^(m-1), 2^m), radius in [2^(r-1), 2^r): the quotient is above 2^(m-r-1) and below 2^(m-r+1)
        long gap = midpointExponent() - radius.exponent();
        int sign = radius.compareShifted(mantissa, exponent, gap);
        boolean above = sign > 0 || sign == 0 && new Dyadic(mantissa.abs(), exponent).compareValue(radius.toDyadic().shift(gap)) >= 0;
        return (int) Math.max(NO_ACCURACY, Math.min(Integer.MAX_VALUE - 1, above ? gap : gap - 1));
    }

    /** Whether {@link #relativeAccuracyBits} is less than this. */
    boolean hasFewerBitsThan(int bits) {
        // at most one less than the difference of the exponents
        boolean isFine = isExact() || mantissa.signum() != 0 && midpointExponent() - radius.exponent() > bits;
        return !isFine && relativeAccuracyBits() < bits;
    }

    /** The double nearest to the midpoint (for display and estimates, not for proofs). */
    public double toDouble() {
        return toDouble(0);
    }

    /** The double nearest to the midpoint times 2^shift. */
    double toDouble(long shift) {
        return mantissa.signum() == 0 ? 0 : mantissa.signum() * LeadingBits.of(mantissa).toDouble(exponent + shift);
    }

    /** Same midpoint and same radius. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Ball that && radius.equals(that.radius) && center().normalized().equals(that.center().normalized());
    }

    @Override
    public int hashCode() {
        return Objects.hash(center().normalized(), radius);
    }

    /** The certain digits and the radius, such as [0.123456 +/- 3.2e-10]. */
    @Override
    public String toString() {
        return DecimalEnclosure.text(this);
    }
}

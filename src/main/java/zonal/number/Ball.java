package zonal.number;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A real number known up to an error bound: all reals within {@code radius} of {@code mantissa * 2^exponent}. Immutable; what is computed with it, and to which
 * precision, is the business of {@link BallArithmetic}. A ball never holds a NaN; no information is the ball [0 +/- inf].
 */
public final class Ball {

    public static final Ball ZERO = null;
    public static final Ball ONE = null;
    /** The ball that holds every real: [0 +/- inf]. */
    public static final Ball UNKNOWN = null;

    private Ball() {
    }

    /** The exact integer. */
    public static Ball of(long value) {
        throw new UnsupportedOperationException();
    }

    /** The exact integer. */
    public static Ball of(BigInteger value) {
        throw new UnsupportedOperationException();
    }

    /** The exact value of the double; UNKNOWN for NaN and infinities. */
    public static Ball exactly(double value) {
        throw new UnsupportedOperationException();
    }

    /** mantissa * 2^exponent +/- radius. */
    public static Ball of(BigInteger mantissa, long exponent, Magnitude radius) {
        throw new UnsupportedOperationException();
    }

    public BigInteger mantissa() {
        throw new UnsupportedOperationException();
    }

    public long exponent() {
        throw new UnsupportedOperationException();
    }

    public Magnitude radius() {
        throw new UnsupportedOperationException();
    }

    /** Whether the radius is zero. */
    public boolean isExact() {
        throw new UnsupportedOperationException();
    }

    public boolean isFinite() {
        throw new UnsupportedOperationException();
    }

    /** Whether this is exactly the number zero. */
    public boolean isZero() {
        throw new UnsupportedOperationException();
    }

    public boolean containsZero() {
        throw new UnsupportedOperationException();
    }

    public Truth isPositive() {
        throw new UnsupportedOperationException();
    }

    public Truth isNegative() {
        throw new UnsupportedOperationException();
    }

    public boolean contains(BigFraction value) {
        throw new UnsupportedOperationException();
    }

    /** Whether every number of the other ball lies in this one. */
    public boolean contains(Ball other) {
        throw new UnsupportedOperationException();
    }

    public boolean overlaps(Ball other) {
        throw new UnsupportedOperationException();
    }

    /** Whether every number of this ball is less than every number of the other one (FALSE: greater or equal). */
    public Truth lessThan(Ball other) {
        throw new UnsupportedOperationException();
    }

    /** An upper bound of |x| over the ball. */
    public Magnitude magnitude() {
        throw new UnsupportedOperationException();
    }

    /** The midpoint as an exact ball. */
    public Ball midpoint() {
        throw new UnsupportedOperationException();
    }

    /** The ball around the same midpoint with a radius larger by the given amount. */
    public Ball enlarge(Magnitude extra) {
        throw new UnsupportedOperationException();
    }

    /** The exact lower end of the ball, an exact ball. The ball must be finite. */
    public Ball lower() {
        throw new UnsupportedOperationException();
    }

    /** The exact upper end of the ball, an exact ball. The ball must be finite. */
    public Ball upper() {
        throw new UnsupportedOperationException();
    }

    /** log2 of |midpoint| / radius, rounded down; Integer.MAX_VALUE if exact; at most 0 if the ball contains zero. */
    public int relativeAccuracyBits() {
        throw new UnsupportedOperationException();
    }

    /** The double nearest to the midpoint (for display and estimates, not for proofs). */
    public double toDouble() {
        throw new UnsupportedOperationException();
    }
}

package zonal.number;

import java.math.BigInteger;

/**
 * A non-negative number used as a bound: a short mantissa and an exponent without practical limit, or infinity. Every operation rounds up, so bounds from above
 * stay bounds from above. Bounds from below arise only in {@link #below} and {@link Ball#mignitude()}, and are only divided by.
 */
public final class Magnitude implements Comparable<Magnitude> {

    /** Exactly zero. */
    public static final Magnitude ZERO = new Magnitude(0, Long.MIN_VALUE);
    /** No bound. */
    public static final Magnitude INFINITE = new Magnitude(0, Long.MAX_VALUE);
    /** The number one. */
    public static final Magnitude ONE = powerOfTwo(0);

    /** Exponents beyond this are infinity, or rounded up to a tiny number: sums of two exponents never overflow. */
    static final long EXPONENT_LIMIT = 1L << 60;

    private static final int BITS = 30;
    /** What the leading bits of an integer have more. */
    private static final int TAIL_BITS = LeadingBits.COUNT - BITS;
    private static final long TAIL = (1L << TAIL_BITS) - 1;

    /** In [2^29, 2^30), so that comparison is by exponent, then mantissa; 0 for zero and infinity. */
    private final long mantissa;
    private final long exponent;

    private Magnitude(long mantissa, long exponent) {
        this.mantissa = mantissa;
        this.exponent = exponent;
    }

    /** The least representable bound of mantissa * 2^exponent, 0 <= mantissa < 2^62. */
    private static Magnitude roundUp(long mantissa, long exponent) {
        if (mantissa == 0) {
            return ZERO;
        }
        int shift = Long.SIZE - Long.numberOfLeadingZeros(mantissa) - BITS;
        long rounded = shift <= 0 ? mantissa << -shift : (mantissa + (1L << shift) - 1) >> shift;
        long scale = exponent + shift;
        if (rounded == 1L << BITS) {
            rounded >>= 1;
            scale++;
        }
        if (scale > EXPONENT_LIMIT) {
            return INFINITE;
        }
        return scale < -EXPONENT_LIMIT ? new Magnitude(1L << (BITS - 1), -EXPONENT_LIMIT) : new Magnitude(rounded, scale);
    }

    /** The least representable bound that is at least the given non-negative double. */
    public static Magnitude of(double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("a bound is a number >= 0, not " + value);
        }
        if (value == 0) {
            return ZERO;
        }
        if (value == Double.POSITIVE_INFINITY) {
            return INFINITE;
        }
        int scale = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
        return roundUp((long) Math.scalb(value, -scale), scale);
    }

    /** 2^exponent. */
    public static Magnitude powerOfTwo(long exponent) {
        return roundUp(1, exponent);
    }

    /** An upper bound of count * 2^exponent, 0 <= count < 2^62. */
    static Magnitude units(long count, long exponent) {
        return roundUp(count, exponent);
    }

    /** An upper bound of |mantissa| 2^exponent. */
    static Magnitude above(BigInteger mantissa, long exponent) {
        if (mantissa.bitLength() <= BITS) {
            return roundUp(Math.abs(mantissa.longValue()), exponent);
        }
        LeadingBits leading = LeadingBits.of(mantissa);
        if ((leading.bits() & TAIL) != 0) {
            // the leading bits are off by less than one of them: no more than what cutting off their tail and adding one allows for
            return roundUp((leading.bits() >> TAIL_BITS) + 1, exponent + leading.exponent() + TAIL_BITS);
        }
        int excess = mantissa.bitLength() - BITS;
        // the shift rounds to -infinity: |floor(m)| + 1 >= |m| for either sign
        long top = Math.abs(mantissa.shiftRight(excess).longValue());
        return roundUp(mantissa.getLowestSetBit() >= excess ? top : top + 1, exponent + excess);
    }

    /** A lower bound of |mantissa| 2^exponent, to a relative 2^-28; zero below the range of exponents. */
    static Magnitude below(BigInteger mantissa, long exponent) {
        int excess = mantissa.bitLength() - BITS;
        if (exponent + excess < -EXPONENT_LIMIT) {
            return ZERO;
        }
        if (excess <= 0) {
            return roundUp(Math.abs(mantissa.longValue()), exponent);
        }
        LeadingBits leading = LeadingBits.of(mantissa);
        if ((leading.bits() & TAIL) != 0) {
            return below(leading.bits(), exponent + leading.exponent());
        }
        // |floor(m)| - 1 <= |m| for either sign; the mantissa has at most 30 bits and is not rounded again
        long top = Math.abs(mantissa.shiftRight(excess).longValue());
        return roundUp(mantissa.getLowestSetBit() >= excess ? top : top - 1, exponent + excess);
    }

    /** A lower bound of number 2^exponent, number > 0, cut off to 30 bits. */
    static Magnitude below(long number, long exponent) {
        int excess = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(number) - BITS);
        return exponent + excess < -EXPONENT_LIMIT ? ZERO : roundUp(number >> excess, exponent + excess);
    }

    /** A lower bound of |integer| 2^scale - this, to 2^-28 of it, or zero, for this below a quarter of |integer| 2^scale. */
    Magnitude belowDifference(BigInteger integer, long scale) {
        LeadingBits leading = LeadingBits.of(integer);
        // the bits of a long integer are off by less than one
        return belowDifference(integer.bitLength() > LeadingBits.COUNT ? leading.bits() - 1 : leading.bits(), scale + leading.exponent());
    }

    /** A lower bound of number 2^scale - this, for this below half of it, with 53 to 62 bits of the number, to 2^-28 of it, or zero. */
    Magnitude belowDifference(long number, long scale) {
        if (isZero()) {
            return below(number, scale);
        }
        long shift = exponent - scale;
        // this number in units of 2^scale, rounded up
        long taken = shift >= 0 ? mantissa << shift : shift < -BITS ? 1 : mantissa + (1L << -shift) - 1 >> -shift;
        return below(number - taken, scale);
    }

    /** The sign of |integer| 2^scale - this 2^shift, or zero if the leading bits do not tell. */
    int compareShifted(BigInteger integer, long scale, long shift) {
        LeadingBits leading = LeadingBits.of(integer);
        long gap = exponent + shift - scale - leading.exponent();
        if (Math.abs(gap - TAIL_BITS) > 1) {
            return 0;
        }
        long difference = leading.bits() - (mantissa << gap);
        // the bits are off by less than one
        return Math.abs(difference) <= 1 ? 0 : Long.signum(difference);
    }

    /** This bound as the exact number it is. It must be finite. */
    Dyadic toDyadic() {
        return isZero() ? Dyadic.ZERO : new Dyadic(BigInteger.valueOf(mantissa), exponent);
    }

    public boolean isZero() {
        return exponent == Long.MIN_VALUE;
    }

    public boolean isInfinite() {
        return exponent == Long.MAX_VALUE;
    }

    /** An upper bound of the sum. */
    public Magnitude add(Magnitude other) {
        Magnitude large = exponent >= other.exponent ? this : other;
        Magnitude small = large == this ? other : this;
        if (small.isZero() || large.isInfinite()) {
            return large;
        }
        long gap = large.exponent - small.exponent;
        return gap >= BITS ? roundUp(large.mantissa + 1, large.exponent) : roundUp((large.mantissa << gap) + small.mantissa, small.exponent);
    }

    /** An upper bound of the product; zero times infinity is zero. */
    public Magnitude multiply(Magnitude other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        if (isInfinite() || other.isInfinite()) {
            return INFINITE;
        }
        return roundUp(mantissa * other.mantissa, exponent + other.exponent);
    }

    /** An upper bound of the quotient of these two numbers; infinity if the divisor is zero, also for 0/0. */
    public Magnitude divide(Magnitude divisor) {
        if (divisor.isZero()) {
            return INFINITE;
        }
        if (isZero() || isInfinite()) {
            return this;
        }
        if (divisor.isInfinite()) {
            return roundUp(1, -EXPONENT_LIMIT);
        }
        // floor + 1 is at least the quotient
        return roundUp((mantissa << BITS) / divisor.mantissa + 1, exponent - divisor.exponent - BITS);
    }

    /** An upper bound of the power, for exponents >= 0. */
    public Magnitude power(int exponent) {
        Magnitude power = ONE;
        for (int bit = Integer.highestOneBit(exponent); bit > 0; bit >>= 1) {
            power = power.multiply(power);
            if ((exponent & bit) != 0) {
                power = power.multiply(this);
            }
        }
        return power;
    }

    /** An upper bound of the square root. */
    public Magnitude sqrt() {
        if (isZero() || isInfinite()) {
            return this;
        }
        int odd = (int) (exponent & 1);
        // at most 2^61 under the root: the double root is off by less than 1
        long root = (long) Math.sqrt((double) (mantissa << (BITS + odd))) + 2;
        return roundUp(root, (exponent - odd - BITS) / 2);
    }

    /** An upper bound of this times 2^shift. */
    public Magnitude shift(long shift) {
        return isZero() || isInfinite() ? this : roundUp(mantissa, exponent + Math.max(-2 * EXPONENT_LIMIT, Math.min(2 * EXPONENT_LIMIT, shift)));
    }

    /** The larger of the two. */
    public Magnitude max(Magnitude other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smaller of the two. */
    public Magnitude min(Magnitude other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The least double that is at least this; infinity if none is. */
    public double toDouble() {
        if (isZero()) {
            return 0;
        }
        if (exponent > Double.MAX_EXPONENT) {
            return Double.POSITIVE_INFINITY;
        }
        if (exponent < Double.MIN_EXPONENT - 52 - BITS) {
            return Double.MIN_VALUE;
        }
        double value = Math.scalb((double) mantissa, (int) exponent);
        // scalb rounds only among the subnormal numbers, where it may have rounded down
        return value < Double.MIN_NORMAL && Math.scalb(value, (int) -exponent) < mantissa ? Math.nextUp(value) : value;
    }

    /** Some e with this <= 2^e, at most one more than the least such; Long.MIN_VALUE for zero, Long.MAX_VALUE for infinity. */
    public long exponent() {
        return isZero() || isInfinite() ? exponent : exponent + BITS;
    }

    @Override
    public int compareTo(Magnitude other) {
        return exponent != other.exponent ? Long.compare(exponent, other.exponent) : Long.compare(mantissa, other.mantissa);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Magnitude that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * exponent + mantissa);
    }

    @Override
    public String toString() {
        return DecimalEnclosure.text(this);
    }
}

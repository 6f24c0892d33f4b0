package zonal.number;

/** An upper bound of a non-negative real number: a short mantissa and an exponent without practical limit, or infinity. Every operation rounds up. */
public final class Magnitude implements Comparable<Magnitude> {

    /** Exactly zero. */
    public static final Magnitude ZERO = new Magnitude();
    /** No bound. */
    public static final Magnitude INFINITE = new Magnitude();

    private Magnitude() {
    }

    /** The least representable bound that is at least the given non-negative double. */
    public static Magnitude of(double value) {
        throw new UnsupportedOperationException();
    }

    /** 2^exponent. */
    public static Magnitude powerOfTwo(long exponent) {
        throw new UnsupportedOperationException();
    }

    public boolean isZero() {
        throw new UnsupportedOperationException();
    }

    public boolean isInfinite() {
        throw new UnsupportedOperationException();
    }

    /** An upper bound of the sum. */
    public Magnitude add(Magnitude other) {
        throw new UnsupportedOperationException();
    }

    /** An upper bound of the product; zero times infinity is zero. */
    public Magnitude multiply(Magnitude other) {
        throw new UnsupportedOperationException();
    }

    /** An upper bound of this times 2^shift. */
    public Magnitude shift(long shift) {
        throw new UnsupportedOperationException();
    }

    /** The larger of the two. */
    public Magnitude max(Magnitude other) {
        throw new UnsupportedOperationException();
    }

    /** The least double that is at least this; infinity if none is. */
    public double toDouble() {
        throw new UnsupportedOperationException();
    }

    /** Some e with this <= 2^e, at most one more than the least such; Long.MIN_VALUE for zero, Long.MAX_VALUE for infinity. */
    public long exponent() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Magnitude other) {
        throw new UnsupportedOperationException();
    }
}

package zonal.number;

/** A complex number known up to an error bound, in doubles: the rectangle of all x + iy with x in {@code real} and y in {@code imaginary}. */
public record ComplexInterval(Interval real, Interval imaginary) {

    /** Exactly zero. */
    public static final ComplexInterval ZERO = new ComplexInterval(Interval.ZERO, Interval.ZERO);
    static final ComplexInterval ONE = new ComplexInterval(Interval.ONE, Interval.ZERO);
    /** The whole plane. */
    public static final ComplexInterval UNKNOWN = new ComplexInterval(Interval.UNKNOWN, Interval.UNKNOWN);

    /** The real numbers of the interval, with imaginary part exactly zero. */
    static ComplexInterval of(Interval real) {
        return new ComplexInterval(real, Interval.ZERO);
    }

    /** The numbers of a complex ball. */
    static ComplexInterval of(ComplexBall ball) {
        return new ComplexInterval(Interval.of(ball.real()), Interval.of(ball.imaginary()));
    }

    /** The complex ball of the same numbers. */
    public ComplexBall toBall() {
        return new ComplexBall(real.toBall(), imaginary.toBall());
    }

    public boolean isFinite() {
        return real.isFinite() && imaginary.isFinite();
    }

    boolean isReal() {
        return imaginary.isZero();
    }

    /** Whether this is exactly the number zero. */
    boolean isZero() {
        return real.isZero() && imaginary.isZero();
    }

    boolean isExact() {
        return real.radius() == 0 && imaginary.radius() == 0;
    }

    /** An upper bound of |z| over the rectangle. */
    public double magnitude() {
        return hypotenuse(real.magnitude(), imaginary.magnitude());
    }

    /** An upper bound of |z - midpoint| over the rectangle. */
    double radius() {
        return hypotenuse(real.radius(), imaginary.radius());
    }

    /** An upper bound of sqrt(a^2 + b^2): the squares, the sum and the root are rounded by 2^-53 each, and may underflow. */
    private static double hypotenuse(double a, double b) {
        if (a == 0 || b == 0) {
            return Math.max(a, b);
        }
        double largest = Math.max(a, b);
        return largest < 0x1p-400 || largest > 0x1p400 ? Math.nextUp(a + b) : Math.sqrt(a * a + b * b) * (1 + 0x1p-50);
    }

    /** The midpoint as an exact number. */
    ComplexInterval midpoint() {
        return new ComplexInterval(real.midpoint(), imaginary.midpoint());
    }

    /** The rectangle around 0 of all z - midpoint. */
    ComplexInterval deviation() {
        return new ComplexInterval(new Interval(0, real.radius()), new Interval(0, imaginary.radius()));
    }

    /** The rectangle around the same midpoint that holds all numbers within the given distance of this one. */
    public ComplexInterval enlarge(double distance) {
        return new ComplexInterval(real.enlarge(distance), imaginary.enlarge(distance));
    }

    /** Of two enclosures of the same numbers, for each part the one with the smaller radius. */
    ComplexInterval narrower(ComplexInterval other) {
        return new ComplexInterval(real.narrower(other.real), imaginary.narrower(other.imaginary));
    }
}

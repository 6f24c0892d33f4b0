package zonal.number;

/** A complex number known up to an error bound: the rectangle of all x + iy with x in {@code real} and y in {@code imaginary}. */
public record ComplexBall(Ball real, Ball imaginary) {

    public static final ComplexBall ZERO = new ComplexBall(Ball.ZERO, Ball.ZERO);
    public static final ComplexBall ONE = new ComplexBall(Ball.ONE, Ball.ZERO);
    /** The whole plane. */
    public static final ComplexBall UNKNOWN = new ComplexBall(Ball.UNKNOWN, Ball.UNKNOWN);

    /** The real numbers of the ball, with imaginary part exactly zero. */
    public static ComplexBall of(Ball real) {
        return new ComplexBall(real, Ball.ZERO);
    }

    /** An upper bound of |z| over the rectangle. */
    public Magnitude magnitude() {
        return hypotenuse(real.magnitude(), imaginary.magnitude());
    }

    /** An upper bound of |z - midpoint| over the rectangle: half its diagonal. */
    public Magnitude radius() {
        return hypotenuse(real.radius(), imaginary.radius());
    }

    private static Magnitude hypotenuse(Magnitude a, Magnitude b) {
        if (a.isZero() || b.isZero()) {
            return a.max(b);
        }
        return a.multiply(a).add(b.multiply(b)).sqrt();
    }

    public boolean isFinite() {
        return real.isFinite() && imaginary.isFinite();
    }

    /** Whether both parts have radius zero. */
    public boolean isExact() {
        return real.isExact() && imaginary.isExact();
    }

    /** Whether the imaginary part is exactly zero. */
    public boolean isReal() {
        return imaginary.isZero();
    }

    /** Whether this is exactly the number zero. */
    public boolean isZero() {
        return real.isZero() && imaginary.isZero();
    }

    public boolean containsZero() {
        return real.containsZero() && imaginary.containsZero();
    }

    /** Whether every number of the other rectangle lies in this one. */
    public boolean contains(ComplexBall other) {
        return real.contains(other.real) && imaginary.contains(other.imaginary);
    }

    public boolean overlaps(ComplexBall other) {
        return real.overlaps(other.real) && imaginary.overlaps(other.imaginary);
    }

    /** The midpoint as an exact number. */
    public ComplexBall midpoint() {
        return new ComplexBall(real.midpoint(), imaginary.midpoint());
    }

    /** The rectangle around 0 of all z - midpoint. */
    public ComplexBall deviation() {
        return new ComplexBall(Ball.ZERO.enlarge(real.radius()), Ball.ZERO.enlarge(imaginary.radius()));
    }

    /** The rectangle around the same midpoint that holds all numbers within the given distance of this one. */
    public ComplexBall enlarge(Magnitude distance) {
        return new ComplexBall(real.enlarge(distance), imaginary.enlarge(distance));
    }

    /** Of two enclosures of the same numbers, for each part the one with the smaller radius. */
    public ComplexBall narrower(ComplexBall other) {
        return new ComplexBall(narrower(real, other.real), narrower(imaginary, other.imaginary));
    }

    private static Ball narrower(Ball a, Ball b) {
        return a.radius().compareTo(b.radius()) <= 0 ? a : b;
    }
}

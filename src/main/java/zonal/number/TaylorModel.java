package zonal.number;

/**
 * What is known of a function f along a piece of a curve z(s), -1 <= s <= 1, in doubles: |f(z(s)) - c0 - c1 s| <= error with complex c0 = x0 + i y0 and c1 = x1 + i y1. A Taylor model of degree one (K. Makino, M. Berz,
 * Taylor models and other validated functional inclusion methods, 2003). What overflows is {@link #UNKNOWN}.
 *
 * <p>A product of two complex doubles, computed as ac - bd and ad + bc, is off by at most 4 units 2^-53 of the product of the moduli, and by underflow; the sum of two such products by at most 7 of the sum of both. Errors are sums of
 * products that are not negative, of at most 16 roundings, and are enlarged by {@link #up}, which also covers what underflows.
 *
 * @param error at least 0; infinite if nothing is known
 * @param constant whether f is a real constant; then y0, x1 and y1 are zero
 */
public record TaylorModel(double x0, double y0, double x1, double y1, double error, boolean constant) {

    /** No information. */
    public static final TaylorModel UNKNOWN = new TaylorModel(0, 0, 0, 0, Double.POSITIVE_INFINITY, false);
    /** Eight roundings. */
    static final double ROUNDING = 0x1p-50;
    private static final double ABOVE = 1 + ROUNDING;
    private static final double BELOW = 1 - ROUNDING;
    /** Squares of numbers between these neither overflow nor lose digits. */
    private static final double SMALLEST_SQUARE = 0x1p-900;
    private static final double LARGEST_SQUARE = 0x1p1000;

    /** The model, or UNKNOWN if an operation on the way to it overflowed or was not defined. */
    static TaylorModel of(double x0, double y0, double x1, double y1, double error) {
        // a difference of an infinity or NaN from itself is NaN
        boolean finite = x0 - x0 + (y0 - y0) + (x1 - x1) + (y1 - y1) == 0;
        return finite && error < Double.POSITIVE_INFINITY ? new TaylorModel(x0, y0, x1, y1, error, false) : UNKNOWN;
    }

    /**
     * A piece of a curve itself.
     *
     * @param centre z(0)
     * @param slope z'(0)
     * @param rest a bound of |z(s) - z(0) - z'(0) s|
     */
    public static TaylorModel of(ComplexInterval centre, ComplexInterval slope, double rest) {
        return of(centre.real().middle(), centre.imaginary().middle(), slope.real().middle(), slope.imaginary().middle(), up(centre.radius() + slope.radius() + rest));
    }

    /** A real constant. */
    static TaylorModel constant(Interval value) {
        return value.isFinite() ? new TaylorModel(value.middle(), 0, 0, 0, value.radius(), true) : UNKNOWN;
    }

    /** The real constant. */
    Interval value() {
        return new Interval(x0, error);
    }

    /** More than what a sum of products with up to 16 roundings, none of them of a negative term, can fall short of. */
    static double up(double error) {
        return error * (1 + 0x1p-48) + Double.MIN_NORMAL;
    }

    /** An upper bound of |x + iy|: of 2^-52 of it the root of the sum of the squares falls short; the sum of the moduli of the parts is a bound always. */
    static double modulus(double x, double y) {
        double square = x * x + y * y;
        return (square > SMALLEST_SQUARE && square < LARGEST_SQUARE ? Math.sqrt(square) : Math.abs(x) + Math.abs(y)) * ABOVE;
    }

    /** A lower bound of |x + iy|. */
    static double leastModulus(double x, double y) {
        double square = x * x + y * y;
        return (square > SMALLEST_SQUARE && square < LARGEST_SQUARE ? Math.sqrt(square) : Math.max(Math.abs(x), Math.abs(y))) * BELOW;
    }

    /** Whether anything is known; then the function is finite on the piece. */
    public boolean isKnown() {
        return error < Double.POSITIVE_INFINITY;
    }

    /** An upper bound of |f - c0|. */
    double deviation() {
        return (modulus(x1, y1) + error) * ABOVE;
    }

    /** An upper bound of |Re(f - c0)|. */
    double realDeviation() {
        return (Math.abs(x1) + error) * ABOVE;
    }

    /** An upper bound of |Im f|. */
    double height() {
        return (Math.abs(y0) + Math.abs(y1) + error) * ABOVE;
    }

    /** A lower bound of |Re f| where its sign is certain, which is that of x0: the sign of a difference of doubles is right. At most 0 elsewhere. */
    double leastReal() {
        return (Math.abs(x0) - realDeviation()) * BELOW;
    }

    boolean isRight() {
        return x0 > realDeviation();
    }

    /** A rectangle around c0 that holds all values. */
    public ComplexInterval range() {
        return isKnown() ? new ComplexInterval(new Interval(x0, realDeviation()), new Interval(y0, (Math.abs(y1) + error) * ABOVE)) : ComplexInterval.UNKNOWN;
    }

    /** An upper bound of |f|: that of a convex function of s, by its values at the ends. */
    public double magnitude() {
        return (Math.max(modulus(x0 + x1, y0 + y1), modulus(x0 - x1, y0 - y1)) + (error + (Math.abs(x0) + Math.abs(x1) + Math.abs(y0) + Math.abs(y1)) * ROUNDING)) * ABOVE;
    }

    /** A lower bound of the largest |f|: |f| at s = 0. */
    public double leastMagnitude() {
        return Math.max(0, leastModulus(x0, y0) - error);
    }

    TaylorModel negate() {
        // a difference from zero, so that no zero gets a sign
        return new TaylorModel(0 - x0, 0 - y0, 0 - x1, 0 - y1, error, constant);
    }

    TaylorModel add(TaylorModel b) {
        if (constant && b.constant) {
            return constant(value().add(b.value()));
        }
        double x = x0 + b.x0;
        double y = y0 + b.y0;
        double dx = x1 + b.x1;
        double dy = y1 + b.y1;
        return of(x, y, dx, dy, up(error + b.error + (Math.abs(x) + Math.abs(y) + Math.abs(dx) + Math.abs(dy)) * ROUNDING));
    }

    /** (a0 + a1 s)(b0 + b1 s) = a0 b0 + (a0 b1 + a1 b0) s + a1 b1 s^2, and what the errors make of it. */
    TaylorModel multiply(TaylorModel b) {
        if (constant) {
            return b.scale(this);
        }
        if (b.constant) {
            return scale(b);
        }
        double slopeA = modulus(x1, y1);
        double slopeB = modulus(b.x1, b.y1);
        double sizeA = modulus(x0, y0) + slopeA;
        double sizeB = modulus(b.x0, b.y0) + slopeB;
        return of(x0 * b.x0 - y0 * b.y0, x0 * b.y0 + y0 * b.x0, x0 * b.x1 - y0 * b.y1 + (x1 * b.x0 - y1 * b.y0), x0 * b.y1 + y0 * b.x1 + (x1 * b.y0 + y1 * b.x0),
                up(slopeA * slopeB + error * (sizeB + b.error) + b.error * sizeA + sizeA * sizeB * ROUNDING));
    }

    private TaylorModel scale(TaylorModel factor) {
        if (constant) {
            return constant(value().multiply(factor.value()));
        }
        double k = factor.x0;
        double x = x0 * k;
        double y = y0 * k;
        double dx = x1 * k;
        double dy = y1 * k;
        double spread = factor.error == 0 ? 0 : factor.error * (Math.abs(x0) + Math.abs(y0) + Math.abs(x1) + Math.abs(y1) + error);
        return of(x, y, dx, dy, up(Math.abs(k) * error + spread + (Math.abs(x) + Math.abs(y) + Math.abs(dx) + Math.abs(dy)) * ROUNDING));
    }

    /**
     * g(f), given g and g' at c0 and a bound of the rest: with w = f(z(s)) and d = w - c0, |g(w) - g(c0) - g'(c0) d| <= rest. With v near g(c0) and t near g'(c0),
     * |g(w) - v - t c1 s| <= |g(c0) - v| + |g'(c0) - t| |d| + |t| error + rest.
     */
    TaylorModel composed(ValueAndSlope g, double rest) {
        double slope = modulus(g.slopeX(), g.slopeY());
        double change = modulus(x1, y1);
        return of(g.x(), g.y(), g.slopeX() * x1 - g.slopeY() * y1, g.slopeX() * y1 + g.slopeY() * x1,
                up(g.error() + g.slopeError() * (change + error) + slope * (error + change * ROUNDING) + rest));
    }
}

package zonal.number;

import java.util.function.DoubleUnaryOperator;

/**
 * All reals within {@code radius} of {@code middle}, in doubles: for bounds, whose size matters and whose digits do not. What overflows is {@link #UNKNOWN}.
 *
 * <p>Sums, products, quotients and roots of doubles are off by at most 2^-53 of the result (IEEE 754), the functions of {@link Math} by at most 2.5 units in the last place, less than 2^-50 of the result; below the
 * normal numbers by less than {@link Double#MIN_NORMAL} each. Radii are sums of few such terms, all positive, and are enlarged by {@link #up}.
 *
 * @param middle finite
 * @param radius at least 0; infinite if nothing is known
 */
public record Interval(double middle, double radius) {

    /** Exactly zero. */
    public static final Interval ZERO = new Interval(0, 0);
    /** Exactly one. */
    public static final Interval ONE = new Interval(1, 0);
    /** Every real. */
    public static final Interval UNKNOWN = new Interval(0, Double.POSITIVE_INFINITY);
    /** Math.PI is the double nearest to pi: half a unit in the last place is 2^-52. */
    public static final Interval PI = new Interval(Math.PI, 0x1p-52);

    private static final double ROUNDING = 0x1p-53;
    private static final double FUNCTION_ERROR = 0x1p-50;
    /** Wider arguments of the sine and cosine are enclosed by the values at the ends and the extremes between. */
    private static final double NARROW = 0x1p-6;
    /** Beyond this the number of a period is not looked for. */
    private static final double LARGEST_ARGUMENT = 1e6;
    private static final double EXTREME_MARGIN = 1e-9;

    /** The interval, or UNKNOWN if an operation on the way to it overflowed or was not defined. */
    private static Interval of(double middle, double radius) {
        return Math.abs(middle) < Double.POSITIVE_INFINITY && radius < Double.POSITIVE_INFINITY ? new Interval(middle, radius) : UNKNOWN;
    }

    /** The double itself; UNKNOWN for NaN and infinities. */
    public static Interval exactly(double value) {
        return of(value, 0);
    }

    /** The numbers of a ball. */
    public static Interval of(Ball ball) {
        double middle = ball.toDouble();
        // the double has 53 of the bits of the midpoint: it is off by less than 2^-51 of itself, or by underflow
        return ball.isZero() ? ZERO : of(middle, up(ball.radius().toDouble() + Math.abs(middle) * 0x1p-51 + Double.MIN_NORMAL));
    }

    /** The numbers from one double to another one, which is not less. */
    public static Interval between(double lower, double upper) {
        double middle = 0.5 * lower + 0.5 * upper;
        return of(middle, up(Math.max(upper - middle, middle - lower)));
    }

    /** More than what a sum or product of up to 16 roundings, none of them of a negative term, can fall short of; zero for zero. */
    private static double up(double radius) {
        return radius == 0 ? 0 : radius * (1 + 0x1p-48) + Double.MIN_NORMAL;
    }

    /** The ball of the same numbers. */
    public Ball toBall() {
        return isFinite() ? Ball.exactly(middle).enlarge(Magnitude.of(radius)) : Ball.UNKNOWN;
    }

    /** Whether anything is known. */
    public boolean isFinite() {
        return radius < Double.POSITIVE_INFINITY;
    }

    /** Whether this is exactly the number zero. */
    public boolean isZero() {
        return middle == 0 && radius == 0;
    }

    /** Whether every number is positive. */
    public boolean isPositive() {
        return middle > radius;
    }

    /** Whether every number is negative. */
    public boolean isNegative() {
        return -middle > radius;
    }

    /** Whether zero is one of the numbers. */
    public boolean containsZero() {
        return Math.abs(middle) <= radius;
    }

    /** A double that no number is less than. */
    public double lower() {
        return radius == 0 ? middle : Math.nextDown(middle - radius);
    }

    /** A double that no number is greater than. */
    public double upper() {
        return radius == 0 ? middle : Math.nextUp(middle + radius);
    }

    /** An upper bound of |x|. */
    public double magnitude() {
        return radius == 0 ? Math.abs(middle) : Math.nextUp(Math.abs(middle) + radius);
    }

    /** A lower bound of |x|. */
    private double mignitude() {
        return Math.max(0, radius == 0 ? Math.abs(middle) : Math.nextDown(Math.abs(middle) - radius));
    }

    /** The midpoint as an exact number. */
    Interval midpoint() {
        return radius == 0 ? this : exactly(middle);
    }

    /** The numbers within the given distance of one of these. */
    Interval enlarge(double distance) {
        return distance == 0 ? this : of(middle, up(radius + distance));
    }

    /** Of two enclosures of the same number the narrower one. */
    Interval narrower(Interval other) {
        return radius <= other.radius ? this : other;
    }

    /** The least interval found that holds both. */
    public Interval union(Interval other) {
        return between(Math.min(lower(), other.lower()), Math.max(upper(), other.upper()));
    }

    public Interval negate() {
        // a difference from zero, so that no zero gets a sign
        return new Interval(0 - middle, radius);
    }

    public Interval add(Interval other) {
        if (isZero()) {
            return other;
        }
        if (other.isZero()) {
            return this;
        }
        double sum = middle + other.middle;
        return of(sum, up(radius + other.radius + Math.abs(sum) * ROUNDING));
    }

    public Interval subtract(Interval other) {
        return add(other.negate());
    }

    /** |xy - mn| <= (|m| + r) s + |n| r. */
    public Interval multiply(Interval other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        double product = middle * other.middle;
        double spread = (Math.abs(middle) + radius) * other.radius + Math.abs(other.middle) * radius;
        // the product of two numbers that are not zero may vanish by underflow
        return of(product, up(spread + Math.abs(product) * ROUNDING + Double.MIN_NORMAL));
    }

    /** The numbers times a power of two, which is exact but for underflow. */
    Interval scale(double powerOfTwo) {
        return isZero() ? ZERO : of(middle * powerOfTwo, radius == 0 && Math.abs(middle) > 0x1p-900 ? 0 : up(radius * powerOfTwo + Double.MIN_NORMAL));
    }

    /** By the ends: 1/y is monotone away from zero. */
    Interval inverse() {
        return containsZero() || !isFinite() ? UNKNOWN : between(Math.nextDown(1 / upper()), Math.nextUp(1 / lower()));
    }

    public Interval divide(Interval other) {
        Interval inverse = other.inverse();
        return inverse.isFinite() ? multiply(inverse) : UNKNOWN;
    }

    /** The squares, by their ends. */
    Interval square() {
        double least = mignitude();
        double most = magnitude();
        return isZero() ? ZERO : between(Math.max(0, Math.nextDown(least * least)), Math.nextUp(most * most));
    }

    /** The square roots of positive numbers, and of exactly zero; UNKNOWN for others. */
    Interval sqrt() {
        return isZero() ? ZERO : isPositive() ? between(Math.nextDown(Math.sqrt(Math.max(0, lower()))), Math.nextUp(Math.sqrt(upper()))) : UNKNOWN;
    }

    Interval exp() {
        return isZero() ? ONE : increasing(Math::exp);
    }

    /** The logarithms of positive numbers; UNKNOWN for others. */
    Interval log() {
        return isPositive() && lower() > 0 ? increasing(Math::log) : UNKNOWN;
    }

    Interval sinh() {
        return isZero() ? ZERO : increasing(Math::sinh);
    }

    private Interval increasing(DoubleUnaryOperator function) {
        double least = function.applyAsDouble(lower());
        double most = function.applyAsDouble(upper());
        return isFinite() ? between(least - error(least), most + error(most)) : UNKNOWN;
    }

    private static double error(double value) {
        return Math.abs(value) * FUNCTION_ERROR + Double.MIN_NORMAL;
    }

    Interval cosh() {
        if (!isFinite() || isZero()) {
            return isZero() ? ONE : UNKNOWN;
        }
        double least = Math.cosh(mignitude());
        double most = Math.cosh(magnitude());
        return between(least - error(least), most + error(most));
    }

    /** The sines; between -1 and 1 even if nothing is known of the arguments. */
    public Interval sin() {
        return isZero() ? ZERO : radius <= NARROW ? narrow(Math.sin(middle), Math.cos(middle)) : wide(Math.PI / 2, Math.sin(lower()), Math.sin(upper()));
    }

    /** The cosines; between -1 and 1 even if nothing is known of the arguments. */
    public Interval cos() {
        return isZero() ? ONE : radius <= NARROW ? narrow(Math.cos(middle), Math.sin(middle)) : wide(0, Math.cos(lower()), Math.cos(upper()));
    }

    /** |f(m + h) - f(m)| <= |h| and <= |f'(m)| |h| + h^2/2 for a sine or cosine f. */
    private Interval narrow(double value, double slope) {
        double spread = Math.min(radius, (Math.abs(slope) + error(slope)) * radius + radius * radius / 2);
        return of(value, up(spread + error(value)));
    }

    /** By the values at the ends, and the extremes between: maxima at {@code maximum} + 2 pi n, minima half a period later. */
    private Interval wide(double maximum, double atLower, double atUpper) {
        if (magnitude() > LARGEST_ARGUMENT || radius > Math.PI) {
            return new Interval(0, 1);
        }
        double most = isBetween(maximum) ? 1 : Math.max(atLower, atUpper) + FUNCTION_ERROR;
        double least = isBetween(maximum + Math.PI) ? -1 : Math.min(atLower, atUpper) - FUNCTION_ERROR;
        return between(Math.max(-1, least), Math.min(1, most));
    }

    /** Whether the interval may hold a number point + 2 pi n; the margin is more than the errors of the quotients. */
    private boolean isBetween(double point) {
        double first = (lower() - point) / (2 * Math.PI);
        double last = (upper() - point) / (2 * Math.PI);
        return Math.floor(first - EXTREME_MARGIN * (1 + Math.abs(first))) < Math.floor(last + EXTREME_MARGIN * (1 + Math.abs(last)));
    }

    /**
     * The angles of the points (x, this) in (-pi, pi]; UNKNOWN if the rectangle holds the origin or meets the negative real axis. On others the angle is extreme at corners.
     */
    Interval atan2(Interval x) {
        if (!isFinite() || !x.isFinite() || containsZero() && !x.isPositive()) {
            return UNKNOWN;
        }
        double[] corners = {Math.atan2(lower(), x.lower()), Math.atan2(lower(), x.upper()), Math.atan2(upper(), x.lower()), Math.atan2(upper(), x.upper())};
        double least = Math.min(Math.min(corners[0], corners[1]), Math.min(corners[2], corners[3]));
        double most = Math.max(Math.max(corners[0], corners[1]), Math.max(corners[2], corners[3]));
        return between(least - error(least), most + error(most));
    }
}

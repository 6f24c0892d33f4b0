package zonal.number;

import java.math.BigInteger;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Ball arithmetic at a fixed working precision: midpoints are rounded to {@code precision} bits and the rounding goes into the radius. Exact numbers that fit
 * the precision stay exact. An operation that is not defined, or not analytic, on the whole ball returns {@link Ball#UNKNOWN}.
 *
 * <p>The constants an instance needs (pi, log 2) are computed when first used and kept by the instance, which may be shared between threads.
 */
public final class BallArithmetic implements Arithmetic<Ball> {

    /** A ball of fewer certain bits than this is wide: what is monotone on it is bounded by its values at the ends. */
    static final int WIDE_BITS = 8;
    /** (1 + 2^-8)/2. */
    private static final Magnitude HALF_AND_MORE = Magnitude.of(0.5 + 0x1p-9);
    private static final int LEAST_PRECISION = 16;
    private static final int SPARE = 16;

    private final int precision;
    private final Constants constants;
    private final OfPrecision owner;

    /** Arithmetic with midpoints of the given number of bits, at least 16. */
    public BallArithmetic(int precision) {
        this(precision, new Constants());
    }

    private BallArithmetic(int precision, Constants constants) {
        if (precision < LEAST_PRECISION) {
            throw new IllegalArgumentException("the precision is at least " + LEAST_PRECISION + " bits, not " + precision);
        }
        this.precision = precision;
        this.constants = constants;
        this.owner = new OfPrecision(precision);
    }

    public int precision() {
        return precision;
    }

    /** Arithmetic of another precision that shares the constants with this one. */
    public BallArithmetic at(int otherPrecision) {
        return otherPrecision == precision ? this : new BallArithmetic(otherPrecision, constants);
    }

    Constants constants() {
        return constants;
    }

    /** The ball with its midpoint rounded to the working precision. */
    public Ball round(Ball a) {
        return a.mantissa().bitLength() <= precision ? a : round(a.mantissa(), a.exponent(), a.radius());
    }

    /** The number mantissa * 2^exponent +/- radius rounded to the working precision. */
    Ball round(BigInteger mantissa, long exponent, Magnitude radius) {
        int excess = mantissa.bitLength() - precision;
        if (excess <= 0) {
            return Ball.of(mantissa, exponent, radius);
        }
        // cutting off the low bits moves the midpoint by less than 2^excess units, by nothing when they are zero
        Magnitude total = mantissa.getLowestSetBit() >= excess ? radius : radius.add(Magnitude.powerOfTwo(exponent + excess));
        return Ball.of(mantissa.shiftRight(excess), exponent + excess, total);
    }

    @Override
    public Ball rational(BigFraction value) {
        if (value.getDenominator().equals(BigInteger.ONE)) {
            return round(Ball.of(value.getNumerator()));
        }
        return divide(Ball.of(value.getNumerator()), Ball.of(value.getDenominator()));
    }

    @Override
    public Ball integer(long value) {
        return round(Ball.of(value));
    }

    @Override
    public Ball pi() {
        // pi 2^(precision + 2) within 2 units
        return round(constants.pi(precision + 2), -precision - 2L, Magnitude.powerOfTwo(-precision - 1L));
    }

    @Override
    public Ball add(Ball a, Ball b) {
        if (a.isZero()) {
            return round(b);
        }
        if (b.isZero()) {
            return round(a);
        }
        Magnitude radius = a.radius().add(b.radius());
        if (radius.isInfinite()) {
            return Ball.UNKNOWN;
        }
        if (a.mantissa().signum() == 0) {
            return round(b.mantissa(), b.exponent(), radius);
        }
        if (b.mantissa().signum() == 0) {
            return round(a.mantissa(), a.exponent(), radius);
        }
        return addMidpoints(a, b, radius);
    }

    private Ball addMidpoints(Ball a, Ball b, Magnitude radius) {
        long gap = a.midpointExponent() - b.midpointExponent();
        if (Math.abs(gap) > precision + 2L) {
            // the sum does not fit the precision: the small midpoint goes into the radius whole
            Ball large = gap > 0 ? a : b;
            Ball small = gap > 0 ? b : a;
            return round(large.mantissa(), large.exponent(), radius.add(small.midpointMagnitude()));
        }
        long shift = a.exponent() - b.exponent();
        return shift >= 0
                ? round(a.mantissa().shiftLeft((int) shift).add(b.mantissa()), b.exponent(), radius)
                : round(a.mantissa().add(b.mantissa().shiftLeft((int) -shift)), a.exponent(), radius);
    }

    @Override
    public Ball subtract(Ball a, Ball b) {
        return add(a, negate(b));
    }

    @Override
    public Ball negate(Ball a) {
        return Ball.of(a.mantissa().negate(), a.exponent(), a.radius());
    }

    @Override
    public Ball multiply(Ball a, Ball b) {
        if (a.isZero() || b.isZero()) {
            return Ball.ZERO;
        }
        return round(a.mantissa().multiply(b.mantissa()), a.exponent() + b.exponent(), productRadius(a, b));
    }

    /** |xy - mn| <= |m| s + |n| r + r s for x in [m +/- r], y in [n +/- s]. */
    private static Magnitude productRadius(Ball a, Ball b) {
        if (a.isExact() && b.isExact()) {
            return Magnitude.ZERO;
        }
        if (b.isExact()) {
            return b.midpointMagnitude().multiply(a.radius());
        }
        if (a.isExact()) {
            return a.midpointMagnitude().multiply(b.radius());
        }
        return a.magnitude().multiply(b.radius()).add(b.midpointMagnitude().multiply(a.radius()));
    }

    /** a n. */
    public Ball multiply(Ball a, long n) {
        return multiply(a, Ball.of(n));
    }

    /** a^2, non-negative also in its lower end when a contains zero. */
    public Ball square(Ball a) {
        if (a.isFinite() && a.containsZero() && !a.isExact()) {
            // [0, b] with b the bound of the squares
            return upTo(a.magnitude().multiply(a.magnitude()));
        }
        return multiply(a, a);
    }

    /** The ball [0, bound]. */
    private static Ball upTo(Magnitude bound) {
        if (bound.isInfinite()) {
            return Ball.UNKNOWN;
        }
        Dyadic top = bound.toDyadic();
        return Ball.of(top.mantissa(), top.exponent() - 1, bound.shift(-1));
    }

    /** a 2^n, without rounding. */
    public Ball shift(Ball a, long n) {
        return Ball.of(a.mantissa(), a.exponent() + n, a.radius().shift(n));
    }

    @Override
    public Ball divide(Ball a, Ball b) {
        if (b.containsZero()) {
            return Ball.UNKNOWN;
        }
        if (a.isZero() || !a.isFinite()) {
            return a;
        }
        if (b.hasFewerBitsThan(WIDE_BITS)) {
            // 1/y is monotone on b, which is away from zero
            Ball inverse = union(divideNarrow(Ball.ONE, b.lower()), divideNarrow(Ball.ONE, b.upper()));
            return multiply(a, inverse);
        }
        return divideNarrow(a, b);
    }

    /** By a divisor of some certain bits. */
    private Ball divideNarrow(Ball a, Ball b) {
        if (a.mantissa().signum() == 0) {
            return Ball.of(BigInteger.ZERO, 0, quotientRadius(a, b));
        }
        // a divisor of few words is divided by faster as an integer
        if (b.mantissa().bitLength() <= Math.max(Integer.SIZE, precision / 8)) {
            return divideIntegers(a, b);
        }
        return Division.quotient(this, a, b).orElseGet(() -> divideIntegers(a, b));
    }

    private static Magnitude quotientRadius(Ball a, Ball b) {
        return a.isExact() && b.isExact() ? Magnitude.ZERO : quotientRadius(a, b, a.midpointMagnitude(), b.mignitude());
    }

    /** |x/y - m/n| = |(x - m) n - m (y - n)| / |y n| <= (r + |m/n| s) / |y|, where |n| is at least the least |y|, for bounds of |m| and |y| from above and below. */
    static Magnitude quotientRadius(Ball a, Ball b, Magnitude most, Magnitude least) {
        Magnitude moved = b.isExact() ? Magnitude.ZERO : most.divide(least).multiply(b.radius());
        return a.radius().add(moved).divide(least);
    }

    private Ball divideIntegers(Ball a, Ball b) {
        Magnitude radius = quotientRadius(a, b);
        int shift = Math.max(0, precision + 2 + b.mantissa().bitLength() - a.mantissa().bitLength());
        long exponent = a.exponent() - shift - b.exponent();
        BigInteger[] division = a.mantissa().shiftLeft(shift).divideAndRemainder(b.mantissa());
        // the quotient is cut off by less than one unit
        return round(division[0], exponent, division[1].signum() == 0 ? radius : radius.add(Magnitude.powerOfTwo(exponent)));
    }

    /** The precision alone tells the results. */
    @Override
    public Object constantsOwner() {
        return owner;
    }

    private record OfPrecision(int bits) {
    }

    /** By the inverse, with some bits more. */
    @Override
    public UnaryOperator<Ball> divisionBy(Ball divisor) {
        if (divisor.containsZero() || divisor.relativeAccuracyBits() < precision / 2) {
            return a -> divide(a, divisor);
        }
        Ball inverse = at(precision + SPARE).divide(Ball.ONE, divisor);
        return a -> multiply(a, inverse);
    }

    @Override
    public Ball divide(Ball a, long n) {
        return divide(a, Ball.of(n));
    }

    @Override
    public Ball power(Ball base, int exponent) {
        if (exponent == 0) {
            return Ball.ONE;
        }
        long n = Math.abs((long) exponent);
        Ball power = n > 2 && base.isFinite() && base.hasFewerBitsThan(WIDE_BITS) ? powerOfWide(base, n) : round(powerOfNarrow(base, n));
        return exponent > 0 ? power : divide(Ball.ONE, power);
    }

    @Override
    public Ball power(Ball base, BigFraction exponent) {
        // the power of exactly zero exists although its logarithm does not
        return base.isZero() && exponent.signum() > 0 ? Ball.ZERO : Arithmetic.super.power(base, exponent);
    }

    /** By repeated squaring with guard bits: the relative rounding errors add up to at most 2n units. */
    private Ball powerOfNarrow(Ball base, long n) {
        BallArithmetic wider = n < 4 ? this : at(precision + 2 + Long.SIZE - Long.numberOfLeadingZeros(n));
        Ball result = base;
        for (long bit = Long.highestOneBit(n) >> 1; bit > 0; bit >>= 1) {
            result = wider.square(result);
            if ((n & bit) != 0) {
                result = wider.multiply(result, base);
            }
        }
        return result;
    }

    /** x^n is monotone in x for odd n and in |x| for even n. */
    private Ball powerOfWide(Ball base, long n) {
        Ball lower = round(powerOfNarrow(base.lower(), n));
        Ball upper = round(powerOfNarrow(base.upper(), n));
        boolean turns = n % 2 == 0 && base.containsZero();
        return turns ? upTo(lower.magnitude().max(upper.magnitude())) : union(lower, upper);
    }

    @Override
    public Ball sqrt(Ball a) {
        if (a.isZero()) {
            return a;
        }
        if (!a.isPositive().isCertain()) {
            return Ball.UNKNOWN;
        }
        if (a.isExact()) {
            return sqrtOfMidpoint(a);
        }
        if (a.hasFewerBitsThan(WIDE_BITS)) {
            return union(sqrt(a.lower()), sqrt(a.upper()));
        }
        // |sqrt x - sqrt m| = |x - m| / (sqrt x + sqrt m) <= r / sqrt(m) / (1 + sqrt(1 - r/m)) <= r / sqrt(m) / 2 (1 + r/m) for r <= m/2, and r/m <= 2^-8
        Ball root = sqrtOfMidpoint(a);
        return root.enlarge(a.radius().multiply(HALF_AND_MORE).divide(root.mignitude()));
    }

    private Ball sqrtOfMidpoint(Ball a) {
        int odd = (int) (a.exponent() & 1);
        if (a.mantissa().bitLength() + odd <= IntegerRoot.WORD) {
            IntegerRoot root = IntegerRoot.of(a.mantissa().shiftLeft(odd));
            if (root.remainder().signum() == 0) {
                return round(root.root(), (a.exponent() - odd) / 2, Magnitude.ZERO);
            }
        }
        return Division.root(this, a).orElseGet(() -> rootOfInteger(a));
    }

    private Ball rootOfInteger(Ball a) {
        int shift = Math.max(0, 2 * precision + 4 - a.mantissa().bitLength());
        shift += (int) ((a.exponent() - shift) & 1);
        IntegerRoot root = IntegerRoot.of(a.mantissa().shiftLeft(shift));
        long exponent = (a.exponent() - shift) / 2;
        // floor of the root: off by less than one unit, by nothing for a square
        return round(root.root(), exponent, root.remainder().signum() == 0 ? Magnitude.ZERO : Magnitude.powerOfTwo(exponent));
    }

    @Override
    public Ball abs(Ball a) {
        if (!a.isFinite()) {
            return a;
        }
        if (a.containsZero()) {
            return a.isZero() ? a : upTo(a.magnitude());
        }
        return a.mantissa().signum() >= 0 ? a : negate(a);
    }

    /** Exactly 1 or -1. */
    @Override
    public Ball sign(Ball a) {
        return a.isPositive().isCertain() ? Ball.ONE : a.isNegative().isCertain() ? negate(Ball.ONE) : Ball.UNKNOWN;
    }

    /** The smallest ball found that contains both. */
    public Ball union(Ball a, Ball b) {
        if (!a.isFinite() || !b.isFinite()) {
            return Ball.UNKNOWN;
        }
        if (a.contains(b)) {
            return round(a);
        }
        if (b.contains(a)) {
            return round(b);
        }
        Ball lower = a.lower().lessThan(b.lower()).isCertain() ? a.lower() : b.lower();
        Ball upper = a.upper().lessThan(b.upper()).isCertain() ? b.upper() : a.upper();
        return hull(lower, upper);
    }

    /** The ball [lower, upper], for exact lower <= upper. */
    Ball hull(Ball lower, Ball upper) {
        Ball center = shift(add(lower, upper), -1);
        Magnitude half = add(upper, negate(lower)).magnitude().shift(-1);
        return center.enlarge(half);
    }

    @Override
    public Ball exp(Ball a) {
        return Exponential.exp(this, a);
    }

    @Override
    public Ball log(Ball a) {
        return Logarithm.log(this, a);
    }

    @Override
    public Ball sin(Ball a) {
        return Sine.shifted(this, a, 0);
    }

    @Override
    public Ball cos(Ball a) {
        return Sine.shifted(this, a, 1);
    }

    /** Sine and cosine of the same argument, for hardly more than one of them. */
    public SineCosine sineCosine(Ball a) {
        return Sine.both(this, a);
    }

    @Override
    public Ball asin(Ball a) {
        return Angle.asin(this, a);
    }

    /** The inverse cosine of a ball within [-1, 1], with small relative error also near 1. */
    @Override
    public Ball acos(Ball a) {
        return Angle.acos(this, a);
    }

    @Override
    public Ball atan(Ball a) {
        return Angle.atan(this, a);
    }

    @Override
    public Ball erf(Ball a) {
        return ErrorFunction.erf(this, a);
    }

    @Override
    public Ball besselQuotient(int order, Ball x) {
        return BesselQuotient.of(this, order, x);
    }

    @Override
    public Ball orthantProbability(Ball bound, Ball angle) {
        return OrthantProbability.of(this, bound, angle);
    }

    /** Hyperbolic sine. */
    public Ball sinh(Ball a) {
        return Hyperbolic.sinh(this, a);
    }

    /** Hyperbolic cosine. */
    public Ball cosh(Ball a) {
        return Hyperbolic.cosh(this, a);
    }

    /**
     * The angle of the point (x, y) in (-pi, pi]; UNKNOWN if the rectangle of the two balls contains the origin, or meets the negative real axis with a y that
     * is not exactly zero.
     */
    public Ball atan2(Ball y, Ball x) {
        return Angle.atan2(this, y, x);
    }

    /**
     * Gamma(x) for a rational x.
     *
     * @throws IllegalArgumentException at the poles 0, -1, -2, ...
     */
    public Ball gamma(BigFraction x) {
        return GammaFunction.gamma(this, x);
    }

    /**
     * log Gamma(x) for a rational x; exactly zero at 1 and 2.
     *
     * @throws IllegalArgumentException unless x > 0
     */
    public Ball logGamma(BigFraction x) {
        return GammaFunction.logGamma(this, x);
    }

    /** The sum over the correlations in the ball. */
    @Override
    public Ball atCorrelation(CorrelationSeries series, Ball u) {
        if (!u.isFinite()) {
            return Ball.UNKNOWN;
        }
        CorrelationSeries.Truncated truncated = series.truncated(precision);
        if (u.equals(Ball.ONE)) {
            return round(truncated.atOne());
        }
        Ball lower = u.lower().lessThan(Ball.of(-1)).isCertain() ? Ball.of(-1) : u.lower();
        Ball upper = Ball.ONE.lessThan(u.upper()).isCertain() ? Ball.ONE : u.upper();
        if (upper.lessThan(lower).isCertain()) {
            return Ball.UNKNOWN;
        }
        // a correlation is in [-1, 1]: what the ball holds beyond is not a value of it
        Ball inside = lower.equals(u.lower()) && upper.equals(u.upper()) ? u : union(lower, upper);
        Ball sum = Ball.ZERO;
        for (int p = truncated.coefficients().size() - 1; p >= 0; p--) {
            sum = add(multiply(sum, inside), truncated.coefficients().get(p));
        }
        return sum.enlarge(truncated.rest());
    }
}

package zonal.number;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Functions of one complex variable along the pieces of the boundary of a bounded simply connected region, by Taylor models: for proofs that they are analytic on the region. The overestimation of a long composition is quadratic in the
 * length of the piece.
 *
 * <p>If the same operations succeed on pieces that together cover the boundary, so that none is UNKNOWN, the function is analytic on the closed region; see {@link MeanValueArithmetic.Domain#BOUNDARY}, whose conditions these are: arguments
 * of roots and logarithms, 1 - z^2 for asin and 1 + z^2 for atan, have a positive real part, denominators and absolute values one of certain sign.
 *
 * <p>Functions are expanded at c0. Below w is a value of the argument, d = w - c0 and |d| <= D. An instance serves one thread; constants may be shared.
 */
public final class TaylorModelArithmetic implements Arithmetic<TaylorModel> {

    private static final TaylorModel ONE = TaylorModel.constant(Interval.ONE);
    private static final TaylorModel PI = TaylorModel.constant(Interval.PI);
    /** For constants, and functions that are not written here. */
    private final ComplexIntervalArithmetic intervals = new ComplexIntervalArithmetic();
    private TaylorModel lastAngle;
    private ValueAndSlope lastSine;

    /** All instances make the same constants. */
    @Override
    public Object constantsOwner() {
        return TaylorModelArithmetic.class;
    }

    @Override
    public TaylorModel rational(BigFraction value) {
        return TaylorModel.constant(intervals.rational(value).real());
    }

    @Override
    public TaylorModel integer(long value) {
        return TaylorModel.constant(intervals.integer(value).real());
    }

    @Override
    public TaylorModel pi() {
        return PI;
    }

    @Override
    public TaylorModel add(TaylorModel a, TaylorModel b) {
        return a.add(b);
    }

    @Override
    public TaylorModel subtract(TaylorModel a, TaylorModel b) {
        return a.add(b.negate());
    }

    @Override
    public TaylorModel multiply(TaylorModel a, TaylorModel b) {
        return a.multiply(b);
    }

    @Override
    public TaylorModel divide(TaylorModel a, TaylorModel b) {
        return a.multiply(inverse(b));
    }

    @Override
    public UnaryOperator<TaylorModel> divisionBy(TaylorModel divisor) {
        TaylorModel inverse = inverse(divisor);
        return a -> a.multiply(inverse);
    }

    /** 1/w - 1/c0 + d/c0^2 = d^2/(c0^2 w). */
    private static TaylorModel inverse(TaylorModel a) {
        if (a.constant()) {
            return TaylorModel.constant(a.value().inverse());
        }
        double least = leastModulus(a);
        if (!(a.leastReal() > 0)) {
            return TaylorModel.UNKNOWN;
        }
        ValueAndSlope inverse = ValueAndSlope.inverse(a.x0(), a.y0());
        double quotient = a.deviation() * (TaylorModel.modulus(inverse.x(), inverse.y()) + inverse.error());
        return a.composed(inverse, TaylorModel.up(quotient * quotient / least));
    }

    /** A lower bound of |w| where Re w has a certain sign, also on the segments from c0. */
    private static double leastModulus(TaylorModel a) {
        return Math.max(a.leastReal(), (TaylorModel.leastModulus(a.x0(), a.y0()) - a.deviation()) * (1 - TaylorModel.ROUNDING));
    }

    @Override
    public TaylorModel negate(TaylorModel a) {
        return a.negate();
    }

    /** By products. */
    @Override
    public TaylorModel power(TaylorModel base, int exponent) {
        if (!base.isKnown()) {
            return TaylorModel.UNKNOWN;
        }
        if (base.constant()) {
            return constant(intervals.power(constantOf(base), exponent));
        }
        return switch (exponent) {
            case 0 -> ONE;
            case 1 -> base;
            case 2 -> base.multiply(base);
            default -> exponent < 0 ? power(inverse(base), Math.negateExact(exponent)) : exponent % 2 == 0 ? power(base.multiply(base), exponent / 2) : base.multiply(power(base, exponent - 1));
        };
    }

    /**
     * With r the root of c0, sqrt(w) - r - d/(2r) = -d^2/(2 r (sqrt(w) + r)^2). Of the two bounds of the sum, |sqrt(w) + r|^2 >= |w| + |c0| holds since the angles of both roots are less than pi/4, and |sqrt(w) + r| >= 2|r| - |sqrt(w) - r|
     * with |sqrt(w) - r| = |d|/|sqrt(w) + r|; the larger one is at least |r|, so that its error is small relative to it.
     */
    @Override
    public TaylorModel sqrt(TaylorModel a) {
        if (!a.isRight()) {
            return TaylorModel.UNKNOWN;
        }
        if (a.constant()) {
            return constant(intervals.sqrt(constantOf(a)));
        }
        double size = TaylorModel.leastModulus(a.x0(), a.y0());
        double deviation = a.deviation();
        double root = Math.sqrt(size);
        double least = Math.sqrt(size + leastModulus(a));
        double sum = Math.max(least, 2 * root - deviation / least) * (1 - TaylorModel.ROUNDING);
        return a.composed(ValueAndSlope.sqrt(a.x0(), a.y0()), TaylorModel.up(deviation * deviation / (2 * root * sum * sum)));
    }

    /** |e^d - 1 - d| <= (e - 2) D^2 for D <= 1, as (e^D - 1 - D)/D^2 increases. */
    @Override
    public TaylorModel exp(TaylorModel a) {
        if (a.constant()) {
            return constant(intervals.exp(constantOf(a)));
        }
        ValueAndSlope exp = ValueAndSlope.exp(a.x0(), a.y0());
        double d = a.deviation();
        return a.composed(exp, TaylorModel.up((TaylorModel.modulus(exp.x(), exp.y()) + exp.error()) * (d <= 1 ? 0.71829 * d * d : Math.exp(d) * (1 + TaylorModel.ROUNDING))));
    }

    /** |log w - log c0 - d/c0| <= D^2/2 times the largest 1/|z|^2 on the segment. */
    @Override
    public TaylorModel log(TaylorModel a) {
        if (!a.isRight()) {
            return TaylorModel.UNKNOWN;
        }
        if (a.constant()) {
            return constant(intervals.log(constantOf(a)));
        }
        double quotient = a.deviation() / leastModulus(a);
        return a.composed(ValueAndSlope.log(a.x0(), a.y0()), TaylorModel.up(quotient * quotient / 2));
    }

    /** sin w - sin c0 - d cos c0 = sin c0 (cos d - 1) + cos c0 (sin d - d). */
    @Override
    public TaylorModel sin(TaylorModel a) {
        if (a.constant()) {
            return constant(intervals.sin(constantOf(a)));
        }
        ValueAndSlope sine = sineAt(a);
        double d = a.deviation();
        return a.composed(sine, TaylorModel.up((TaylorModel.modulus(sine.x(), sine.y()) + sine.error()) * restOfCosine(d)
                + (TaylorModel.modulus(sine.slopeX(), sine.slopeY()) + sine.slopeError()) * restOfSine(d)));
    }

    /** cos w - cos c0 + d sin c0 = cos c0 (cos d - 1) - sin c0 (sin d - d). */
    @Override
    public TaylorModel cos(TaylorModel a) {
        if (a.constant()) {
            return constant(intervals.cos(constantOf(a)));
        }
        ValueAndSlope sine = sineAt(a);
        double d = a.deviation();
        return a.composed(new ValueAndSlope(sine.slopeX(), sine.slopeY(), sine.slopeError(), -sine.x(), -sine.y(), sine.error()),
                TaylorModel.up((TaylorModel.modulus(sine.x(), sine.y()) + sine.error()) * restOfSine(d) + (TaylorModel.modulus(sine.slopeX(), sine.slopeY()) + sine.slopeError()) * restOfCosine(d)));
    }

    /** |cos d - 1| <= cosh D - 1, and (cosh D - 1)/D^2 increases: up to D = 1 it is at most cosh 1 - 1 < 0.54309. */
    private static double restOfCosine(double d) {
        return d <= 1 ? 0.54309 * d * d : Math.cosh(d) * (1 + TaylorModel.ROUNDING);
    }

    /** |sin d - d| <= sinh D - D, and up to D = 1 (sinh D - D)/D^3 is at most sinh 1 - 1 < 0.17521. */
    private static double restOfSine(double d) {
        return d <= 1 ? 0.17521 * d * d * d : Math.sinh(d) * (1 + TaylorModel.ROUNDING);
    }

    /** A formula often takes both the sine and the cosine of an angle. */
    private ValueAndSlope sineAt(TaylorModel angle) {
        if (lastAngle != angle) {
            lastSine = ValueAndSlope.sin(angle.x0(), angle.y0());
            lastAngle = angle;
        }
        return lastSine;
    }

    /**
     * |Re z| < 1 implies Re(1 - z^2) = 1 - (Re z)^2 + (Im z)^2 > 0. The second derivative is z (1 - z^2)^(-3/2), on the disc of radius D around c0 at most (|c0| + D) ((|1-c0| - D) (|1+c0| - D))^(-3/2), if the disc does not meet the cuts.
     */
    @Override
    public TaylorModel asin(TaylorModel a) {
        boolean inStrip = a.range().real().magnitude() < 1;
        if (!a.isKnown() || !inStrip && !ONE.add(a.multiply(a).negate()).isRight()) {
            return TaylorModel.UNKNOWN;
        }
        if (a.constant()) {
            return constant(intervals.asin(constantOf(a)));
        }
        double d = a.deviation();
        double reach = (Math.abs(a.x0()) + d) * (1 + TaylorModel.ROUNDING);
        double least = (TaylorModel.leastModulus(1 - a.x0(), a.y0()) - d) * (1 - TaylorModel.ROUNDING);
        double other = (TaylorModel.leastModulus(1 + a.x0(), a.y0()) - d) * (1 - TaylorModel.ROUNDING);
        if (!(reach < 1 || Math.abs(a.y0()) > d) || !(least > 0 && other > 0)) {
            return TaylorModel.UNKNOWN;
        }
        double product = least * other;
        return a.composed(ValueAndSlope.asin(a.x0(), a.y0()), TaylorModel.up((TaylorModel.modulus(a.x0(), a.y0()) + d) / (product * Math.sqrt(product)) * (d * d / 2)));
    }

    @Override
    public TaylorModel atan(TaylorModel a) {
        return ONE.add(a.multiply(a)).isRight() ? byEnclosures(a, intervals::atan, (z, value) -> intervals.divide(intervals.integer(1), intervals.add(intervals.integer(1), intervals.power(z, 2)))) : TaylorModel.UNKNOWN;
    }

    @Override
    public TaylorModel erf(TaylorModel a) {
        return byEnclosures(a, intervals::erf, (z, value) -> intervals.multiply(intervals.divide(intervals.integer(2), intervals.sqrt(intervals.pi())), intervals.exp(intervals.negate(intervals.power(z, 2)))));
    }

    @Override
    public TaylorModel abs(TaylorModel a) {
        return sign(a).multiply(a);
    }

    @Override
    public TaylorModel sign(TaylorModel a) {
        return a.leastReal() > 0 ? a.x0() > 0 ? ONE : ONE.negate() : TaylorModel.UNKNOWN;
    }

    @Override
    public TaylorModel besselQuotient(int order, TaylorModel a) {
        if (a.constant() || !a.isKnown() || !BesselPolynomial.serves(order, a.x0(), a.y0())) {
            return byEnclosures(a, z -> intervals.besselQuotient(order, z), (z, value) -> intervals.negate(intervals.multiply(z, intervals.besselQuotient(order + 1, z))));
        }
        double d = a.deviation();
        return a.composed(BesselPolynomial.at(order, a.x0(), a.y0()), TaylorModel.up(BesselPolynomial.curvature(order, a.height()) * (d * d / 2)));
    }

    /** Analytic where |Re theta| < pi. The real part is harmonic, so that it is enough to know that on the boundary of a region. The bound has to be a constant. */
    @Override
    public TaylorModel orthantProbability(TaylorModel bound, TaylorModel angle) {
        if (!bound.constant() || !angle.constant() && !intervals.isInOrthantStrip(angle.range())) {
            return TaylorModel.UNKNOWN;
        }
        ComplexInterval constant = constantOf(bound);
        return byEnclosures(angle, theta -> intervals.orthantProbability(constant, theta), (theta, value) -> intervals.orthantByAngle(constant, theta));
    }

    /** By the mean value theorem: g(w) - g(c0) is d times a mean of derivatives on the segment from c0 to w, which lies in the rectangle of the derivatives on a rectangle that holds all w. */
    private TaylorModel byEnclosures(TaylorModel a, UnaryOperator<ComplexInterval> function, BinaryOperator<ComplexInterval> slope) {
        if (!a.isKnown()) {
            return TaylorModel.UNKNOWN;
        }
        if (a.constant()) {
            return constant(function.apply(constantOf(a)));
        }
        ComplexInterval range = a.range();
        ComplexInterval direct = function.apply(range);
        if (!direct.isFinite()) {
            return TaylorModel.UNKNOWN;
        }
        ComplexInterval value = function.apply(range.midpoint());
        ComplexInterval derivative = slope.apply(range, direct);
        return a.composed(new ValueAndSlope(value.real().middle(), value.imaginary().middle(), value.radius(), derivative.real().middle(), derivative.imaginary().middle(), derivative.radius()), 0);
    }

    private static ComplexInterval constantOf(TaylorModel a) {
        return ComplexInterval.of(a.value());
    }

    /** Of real constants the functions here are real. */
    private static TaylorModel constant(ComplexInterval value) {
        return TaylorModel.constant(value.real());
    }
}

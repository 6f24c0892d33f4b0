package zonal.number;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Ranges of composed analytic functions of one complex variable z over a box Z, by the mean-value form.
 *
 * <p>f(z) - f(z0) = (z - z0) Int_0^1 f'(z0 + s (z - z0)) ds. The box is convex, so the segment from z0 to z lies in it, and the mean of values of f' lies in
 * every convex set that holds f'(Z), a rectangle for one. Hence f(Z) lies in f(z0) + D (Z - z0) with D an enclosure of f'(Z). Each operation takes, for the
 * real and the imaginary part of its range, the narrower of this form and the direct enclosure; the overestimation of a long composition is quadratic in the
 * size of the box instead of linear.
 *
 * <p>Whether a function with a singularity may be applied is decided by {@link Domain}; where it may not, or where that is not certain, the result is
 * {@link MeanValue#UNKNOWN}, and so is everything computed from it (also zero times it). An instance serves one thread.
 */
public final class MeanValueArithmetic implements Arithmetic<MeanValue> {

    /** What a result that is not UNKNOWN proves about the function. */
    public enum Domain {
        /**
         * The function is analytic on the box: arguments avoid the cuts of sqrt, log, asin, atan and the zeros of denominators on the box itself. For boxes
         * that cover the region of interest.
         */
        INTERIOR,
        /**
         * For boxes that together cover the boundary of a bounded simply connected region. If the same operations succeed on all of them, the function is
         * analytic on the closed region. By induction over the operations: an argument g is analytic on the closed region, and g, or 1 - g^2 for asin, 1 + g^2
         * for atan, is shown to have a positive real part on the boundary; a harmonic function takes its minimum on the boundary, so the real part is positive
         * inside, which keeps the argument away from the cut. For denominators and absolute values a negative real part does as well: the boundary is
         * connected, so that the sign is the same on all boxes.
         */
        BOUNDARY
    }

    private final ComplexIntervalArithmetic complex;
    private final Domain domain;
    private final ComplexInterval box;
    private final ComplexInterval deviation;
    private Angle lastAngle;

    /**
     * Arithmetic of functions on one box.
     *
     * @param box a finite box
     * @param domain when a function with singularities may be applied
     */
    public MeanValueArithmetic(ComplexInterval box, Domain domain) {
        if (!box.isFinite()) {
            throw new IllegalArgumentException("the box of a mean-value form must be finite");
        }
        this.complex = new ComplexIntervalArithmetic();
        this.domain = domain;
        this.box = box;
        this.deviation = box.deviation();
    }

    /** The function f(z) = z. */
    public MeanValue variable() {
        return new MeanValue(box.midpoint(), ComplexInterval.ONE, box);
    }

    @Override
    public MeanValue rational(BigFraction value) {
        return constant(complex.rational(value));
    }

    @Override
    public MeanValue pi() {
        return constant(complex.pi());
    }

    @Override
    public MeanValue add(MeanValue a, MeanValue b) {
        return enclose(complex.add(a.centre(), b.centre()), complex.add(a.derivative(), b.derivative()), complex.add(a.range(), b.range()));
    }

    @Override
    public MeanValue subtract(MeanValue a, MeanValue b) {
        return enclose(complex.subtract(a.centre(), b.centre()), complex.subtract(a.derivative(), b.derivative()), complex.subtract(a.range(), b.range()));
    }

    @Override
    public MeanValue multiply(MeanValue a, MeanValue b) {
        if (!a.isKnown() || !b.isKnown()) {
            return MeanValue.UNKNOWN;
        }
        ComplexInterval derivative = complex.add(complex.multiply(a.derivative(), b.range()), complex.multiply(a.range(), b.derivative()));
        return enclose(complex.multiply(a.centre(), b.centre()), derivative, complex.multiply(a.range(), b.range()));
    }

    @Override
    public MeanValue divide(MeanValue a, MeanValue b) {
        if (!a.isKnown() || !mayInvert(b)) {
            return MeanValue.UNKNOWN;
        }
        ComplexInterval direct = complex.divide(a.range(), b.range());
        // (a/b)' = (a' - (a/b) b') / b
        ComplexInterval numerator = complex.subtract(a.derivative(), complex.multiply(direct, b.derivative()));
        return enclose(complex.divide(a.centre(), b.centre()), complex.divide(numerator, b.range()), direct);
    }

    @Override
    public MeanValue negate(MeanValue a) {
        return new MeanValue(complex.negate(a.centre()), complex.negate(a.derivative()), complex.negate(a.range()));
    }

    @Override
    public MeanValue power(MeanValue base, int exponent) {
        if (exponent == 0) {
            return base.isKnown() ? constant(ComplexInterval.ONE) : MeanValue.UNKNOWN;
        }
        if (exponent < 0 && !mayInvert(base)) {
            return MeanValue.UNKNOWN;
        }
        return apply(base, a -> complex.power(a, exponent), (a, value) -> complex.multiply(complex.integer(exponent), complex.power(a, exponent - 1)));
    }

    @Override
    public MeanValue sqrt(MeanValue a) {
        return mayTakeRoot(a) ? apply(a, complex::sqrt, (x, root) -> complex.divide(ComplexInterval.ONE, complex.add(root, root))) : MeanValue.UNKNOWN;
    }

    @Override
    public MeanValue exp(MeanValue a) {
        return apply(a, complex::exp, (x, value) -> value);
    }

    @Override
    public MeanValue log(MeanValue a) {
        return mayTakeRoot(a) ? apply(a, complex::log, (x, value) -> complex.divide(ComplexInterval.ONE, x)) : MeanValue.UNKNOWN;
    }

    @Override
    public MeanValue sin(MeanValue a) {
        Angle angle = angle(a);
        return angle == null ? MeanValue.UNKNOWN : angle.sine(this);
    }

    @Override
    public MeanValue cos(MeanValue a) {
        Angle angle = angle(a);
        return angle == null ? MeanValue.UNKNOWN : angle.cosine(this);
    }

    /** The functions of the last angle, which a formula often takes both of. */
    private record Angle(MeanValue argument, ComplexIntervalArithmetic.SineCosine centre, ComplexIntervalArithmetic.SineCosine range) {

        MeanValue sine(MeanValueArithmetic means) {
            return means.enclose(centre.sine(), means.complex.multiply(range.cosine(), argument.derivative()), range.sine());
        }

        MeanValue cosine(MeanValueArithmetic means) {
            return means.enclose(centre.cosine(), means.complex.multiply(means.complex.negate(range.sine()), argument.derivative()), range.cosine());
        }
    }

    private Angle angle(MeanValue a) {
        if (!a.isKnown()) {
            return null;
        }
        Angle known = lastAngle;
        if (known == null || known.argument != a) {
            ComplexIntervalArithmetic.SineCosine centre = complex.sineCosine(a.centre());
            known = new Angle(a, centre, a.isConstant() ? centre : complex.sineCosine(a.range()));
            lastAngle = known;
        }
        return known;
    }

    @Override
    public MeanValue asin(MeanValue a) {
        if (domain == Domain.BOUNDARY && !isInStrip(a.range()) && !isRight(complex.subtract(ComplexInterval.ONE, complex.power(a.range(), 2)))) {
            return MeanValue.UNKNOWN;
        }
        if (!a.isKnown() || a.isConstant()) {
            return apply(a, complex::asin, (x, value) -> value);
        }
        ComplexInterval slope = complex.asinDerivative(a.range());
        return slope.isFinite() ? enclose(complex.asin(a.centre()), complex.multiply(slope, a.derivative()), a.range().isReal() ? complex.asin(a.range()) : complex.asin(a.range(), slope)) : MeanValue.UNKNOWN;
    }

    @Override
    public MeanValue atan(MeanValue a) {
        if (domain == Domain.BOUNDARY && !isRight(complex.add(ComplexInterval.ONE, complex.power(a.range(), 2)))) {
            return MeanValue.UNKNOWN;
        }
        return apply(a, complex::atan, (x, value) -> complex.divide(ComplexInterval.ONE, complex.add(ComplexInterval.ONE, complex.power(x, 2))));
    }

    @Override
    public MeanValue erf(MeanValue a) {
        return apply(a, complex::erf, (x, value) -> complex.multiply(complex.divide(complex.integer(2), complex.sqrt(complex.pi())),
                complex.exp(complex.negate(complex.power(x, 2)))));
    }

    @Override
    public MeanValue abs(MeanValue a) {
        return multiply(sign(a), a);
    }

    @Override
    public MeanValue sign(MeanValue a) {
        return constant(complex.sign(a.range()));
    }

    @Override
    public MeanValue besselQuotient(int order, MeanValue x) {
        return apply(x, a -> complex.besselQuotient(order, a), (a, value) -> complex.negate(complex.multiply(a, complex.besselQuotient(order + 1, a))));
    }

    /**
     * Analytic where |Re theta| < pi. The real part is harmonic, so that it is enough to know that on the boundary of a region. The bound has to be a constant.
     */
    @Override
    public MeanValue orthantProbability(MeanValue bound, MeanValue angle) {
        if (!bound.isKnown() || !bound.isConstant() || !bound.centre().isReal()) {
            return MeanValue.UNKNOWN;
        }
        Interval b = bound.centre().real();
        if (!angle.isKnown() || !angle.isConstant() && !complex.isInOrthantStrip(angle.range())) {
            return MeanValue.UNKNOWN;
        }
        return apply(angle, theta -> complex.orthantProbability(bound.centre(), theta), (theta, value) -> complex.orthantByAngle(b, theta));
    }

    private boolean mayInvert(MeanValue a) {
        return domain == Domain.INTERIOR || complex.sign(a.range()).isFinite();
    }

    private boolean mayTakeRoot(MeanValue a) {
        return domain == Domain.INTERIOR || isRight(a.range());
    }

    private static boolean isRight(ComplexInterval z) {
        return z.real().isPositive();
    }

    /** |Re z| < 1, which implies Re(1 - z^2) = 1 - (Re z)^2 + (Im z)^2 > 0. */
    private static boolean isInStrip(ComplexInterval z) {
        return z.real().magnitude() < 1;
    }

    /**
     * The function applied to a.
     *
     * @param slope its derivative at an argument, given the argument and an enclosure of the function there
     */
    private MeanValue apply(MeanValue a, UnaryOperator<ComplexInterval> function, BinaryOperator<ComplexInterval> slope) {
        if (!a.isKnown()) {
            return MeanValue.UNKNOWN;
        }
        if (a.isConstant()) {
            return constant(function.apply(a.centre()));
        }
        ComplexInterval direct = function.apply(a.range());
        if (!direct.isFinite()) {
            return MeanValue.UNKNOWN;
        }
        return enclose(function.apply(a.centre()), complex.multiply(slope.apply(a.range(), direct), a.derivative()), direct);
    }

    private MeanValue constant(ComplexInterval value) {
        return value.isFinite() ? new MeanValue(value, ComplexInterval.ZERO, value) : MeanValue.UNKNOWN;
    }

    private MeanValue enclose(ComplexInterval centre, ComplexInterval derivative, ComplexInterval direct) {
        if (!centre.isFinite() || !derivative.isFinite() || !direct.isFinite()) {
            return MeanValue.UNKNOWN;
        }
        return new MeanValue(centre, derivative, direct.narrower(complex.add(centre, complex.multiply(derivative, deviation))));
    }
}

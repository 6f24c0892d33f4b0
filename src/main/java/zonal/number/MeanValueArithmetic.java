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
 * unknown, and so is everything computed from it (also zero times it). An instance serves one thread.
 */
public final class MeanValueArithmetic<C> implements Arithmetic<MeanValue<C>> {

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

    private final ComplexEnclosures<C> complex;
    private final Domain domain;
    private final C box;
    private final C deviation;
    private final C zero;
    private final C one;
    private final MeanValue<C> unknown;
    private Angle<C> lastAngle;

    private MeanValueArithmetic(ComplexEnclosures<C> complex, C box, Domain domain) {
        if (!complex.isFinite(box)) {
            throw new IllegalArgumentException("the box of a mean-value form must be finite");
        }
        this.complex = complex;
        this.domain = domain;
        this.box = box;
        this.deviation = complex.deviation(box);
        this.zero = complex.integer(0);
        this.one = complex.integer(1);
        this.unknown = new MeanValue<>(complex.unknown(), complex.unknown(), complex.unknown());
    }

    /**
     * Arithmetic of functions on one box, in doubles.
     *
     * @param box a finite box
     * @param domain when a function with singularities may be applied
     */
    public static MeanValueArithmetic<ComplexInterval> on(ComplexInterval box, Domain domain) {
        return new MeanValueArithmetic<>(new ComplexIntervalArithmetic(), box, domain);
    }

    /**
     * The same in balls, for boxes out of the range of doubles.
     *
     * @param precision bits of the midpoints
     */
    public static MeanValueArithmetic<ComplexBall> on(ComplexBall box, Domain domain, int precision) {
        return new MeanValueArithmetic<>(new ComplexBallArithmetic(precision), box, domain);
    }

    /** The function f(z) = z. */
    public MeanValue<C> variable() {
        return new MeanValue<>(complex.midpoint(box), one, box);
    }

    /** Whether the function is proved analytic on the box, with finite enclosures. */
    public boolean isKnown(MeanValue<C> a) {
        return complex.isFinite(a.range());
    }

    private boolean isConstant(MeanValue<C> a) {
        return complex.isZero(a.derivative());
    }

    /** An upper bound of the modulus of an enclosure. */
    public Magnitude magnitude(C a) {
        return complex.magnitude(a);
    }

    @Override
    public MeanValue<C> rational(BigFraction value) {
        return constant(complex.rational(value));
    }

    @Override
    public MeanValue<C> pi() {
        return constant(complex.pi());
    }

    @Override
    public MeanValue<C> add(MeanValue<C> a, MeanValue<C> b) {
        return enclose(complex.add(a.centre(), b.centre()), complex.add(a.derivative(), b.derivative()), complex.add(a.range(), b.range()));
    }

    @Override
    public MeanValue<C> subtract(MeanValue<C> a, MeanValue<C> b) {
        return enclose(complex.subtract(a.centre(), b.centre()), complex.subtract(a.derivative(), b.derivative()), complex.subtract(a.range(), b.range()));
    }

    @Override
    public MeanValue<C> multiply(MeanValue<C> a, MeanValue<C> b) {
        if (!isKnown(a) || !isKnown(b)) {
            return unknown;
        }
        C derivative = complex.add(complex.multiply(a.derivative(), b.range()), complex.multiply(a.range(), b.derivative()));
        return enclose(complex.multiply(a.centre(), b.centre()), derivative, complex.multiply(a.range(), b.range()));
    }

    @Override
    public MeanValue<C> divide(MeanValue<C> a, MeanValue<C> b) {
        if (!isKnown(a) || !mayInvert(b)) {
            return unknown;
        }
        C direct = complex.divide(a.range(), b.range());
        // (a/b)' = (a' - (a/b) b') / b
        C numerator = complex.subtract(a.derivative(), complex.multiply(direct, b.derivative()));
        return enclose(complex.divide(a.centre(), b.centre()), complex.divide(numerator, b.range()), direct);
    }

    @Override
    public MeanValue<C> negate(MeanValue<C> a) {
        return new MeanValue<>(complex.negate(a.centre()), complex.negate(a.derivative()), complex.negate(a.range()));
    }

    @Override
    public MeanValue<C> power(MeanValue<C> base, int exponent) {
        if (exponent == 0) {
            return isKnown(base) ? constant(one) : unknown;
        }
        if (exponent < 0 && !mayInvert(base)) {
            return unknown;
        }
        return apply(base, a -> complex.power(a, exponent), (a, value) -> complex.multiply(complex.integer(exponent), complex.power(a, exponent - 1)));
    }

    @Override
    public MeanValue<C> sqrt(MeanValue<C> a) {
        return mayTakeRoot(a) ? apply(a, complex::sqrt, (x, root) -> complex.divide(one, complex.add(root, root))) : unknown;
    }

    @Override
    public MeanValue<C> exp(MeanValue<C> a) {
        return apply(a, complex::exp, (x, value) -> value);
    }

    @Override
    public MeanValue<C> log(MeanValue<C> a) {
        return mayTakeRoot(a) ? apply(a, complex::log, (x, value) -> complex.divide(one, x)) : unknown;
    }

    @Override
    public MeanValue<C> sin(MeanValue<C> a) {
        Angle<C> angle = angle(a);
        return angle == null ? unknown : angle.sine(this);
    }

    @Override
    public MeanValue<C> cos(MeanValue<C> a) {
        Angle<C> angle = angle(a);
        return angle == null ? unknown : angle.cosine(this);
    }

    /** The functions of the last angle, which a formula often takes both of. */
    private record Angle<C>(MeanValue<C> argument, ComplexEnclosures.SineAndCosine<C> centre, ComplexEnclosures.SineAndCosine<C> range) {

        MeanValue<C> sine(MeanValueArithmetic<C> means) {
            return means.enclose(centre.sine(), means.complex.multiply(range.cosine(), argument.derivative()), range.sine());
        }

        MeanValue<C> cosine(MeanValueArithmetic<C> means) {
            return means.enclose(centre.cosine(), means.complex.multiply(means.complex.negate(range.sine()), argument.derivative()), range.cosine());
        }
    }

    private Angle<C> angle(MeanValue<C> a) {
        if (!isKnown(a)) {
            return null;
        }
        Angle<C> known = lastAngle;
        if (known == null || known.argument != a) {
            ComplexEnclosures.SineAndCosine<C> centre = complex.sineAndCosine(a.centre());
            known = new Angle<>(a, centre, isConstant(a) ? centre : complex.sineAndCosine(a.range()));
            lastAngle = known;
        }
        return known;
    }

    /** |Re z| < 1 implies Re(1 - z^2) = 1 - (Re z)^2 + (Im z)^2 > 0. */
    @Override
    public MeanValue<C> asin(MeanValue<C> a) {
        if (domain == Domain.BOUNDARY && !complex.isInStrip(a.range()) && !complex.isRight(complex.subtract(one, complex.power(a.range(), 2)))) {
            return unknown;
        }
        if (!isKnown(a) || isConstant(a)) {
            return apply(a, complex::asin, (x, value) -> value);
        }
        C slope = complex.asinDerivative(a.range());
        return complex.isFinite(slope) ? enclose(complex.asin(a.centre()), complex.multiply(slope, a.derivative()), complex.isReal(a.range()) ? complex.asin(a.range()) : complex.asin(a.range(), slope)) : unknown;
    }

    @Override
    public MeanValue<C> atan(MeanValue<C> a) {
        if (domain == Domain.BOUNDARY && !complex.isRight(complex.add(one, complex.power(a.range(), 2)))) {
            return unknown;
        }
        return apply(a, complex::atan, (x, value) -> complex.divide(one, complex.add(one, complex.power(x, 2))));
    }

    @Override
    public MeanValue<C> erf(MeanValue<C> a) {
        return apply(a, complex::erf, (x, value) -> complex.multiply(complex.divide(complex.integer(2), complex.sqrt(complex.pi())),
                complex.exp(complex.negate(complex.power(x, 2)))));
    }

    @Override
    public MeanValue<C> abs(MeanValue<C> a) {
        return multiply(sign(a), a);
    }

    @Override
    public MeanValue<C> sign(MeanValue<C> a) {
        return constant(complex.sign(a.range()));
    }

    @Override
    public MeanValue<C> besselQuotient(int order, MeanValue<C> x) {
        return apply(x, a -> complex.besselQuotient(order, a), (a, value) -> complex.negate(complex.multiply(a, complex.besselQuotient(order + 1, a))));
    }

    /**
     * Analytic where |Re theta| < pi. The real part is harmonic, so that it is enough to know that on the boundary of a region. The bound has to be a constant.
     */
    @Override
    public MeanValue<C> orthantProbability(MeanValue<C> bound, MeanValue<C> angle) {
        if (!isKnown(bound) || !isConstant(bound) || !complex.isReal(bound.centre())) {
            return unknown;
        }
        if (!isKnown(angle) || !isConstant(angle) && !complex.isInOrthantStrip(angle.range())) {
            return unknown;
        }
        return apply(angle, theta -> complex.orthantProbability(bound.centre(), theta), (theta, value) -> complex.orthantByAngle(bound.centre(), theta));
    }

    private boolean mayInvert(MeanValue<C> a) {
        return domain == Domain.INTERIOR || complex.isFinite(complex.sign(a.range()));
    }

    private boolean mayTakeRoot(MeanValue<C> a) {
        return domain == Domain.INTERIOR || complex.isRight(a.range());
    }

    /**
     * The function applied to a.
     *
     * @param slope its derivative at an argument, given the argument and an enclosure of the function there
     */
    private MeanValue<C> apply(MeanValue<C> a, UnaryOperator<C> function, BinaryOperator<C> slope) {
        if (!isKnown(a)) {
            return unknown;
        }
        if (isConstant(a)) {
            return constant(function.apply(a.centre()));
        }
        C direct = function.apply(a.range());
        if (!complex.isFinite(direct)) {
            return unknown;
        }
        return enclose(function.apply(a.centre()), complex.multiply(slope.apply(a.range(), direct), a.derivative()), direct);
    }

    private MeanValue<C> constant(C value) {
        return complex.isFinite(value) ? new MeanValue<>(value, zero, value) : unknown;
    }

    private MeanValue<C> enclose(C centre, C derivative, C direct) {
        if (!complex.isFinite(centre) || !complex.isFinite(derivative) || !complex.isFinite(direct)) {
            return unknown;
        }
        return new MeanValue<>(centre, derivative, complex.narrower(direct, complex.add(centre, complex.multiply(derivative, deviation))));
    }
}

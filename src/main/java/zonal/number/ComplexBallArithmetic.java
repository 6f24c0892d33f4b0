package zonal.number;

import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arithmetic of complex balls at a fixed working precision; every multivalued function takes its principal branch and is UNKNOWN on a rectangle that meets the
 * cut. A number with imaginary part exactly zero gives a result with imaginary part exactly zero wherever the function is real there; its real part is that of
 * {@link BallArithmetic}, which at an end of a cut (the square root of 0, the inverse sine of 1) returns the value.
 */
public final class ComplexBallArithmetic implements ComplexEnclosures<ComplexBall> {

    private final BallArithmetic real;
    private final ComplexBranches branches;
    private final ComplexEntire entire;

    /** Arithmetic with real and imaginary midpoints of the given number of bits, at least 16. */
    public ComplexBallArithmetic(int precision) {
        this(new BallArithmetic(precision));
    }

    private ComplexBallArithmetic(BallArithmetic real) {
        this.real = real;
        branches = new ComplexBranches(this, real);
        entire = new ComplexEntire(this, real);
    }

    /** Arithmetic of another precision that shares the constants with this one. */
    ComplexBallArithmetic at(int otherPrecision) {
        return new ComplexBallArithmetic(real.at(otherPrecision));
    }

    /** The number of bits of the midpoints. */
    public int precision() {
        return real.precision();
    }

    @Override
    public ComplexBall rational(BigFraction value) {
        return ComplexBall.of(real.rational(value));
    }

    @Override
    public ComplexBall pi() {
        return ComplexBall.of(real.pi());
    }

    @Override
    public ComplexBall add(ComplexBall a, ComplexBall b) {
        return new ComplexBall(real.add(a.real(), b.real()), real.add(a.imaginary(), b.imaginary()));
    }

    @Override
    public ComplexBall subtract(ComplexBall a, ComplexBall b) {
        return new ComplexBall(real.subtract(a.real(), b.real()), real.subtract(a.imaginary(), b.imaginary()));
    }

    @Override
    public ComplexBall multiply(ComplexBall a, ComplexBall b) {
        if (a.isReal()) {
            return scale(a.real(), b);
        }
        if (b.isReal()) {
            return scale(b.real(), a);
        }
        return new ComplexBall(real.subtract(real.multiply(a.real(), b.real()), real.multiply(a.imaginary(), b.imaginary())),
                real.add(real.multiply(a.real(), b.imaginary()), real.multiply(a.imaginary(), b.real())));
    }

    /** The product with a real number. */
    ComplexBall scale(Ball factor, ComplexBall a) {
        return new ComplexBall(real.multiply(factor, a.real()), real.multiply(factor, a.imaginary()));
    }

    @Override
    public ComplexBall divide(ComplexBall a, ComplexBall b) {
        if (b.isReal()) {
            return known(new ComplexBall(real.divide(a.real(), b.real()), real.divide(a.imaginary(), b.real())));
        }
        ComplexBall inverse = inverse(b);
        return inverse.isFinite() ? multiply(a, inverse) : ComplexBall.UNKNOWN;
    }

    /**
     * 1/z by the quotient at the midpoint m: |1/z - 1/m| = |z - m| / (|z| |m|) <= r / (|m| (|m| - r)) = r |1/m|^2 / (1 - r |1/m|). On a rectangle with a wide
     * angle conj(z) / |z|^2 may be narrower.
     */
    private ComplexBall inverse(ComplexBall z) {
        ComplexBall atMidpoint = conjugateQuotient(z.midpoint());
        if (z.isExact()) {
            return atMidpoint;
        }
        Magnitude reach = atMidpoint.magnitude();
        double ratio = Math.nextUp(z.radius().multiply(reach).toDouble());
        if (!(ratio < 1)) {
            return conjugateQuotient(z);
        }
        // both roundings of 1 / (1 - ratio) go up
        Magnitude growth = Magnitude.of(Math.nextUp(1 / Math.nextDown(1 - ratio)));
        ComplexBall disc = atMidpoint.enlarge(z.radius().multiply(reach).multiply(reach).multiply(growth));
        return ratio < 0.125 ? disc : disc.narrower(conjugateQuotient(z));
    }

    private ComplexBall conjugateQuotient(ComplexBall z) {
        Ball square = squareOfModulus(z);
        return known(new ComplexBall(real.divide(z.real(), square), real.negate(real.divide(z.imaginary(), square))));
    }

    /** |z|^2. */
    Ball squareOfModulus(ComplexBall z) {
        return real.add(square(z.real()), square(z.imaginary()));
    }

    /** x^2, on a wide ball by its ends: a product does not know that its factors are one number. */
    Ball square(Ball x) {
        boolean wide = x.relativeAccuracyBits() < BallArithmetic.WIDE_BITS && !x.containsZero();
        return wide ? real.union(real.square(x.lower()), real.square(x.upper())) : real.square(x);
    }

    @Override
    public ComplexBall negate(ComplexBall a) {
        return new ComplexBall(real.negate(a.real()), real.negate(a.imaginary()));
    }

    @Override
    public ComplexBall power(ComplexBall base, int exponent) {
        if (base.isReal()) {
            return known(ComplexBall.of(real.power(base.real(), exponent)));
        }
        if (exponent < 0) {
            return divide(ComplexBall.ONE, power(base, Math.negateExact(exponent)));
        }
        ComplexBall result = ComplexBall.ONE;
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            result = square(result);
            if ((exponent >> bit & 1) == 1) {
                result = multiply(result, base);
            }
        }
        return result;
    }

    private ComplexBall square(ComplexBall z) {
        Ball product = real.multiply(z.real(), z.imaginary());
        return new ComplexBall(real.subtract(square(z.real()), square(z.imaginary())), real.shift(product, 1));
    }

    @Override
    public ComplexBall sqrt(ComplexBall a) {
        return a.isReal() ? known(ComplexBall.of(real.sqrt(a.real()))) : branches.sqrt(a);
    }

    @Override
    public ComplexBall exp(ComplexBall a) {
        Ball modulus = real.exp(a.real());
        if (a.isReal()) {
            return ComplexBall.of(modulus);
        }
        SineCosine turn = real.sineCosine(a.imaginary());
        return new ComplexBall(real.multiply(modulus, turn.cosine()), real.multiply(modulus, turn.sine()));
    }

    @Override
    public ComplexBall log(ComplexBall a) {
        return a.isReal() ? known(ComplexBall.of(real.log(a.real()))) : branches.log(a);
    }

    /** sin x cosh y + i cos x sinh y. */
    @Override
    public ComplexBall sin(ComplexBall a) {
        if (a.isReal()) {
            return ComplexBall.of(real.sin(a.real()));
        }
        SineCosine turn = real.sineCosine(a.real());
        SineCosine growth = Hyperbolic.both(real, a.imaginary());
        return new ComplexBall(real.multiply(turn.sine(), growth.cosine()), real.multiply(turn.cosine(), growth.sine()));
    }

    /** cos x cosh y - i sin x sinh y. */
    @Override
    public ComplexBall cos(ComplexBall a) {
        if (a.isReal()) {
            return ComplexBall.of(real.cos(a.real()));
        }
        SineCosine turn = real.sineCosine(a.real());
        SineCosine growth = Hyperbolic.both(real, a.imaginary());
        return new ComplexBall(real.multiply(turn.cosine(), growth.cosine()), real.negate(real.multiply(turn.sine(), growth.sine())));
    }

    @Override
    public ComplexBall asin(ComplexBall a) {
        return a.isReal() ? known(ComplexBall.of(real.asin(a.real()))) : branches.asin(a);
    }

    @Override
    public ComplexBall atan(ComplexBall a) {
        return a.isReal() ? ComplexBall.of(real.atan(a.real())) : branches.atan(a);
    }

    @Override
    public ComplexBall erf(ComplexBall a) {
        return a.isReal() ? ComplexBall.of(real.erf(a.real())) : entire.erf(a);
    }

    @Override
    public ComplexBall abs(ComplexBall a) {
        if (a.isReal()) {
            return ComplexBall.of(real.abs(a.real()));
        }
        if (a.real().isPositive().isCertain()) {
            return a;
        }
        return a.real().isNegative().isCertain() ? negate(a) : ComplexBall.UNKNOWN;
    }

    @Override
    public ComplexBall sign(ComplexBall a) {
        if (a.real().isPositive().isCertain()) {
            return ComplexBall.ONE;
        }
        return a.real().isNegative().isCertain() ? negate(ComplexBall.ONE) : ComplexBall.UNKNOWN;
    }

    @Override
    public ComplexBall besselQuotient(int order, ComplexBall x) {
        return x.isReal() ? ComplexBall.of(real.besselQuotient(order, x.real())) : entire.besselQuotient(order, x);
    }

    @Override
    public ComplexBall orthantProbability(ComplexBall bound, ComplexBall angle) {
        return bound.isReal() ? known(orthant().of(bound.real(), angle)) : ComplexBall.UNKNOWN;
    }

    OrthantProbability orthant() {
        return new OrthantProbability(this, real);
    }

    /** The sum where the rectangle lies within the unit circle, beyond which the series may diverge. */
    @Override
    public ComplexBall atCorrelation(CorrelationSeries series, ComplexBall u) {
        if (u.isReal()) {
            return ComplexBall.of(real.atCorrelation(series, u.real()));
        }
        if (u.magnitude().compareTo(Magnitude.ONE) > 0) {
            return ComplexBall.UNKNOWN;
        }
        CorrelationSeries.Truncated truncated = series.truncated(precision());
        ComplexBall sum = ComplexBall.ZERO;
        for (int p = truncated.coefficients().size() - 1; p >= 0; p--) {
            sum = add(multiply(sum, u), ComplexBall.of(truncated.coefficients().get(p)));
        }
        return sum.enlarge(truncated.rest());
    }

    @Override
    public ComplexBall unknown() {
        return ComplexBall.UNKNOWN;
    }

    @Override
    public boolean isFinite(ComplexBall a) {
        return a.isFinite();
    }

    @Override
    public boolean isZero(ComplexBall a) {
        return a.isZero();
    }

    @Override
    public boolean isReal(ComplexBall a) {
        return a.isReal();
    }

    @Override
    public ComplexBall midpoint(ComplexBall a) {
        return a.midpoint();
    }

    @Override
    public ComplexBall deviation(ComplexBall a) {
        return a.deviation();
    }

    @Override
    public ComplexBall narrower(ComplexBall a, ComplexBall b) {
        return a.narrower(b);
    }

    @Override
    public boolean isRight(ComplexBall a) {
        return a.real().isPositive().isCertain();
    }

    @Override
    public boolean isInStrip(ComplexBall a) {
        return a.real().lessThan(Ball.ONE).isCertain() && Ball.of(-1).lessThan(a.real()).isCertain();
    }

    @Override
    public SineAndCosine<ComplexBall> sineAndCosine(ComplexBall a) {
        return new SineAndCosine<>(sin(a), cos(a));
    }

    @Override
    public ComplexBall asinDerivative(ComplexBall a) {
        return divide(ComplexBall.ONE, multiply(sqrt(subtract(ComplexBall.ONE, a)), sqrt(add(ComplexBall.ONE, a))));
    }

    @Override
    public ComplexBall asin(ComplexBall a, ComplexBall derivative) {
        return branches.asin(a);
    }

    @Override
    public boolean isInOrthantStrip(ComplexBall angle) {
        return orthant().isInStrip(angle);
    }

    @Override
    public ComplexBall orthantByAngle(ComplexBall bound, ComplexBall angle) {
        return orthant().byAngle(bound.real(), angle);
    }

    @Override
    public Magnitude magnitude(ComplexBall a) {
        return a.magnitude();
    }

    /** The number, or UNKNOWN in both parts if it is in one. */
    private static ComplexBall known(ComplexBall a) {
        return a.isFinite() ? a : ComplexBall.UNKNOWN;
    }
}

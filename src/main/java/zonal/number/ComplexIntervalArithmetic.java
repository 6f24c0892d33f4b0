package zonal.number;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Arithmetic of complex rectangles in doubles; every multivalued function takes its principal branch and is UNKNOWN on a rectangle that meets the cut. A number with imaginary part exactly zero gives a result with
 * imaginary part exactly zero wherever the function is real there.
 */
public final class ComplexIntervalArithmetic implements ComplexEnclosures<ComplexInterval> {

    /** A disc this much smaller than its distance from 0 is inverted sharply enough by its radius alone. */
    private static final double NARROW = 0.125;
    /** Modulus up to which the series of the Bessel quotients is summed in doubles, where its terms cancel few bits. */
    private static final double BESSEL_SERIES_LIMIT = 8;
    private static final int EXACT_BITS = 53;
    /** For functions that are not written in doubles. */
    private static final int PRECISION = 64;

    private final ComplexBallArithmetic balls = new ComplexBallArithmetic(PRECISION);

    @Override
    public ComplexInterval rational(BigFraction value) {
        if (isSmall(value.getNumerator()) && isSmall(value.getDenominator())) {
            Interval numerator = Interval.exactly(value.getNumerator().longValue());
            long denominator = value.getDenominator().longValue();
            return ComplexInterval.of(denominator == 1 ? numerator : numerator.divide(Interval.exactly(denominator)));
        }
        return ComplexInterval.of(balls.rational(value));
    }

    private static boolean isSmall(BigInteger value) {
        return value.bitLength() <= EXACT_BITS;
    }

    @Override
    public ComplexInterval integer(long value) {
        return Math.abs(value) < 1L << EXACT_BITS ? ComplexInterval.of(Interval.exactly(value)) : rational(BigFraction.of(value));
    }

    @Override
    public ComplexInterval pi() {
        return ComplexInterval.of(Interval.PI);
    }

    @Override
    public ComplexInterval add(ComplexInterval a, ComplexInterval b) {
        return new ComplexInterval(a.real().add(b.real()), a.imaginary().add(b.imaginary()));
    }

    @Override
    public ComplexInterval subtract(ComplexInterval a, ComplexInterval b) {
        return new ComplexInterval(a.real().subtract(b.real()), a.imaginary().subtract(b.imaginary()));
    }

    @Override
    public ComplexInterval multiply(ComplexInterval a, ComplexInterval b) {
        if (a.isReal()) {
            return scale(a.real(), b);
        }
        if (b.isReal()) {
            return scale(b.real(), a);
        }
        return new ComplexInterval(a.real().multiply(b.real()).subtract(a.imaginary().multiply(b.imaginary())),
                a.real().multiply(b.imaginary()).add(a.imaginary().multiply(b.real())));
    }

    private static ComplexInterval scale(Interval factor, ComplexInterval a) {
        return new ComplexInterval(factor.multiply(a.real()), factor.multiply(a.imaginary()));
    }

    @Override
    public ComplexInterval divide(ComplexInterval a, ComplexInterval b) {
        if (b.isReal()) {
            return known(new ComplexInterval(a.real().divide(b.real()), a.imaginary().divide(b.real())));
        }
        ComplexInterval inverse = inverse(b);
        return inverse.isFinite() ? multiply(a, inverse) : ComplexInterval.UNKNOWN;
    }

    /**
     * 1/z by the quotient at the midpoint m: |1/z - 1/m| = |z - m| / (|z| |m|) <= r |1/m|^2 / (1 - r |1/m|). On a rectangle with a wide angle conj(z) / |z|^2 may be narrower.
     */
    private static ComplexInterval inverse(ComplexInterval z) {
        ComplexInterval atMidpoint = conjugateQuotient(z.midpoint());
        if (z.isExact()) {
            return atMidpoint;
        }
        double reach = atMidpoint.magnitude();
        Interval ratio = Interval.exactly(z.radius()).multiply(Interval.exactly(reach));
        if (!(ratio.upper() < 1)) {
            return conjugateQuotient(z);
        }
        double distance = ratio.multiply(Interval.exactly(reach)).divide(Interval.ONE.subtract(ratio)).upper();
        ComplexInterval disc = atMidpoint.enlarge(distance);
        return ratio.upper() < NARROW ? disc : disc.narrower(conjugateQuotient(z));
    }

    private static ComplexInterval conjugateQuotient(ComplexInterval z) {
        Interval square = squareOfModulus(z);
        return known(new ComplexInterval(z.real().divide(square), z.imaginary().divide(square).negate()));
    }

    private static Interval squareOfModulus(ComplexInterval z) {
        return z.real().square().add(z.imaginary().square());
    }

    @Override
    public ComplexInterval negate(ComplexInterval a) {
        return new ComplexInterval(a.real().negate(), a.imaginary().negate());
    }

    @Override
    public ComplexInterval power(ComplexInterval base, int exponent) {
        if (exponent < 0) {
            return divide(ComplexInterval.ONE, power(base, Math.negateExact(exponent)));
        }
        ComplexInterval result = ComplexInterval.ONE;
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            result = square(result);
            if ((exponent >> bit & 1) == 1) {
                result = multiply(result, base);
            }
        }
        return result;
    }

    private static ComplexInterval square(ComplexInterval z) {
        return new ComplexInterval(z.real().square().subtract(z.imaginary().square()), z.real().multiply(z.imaginary()).scale(2));
    }

    /** The formulas that add numbers of equal sign only; between the quadrants the rectangle is turned by a right angle first. */
    @Override
    public ComplexInterval sqrt(ComplexInterval z) {
        if (z.isReal()) {
            return known(ComplexInterval.of(z.real().sqrt()));
        }
        if (mayMeetNegativeAxis(z) || !z.isFinite()) {
            return ComplexInterval.UNKNOWN;
        }
        if (z.real().isPositive()) {
            return rightRoot(z);
        }
        boolean above = z.imaginary().isPositive();
        if (z.real().isNegative()) {
            // sqrt(z) = +-i sqrt(-z), the sign that of the imaginary part
            ComplexInterval root = rightRoot(negate(z));
            return above ? new ComplexInterval(root.imaginary().negate(), root.real()) : new ComplexInterval(root.imaginary(), root.real().negate());
        }
        // sqrt(z) = sqrt(+-i) sqrt(z / +-i), and z / +-i lies in the right half-plane
        ComplexInterval root = rightRoot(above ? new ComplexInterval(z.imaginary(), z.real().negate()) : new ComplexInterval(z.imaginary().negate(), z.real()));
        Interval cosine = Interval.exactly(0.5).sqrt();
        Interval difference = cosine.multiply(root.real().subtract(root.imaginary()));
        Interval sum = cosine.multiply(root.real().add(root.imaginary()));
        return above ? new ComplexInterval(difference, sum) : new ComplexInterval(sum, difference.negate());
    }

    private static boolean mayMeetNegativeAxis(ComplexInterval z) {
        return z.imaginary().containsZero() && !z.real().isPositive();
    }

    /** The root where Re z > 0: real part sqrt((|z| + x)/2), imaginary part y over twice that. */
    private static ComplexInterval rightRoot(ComplexInterval z) {
        Interval root = squareOfModulus(z).sqrt().add(z.real()).scale(0.5).sqrt();
        return known(new ComplexInterval(root, z.imaginary().divide(root).scale(0.5)));
    }

    @Override
    public ComplexInterval exp(ComplexInterval a) {
        Interval modulus = a.real().exp();
        return known(a.isReal() ? ComplexInterval.of(modulus) : scale(modulus, new ComplexInterval(a.imaginary().cos(), a.imaginary().sin())));
    }

    @Override
    public ComplexInterval log(ComplexInterval z) {
        if (z.isReal()) {
            return known(ComplexInterval.of(z.real().log()));
        }
        return mayMeetNegativeAxis(z) ? ComplexInterval.UNKNOWN : known(new ComplexInterval(squareOfModulus(z).log().scale(0.5), z.imaginary().atan2(z.real())));
    }

    @Override
    public ComplexInterval sin(ComplexInterval a) {
        return sineAndCosine(a).sine();
    }

    @Override
    public ComplexInterval cos(ComplexInterval a) {
        return sineAndCosine(a).cosine();
    }

    /** sin x cosh y + i cos x sinh y and cos x cosh y - i sin x sinh y. */
    @Override
    public SineAndCosine<ComplexInterval> sineAndCosine(ComplexInterval a) {
        Interval sine = a.real().sin();
        Interval cosine = a.real().cos();
        if (a.isReal()) {
            return new SineAndCosine<>(ComplexInterval.of(sine), ComplexInterval.of(cosine));
        }
        Interval cosh = a.imaginary().cosh();
        Interval sinh = a.imaginary().sinh();
        return new SineAndCosine<>(known(new ComplexInterval(sine.multiply(cosh), cosine.multiply(sinh))), known(new ComplexInterval(cosine.multiply(cosh), sine.multiply(sinh).negate())));
    }

    /**
     * At the midpoint, with u = sqrt(1-z), v = sqrt(1+z) (W. Kahan, Branch Cuts for Complex Elementary Functions, 1987): real part the angle of (Re(u v), x), imaginary part arsinh Im(conj(u) v). Then the mean
     * value theorem with the derivative 1/(u v) over the rectangle, which is UNKNOWN exactly if 1 - z or 1 + z may be a negative number or zero.
     */
    @Override
    public ComplexInterval asin(ComplexInterval z) {
        if (z.isReal()) {
            return ComplexInterval.of(balls.asin(z.toBall()));
        }
        return z.isExact() ? asinOfExact(z) : asin(z, asinDerivative(z));
    }

    @Override
    public ComplexInterval asin(ComplexInterval z, ComplexInterval derivative) {
        ComplexInterval value = asinOfExact(z.midpoint());
        return value.isFinite() ? spread(value, derivative, z) : value;
    }

    @Override
    public ComplexInterval asinDerivative(ComplexInterval z) {
        return divide(ComplexInterval.ONE, multiply(sqrt(subtract(ComplexInterval.ONE, z)), sqrt(add(ComplexInterval.ONE, z))));
    }

    private ComplexInterval asinOfExact(ComplexInterval z) {
        if (z.isReal()) {
            return asin(z);
        }
        ComplexInterval u = sqrt(subtract(ComplexInterval.ONE, z));
        ComplexInterval v = sqrt(add(ComplexInterval.ONE, z));
        Interval cosine = u.real().multiply(v.real()).subtract(u.imaginary().multiply(v.imaginary()));
        Interval sine = u.real().multiply(v.imaginary()).subtract(u.imaginary().multiply(v.real()));
        return known(new ComplexInterval(z.real().atan2(cosine), arsinh(sine)));
    }

    /** arsinh t = +-log(|t| + sqrt(1 + t^2)); the derivative, at most 1, carries the radius. */
    private static Interval arsinh(Interval t) {
        Interval modulus = Interval.exactly(Math.abs(t.middle()));
        Interval value = modulus.add(Interval.ONE.add(modulus.square()).sqrt()).log();
        return (t.middle() < 0 ? value.negate() : value).enlarge(t.radius());
    }

    /** f(midpoint) + f'(rectangle) (rectangle - midpoint): the mean of f' over a segment lies in every rectangle that holds its values. */
    private ComplexInterval spread(ComplexInterval value, ComplexInterval derivative, ComplexInterval z) {
        return derivative.isFinite() ? known(add(value, multiply(derivative, z.deviation()))) : ComplexInterval.UNKNOWN;
    }

    @Override
    public ComplexInterval atan(ComplexInterval a) {
        return ComplexInterval.of(balls.atan(a.toBall()));
    }

    @Override
    public ComplexInterval erf(ComplexInterval a) {
        return ComplexInterval.of(balls.erf(a.toBall()));
    }

    @Override
    public ComplexInterval abs(ComplexInterval a) {
        if (a.isReal()) {
            return ComplexInterval.of(balls.abs(a.toBall()));
        }
        return a.real().isPositive() ? a : a.real().isNegative() ? negate(a) : ComplexInterval.UNKNOWN;
    }

    @Override
    public ComplexInterval sign(ComplexInterval a) {
        return a.real().isPositive() ? ComplexInterval.ONE : a.real().isNegative() ? negate(ComplexInterval.ONE) : ComplexInterval.UNKNOWN;
    }

    /**
     * The value at the midpoint m. On the rectangle |B_n(z) - B_n(m)| <= |z - m| sup |z B_(n+1)(z)|, and Poisson's integral (DLMF 10.54.1) bounds |B_(n+1)(z)| by cosh(Im z) B_(n+1)(0) = cosh(Im z) / (2n+3)!!.
     */
    @Override
    public ComplexInterval besselQuotient(int order, ComplexInterval z) {
        if (!(z.magnitude() <= BESSEL_SERIES_LIMIT)) {
            return ComplexInterval.of(balls.besselQuotient(order, z.toBall()));
        }
        ComplexInterval value = besselSeries(order, z.real().middle(), z.imaginary().middle(), z.isReal());
        if (z.isExact()) {
            return value;
        }
        double slope = z.imaginary().cosh().multiply(Interval.exactly(z.magnitude())).multiply(besselAtZero(order + 1)).upper();
        double distance = Interval.exactly(z.radius()).multiply(Interval.exactly(slope)).upper();
        return z.isReal() ? ComplexInterval.of(value.real().enlarge(distance)) : value.enlarge(distance);
    }

    /** 1 / (2n+1)!!. */
    private static Interval besselAtZero(int order) {
        Interval value = Interval.ONE;
        for (int odd = 3; odd <= 2 * order + 1; odd += 2) {
            value = value.divide(Interval.exactly(odd));
        }
        return value;
    }

    /**
     * sum_m (-z^2/2)^m / (m! (2m+2n+1)!!). A product of complex doubles is off by at most sqrt(5) 2^-53 of its modulus (Brent, Percival, Zimmermann 2007), so that -z^2/2 is off by less than 3, the first term by
     * less than 4n, the m-th one by less than 7m more, and the sum of M terms by less than another M of these units times the sum of the moduli; the doubles of the moduli and of the bound are covered by the factor 2.
     */
    private static ComplexInterval besselSeries(int order, double x, double y, boolean real) {
        double factorX = (y * y - x * x) / 2;
        double factorY = -x * y;
        double size = Math.abs(factorX) + Math.abs(factorY);
        double termX = besselAtZero(order).middle();
        double termY = 0;
        double sumX = termX;
        double sumY = 0;
        double moduli = termX;
        double modulus = termX;
        int m = 0;
        // once the quotient of successive terms is at most 1/2 those left out make no more than the last one added
        while (2 * size > (m + 1.0) * (2 * m + 2 * order + 3) || modulus > moduli * 0x1p-56) {
            m++;
            double divisor = m * (2.0 * m + 2 * order + 1);
            double nextX = (termX * factorX - termY * factorY) / divisor;
            termY = (termX * factorY + termY * factorX) / divisor;
            termX = nextX;
            sumX += termX;
            sumY += termY;
            modulus = Math.abs(termX) + Math.abs(termY);
            moduli += modulus;
        }
        double error = 2 * (moduli * (8 * m + 4 * order + 4) * 0x1p-53 + modulus) + Double.MIN_NORMAL;
        return real ? ComplexInterval.of(Interval.exactly(sumX).enlarge(error)) : new ComplexInterval(Interval.exactly(sumX), Interval.exactly(sumY)).enlarge(error);
    }

    @Override
    public ComplexInterval orthantProbability(ComplexInterval bound, ComplexInterval angle) {
        return ComplexInterval.of(balls.orthantProbability(bound.toBall(), angle.toBall()));
    }

    @Override
    public boolean isInOrthantStrip(ComplexInterval angle) {
        return angle.real().magnitude() < Interval.PI.lower();
    }

    @Override
    public ComplexInterval orthantByAngle(ComplexInterval bound, ComplexInterval angle) {
        return ComplexInterval.of(balls.orthantByAngle(bound.toBall(), angle.toBall()));
    }

    @Override
    public ComplexInterval atCorrelation(CorrelationSeries series, ComplexInterval u) {
        return ComplexInterval.of(balls.atCorrelation(series, u.toBall()));
    }

    @Override
    public ComplexInterval unknown() {
        return ComplexInterval.UNKNOWN;
    }

    @Override
    public boolean isFinite(ComplexInterval a) {
        return a.isFinite();
    }

    @Override
    public boolean isZero(ComplexInterval a) {
        return a.isZero();
    }

    @Override
    public boolean isReal(ComplexInterval a) {
        return a.isReal();
    }

    @Override
    public ComplexInterval midpoint(ComplexInterval a) {
        return a.midpoint();
    }

    @Override
    public ComplexInterval deviation(ComplexInterval a) {
        return a.deviation();
    }

    @Override
    public ComplexInterval narrower(ComplexInterval a, ComplexInterval b) {
        return a.narrower(b);
    }

    @Override
    public boolean isRight(ComplexInterval a) {
        return a.real().isPositive();
    }

    @Override
    public boolean isInStrip(ComplexInterval a) {
        return a.real().magnitude() < 1;
    }

    @Override
    public Magnitude magnitude(ComplexInterval a) {
        return Magnitude.of(a.magnitude());
    }

    /** The number, or UNKNOWN in both parts if it is in one. */
    private static ComplexInterval known(ComplexInterval a) {
        return a.isFinite() ? a : ComplexInterval.UNKNOWN;
    }
}

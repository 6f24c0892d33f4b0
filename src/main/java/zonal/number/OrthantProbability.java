package zonal.number;

import java.util.ArrayList;
import java.util.List;

/**
 * P(X >= b, Y >= b) of standard normal X and Y with the correlation cos theta, b real: Q(b) - 2 T(b, tan(theta/2)) with Owen's T (Owen, Annals of Mathematical Statistics 27, 1956). In theta it is analytic in
 * the strip |Re theta| < pi, and for b > 0 flat at theta = pi, where it has an essential singularity.
 *
 * <p>With a = tan(theta/2) and q = b^2/2, 2 pi T(b, a) = Int_0^a e^(-q(1+x^2))/(1+x^2) dx = theta/2 - E(a), where E(a) = Int_0^a (1 - e^(-q(1+x^2)))/(1+x^2) dx is entire:
 * E(a) = sum_j (-1)^j g_j a^(2j+1)/(2j+1), g_j = e^-q sum_(i>j) q^i/i! (expand (1 - e^(-qy))/y in y = 1 + x^2, or Owen's series (2.5)). So the probability is Q(b) - theta/(2 pi) + E(a)/pi.
 *
 * <p>Its derivative by theta is -exp(-b^2/(1+cos theta))/(2 pi) (Plackett, Biometrika 41, 1954), that by b is -2 phi(b) Q(b tan(theta/2)) = -phi(b) (1 - erf(b tan(theta/2)/sqrt 2)).
 */
final class OrthantProbability {

    /** The series has some multiple of q |a|^2 terms and cancels as many bits; off the real axis no more than that plus 8 q is done. */
    private static final double LARGEST_EXPONENT = 500;
    /** A probability larger than e to this, which it is off the real axis only, is of no use to know. */
    private static final double HUGE = 100;
    private static final double BITS = 1 / Math.log(2);
    private static final int GUARD = 16;

    private final ComplexBallArithmetic complex;
    private final BallArithmetic real;

    OrthantProbability(ComplexBallArithmetic complex, BallArithmetic real) {
        this.complex = complex;
        this.real = real;
    }

    /** For all real bounds and angles of the balls; an angle beyond pi is taken as the integral of the derivative takes it. */
    static Ball of(BallArithmetic arithmetic, Ball bound, Ball angle) {
        return new OrthantProbability(new ComplexBallArithmetic(arithmetic.precision()), arithmetic).of(bound, ComplexBall.of(angle)).real();
    }

    /** UNKNOWN for an angle that is not real and not shown to lie in the strip. */
    ComplexBall of(Ball bound, ComplexBall angle) {
        if (!bound.isFinite() || !angle.isFinite() || !angle.isReal() && !isInStrip(angle)) {
            return ComplexBall.UNKNOWN;
        }
        if (bound.isZero()) {
            return complex.subtract(ComplexBall.of(real.shift(Ball.ONE, -1)), overTwoPi(angle));
        }
        Ball middle = bound.midpoint();
        ComplexBall value = atPoint(middle, angle.midpoint());
        if (!angle.isExact()) {
            // the mean value theorem, on the segment from the midpoint
            value = complex.add(value, complex.multiply(byAngle(middle, angle), angle.deviation()));
        }
        Magnitude off = bound.isExact() ? Magnitude.ZERO : rateByBound(bound, angle).multiply(bound.radius());
        return angle.isReal() ? ComplexBall.of(value.real().enlarge(off)) : value.enlarge(off);
    }

    /** |Re theta| < pi on all of the box, so that tan(theta/2) is finite. */
    boolean isInStrip(ComplexBall angle) {
        return real.abs(angle.real()).lessThan(real.pi()).isCertain();
    }

    /** -exp(-b^2/(1+cos theta))/(2 pi). */
    ComplexBall byAngle(Ball bound, ComplexBall angle) {
        return complex.negate(overTwoPi(density(bound, angle)));
    }

    private ComplexBall density(Ball bound, ComplexBall angle) {
        Ball square = real.square(bound);
        ComplexBall cosine = complex.add(ComplexBall.ONE, complex.cos(angle));
        ComplexBall value = complex.exp(complex.negate(complex.divide(ComplexBall.of(square), cosine)));
        if (value.isFinite() || !angle.isReal()) {
            return value;
        }
        // 0 <= 1 + cos theta <= m, m at most 2: the density is between 0 and e^(-b^2/m)
        Ball most = Ball.exactly(Math.min(2, Math.nextUp(cosine.real().magnitude().toDouble())));
        return ComplexBall.of(real.union(Ball.ZERO, real.exp(real.negate(real.divide(square, most)))));
    }

    /**
     * An upper bound of |dP/db| = phi(b) |1 - erf(z)|, z = b tan(theta/2)/sqrt 2. For Re z >= 0, |1 - erf z| <= |e^(-z^2)| (DLMF 7.7.1), which makes it |exp(-b^2/(1+cos theta))|/sqrt(2 pi); for Re z < 0
     * it is at most 2 phi(b) more. For b >= 0 the former is the case where Re theta >= 0.
     */
    private Magnitude rateByBound(Ball bound, ComplexBall angle) {
        Magnitude rate = Magnitude.of(0.399).multiply(density(bound, angle).magnitude());
        boolean right = bound.isNegative().not().isCertain() && angle.real().isNegative().not().isCertain();
        return right ? rate : rate.add(Magnitude.of(0.798));
    }

    private ComplexBall overTwoPi(ComplexBall a) {
        return complex.scale(real.divide(Ball.ONE, real.shift(real.pi(), 1)), a);
    }

    /** The value at exact numbers: for b = -c < 0 it is 1 - 2 Q(c) + P(X >= c, Y >= c), by inclusion and exclusion. */
    private ComplexBall atPoint(Ball bound, ComplexBall angle) {
        if (bound.isNegative().isCertain()) {
            Ball c = real.negate(bound);
            return complex.add(ComplexBall.of(real.erf(real.divide(c, real.sqrt(Ball.of(2))))), atPoint(c, angle));
        }
        if (angle.isReal() && angle.real().isNegative().isCertain()) {
            // the derivative is even in theta, and 2 Q(b) the value at 0, doubled
            ComplexBall whole = atPoint(bound, ComplexBall.ZERO);
            return complex.subtract(complex.add(whole, whole), atPoint(bound, complex.negate(angle)));
        }
        if (angle.isReal() && !isInStrip(angle)) {
            // the derivative is at most 1/(2 pi)
            return ComplexBall.of(Ball.ZERO.enlarge(overTwoPi(complex.subtract(complex.pi(), angle)).magnitude()));
        }
        double exponent = real.shift(real.square(bound), -1).magnitude().toDouble();
        ComplexBall half = complex.scale(real.shift(Ball.ONE, -1), angle);
        ComplexBall tangent = complex.divide(complex.sin(half), complex.cos(half));
        ComplexBall flat = flat(bound, tangent);
        // digits are relative to the probability at theta = 0, which is about e^-q
        long wanted = -real.precision() - (long) Math.ceil(exponent * BITS) - 2;
        if (flat.isFinite() && flat.magnitude().compareTo(Magnitude.powerOfTwo(wanted)) <= 0) {
            return flat;
        }
        double size = Math.min(tangent.magnitude().toDouble(), 1e100);
        double growth = exponent * size * size;
        if (!angle.isReal() && (growth > LARGEST_EXPONENT + 8 * exponent || isHuge(exponent, tangent))) {
            return flat;
        }
        // rectangles widen by up to the root of two in each product
        double cancelled = angle.isReal() ? growth : 1.5 * growth;
        int working = real.precision() + GUARD + (int) Math.ceil(BITS * (exponent + cancelled + Math.log(1 + exponent)) + Math.log(2 + size) * BITS);
        return new OrthantProbability(complex.at(working), real.at(working)).bySeries(bound, angle, growth);
    }

    /** Whether about e^(-q(1 + Re a^2)) is huge. */
    private boolean isHuge(double exponent, ComplexBall tangent) {
        return -exponent * (1 + complex.power(tangent, 2).real().toDouble()) > HUGE;
    }

    /**
     * For Re a > 0 and Re a^2 >= 0 the probability is (1/pi) Int e^(-q(1+x^2))/(1+x^2) dx over x = a r, r >= 1; there |1 + x^2| >= |x|^2, so that it is at most e^(-q(1 + Re a^2))/(pi |a|).
     * UNKNOWN elsewhere.
     */
    private ComplexBall flat(Ball bound, ComplexBall tangent) {
        if (!tangent.real().isPositive().isCertain()) {
            return ComplexBall.UNKNOWN;
        }
        Ball square = complex.power(tangent, 2).real();
        if (!square.isPositive().isCertain()) {
            return ComplexBall.UNKNOWN;
        }
        Ball exponent = real.multiply(real.shift(real.square(bound), -1), real.add(Ball.ONE, square));
        Ball least = real.multiply(real.pi(), tangent.real());
        Magnitude size = real.divide(real.exp(real.negate(exponent)), least).magnitude();
        return tangent.isReal() ? ComplexBall.of(Ball.ZERO.enlarge(size)) : ComplexBall.ZERO.enlarge(size);
    }

    private ComplexBall bySeries(Ball bound, ComplexBall angle, double growth) {
        ComplexBall half = complex.scale(real.shift(Ball.ONE, -1), angle);
        ComplexBall tangent = complex.divide(complex.sin(half), complex.cos(half));
        Ball tail = real.shift(real.subtract(Ball.ONE, real.erf(real.divide(bound, real.sqrt(Ball.of(2))))), -1);
        ComplexBall series = complex.scale(real.divide(Ball.ONE, real.pi()), entirePart(real.shift(real.square(bound), -1), tangent, growth));
        return complex.add(complex.subtract(ComplexBall.of(tail), overTwoPi(angle)), series);
    }

    /** E(a). */
    private ComplexBall entirePart(Ball q, ComplexBall a, double growth) {
        Ball[] poisson = poisson(q, a.magnitude(), growth);
        int count = poisson.length;
        // g_j <= q^(j+1)/(j+1)!, as the incomplete gamma function P(n, q) <= q^n/n!; of the terms left out each is at most half the one before: q |a|^2 <= (n+1)/2
        Magnitude last = real.multiply(poisson[count - 1], real.exp(q)).magnitude();
        Ball sum = Ball.ZERO.enlarge(last.multiply(q.magnitude()));
        ComplexBall square = complex.power(a, 2);
        ComplexBall series = ComplexBall.ZERO;
        for (int j = count - 2; j >= 0; j--) {
            sum = real.add(sum, poisson[j + 1]);
            series = complex.subtract(ComplexBall.of(real.divide(sum, 2L * j + 1)), complex.multiply(square, series));
        }
        Magnitude rest = last.multiply(powerOf(a.magnitude(), 2 * count - 1)).shift(1);
        ComplexBall product = complex.multiply(a, series);
        return a.isReal() ? ComplexBall.of(product.real().enlarge(rest)) : product.enlarge(rest);
    }

    /** e^-q q^i/i! for i = 0, ..., n, n so large that the terms of the series from n - 1 on are below the precision, and halve. */
    private Ball[] poisson(Ball q, Magnitude a, double growth) {
        List<Ball> list = new ArrayList<>();
        Ball term = real.exp(real.negate(q));
        list.add(term);
        Magnitude square = a.multiply(a).max(Magnitude.ONE);
        Magnitude power = a.max(Magnitude.ONE).multiply(real.exp(q).magnitude());
        for (int i = 1; i < 2 * growth + 2 || list.get(i - 1).magnitude().multiply(power).exponent() > -real.precision(); i++) {
            term = real.divide(real.multiply(term, q), i);
            list.add(term);
            power = power.multiply(square);
        }
        return list.toArray(Ball[]::new);
    }

    private static Magnitude powerOf(Magnitude base, int exponent) {
        Magnitude result = Magnitude.ONE;
        for (int i = 0; i < exponent; i++) {
            result = result.multiply(base);
        }
        return result;
    }
}

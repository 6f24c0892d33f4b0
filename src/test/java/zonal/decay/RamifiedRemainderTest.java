package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.hipparchus.special.Gamma;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/** The remainder against E1 + E2 of docs/decay-law.md for branch points, in floating point with the gamma function of Hipparchus. */
class RamifiedRemainderTest {

    private static final BallArithmetic BALLS = new BallArithmetic(100);

    @Property(tries = 150, seed = "1")
    void isTheBoundOfTheTheorem(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 1, max = 16) int numerator, @ForAll @IntRange(min = 1, max = 8) int index,
            @ForAll @DoubleRange(min = 0.1, max = 0.9) double zero, @ForAll @DoubleRange(min = 0.1, max = 0.9) double pi, @ForAll @DoubleRange(min = 0.2, max = 0.95) double share,
            @ForAll @IntRange(min = -40, max = 40) int sizes, @ForAll @IntRange(min = 5, max = 400) int from, @ForAll @IntRange(min = 5, max = 60) int bits) {
        AnalyticRegion region = region(zero, pi, share, sizes, index);
        SingularPower first = new SingularPower(BigFraction.of(numerator, index));
        RamifiedRemainder.Choice choice = new RamifiedRemainder(region, dimension, first).choose(from, bits);
        if (!choice.relative().isInfinite()) {
            double expected = theorem(region, dimension, first, choice.excess(), from);
            assertEquals(expected, logarithm(choice.relative()), 1e-6 * Math.max(1, from / 100.0));
            assertTrue(choice.excess() >= 4 && choice.excess() % 2 == 0);
        }
    }

    /** As it is used: times k, and over the quotient of J(s') and its value at the first degree for s' <= s + 2. */
    @Property(tries = 150, seed = "2")
    void holdsAtLaterDegreesTimesTheDegreeAndOverTheSecondTerm(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 1, max = 16) int numerator,
            @ForAll @IntRange(min = 1, max = 8) int index, @ForAll @DoubleRange(min = 0.1, max = 0.9) double radius, @ForAll @IntRange(min = -40, max = 40) int sizes,
            @ForAll @IntRange(min = 8, max = 300) int from, @ForAll @DoubleRange(min = 0, max = 2) double later) {
        AnalyticRegion region = region(radius, radius, 0.88, sizes, index);
        SingularPower first = new SingularPower(BigFraction.of(numerator, index));
        RamifiedRemainder.Choice choice = new RamifiedRemainder(region, dimension, first).choose(from, 40);
        if (choice.relative().isInfinite()) {
            return;
        }
        double s = first.value().doubleValue();
        double bound = logarithm(choice.relative());
        double start = logTerm(dimension, s + later, from) - logTerm(dimension, s, from);
        for (long degree = from; degree < 40L * from; degree += 1 + degree / 8) {
            double value = theorem(region, dimension, first, choice.excess(), degree);
            double overSecond = value - (logTerm(dimension, s + later, degree) - logTerm(dimension, s, degree) - start);
            long at = degree;
            assertTrue(value + Math.log((double) degree / from) <= bound + 1e-5, () -> "at degree " + at);
            assertTrue(overSecond <= bound + 1e-5, () -> "over the second term at degree " + at + ": " + overSecond + " above " + bound);
        }
    }

    private static AnalyticRegion region(double zero, double pi, double share, int sizes, int index) {
        double sine = share * Math.min(zero, pi);
        double height = 2 * Math.log(sine + Math.sqrt(sine * sine + 1));
        // the bounds are of different sizes, so that each counts in some cases
        return new AnalyticRegion(height, Magnitude.powerOfTwo(sizes), new AnalyticRegion.End(zero, Magnitude.powerOfTwo(sizes % 7), index),
                new AnalyticRegion.End(pi, Magnitude.powerOfTwo(-sizes / 2), index > 3 ? 1 : index));
    }

    /** log((E1 + E2)/J_k(s)). */
    private static double theorem(AnalyticRegion region, int d, SingularPower first, int excess, long k) {
        double height = region.height();
        double lambda = (d - 2) / 2.0;
        double s = first.value().doubleValue();
        double last = s + excess;
        double q = Math.exp(-2 * height);
        double kappa = k - last / 2 / Math.tanh(height / 2);
        assertTrue(kappa > 0 && k > last / 2);
        double series = 0;
        double cuts = 0;
        for (AnalyticRegion.End end : new AnalyticRegion.End[] {region.atZero(), region.atPi()}) {
            double tau = Math.sinh(height / 2) / end.radius();
            double delta = end.index() == 1 ? 2 : 1.0 / end.index();
            double complement = 1 - Math.pow(tau, delta);
            series += end.bound().toDouble() / (Math.pow(end.radius(), last) * complement);
            cuts += end.bound().toDouble() * Math.pow(tau, end.index() == 1 ? 1 : delta) / (2 * Math.PI * kappa * complement);
        }
        double growth = SecondKind.growth(BALLS, d, Ball.exactly(height)).toDouble();
        double e1 = Math.log(series) + logTerm(d, last, k) - logTerm(d, s, k);
        double binomial = Gamma.logGamma(k + lambda + 1) - Gamma.logGamma(lambda + 1) - Gamma.logGamma(k + 1);
        double e2 = Math.log(2 * growth * ((1 + q) / 2 * region.bound().toDouble() + cuts)) - k * height - binomial - logTerm(d, s, k);
        return Math.max(e1, e2) + Math.log1p(Math.exp(-Math.abs(e1 - e2)));
    }

    /** log J_k(s). */
    private static double logTerm(int d, double s, long k) {
        double nu = s / 2;
        double constant = (d - 2) * Math.log(2) + Gamma.logGamma(d / 2.0) + Gamma.logGamma(nu + (d - 1) / 2.0) + Gamma.logGamma(nu + 1) - 1.5 * Math.log(Math.PI);
        return constant + Gamma.logGamma(k - nu) - Gamma.logGamma(k + nu + d - 1);
    }

    private static double logarithm(Magnitude magnitude) {
        return BALLS.log(Ball.ZERO.enlarge(magnitude).upper()).toDouble();
    }
}

package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/** The remainder against E1 + E2 of docs/decay-law.md, for regions of any size and bounds. */
class RemainderTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    @Property(tries = 250, seed = "1")
    void isTheBoundOfTheTheoremAtTheFirstDegree(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 0, max = 3) int leading,
            @ForAll @DoubleRange(min = 0.02, max = 0.9) double zero, @ForAll @DoubleRange(min = 0.02, max = 0.9) double pi, @ForAll @DoubleRange(min = 0.1, max = 0.99) double share,
            @ForAll @IntRange(min = -40, max = 40) int sizes, @ForAll @IntRange(min = 5, max = 3000) int from, @ForAll @IntRange(min = 5, max = 120) int bits) {
        AnalyticRegion region = region(zero, pi, share, sizes);
        Remainder.Choice choice = new Remainder(region, dimension, leading).choose(from, bits, from);
        if (choice.relative().isInfinite()) {
            return;
        }
        double bound = theorem(region, dimension, leading, choice.order(), from);
        double ratio = BALLS.divide(ball(choice.relative()), BALLS.exp(Ball.exactly(bound))).toDouble();
        assertTrue(choice.order() >= leading + 2);
        assertTrue(ratio >= 1 - 1e-6, () -> "ratio " + ratio);
        // for odd d, Gamma(k+1)/Gamma(k+1/2) is replaced by sqrt(k+1/2)
        assertTrue(ratio <= 1 + (dimension % 2 == 0 ? 1e-6 : 1.0 / from), () -> "ratio " + ratio);
    }

    @Property(tries = 250, seed = "2")
    void boundTimesTheSquareOfTheDegreeHoldsAtEveryLaterDegree(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 0, max = 3) int leading,
            @ForAll @DoubleRange(min = 0.02, max = 0.9) double zero, @ForAll @DoubleRange(min = 0.02, max = 0.9) double pi, @ForAll @DoubleRange(min = 0.1, max = 0.99) double share,
            @ForAll @IntRange(min = -40, max = 40) int sizes, @ForAll @IntRange(min = 5, max = 300) int from, @ForAll @IntRange(min = 5, max = 60) int bits) {
        AnalyticRegion region = region(zero, pi, share, sizes);
        Remainder.Choice choice = new Remainder(region, dimension, leading).choose(from, bits, from);
        if (choice.relative().isInfinite()) {
            return;
        }
        for (long degree = from; degree < 40L * from; degree += 1 + degree / 8) {
            double scaled = theorem(region, dimension, leading, choice.order(), degree) + 2 * Math.log((double) degree / from);
            double bound = BALLS.log(ball(choice.relative())).toDouble();
            long at = degree;
            assertTrue(scaled <= bound + 1e-6, () -> "degree " + at + ": exp(" + scaled + ") above exp(" + bound + ")");
        }
    }

    @Property(tries = 100, seed = "3")
    void degreesThatAreTooSmallForTheTheoremHaveNoBound(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 0, max = 3) int leading,
            @ForAll @DoubleRange(min = 0.02, max = 0.9) double radius, @ForAll @IntRange(min = 0, max = 2) int below) {
        assertTrue(new Remainder(region(radius, radius, 0.8, 0), dimension, leading).choose(leading + 2L - below, 30, 1000).relative().isInfinite());
    }

    private static AnalyticRegion region(double zero, double pi, double share, int sizes) {
        double sine = share * Math.min(zero, pi);
        double height = 2 * Math.log(sine + Math.sqrt(sine * sine + 1));
        // one of the three bounds is much larger or smaller than the others, so that each counts in some cases
        return new AnalyticRegion(height, Magnitude.powerOfTwo(sizes), new AnalyticRegion.End(zero, Magnitude.powerOfTwo(sizes % 7), 1), new AnalyticRegion.End(pi, Magnitude.powerOfTwo(-sizes / 2), 1));
    }

    /** log((E1 + E2)/|I_k(j0)|). */
    private static double theorem(AnalyticRegion region, int d, int leading, int order, long k) {
        double height = region.height();
        double lambda = (d - 2) / 2.0;
        double q = Math.exp(-2 * height);
        double kappa = k - (order - 0.5) / Math.tanh(height / 2);
        assertTrue(kappa > 0 && k > order + 0.5);
        double series = 0;
        double cuts = 0;
        for (AnalyticRegion.End end : new AnalyticRegion.End[] {region.atZero(), region.atPi()}) {
            double tau = Math.sinh(height / 2) / end.radius();
            series += end.bound().toDouble() * Math.pow(end.radius(), -2 * order - 1) / (1 - tau * tau);
            cuts += end.bound().toDouble() * tau / (2 * Math.PI * kappa * (1 - tau * tau));
        }
        double contour = (1 + q) / 2 * region.bound().toDouble() + cuts;
        double growth = SecondKind.growth(BALLS, d, Ball.exactly(height)).toDouble();
        double first = logTerm(d, leading, k);
        double e1 = Math.log(series) + logTerm(d, order, k) - first;
        double e2 = Math.log(2 * growth * contour) - k * height + logGamma(2 * lambda + 2) + logGamma(2.0 * k + 2) - logGamma(2 * (k + lambda) + 2) - first;
        return Math.max(e1, e2) + Math.log1p(Math.exp(-Math.abs(e1 - e2)));
    }

    /** log |I_k(j)|, I_k(j) = C_j / prod_{i<p} (k - j - 1/2 + i). */
    private static double logTerm(int d, int j, long k) {
        double sum = BALLS.log(BALLS.abs(LimitConstant.of(d, j).enclose(200))).toDouble();
        for (int i = 0; i < d + 2 * j; i++) {
            sum -= Math.log(k - j - 0.5 + i);
        }
        return sum;
    }

    /** log Gamma(twice/2). */
    private static double logGamma(double twice) {
        return BALLS.logGamma(BigFraction.of((int) twice, 2)).toDouble();
    }

    private static Ball ball(Magnitude magnitude) {
        return Ball.ZERO.enlarge(magnitude).upper();
    }
}

package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.kernel.Kernels;

/** The dispersion against exact values, and the stated rates in simulations. Seeds are fixed. */
class DispersionTestTest {

    private static final Workers ONE = new Workers(1, () -> { });
    /** The false-alarm rate of the tests of rates. */
    private static final double SURE = 1e-6;

    @ParameterizedTest
    @CsvFileSource(resources = "dispersion.csv", delimiter = ';', numLinesToSkip = 2)
    void exactDispersionIsFoundAndNeighboursAreNot(int depth, int width, String weights, double exact) {
        DispersionResult result = run(depth, SamplingPlan.of(width, 100_000), law(weights), exact);
        assertTrue(result.agrees(), result::toString);
        assertTrue(result.detectable() < 0.06, result::toString);
        double off = 1 + result.detectable();
        assertFalse(new DispersionResult(result.plan(), exact * off, 0, result.sample(), result.test()).agrees());
        assertFalse(new DispersionResult(result.plan(), exact / off, 0, result.sample(), result.test()).agrees());
    }

    @ParameterizedTest
    @CsvSource({"1, 3, GAUSSIAN, 2.0", "7, 20, GAUSSIAN, 3.3386028265625", "7, 20, ORTHOGONAL, 2.3673277942382596"})
    void rejectsTheExactDispersionAtMostAtTheStatedRate(int depth, int width, HiddenWeights weights, double exact) {
        SamplingPlan plan = new SamplingPlan(width, 4000, 1, 0.01, 0.01, OptionalDouble.empty());
        assertRateAtMost(0.01, 500, rejections(depth, plan, weights, exact, 500));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 2.0", "4, 12, 2.8595235339506173"})
    void missesADetectableErrorAtMostAtTheStatedRate(int depth, int width, double exact) {
        SamplingPlan plan = new SamplingPlan(width, 4000, 1, 1e-3, 0.05, OptionalDouble.empty());
        SampleMoments moments = run(depth, new SamplingPlan(width, 200_000, 1, 1e-3, 0.05, OptionalDouble.empty()), HiddenWeights.GAUSSIAN, exact).sample();
        double detectable = new MeanTest(1e-3, 0.05, 0).detectable(moments.resized(4000));
        for (double claimed : new double[] {exact + detectable, exact - detectable}) {
            int missed = 500 - rejections(depth, plan, HiddenWeights.GAUSSIAN, claimed, 500);
            assertRateAtMost(0.05, 500, missed);
        }
        int missedHalf = 500 - rejections(depth, plan, HiddenWeights.GAUSSIAN, exact + detectable / 2, 500);
        assertTrue(missedHalf > 100, "half of a detectable error was missed " + missedHalf + " times only");
    }

    @Test
    void nothingDependsOnTheNumberOfThreads() {
        SamplingPlan plan = SamplingPlan.of(6, 12_345);
        DispersionResult one = run(2, plan, HiddenWeights.GAUSSIAN, 1);
        assertEquals(12_345, one.sample().count());
        assertEquals(one, DispersionTest.run(Kernels.parse("fc-ntk(depth=2)"), plan, HiddenWeights.GAUSSIAN, 1, 0, new Workers(3, () -> { })));
    }

    @Test
    void aToleranceWidensTheStatement() {
        SamplingPlan plan = SamplingPlan.of(3, 50_000);
        assertFalse(run(1, plan, HiddenWeights.GAUSSIAN, 2.2).agrees());
        assertTrue(DispersionTest.run(Kernels.parse("fc-ntk(depth=1)"), plan, HiddenWeights.GAUSSIAN, 2.2, 0.1, ONE).agrees());
        assertFalse(DispersionTest.run(Kernels.parse("fc-ntk(depth=1)"), plan, HiddenWeights.GAUSSIAN, 2.2, 0.05, ONE).agrees());
    }

    @Test
    void networksNeededAreEnough() {
        DispersionResult small = run(1, SamplingPlan.of(3, 5000), HiddenWeights.GAUSSIAN, 2);
        int needed = small.networksNeeded(0.05).orElseThrow();
        assertTrue(small.detectable() > 0.05 && needed > 5000);
        assertEquals(0.05, run(1, SamplingPlan.of(3, needed), HiddenWeights.GAUSSIAN, 2).detectable(), 0.005);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fc-ntk(depth=1, bias=1/2)             | 10 | 1000 | the dispersion of fc-ntk(depth=1, bias=1/2) is not sampled: the mean at equal inputs
            fc-ntk(depth=1, activation=erf)       | 10 | 1000 | the dispersion of fc-ntk(depth=1, activation=erf) is not sampled
            fc-nngp(depth=1)                      | 10 | 1000 | the dispersion of fc-nngp(depth=1) is not sampled
            resntk(depth=1, alpha=1)              | 10 | 1000 | the dispersion of resntk(depth=1, alpha=1) is not sampled
            laplace(c=1)                          | 10 | 1000 | the dispersion of laplace(c=1) is not sampled
            fc-ntk(depth=7)                       | 19 | 1000 | width 19 is too small for depth 7: the kernel of a network has heavy tails there and the interval would be wrong; give at least 20
            fc-ntk(depth=1)                       | 10 |  999 | 999 networks are too few to know the tails of their kernels; give at least 1000
            fc-ntk(depth=7)                       | 20 | 1000 | the tails of the kernels of 1000 networks are too heavy for a right interval; use a larger width, or about
            """)
    void whatCannotBeTestedIsRefused(String kernel, int width, int networks, String message) {
        String found = assertThrows(InputException.class,
                () -> DispersionTest.run(Kernels.parse(kernel), SamplingPlan.of(width, networks), HiddenWeights.GAUSSIAN, 1, 0, ONE)).getMessage();
        assertTrue(found.startsWith(message), found);
    }

    private static int rejections(int depth, SamplingPlan plan, HiddenWeights weights, double claimed, int repetitions) {
        return (int) IntStream.range(0, repetitions).filter(seed -> isRejected(depth, plan.withSeed(seed), weights, claimed)).count();
    }

    /** A sample that shows that it is too small rejects nothing. */
    private static boolean isRejected(int depth, SamplingPlan plan, HiddenWeights weights, double claimed) {
        try {
            return !run(depth, plan, weights, claimed).agrees();
        } catch (InputException tooSkewed) {
            return false;
        }
    }

    private static void assertRateAtMost(double rate, int trials, int count) {
        assertTrue(BinomialDistribution.of(trials, rate).survivalProbability(count - 1) > SURE, count + " of " + trials);
    }

    private static DispersionResult run(int depth, SamplingPlan plan, HiddenWeights weights, double claimed) {
        return DispersionTest.run(Kernels.parse("fc-ntk(depth=" + depth + ")"), plan, weights, claimed, 0, ONE);
    }

    private static HiddenWeights law(String name) {
        return HiddenWeights.valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** The stated rates, in simulations cheap enough to count failures. Seeds are fixed; a wrong rate is found with a false-alarm rate of 1e-6. */
class MeanTestTest {

    private static final int REPETITIONS = 20_000;
    private static final double SURE = 1e-6;

    @Test
    void rejectsTrueMeanAtMostAtTheStatedRate() {
        MeanTest test = new MeanTest(0.01, 0.01, 0);
        assertRateAtMost(0.01, rejections(test, normals(1), 0, 30));
        assertRateAtMost(0.01, rejections(test, normals(2), 0, 300));
    }

    @Test
    void rejectsTrueMeanOfSkewedSampleAtMostAtTheStatedRate() {
        MeanTest test = new MeanTest(0.01, 0.01, 0);
        assertRateAtMost(0.01, rejections(test, exponentials(3), 1, 50));
        assertRateAtMost(0.01, rejections(test, exponentials(4), 1, 500));
    }

    @Test
    void studentQuantileAloneWouldExceedTheRateOnSkewedSamples() {
        DoubleSupplier source = exponentials(5);
        int rejected = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            SampleMoments sample = sample(source, 50);
            rejected += Math.abs(sample.mean() - 1) > 2.680 * sample.standardError() ? 1 : 0;
        }
        assertTrue(BinomialDistribution.of(REPETITIONS, 0.01).survivalProbability(rejected - 1) < SURE, "rejected " + rejected);
    }

    @Test
    void missesDetectableDiscrepancyAtMostAtTheStatedRate() {
        for (double allowance : new double[] {0, 0.3}) {
            MeanTest test = new MeanTest(1e-4, 0.01, allowance);
            double typical = test.detectable(new SampleMoments(100, 0, 0.1, 0));
            // The bias takes the side that helps the wrong value most.
            int missed = REPETITIONS - rejections(test, normals(6), typical - allowance, 100);
            assertRateAtMost(0.01, missed);
            assertTrue(missed > 0, "a discrepancy that is never missed is not the smallest detectable");
        }
    }

    @Test
    void missesDiscrepancyOfHalfTheSizeFarMoreOften() {
        MeanTest test = new MeanTest(1e-4, 0.01, 0);
        double half = test.detectable(new SampleMoments(100, 0, 0.1, 0)) / 2;
        assertTrue(REPETITIONS - rejections(test, normals(7), half, 100) > REPETITIONS / 2);
    }

    @Test
    void sampleNeededIsTheSmallestThatDetects() {
        MeanTest test = new MeanTest(1e-6, 1e-6, 0.01);
        SampleMoments pilot = new SampleMoments(200, 5, 0.3, 1.2);
        int needed = test.sampleNeeded(pilot, 0.2).orElseThrow();
        assertTrue(test.detectable(pilot.resized(needed)) <= 0.2);
        assertTrue(test.detectable(pilot.resized(needed - 1)) > 0.2);
    }

    @Test
    void noSampleDetectsLessThanTwiceTheAllowance() {
        assertEquals(OptionalInt.empty(), new MeanTest(1e-6, 1e-6, 0.01).sampleNeeded(new SampleMoments(200, 5, 0.3, 0), 0.02));
    }

    private static int rejections(MeanTest test, DoubleSupplier source, double value, int count) {
        int rejected = 0;
        for (int i = 0; i < REPETITIONS; i++) {
            SampleMoments sample = sample(source, count);
            rejected += Math.abs(sample.mean() - value) > test.margin(sample) ? 1 : 0;
        }
        return rejected;
    }

    private static SampleMoments sample(DoubleSupplier source, int count) {
        return SampleMoments.of(DoubleStream.generate(source).limit(count).toArray());
    }

    private static void assertRateAtMost(double rate, int count) {
        double surprise = BinomialDistribution.of(REPETITIONS, rate).survivalProbability(count - 1);
        assertTrue(surprise > SURE, count + " of " + REPETITIONS + " exceeds the rate " + rate);
    }

    private static DoubleSupplier normals(long seed) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
        return ZigguratSampler.NormalizedGaussian.of(random)::sample;
    }

    /** Mean 1 and skewness 2, as heavy as the widths admitted for sampling give. */
    private static DoubleSupplier exponentials(long seed) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
        return ZigguratSampler.Exponential.of(random)::sample;
    }
}

package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** The stated rates in simulations, and laws that differ in one respect each. Seeds are fixed; every false alarm has probability 1e-6. */
class EnergyComparisonTest {

    private static final double SURE = 1e-6;
    private static final int SIZE = 40_000;

    @Test
    void oneLawPasses() {
        for (long seed = 1; seed <= 5; seed++) {
            assertTrue(compare(seed, EnergyComparisonTest::lognormal, EnergyComparisonTest::lognormal).agrees());
        }
    }

    @Test
    void lawsThatDifferAreRejected() {
        assertFalse(compare(11, EnergyComparisonTest::lognormal, random -> plus(lognormal(random), 0.2, 0)).agrees(), "shifted");
        assertFalse(compare(12, EnergyComparisonTest::lognormal, random -> times(lognormal(random), 1.2)).agrees(), "scaled");
        assertFalse(compare(13, random -> correlated(random, 0.4), random -> correlated(random, 0.7)).agrees(), "more correlated");
        assertFalse(compare(14, random -> correlated(random, 0.3), random -> correlated(random, -0.3)).agrees(), "correlated otherwise");
        Function<Random, double[]> mixed = random -> random.nextInt(10) == 0 ? new double[2] : lognormal(random);
        assertFalse(compare(15, EnergyComparisonTest::lognormal, mixed).agrees(), "mixed with a constant");
    }

    @Test
    void differenceSmallerThanDetectableMayPassAndOneAsLargeDoesNot() {
        EnergyComparison.Result same = compare(21, EnergyComparisonTest::lognormal, EnergyComparisonTest::lognormal);
        EnergyComparison.Result little = compare(21, EnergyComparisonTest::lognormal, random -> plus(lognormal(random), 1e-3, 0));
        assertTrue(little.agrees() && little.distance() < same.detectable());
        EnergyComparison.Result much = compare(21, EnergyComparisonTest::lognormal, random -> plus(lognormal(random), 0.4, 0));
        assertTrue(!much.agrees() && much.distance() > same.detectable());
    }

    @Test
    void rejectsOneLawAtMostAtTheStatedRate() {
        int repetitions = 2_000;
        int rejected = 0;
        Random random = new Random(31);
        EnergyComparison test = new EnergyComparison(new double[] {1, 1}, 10, 0.01, 0.01);
        for (int i = 0; i < repetitions; i++) {
            rejected += test.compare(sample(random, 400, EnergyComparisonTest::lognormal), sample(random, 400, EnergyComparisonTest::lognormal)).agrees() ? 0 : 1;
        }
        double surprise = BinomialDistribution.of(repetitions, 0.01).survivalProbability(rejected - 1);
        assertTrue(surprise > SURE, rejected + " of " + repetitions + " exceeds the rate");
    }

    @Test
    void missesDetectableDistanceAtMostAtTheStatedRate() {
        Function<Random, double[]> shifted = random -> plus(lognormal(random), 0.5, 0);
        Random random = new Random(41);
        EnergyComparison test = new EnergyComparison(new double[] {1, 1}, 10, 0.001, 0.05);
        SampleMoments pilot = test.compare(sample(random, 200_000, EnergyComparisonTest::lognormal), sample(random, 200_000, shifted)).distances();
        int blocks = new MeanTest(0.002, 0.05, 0).sampleNeeded(pilot, pilot.mean() - 3 * pilot.standardError()).orElseThrow();
        int repetitions = 2_000;
        int missed = 0;
        for (int i = 0; i < repetitions; i++) {
            missed += test.compare(sample(random, 10 * blocks, EnergyComparisonTest::lognormal), sample(random, 10 * blocks, shifted)).agrees() ? 1 : 0;
        }
        double surprise = BinomialDistribution.of(repetitions, 0.05).survivalProbability(missed - 1);
        assertTrue(surprise > SURE, missed + " of " + repetitions + " exceeds the rate with " + blocks + " blocks");
    }

    @Test
    void distanceOfNormalLawsIsTheKnownOne() {
        // Scales so large that asinh x is x: 2 E|X - Y| - E|X - X'| - E|Y - Y'| for N(0, 1) and N(0, 4).
        double scale = 1e4;
        Random random = new Random(51);
        EnergyComparison test = new EnergyComparison(new double[] {scale}, 50, 1e-6, 1e-6);
        double[][] x = sample(random, 200_000, each -> new double[] {each.nextGaussian()});
        double[][] y = sample(random, 200_000, each -> new double[] {2 * each.nextGaussian()});
        double expected = 2 / Math.sqrt(Math.PI) * (2 * Math.sqrt(2.5) - 1 - 2);
        EnergyComparison.Result result = test.compare(x, y);
        assertEquals(expected, scale * result.distance(), 5 * scale * result.distances().standardError());
    }

    @Test
    void coordinateWithoutVariationIsNotBlownUp() {
        double[][] x = sample(new Random(61), 1000, random -> new double[] {1 + 1e-16 * random.nextInt(4), random.nextGaussian(), 0});
        EnergyComparison test = EnergyComparison.scaledBy(x, 10, 1e-6, 1e-6);
        assertEquals(1, test.scales()[0], 1e-15);
        assertEquals(1.35, test.scales()[1], 0.2);
        assertEquals(1, test.scales()[2]);
    }

    private static EnergyComparison.Result compare(long seed, Function<Random, double[]> first, Function<Random, double[]> second) {
        Random random = new Random(seed);
        EnergyComparison test = EnergyComparison.scaledBy(sample(random, 1000, first), 100, SURE, SURE);
        return test.compare(sample(random, SIZE, first), sample(random, SIZE, second));
    }

    private static double[][] sample(Random random, int size, Function<Random, double[]> law) {
        return Stream.generate(() -> law.apply(random)).limit(size).toArray(double[][]::new);
    }

    /** Heavy tails, as kernels of narrow networks have them. */
    private static double[] lognormal(Random random) {
        double[] normal = correlated(random, 0.5);
        return new double[] {Math.exp(normal[0]), Math.exp(normal[1])};
    }

    private static double[] correlated(Random random, double correlation) {
        double first = random.nextGaussian();
        return new double[] {first, correlation * first + Math.sqrt(1 - correlation * correlation) * random.nextGaussian()};
    }

    private static double[] plus(double[] x, double first, double second) {
        return new double[] {x[0] + first, x[1] + second};
    }

    private static double[] times(double[] x, double factor) {
        return new double[] {factor * x[0], factor * x[1]};
    }
}

package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernels;
import zonal.sampling.network.WeightLaw;

/** The chain of norms has the law of the tangent kernel of dense networks. Seeds are fixed. */
class NormChainTest {

    private static final int NETWORKS = 20_000;
    /** The false-alarm rate of each test. */
    private static final double SURE = 1e-6;

    @ParameterizedTest
    @CsvSource({"1, 4, GAUSSIAN", "2, 4, GAUSSIAN", "3, 8, GAUSSIAN", "6, 8, GAUSSIAN", "1, 5, ORTHOGONAL", "2, 4, ORTHOGONAL", "3, 8, ORTHOGONAL", "6, 8, ORTHOGONAL"})
    void chainHasTheLawOfDenseNetworks(int depth, int width, HiddenWeights weights) {
        assertTrue(significance(chain(depth, width, weights)::next, depth, width, weights) > SURE);
    }

    @Test
    void lawsThatDifferLittleAreToldApart() {
        assertTrue(significance(chain(3, 8, HiddenWeights.GAUSSIAN)::next, 3, 8, HiddenWeights.ORTHOGONAL) < SURE);
        assertTrue(significance(chain(3, 9, HiddenWeights.GAUSSIAN)::next, 3, 8, HiddenWeights.GAUSSIAN) < SURE);
        assertTrue(significance(chain(3, 8, HiddenWeights.GAUSSIAN)::nextSizeBiased, 3, 8, HiddenWeights.GAUSSIAN) < SURE);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, GAUSSIAN", "3, 8, GAUSSIAN", "7, 20, GAUSSIAN", "1, 3, ORTHOGONAL", "3, 8, ORTHOGONAL", "7, 20, ORTHOGONAL"})
    void sizeBiasedNetworksAreNetworksWeightedByTheirKernel(int depth, int width, HiddenWeights weights) {
        NormChain chain = chain(depth, width, weights);
        double mean = depth + 1;
        List<DoubleUnaryOperator> functions = List.of(theta -> 1, theta -> 1 / (1 + theta), theta -> Math.exp(-theta), theta -> theta < mean ? 1 : 0);
        for (DoubleUnaryOperator function : functions) {
            SampleMoments weighted = moments(() -> function.applyAsDouble(chain.nextSizeBiased()));
            SampleMoments plain = moments(() -> {
                double theta = chain.next();
                return theta / mean * function.applyAsDouble(theta);
            });
            // 5 standard errors: 6e-7
            double error = Math.hypot(weighted.standardError(), plain.standardError());
            assertEquals(weighted.mean(), plain.mean(), 5 * error);
        }
    }

    @Test
    void networksWhoseNeuronsAreAllOffHaveNoKernel() {
        NormChain chain = chain(2, 1, HiddenWeights.GAUSSIAN);
        long zeros = IntStream.range(0, NETWORKS).filter(i -> chain.next() == 0).count();
        // each of two neurons is off with probability 1/2; 5 standard deviations
        assertEquals(0.75 * NETWORKS, zeros, 5 * Math.sqrt(0.75 * 0.25 * NETWORKS));
    }

    @Test
    void activeNeuronsAreBinomialAtAnyWidth() {
        NormLaw law = new NormLaw(1, RandomSource.PHILOX_4X64.create(9L));
        for (int neurons : new int[] {1, 63, 64, 65, 128, 200}) {
            double[] counts = IntStream.range(0, NETWORKS).mapToDouble(i -> law.active(neurons)).toArray();
            SampleMoments moments = SampleMoments.of(counts);
            assertEquals(neurons / 2.0, moments.mean(), 5 * moments.standardError());
            assertEquals(Math.sqrt(neurons / 4.0 / NETWORKS), moments.standardError(), 0.05 * moments.standardError());
        }
        assertEquals(0, law.active(0));
    }

    private static double significance(DoubleSupplier chain, int depth, int width, HiddenWeights weights) {
        NetworkEnsemble ensemble = NetworkEnsemble.of(Kernels.parse("fc-ntk(depth=" + depth + ")"), 7);
        WeightLaw law = weights == HiddenWeights.GAUSSIAN ? WeightLaw.DENSE : WeightLaw.ORTHOGONAL;
        double[] dense = IntStream.range(0, NETWORKS).mapToDouble(index -> ensemble.kernel(width, index, List.of(0.0), law)[0]).toArray();
        return new KolmogorovSmirnovTest().kolmogorovSmirnovTest(dense, DoubleStream.generate(chain).limit(NETWORKS).toArray());
    }

    private static NormChain chain(int depth, int width, HiddenWeights weights) {
        return new NormChain(depth, width, weights, new NormLaw(width, RandomSource.PHILOX_4X64.create(8L)));
    }

    private static SampleMoments moments(DoubleSupplier source) {
        return SampleMoments.of(DoubleStream.generate(source).limit(10L * NETWORKS).toArray());
    }
}

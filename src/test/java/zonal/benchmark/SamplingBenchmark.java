package zonal.benchmark;

import java.util.concurrent.TimeUnit;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import zonal.network.Activation;
import zonal.sampling.network.ConnectedScales;
import zonal.sampling.network.FullyConnectedNetwork;
import zonal.sampling.network.FullyConnectedScales;
import zonal.sampling.network.Matrix;
import zonal.sampling.network.NetworkShape;
import zonal.sampling.network.WeightLaw;
import zonal.sampling.network.WeightSource;

/** A network drawn and its tangent kernel at two inputs: fully connected, ReLU, three hidden layers. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class SamplingBenchmark {

    private static final FullyConnectedScales SCALES = ConnectedScales.of(3, 0, Activation.RELU.function());
    private static final Matrix INPUTS = Matrix.ofRows(new double[][] {{1, 0}, {0.6, 0.8}});

    /** What is drawn. */
    public enum Workload {
        DENSE_4096(WeightLaw.DENSE, 4096), REVEALED_4096(WeightLaw.REVEALED, 4096), REVEALED_1000000(WeightLaw.REVEALED, 1_000_000);

        private final WeightLaw law;
        private final int width;

        Workload(WeightLaw law, int width) {
            this.law = law;
            this.width = width;
        }
    }

    /** What is drawn, and with which seed. */
    @State(Scope.Benchmark)
    public static class Question {

        @Param
        private Workload workload;

        private long seed;
    }

    /** The kernel of the next network. */
    @Benchmark
    public Matrix tangentKernel(Question question) {
        UniformRandomProvider random = RandomSource.PHILOX_4X64.create(new long[] {question.seed++, 0, 0, 0, 0, 0});
        WeightSource source = new WeightSource(question.workload.law, ZigguratSampler.NormalizedGaussian.of(random)::sample);
        return FullyConnectedNetwork.draw(new NetworkShape(3, question.workload.width, 2), SCALES, source).tangentKernel(INPUTS);
    }
}

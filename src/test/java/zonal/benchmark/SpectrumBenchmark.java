package zonal.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
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
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

/** The eigenvalues of all degrees 0..K of the bias-free tangent kernel of depth 3, to 50 digits, warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SpectrumBenchmark {

    /** What is computed. */
    public enum Workload {
        W1(3, 200), W2(10, 200), W3(10, 1000);

        private final int dimension;
        private final List<Long> degrees;

        Workload(int dimension, int largestDegree) {
            this.dimension = dimension;
            this.degrees = LongStream.rangeClosed(0, largestDegree).boxed().toList();
        }
    }

    @Param
    private Workload workload;

    private final Kernel kernel = Kernels.parse("fc-ntk(depth=3)");

    @Benchmark
    public List<Eigenvalue> eigenvalues() {
        return Spectrum.eigenvalues(kernel, workload.dimension, workload.degrees, 50);
    }
}

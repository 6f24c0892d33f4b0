package zonal.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
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
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.sphere.Eigenvalue;

/** Decay laws from nothing, constants over all degrees included, and single eigenvalues of very large degree, warm. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class DecayBenchmark {

    /** A kernel on a sphere. */
    public enum Workload {
        DEPTH_3_D_3("fc-ntk(depth=3)", 3), DEPTH_3_D_10("fc-ntk(depth=3)", 10), DEPTH_20_D_30("fc-ntk(depth=20)", 30);

        private final Kernel kernel;
        private final int dimension;

        Workload(String kernel, int dimension) {
            this.kernel = Kernels.parse(kernel);
            this.dimension = dimension;
        }
    }

    /** What the law is found of. */
    @State(Scope.Benchmark)
    public static class Question {

        @Param
        private Workload workload;
    }

    /** The complete law to 20 digits. */
    @Benchmark
    public DecayLaw law(Question question) {
        return new DecayLaws().of(question.workload.kernel, question.workload.dimension, 20);
    }

    /** One eigenvalue of fc-ntk(depth=3) on S^9 to 30 digits. */
    @Benchmark
    public List<Eigenvalue> eigenvalueOfDegreeOneMillion() {
        return new Eigenvalues(new DecayLaws()).of(Workload.DEPTH_3_D_10.kernel, 10, List.of(1_000_000L), 30);
    }
}

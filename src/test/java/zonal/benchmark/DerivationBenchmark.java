package zonal.benchmark;

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
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.DualActivation;
import zonal.symbolic.DualActivations;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/** The symbolic derivation of the dual activation of one layer, warm; none of these is stored. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class DerivationBenchmark {

    /** The activation: a leaky ReLU by the integral over the wedge, the others by that over the plane. */
    public enum Workload {
        LEAKY_RELU(new ActivationFunction.PiecewisePower(1, Formulas.integer(1), FormulaParser.parse("3/17"))), SINE(smooth("sin(13*x/7)")), POLYNOMIAL(smooth("x^3 - 5*x/7"));

        private final ActivationFunction activation;

        Workload(ActivationFunction activation) {
            this.activation = activation;
        }

        private static ActivationFunction smooth(String formula) {
            Formula parsed = FormulaParser.parse(formula);
            return ActivationFunction.of(parsed);
        }
    }

    @Param
    private Workload workload;

    @Benchmark
    public DualActivation dual() {
        return DualActivations.of(workload.activation);
    }
}

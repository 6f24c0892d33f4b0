package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.kernel.Layer;
import zonal.kernel.Recursion;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * Derived kernels against random networks, over random depth, bias, alpha and pairs of inputs. Every try has a false-alarm rate of 1e-8; a run of this class
 * gives a false alarm with probability below 1e-6 (no failure is tried again on other inputs), and with the fixed seeds it gives the same result each time.
 */
class DerivedKernelTest {

    private static final double FALSE_ALARM = 1e-8;
    private static final double MISS_RATE = 1e-6;
    private static final int WIDTH = 512;
    private static final double PLANTED = 1.02;

    @Property(tries = 12, seed = "20", shrinking = ShrinkingMode.OFF)
    void fullyConnectedKernelsAreThoseOfTheirNetworks(@ForAll("fullyConnected") String text,
            @ForAll @DoubleRange(min = 0.02, max = 3.14) double theta, @ForAll @LongRange(min = 0) long seed) {
        assertAgreesAndWrongFactorDoesNot(text, theta, seed);
    }

    @Property(tries = 8, seed = "21", shrinking = ShrinkingMode.OFF)
    void residualKernelsAreThoseOfTheirNetworks(@ForAll("residual") String text,
            @ForAll @DoubleRange(min = 0.02, max = 3.14) double theta, @ForAll @LongRange(min = 0) long seed) {
        assertAgreesAndWrongFactorDoesNot(text, theta, seed);
    }

    @Property(tries = 3, seed = "22", shrinking = ShrinkingMode.OFF)
    void errorInAnyDefinitionOfTheRecursionIsFound(@ForAll("mutated") String text, @ForAll @LongRange(min = 0) long seed) {
        Kernel kernel = Kernels.parse(text);
        List<Double> angles = List.of(0.0, 0.5, 1.2, 2.0, 2.8);
        SamplingPlan plan = new SamplingPlan(2048, 200, seed, FALSE_ALARM, MISS_RATE, OptionalDouble.empty());
        KernelSample sample = KernelSample.draw(NetworkEnsemble.of(kernel, seed), plan, angles, Workers.available());
        SamplingResult right = sample.against(values(kernel.recursion()));
        assertTrue(right.agrees(), text);
        int found = 0;
        List<Recursion> mutants = mutants(kernel.recursion()).stream()
                .filter(mutant -> right.rows().stream().anyMatch(row -> values(mutant).applyAsDouble(row.theta()) != row.derived())).toList();
        for (Recursion mutant : mutants) {
            if (detectable(right, values(mutant))) {
                assertFalse(sample.against(values(mutant)).agrees(), text);
                found++;
            }
        }
        assertTrue(2 * found > mutants.size(), text + ": only " + found + " of " + mutants.size() + " errors are large enough to be found");
    }

    @Provide
    Arbitrary<String> fullyConnected() {
        Arbitrary<Integer> tenths = Arbitraries.integers().between(0, 12);
        return Combinators.combine(Arbitraries.of("fc-ntk", "fc-nngp"), Arbitraries.integers().between(1, 4), tenths).as("%s(depth=%d, bias=%d/10)"::formatted);
    }

    @Provide
    Arbitrary<String> residual() {
        return Combinators.combine(Arbitraries.integers().between(1, 4), Arbitraries.integers().between(1, 20)).as("resntk(depth=%d, alpha=%d/10)"::formatted);
    }

    @Provide
    Arbitrary<String> mutated() {
        return Arbitraries.of("fc-ntk(depth=2, bias=1/2)", "fc-nngp(depth=2, bias=1)", "resntk(depth=2, alpha=3/2)");
    }

    /** The angle 0 is sampled as well: there nothing is extrapolated and a factor shows first. */
    private static void assertAgreesAndWrongFactorDoesNot(String text, double theta, long seed) {
        Kernel kernel = Kernels.parse(text);
        SamplingPlan plan = new SamplingPlan(WIDTH, 300, seed, FALSE_ALARM, MISS_RATE, OptionalDouble.empty());
        KernelSample sample = KernelSample.draw(NetworkEnsemble.of(kernel, seed), plan, List.of(0.0, theta), Workers.available());
        DoubleUnaryOperator derived = values(kernel.recursion());
        SamplingResult result = sample.against(derived);
        assertTrue(result.agrees(), () -> text + ": " + result);
        assertTrue(result.rows().get(0).detectable() < (PLANTED - 1) * result.scale(), "the sample is too small to find the planted factor");
        assertFalse(sample.against(angle -> PLANTED * derived.applyAsDouble(angle)).agrees(), text);
    }

    private static DoubleUnaryOperator values(Recursion recursion) {
        DoubleArithmetic arithmetic = new DoubleArithmetic();
        return theta -> recursion.evaluate(arithmetic, theta);
    }

    private static boolean detectable(SamplingResult right, DoubleUnaryOperator mutant) {
        return right.rows().stream().anyMatch(row -> !(Math.abs(mutant.applyAsDouble(row.theta()) - row.derived()) < row.detectable()));
    }

    /** The recursion with each of its definitions in turn multiplied by 1.005; some of them are not used for the kernel in question. */
    private static List<Recursion> mutants(Recursion recursion) {
        List<Recursion> mutants = new ArrayList<>();
        for (Layer layer : recursion.layers()) {
            for (Definition definition : layer.definitions()) {
                mutants.add(new Recursion(recursion.layers().stream().map(each -> scaled(each, definition)).toList(), recursion.output()));
            }
        }
        return mutants;
    }

    private static Layer scaled(Layer layer, Definition chosen) {
        Formula factor = Formulas.rational(BigFraction.of(1005, 1000));
        Definition mutant = new Definition(chosen.name(), Formulas.multiply(factor, chosen.formula()));
        return new Layer(layer.title(), layer.definitions().stream().map(definition -> definition.equals(chosen) ? mutant : definition).toList());
    }
}

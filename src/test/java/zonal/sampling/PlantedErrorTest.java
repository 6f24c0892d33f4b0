package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.kernel.Layer;
import zonal.kernel.Recursion;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formulas;

/**
 * Errors planted in the formulas: in every quantity that the recursion of a kernel defines (Sigma_l, Theta_l, angles, the variances that biases make, the kappas of
 * blocks, the normalisation), one at a time. Each error is made so large that some kernel value changes by a given part of K(1), and has to be found from a sample
 * that accepts the right formula. False-alarm and miss rates are 1e-6 for each kernel.
 */
class PlantedErrorTest {

    private static final List<Double> ANGLES = List.of(0.0, 0.45, 1.05, 1.57, 2.09, 2.69, Math.PI);

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=2, bias=1/2)", "resntk(depth=2, alpha=7/10)", "resntk(depth=2, alpha=1/2, trained=all, normalised=no)",
        "fc-nngp(depth=2, activation=gelu)",
        "fc-ntk(depth=2, sigma-w=5/4, sigma-b=1/2, bias=1/3, trained=hidden)", "fc-ntk(depth=2, sigma-b=1/2, parameterisation=standard, normalised=yes)"})
    void errorOfThreeInAThousandIsFound(String text) {
        assertEveryErrorIsFound(text, 4096, 4_000, 3e-3);
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(strings = {"fc-ntk(depth=1)", "fc-ntk(depth=3)", "fc-ntk(depth=3, bias=1/2)", "fc-ntk(depth=6)", "fc-nngp(depth=3, bias=1)", "resntk(depth=3, alpha=3/10)",
        "resntk(depth=4, alpha=1)", "resntk(depth=3, alpha=1/2, trained=all)", "fc-ntk(depth=2, activation=leaky-relu(1/5))", "fc-ntk(depth=2, activation=abs, bias=1/2)", "fc-ntk(depth=2, activation=erf, bias=1/2)",
        "fc-ntk(depth=3, activation=gelu)", "fc-ntk(depth=2, activation=sin)", "fc-ntk(depth=2, activation=gaussian)", "fc-ntk(depth=2, activation=tanh)",
        "fc-nngp(depth=3, activation=step)"})
    void errorOfOneInAThousandIsFoundWithinAMinute(String text) {
        long start = System.nanoTime();
        assertEveryErrorIsFound(text, 8192, 20_000, 1e-3);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: 1e-3 after %.1f s%n", text, seconds);
        assertTrue(seconds < 60, text + " took " + seconds + " s");
    }

    @ParameterizedTest
    @Tag("slow")
    @ValueSource(strings = {"fc-ntk(depth=3, bias=1/2)", "resntk(depth=3, alpha=1)", "fc-ntk(depth=3, activation=gelu)"})
    void errorOfThreeInTenThousandIsFoundWithinTenMinutes(String text) {
        long start = System.nanoTime();
        assertEveryErrorIsFound(text, 16384, 40_000, 3e-4);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%s: 3e-4 after %.1f s%n", text, seconds);
        assertTrue(seconds < 600, text + " took " + seconds + " s");
    }

    private static void assertEveryErrorIsFound(String text, int width, int networks, double error) {
        Kernel kernel = Kernels.parse(text);
        SamplingPlan plan = new SamplingPlan(width, networks, 20261126, 1e-6, 1e-6, OptionalDouble.of(error));
        Sampled sampled = Sampled.until(kernel, plan);
        assertTrue(sampled.right().agrees(), () -> text + ": " + sampled.right());
        int planted = 0;
        for (Recursion[] pair : mutants(kernel.recursion())) {
            for (int sign : new int[] {1, -1}) {
                DoubleUnaryOperator mutant = scaledTo(kernel, pair[sign > 0 ? 0 : 1], error);
                if (mutant != null) {
                    planted++;
                    SamplingResult result = sampled.sample().against(mutant, plan.looks().size());
                    assertFalse(result.agrees(), () -> text + ": an error passes: " + result);
                }
            }
        }
        assertTrue(planted >= 2 * kernel.network().orElseThrow().depth(), text + ": only " + planted + " errors were planted");
    }

    /** A sample large enough that the error to detect is found at every angle. */
    private record Sampled(KernelSample sample, SamplingResult right) {

        static Sampled until(Kernel kernel, SamplingPlan plan) {
            KernelSample sample = KernelSample.begin(NetworkEnsemble.of(kernel, plan.seed()), plan, ANGLES, Workers.available());
            SamplingResult result = null;
            for (int look : plan.looks()) {
                sample = sample.drawn(look, Workers.available());
                result = sample.against(theta -> DerivedValue.at(kernel, theta), plan.looks().size());
                if (result.networks() >= result.leastNetworks() && result.detectable() <= plan.detect().orElseThrow() * result.scale()) {
                    return new Sampled(sample, result);
                }
            }
            throw new AssertionError(kernel.text() + " is not resolved: " + result);
        }
    }

    /** The kernel moved towards the mutant or beyond it until the greatest change of a value is the given part of K(1); null for a mutant like the kernel. */
    private static DoubleUnaryOperator scaledTo(Kernel kernel, Recursion mutant, double error) {
        DoubleArithmetic arithmetic = new DoubleArithmetic();
        double scale = Math.abs(DerivedValue.at(kernel, 0));
        double greatest = 0;
        for (double theta : ANGLES) {
            greatest = Math.max(greatest, Math.abs(mutant.evaluate(arithmetic, theta) - kernel.recursion().evaluate(arithmetic, theta)) / scale);
        }
        if (!(greatest > 1e-9)) {
            return null;
        }
        double factor = error / greatest;
        return theta -> DerivedValue.at(kernel, theta) + factor * (mutant.evaluate(arithmetic, theta) - kernel.recursion().evaluate(arithmetic, theta));
    }

    /** The recursion with each of its definitions in turn multiplied by 1.001 and by 0.999. */
    private static List<Recursion[]> mutants(Recursion recursion) {
        List<Recursion[]> mutants = new ArrayList<>();
        for (Layer layer : recursion.layers()) {
            for (Definition definition : layer.definitions()) {
                mutants.add(new Recursion[] {scaled(recursion, definition, BigFraction.of(1001, 1000)), scaled(recursion, definition, BigFraction.of(999, 1000))});
            }
        }
        return mutants;
    }

    private static Recursion scaled(Recursion recursion, Definition chosen, BigFraction factor) {
        Definition mutant = new Definition(chosen.name(), Formulas.multiply(Formulas.rational(factor), chosen.formula()));
        return new Recursion(recursion.layers().stream()
                .map(layer -> new Layer(layer.title(), layer.definitions().stream().map(definition -> definition.equals(chosen) ? mutant : definition).toList())).toList(),
                recursion.output());
    }
}

package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import zonal.kernel.Architecture;
import zonal.kernel.Architectures;
import zonal.kernel.Layer;
import zonal.kernel.Recursion;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/** A fault of a recursion is told by the smallest network that has it: jqwik runs properties that fail, and the sample it ends with is looked at. */
class ArchitectureShrinkingTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "biasOfDeepNetworks1; fc-ntk(depth=2, activation=relu, bias=1/12)",
        "biasOfDeepNetworks2; fc-ntk(depth=2, activation=relu, bias=1/12)",
        "biasOfDeepNetworks3; fc-ntk(depth=2, activation=relu, bias=1/12)",
        "everyNetwork; fc-ntk(depth=1, activation=relu, bias=0/1)",
        "smoothActivations; fc-ntk(depth=1, activation=erf, bias=0/1)",
        "largeBiases; fc-ntk(depth=1, activation=relu, bias=7/12)"})
    void faultIsToldByTheSmallestNetworkThatHasIt(String property, String smallest, @TempDir Path directory) {
        assertEquals(smallest, failure(property, directory).getMessage());
    }

    /** What the property fails with at the end; nothing of it is printed or kept. */
    private static Throwable failure(String property, Path directory) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request().selectors(selectMethod(Faults.class, property, Architecture.class.getName()))
                .configurationParameter("jqwik.database", directory.resolve("database").toString())
                .configurationParameter("jqwik.reporting.usejunitplatform", "true").build();
        List<TestExecutionResult> results = new ArrayList<>();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
                if (identifier.isTest()) {
                    results.add(result);
                }
            }
        });
        assertEquals(1, results.size());
        return results.get(0).getThrowable().orElseThrow();
    }

    /** Properties with planted faults. */
    static class Faults {

        @Property(tries = 200, seed = "1", edgeCases = EdgeCasesMode.NONE)
        void biasOfDeepNetworks1(@ForAll("architectures") Architecture architecture) {
            assertUnchanged(architecture, withBiasCountedTwice(architecture));
        }

        @Property(tries = 200, seed = "2", edgeCases = EdgeCasesMode.NONE)
        void biasOfDeepNetworks2(@ForAll("architectures") Architecture architecture) {
            assertUnchanged(architecture, withBiasCountedTwice(architecture));
        }

        @Property(tries = 200, seed = "3", edgeCases = EdgeCasesMode.NONE)
        void biasOfDeepNetworks3(@ForAll("architectures") Architecture architecture) {
            assertUnchanged(architecture, withBiasCountedTwice(architecture));
        }

        @Property(tries = 200, seed = "4", edgeCases = EdgeCasesMode.NONE)
        void everyNetwork(@ForAll("architectures") Architecture architecture) {
            assertUnchanged(architecture, theta -> 2 * value(architecture.kernel().recursion(), theta));
        }

        @Property(tries = 200, seed = "5", edgeCases = EdgeCasesMode.NONE)
        void smoothActivations(@ForAll("architectures") Architecture architecture) {
            boolean smooth = List.of("erf", "gelu", "sin", "cos", "gaussian", "tanh").contains(architecture.activation());
            assertUnchanged(architecture, theta -> value(architecture.kernel().recursion(), theta) + (smooth ? 1 : 0));
        }

        @Property(tries = 200, seed = "6", edgeCases = EdgeCasesMode.NONE)
        void largeBiases(@ForAll("architectures") Architecture architecture) {
            boolean large = architecture.parameter().compareTo(BigFraction.of(1, 2)) > 0;
            assertUnchanged(architecture, theta -> value(architecture.kernel().recursion(), theta) + (large ? 1 : 0));
        }

        @Provide
        Arbitrary<Architecture> architectures() {
            return Architectures.fullyConnected();
        }

        private static void assertUnchanged(Architecture architecture, DoubleUnaryOperator changed) {
            double theta = 1;
            double right = value(architecture.kernel().recursion(), theta);
            if (!(Math.abs(changed.applyAsDouble(theta) - right) <= 1e-12 * Math.abs(right))) {
                throw new AssertionError(architecture.text());
            }
        }

        private static double value(Recursion recursion, double theta) {
            return recursion.evaluate(new DoubleArithmetic(), theta);
        }

        /** A factor 1 + beta^2 too much in whatever the hidden layers but the last define. */
        private static DoubleUnaryOperator withBiasCountedTwice(Architecture architecture) {
            Recursion recursion = architecture.kernel().recursion();
            BigFraction factor = architecture.parameter().pow(2).add(BigFraction.ONE);
            List<Layer> layers = IntStream.range(0, recursion.layers().size())
                    .mapToObj(l -> 0 < l && l < architecture.depth() ? multiplied(recursion.layers().get(l), factor) : recursion.layers().get(l)).toList();
            return theta -> value(new Recursion(layers, recursion.output()), theta);
        }

        private static Layer multiplied(Layer layer, BigFraction factor) {
            Formula scale = Formulas.rational(factor);
            return new Layer(layer.title(), layer.definitions().stream().map(each -> new Definition(each.name(), Formulas.multiply(scale, each.formula()))).toList());
        }
    }
}

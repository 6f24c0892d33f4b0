package zonal.sampling.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Program;

/** Functions, derivatives and normalisers of neurons against other ways to get them. */
class NeuronFunctionTest {

    @Property(tries = 400, seed = "1")
    void derivativeIsTheLimitOfDifferences(@ForAll("activations") String text, @ForAll @DoubleRange(min = -6, max = 6) double x) {
        NeuronFunction neuron = neuron(text);
        double step = 1e-4;
        // Fourth order; a kink at 0 is kept out of the interval.
        double point = Math.abs(x) < 3 * step ? x + 6 * step : x;
        double near = value(neuron, point + step) - value(neuron, point - step);
        double far = value(neuron, point + 2 * step) - value(neuron, point - 2 * step);
        double difference = (8 * near - far) / (12 * step);
        double scale = 1 + Math.abs(value(neuron, point)) + Math.abs(difference);
        assertEquals(difference, derivative(neuron, point), 3e-10 * scale, text);
    }

    @Property(tries = 200, seed = "2")
    void valueIsThatOfTheFormulaInOtherArithmetic(@ForAll("smooth") String text, @ForAll @DoubleRange(min = -20, max = 20) double x) {
        ActivationFunction.Smooth smooth = (ActivationFunction.Smooth) Functions.of(text);
        double expected = Program.of(smooth.formula(), "x").evaluate(new DoubleArithmetic(), x);
        assertEquals(expected, value(neuron(text), x), 1e-12 * (1 + Math.abs(expected)), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tanh", "swish", "gelu", "erf", "gaussian", "relu", "exp(x)/(1+exp(x))", "log(1+exp(x))"})
    void nothingIsLostFarOut(String text) {
        NeuronFunction neuron = neuron(text);
        for (double x : new double[] {-3000, -800, -360, -50, -20, 20, 50, 360, 800, 3000}) {
            assertTrue(Double.isFinite(value(neuron, x)), text + " at " + x);
            assertTrue(Double.isFinite(derivative(neuron, x)), "derivative of " + text + " at " + x);
            assertTrue(Math.abs(derivative(neuron, x)) <= 1.1, text + " at " + x);
        }
        assertEquals(text.equals("erf") || text.equals("tanh") ? -1 : 0, value(neuron, -50), 1e-15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"relu; 1/2", "leaky-relu(1/5); 13/25", "abs; 1", "step; 1/2", "sign; 1", "relu-power(2); 3/2", "abrelu(-1, 2); 5/2",
            "relu-power(10); 654729075/2", "erf; 2*asin(2/3)/pi", "sin; (1-exp(-2))/2", "cos; (1+exp(-2))/2", "exp; exp(2)", "gaussian; 1/sqrt(3)",
            "(x^3-3*x)/sqrt(6); 1",
            "x + x^2/2; 7/4", "sin(20*x); (1-exp(-800))/2", "exp(x^2/5); sqrt(5)",
            "gelu; 1/3 + 1/(2*pi*sqrt(3))"})
    void normaliserIsTheInverseMeanSquare(String text, String meanSquare) {
        double expected = 1 / Program.valueOf(FormulaParser.parse(meanSquare), new DoubleArithmetic());
        assertEquals(expected, neuron(text).normaliser(), 1e-12 * expected, text);
    }

    @Test
    void jumpsHaveNoDerivative() {
        NeuronFunction step = neuron("step");
        assertFalse(step.isDifferentiable());
        assertThrows(InputException.class, () -> derivative(step, 1));
    }

    @Test
    void functionWithoutMeanSquareIsRefused() {
        assertThrows(InputException.class, () -> Functions.neuron("exp(x^2/3)"));
    }

    @Provide
    Arbitrary<String> activations() {
        return Arbitraries.of("relu", "leaky-relu(1/5)", "abs", "abrelu(-1, 2)", "relu-power(2)", "relu-power(4)", "erf", "gelu", "sin", "cos", "gaussian",
                "exp", "tanh", "swish", "(x^3-3*x)/sqrt(6)", "x*exp(-x^2)*sin(3*x)", "sqrt(1+x^2)");
    }

    @Provide
    Arbitrary<String> smooth() {
        return activations().filter(text -> Functions.of(text) instanceof ActivationFunction.Smooth);
    }

    private static NeuronFunction neuron(String text) {
        return Functions.neuron(text);
    }

    private static double value(NeuronFunction neuron, double x) {
        return neuron.values(Matrix.ofRows(new double[][] {{x}})).get(0, 0);
    }

    private static double derivative(NeuronFunction neuron, double x) {
        return neuron.backward(Matrix.ofRows(new double[][] {{1}}), Matrix.ofRows(new double[][] {{x}})).get(0, 0);
    }
}

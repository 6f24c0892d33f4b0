package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.DecimalEnclosure;
import zonal.symbolic.FormulaParser;

/** Kernels of networks with every kind of activation against values of an independent program. */
class ActivationKernelsTest {

    private static final int DIGITS = 24;
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-23");

    static List<String> rows() throws IOException {
        try (InputStream stream = ActivationKernelsTest.class.getResourceAsStream("activations/values.csv")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void kernelIsThatOfAnIndependentProgram(String row) {
        String[] fields = row.split(";");
        BigDecimal expected = new BigDecimal(fields[2]);
        // the poles of atan(2x) are near: its series has less digits within reasonable time
        boolean slow = fields[1].contains("atan");
        BigDecimal found = value(fields[1], fields[0], slow ? 15 : DIGITS);
        BigDecimal scale = expected.abs().max(new BigDecimal("0.01"));
        assertTrue(found.subtract(expected).abs().divide(scale, MathContext.DECIMAL64).compareTo(slow ? new BigDecimal("1e-14") : TOLERANCE) < 0, row + " but " + found);
    }

    /** What can be known without integrals: hermite(n) has the dual c^n, sin and cos the Gaussian kernel as the sum of their squares. */
    @Test
    void someDualsAreKnownWithoutIntegration() {
        assertEquals(0, value("fc-nngp(depth=2, activation=hermite(3))", "1/2").compareTo(new BigDecimal(2).pow(-9, MathContext.DECIMAL128)));
        assertEquals(0, value("fc-ntk(depth=1, activation=hermite(4))", "-1/2").compareTo(new BigDecimal("0.3125")));
    }

    /** leaky-relu(1) is linear, so that all kernels are those of linear networks. */
    @ParameterizedTest
    @CsvSource({"-1, -1", "1/3, 0.333333333333333333333333", "1, 1"})
    void linearNetworksHaveLinearKernels(String t, String expected) {
        for (String activation : List.of("leaky-relu(1)", "abrelu(2, 2)", "polynomial(0, 3)", "formula(\"x/7\")", "hermite(1)")) {
            assertEquals(0, value("fc-nngp(depth=3, activation=" + activation + ")", t).subtract(new BigDecimal(expected)).abs()
                    .compareTo(new BigDecimal("1e-22")) < 0 ? 0 : 1, activation);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"formula(\"(x+abs(x))/2\")", "relu-power(1)", "leaky-relu(0)", "abrelu(0, 5)", "formula(\"abs(3*x)+3*x\")"})
    void reluIsRecognisedInOtherForms(String activation) {
        assertEquals(value("fc-ntk(depth=2)", "-2/3"), value("fc-ntk(depth=2, activation=" + activation + ")", "-2/3"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"abs; 1", "sign; -1", "erf; -1", "sin; -1", "cos; 1", "tanh; -1", "gaussian; 1", "formula(\"x*abs(x)\"); -1"})
    void evenAndOddActivationsGiveEvenAndOddKernels(String activation, int sign) {
        String kernel = "fc-nngp(depth=2, activation=" + activation + ")";
        assertEquals(sign > 0 ? Symmetry.EVEN : Symmetry.ODD, Kernels.parse(kernel).symmetry().orElseThrow());
        assertEquals(0, value(kernel, "-1").compareTo(new BigDecimal(sign)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"erf", "tanh", "sign", "formula(\"sin(x)/(2+cos(x))\")"})
    void oddKernelsVanishAtZero(String activation) {
        assertEquals(Ball.ZERO, KernelValues.at(Kernels.parse("fc-nngp(depth=2, activation=" + activation + ")"), FormulaParser.parse("1-1"), DIGITS));
    }

    /** Price's theorem does not serve the sum; the series does. By mpmath. */
    @Test
    void whatHasNoClosedFormHasItsSeries() {
        BigDecimal value = value("fc-nngp(depth=1, activation=formula(\"erf(x)*x+cos(3*x)\"))", "3/10");
        assertTrue(value.subtract(new BigDecimal("0.42921306601630967473401717")).abs().compareTo(new BigDecimal("1e-18")) < 0, value.toString());
    }

    /** A Hermite series is no entire function of t, the polynomials and exponentials of other duals are. */
    @ParameterizedTest
    @CsvSource({"tanh, false", "swish, false", "erf, false", "gelu, false", "gaussian, false", "relu, false", "sin, true", "exp, true", "hermite(3), true"})
    void kernelsThatAreEntireInTheCosineAreRecognised(String activation, boolean entire) {
        assertEquals(entire, Kernels.parse("fc-ntk(depth=2, activation=" + activation + ")").entireInCosine().isPresent());
    }

    @Test
    void biasBreaksTheSymmetry() {
        assertTrue(Kernels.parse("fc-nngp(depth=2, bias=1/2, activation=erf)").symmetry().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "fc-ntk(depth=1, activation=step); no derivative",
        "fc-ntk(depth=2, activation=sign); no derivative",
        "fc-nngp(depth=1, activation=formula(\"exp(x^2/4)\")); square-integrable",
        "fc-nngp(depth=1, activation=formula(\"exp(x^2/5)\")); exponent q <= 0",
        "fc-nngp(depth=1, activation=formula(\"sqrt(x)\")); not shown to be analytic",
        "fc-nngp(depth=1, activation=formula(\"exp(exp(x))\")); not shown to be analytic",
        "fc-nngp(depth=1, activation=formula(\"\")); the formula is empty",
        "fc-nngp(depth=1, activation=formula(\"y+x\")); unknown name 'y'",
        "fc-nngp(depth=1, activation=formula(x)); double quotes",
        "fc-nngp(depth=1, activation=formula(\"foo(x)\")); unknown function",
        "fc-nngp(depth=1, activation=formula(\"x-x\")); zero everywhere",
        "fc-nngp(depth=1, activation=relu(2)); takes no parameters",
        "fc-nngp(depth=1, activation=leaky-relu); leaky-relu(1/5)",
        "fc-nngp(depth=1, activation=leaky-relu(a)); real constant",
        "fc-nngp(depth=1, activation=abrelu(0, 0)); zero everywhere",
        "fc-nngp(depth=1, activation=relu-power(9)); up to 8",
        "fc-nngp(depth=1, activation=relu-power(1/2)); natural number",
        "fc-nngp(depth=1, activation=hermite(21)); at most 20",
        "fc-nngp(depth=1, activation=polynomial(0, 0)); zero everywhere",
        "fc-nngp(depth=1, activation=softmax); known activations"})
    void whatCannotBeDerivedIsRefusedWithTheReason(String kernel, String reason) {
        String message = assertThrows(InputException.class, () -> Kernels.parse(kernel)).getMessage();
        assertTrue(message.contains(reason), message);
        assertEquals(1, message.lines().count());
    }

    /** Its poles are too near to the real axis for fifteen digits. */
    @Test
    void polesNearTheRealAxisAreRefused() {
        String message = assertThrows(InputException.class,
                () -> value("fc-nngp(depth=1, activation=formula(\"1-2/(1+exp(100*x))\"))", "1/3")).getMessage();
        assertTrue(message.contains("not shown to be analytic"), message);
    }

    private static BigDecimal value(String kernel, String t) {
        return value(kernel, t, DIGITS);
    }

    private static BigDecimal value(String kernel, String t, int digits) {
        Ball ball = KernelValues.at(Kernels.parse(kernel), FormulaParser.parse(t), digits);
        return new BigDecimal(DecimalEnclosure.of(ball, digits).orElseThrow().value());
    }
}

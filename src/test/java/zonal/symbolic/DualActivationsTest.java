package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.number.DoubleArithmetic;

class DualActivationsTest {

    /** Variances, and a covariance that fits them. */
    private record Pair(double a, double b, double c) {
        static Pair of(double a, double b, double correlation) {
            return new Pair(a, b, correlation * Math.sqrt(a * b));
        }

        double product() {
            return a * b;
        }

        double value(Formula formula) {
            return Program.of(formula, "a", "b", "c").evaluate(new DoubleArithmetic(), List.of(a, b, c)).get(0);
        }
    }

    private static DualActivation.InCovariance closed(String formula) {
        return assertInstanceOf(DualActivation.InCovariance.class, DualActivations.of(ActivationFunction.of(FormulaParser.parse(formula))));
    }

    private static void assertDual(String activation, Pair pair, double value, double derivative) {
        DualActivation.InCovariance dual = closed(activation);
        assertEquals(value, pair.value(dual.value()), 1e-13 * Math.max(1, Math.abs(value)), activation);
        assertEquals(derivative, pair.value(dual.derivative()), 1e-13 * Math.max(1, Math.abs(derivative)), activation);
    }

    /** Williams 1998, "Computation with infinite neural networks", equation 11. */
    @Property(tries = 50, seed = "1")
    void erf(@ForAll @DoubleRange(min = 0.1, max = 2) double a, @ForAll @DoubleRange(min = 0.1, max = 2) double b,
            @ForAll @DoubleRange(min = -0.99, max = 0.99) double r) {
        Pair p = Pair.of(a, b, r);
        double product = (1 + 2 * a) * (1 + 2 * b);
        assertDual("erf(x)", p, 2 / Math.PI * Math.asin(2 * p.c / Math.sqrt(product)), 4 / Math.PI / Math.sqrt(product - 4 * p.c * p.c));
    }

    /** The closed form of the Neural Tangents library for x Phi(x). */
    @Property(tries = 50, seed = "2")
    void gelu(@ForAll @DoubleRange(min = 0.1, max = 2) double a, @ForAll @DoubleRange(min = 0.1, max = 2) double b,
            @ForAll @DoubleRange(min = -0.99, max = 0.99) double r) {
        Pair p = Pair.of(a, b, r);
        double product = (1 + a) * (1 + b);
        double square = product - p.c * p.c;
        double d = Math.sqrt(square);
        double angle = Math.atan2(p.c, d);
        assertDual("x*(1 + erf(x/sqrt(2)))/2", p, ((p.c * p.c + p.product() * square) / (product * d) + p.c * angle) / (2 * Math.PI) + p.c / 4,
                (1 / square + (1 - p.product()) / product + 1) * p.c / (2 * Math.PI * d) + 0.25 + angle / (2 * Math.PI));
    }

    @Property(tries = 50, seed = "3")
    void sineWithPhase(@ForAll @DoubleRange(min = 0.1, max = 2) double a, @ForAll @DoubleRange(min = 0.1, max = 2) double b,
            @ForAll @DoubleRange(min = -0.99, max = 0.99) double r) {
        Pair p = Pair.of(a, b, r);
        double same = Math.exp(4 * (p.c - (a + b) / 2));
        double opposite = Math.exp(-4 * (p.c + (a + b) / 2)) * Math.cos(2.0 / 3);
        assertDual("sin(2*x + 1/3)", p, (same - opposite) / 2, 2 * (same + opposite));
    }

    @Property(tries = 50, seed = "4")
    void exponentials(@ForAll @DoubleRange(min = 0.1, max = 2) double a, @ForAll @DoubleRange(min = 0.1, max = 2) double b,
            @ForAll @DoubleRange(min = -0.99, max = 0.99) double r) {
        Pair p = Pair.of(a, b, r);
        double exponential = Math.exp((p.a + p.b) / 8 + p.c / 4);
        assertDual("exp(x/2)", p, exponential, exponential / 4);
        double determinant = (1 + 2 * a) * (1 + 2 * b) - 4 * p.c * p.c;
        assertDual("exp(-x^2)", p, Math.pow(determinant, -0.5), 4 * p.c * Math.pow(determinant, -1.5));
    }

    /** Isserlis: E X^5 Y^5 = 15 c (8 c^4 + 5 P (8 c^2 + 3 P)) with P = ab. */
    @Property(tries = 50, seed = "5")
    void powers(@ForAll @DoubleRange(min = 0.1, max = 2) double a, @ForAll @DoubleRange(min = 0.1, max = 2) double b,
            @ForAll @DoubleRange(min = -0.99, max = 0.99) double r) {
        Pair p = Pair.of(a, b, r);
        double c = p.c;
        double fourth = 3 * (8 * Math.pow(c, 4) + 3 * p.product() * (8 * c * c + p.product()));
        assertDual("x^2", p, 2 * c * c + p.product(), 4 * c);
        assertDual("x^3", p, 6 * c * c * c + 9 * c * p.product(), 9 * (2 * c * c + p.product()));
        assertDual("x^5", p, 15 * c * (8 * Math.pow(c, 4) + 5 * p.product() * (8 * c * c + 3 * p.product())), 25 * fourth);
    }

    /** E[f f'] as a function of the covariance has E[f' f''] as its derivative, whatever led to either. */
    @ParameterizedTest
    @ValueSource(strings = {"erf(x)", "x*(1 + erf(x/sqrt(2)))/2", "x*erf(2*x) - x/3", "cos(3*x) + x*sin(x)", "x*exp(-x^2/3)", "1 - x + x^4/7", "erf(x/2) + erf(x)"})
    void theDerivativeByTheCovarianceIsTheDualOfTheDerivative(String activation) {
        DualActivation.InCovariance dual = closed(activation);
        Program slope = Program.of(FormulaDerivative.of(dual.value(), "c"), "a", "b", "c");
        Program claimed = Program.of(dual.derivative(), "a", "b", "c");
        for (double c : new double[] {-0.7, -0.1, 0.3, 0.6}) {
            List<Double> at = List.of(0.8, 1.1, c);
            assertEquals(slope.evaluate(new DoubleArithmetic(), at).get(0), claimed.evaluate(new DoubleArithmetic(), at).get(0), 1e-12);
        }
    }

    /** Cho and Saul 2009: for A min(x, 0) + B max(x, 0), kappa1 = cos theta + (A - B)^2/(A^2 + B^2) (sin theta - theta cos theta)/pi. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1/5, 1", "-1, 1", "-1, 2", "3, 1/2", "1, 1"})
    void slopesOnBothSides(String below, String above) {
        ActivationFunction activation = new ActivationFunction.PiecewisePower(1, FormulaParser.parse(above), Formulas.negate(FormulaParser.parse(below)));
        DualActivation.Angular dual = assertInstanceOf(DualActivation.Angular.class, DualActivations.of(activation));
        double x = Program.valueOf(FormulaParser.parse(below), new DoubleArithmetic());
        double y = Program.valueOf(FormulaParser.parse(above), new DoubleArithmetic());
        double share = (x - y) * (x - y) / (x * x + y * y) / Math.PI;
        for (double theta : new double[] {0.01, 0.7, 1.9, 3.1}) {
            double kappa1 = Math.cos(theta) + share * (Math.sin(theta) - theta * Math.cos(theta));
            assertEquals(kappa1, value(dual.value(), theta), 1e-14);
            assertEquals(1 - share * theta, value(dual.derivative().orElseThrow(), theta), 1e-14);
            assertEquals((1 - kappa1) / (1 - Math.cos(theta)), value(dual.haversineRatio().orElseThrow(), theta), 1e-10);
        }
    }

    private static double value(Formula formula, double theta) {
        return Program.of(formula, "theta").evaluate(new DoubleArithmetic(), theta);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 - 2/(1 + exp(2*x))", "x/(1 + exp(-x))", "log(1 + exp(x))", "atan(x)", "x/sqrt(1 + x^2)", "sin(x)/(2 + x^2)"})
    void whatHasNoClosedFormGoesByItsSeries(String activation) {
        assertInstanceOf(DualActivation.BySeries.class, DualActivations.of(ActivationFunction.of(FormulaParser.parse(activation))));
    }

    static List<Formula> stored() {
        return StoreDerivations.SMOOTH;
    }

    @ParameterizedTest
    @MethodSource("stored")
    void everyStoredDualPassesTheGuard(Formula activation) throws IOException {
        new DualGuard().check(activation, StoredDual.parse(activation, text(activation)));
        assertEquals(text(activation), StoredDual.print(activation, StoredDual.load(activation).orElseThrow()));
    }

    @Test
    void everyChangedNumberOfTheDualOfGeluIsCaught() throws IOException {
        Formula gelu = FormulaParser.parse(NamedActivations.FORMULAS.get("gelu"));
        String text = text(gelu);
        int start = text.indexOf("\nvalue = ");
        Matcher numbers = Pattern.compile("\\d+").matcher(text).region(start, text.length());
        List<String> survivors = new ArrayList<>();
        int mutants = 0;
        while (numbers.find()) {
            String mutant = text.substring(0, numbers.start()) + (Integer.parseInt(numbers.group()) + 1) + text.substring(numbers.end());
            mutants++;
            try {
                new DualGuard().check(gelu, StoredDual.parse(gelu, mutant));
                survivors.add(text.substring(Math.max(0, numbers.start() - 20), numbers.end() + 20));
            } catch (DerivationException caught) {
                continue;
            }
        }
        assertTrue(mutants > 40, mutants + " mutants");
        assertEquals(List.of(), survivors);
    }

    @Test
    void anotherActivationIsNotTakenFromTheFile() throws IOException {
        Formula erf = FormulaParser.parse("erf(x)");
        String text = text(erf);
        assertThrows(DerivationException.class, () -> StoredDual.parse(FormulaParser.parse("sin(x)"), text));
        assertThrows(DerivationException.class, () -> StoredDual.parse(erf, text.replace("method = ", "way = ")));
    }

    private static String text(Formula activation) throws IOException {
        try (InputStream stream = StoredDual.class.getResourceAsStream("derivations/" + StoredDual.fileName(activation))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

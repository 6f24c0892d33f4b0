package zonal.kernel.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.DepthFamily;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.kernel.Layer;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

class EveryDepthTest {

    private final ExactArithmetic exact = new ExactArithmetic(1000);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fc-ntk(depth=3)            | L + 1; -L*(L + 1)/(2*pi); -(L + 1)/2 + 5*L*(L + 1)*(L - 1)/(18*pi^2)
            fc-nngp(depth=2)           | 1; 0; -1/2; L/(3*pi); 1/24 - L*(L - 1)/(6*pi^2)
            resntk(depth=3, alpha=1/5) | 1; -1/(2*pi) - (L - 1)*p/(2*pi)
            """)
    void knownCoefficients(String text, String expected) {
        List<String> formulas = List.of(expected.split("; "));
        EveryDepth.Statement statement = EveryDepth.of(Kernels.parse(text), formulas.size() - 1).orElseThrow();
        assertEquals(formulas, statement.coefficients().stream().map(FormulaText::print).toList());
        assertEquals(1, statement.baseLayer());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fc-ntk(depth={L})                      | 0
            fc-nngp(depth={L})                     | 0
            resntk(depth={L}, alpha=1)             | 1/2
            resntk(depth={L}, alpha=1/2)           | 1/5
            resntk(depth={L}, alpha=depth^(-1/2))  | 1/(1 + L)
            """)
    void agreesWithTheSeriesOfSingleDepths(String text, String share) {
        int order = 5;
        EveryDepth.Statement statement = EveryDepth.of(kernel(text, 2), order).orElseThrow();
        for (int depth : new int[] {1, 2, 3, 7, 12, 25}) {
            BigFraction p = share.contains("L") ? BigFraction.of(1, 1 + depth) : BigFraction.parse(share.contains("/") ? share.replace("/", " / ") : share + " / 1");
            List<ExactReal> at = statement.values().stream()
                    .map(value -> exact.substitute(value, Map.of(EveryDepth.DEPTH, exact.integer(depth), EveryDepth.SHARE, ExactReal.of(p)))).toList();
            assertEquals(ExactSeries.of(kernel(text, depth), End.ZERO, order).values(), at, "depth " + depth);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth={L}, sigma-w=1/2)", "fc-ntk(depth={L}, bias=1, sigma-b=0)", "fc-ntk(depth={L}, trained=first)", "fc-ntk(depth={L}, trained=last)",
        "fc-ntk(depth={L}, trained=hidden)", "fc-ntk(depth={L}, parameterisation=standard)", "fc-ntk(depth={L}, normalised=yes)", "fc-nngp(depth={L}, gain=1)",
        "resntk(depth={L}, alpha=1, normalised=no)", "resntk(depth={L}, alpha=1, trained=all)", "resntk(depth={L}, alpha=1, trained=all, normalised=no)"})
    void statementsOnKernelsWithOptionsAreRightOrWithheld(String text) {
        int order = 3;
        EveryDepth.of(kernel(text, 2), order).ifPresent(statement -> {
            for (int depth : new int[] {1, 2, 5}) {
                List<ExactReal> at = statement.values().stream()
                        .map(value -> exact.substitute(value, Map.of(EveryDepth.DEPTH, exact.integer(depth), EveryDepth.SHARE, ExactReal.of(BigFraction.of(1, 2))))).toList();
                assertEquals(ExactSeries.of(kernel(text, depth), End.ZERO, order).values(), at, "depth " + depth);
            }
        });
    }

    private static Kernel kernel(String text, int depth) {
        return Kernels.parse(text.replace("{L}", Integer.toString(depth)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=3)", "fc-nngp(depth=3)", "resntk(depth=3, alpha=1)"})
    void wrongPolynomialsAreNotProved(String text) {
        EveryDepth family = EveryDepth.prepare(Kernels.parse(text), 3).orElseThrow();
        Map<String, Jet<ExactReal>> right = family.hypothesis().orElseThrow();
        assertTrue(family.isProved(right));
        ExactReal l = exact.symbol("l");
        // the last two vanish at the base layer, the first does not
        List<ExactReal> mistakes = List.of(exact.rational(BigFraction.of(1, 1000)), exact.subtract(l, ExactReal.ONE),
                exact.divide(exact.multiply(exact.subtract(l, ExactReal.ONE), exact.subtract(l, exact.integer(2))), exact.power(exact.pi(), 3)));
        for (String stem : right.keySet()) {
            for (int j = 0; j <= 3; j++) {
                for (ExactReal mistake : mistakes) {
                    if (!(stem.equals("theta") && j == 0)) {
                        assertFalse(family.isProved(changed(right, stem, j, mistake)), stem + " order " + j + " plus " + mistake);
                    }
                }
            }
        }
    }

    @Test
    void theStepAloneRejectsPolynomialsThatAreRightAtTheBaseLayer() {
        Kernel kernel = Kernels.parse("fc-ntk(depth=3)");
        Map<String, Jet<ExactReal>> right = EveryDepth.prepare(kernel, 2).orElseThrow().hypothesis().orElseThrow();
        LayerStep step = LayerStep.of(DepthFamily.of(kernel, "g").orElseThrow().layers(8), 8).orElseThrow();
        Induction induction = new Induction(step, exact, 2);
        assertTrue(induction.holds(right));
        assertFalse(induction.holds(changed(right, "Theta", 1, exact.subtract(exact.symbol("l"), ExactReal.ONE))));
    }

    private Map<String, Jet<ExactReal>> changed(Map<String, Jet<ExactReal>> series, String stem, int order, ExactReal mistake) {
        List<ExactReal> coefficients = new ArrayList<>(series.get(stem).coefficients());
        coefficients.set(order, exact.add(coefficients.get(order), mistake));
        Map<String, Jet<ExactReal>> result = new LinkedHashMap<>(series);
        result.put(stem, new Jet<>(coefficients));
        return result;
    }

    @ParameterizedTest
    @ValueSource(strings = {"laplace(c=1)", "gaussian(c=1)", "formula(\"acos(t)\")", "fc-ntk(depth=3, bias=1/2)", "fc-ntk(depth=3, bias=1/depth)"})
    void nothingIsSaidWhereNothingIsProved(String text) {
        assertEquals(Optional.empty(), EveryDepth.of(Kernels.parse(text), 2));
    }

    @Test
    void parametersThatDependOnTheDepthMakeNoFamilyOfFullyConnectedNetworks() {
        assertTrue(DepthFamily.of(Kernels.parse("fc-ntk(depth=3, bias=1/3)"), "g").isPresent());
        assertTrue(DepthFamily.of(Kernels.parse("fc-ntk(depth=3, bias=1/depth)"), "g").isEmpty());
        assertTrue(DepthFamily.of(Kernels.parse("resntk(depth=3, alpha=1/depth)"), "g").isPresent());
    }

    @Test
    void layersThatDifferAreNoStep() {
        List<Layer> layers = DepthFamily.of(Kernels.parse("fc-ntk(depth=2)"), "g").orElseThrow().layers(8);
        assertTrue(LayerStep.of(layers, 8).isPresent());
        for (int l = 2; l <= 8; l++) {
            List<Layer> tampered = new ArrayList<>(layers);
            tampered.set(l, new Layer("tampered", layers.get(l).definitions().stream().map(EveryDepthTest::doubled).toList()));
            Optional<LayerStep> step = LayerStep.of(tampered, 8);
            assertTrue(step.isEmpty() || l == 2 && step.get().start() == 2, "layer " + l);
        }
    }

    private static Definition doubled(Definition definition) {
        return definition.name().startsWith("Theta") ? new Definition(definition.name(), Formulas.multiply(Formulas.integer(2), definition.formula())) : definition;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fc-ntk(depth={L})            | 1 | 0
            fc-nngp(depth={L})           | 3 | 0
            resntk(depth={L}, alpha=1)   | 1 | 1/2
            resntk(depth={L}, alpha=1/3) | 1 | 1/10
            resntk(depth={L}, alpha=4)   | 1 | 16/17
            """)
    void theProductAtPiIsTheCoefficientOfSingleDepths(String text, int order, String share) {
        BallArithmetic balls = new BallArithmetic(200);
        EveryDepth.Product product = EveryDepth.of(kernel(text, 2), 1).orElseThrow().atPi().orElseThrow();
        assertEquals(order, product.order());
        Ball p = Program.valueOf(FormulaParser.parse(share), balls);
        for (int depth = 1; depth <= 6; depth++) {
            Kernel kernel = kernel(text, depth);
            Ball expected = value(product.first(), Map.of("L", Ball.of(depth), "p", p), balls);
            Map<String, Ball> angles = angles(kernel, balls);
            for (int l = 1; l < depth; l++) {
                expected = balls.multiply(expected, value(product.factor(), Map.of("theta_l", angles.get("theta_" + l), "p", p), balls));
            }
            JetArithmetic<Ball> jets = new JetArithmetic<>(balls, order);
            Ball found = kernel.recursion().evaluate(jets, jets.subtract(jets.pi(), jets.variable(Ball.ZERO))).coefficient(order);
            assertTrue(found.overlaps(expected) && found.relativeAccuracyBits() > 100 && expected.relativeAccuracyBits() > 100, found + " and " + expected);
        }
    }

    /** The quantities of the recursion at theta = pi. */
    private static Map<String, Ball> angles(Kernel kernel, BallArithmetic balls) {
        Map<String, Ball> values = new LinkedHashMap<>(Map.of("theta", balls.pi()));
        kernel.recursion().layers().forEach(layer -> layer.definitions()
                .forEach(definition -> values.put(definition.name(), value(definition.formula(), values, balls))));
        return values;
    }

    private static Ball value(Formula formula, Map<String, Ball> values, BallArithmetic balls) {
        List<String> names = List.copyOf(Formulas.variables(formula));
        return Program.of(formula, names.toArray(String[]::new)).evaluate(balls, names.stream().map(values::get).toList()).get(0);
    }

    @Test
    void theProductBeginsWhereTheFirstAngleIsFlat() {
        List<Layer> layers = DepthFamily.of(Kernels.parse("fc-ntk(depth=2)"), "g").orElseThrow().layers(2);
        LayerStep step = LayerStep.of(DepthFamily.of(Kernels.parse("fc-ntk(depth=2)"), "g").orElseThrow().layers(8), 8).orElseThrow();
        assertTrue(new ProductAtPi(step, exact).begins(layers, "Theta", 1));
        for (String angle : List.of("2*asin(sin(theta_0/4))", "2*asin(sin(theta_0/2))", "theta_0/2")) {
            List<Layer> tampered = layers.stream().map(layer -> new Layer(layer.title(), layer.definitions().stream()
                    .map(definition -> definition.name().equals("theta_1") ? new Definition("theta_1", FormulaParser.parse(angle)) : definition).toList())).toList();
            assertFalse(new ProductAtPi(step, exact).begins(tampered, "Theta", 1), angle);
        }
    }

    @Test
    void theProductNeedsAStepThatHandsTheCoefficientOn() {
        LayerStep step = LayerStep.of(DepthFamily.of(Kernels.parse("fc-ntk(depth=2)"), "g").orElseThrow().layers(8), 8).orElseThrow();
        assertTrue(new ProductAtPi(step, exact).factor("Theta", 1).isPresent());
        List<Definition> squared = step.definitions().stream().map(definition -> definition.name().equals("Theta_l")
                ? new Definition("Theta_l", Formulas.multiply(definition.formula(), definition.formula())) : definition).toList();
        assertTrue(new ProductAtPi(new LayerStep(squared, step.base(), 1, 8), exact).factor("Theta", 1).isEmpty());
        LayerStep nngp = LayerStep.of(DepthFamily.of(Kernels.parse("fc-nngp(depth=2)"), "g").orElseThrow().layers(8), 8).orElseThrow();
        assertTrue(new ProductAtPi(nngp, exact).factor("Sigma", 3).isPresent());
        List<Definition> notCosine = nngp.definitions().stream().map(definition -> definition.name().equals("Sigma_l")
                ? new Definition("Sigma_l", Formulas.multiply(Formulas.integer(2), definition.formula())) : definition).toList();
        assertTrue(new ProductAtPi(new LayerStep(notCosine, nngp.base(), 1, 8), exact).factor("Sigma", 3).isEmpty());
        Map<String, Formula> before = Map.of("theta", Formulas.variable("theta_(l-1)"));
        LayerStep square = new LayerStep(List.of(new Definition("Sigma_l", Formulas.substitute(FormulaParser.parse("1 - theta^2/8"), before)),
                new Definition("theta_l", Formulas.substitute(FormulaParser.parse("2*asin(theta/4)"), before))), Optional.empty(), 1, 8);
        // the cosine of the angle, but its derivative is no multiple of that of the cosine before
        assertTrue(new ProductAtPi(square, exact).factor("Sigma", 3).isEmpty());
    }
}

package zonal.kernel.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

class ExactSeriesTest {

    private static final int FINE = 1500;

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=1)", "fc-ntk(depth=2)", "fc-ntk(depth=4)", "fc-ntk(depth=9)", "fc-nngp(depth=5)", "fc-ntk(depth=3, bias=1/2)",
            "fc-nngp(depth=2, bias=sqrt(2))", "resntk(depth=3, alpha=1)", "resntk(depth=5, alpha=depth^(-1/2))", "resntk(depth=2, alpha=3)", "laplace(c=3/2)",
            "gaussian(c=1/3)", "formula(\"(1+t)^(3/2)*acos(t)^2\")", "formula(\"exp(-acos(t))/(2+t)\")", "formula(\"erf(t/2)*atan(t)\")"})
    void liesInTheSeriesOfBallsAtEveryPrecision(String text) {
        Kernel kernel = Kernels.parse(text);
        Random random = new Random(text.hashCode());
        for (End end : End.values()) {
            int order = 3 + random.nextInt(4);
            List<ExactReal> exact = ExactSeries.of(kernel, end, order).values();
            for (int round = 0; round < 4; round++) {
                BallArithmetic balls = new BallArithmetic(80 + random.nextInt(400));
                Jet<Ball> enclosed = inBalls(kernel, end, balls, order);
                for (int j = 0; j <= order; j++) {
                    Ball narrow = exact.get(j).enclose(FINE);
                    assertTrue(enclosed.coefficient(j).contains(narrow), () -> text + " at " + end + " with " + balls.precision() + " bits");
                    int radius = enclosed.coefficient(j).radius().isZero() ? Integer.MIN_VALUE : (int) Math.log(enclosed.coefficient(j).radius().toDouble());
                    assertTrue(radius < -25, text + ": a ball as wide as that proves nothing");
                }
            }
        }
    }

    /** The recursion itself over jets of balls, without any of the rewriting. */
    private static Jet<Ball> inBalls(Kernel kernel, End end, BallArithmetic balls, int order) {
        JetArithmetic<Ball> jets = new JetArithmetic<>(balls, order);
        Jet<Ball> variable = jets.variable(Ball.ZERO);
        return kernel.recursion().evaluate(jets, end == End.ZERO ? variable : jets.subtract(jets.pi(), variable));
    }

    @Test
    void agreesWithInterpolatedValuesOfTheTextbookFormulas() throws IOException {
        Map<String, List<ExactReal>> known = new HashMap<>();
        int lines = 0;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(ExactSeriesTest.class.getResourceAsStream("coefficients.csv"), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().skip(1).toList()) {
                String[] cells = line.split(";");
                List<ExactReal> series = known.computeIfAbsent(cells[0] + cells[1],
                        key -> ExactSeries.of(Kernels.parse(cells[0]), End.valueOf(cells[1]), 7).values());
                BigDecimal difference = decimal(series.get(Integer.parseInt(cells[2])).enclose(300)).subtract(new BigDecimal(cells[3])).abs();
                assertTrue(difference.compareTo(new BigDecimal(cells[3]).abs().add(BigDecimal.ONE).movePointLeft(27)) < 0, line + " differs by " + difference);
                lines++;
            }
        }
        assertEquals(160, lines);
    }

    private static BigDecimal decimal(Ball ball) {
        BigDecimal power = BigDecimal.valueOf(2).pow((int) Math.abs(ball.exponent()));
        BigDecimal mantissa = new BigDecimal(ball.mantissa());
        return ball.exponent() >= 0 ? mantissa.multiply(power) : mantissa.divide(power);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fc-ntk(depth=1)           | ZERO | 2; -1/pi; -1; 5/(6*pi)
            fc-ntk(depth=3)           | ZERO | 4; -6/pi; -2 + 20/(3*pi^2); 5/pi - 38/(9*pi^3)
            fc-ntk(depth=1)           | PI   | 0; -1/pi; 0; 5/(6*pi)
            fc-ntk(depth=2)           | PI   | 1/pi; -1/(2*pi); 0; 7/(12*pi)
            fc-ntk(depth=5)           | PI   | Theta_4_0*k_4 + c_4*k_4 + s_4/pi; -k_2*k_3*k_4/(2*pi); 0; Theta_4_3*k_4 + k_2*k_3*k_4/(6*pi) + k_2*k_3*Theta_4_0/(6*pi^2*s_4)
            fc-nngp(depth=4)          | PI   | c_3*k_3 + s_3/pi; 0; 0; k_2*k_3/(6*pi)
            resntk(depth=2, alpha=1)  | ZERO | 1; -3/(4*pi); -1/2 + 5/(24*pi^2); 5/(8*pi) - 1/(72*pi^3)
            laplace(c=2)              | PI   | 1/exp(4); 0; 1/(2*exp(4)); 0
            """)
    void writesSmallCoefficientsAsTheyAre(String text, End end, String expected) {
        assertEquals(List.of(expected.split("; ")), printed(text, end, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=6)", "fc-ntk(depth=3, bias=1/2)", "resntk(depth=4, alpha=1/2)", "fc-nngp(depth=7)",
            "formula(\"exp(sqrt(2)+sqrt(3)+sqrt(5)-theta)\")"})
    void coefficientsAndConstantsAreWhatTheirFormulasSay(String text) {
        BallArithmetic balls = new BallArithmetic(400);
        ExactSeries series = ExactSeries.of(Kernels.parse(text), End.PI, 5);
        Map<String, Ball> values = new HashMap<>();
        for (ExactSeries.NamedConstant constant : series.constants()) {
            Ball value = value(constant.definition(), values, balls);
            assertClose(value, constant.value());
            assertTrue(values.put(constant.name(), value) == null, "two constants are called " + constant.name());
        }
        series.coefficients().forEach(coefficient -> assertClose(value(coefficient.formula(), values, balls), coefficient.value()));
    }

    /** Fails for a constant that is not defined yet. */
    private static Ball value(Formula formula, Map<String, Ball> values, BallArithmetic balls) {
        List<String> names = List.copyOf(Formulas.variables(formula));
        assertTrue(values.keySet().containsAll(names), () -> names + " among " + values.keySet());
        return Program.of(formula, names.toArray(String[]::new)).evaluate(balls, names.stream().map(values::get).toList()).get(0);
    }

    private static void assertClose(Ball value, ExactReal exact) {
        assertTrue(value.contains(exact.enclose(FINE)));
        assertTrue(value.isZero() || value.relativeAccuracyBits() > 300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=6)", "fc-ntk(depth=3, bias=1/2)", "resntk(depth=4, alpha=1/2)", "laplace(c=1)"})
    void lowOrdersAreThoseOfALongerSeries(String text) {
        for (End end : End.values()) {
            List<String> all = printed(text, end, 6);
            for (int order = 0; order < 6; order++) {
                assertEquals(all.subList(0, order + 1), printed(text, end, order));
            }
        }
    }

    private static List<String> printed(String text, End end, int order) {
        return ExactSeries.of(Kernels.parse(text), end, order).coefficients().stream().map(ExactSeries.Coefficient::formula).map(FormulaText::print).toList();
    }

    @Test
    void functionsOfLongNumbersHaveNames() {
        ExactSeries series = ExactSeries.of(Kernels.parse("formula(\"exp(sqrt(2)+sqrt(3)+sqrt(5)-theta)\")"), End.PI, 1);
        assertEquals(List.of("C_1", "C_1"), series.coefficients().stream().map(ExactSeries.Coefficient::formula).map(FormulaText::print).toList());
        assertEquals(List.of("C_1"), series.constants().stream().map(ExactSeries.NamedConstant::name).toList());
    }

    @Test
    void staysReadableAtDepthTen() {
        ExactSeries series = ExactSeries.of(Kernels.parse("fc-ntk(depth=10)"), End.PI, 5);
        assertTrue(series.constants().size() <= 40);
        series.constants().forEach(constant -> assertTrue(FormulaText.print(constant.definition()).length() < 400, constant.name()));
        series.coefficients().forEach(coefficient -> assertTrue(FormulaText.print(coefficient.formula()).length() < 400));
        assertEquals("-k_2*k_3*k_4*k_5*k_6*k_7*k_8*k_9/(2*pi)", FormulaText.print(series.coefficients().get(1).formula()));
    }

    @Test
    void orderTwelveAtDepthThreeIsQuick() {
        Kernel kernel = Kernels.parse("fc-ntk(depth=3)");
        // a hundred times what it takes
        assertTimeout(Duration.ofSeconds(15), () -> List.of(ExactSeries.of(kernel, End.ZERO, 12), ExactSeries.of(kernel, End.PI, 12)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formula("sqrt(theta)")              | ZERO | theta at theta = 0 | odd power
            formula("exp(-sqrt(2*sin(theta/2)))") | ZERO | theta at theta = 0 | odd power
            formula("1-sqrt(pi-theta)")         | PI   | phi = pi - theta at theta = pi | odd power
            formula("log(theta)")               | ZERO | theta at theta = 0 | logarithm
            """)
    void saysWhereThereIsNoSeries(String text, End end, String place, String reason) {
        Kernel kernel = Kernels.parse(text);
        String message = assertThrows(InputException.class, () -> ExactSeries.of(kernel, end, 3)).getMessage();
        assertTrue(message.contains(place) && message.contains(reason), message);
    }
}

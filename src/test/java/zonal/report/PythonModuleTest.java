package zonal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;
import zonal.symbolic.Formulas;
import zonal.symbolic.PythonReader;

class PythonModuleTest {

    /** Units in the last place of K(t) that a module may be wrong by; half a unit is a correctly rounded value. */
    private static final double TOLERANCE = 1;
    /** The same at the two doubles next to a change of sign, where K(t) is about 1e-17. */
    private static final double TOLERANCE_BESIDE_ZEROS = 64;

    private static final int DIGITS = 30;

    @TempDir
    private Path folder;

    static final List<String> KERNELS = List.of("fc-ntk(depth=1)", "fc-ntk(depth=3)", "fc-ntk(depth=6, bias=1/2)", "fc-nngp(depth=1)", "fc-nngp(depth=3)",
            "fc-nngp(depth=2, bias=0.1)", "resntk(depth=1, alpha=1)", "resntk(depth=4, alpha=3/10)", "laplace(c=1)", "laplace(c=sqrt(2))", "gaussian(c=1)", "gaussian(c=123.456)",
            "formula(\"1-theta/pi\")", "formula(\"theta^2-2+2*cos(theta)\")", "formula(\"exp(t)-1-t\")", "formula(\"2/pi*asin(t)\")", "formula(\"erf(t)^3\")",
            "formula(\"2/pi*asin(2*(2/pi*asin(2*t/3))/(1+4/pi*asin(2/3)))\")", "formula(\"abs(t)^(3/2)+t\")", "formula(\"exp(cos(theta))-exp(-1)\")",
            "formula(\"1/(2-t)^(1/3)\")", "formula(\"log(2+t)*sqrt(1+t)\")", "formula(\"sin(theta/2)^3*jquot(2, theta)\")", "formula(\"(1-theta/pi)^5\")");

    @ParameterizedTest
    @FieldSource("KERNELS")
    void modulesReturnTheCertifiedValues(String text) throws IOException, InterruptedException {
        assumeTrue(Python.isPresent(), "python3 with NumPy");
        Kernel kernel = Kernels.parse(text);
        List<Double> points = points();
        List<Double> zeros = besideSimpleZeros(kernel);
        List<Double> values = Python.values(new PythonModule(kernel).text(), Stream.concat(points.stream(), zeros.stream()).toList(), folder);
        assertAccurate(kernel, points, values.subList(0, points.size()), TOLERANCE);
        assertAccurate(kernel, zeros, values.subList(points.size(), values.size()), TOLERANCE_BESIDE_ZEROS);
    }

    private static void assertAccurate(Kernel kernel, List<Double> points, List<Double> values, double tolerance) {
        for (int i = 0; i < points.size(); i++) {
            double error = unitsInTheLastPlace(values.get(i), certified(kernel, points.get(i)));
            assertTrue(error <= tolerance, kernel.text() + ": " + error + " units in the last place at t = " + points.get(i));
        }
    }

    private static List<Double> points() {
        List<Double> points = new ArrayList<>(List.of(1.0, -1.0, 0.0, 0x1p-1074, -1e-300, 1e-20, -0.5, 0.5));
        Random random = new Random(1);
        for (int i = 0; i < 40; i++) {
            points.add(2 * random.nextDouble() - 1);
        }
        for (double distance : new double[] {0x1p-53, 0x1p-52, 3e-16, 1e-14, 1e-12, 1e-9, 1e-6, 1e-4, 0.007, 0.0078, 0.008, 0.01}) {
            points.addAll(List.of(1 - distance, distance - 1, distance, -distance));
        }
        return points;
    }

    /** The two doubles that enclose each change of sign on a grid. */
    private static List<Double> besideSimpleZeros(Kernel kernel) {
        List<Double> result = new ArrayList<>();
        for (double left = -0.999; left < 0.9; left += 0.11) {
            double a = left;
            double b = left + 0.11;
            if (sign(kernel, a) * sign(kernel, b) < 0) {
                while (Math.nextUp(a) < b) {
                    double middle = (a + b) / 2;
                    boolean right = sign(kernel, middle) == sign(kernel, a);
                    a = right ? middle : a;
                    b = right ? b : middle;
                }
                result.addAll(List.of(a, b));
            }
        }
        return result;
    }

    private static int sign(Kernel kernel, double t) {
        return certified(kernel, t).signum();
    }

    private static BigDecimal certified(Kernel kernel, double t) {
        Ball ball = KernelValues.at(kernel, Formulas.rational(BigFraction.from(t)), DIGITS);
        return new BigDecimal(Decimals.of(ball, DIGITS).value());
    }

    private static double unitsInTheLastPlace(double value, BigDecimal exact) {
        if (!Double.isFinite(value)) {
            return Double.POSITIVE_INFINITY;
        }
        return new BigDecimal(value).subtract(exact).abs().doubleValue() / Math.ulp(exact.doubleValue());
    }

    /** The program's own statements in the arithmetic of balls: this part of the module is checked where there is no Python, too. */
    @ParameterizedTest
    @FieldSource("KERNELS")
    void theStatementsOfTheLayersGiveTheCertifiedValues(String text) {
        Kernel kernel = Kernels.parse(text);
        List<String> statements = statements(new PythonModule(kernel).text());
        BallArithmetic balls = new BallArithmetic(512);
        for (double t : new double[] {1, -1, 0, 0.5, -0.75, 1e-10, -1e-4, 0x1p-52 - 1, 1 - 0x1p-53, 0.003 - 1, 0.997}) {
            Map<String, Ball> known = new HashMap<>(Map.of("t", Ball.exactly(t)));
            for (String statement : statements.subList(0, statements.size() - 1)) {
                String[] sides = statement.split(" = ", 2);
                known.put(sides[0], PythonReader.evaluate(sides[1], known, balls));
            }
            String[] end = statements.get(statements.size() - 1).split(" ");
            assertEquals("return", end[0]);
            BigDecimal exact = certified(kernel, t);
            BigDecimal value = new BigDecimal(DecimalEnclosure.of(known.get(end[1]), DIGITS).orElseThrow().value());
            assertTrue(value.subtract(exact).abs().compareTo(exact.abs().multiply(new BigDecimal("1e-18"))) <= 0, text + " at " + t + ": " + value + ", " + exact);
        }
    }

    /** The statements of the function that computes the layers, each in one line and without comments. */
    private static List<String> statements(String module) {
        int start = module.indexOf("def _layers(t):\n") + "def _layers(t):\n".length();
        String body = module.substring(start, module.indexOf("\n\n\n", start)).replaceAll("(?m)^ *#.*", "").replaceAll("([\\[,])\n *", "$1 ");
        return body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void modulesSayWhatTheyAreAndBringWhatTheyNeed() {
        String module = new PythonModule(Kernels.parse("gaussian(c=1)")).text();
        assertTrue(module.startsWith("\"\"\"gaussian(c=1) as a function of t = cos(theta), the inner product of two unit vectors.\n"), module);
        assertTrue(module.contains("\nMade by: zonal derive 'gaussian(c=1)' --format python\n"), module);
        assertTrue(module.contains("\ndef exp(") && !module.contains("\ndef sin(") && !module.contains("\ndef near("), module);
        assertTrue(new PythonModule(Kernels.parse("fc-nngp(depth=1)")).text().contains("\ndef near("));
        for (String kernel : KERNELS) {
            new PythonModule(Kernels.parse(kernel)).text().lines().filter(line -> line.startsWith("import") || line.startsWith("from"))
                    .forEach(line -> assertTrue(line.equals("import math") || line.equals("import numpy as np"), line));
        }
    }

    @Test
    void anythingOutsideTheIntervalIsNotANumberAndTheShapeIsKept() throws IOException, InterruptedException {
        assumeTrue(Python.isPresent(), "python3 with NumPy");
        String module = new PythonModule(Kernels.parse("formula(\"2\")")).text();
        assertEquals("[[2.0, nan], [nan, 2.0]] 2.0\n",
                Python.run(module + "\n\nprint(kernel(np.array([[1, 1.5], [np.nan, -1]])).tolist(), kernel(0))\n", folder));
    }
}

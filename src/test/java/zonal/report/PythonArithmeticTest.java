package zonal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.FormulaPython;
import zonal.symbolic.Program;

/** The arithmetic that exported modules bring along, against balls. */
class PythonArithmeticTest {

    private static final BallArithmetic BALLS = new BallArithmetic(400);
    private static final double[] SMALL = {0x1p-60, 1e-12, 1e-8, 1e-4, 0.001, 0.01, 0.05, 0.1, 0.3, 0.49, 0.5, 0.51, 0.7, 0.78, 0.79, 0.9, 0.99, 1 - 1e-9};

    /** A formula in x, the largest x, and the bits that have to be right relatively; the arguments themselves have 60 to 106. */
    private static final String ROWS = """
            x+1/3                 @ 100  @ 104
            x-1                   @ 1    @ 100
            x*x/7                 @ 100  @ 102
            1/x                   @ 100  @ 102
            x^9                   @ 20   @ 100
            x^(-3)                @ 20   @ 100
            sqrt(x)               @ 1000 @ 103
            x^(2/3)               @ 20   @ 98
            x^(-3/7)              @ 20   @ 98
            sin(x)                @ 3.2  @ 102
            cos(x)                @ 3.2  @ 102
            sin(x)                @ 50   @ 98
            tan(x)                @ 1.5  @ 100
            asin(x)               @ 1    @ 102
            acos(x)               @ 1    @ 75
            atan(x)               @ 1000 @ 102
            exp(x)                @ 600  @ 95
            exp(-x)               @ 600  @ 95
            log(1/8+x)            @ 0.5  @ 98
            log(2+x)              @ 1000 @ 102
            erf(x)                @ 8.9  @ 98
            orthant(1,x)          @ 2.9  @ 80
            orthant(1/8,x)        @ 2.9  @ 80
            jquot(0,x)            @ 3.1  @ 102
            jquot(1,x)            @ 4    @ 98
            jquot(1,x)            @ 8    @ 95
            jquot(2,x)            @ 5    @ 98
            jquot(5,x)            @ 6    @ 90
            pi*x                  @ 10   @ 103
            """;

    @TempDir
    private Path folder;

    /** The largest relative error at any of the points is 2^-bits. */
    @Test
    void functionsHaveAboutThirtyDigits() throws IOException, InterruptedException {
        assumeTrue(Python.isPresent(), "python3 with NumPy");
        List<String[]> rows = ROWS.lines().map(row -> row.split("@")).toList();
        StringBuilder program = new StringBuilder(arithmetic());
        rows.forEach(row -> program.append(printing(FormulaParser.parse(row[0]), points(row))));
        List<String> lines = Python.run(program.toString(), folder).lines().toList();
        assertEquals(rows.size() * SMALL.length, lines.size());
        for (int i = 0; i < rows.size(); i++) {
            assertAccurate(rows.get(i), lines.subList(i * SMALL.length, (i + 1) * SMALL.length));
        }
    }

    private static double[] points(String[] row) {
        return DoubleStream.of(SMALL).map(x -> x * Double.parseDouble(row[1])).toArray();
    }

    private static String printing(Formula formula, double[] points) {
        String list = DoubleStream.of(points).mapToObj(x -> "\"" + Double.toHexString(x) + "\"").collect(Collectors.joining(", "));
        return """
                h = np.array([float.fromhex(x) for x in [%s]])
                x = Pair(*_ordered_sum(h, h * 2.0 ** -60))
                y = %s
                for high, low in zip(y.high, y.low):
                    print(float(high).hex(), float(low).hex())
                """.formatted(list, FormulaPython.print(formula));
    }

    private static void assertAccurate(String[] row, List<String> lines) {
        Formula formula = FormulaParser.parse(row[0]);
        double[] points = points(row);
        for (int i = 0; i < points.length; i++) {
            String[] parts = lines.get(i).split(" ");
            Ball value = BALLS.add(Ball.exactly(Double.parseDouble(parts[0])), Ball.exactly(Double.parseDouble(parts[1])));
            BigFraction argument = BigFraction.from(points[i]).add(BigFraction.from(points[i] * 0x1p-60));
            Ball exact = Program.of(formula, "x").evaluate(BALLS, BALLS.rational(argument));
            Ball error = BALLS.divide(BALLS.subtract(value, exact), exact);
            assertTrue(error.isZero() || error.magnitude().exponent() <= -Integer.parseInt(row[2].strip()),
                    row[0].strip() + " at " + points[i] + ": relative error " + error);
        }
    }

    @Test
    void exceptionalArgumentsGiveWhatTheFunctionsTendTo() throws IOException, InterruptedException {
        assumeTrue(Python.isPresent(), "python3 with NumPy");
        assertEquals("[0.0, 0.0, 0.0, 0.0, -1.0, 1.0, 0.3333333333333333, 1.0, 1.5707963267948966, 0.0]\n", Python.run(arithmetic() + """
                values = [sqrt(0), root_power(0, 1, 3), atan2(0, 0), exp(-800.0), erf(-12.0), erf(12.0), jquot(1, 0), jquot(0, 0), asin(1), acos(1)]
                print([float(value.high) for value in values])
                """, folder));
    }

    private static String arithmetic() throws IOException {
        StringBuilder code = new StringBuilder("import math\nimport numpy as np\nnp.seterr(all=\"ignore\")\n");
        for (String part : List.of("arithmetic", "circular", "exponential", "erf", "orthant", "bessel", "window")) {
            try (InputStream stream = PythonModule.class.getResourceAsStream("python/" + part + ".py")) {
                code.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return code.toString();
    }
}

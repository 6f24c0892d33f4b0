package zonal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.KernelValues;
import zonal.kernel.Kernels;
import zonal.sphere.Eigenvalue;
import zonal.symbolic.Formulas;

/** The columns of tables against each other, and against what commands print. */
class ColumnsTest {

    @TempDir
    private Path folder;
    private int digits = 20;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"fc-ntk(depth=2); 3", "fc-ntk(depth=1); 10", "laplace(c=2); 2", "fc-nngp(depth=2, bias=1/2); 5"})
    void degreesAreWhatTheirNamesSay(String kernel, int dimension) throws IOException {
        List<Map<String, String>> rows = rows(kernel, dimension, "degrees: 0..12\n",
                "multiplicity, eigenvalue, coefficient, share, scaled, local-exponent, lower-bound, upper-bound");
        double trace = trace(kernel);
        double sum = 0;
        double exponent = rows.stream().filter(row -> row.get("k").equals("2")).mapToDouble(row -> Math.log(number(row, "scaled") / number(row, "eigenvalue")) / Math.log(2)).findFirst().orElseThrow();
        for (Map<String, String> row : rows) {
            double k = number(row, "k");
            double coefficient = number(row, "multiplicity") * number(row, "eigenvalue");
            sum += coefficient;
            assertClose(coefficient, number(row, "coefficient"));
            assertClose(sum / trace, number(row, "share"));
            if (!row.get("lower-bound").isEmpty()) {
                assertClose(Math.pow(k, exponent) * number(row, "eigenvalue"), number(row, "scaled"));
                BigDecimal value = new BigDecimal(row.get("eigenvalue"));
                BigDecimal unit = new BigDecimal(row.get("radius"));
                assertTrue(new BigDecimal(row.get("lower-bound")).compareTo(value.add(unit)) <= 0, row.toString());
                assertTrue(new BigDecimal(row.get("upper-bound")).compareTo(value.subtract(unit)) >= 0, row.toString());
            }
            if (k >= 1 && k <= 6 && !row.get("local-exponent").isEmpty()) {
                assertClose(Math.log(number(row, "eigenvalue") / number(rows.get((int) (2 * k)), "eigenvalue")) / Math.log(2), number(row, "local-exponent"));
            }
        }
    }

    /** Bounds with few digits are outside of those with many. */
    @Test
    void boundsAreRoundedOutwards() throws IOException {
        String columns = "lower-bound, upper-bound";
        List<Map<String, String>> many = rows("fc-ntk(depth=2)", 3, "degrees: 2..40\n", columns);
        digits = 6;
        List<Map<String, String>> few = rows("fc-ntk(depth=2)", 3, "degrees: 2..40\n", columns);
        for (int i = 0; i < few.size(); i++) {
            assertTrue(new BigDecimal(few.get(i).get("lower-bound")).compareTo(new BigDecimal(many.get(i).get("lower-bound"))) < 0, few.get(i).toString());
            assertTrue(new BigDecimal(few.get(i).get("upper-bound")).compareTo(new BigDecimal(many.get(i).get("upper-bound"))) > 0, few.get(i).toString());
        }
    }

    /** A ratio that is attained equals a bound, and no ratio exceeds one. */
    @Test
    void lawsHoldAtEveryDegreeAndAreAttained() throws IOException {
        String kernel = "fc-ntk(depth=2)";
        List<Map<String, String>> laws = rows("reference: laplace(c=1)\n", kernel, 3, "", "exponent, limit, exact-limit, lower, lower-at, upper, upper-at, ratio-limit, ratio-lower, ratio-upper, ratio-upper-at, same-space, critical");
        List<Map<String, String>> degrees = rows("reference: laplace(c=1)\n", kernel, 3, "degrees: 1..60\n", "eigenvalue, scaled, ratio");
        assertEquals(List.of("even", "odd"), laws.stream().map(row -> row.get("parity")).toList());
        for (Map<String, String> law : laws) {
            assertEquals("3", law.get("exponent"));
            assertEquals("yes", law.get("same-space"));
            assertEquals("1/3", law.get("critical"));
            long parity = law.get("parity").equals("even") ? 0 : 1;
            for (Map<String, String> row : degrees) {
                double k = number(row, "k");
                assertTrue(number(law, "ratio-lower") <= number(row, "ratio") && number(row, "ratio") <= number(law, "ratio-upper"));
                if (k % 2 == parity) {
                    assertTrue(number(law, "lower") <= number(row, "scaled") && number(row, "scaled") <= number(law, "upper"));
                    assertTrue(!row.get("k").equals(law.get("upper-at")) || Math.abs(number(row, "scaled") / number(law, "upper") - 1) < 1e-15);
                }
            }
        }
        // 7/(4 pi) and 5/(4 pi) for two hidden layers on S^2
        assertEquals("7/(4*pi)", laws.get(0).get("exact-limit"));
        assertClose(5 / (4 * Math.PI), number(laws.get(1), "limit"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"fc-ntk(depth=2); 3", "fc-ntk(depth=1); 4", "resntk(depth=2, alpha=1/10); 5", "gaussian(c=1); 3"})
    void indicesAreThoseOfTheSortedList(String kernel, int dimension) throws IOException {
        List<Eigenvalue> sorted = new ArrayList<>(new Eigenvalues(new DecayLaws()).of(Kernels.parse(kernel), dimension, LongStream.rangeClosed(0, kernel.startsWith("g") ? 20 : 400).boxed().toList(), 15));
        sorted.sort(Comparator.comparing((Eigenvalue eigenvalue) -> -eigenvalue.value().toDouble()));
        Map<Long, BigInteger> expected = new HashMap<>();
        BigInteger next = BigInteger.ONE;
        for (Eigenvalue eigenvalue : sorted) {
            if (!eigenvalue.value().isZero()) {
                expected.put(eigenvalue.degree(), next);
                next = next.add(eigenvalue.multiplicity());
            }
        }
        for (Map<String, String> row : rows(kernel, dimension, "degrees: [0..5, 9, 10]\n", "index")) {
            BigInteger index = expected.get(Long.parseLong(row.get("k")));
            assertEquals(index == null ? "" : index.toString(), row.get("index"), kernel + row);
        }
    }

    private double trace(String kernel) {
        return KernelValues.at(Kernels.parse(kernel), Formulas.integer(1), 20).toDouble();
    }

    private static double number(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? Double.NaN : new BigDecimal(row.get(column)).round(MathContext.DECIMAL64).doubleValue();
    }

    private static void assertClose(double expected, double found) {
        assertEquals(expected, found, 1e-13 * Math.abs(expected));
    }

    private List<Map<String, String>> rows(String kernel, int dimension, String degrees, String columns) throws IOException {
        return rows("", kernel, dimension, degrees, columns);
    }

    private List<Map<String, String>> rows(String reference, String kernel, int dimension, String degrees, String columns) throws IOException {
        Path spec = Files.writeString(folder.resolve("t.yaml"), "caption: T\nlabel: t\nkernel: \"" + kernel + "\"\n" + (reference.startsWith("reference") ? reference : "")
                + "parameters: {d: " + dimension + "}\n" + degrees + "digits: " + digits + "\ncolumns: [" + columns + "]\n");
        TableSpec table = TableSpec.read(spec);
        List<Map<String, String>> rows = new ArrayList<>();
        for (Case.Row row : TableRun.rows(table, table.cases().get(0), new DecayLaws())) {
            Map<String, String> cells = new HashMap<>();
            table.axis().ifPresent(axis -> cells.put(axis, row.key()));
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                cells.put(column.toString(), row.cells().get(i).value());
                String radius = row.cells().get(i).radius();
                column.radius().ifPresent(name -> cells.put(name, radius));
            }
            rows.add(cells);
        }
        return rows;
    }
}

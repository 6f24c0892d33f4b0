package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands from end to end: what they print, in the agreed form, and what they refuse. */
class CommandsTest {

    @Test
    void spectrumPrintsTheAgreedColumnsAndProvedZeros() {
        Invocation run = done("spectrum", "fc-ntk(depth=1)", "--dim", "3", "--degrees", "0,2..4", "--digits", "8");
        assertEquals("k,multiplicity,eigenvalue,radius", run.lines().get(0));
        assertEquals(List.of("0,1,", "2,5,", "3,7,0,0", "4,9,"),
                run.lines().stream().skip(1).map(line -> line.endsWith(",0,0") ? line : line.substring(0, 4)).toList());
        // The coefficients of Bietti and Bach (2021), Legendre case: 1/2, 5/64, 1/192.
        assertHolds("0.5", cells(run.lines().get(1)), 8);
        assertHolds("0.078125", cells(run.lines().get(2)), 8);
        assertHolds("0.005208333333333333333333", cells(run.lines().get(4)), 8);
    }

    @Test
    void spectrumInJsonHasTheAgreedShape() throws IOException {
        Invocation run = done("spectrum", "fc-ntk( depth = 1 )", "--dim", "3", "--degrees", "1", "--digits", "30", "--format", "json");
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertEquals(List.of("kernel", "dim", "digits", "eigenvalues"), names(document));
        assertEquals("fc-ntk(depth=1)", document.get("kernel").textValue());
        assertEquals(3, document.get("dim").intValue());
        assertEquals(30, document.get("digits").intValue());
        JsonNode eigenvalue = document.get("eigenvalues").get(0);
        assertEquals(List.of("k", "multiplicity", "value", "radius"), names(eigenvalue));
        assertTrue(eigenvalue.get("k").isInt());
        assertEquals("3", eigenvalue.get("multiplicity").textValue());
        assertHolds("0.333333333333333333333333333333333333", List.of("", "", eigenvalue.get("value").textValue(), eigenvalue.get("radius").textValue()), 30);
    }

    @Test
    void evaluateEchoesThePointsAndHoldsTheDigits() {
        Invocation run = done("evaluate", "laplace(c=1)", "--at", "1,0.50, sqrt(1/4) ,-1", "--digits", "12");
        assertEquals("t,value,radius", run.lines().get(0));
        assertEquals(List.of("1", "0.50", "sqrt(1/4)", "-1"), run.lines().stream().skip(1).map(line -> line.split(",")[0]).toList());
        // exp(-|x - x'|) at distances 0, 1, 1, 2.
        String[] expected = {"1", "0.36787944117144232160", "0.36787944117144232160", "0.13533528323661269189"};
        for (int i = 0; i < expected.length; i++) {
            String[] cells = run.lines().get(i + 1).split(",");
            assertHolds(expected[i], List.of("", "", cells[1], cells[2]), 12);
        }
    }

    @Test
    void decayFindsExponentsAndLimits() throws IOException {
        JsonNode document = new ObjectMapper().readTree(done("decay", "fc-ntk(depth=3)", "--dim", "3", "--digits", "15", "--format", "json").out());
        assertEquals(List.of("kernel", "dim", "status", "reason", "even", "odd", "zeroDegrees"), names(document));
        assertEquals("power", document.get("status").textValue());
        for (String parity : List.of("even", "odd")) {
            JsonNode law = document.get(parity);
            assertEquals(List.of("exponent", "limit", "lower", "upper", "lowerAt", "upperAt", "fromDegree", "anyDimension", "proof"), names(law));
            assertEquals(List.of("value", "radius", "exact"), names(law.get("limit")));
            assertEquals("3", law.get("exponent").textValue());
            assertEquals(List.of("value", "radius", "exact"), names(law.get("lower")));
            assertTrue(law.get("lower").get("value").asDouble() <= law.get("limit").get("value").asDouble());
            assertTrue(law.get("upper").get("value").asDouble() >= law.get("limit").get("value").asDouble());
            assertEquals(parity.equals("even") ? 2 : 1, law.get("fromDegree").intValue());
        }
        // Limits in floating point from the first odd coefficients at both ends, to 12 digits.
        assertEquals(1.00292404507, document.get("even").get("limit").get("value").asDouble(), 6e-12);
        assertEquals(0.906935272031, document.get("odd").get("limit").get("value").asDouble(), 6e-13);
    }

    @Test
    void decayNamesTheDegreesThatVanish() throws IOException {
        Invocation run = done("decay", "fc-ntk(depth=1)", "--dim", "3", "--format", "json");
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertTrue(document.get("odd").isNull());
        assertEquals("odd >= 3", document.get("zeroDegrees").get(0).textValue());
        assertTrue(done("decay", "fc-ntk(depth=1)", "--dim", "3").out().contains("mu_k = 0 for k odd >= 3\n"));
    }

    @Test
    void deriveShowsTheDualActivationAndEveryLayer() {
        String text = done("derive", "fc-ntk(depth=2)").out();
        assertTrue(text.contains("E[sigma(g) sigma(g')] = 1/(2*pi) * integral(") && text.contains("kappa0 = 1 - theta/pi\n"), text);
        assertTrue(text.lines().filter(line -> !line.startsWith(" ") && line.contains("ayer")).count() >= 2, text);
        assertTrue(text.contains("\nK(cos(theta)) = "), text);
        String latex = done("derive", "fc-ntk(depth=2)", "--format", "latex").out();
        assertTrue(latex.contains("\\begin{align}\n") && latex.endsWith("\\end{align}\n") && latex.contains("\\intertext{"), latex);
    }

    @Test
    void deriveWritesProgramsInOtherLanguages() {
        assertTrue(done("derive", "laplace(c=1)", "--format", "python").out().contains("\n    K = exp(-2*sin(theta/2))\n"));
        assertTrue(done("derive", "laplace(c=1)", "--format", "mathematica").out().contains("\n  capitalK = Exp[-2*Sin[theta/2]];\n"));
    }

    @Test
    void outputGoesToTheFileAndNowhereElse(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a spectrum.csv");
        assertEquals("", done("spectrum", "gaussian(c=1)", "--dim", "3", "--degrees", "0", "--output", file.toString()).out());
        assertTrue(Files.readString(file).startsWith("k,multiplicity,eigenvalue,radius\n0,1,0."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "decay                   | fc-ntkk(depth=1)          | fc-ntkk",
        "decay                   | fc-ntk(depth=-1)          | depth",
        "decay                   | fc-ntk()                  | depth",
        "decay                   | fc-ntk(depth=1, width=3)  | width",
        "decay                   | formula(\"Run(t)\")       | Run",
        "decay                   | formula(\"sqrt(t-2)\")    | sqrt",
        "spectrum --degrees 0..2 | formula(\"1/(t-1/2)\")    | formula",
    })
    void badKernelsAreRefused(String command, String kernel, String named, @TempDir Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command.strip().split(" ")));
        arguments.addAll(List.of("--dim", "3", kernel.strip(), "--output", folder.resolve("result").toString()));
        UsageTest.assertRefused(Invocation.of(arguments.toArray(String[]::new)), named);
        assertTrue(Files.notExists(folder.resolve("result")));
    }

    @Test
    void pointsOffTheIntervalAreRefused() {
        UsageTest.assertRefused(Invocation.of("evaluate", "laplace(c=1)", "--at", "0.5,3/2"), "outside [-1, 1]");
        UsageTest.assertRefused(Invocation.of("evaluate", "laplace(c=1)", "--at", "0.5,,1"), "formula");
    }

    private static Invocation done(String... arguments) {
        Invocation run = Invocation.of(arguments);
        assertEquals("", run.err());
        assertEquals(0, run.status());
        return run;
    }

    private static List<String> cells(String line) {
        return List.of(line.split(","));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Value and radius, cells 2 and 3, enclose the expected number and are as narrow as the digits ask. */
    private static void assertHolds(String expected, List<String> cells, int digits) {
        BigDecimal exact = new BigDecimal(expected);
        BigDecimal radius = new BigDecimal(cells.get(3));
        BigDecimal difference = new BigDecimal(cells.get(2)).subtract(exact).abs();
        assertTrue(difference.compareTo(radius.add(exact.ulp())) <= 0, () -> cells + " is not " + expected);
        assertTrue(radius.compareTo(exact.movePointLeft(digits - 1)) <= 0, () -> cells + " is too wide");
    }
}

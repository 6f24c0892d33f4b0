package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code zonal check} finds what is wrong in a file, and says so in its report and its exit status. */
class CheckCommandTest {

    @TempDir
    private Path folder;

    @Test
    void whatEvaluateWritesPasses() throws IOException {
        String written = Invocation.of("evaluate", "fc-ntk(depth=2)", "--at", "1,sqrt(1/2),0.3,-1", "--digits", "25").out();
        assertEquals(0, check("fc-ntk(depth=2)", written, "--tolerance", "1e-24").status());
    }

    @Test
    void whatSpectrumWritesPasses() throws IOException {
        String written = Invocation.of("spectrum", "fc-ntk(depth=1)", "--dim", "3", "--degrees", "0..7").out();
        assertEquals(0, check("fc-ntk(depth=1)", written, "--dim", "3", "--tolerance", "1e-19").status());
        assertEquals(1, check("fc-ntk(depth=1)", written, "--dim", "4", "--tolerance", "1e-19").status());
    }

    @Test
    void theTextNamesTheLargestErrorAndItsLine() throws IOException {
        Invocation run = check("formula(\"t^2\")", "# by hand\nname, Value ,t\na,0.25,0.5\nb,0.17,0.4\n", "--tolerance", "1e-6");
        assertEquals(1, run.status());
        String at = " at t = 0.4: 0.17, true value 0.16000000000000000000 (" + file() + ":4)";
        assertEquals("largest relative error: 0.0625" + at, run.lines().get(1));
        assertEquals("past tolerance 1e-6: 1", run.lines().get(3));
    }

    @Test
    void onlyTheFirstTenPastTheToleranceAreShown() throws IOException {
        Invocation run = check("formula(\"t^2\")", "0.5,1\n".repeat(12), "--tolerance", "1e-6");
        assertEquals("... and 2 more (--format csv shows all)", run.lines().get(run.lines().size() - 1));
    }

    @Test
    void csvHasALineForEveryValue() throws IOException {
        assertEquals(List.of("t,value,reference,relative,ulps,past", "0,0,0,0,0,no", "1,nan,1.0000000000000000000,inf,inf,yes"),
                check("formula(\"t^2\")", "0,0\n1,nan\n", "--tolerance", "1", "--format", "csv").lines());
    }

    @Test
    void jsonCountsInNumbersAndSpeaksInStrings() throws IOException {
        JsonNode report = new ObjectMapper().readTree(check("formula(\"t^2\")", "t,value\n0,0\n0.5,0.5\n", "--tolerance", "1", "--format", "json").out());
        assertEquals(2, report.get("rows").intValue());
        assertEquals(1, report.get("zeros").intValue());
        assertEquals(0, report.get("past").intValue());
        assertEquals(0, report.get("pastTolerance").size());
        assertEquals(file() + ":3", report.get("largestRelative").get("at").textValue());
        assertTrue(report.get("dim").isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "``                      | :1: no values",
        "t,value\\n              | :1: no values",
        "x,value\\n0,1\\n        | :1: no column t",
        "t,value,T\\n0,1,0\\n    | :1: two columns t",
        "t,value\\n0,1\\n0,one\\n | :3: 'one' is not a number",
        "t,value\\n0,1\\n0\\n    | :3: 1 cells where 2 columns are",
        "0,1,2\\n                | :1: 3 cells where 2 columns are",
        "t,value\\n1.5,1\\n      | :2: t = 3/2 lies outside [-1, 1]",
    })
    void aBadFileIsOneLineWithTheRemedy(String text, String message) throws IOException {
        UsageTest.assertRefused(check("formula(\"t^2\")", text.replace("\\n", "\n")), message);
    }

    @Test
    void aDegreeIsAnInteger() throws IOException {
        UsageTest.assertRefused(check("gaussian()", "k,eigenvalue\n0.5,1\n", "--dim", "3"), ":2: '0.5' is not a degree");
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        UsageTest.assertRefused(Invocation.of("check", "gaussian()", "--values", file().toString()), "name a CSV file in UTF-8");
    }

    private Path file() {
        return folder.resolve("values.csv");
    }

    private Invocation check(String kernel, String text, String... options) throws IOException {
        Files.writeString(file(), text);
        List<String> arguments = new ArrayList<>(List.of("check", kernel, "--values", file().toString()));
        arguments.addAll(List.of(options));
        return Invocation.of(arguments.toArray(String[]::new));
    }
}

package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code zonal gram} prints and refuses. */
class GramCommandTest {

    private static final String PAIRS = "x,y\n1,0\n-1,0\n0.6,0.8\n-3/5,-4/5\n0,1\n0,-1\n";

    @TempDir
    private Path folder;

    @Test
    void theMatrixAsCsvIsALineARow() throws IOException {
        // K(1) = 2, K(0) = 1/pi, K(-1) = 0; the second point is twice a unit vector
        Invocation run = gram("fc-ntk(depth=1)", "1,0\n0,2\n-1,0\n", "--format", "csv", "--digits", "8");
        assertEquals(List.of("2.0000000,0.63661977,0", "0.63661977,8.0000000,0.63661977", "0,0.63661977,2.0000000"), run.lines());
    }

    @Test
    void theMatrixAsTextAndLatexHasTheSameNumbers() throws IOException {
        assertEquals(List.of(" 2.0000  0.31831", "0.31831   2.0000"), gram("fc-ntk(depth=1)", "1,0\n0,1\n", "--digits", "5").lines());
        assertEquals(List.of("\\begin{pmatrix}", "2.0000 & 0.31831 \\\\", "0.31831 & 2.0000", "\\end{pmatrix}"),
                gram("fc-ntk(depth=1)", "1,0\n0,1\n", "--digits", "5", "--format", "latex").lines());
    }

    @Test
    void theMatrixInJsonHoldsARadiusForEachEntry() throws IOException {
        JsonNode document = new ObjectMapper().readTree(gram("laplace(c=1)", "1,0\n0,1\n3/5,4/5\n", "--format", "json").out());
        assertEquals(List.of("kernel", "points", "dim", "digits", "matrix"), names(document));
        assertEquals(3, document.get("points").intValue());
        assertEquals(List.of(3, 3, 3), IntStream.range(0, 3).mapToObj(i -> document.get("matrix").get(i).size()).toList());
        assertEquals("1.0000000000000000000", document.at("/matrix/2/2/value").textValue());
        // exp(-sqrt 2)
        assertTrue(document.at("/matrix/0/1/value").textValue().startsWith("0.2431167344342142"));
        assertEquals(document.at("/matrix/0/1"), document.at("/matrix/1/0"));
    }

    @Test
    void eigenvaluesAndConditionNumberInEveryForm() throws IOException {
        String[] options = {"--eigenvalue", "smallest,largest", "--condition-number", "--digits", "10"};
        // 2 -+ 1/pi
        assertEquals(List.of("quantity,value,radius", "smallest,1.681690114", "largest,2.318309886", "conditionNumber,1.378559502"),
                gram("fc-ntk(depth=1)", "1,0\n0,1\n", with(options, "--format", "csv")).lines().stream().map(line -> line.replaceAll(",\\d[.\\de-]*$", "")).toList());
        JsonNode document = new ObjectMapper().readTree(gram("fc-ntk(depth=1)", "1,0\n0,1\n", with(options, "--format", "json")).out());
        assertEquals(List.of("kernel", "points", "dim", "digits", "smallest", "largest", "conditionNumber", "nullVectors"), names(document));
        assertEquals("1.681690114", document.at("/smallest/value").textValue());
        assertTrue(gram("fc-ntk(depth=1)", "1,0\n0,1\n", options).out().contains("smallest eigenvalue 1.681690114 +/- "));
        assertTrue(gram("fc-ntk(depth=1)", "1,0\n0,1\n", with(options, "--format", "latex")).out().contains("smallest eigenvalue & $1.681690114$"));
    }

    @Test
    void aProvedZeroIsPrintedWithItsNullVector() throws IOException {
        Invocation run = gram("fc-ntk(depth=1)", PAIRS, "--eigenvalue", "smallest", "--format", "csv");
        assertEquals(List.of("quantity,value,radius", "smallest,0,0"), run.lines());
        assertTrue(gram("fc-ntk(depth=1)", PAIRS, "--eigenvalue", "smallest").out().contains("components 1: -3, 2: 3, 3: 5, 4: -5, 5: -4, 6: 4"));
        JsonNode document = new ObjectMapper().readTree(gram("fc-ntk(depth=1)", PAIRS, "--condition-number", "--format", "json").out());
        assertEquals("inf", document.at("/conditionNumber/value").textValue());
        assertEquals("-3", document.at("/nullVectors/0/0").textValue());
    }

    @Test
    void badInputIsOneLineAndStatus2() throws IOException {
        assertRefused(gram("gaussian(c=1)", "1,0\n3,4\n"), "line 2: point 2 has the norm sqrt(25) = 5.0");
        assertEquals(0, gram("gaussian(c=1)", "1,0\n3,4\n", "--normalise").status());
        assertRefused(gram("fc-ntk(depth=1)", "1,0\n1;0\n"), "line 2: column 1: '1;0' is not a number");
        assertRefused(gram("fc-ntk(depth=1)", "1,0\n", "--eigenvalue", "second"), "give smallest or largest");
        assertRefused(gram("formula(\"1 - 3*t\")", "1,0\n0,1\n0.6,0.8\n", "--condition-number"), "negative eigenvalue");
        assertRefused(gram("fc-ntk(depth=1)", "1,2\n".repeat(1001)), "give at most 1000 points");
        assertRefused(Invocation.of("gram", "fc-ntk(depth=1)", "--points", folder.resolve("none.csv").toString()), "cannot read");
    }

    private Invocation gram(String kernel, String content, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("points.csv"), content);
        return Invocation.of(with(new String[] {"gram", kernel, "--points", file.toString()}, options));
    }

    private static String[] with(String[] first, String... rest) {
        return Stream.of(first, rest).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private static void assertRefused(Invocation run, String message) {
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count());
        assertTrue(run.err().contains(message), run.err());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

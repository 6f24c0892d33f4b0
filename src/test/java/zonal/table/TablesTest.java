package zonal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonal.InputException;

class TablesTest {

    private static final String SPEC = """
            caption: Eigenvalues.
            label: tab:t
            kernel: "fc-ntk(depth={L})"
            parameters: {L: [1, 2], d: [3, 4]}
            degrees: [0..3, 5]
            digits: 12
            columns: [multiplicity, eigenvalue]
            """;

    @TempDir
    private Path folder;
    private Path spec;

    @BeforeEach
    void write() throws IOException {
        spec = Files.writeString(folder.resolve("t.yaml"), SPEC);
    }

    @Test
    void theCsvHoldsTheEigenvaluesOfTheClosedForm() {
        List<String> lines = file("t.csv").content().lines().filter(line -> !line.startsWith("#")).toList();
        assertEquals("kernel,d,k,multiplicity,eigenvalue,radius", lines.get(0));
        assertEquals(1 + 2 * 2 * 5, lines.size());
        assertTrue(lines.get(1).startsWith("fc-ntk(depth=1),3,0,1,0.500000000000,1e-12"), lines.get(1));
        assertTrue(lines.get(3).startsWith("fc-ntk(depth=1),3,2,5,0.0781250000000,"), lines.get(3));
        assertEquals("fc-ntk(depth=1),3,3,7,0,0", lines.get(4));
    }

    @Test
    void exactValuesStandBesideTheDigitsWhereTheyAreAskedFor() throws IOException {
        Files.writeString(spec, SPEC.replace("[1, 2]", "1").replace("eigenvalue]", "eigenvalue, exact]"));
        List<String> lines = file("t.csv").content().lines().filter(line -> !line.startsWith("#")).toList();
        assertEquals("kernel,d,k,multiplicity,eigenvalue,radius,exact", lines.get(0));
        assertEquals("fc-ntk(depth=1),3,2,5,0.0781250000000,1e-13,5/64", lines.get(3));
        assertEquals("fc-ntk(depth=1),4,0,1,0.450316371744,1e-12,40/(9*pi^2)", lines.get(6));
        assertTrue(file("t.tex").content().contains("$0$ & $1$ & $0.450316371744$ & $\\frac{40}{9 \\pi^{2}}$ \\\\"), file("t.tex").content());
        Files.writeString(spec, SPEC.replace("eigenvalue]", "eigenvalue, exact]"));
        assertTrue(assertThrows(InputException.class, () -> file("t.csv")).getMessage().contains("fc-ntk(depth=2): no closed form"));
    }

    @Test
    void theFilesSayWhatTheyAreAndHowToMakeThem() {
        String content = file("t.csv").content();
        assertTrue(content.contains("./zonal table " + folder.getFileName() + "/t.yaml"), content);
        assertTrue(content.contains("12 significant digits"));
        assertTrue(content.contains("sha256 "));
        assertTrue(content.contains("made by zonal 1.2.3"));
    }

    @Test
    void theLatexHasATableForEachDimensionAndBalancedBraces() {
        String latex = file("t.tex").content();
        assertEquals(2, latex.split("\\\\begin\\{table\\}", -1).length - 1);
        assertTrue(latex.contains("\\label{tab:t-d4}") && latex.contains("\\toprule") && latex.contains("All 12 significant digits are certified"));
        assertEquals(latex.chars().filter(c -> c == '{').count(), latex.chars().filter(c -> c == '}').count());
    }

    @Test
    void aFileJustWrittenHasNoDifference() {
        for (GeneratedFile file : Tables.generate(List.of(spec), "1.2.3")) {
            file.write();
        }
        assertTrue(Tables.generate(List.of(folder), "4.5.6").stream().allMatch(file -> file.difference().isEmpty()));
    }

    @Test
    void oneChangedDigitIsFoundWithItsLine() throws IOException {
        GeneratedFile file = file("t.csv");
        file.write();
        List<String> lines = file.content().lines().toList();
        int changed = lines.size() - 3;
        Files.writeString(file.path(), file.content().replace(lines.get(changed), lines.get(changed).replaceFirst("(\\d)(,[^,]*)$", "0$2")
                .replaceFirst("^(.*)0(,[^,]*)$", "$17$2")));
        String difference = file.difference().orElseThrow();
        assertTrue(difference.startsWith(file.shown() + ":" + (changed + 1) + ": found '"), difference);
    }

    @Test
    void missingAndShortenedFilesAreDifferences() throws IOException {
        GeneratedFile file = file("t.csv");
        assertTrue(file.difference().orElseThrow().endsWith("t.csv: cannot be read; make it with zonal table"));
        Files.writeString(file.path(), file.content().substring(0, file.content().lastIndexOf("fc-ntk")));
        assertTrue(file.difference().orElseThrow().contains("found 'the end of the file'"));
    }

    @Test
    void mistakesInSpecsNameThePlace() throws IOException {
        assertFails(":5:10: 'x' is not a degree", "[0..3, 5]", "x");
        assertFails(":6:9: expected an integer that is at least 5, found 2", "12", "2");
        assertFails(":7:25: unknown column 'radius'; columns: multiplicity, eigenvalue, exact", "eigenvalue]", "radius]");
        assertFails(":7:10: the column 'eigenvalue' is missing", "[multiplicity, eigenvalue]", "multiplicity");
        assertFails(":4:13: the dimension is missing", ", d: [3, 4]", "");
        assertFails(":2:1: unknown field 'name' of a table spec; fields: caption, label, kernel, parameters, degrees, digits, columns", "label:", "name:");
        assertFails(":3:9: ", "fc-ntk", "fc-ntj");
    }

    @Test
    void theSchemaKnowsTheSameFields() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(Path.of("tables/table.schema.json")));
        Set<String> fields = new TreeSet<>();
        schema.get("properties").fieldNames().forEachRemaining(fields::add);
        assertEquals(Set.copyOf(TableSpec.FIELDS), fields);
        Set<String> columns = new TreeSet<>();
        schema.at("/properties/columns/items/enum").forEach(column -> columns.add(column.asText()));
        assertEquals(Set.copyOf(TableSpec.COLUMNS), columns);
    }

    private GeneratedFile file(String name) {
        return Tables.generate(List.of(spec), "1.2.3").stream().filter(file -> file.path().endsWith(name)).findFirst().orElseThrow();
    }

    private void assertFails(String message, String from, String to) throws IOException {
        Files.writeString(spec, SPEC.replace(from, to));
        String found = assertThrows(InputException.class, () -> Tables.generate(List.of(spec), "1.2.3")).getMessage();
        assertTrue(found.contains("t.yaml" + message), found);
    }
}

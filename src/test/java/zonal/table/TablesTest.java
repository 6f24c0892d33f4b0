package zonal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonal.InputException;

/** Specs, files and checks; the numbers themselves are the business of the tests of rows. */
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
        List<String> lines = rows("t.csv");
        assertEquals("kernel,d,k,multiplicity,eigenvalue,radius", lines.get(0));
        assertEquals(1 + 2 * 2 * 5, lines.size());
        assertEquals("fc-ntk(depth=1),3,0,1,0.500000000000,1e-12", lines.get(1));
        assertEquals("fc-ntk(depth=1),3,2,5,0.0781250000000,1e-13", lines.get(3));
        assertEquals("fc-ntk(depth=1),3,3,7,0,0", lines.get(4));
    }

    @Test
    void exactValuesStandBesideTheDigitsWhereTheyAreAskedFor() throws IOException {
        Files.writeString(spec, SPEC.replace("[1, 2]", "1").replace("eigenvalue]", "eigenvalue, exact]"));
        List<String> lines = rows("t.csv");
        assertEquals("kernel,d,k,multiplicity,eigenvalue,radius,exact", lines.get(0));
        assertEquals("fc-ntk(depth=1),3,2,5,0.0781250000000,1e-13,5/64", lines.get(3));
        assertEquals("fc-ntk(depth=1),4,0,1,0.450316371744,1e-12,40/(9*pi^2)", lines.get(6));
        assertTrue(content("t.tex").contains("0 & 1 & 0.450316371744 & $\\frac{40}{9 \\pi^{2}}$ \\\\"), content("t.tex"));
        Files.writeString(spec, SPEC.replace("eigenvalue]", "eigenvalue, exact]"));
        assertTrue(assertThrows(InputException.class, () -> content("t.csv")).getMessage().matches(".*t\\.yaml:7:10: kernel fc-ntk\\(depth=2\\): no closed form.*"));
    }

    @Test
    void theFilesSayWhatTheyAreAndHowToMakeThem() {
        for (String name : List.of("t.csv", "t.tex")) {
            String content = content(name);
            assertTrue(content.contains("./zonal table " + folder.getFileName() + "/t.yaml"), content);
            assertTrue(content.contains("12 significant digits"));
            assertTrue(content.contains("Column eigenvalue: eigenvalue mu_k"));
            assertTrue(content.contains("sha256 "));
            assertTrue(content.contains("made by zonal 1.2.3"));
        }
    }

    @Test
    void theJsonHoldsTheSameCellsAsTheCsv() throws IOException {
        JsonNode document = new ObjectMapper().readTree(content("t.json"));
        assertEquals(12, document.get("digits").asInt());
        assertEquals("made by zonal 1.2.3", document.get("version").asText());
        List<String> lines = rows("t.csv");
        assertEquals(lines.size() - 1, document.get("rows").size());
        for (int i = 1; i < lines.size(); i++) {
            JsonNode row = document.get("rows").get(i - 1);
            assertEquals(lines.get(i), String.join(",", row.get("kernel").asText(), row.get("d").toString(), row.get("k").toString(), row.get("multiplicity").asText(),
                    row.get("eigenvalue").get("value").asText(), row.get("eigenvalue").get("radius").asText()));
        }
    }

    @Test
    void theMarkdownHasASectionForEachDimension() {
        String text = content("t.md");
        assertTrue(text.contains("\n## $d = 3$\n\n| $k$ | $N(d,k)$ | $L = 1$ | $L = 2$ |\n| ---: | ---: | ---: | ---: |\n| 0 | 1 | 0.500000000000 | "), text);
        assertTrue(text.contains("## $d = 4$") && text.contains("All 12 significant digits are certified"), text);
    }

    @Test
    void aFolderHasAnIndexUnlessSomebodyElseWroteOne() throws IOException {
        generate(List.of(folder)).forEach(GeneratedFile::write);
        String index = Files.readString(folder.resolve("README.md"));
        assertTrue(index.contains("| [t](t.md) | `fc-ntk(depth={L})`; L = 1, 2 | 3, 4 | 0, 1, 2, 3, 5 | 12 | multiplicity, eigenvalue | [csv](t.csv) "), index);
        Files.writeString(folder.resolve("README.md"), "mine");
        assertTrue(generate(List.of(folder)).stream().noneMatch(file -> file.path().endsWith("README.md")));
        assertTrue(generate(List.of(spec)).stream().noneMatch(file -> file.path().endsWith("README.md")));
    }

    @Test
    void aFileJustWrittenHasNoDifference() {
        generate(List.of(folder)).forEach(GeneratedFile::write);
        List<GeneratedFile> again = new ArrayList<>();
        Tables.read(List.of(folder), "4.5.6").generate(Progress.NONE, again::add);
        assertEquals(5, again.size());
        again.forEach(file -> assertEquals(Optional.empty(), file.difference()));
    }

    @Test
    void oneChangedDigitIsFoundWithItsLine() throws IOException {
        for (String name : List.of("t.csv", "t.tex", "t.json", "t.md")) {
            GeneratedFile file = file(name);
            String wrong = file.text().replaceFirst("0\\.0?78125", "0.78124");
            file.write();
            assertEquals(Optional.empty(), file.difference());
            Files.writeString(file.path(), wrong);
            long line = file.text().lines().takeWhile(each -> !each.contains("78125")).count() + 1;
            String difference = file.difference().orElseThrow();
            assertTrue(difference.startsWith(file.shown() + ":" + line + ": found '"), difference);
        }
    }

    @Test
    void missingAndShortenedFilesAreDifferences() throws IOException {
        GeneratedFile file = file("t.csv");
        assertTrue(file.difference().orElseThrow().endsWith("t.csv: cannot be read; make it with zonal table"));
        Files.writeString(file.path(), file.text().substring(0, file.text().lastIndexOf("fc-ntk")));
        assertTrue(file.difference().orElseThrow().contains("found 'the end of the file'"));
    }

    @Test
    void mistakesInSpecsNameThePlace() throws IOException {
        assertFails(":5:10: 'x' is not a degree", "[0..3, 5]", "x");
        assertFails(":6:9: expected an integer that is at least 5, found 2", "12", "2");
        assertFails(":7:25: unknown column 'radius'; columns: multiplicity, eigenvalue, ", "eigenvalue]", "radius]");
        assertFails(":7:25: the column 'multiplicity' is given twice", "eigenvalue]", "multiplicity]");
        assertFails(":7:25: the column 'ratio' compares with a second kernel; add for example reference", "eigenvalue]", "ratio]");
        assertFails(":7:25: the column 'limit' is not about a degree as 'multiplicity' is", "eigenvalue]", "limit]");
        assertFails(":4:13: the dimension is missing", ", d: [3, 4]", "");
        assertFails(":4:28: no kernel has the placeholder {a}", "d: [3", "a: 1, d: [3");
        assertFails(":2:1: unknown field 'name' of a table spec; fields: caption, label, kernel, reference, ", "label:", "name:");
        assertFails(":3:9: ", "fc-ntk", "fc-ntj");
        assertFails(":5:10: none of the columns is one of a degree", "[multiplicity, eigenvalue]", "limit");
        assertFails(":7:10: at most 12 digits", "columns:", "typeset: 13\ncolumns:");
        assertFails(":8:18: the table has no axis 'c'; axes: L, d, k", "eigenvalue]", "eigenvalue]\nlayout: {tables: c}");
        assertFails(":8:30: the axis 'd' has a place already", "eigenvalue]", "eigenvalue]\nlayout: {tables: d, columns: d}");
        assertFails(":8:17: no column compares with the reference kernel".replace("17", "12"), "eigenvalue]", "eigenvalue]\nreference: laplace(c=1)");
    }

    @Test
    void columnsThatMakeNoSenseForAKernelAreRefusedWithTheReason() throws IOException {
        Files.writeString(spec, SPEC.replace("fc-ntk(depth={L})", "gaussian(c={L})").replace("eigenvalue]", "scaled]"));
        String message = assertThrows(InputException.class, () -> content("t.csv")).getMessage();
        assertTrue(message.contains("t.yaml:7:10: the column 'scaled' makes no sense for gaussian(c=1) in dimension 3: ") && message.lines().count() == 1, message);
        Files.writeString(spec, SPEC.replace("fc-ntk(depth={L})", "gaussian(c={L})").replace("degrees: [0..3, 5]\n", "").replace("[multiplicity, eigenvalue]", "limit"));
        assertTrue(assertThrows(InputException.class, () -> content("t.csv")).getMessage().contains("the column 'limit' makes no sense for gaussian(c=1)"));
    }

    @Test
    void picturesStandBesideTheTable() throws IOException {
        Files.writeString(spec, SPEC + "plots:\n  - {of: spectrum, at: {L: 2, d: 3}, degrees: 0..10}\n  - {of: kernel, at: {L: 1, d: 4}, forms: [pgf, png]}\n");
        List<GeneratedFile> files = generate(List.of(folder));
        assertEquals(List.of("t.csv", "t.tex", "t.json", "t.md", "t-spectrum-L2-d3.svg", "t-spectrum-L2-d3.pgf", "t-kernel-L1-d4.pgf", "t-kernel-L1-d4.png", "README.md"),
                files.stream().map(file -> file.path().getFileName().toString()).toList());
        files.forEach(GeneratedFile::write);
        generate(List.of(folder)).forEach(file -> assertEquals(Optional.empty(), file.difference()));
        assertTrue(Files.readString(folder.resolve("README.md")).contains("[spectrum-L2-d3.svg](t-spectrum-L2-d3.svg)"));
        Files.write(folder.resolve("t-kernel-L1-d4.png"), new byte[] {1});
        assertEquals(1, generate(List.of(folder)).stream().filter(file -> file.difference().isPresent()).count());
        assertFails("which d is to be drawn is not said; write for example at: {d: 3}", "eigenvalue]", "eigenvalue]\nplots:\n  - {of: decay, at: {L: 2}}");
        assertFails("the table has no L = 3; values: 1, 2", "eigenvalue]", "eigenvalue]\nplots:\n  - {of: decay, at: {L: 3}}");
        assertFails("a ratio needs a second kernel; add reference to the table", "eigenvalue]", "eigenvalue]\nplots:\n  - {of: ratio}");
    }

    @Test
    void tablesOfManyCellsAreAskedForTwice() throws IOException {
        Tables.read(List.of(spec), "1.2.3").requireReasonable();
        Files.writeString(spec, SPEC.replace("[0..3, 5]", "0..60000"));
        String message = assertThrows(InputException.class, () -> Tables.read(List.of(spec), "1.2.3").requireReasonable()).getMessage();
        assertTrue(message.matches("these tables are large: 480,008 cells, about [0-9]+ (s|min|h) and [0-9]+ MB; add --yes to make them all the same, or make the grid smaller"), message);
    }

    @Test
    void theSchemaKnowsTheSameFields() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(Path.of("tables/table.schema.json")));
        assertEquals(Set.copyOf(TableSpec.FIELDS), names(schema.get("properties")));
        assertEquals(Set.copyOf(PlotSpec.FIELDS), names(schema.at("/properties/plots/items/properties")));
        assertEquals(Set.copyOf(Layout.FIELDS), names(schema.at("/properties/layout/properties")));
        Set<String> columns = new TreeSet<>();
        schema.at("/properties/columns/items/enum").forEach(column -> columns.add(column.asText()));
        assertEquals(Set.copyOf(Column.names()), columns);
    }

    @Test
    void theDocumentationListsEveryColumnAndField() throws IOException {
        String text = Files.readString(Path.of("docs/tables.md"));
        for (Column column : Column.values()) {
            assertTrue(text.contains("| `" + column + "` | " + column.meaning() + " |\n"), column.toString());
        }
        TableSpec.FIELDS.forEach(field -> assertTrue(text.contains("`" + field + "`"), field));
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<GeneratedFile> generate(List<Path> paths) {
        List<GeneratedFile> files = new ArrayList<>();
        Tables.read(paths, "1.2.3").generate(Progress.NONE, files::add);
        return files;
    }

    private GeneratedFile file(String name) {
        return generate(List.of(spec)).stream().filter(file -> file.path().endsWith(name)).findFirst().orElseThrow();
    }

    private String content(String name) {
        return file(name).text();
    }

    private List<String> rows(String name) {
        return content(name).lines().filter(line -> !line.startsWith("#")).toList();
    }

    private void assertFails(String message, String from, String to) throws IOException {
        Files.writeString(spec, SPEC.replace(from, to));
        String found = assertThrows(InputException.class, () -> Tables.read(List.of(spec), "1.2.3")).getMessage();
        assertTrue(found.contains(message.startsWith(":") ? "t.yaml" + message : message), found);
        assertEquals(1, found.lines().count());
    }
}

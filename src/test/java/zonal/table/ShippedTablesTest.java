package zonal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zonal.claim.yaml.YamlFile;
import zonal.decay.DecayLaws;

/** The tables that come with the program: one kernel of each, computed again. All of them: zonal table --check. */
class ShippedTablesTest {

    private static final long SEED = 20;

    static Stream<Path> specs() {
        return YamlFile.find(List.of(Path.of("tables"))).stream();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theRowsOfOneKernelAreInTheFile(Path path) throws IOException {
        TableSpec spec = TableSpec.read(path);
        List<Case> cases = spec.cases();
        int chosen = new Random(SEED + spec.name().hashCode()).nextInt(cases.size());
        List<Case.Row> rows = TableRun.rows(spec, cases.get(chosen), new DecayLaws());
        ComputedTable table = new ComputedTable(spec, List.of(cases.get(chosen)), List.of(rows));
        List<String> expected = lines(TableCsv.print(table, new Provenance(spec, "")));
        List<String> found = lines(Files.readString(spec.sibling(".csv")));
        assertEquals(expected.get(0), found.get(0));
        assertEquals(1 + cases.size() * rows.size(), found.size());
        assertEquals(expected.subList(1, expected.size()), found.subList(1 + chosen * rows.size(), 1 + (chosen + 1) * rows.size()), "case " + chosen);
    }

    @ParameterizedTest
    @MethodSource("specs")
    void theFilesBelongToTheSpecAsItIs(Path path) throws IOException {
        TableSpec spec = TableSpec.read(path);
        for (String ending : GeneratedFiles.ENDINGS.stream().filter(ending -> !ending.equals(".md")).toList()) {
            assertTrue(Files.readString(spec.sibling(ending)).contains(spec.digest()), ending);
        }
    }

    private static List<String> lines(String csv) {
        return new ArrayList<>(Arrays.stream(csv.split("\n")).filter(line -> !line.startsWith("#")).toList());
    }
}

package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableCommandTest {

    private static final String SPEC = """
            caption: Eigenvalues.
            label: tab:t
            kernel: "fc-ntk(depth=1)"
            parameters: {d: 3}
            degrees: 0..3
            digits: 10
            columns: eigenvalue
            """;

    @TempDir
    private Path folder;

    @Test
    void tablesAreWrittenAndChecked() throws IOException {
        Files.writeString(folder.resolve("t.yaml"), SPEC);
        assertEquals(1, Invocation.of("table", "--check", folder.toString()).status());
        Invocation written = Invocation.of("table", folder.toString());
        assertEquals(0, written.status(), written.err());
        assertEquals(0, Invocation.of("table", "--check", folder.toString()).status());
        Path csv = folder.resolve("t.csv");
        Files.writeString(csv, Files.readString(csv).replace("0.07812500000", "0.07812500001"));
        Invocation changed = Invocation.of("table", "--check", folder.toString());
        assertEquals(1, changed.status());
        assertTrue(changed.out().matches("(?s)\\S*t\\.csv:11: found '[^\\n]*', computed '[^\\n]*'\\n\\S*t\\.tex: as computed\\n.*README.md: as computed\\n"), changed.out());
    }

    @Test
    void aBadSpecIsStatus2AndNothingIsWritten() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), SPEC);
        Files.writeString(folder.resolve("b.yaml"), SPEC.replace("digits: 10", "digits: many"));
        Invocation run = Invocation.of("table", folder.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().matches("zonal: \\S*b\\.yaml:6:9: expected an integer, found 'many'\\n"), run.err());
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void largeTablesAreMadeOnlyWithYes() throws IOException {
        Files.writeString(folder.resolve("t.yaml"), SPEC.replace("0..3", "0..100000").replace("columns: eigenvalue", "columns: [multiplicity, eigenvalue, coefficient]"));
        Invocation run = Invocation.of("table", folder.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().matches("zonal: these tables are large: 300,003 cells, about .*; add --yes to make them all the same, or make the grid smaller\n"), run.err());
    }

    @Test
    void aFolderThatCannotBeWrittenToIsFoundBeforeTheWork() throws IOException {
        Files.writeString(folder.resolve("t.yaml"), SPEC);
        Files.createDirectory(folder.resolve("t.md"));
        Invocation run = Invocation.of("table", folder.toString());
        assertEquals(2, run.status());
        assertTrue(run.err().matches("zonal: cannot write \\S*t\\.md: it is a folder; name a file in it\n"), run.err());
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }
}

package zonal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonal.InputException;
import zonal.decay.DecayLaws;

/** Interrupted runs. */
class JournalTest {

    private static final String SPEC = """
            caption: Eigenvalues.
            label: tab:t
            kernel: "fc-ntk(depth={L})"
            parameters: {L: [1, 2, 3], d: [3, 4]}
            degrees: 0..4
            digits: 12
            columns: [multiplicity, eigenvalue, coefficient]
            """;
    private static final int CASES = 6;

    @TempDir
    private Path folder;
    private Path spec;
    private Path partial;

    @BeforeEach
    void write() throws IOException {
        spec = Files.writeString(folder.resolve("t.yaml"), SPEC);
        partial = folder.resolve(".t.partial");
    }

    /** Whatever a kill leaves of the journal, the files are the same in the end, and cases whose lines are whole are not computed again. */
    @Test
    void aRunGoesOnWhereItWasCutOff() throws IOException {
        run();
        Map<String, String> expected = files();
        byte[] journal = wholeJournal();
        Random random = new Random(7);
        for (int attempt = 0; attempt < 5; attempt++) {
            byte[] left = Arrays.copyOf(journal, random.nextInt(journal.length + 1));
            for (String name : expected.keySet()) {
                Files.delete(folder.resolve(name));
            }
            Files.write(partial, left);
            int whole = Math.max(0, (int) new String(left, StandardCharsets.UTF_8).chars().filter(c -> c == '\n').count() - 1);
            assertEquals(CASES - whole, run(), "computed with " + left.length + " bytes left");
            assertEquals(expected, files());
            assertFalse(Files.exists(partial));
        }
    }

    @Test
    void whatIsLeftOfAnotherSpecOrVersionDoesNotCount() throws IOException {
        byte[] journal = wholeJournal();
        Files.write(partial, new String(journal, StandardCharsets.UTF_8).replace("1.2.3", "1.2.2").getBytes(StandardCharsets.UTF_8));
        assertEquals(CASES, run());
        Files.write(partial, journal);
        Files.writeString(spec, SPEC.replace("digits: 12", "digits: 13"));
        assertEquals(CASES, run());
    }

    /** The line of a case that fails is missing afterwards, and so are all files. */
    @Test
    void aTableThatCannotBeComputedLeavesNoFileBehindButItsJournal() throws IOException {
        Files.writeString(spec, SPEC.replace("fc-ntk(depth={L})", "fc-ntk(depth={L}, activation=sin)").replace("[multiplicity, eigenvalue, coefficient]", "[eigenvalue, scaled]"));
        assertThrows(InputException.class, this::run);
        assertTrue(files().isEmpty(), files().keySet().toString());
    }

    private byte[] wholeJournal() throws IOException {
        TableSpec table = TableSpec.read(spec);
        Journal journal = new Journal(table, "1.2.3");
        journal.begin(Map.of());
        TableRun.of(List.of(table), Map.of(table, journal), new DecayLaws(), Progress.NONE, done -> { });
        byte[] bytes = Files.readAllBytes(partial);
        journal.end();
        return bytes;
    }

    /** How many cases were computed. */
    private int run() {
        AtomicInteger computed = new AtomicInteger();
        Tables.read(List.of(spec), "1.2.3").write(new Progress() {
            @Override
            public void begin(int all, int known) {
                assertEquals(CASES, all);
            }

            @Override
            public void done(String table) {
                computed.incrementAndGet();
            }
        }, file -> { });
        return computed.get();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (var paths = Files.list(folder)) {
            for (Path path : paths.filter(path -> !path.equals(spec) && !path.equals(partial)).toList()) {
                files.put(path.getFileName().toString(), Files.readString(path));
            }
        }
        return files;
    }
}

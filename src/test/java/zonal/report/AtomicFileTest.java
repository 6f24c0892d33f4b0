package zonal.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonal.InputException;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesTheContentAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("name with spaces.csv");
        AtomicFile.write(file, "a long first text\n");
        AtomicFile.write(file, "second\n");
        assertEquals("second\n", Files.readString(file));
        assertEquals(1, entries());
    }

    @Test
    void bytesAreWrittenAsTheyAre() throws IOException {
        byte[] bytes = {-1, 0, 13, 10, (byte) 0x80};
        AtomicFile.write(folder.resolve("bytes"), bytes);
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("bytes")));
    }

    @Test
    void aSymbolicLinkKeepsPointingToTheFileThatIsWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "first");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, "second");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("second", Files.readString(file));
    }

    @Test
    void aFolderAndAFileInAMissingFolderAreRefused() throws IOException {
        assertThrows(InputException.class, () -> AtomicFile.write(folder, "text"));
        assertThrows(InputException.class, () -> AtomicFile.write(folder.resolve("missing").resolve("file"), "text"));
        assertEquals(0, entries());
    }

    private long entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}

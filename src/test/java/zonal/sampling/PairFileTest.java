package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zonal.InputException;

class PairFileTest {

    @TempDir
    private Path folder;

    @Test
    void headerAndBlankLinesArePassedOverAndCosinesEchoed() throws IOException {
        List<Pair> pairs = read("t\n1\n\n 0.50 \n-1\n");
        assertEquals(List.of("1", "0.50", "-1"), pairs.stream().map(Pair::cosine).toList());
        assertEquals(List.of(0.0, Math.acos(0.5), Math.PI), Pair.angles(pairs));
        assertEquals(pairs, read("1\n0.50\n-1"));
    }

    @Test
    void faultsAreNamedByLine() {
        assertRefused("line 2: t = 2 ", "1\n2\n");
        assertRefused("line 1: t = theta is not a constant", "theta\n");
        assertRefused("line 3: ", "t\n0\nt\n");
        assertRefused("line 1: more than one column", "1,0\n");
        assertRefused("holds 0 pairs", "t\n");
        assertRefused("holds 1001 pairs", "0\n".repeat(1001));
        assertRefused("line 1: ", "1/0\n");
    }

    @Test
    void fileThatIsNoTextIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xc3, (byte) 0x28});
        assertTrue(assertThrows(InputException.class, () -> PairFile.read(file)).getMessage().startsWith("cannot read"));
        assertThrows(InputException.class, () -> PairFile.read(folder));
    }

    private void assertRefused(String fault, String content) {
        String message = assertThrows(InputException.class, () -> read(content)).getMessage();
        assertTrue(message.contains(fault) && !message.contains("\n"), message);
    }

    private List<Pair> read(String content) throws IOException {
        return PairFile.read(Files.write(folder.resolve("pairs.csv"), content.getBytes(StandardCharsets.UTF_8)));
    }
}

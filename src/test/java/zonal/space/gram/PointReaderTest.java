package zonal.space.gram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;

class PointReaderTest {

    @TempDir
    private Path folder;

    @Test
    void readsNumbersExactlyAndPassesOverHeaderCommentsAndBlankLines() throws IOException {
        Points points = read("\uFEFFx, y\n# a comment\n\n0.6,4/5\n 1e-3 , -2.50E+1 \n-.5,+7\n");
        assertEquals(List.of("line 4", "line 5", "line 6"), points.places());
        assertEquals(new Point(List.of(BigInteger.valueOf(3), BigInteger.valueOf(4)), BigInteger.valueOf(5)), points.list().get(0));
        assertTrue(points.list().get(0).isUnit());
        assertEquals(BigFraction.of(625_000_001, 1_000_000), points.list().get(1).squaredNorm());
        assertEquals(BigFraction.of(197, 4), points.list().get(2).squaredNorm());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "1,0;x,1      | line 2: column 1: 'x' is not a number",
        "1,0;1,0,0    | line 2: 3 coordinates, where the first point (line 1) has 2",
        "1;2          | line 1: a point of one coordinate",
        "1,0;0,0.0    | line 2: the origin",
        "a,b          | holds no point",
        "a,b;c,d      | line 2: column 1: 'c' is not a number",
        "1,           | line 1: column 2: '' is not a number",
        "1 0          | holds no point",
        "1/0,1        | line 1: column 1: '1/0' is not a number",
        "1e99999,1    | line 1: column 1: '1e99999' is not a number",
        "nan,1        | line 1: column 1: 'nan' is not a number"})
    void namesFileAndLineOfWhatItRefuses(String content, String message) {
        InputException refusal = assertThrows(InputException.class, () -> read(content.replace(';', '\n')));
        assertTrue(refusal.getMessage().contains("points.csv") && refusal.getMessage().contains(message), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    @Test
    void aMissingFileIsRefused() {
        assertThrows(InputException.class, () -> PointReader.read(folder.resolve("missing.csv")));
    }

    private Points read(String content) throws IOException {
        return PointReader.read(Files.writeString(folder.resolve("points.csv"), content));
    }
}

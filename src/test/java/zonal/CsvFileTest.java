package zonal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines keep their numbers, and quotes hold commas together. */
class CsvFileTest {

    @TempDir
    private Path folder;

    @Test
    void linesKeepTheirNumbersWhereOthersArePassedOver() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "\uFEFF# comment\r\n\r\n t,value \r\n#\n1,2");
        assertEquals(List.of(new CsvFile.Line(3, "t,value"), new CsvFile.Line(5, "1,2")), CsvFile.lines(file, "another"));
    }

    @Test
    void aCommaInQuotesSeparatesNothing() {
        assertEquals(List.of("a,b", "c", ""), new CsvFile.Line(1, "\"a,b\" , c,").cells());
    }
}

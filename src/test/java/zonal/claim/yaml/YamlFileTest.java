package zonal.claim.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import zonal.InputException;

class YamlFileTest {

    private enum Colour { RED, GREEN }

    @Test
    void everyMessageNamesFileLineAndColumn() {
        YamlMapping fields = mapping("a: 1\nb: [x, -3]\n");
        assertFails("f.yaml:2:8: expected an integer that is at least 0, found -3", () -> fields.required("b").items().get(1).integer(0));
        assertFails("f.yaml:2:5: expected an integer, found 'x'", () -> fields.required("b").items().get(0).integer(0));
        assertFails("f.yaml:2:4: expected a text or a number, found a list", () -> fields.required("b").text());
        assertFails("f.yaml:1:4: expected fields with values, found '1'", () -> fields.required("a").mapping());
        assertFails("f.yaml:1:1: the field 'c' is missing", () -> fields.required("c"));
        assertFails("f.yaml:2:1: unknown field 'b' of a thing; fields: a, c", () -> fields.allowing("a thing", List.of("a", "c")));
    }

    @Test
    void typesAreNotGuessed() {
        YamlMapping fields = mapping("yes: 'true'\nno:\ncolour: blue\nempty: []\n");
        assertFails("f.yaml:1:6: expected true or false, found 'true'", () -> fields.required("yes").bool());
        assertFails("f.yaml:2:4: expected a text or a number, found nothing", () -> fields.required("no").text());
        assertFails("f.yaml:3:9: unknown value 'blue'; expected one of red, green", () -> fields.required("colour").oneOf(Colour.class));
        assertFails("f.yaml:4:8: expected at least one value, found an empty list", () -> fields.required("empty").items());
    }

    @Test
    void numbersKeepTheirDigits() {
        assertEquals("0.30", mapping("a: 0.30").required("a").text());
        assertEquals("3/10", mapping("a: 3/10").required("a").text());
    }

    @Test
    void deepNestingIsRefusedWhereItBegins() {
        assertFails("f.yaml:1:51: nested more than 50 deep; write it flatter", () -> YamlFile.parse("f.yaml", "[".repeat(20_000) + "]".repeat(20_000)));
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        assertFails("f.yaml:2:1: 'a' is given twice", () -> mapping("a: 1\na: 2\n"));
    }

    @Test
    void malformedTextIsRefusedOnOneLine() {
        for (String text : List.of("a: [1, 2", "a: 'open", "\t- a", "a: b: c", "a: 1\n---\nb: 2", "", "a: *unknown")) {
            InputException exception = assertThrows(InputException.class, () -> mapping(text), text);
            assertTrue(exception.getMessage().matches("f\\.yaml:\\d+:\\d+: [^\\n]+"), exception.getMessage());
        }
    }

    @Test
    void bytesThatAreNotTextAreRefused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("f.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff});
        assertTrue(assertThrows(InputException.class, () -> YamlFile.read(file)).getMessage().endsWith("f.yaml:1:1: not a text in UTF-8"));
    }

    @Test
    void foldersAreSearchedInTheOrderOfNames(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("b"));
        for (String name : List.of("b/2.yml", "b/1.yaml", "a.yaml", "notes.txt")) {
            Files.writeString(folder.resolve(name), "a: 1");
        }
        assertEquals(List.of("a.yaml", "b/1.yaml", "b/2.yml"), YamlFile.find(List.of(folder)).stream().map(file -> folder.relativize(file).toString())
                .toList());
    }

    @Test
    void whatIsNotThereIsNamed(@TempDir Path folder) {
        Path missing = folder.resolve("none.yaml");
        assertFails(missing + ": no such file or folder", () -> YamlFile.find(List.of(missing)));
        assertFails(folder + ": no .yaml file in this folder", () -> YamlFile.find(List.of(folder)));
    }

    private static YamlMapping mapping(String text) {
        return YamlFile.parse("f.yaml", text).mapping();
    }

    private static void assertFails(String message, Executable executable) {
        assertEquals(message, assertThrows(InputException.class, executable).getMessage());
    }
}

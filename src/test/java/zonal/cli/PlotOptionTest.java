package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotOptionTest {

    private static final String[] SAMPLE = {"sample", "fc-ntk(depth=1)", "--width", "64", "--networks", "1000"};

    @TempDir
    private Path folder;

    @Test
    void thePictureIsWrittenBesideTheTable() throws IOException {
        Path svg = folder.resolve("a picture.svg");
        Path png = folder.resolve("PICTURE.PNG");
        Invocation plain = sample();
        assertEquals(0, plain.status(), plain.err());
        assertEquals(plain, sample("--plot", svg.toString()));
        assertEquals(plain, sample("--plot", png.toString()));
        assertTrue(Files.readString(svg).startsWith("<?xml version=\"1.0\"?>\n<svg "));
        assertEquals("PNG", new String(Files.readAllBytes(png), 1, 3, StandardCharsets.US_ASCII));
    }

    @Test
    void theWordAloneWritesThePictureInPlaceOfTheTable() throws IOException {
        Path file = folder.resolve("picture.svg");
        sample("--plot", file.toString());
        assertEquals(new Invocation(0, Files.readString(file), ""), sample("--plot", "svg"));
        Path output = folder.resolve("no ending");
        assertEquals(new Invocation(0, "", ""), sample("--plot", "svg", "--output", output.toString()));
        assertEquals(Files.readString(file), Files.readString(output));
    }

    @Test
    void bytesReachTheStandardOutputAsTheyAre() throws IOException {
        Path file = folder.resolve("picture.png");
        sample("--plot", file.toString());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(0, Zonal.run(arguments("--plot", "png"), new PrintStream(out), System.err));
        assertArrayEquals(Files.readAllBytes(file), out.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"spectrum;fc-ntk(depth=1);--dim;3;--degrees;0..12", "decay;fc-ntk(depth=1);--dim;3", "compare;laplace(c=1);laplace(c=2);--dim;3",
        "evaluate;fc-ntk(depth=1);--at;1,0.5,-1"})
    void everyCommandOfNumbersDrawsThem(String words) throws IOException {
        String[] command = words.split(";");
        Invocation plain = Invocation.of(command);
        assertEquals(0, plain.status(), plain.err());
        for (String ending : List.of("svg", "png", "pgf")) {
            Path file = folder.resolve("picture." + ending);
            assertEquals(plain, Invocation.of(Stream.of(command, new String[] {"--plot", file.toString()}).flatMap(Stream::of).toArray(String[]::new)));
            assertTrue(Files.size(file) > 1000);
        }
        String pgf = Invocation.of(Stream.of(command, new String[] {"--plot", "pgf"}).flatMap(Stream::of).toArray(String[]::new)).out();
        assertEquals(Files.readString(folder.resolve("picture.pgf")), pgf);
    }

    /** Nothing is printed before it is known that the picture can be drawn. */
    @Test
    void whatCannotBeDrawnIsRefusedAsAWhole() throws IOException {
        Path file = folder.resolve("picture.svg");
        UsageTest.assertRefused(Invocation.of("decay", "gaussian(c=1)", "--dim", "3", "--plot", file.toString()), "there is no power of the degree to draw");
        assertFalse(Files.exists(file));
    }

    /** The kernel is no kernel at all: that would be found if the work began. */
    @Test
    void faultsOfTheOptionAreFoundBeforeAnyWork() throws IOException {
        assertRefused("pictures are svg, png or pgf; name a file that ends in .svg, .png or .pgf", "--plot", folder.resolve("a.pdf").toString());
        assertRefused("pictures are svg, png or pgf", "--plot", "SVG");
        assertRefused("pictures are svg, png or pgf", "--plot", "");
        assertRefused("does not exist; make it first", "--plot", folder.resolve("missing").resolve("a.svg").toString());
        assertRefused("it is a folder", "--plot", Files.createDirectory(folder.resolve("folder.png")).toString());
        assertRefused("exclude each other", "--plot", "png", "--format", "csv");
        assertRefused("name the same file", "--plot", folder.resolve("a.svg").toString(), "--output", folder.resolve("b/../a.svg").toString());
    }

    /** Starting has to be quick: what draws is loaded by whoever wants a drawing. */
    @Test
    void nothingThatDrawsIsLoadedWithoutAPlot() throws Exception {
        assertTrue(drawing(loaded()).isEmpty(), drawing(loaded()).toString());
        assertTrue(drawing(loaded("--plot", folder.resolve("a.svg").toString())).stream().anyMatch(line -> line.contains("org.jfree")));
    }

    private List<String> loaded(String... more) throws Exception {
        Path log = folder.resolve("classes.log");
        String[] java = {Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:class+load:file=" + log, "-cp", System.getProperty("java.class.path"),
            Zonal.class.getName()};
        Process process = new ProcessBuilder(Stream.of(java, arguments(more)).flatMap(Stream::of).toList()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertEquals(0, process.waitFor());
        return Files.readAllLines(log);
    }

    private static List<String> drawing(List<String> classes) {
        return classes.stream().filter(line -> line.contains("org.jfree") || line.contains("org.apache.batik") || line.contains(" java.awt.")).toList();
    }

    private static void assertRefused(String message, String... more) {
        String[] arguments = arguments(more);
        arguments[1] = "no kernel at all";
        UsageTest.assertRefused(Invocation.of(arguments), message);
    }

    private static Invocation sample(String... more) {
        return Invocation.of(arguments(more));
    }

    private static String[] arguments(String... more) {
        return Stream.of(SAMPLE, more).flatMap(Stream::of).toArray(String[]::new);
    }
}

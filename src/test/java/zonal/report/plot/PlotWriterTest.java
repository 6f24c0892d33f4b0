package zonal.report.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PlotWriterTest {

    private static final Plot DECAY = decay();
    private static final Plot WAVES = waves();

    @TempDir
    private Path folder;

    /** Writes pictures in a process of its own: the waves first, the decay after them. */
    static final class Other {
        public static void main(String[] arguments) throws IOException {
            for (Plot plot : List.of(WAVES, DECAY)) {
                String name = plot == WAVES ? "waves" : "decay";
                Files.write(Path.of(arguments[0], name + ".png"), PlotWriter.png(plot));
                Files.writeString(Path.of(arguments[0], name + ".svg"), PlotWriter.svg(plot));
            }
        }
    }

    @Test
    void equalPlotsGiveEqualBytesInEveryProcessAndOrder() throws Exception {
        String svg = PlotWriter.svg(DECAY);
        byte[] png = PlotWriter.png(DECAY);
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.language=de", "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), Other.class.getName(), folder.toString()).inheritIO().start();
        assertEquals(0, other.waitFor());
        assertEquals(svg, PlotWriter.svg(DECAY));
        assertEquals(svg, Files.readString(folder.resolve("decay.svg")));
        assertEquals(PlotWriter.svg(WAVES), Files.readString(folder.resolve("waves.svg")));
        assertArrayEquals(png, PlotWriter.png(DECAY));
        assertArrayEquals(png, Files.readAllBytes(folder.resolve("decay.png")));
        assertArrayEquals(PlotWriter.png(WAVES), Files.readAllBytes(folder.resolve("waves.png")));
    }

    @Test
    void svgHasTheSizeOfAColumnAndNamesNoFontOfAMachine() throws Exception {
        String svg = PlotWriter.svg(DECAY);
        Element root = Drawing.of(svg).document().getDocumentElement();
        assertEquals("90mm", root.getAttribute("width"));
        assertEquals("65mm", root.getAttribute("height"));
        assertEquals(List.of("serif"), Pattern.compile("font-family=\"([^\"]*)\"").matcher(svg).results().map(match -> match.group(1)).distinct().toList());
        assertFalse(svg.contains("NaN") || svg.contains("Infinity"), svg);
    }

    @Test
    void mathematicsIsSetInItalicsAndExponentsAreRaised() throws Exception {
        Element label = Drawing.of(PlotWriter.svg(DECAY)).elements("text").stream().filter(text -> text.getTextContent().equals("k−3")).findFirst().orElseThrow();
        assertEquals("italic", ((Element) label.getFirstChild()).getAttribute("font-style"));
        assertEquals("", ((Element) label.getLastChild()).getAttribute("font-style"));
        assertTrue(Double.parseDouble(((Element) label.getLastChild()).getAttribute("dy")) < 0);
    }

    /** What an exponent or an index shifts is shifted back by what follows. */
    @Test
    void lettersAfterAnExponentStandOnTheLineAgain() throws Exception {
        Plot plot = Plot.of(Axis.of(Label.math("k^{3} μ_{k} x"), Axis.Scale.LINEAR), Axis.of(Label.math("y"), Axis.Scale.LINEAR), List.of());
        Element label = Drawing.of(PlotWriter.svg(plot)).elements("text").stream().filter(text -> text.getTextContent().equals("k3 μk x")).findFirst().orElseThrow();
        List<Double> shifts = new ArrayList<>();
        for (int i = 0; i < label.getChildNodes().getLength(); i++) {
            String shift = ((Element) label.getChildNodes().item(i)).getAttribute("dy");
            shifts.add(shift.isEmpty() ? 0 : Double.parseDouble(shift));
        }
        assertEquals(4, shifts.stream().filter(shift -> shift != 0).count());
        assertTrue(shifts.get(1) < 0 && Math.abs(shifts.stream().mapToDouble(Double::doubleValue).sum()) < 1e-9, shifts.toString());
    }

    /** A power law is a straight line between logarithmic axes, on which the labels stand where their values are. */
    @Test
    void logarithmicAxes() throws Exception {
        Drawing drawing = Drawing.of(PlotWriter.svg(DECAY));
        List<Series.Point> curve = drawing.curves().get(0);
        double decade = drawing.across("102") - drawing.across("101");
        double down = (drawing.down("10−6") - drawing.down("100")) / 6;
        for (int index = 0; index < curve.size(); index++) {
            double logarithm = Math.log10(index + 1);
            assertEquals(drawing.across("100") + decade * logarithm, curve.get(index).x(), 0.01);
            assertEquals(drawing.down("10−6") - down * (6 - 3 * logarithm), curve.get(index).y(), 0.01);
        }
    }

    @Test
    void whatALogarithmicAxisCannotShowIsLeftOut() throws Exception {
        Axis axis = Axis.of(Label.math("k"), Axis.Scale.LOGARITHMIC);
        List<Series.Estimate> estimates = List.of(new Series.Estimate(1, 0, 0, 1), new Series.Estimate(2, 1, -1, 2), Series.Estimate.exact(3, -1), Series.Estimate.exact(4, 1));
        String svg = PlotWriter.svg(Plot.of(axis, axis, List.of(new Series.Points(Look.BLUE, Label.plain(""), estimates))));
        assertEquals(2, Drawing.of(svg).data().stream().filter(path -> Drawing.attribute(path, "fill").equals("white")).count(), svg);
        assertFalse(svg.contains("NaN") || svg.contains("Infinity") || svg.contains("\u221e"), svg);
    }

    @Test
    void theLegendExplainsEverySeriesOnceAndKeepsBelowTheData() throws Exception {
        Drawing drawing = Drawing.of(PlotWriter.svg(DECAY));
        List<String> texts = drawing.texts();
        assertEquals(List.of("k−3", "even k", "odd k", "bounds"), texts.subList(texts.size() - 4, texts.size()));
        assertTrue(drawing.text("even k", "start").y() > drawing.text("k", "middle").y());
    }

    @Test
    void pngHas300DotsPerInchAndNothingThatChanges() throws IOException {
        byte[] png = PlotWriter.png(DECAY);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1063, image.getWidth());
        assertEquals(768, image.getHeight());
        assertEquals(List.of("IHDR", "pHYs", "IDAT", "IEND"), chunks(png));
        for (int x = 0; x < image.getWidth(); x++) {
            assertEquals(0xFFFFFFFF, image.getRGB(x, 0));
            assertEquals(0xFFFFFFFF, image.getRGB(x, image.getHeight() - 1));
        }
    }

    @Test
    void everyLookIsDrawnInItsColour() throws IOException {
        for (Look look : Look.values()) {
            Plot plot = Plot.of(Axis.of(Label.math("x"), Axis.Scale.LINEAR), Axis.of(Label.math("y"), Axis.Scale.LINEAR),
                    List.of(new Series.Points(look, Label.plain("points"), List.of(new Series.Estimate(1, 2, 1, 3)))));
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(PlotWriter.png(plot)));
            long found = IntStream.range(0, image.getWidth() * image.getHeight()).map(index -> image.getRGB(index % image.getWidth(), index / image.getWidth()))
                    .filter(colour -> (colour & 0xFFFFFF) == look.colour()).count();
            assertTrue(found > 50, look + ": " + found);
        }
    }

    /** The names of the chunks of a PNG file, repeated ones once. */
    private static List<String> chunks(byte[] png) throws IOException {
        List<String> names = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(png))) {
            in.skipBytes(8);
            while (in.available() > 0) {
                int length = in.readInt();
                names.add(new String(in.readNBytes(4), StandardCharsets.US_ASCII));
                in.skipBytes(length + 4);
            }
        }
        return names.stream().distinct().toList();
    }

    private static Plot decay() {
        List<Series.Point> law = IntStream.rangeClosed(1, 200).mapToObj(k -> new Series.Point(k, Math.pow(k, -3))).toList();
        return Plot.of(Axis.of(Label.math("k"), Axis.Scale.LOGARITHMIC), Axis.of(Label.math("μ"), Axis.Scale.LOGARITHMIC),
                List.of(new Series.Curve(Look.BLACK, Label.math("k^{-3}"), law), new Series.Points(Look.BLUE, Label.math("even k"), around(law, 1)),
                        new Series.Points(Look.VERMILLION, Label.math("odd k"), around(law, 0)), new Series.Band(Look.GREEN, Label.plain("bounds"), around(law, 0))));
    }

    private static List<Series.Estimate> around(List<Series.Point> law, int first) {
        return IntStream.range(0, 10).map(index -> 20 * index + first).mapToObj(law::get)
                .map(point -> new Series.Estimate(point.x(), point.y(), point.y() / 1.5, 1.5 * point.y())).toList();
    }

    private static Plot waves() {
        List<Series.Point> points = IntStream.range(0, 200).mapToObj(k -> new Series.Point(k / 50.0, 1e-7 * Math.sin(k / 20.0))).toList();
        return Plot.of(Axis.of(Label.math("θ"), Axis.Scale.ANGLE), Axis.of(Label.math("f(θ)"), Axis.Scale.LINEAR), List.of(new Series.Curve(Look.ORANGE, Label.plain("wave"), points)));
    }
}

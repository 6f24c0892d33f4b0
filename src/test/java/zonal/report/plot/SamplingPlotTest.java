package zonal.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.DoubleArithmetic;
import zonal.sampling.Pair;
import zonal.sampling.SamplingPlan;
import zonal.sampling.SamplingResult;
import zonal.sampling.SamplingTest;

/** The pictures of a right and of a wrong kernel, read back from the SVG. */
class SamplingPlotTest {

    private static final List<Double> ANGLES = Pair.angles(Pair.DEFAULTS);
    private static final Kernel RIGHT = Kernels.parse("fc-ntk(depth=1)");
    private static final Kernel WRONG = withFormula("1 + cos(theta)");

    @Test
    void theCurveIsTheKernel() throws Exception {
        Drawing drawing = Drawing.of(PlotWriter.svg(plot(RIGHT, ANGLES)));
        List<Series.Point> curve = drawing.curves().get(0);
        assertEquals(241, curve.size());
        double left = drawing.across("0");
        double length = drawing.across("π") - left;
        double bottom = drawing.down("0.5");
        double half = bottom - drawing.down("1.0");
        DoubleArithmetic arithmetic = new DoubleArithmetic();
        for (Series.Point point : curve) {
            double theta = Math.min(Math.PI, Math.max(0, (point.x() - left) / length * Math.PI));
            assertEquals(RIGHT.recursion().evaluate(arithmetic, theta), 0.5 + (bottom - point.y()) / half / 2, 2e-5, "theta = " + theta);
        }
    }

    @Test
    void ticksLabelsAndLegend() throws Exception {
        List<String> texts = Drawing.of(PlotWriter.svg(plot(RIGHT, ANGLES))).texts();
        assertTrue(texts.containsAll(List.of("K(cos θ)", "(sampled − derived)/K(1)", "θ", "0", "π/4", "π/2", "3π/4", "π")), texts.toString());
        assertEquals(List.of("confidence interval", "derived", "sampled"), texts.subList(texts.size() - 3, texts.size()));
    }

    @Test
    void everySampledAngleHasItsPointInBothPanels() throws Exception {
        assertEquals(2 * ANGLES.size(), hollow(Drawing.of(PlotWriter.svg(plot(RIGHT, ANGLES)))));
        assertEquals(4, hollow(Drawing.of(PlotWriter.svg(plot(RIGHT, List.of(2.0, 1.0))))));
    }

    @Test
    void pointsThatDisagreeLookDifferent() throws Exception {
        SamplingResult result = result(WRONG, ANGLES);
        long disagreeing = result.rows().stream().filter(row -> !row.agrees()).count();
        assertTrue(disagreeing > 0 && disagreeing < ANGLES.size(), "at t = 1 the kernel is right");
        Drawing drawing = Drawing.of(PlotWriter.svg(SamplingPlot.of(WRONG, result)));
        assertEquals(2 * (ANGLES.size() - disagreeing), hollow(drawing));
        assertTrue(drawing.texts().contains("disagrees"), drawing.texts().toString());
    }

    @Test
    void aBandNeedsFiveAngles() {
        assertTrue(hasBand(plot(RIGHT, List.of(0.1, 1.0, 1.5, 2.0, 3.0))));
        assertTrue(!hasBand(plot(RIGHT, List.of(0.1, 1.0, 1.5, 2.0, 2.0))));
    }

    @Test
    void theBandReachesFromEndToEndOfEveryInterval() {
        SamplingResult result = result(RIGHT, ANGLES);
        for (Plot.Panel panel : SamplingPlot.of(RIGHT, result).panels()) {
            Series.Band band = (Series.Band) panel.series().get(0);
            Series.Points points = (Series.Points) panel.series().get(2);
            for (Series.Estimate point : points.estimates()) {
                Series.Estimate there = band.estimates().stream().filter(estimate -> estimate.x() == point.x()).findFirst().orElseThrow();
                assertEquals(point.lower(), there.lower(), 1e-15);
                assertEquals(point.upper(), there.upper(), 1e-15);
            }
        }
    }

    @Test
    void theLowerPanelShowsTheDifferenceInUnitsOfTheValueAtEqualInputs() {
        SamplingResult result = result(RIGHT, List.of(1.25));
        Series.Points points = (Series.Points) SamplingPlot.of(RIGHT, result).panels().get(1).series().get(1);
        SamplingResult.Row row = result.rows().get(0);
        assertEquals((row.sampled() - row.derived()) / 2, points.estimates().get(0).y(), 1e-16);
        assertEquals((row.upper() - row.lower()) / 2, points.estimates().get(0).upper() - points.estimates().get(0).lower(), 1e-15);
    }

    @Test
    void aFormulaThatIsNowhereDefinedLeavesThePlotEmpty() throws Exception {
        Kernel undefined = withFormula("log(-1-theta)");
        Drawing drawing = Drawing.of(PlotWriter.svg(plot(undefined, ANGLES)));
        assertEquals(List.of(), drawing.curves());
        assertTrue(drawing.data().stream().noneMatch(path -> path.getAttribute("d").contains("NaN")));
    }

    private static Plot plot(Kernel kernel, List<Double> angles) {
        return SamplingPlot.of(kernel, result(kernel, angles));
    }

    private static SamplingResult result(Kernel kernel, List<Double> angles) {
        return SamplingTest.run(kernel, SamplingPlan.of(64, 2000), angles);
    }

    /** The network of the right kernel with another formula. */
    private static Kernel withFormula(String formula) {
        return new Kernel(RIGHT.text(), Kernels.parse("formula(\"" + formula + "\")").recursion(), Optional.empty(), RIGHT.network(), RIGHT.kind());
    }

    private static boolean hasBand(Plot plot) {
        return plot.panels().stream().flatMap(panel -> panel.series().stream()).anyMatch(Series.Band.class::isInstance);
    }

    private static long hollow(Drawing drawing) {
        return drawing.data().stream().filter(path -> Drawing.attribute(path, "fill").equals("white")).count();
    }
}

package zonal.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.space.SameSpace;

/** What the pictures of eigenvalues and kernels show. */
class KernelPlotsTest {

    private static final DecayLaws LAWS = new DecayLaws();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"fc-ntk(depth=2); 3; 3", "fc-nngp(depth=1, activation=step); 4; 4", "fc-nngp(depth=2, activation=step); 3; 5/2"})
    void trianglesHaveTheProvedSlopeAndStandAboveTheLaw(String text, int dimension, String exponent) {
        List<Series> series = series(spectrum(text, dimension, 60));
        Series.SlopeTriangle triangle = only(series, Series.SlopeTriangle.class);
        assertEquals(exponent, triangle.slope().text());
        double slope = Math.log(triangle.from().y() / triangle.to().y()) / Math.log(triangle.to().x() / triangle.from().x());
        String[] fraction = exponent.split("/");
        assertEquals(Double.parseDouble(fraction[0]) / (fraction.length > 1 ? Double.parseDouble(fraction[1]) : 1), slope, 1e-9);
        for (Series.Points points : all(series, Series.Points.class)) {
            points.estimates().forEach(point -> assertTrue(point.x() < triangle.from().x() || point.x() > triangle.to().x()
                    || point.y() < triangle.from().y() * Math.pow(point.x() / triangle.from().x(), -slope)));
        }
    }

    @Test
    void theTwoParitiesAreToldApartAndZerosLeftOut() {
        List<Series.Points> points = all(series(spectrum("fc-ntk(depth=1)", 3, 40)), Series.Points.class);
        assertEquals(List.of("even k", "odd k"), points.stream().map(each -> each.legend().text()).toList());
        assertTrue(points.get(0).estimates().stream().allMatch(each -> each.x() % 2 == 0 && each.x() > 0));
        assertEquals(List.of(new Series.Estimate(1, 1 / 3., 1 / 3., 1 / 3.)), points.get(1).estimates());
    }

    @Test
    void theLawJoinsTheEigenvaluesOfLargeDegree() {
        List<Series> series = series(spectrum("fc-ntk(depth=2)", 3, 200));
        for (Series.Points points : all(series, Series.Points.class)) {
            Series.Curve law = all(series, Series.Curve.class).stream().filter(curve -> curve.legend().text().contains("for " + points.legend().text())).findFirst().orElseThrow();
            Series.Point end = law.points().get(law.points().size() - 1);
            Series.Estimate last = points.estimates().get(points.estimates().size() - 1);
            assertEquals(1, last.y() * Math.pow(last.x(), 3) / (end.y() * Math.pow(end.x(), 3)), 0.02);
        }
    }

    @Test
    void aGeometricBoundIsAboveEveryEigenvalue() {
        Plot plot = spectrum("fc-ntk(depth=2, activation=erf)", 3, 30);
        assertEquals(Axis.Scale.LINEAR, plot.horizontal().scale());
        List<Series.Point> bound = only(series(plot), Series.Curve.class).points();
        PiecewiseLinear logarithm = new PiecewiseLinear(bound.stream().map(point -> new Series.Point(point.x(), Math.log(point.y()))).toList());
        List<Series.Estimate> values = only(series(plot), Series.Points.class).estimates();
        assertEquals(15, values.size());
        values.forEach(value -> assertTrue(Math.log(value.y()) < logarithm.applyAsDouble(value.x())));
    }

    @Test
    void scaledEigenvaluesLieBetweenTheBoundsAndComeNearTheLimit() {
        Kernel kernel = Kernels.parse("fc-ntk(depth=2)");
        List<Series> series = series(DecayPlot.of(new Eigenvalues(LAWS), kernel, 3, LAWS.of(kernel, 3, 20)));
        List<Series.Points> points = all(series, Series.Points.class);
        for (int i = 0; i < 2; i++) {
            Series.Estimate bounds = bandOf(series, points.get(i)).estimates().get(0);
            points.get(i).estimates().forEach(value -> assertTrue(value.y() > bounds.lower() * (1 - 1e-12) && value.y() < bounds.upper() * (1 + 1e-12)));
            double limit = all(series, Series.Curve.class).get(i).points().get(0).y();
            assertEquals(i == 0 ? 7 / (4 * Math.PI) : 5 / (4 * Math.PI), limit, 1e-15);
            assertEquals(limit, points.get(i).estimates().get(points.get(i).estimates().size() - 1).y(), 0.003 * limit);
        }
    }

    @Test
    void ratiosLieBetweenTheConstantsOfNormEquivalence() {
        Kernel first = Kernels.parse("fc-ntk(depth=3)");
        Kernel second = Kernels.parse("laplace(c=1)");
        List<Series> series = series(RatioPlot.of(new Eigenvalues(LAWS), first, second, 3, SameSpace.of(LAWS, first, second, 3).ratios()));
        Series.Estimate bounds = only(series, Series.Band.class).estimates().get(0);
        List<Series.Points> points = all(series, Series.Points.class);
        assertEquals(2, points.size());
        points.forEach(each -> each.estimates().forEach(value -> assertTrue(value.y() > bounds.lower() * (1 - 1e-12) && value.y() < bounds.upper() * (1 + 1e-12))));
        // the greatest ratio is attained at degree 2
        assertEquals(bounds.upper(), points.get(0).estimates().get(0).y(), 1e-12);
    }

    @Test
    void whatHasNoPowerLawHasNoPictureOfOne() {
        Kernel kernel = Kernels.parse("gaussian(c=1)");
        String message = assertThrows(InputException.class, () -> DecayPlot.of(new Eigenvalues(LAWS), kernel, 3, LAWS.of(kernel, 3, 20))).getMessage();
        assertTrue(message.startsWith("there is no power of the degree to draw for gaussian(c=1): ") && message.endsWith("; ask spectrum for a plot"), message);
    }

    /** Eigenvalues below the doubles are left out, and so are ratios. */
    @Test
    void whatIsSmallerThanDoublesIsLeftOut() {
        Kernel first = Kernels.parse("gaussian(c=1)");
        Kernel second = Kernels.parse("laplace(c=1)");
        for (Plot plot : List.of(RatioPlot.of(new Eigenvalues(LAWS), first, second, 3, Optional.empty()), spectrum("gaussian(c=1)", 3, 300))) {
            assertEquals(Axis.Scale.LOGARITHMIC, plot.panels().get(0).vertical().scale());
            assertTrue(series(plot).stream().filter(Series.Points.class::isInstance).flatMapToDouble(Series::vertical).allMatch(value -> value > 1e-290));
            assertTrue(PlotWriter.svg(plot).length() > 1000);
        }
    }

    @Test
    void ofNegativeEigenvaluesTheSizesAreDrawnAndOfNoneNothing() {
        Plot plot = spectrum("formula(\"t^2-1/2\")", 3, 4);
        assertEquals("|μk|", plot.panels().get(0).vertical().label().text());
        assertEquals(1 / 6., only(series(plot), Series.Points.class).estimates().get(0).y(), 1e-15);
        Kernel kernel = Kernels.parse("fc-ntk(depth=1)");
        String message = assertThrows(InputException.class, () -> SpectrumPlot.of(new Eigenvalues(LAWS).of(kernel, 3, List.of(3L, 5L), 15), LAWS.of(kernel, 3, 15))).getMessage();
        assertEquals("there is nothing to draw: the eigenvalues of all these degrees vanish; ask for others", message);
    }

    @Test
    void kernelsRunFromZeroToPi() {
        List<Series> series = series(KernelPlot.of(Kernels.parse("fc-ntk(depth=1)"), List.of(new Series.Point(0, 2))));
        List<Series.Point> curve = only(series, Series.Curve.class).points();
        assertEquals(new Series.Point(0, 2), curve.get(0));
        assertEquals(Math.PI, curve.get(curve.size() - 1).x(), 1e-15);
        assertEquals(0, curve.get(curve.size() - 1).y(), 1e-15);
        assertEquals(1, only(series, Series.Points.class).estimates().size());
    }

    private static Series.Band bandOf(List<Series> series, Series.Points points) {
        return all(series, Series.Band.class).stream().filter(band -> band.look() == points.look()).findFirst().orElseThrow();
    }

    private static Plot spectrum(String text, int dimension, long last) {
        Kernel kernel = Kernels.parse(text);
        return SpectrumPlot.of(new Eigenvalues(LAWS).of(kernel, dimension, LongStream.rangeClosed(0, last).boxed().toList(), 15), LAWS.of(kernel, dimension, 15));
    }

    private static List<Series> series(Plot plot) {
        return plot.panels().get(0).series();
    }

    private static <S extends Series> List<S> all(List<Series> series, Class<S> type) {
        return series.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <S extends Series> S only(List<Series> series, Class<S> type) {
        assertEquals(1, all(series, type).size());
        return all(series, type).get(0);
    }
}

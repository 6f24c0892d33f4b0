package zonal.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import zonal.kernel.Kernel;
import zonal.number.DoubleArithmetic;
import zonal.sampling.SamplingResult;

/**
 * A derived kernel and the kernel of sampled networks over the angle: above the values, below what the test looks at, their difference in units of K(1), which is
 * most often too small to be seen above. Intervals that leave out the derived value look different from the others. With five angles or more there is a band:
 * the distances of its edges from the derived kernel are interpolated linearly between the sampled angles.
 */
public final class SamplingPlot {

    private static final double HEIGHT = 88;
    private static final int LEAST_ANGLES_OF_A_BAND = 5;
    private static final Label NONE = Label.plain("");

    private final DoubleUnaryOperator kernel;
    private final List<SamplingResult.Row> rows;
    private final double unit;

    private SamplingPlot(DoubleUnaryOperator kernel, SamplingResult result) {
        this.kernel = kernel;
        this.rows = result.rows().stream().sorted(Comparator.comparingDouble(SamplingResult.Row::theta)).toList();
        this.unit = result.scale();
    }

    /** The plot of a test of the kernel. */
    public static Plot of(Kernel kernel, SamplingResult result) {
        DoubleArithmetic arithmetic = new DoubleArithmetic();
        return new SamplingPlot(theta -> kernel.recursion().evaluate(arithmetic, theta), result).plot();
    }

    private Plot plot() {
        Plot.Panel values = new Plot.Panel(Axis.of(Label.math("K(cos θ)"), Axis.Scale.LINEAR), 1.3, values());
        Plot.Panel differences = new Plot.Panel(Axis.of(Label.math("(sampled - derived)/K(1)"), Axis.Scale.LINEAR), 1, differences());
        return new Plot(Plot.COLUMN, HEIGHT, Axis.overTheta(), List.of(values, differences));
    }

    private List<Series> values() {
        List<Series> series = new ArrayList<>();
        if (hasBand()) {
            series.add(new Series.Band(Look.SKY, Label.plain("confidence interval"), band(kernel, 1)));
        }
        series.add(new Series.Curve(Look.BLACK, Label.plain("derived"), Axis.angles().map(theta -> new Series.Point(theta, kernel.applyAsDouble(theta))).toList()));
        addPoints(series, row -> new Series.Estimate(row.theta(), row.sampled(), row.lower(), row.upper()), Label::plain);
        return series;
    }

    private List<Series> differences() {
        List<Series> series = new ArrayList<>();
        if (hasBand()) {
            series.add(new Series.Band(Look.SKY, NONE, band(theta -> 0, unit)));
        }
        series.add(new Series.Curve(Look.BLACK, NONE, List.of(new Series.Point(0, 0), new Series.Point(Math.PI, 0))));
        addPoints(series, row -> new Series.Estimate(row.theta(), (row.sampled() - row.derived()) / unit, below(row) / unit, above(row) / unit), text -> NONE);
        return series;
    }

    private void addPoints(List<Series> series, Function<SamplingResult.Row, Series.Estimate> point, Function<String, Label> legend) {
        List<Series.Estimate> agreeing = rows.stream().filter(SamplingResult.Row::agrees).map(point).toList();
        List<Series.Estimate> others = rows.stream().filter(row -> !row.agrees()).map(point).toList();
        if (!agreeing.isEmpty()) {
            series.add(new Series.Points(Look.BLUE, legend.apply("sampled"), agreeing));
        }
        if (!others.isEmpty()) {
            series.add(new Series.Points(Look.VERMILLION, legend.apply("disagrees"), others));
        }
    }

    private boolean hasBand() {
        return rows.stream().mapToDouble(SamplingResult.Row::theta).distinct().count() >= LEAST_ANGLES_OF_A_BAND;
    }

    /** The intervals between the first and the last sampled angle, around a middle, from which the ends keep interpolated distances. */
    private List<Series.Estimate> band(DoubleUnaryOperator middle, double divisor) {
        DoubleUnaryOperator below = new PiecewiseLinear(rows.stream().map(row -> new Series.Point(row.theta(), below(row) / divisor)).toList());
        DoubleUnaryOperator above = new PiecewiseLinear(rows.stream().map(row -> new Series.Point(row.theta(), above(row) / divisor)).toList());
        double first = rows.get(0).theta();
        double last = rows.get(rows.size() - 1).theta();
        return Stream.concat(Axis.angles(), rows.stream().map(SamplingResult.Row::theta)).filter(theta -> theta >= first && theta <= last).sorted().distinct()
                .map(theta -> around(theta, middle.applyAsDouble(theta), below.applyAsDouble(theta), above.applyAsDouble(theta))).toList();
    }

    private static Series.Estimate around(double theta, double middle, double below, double above) {
        return new Series.Estimate(theta, middle, middle + below, middle + above);
    }

    private static double below(SamplingResult.Row row) {
        return row.lower() - row.derived();
    }

    private static double above(SamplingResult.Row row) {
        return row.upper() - row.derived();
    }
}

package zonal.report.plot;

import java.util.List;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Series as the data of JFreeChart. */
final class Datasets {

    private static final String KEY = "";

    private Datasets() {
    }

    static XYDataset of(Series series, AxisView horizontal, AxisView vertical) {
        if (series instanceof Series.Curve curve) {
            return points(curve.points(), horizontal, vertical);
        }
        if (series instanceof Series.SlopeTriangle triangle) {
            return points(triangle.outline(), horizontal, vertical);
        }
        List<Series.Estimate> estimates = series instanceof Series.Band band ? band.estimates() : ((Series.Points) series).estimates();
        return intervals(estimates, horizontal, vertical);
    }

    private static XYDataset points(List<Series.Point> points, AxisView horizontal, AxisView vertical) {
        XYSeries data = new XYSeries(KEY, false);
        points.forEach(point -> data.add(shown(point.x(), horizontal), shown(point.y(), vertical)));
        return new XYSeriesCollection(data);
    }

    private static XYDataset intervals(List<Series.Estimate> estimates, AxisView horizontal, AxisView vertical) {
        YIntervalSeries data = new YIntervalSeries(KEY, false, true);
        for (Series.Estimate estimate : estimates) {
            double middle = shown(estimate.y(), vertical);
            if (Double.isFinite(shown(estimate.x(), horizontal)) && Double.isFinite(middle)) {
                data.add(estimate.x(), middle, end(estimate.lower(), middle, vertical.range().lower(), vertical),
                        end(estimate.upper(), middle, vertical.range().upper(), vertical));
            }
        }
        YIntervalSeriesCollection collection = new YIntervalSeriesCollection();
        collection.addSeries(data);
        return collection;
    }

    /** The end of an interval: the edge of the axis if the axis has no place for it, the middle if there is none. */
    private static double end(double value, double middle, double edge, AxisView axis) {
        if (Double.isNaN(value)) {
            return middle;
        }
        return Double.isNaN(shown(value, axis)) ? edge : value;
    }

    /** The value, or NaN, which leaves a gap, if the axis has no place for it. */
    private static double shown(double value, AxisView axis) {
        return Double.isFinite(value) && !(axis.isLogarithmic() && value <= 0) ? value : Double.NaN;
    }
}

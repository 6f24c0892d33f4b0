package zonal.report.plot;

import java.util.ArrayList;
import java.util.List;
import zonal.kernel.Kernel;
import zonal.number.DoubleArithmetic;

/** A kernel over the angle, and values at some points. */
public final class KernelPlot {

    private KernelPlot() {
    }

    /**
     * The kernel over theta from 0 to pi.
     *
     * @param points angles and values that are marked
     */
    public static Plot of(Kernel kernel, List<Series.Point> points) {
        List<Series> series = new ArrayList<>(List.of(new Series.Curve(Look.BLACK, Label.plain(""), curve(kernel))));
        if (!points.isEmpty()) {
            series.add(new Series.Points(Look.BLUE, Label.plain(""), points.stream().map(point -> Series.Estimate.exact(point.x(), point.y())).toList()));
        }
        return Plot.of(Axis.overTheta(), Axis.of(Label.math("K(cos θ)"), Axis.Scale.LINEAR), series);
    }

    private static List<Series.Point> curve(Kernel kernel) {
        DoubleArithmetic arithmetic = new DoubleArithmetic();
        return Axis.angles().map(theta -> new Series.Point(theta, kernel.recursion().evaluate(arithmetic, theta))).toList();
    }
}

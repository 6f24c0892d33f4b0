package zonal.report.plot;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The function that is linear between points.
 *
 * @param points the points from left to right, one at least
 */
record PiecewiseLinear(List<Series.Point> points) implements DoubleUnaryOperator {

    PiecewiseLinear {
        points = List.copyOf(points);
    }

    /** The value between the first and the last point; beyond them that of the nearest one. */
    @Override
    public double applyAsDouble(double x) {
        Series.Point left = points.get(0);
        for (Series.Point right : points) {
            if (right.x() >= x) {
                return right.x() == left.x() ? right.y() : left.y() + (right.y() - left.y()) * (x - left.x()) / (right.x() - left.x());
            }
            left = right;
        }
        return left.y();
    }
}

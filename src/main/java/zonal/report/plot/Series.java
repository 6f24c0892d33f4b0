package zonal.report.plot;

import java.util.List;
import java.util.stream.DoubleStream;

/** What a panel shows, in the order in which it is drawn; a value that is not finite leaves a gap. */
public sealed interface Series {

    /** How it is told from the others. */
    Look look();

    /** Its entry in the legend; empty if it has none. */
    Label legend();

    /** The values along the horizontal axis. */
    DoubleStream horizontal();

    /** The values along the vertical axis. */
    DoubleStream vertical();

    /**
     * A line through points.
     *
     * @param points its points, from left to right
     */
    record Curve(Look look, Label legend, List<Point> points) implements Series {
        public Curve {
            points = List.copyOf(points);
        }

        @Override
        public DoubleStream horizontal() {
            return points.stream().mapToDouble(Point::x);
        }

        @Override
        public DoubleStream vertical() {
            return points.stream().mapToDouble(Point::y);
        }
    }

    /**
     * Markers, with error bars where the interval of an estimate has a length.
     *
     * @param estimates the markers and their intervals
     */
    record Points(Look look, Label legend, List<Estimate> estimates) implements Series {
        public Points {
            estimates = List.copyOf(estimates);
        }

        boolean haveIntervals() {
            return estimates.stream().anyMatch(estimate -> estimate.lower() < estimate.upper());
        }

        @Override
        public DoubleStream horizontal() {
            return estimates.stream().mapToDouble(Estimate::x);
        }

        @Override
        public DoubleStream vertical() {
            return estimates.stream().flatMapToDouble(estimate -> DoubleStream.of(estimate.lower(), estimate.y(), estimate.upper()));
        }
    }

    /**
     * A shaded band between the ends of intervals.
     *
     * @param estimates the intervals, from left to right
     */
    record Band(Look look, Label legend, List<Estimate> estimates) implements Series {
        public Band {
            estimates = List.copyOf(estimates);
        }

        @Override
        public DoubleStream horizontal() {
            return estimates.stream().mapToDouble(Estimate::x);
        }

        @Override
        public DoubleStream vertical() {
            return estimates.stream().flatMapToDouble(estimate -> DoubleStream.of(estimate.lower(), estimate.upper()));
        }
    }

    /**
     * A right-angled triangle that shows the slope of a power law between logarithmic axes: its long side runs from one point to the other.
     *
     * @param from the left end of the long side
     * @param to its right end
     * @param slope how many units it falls along one unit, in mathematics
     */
    record SlopeTriangle(Look look, Point from, Point to, Label slope) implements Series {

        /** The corners, the first one twice: the right angle is above the right end. */
        List<Point> outline() {
            return List.of(from, new Point(to.x(), from.y()), to, from);
        }

        @Override
        public Label legend() {
            return Label.plain("");
        }

        @Override
        public DoubleStream horizontal() {
            return DoubleStream.of(from.x(), to.x());
        }

        @Override
        public DoubleStream vertical() {
            return DoubleStream.of(from.y(), to.y());
        }
    }

    /**
     * A point of a curve.
     *
     * @param x where it stands on the horizontal axis
     * @param y where it stands on the vertical axis
     */
    record Point(double x, double y) {
    }

    /**
     * A value with an interval.
     *
     * @param x where it stands on the horizontal axis
     * @param y the value
     * @param lower the lower end of the interval
     * @param upper the upper end of the interval
     */
    record Estimate(double x, double y, double lower, double upper) {

        /** A value without an interval. */
        public static Estimate exact(double x, double y) {
            return new Estimate(x, y, y, y);
        }
    }
}

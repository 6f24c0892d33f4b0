package zonal.report.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The shapes of markers around the origin. */
final class Markers {

    private static final double RADIUS = 1.7;

    private Markers() {
    }

    static Shape shape(Look.Marker marker) {
        return switch (marker) {
            case DISC, CIRCLE -> new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
            case SQUARE -> new Rectangle2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS);
            case TRIANGLE -> lines(true, -1, 1, 1, 1, 0, -1);
            case DIAMOND -> lines(true, 0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0);
            case CROSS -> cross(1, 1);
            case PLUS -> cross(1.3, 0);
        };
    }

    /** Whether what lies behind the outline is white. */
    static boolean isHollow(Look.Marker marker) {
        return marker == Look.Marker.CIRCLE || marker == Look.Marker.TRIANGLE || marker == Look.Marker.DIAMOND;
    }

    /** Two lines through the origin, at right angles. */
    private static Shape cross(double x, double y) {
        Path2D path = lines(false, -x, -y, x, y);
        path.append(lines(false, -y, x, y, -x), false);
        return path;
    }

    private static Path2D lines(boolean closed, double... coordinates) {
        Path2D path = new Path2D.Double();
        path.moveTo(RADIUS * coordinates[0], RADIUS * coordinates[1]);
        for (int i = 2; i < coordinates.length; i += 2) {
            path.lineTo(RADIUS * coordinates[i], RADIUS * coordinates[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }
}

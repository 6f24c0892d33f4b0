package zonal.quadrature;

import zonal.number.ComplexBall;
import zonal.number.ComplexInterval;

/**
 * A bounded simply connected region of the complex plane that is symmetric about the real axis, closed. Its upper half is covered by pieces of two kinds: arcs of the
 * boundary, and boxes of the interior.
 */
public sealed interface Region permits Ellipse, Disc, Rectangle {

    /**
     * A rectangle that contains a part of the upper half of the boundary, which is a curve over [0, 1] from the right end of the region to the left one.
     *
     * @param from at least 0, less than {@code to}
     * @param to at most a little more than 1
     */
    ComplexInterval arc(double from, double to);

    /** The rectangle [x0, x1] + i [y0, y1] in coordinates in which the upper half of the region lies within [-1, 1] + i [0, 1]. */
    ComplexInterval box(double x0, double x1, double y0, double y1);

    /** Whether the rectangle of these coordinates is known to lie outside the region. */
    boolean isOutside(double x0, double x1, double y0, double y1);

    /** Whether the region is so small that squares of its points are out of the range of doubles; arcs and boxes are then wanted in balls. */
    default boolean isTiny() {
        return false;
    }

    /** {@link #arc} in balls. */
    default ComplexBall arcInBalls(double from, double to) {
        return arc(from, to).toBall();
    }

    /** {@link #box} in balls. */
    default ComplexBall boxInBalls(double x0, double x1, double y0, double y1) {
        return box(x0, x1, y0, y1).toBall();
    }
}

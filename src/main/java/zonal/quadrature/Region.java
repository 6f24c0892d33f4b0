package zonal.quadrature;

import zonal.number.ComplexBall;
import zonal.number.ComplexInterval;
import zonal.number.TaylorModel;

/**
 * A bounded simply connected region of the complex plane that is symmetric about the real axis, closed. Its upper half is covered by pieces of two kinds: arcs of the
 * boundary, and boxes of the interior.
 */
public sealed interface Region permits Ellipse, Disc, Rectangle {

    /** The upper half of the boundary, from the right end of the region to the left one. */
    Curve upperBoundary();

    /** A curve over [0, 1]. */
    interface Curve {

        /**
         * The piece over [from, to], for -1 <= s <= 1.
         *
         * @param from at least 0, at most {@code to}
         * @param to at most 1
         */
        TaylorModel arc(double from, double to);
    }

    /** The rectangle [x0, x1] + i [y0, y1] in coordinates in which the upper half of the region lies within [-1, 1] + i [0, 1]. */
    ComplexInterval box(double x0, double x1, double y0, double y1);

    /** Whether the rectangle of these coordinates is known to lie outside the region. */
    boolean isOutside(double x0, double x1, double y0, double y1);

    /** Whether the region is so small that squares of its points are out of the range of doubles; arcs and boxes are then wanted in balls. */
    default boolean isTiny() {
        return false;
    }

    /** A rectangle that contains the piece of {@link #upperBoundary} over [from, to], in balls. */
    default ComplexBall arcInBalls(double from, double to) {
        return upperBoundary().arc(from, to).range().toBall();
    }

    /** {@link #box} in balls. */
    default ComplexBall boxInBalls(double x0, double x1, double y0, double y1) {
        return box(x0, x1, y0, y1).toBall();
    }
}

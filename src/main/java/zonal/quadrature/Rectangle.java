package zonal.quadrature;

import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ComplexInterval;
import zonal.number.Interval;
import zonal.number.TaylorModel;

/**
 * The rectangle left <= Re z <= right, |Im z| <= height.
 *
 * @param left the numbers that the left end may be
 * @param right the numbers that the right end may be, greater than those
 * @param height positive
 */
public record Rectangle(Ball left, Ball right, double height) implements Region {

    /** The share of the boundary that each of the two vertical sides takes of [0, 1]. */
    private static final double SIDE = 0.25;

    /** The part of a strip about the real axis that lies over the angles of a kernel, 0 <= Re z <= pi. */
    public static Rectangle overAngles(double height) {
        return new Rectangle(Ball.ZERO, new BallArithmetic(64).pi(), height);
    }

    /** |Re z| <= reach. */
    public static Rectangle symmetric(double reach, double height) {
        return new Rectangle(Ball.exactly(-reach), Ball.exactly(reach), height);
    }

    @Override
    public Curve upperBoundary() {
        return this::arc;
    }

    /** A segment on one side; around a corner the rectangle over the two sides that the arc touches. */
    private TaylorModel arc(double from, double to) {
        boolean onOneSide = to <= SIDE || from >= SIDE && to <= 1 - SIDE || from >= 1 - SIDE;
        if (!onOneSide) {
            ComplexInterval range = new ComplexInterval(real(from).union(real(to)), Interval.exactly(height).multiply(climbed(from, to)));
            return TaylorModel.of(range, ComplexInterval.ZERO, 0);
        }
        Interval firstHeight = Interval.exactly(height).multiply(Interval.exactly(climbed(from)));
        Interval lastHeight = Interval.exactly(height).multiply(Interval.exactly(climbed(to)));
        return TaylorModel.of(halved(real(from).add(real(to)), firstHeight.add(lastHeight)), halved(real(to).subtract(real(from)), lastHeight.subtract(firstHeight)), 0);
    }

    private static ComplexInterval halved(Interval x, Interval y) {
        Interval half = Interval.exactly(0.5);
        return new ComplexInterval(x.multiply(half), y.multiply(half));
    }

    /** The right end on the right side, the left one on the left, and falling between. */
    private Interval real(double at) {
        if (at <= SIDE) {
            return Interval.of(right);
        }
        if (at >= 1 - SIDE) {
            return Interval.of(left);
        }
        return between(Interval.exactly(1 - SIDE).subtract(Interval.exactly(at)).divide(Interval.exactly(1 - 2 * SIDE)));
    }

    private Interval between(Interval share) {
        Interval leftEnd = Interval.of(left);
        return leftEnd.add(Interval.of(right).subtract(leftEnd).multiply(share));
    }

    /** The heights over an arc, in units of the height of the strip. */
    private static Interval climbed(double from, double to) {
        double first = climbed(from);
        double last = climbed(to);
        boolean top = from < 1 - SIDE && to > SIDE;
        return Interval.between(Math.min(first, last), top ? 1 : Math.max(first, last));
    }

    private static double climbed(double at) {
        return Math.max(0, Math.min(1, Math.min(at, 1 - at) / SIDE));
    }

    @Override
    public ComplexInterval box(double x0, double x1, double y0, double y1) {
        return new ComplexInterval(between(Interval.between((1 + x0) / 2, (1 + x1) / 2)), Interval.exactly(height).multiply(Interval.between(y0, y1)));
    }

    @Override
    public boolean isOutside(double x0, double x1, double y0, double y1) {
        return false;
    }
}

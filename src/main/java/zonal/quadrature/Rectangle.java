package zonal.quadrature;

import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ComplexBall;

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
        return new Rectangle(Ball.ZERO, new BallArithmetic(PRECISION).pi(), height);
    }

    /** |Re z| <= reach. */
    public static Rectangle symmetric(double reach, double height) {
        return new Rectangle(Ball.exactly(-reach), Ball.exactly(reach), height);
    }

    @Override
    public ComplexBall arc(double from, double to) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        // an arc around a corner is contained in the rectangle over the two sides it touches
        return new ComplexBall(balls.union(real(balls, from), real(balls, to)), balls.multiply(Ball.exactly(height), climbed(balls, from, to)));
    }

    /** The right end on the right side, the left one on the left, and falling between. */
    private Ball real(BallArithmetic balls, double at) {
        if (at <= SIDE) {
            return right;
        }
        if (at >= 1 - SIDE) {
            return left;
        }
        return between(balls, Ball.exactly((1 - SIDE - at) / (1 - 2 * SIDE)));
    }

    private Ball between(BallArithmetic balls, Ball share) {
        return balls.add(left, balls.multiply(balls.subtract(right, left), share));
    }

    /** The heights over an arc, in units of the height of the strip. */
    private static Ball climbed(BallArithmetic balls, double from, double to) {
        double first = climbed(from);
        double last = climbed(to);
        boolean top = from < 1 - SIDE && to > SIDE;
        return balls.union(Ball.exactly(Math.min(first, last)), Ball.exactly(top ? 1 : Math.max(first, last)));
    }

    private static double climbed(double at) {
        return Math.max(0, Math.min(1, Math.min(at, 1 - at) / SIDE));
    }

    @Override
    public ComplexBall box(double x0, double x1, double y0, double y1) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        Ball real = balls.union(Ball.exactly((1 + x0) / 2), Ball.exactly((1 + x1) / 2));
        return new ComplexBall(between(balls, real), balls.multiply(Ball.exactly(height), balls.union(Ball.exactly(y0), Ball.exactly(y1))));
    }

    @Override
    public boolean isOutside(double x0, double x1, double y0, double y1) {
        return false;
    }
}

package zonal.quadrature;

import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ComplexBall;

/**
 * The disc |z| <= radius.
 *
 * @param radius positive
 */
public record Disc(double radius) implements Region {

    @Override
    public ComplexBall arc(double from, double to) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        Ball angle = balls.multiply(balls.pi(), balls.union(Ball.exactly(from), Ball.exactly(to)));
        return new ComplexBall(balls.multiply(Ball.exactly(radius), balls.cos(angle)), balls.multiply(Ball.exactly(radius), balls.sin(angle)));
    }

    @Override
    public ComplexBall box(double x0, double x1, double y0, double y1) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        Ball scale = Ball.exactly(radius);
        return new ComplexBall(balls.multiply(scale, balls.union(Ball.exactly(x0), Ball.exactly(x1))),
                balls.multiply(scale, balls.union(Ball.exactly(y0), Ball.exactly(y1))));
    }

    @Override
    public boolean isOutside(double x0, double x1, double y0, double y1) {
        return Ellipse.isOutsideUnitDisc(x0, x1, y0);
    }
}

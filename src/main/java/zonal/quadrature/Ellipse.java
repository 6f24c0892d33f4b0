package zonal.quadrature;

import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ComplexBall;
import zonal.number.ComplexInterval;
import zonal.number.Interval;
import zonal.number.Magnitude;
import zonal.number.TaylorModel;

/**
 * A Bernstein ellipse: the image of |w| = rho > 1 under z = centre + half (w + 1/w)/2, with foci centre +- half. Functions analytic inside and bounded by M on it
 * have Chebyshev coefficients of at most 2 M rho^-k.
 *
 * @param centre the midpoint of the interval between the foci
 * @param half half the length of that interval
 * @param rho the sum of the semi-axes over {@code half}, greater than 1
 */
public record Ellipse(Ball centre, Ball half, double rho) implements Region {

    private static final int PRECISION = 48;
    /** Of smaller numbers the inverse square of the fourth power is out of the range of doubles. */
    private static final int TINY = -120;

    /** An upper bound of |Im z| on and inside the ellipse: half (rho - 1/rho)/2. */
    public Magnitude height() {
        return half.magnitude().multiply(Magnitude.of(semiAxis(-1).magnitude()));
    }

    @Override
    public Curve upperBoundary() {
        Interval unit = Interval.of(half);
        return halfEllipse(Interval.of(centre), unit.multiply(semiAxis(1)), unit.multiply(semiAxis(-1)));
    }

    /**
     * The points centre + a cos(pi t) + i b sin(pi t). With t = m + h s and e = pi h the derivatives by s are e (-a sin(pi t) + i b cos(pi t)) and, of the second order, at most e^2 max(a, b).
     */
    static Curve halfEllipse(Interval centre, Interval a, Interval b) {
        double largest = Math.max(a.magnitude(), b.magnitude());
        return (from, to) -> {
            Interval parameters = Interval.between(from, to);
            Interval angle = Interval.PI.multiply(Interval.exactly(parameters.middle()));
            Interval length = Interval.PI.multiply(Interval.exactly(parameters.radius()));
            Interval cosine = angle.cos();
            Interval sine = angle.sin();
            ComplexInterval point = new ComplexInterval(centre.add(a.multiply(cosine)), b.multiply(sine));
            ComplexInterval slope = new ComplexInterval(length.multiply(a.multiply(sine)).negate(), length.multiply(b.multiply(cosine)));
            return TaylorModel.of(point, slope, length.multiply(length).multiply(Interval.exactly(largest)).upper() / 2);
        };
    }

    @Override
    public ComplexInterval box(double x0, double x1, double y0, double y1) {
        return scaled(Interval.between(x0, x1), Interval.between(y0, y1));
    }

    @Override
    public boolean isTiny() {
        return half.magnitude().exponent() < TINY;
    }

    @Override
    public ComplexBall arcInBalls(double from, double to) {
        Interval angle = Interval.PI.multiply(Interval.between(from, to));
        return scaledInBalls(angle.cos(), angle.sin());
    }

    @Override
    public ComplexBall boxInBalls(double x0, double x1, double y0, double y1) {
        return scaledInBalls(Interval.between(x0, x1), Interval.between(y0, y1));
    }

    @Override
    public boolean isOutside(double x0, double x1, double y0, double y1) {
        return isOutsideUnitDisc(x0, x1, y0);
    }

    /** Whether the point of the box nearest to 0 lies outside the unit disc, with room for rounding; a box is convex and so then wholly outside. y0 >= 0. */
    static boolean isOutsideUnitDisc(double x0, double x1, double y0) {
        double x = x0 > 0 ? x0 : x1 < 0 ? -x1 : 0;
        return x * x + y0 * y0 > 1 + 1e-9;
    }

    /** (rho + sign/rho)/2. */
    private Interval semiAxis(int sign) {
        Interval exactRho = Interval.exactly(rho);
        return exactRho.add(Interval.exactly(sign).divide(exactRho)).divide(Interval.exactly(2));
    }

    /** The point with these coordinates in units of the semi-axes. */
    private ComplexInterval scaled(Interval x, Interval y) {
        Interval unit = Interval.of(half);
        return new ComplexInterval(Interval.of(centre).add(unit.multiply(semiAxis(1)).multiply(x)), unit.multiply(semiAxis(-1)).multiply(y));
    }

    private ComplexBall scaledInBalls(Interval x, Interval y) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        return new ComplexBall(balls.add(centre, balls.multiply(half, semiAxis(1).multiply(x).toBall())), balls.multiply(half, semiAxis(-1).multiply(y).toBall()));
    }

    /**
     * The factor by which the bound on the ellipse is multiplied to bound the error of the N-point Gauss-Legendre rule over [-1, 1], N >= 2: (64/15) rho^(-2N) /
     * (1 - rho^-2).
     *
     * <p>The rule is exact below degree 2N and for odd functions. For even k >= 2N >= 4 the integral of T_k is at most 2/(k^2 - 1) <= 2/15 and the rule, of positive
     * weights and sum 2, at most 2. With |a_k| <= 2 M rho^-k the error is at most sum over even k >= 2N of 2 M rho^-k (32/15) (Trefethen, Approximation Theory and
     * Approximation Practice, theorems 8.1 and 19.3).
     */
    public Magnitude truncationFactor(int points) {
        if (points < 2) {
            throw new IllegalArgumentException("the bound holds from two points on");
        }
        BallArithmetic balls = new BallArithmetic(PRECISION);
        Ball inverseSquare = balls.power(Ball.exactly(rho), -2);
        Ball geometric = balls.divide(balls.power(inverseSquare, points), balls.subtract(Ball.ONE, inverseSquare));
        return balls.multiply(geometric, balls.divide(Ball.of(64), Ball.of(15))).magnitude();
    }
}

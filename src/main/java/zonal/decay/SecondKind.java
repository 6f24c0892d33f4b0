package zonal.decay;

import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * Bounds of the functions of the second kind Q_k(z) = Int_{-1}^{1} P_k(t) (1-t^2)^((d-3)/2) / (z-t) dt off the interval. On the ellipse with foci +-1 on which
 * z = cos theta, |Im theta| = Y, |c_d Q_k(z)| <= 2/binom(k+lambda, k) G e^(-(k+1)Y) (docs/decay-law.md, step 2).
 */
final class SecondKind {

    private SecondKind() {
    }

    /** G, with q = e^(-2Y) and lambda = (d-2)/2. It decreases with Y. */
    static Ball growth(BallArithmetic balls, int dimension, Ball height) {
        Ball q = balls.exp(balls.multiply(Ball.of(-2), height));
        Ball complement = balls.subtract(Ball.ONE, q);
        Ball sum = balls.add(Ball.ONE, q);
        if (dimension == 2) {
            return balls.divide(Ball.ONE, complement);
        }
        if (dimension % 2 == 0) {
            return balls.power(sum, dimension / 2 - 2);
        }
        return dimension == 3 ? balls.divide(Ball.ONE, balls.sqrt(complement))
                : balls.multiply(balls.power(sum, (dimension - 5) / 2), balls.subtract(Ball.of(2), balls.sqrt(complement)));
    }

    /** (1+q)/2: what e^(kY) times e^(-(k+1)Y) and the length of the ellipse, at most 2 pi cosh Y, over 2 pi come to. */
    static Magnitude onContour(BallArithmetic balls, Ball height) {
        return balls.shift(balls.add(Ball.ONE, balls.exp(balls.multiply(Ball.of(-2), height))), -1).magnitude();
    }

    /**
     * For a kernel analytic on the ellipse and inside, |mu_k| <= this times a bound of |K| times e^(-kY), for every k >= 0: 2 G (1+q)/2, as binom(k+lambda, k) >= 1.
     */
    static Magnitude geometric(BallArithmetic balls, int dimension, Ball height) {
        return growth(balls, dimension, height).magnitude().multiply(onContour(balls, height)).multiply(Magnitude.of(2));
    }
}

package zonal.quadrature;

import java.util.List;
import java.util.Optional;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.MeanValueArithmetic;

/** Certified integrals of analytic functions: Gauss-Legendre quadrature, its truncation bounded on an ellipse where the function was proved analytic. */
public final class AnalyticIntegral {

    private static final double[] RHO = {8, 5, 3.5, 2.6, 2, 1.6, 1.3};
    private static final int MAXIMAL_DEPTH = 12;

    private final BallArithmetic balls;
    private final int bits;

    /** Integrals with an absolute error of about 2^-accuracy times the bound of the function. */
    public AnalyticIntegral(int accuracy) {
        this.bits = accuracy + 16;
        this.balls = new BallArithmetic(accuracy + 32);
    }

    /**
     * An enclosure of the integral of the function from a to b.
     *
     * @throws InputException if the function was not proved to be analytic on a neighbourhood of [a, b]
     */
    public Ball of(AnalyticFunction function, Ball a, Ball b) {
        return onPanel(function, a, b, 0);
    }

    private Ball onPanel(AnalyticFunction function, Ball a, Ball b, int depth) {
        Ball half = balls.divide(balls.subtract(b, a), Ball.of(2));
        Ball centre = balls.divide(balls.add(a, b), Ball.of(2));
        RegionBound bounds = new RegionBound(function);
        for (MeanValueArithmetic.Domain domain : List.of(MeanValueArithmetic.Domain.BOUNDARY, MeanValueArithmetic.Domain.INTERIOR)) {
            for (double rho : RHO) {
                Ellipse ellipse = new Ellipse(centre, half, rho);
                Optional<Magnitude> bound = bounds.on(ellipse, domain);
                if (bound.isPresent()) {
                    return onEllipse(function, ellipse, bound.get(), points(rho, bound.get()));
                }
            }
        }
        if (depth == MAXIMAL_DEPTH) {
            throw new InputException("the integrand is not analytic near " + centre + "; only functions analytic on the closed interval can be integrated");
        }
        return balls.add(onPanel(function, a, centre, depth + 1), onPanel(function, centre, b, depth + 1));
    }

    /** Points so that rho^(-2N) times the bound is below the accuracy; the truncation added to the result holds for any number from 2 on. */
    private int points(double rho, Magnitude bound) {
        return Math.max(2, (int) Math.ceil((bits + Math.max(0, bound.exponent())) * Math.log(2) / (2 * Math.log(rho))));
    }

    /** The N-point rule over the interval between the foci, with the bound of its truncation in the radius. */
    Ball onEllipse(AnalyticFunction function, Ellipse ellipse, Magnitude bound, int points) {
        GaussLegendreRule rule = GaussLegendreRule.of(points, balls.precision());
        Ball sum = Ball.ZERO;
        for (int i = 0; i < rule.nodes().size(); i++) {
            Ball offset = balls.multiply(ellipse.half(), rule.nodes().get(i));
            Ball value = function.value(balls, balls.add(ellipse.centre(), offset));
            if (!offset.isZero()) {
                value = balls.add(value, function.value(balls, balls.subtract(ellipse.centre(), offset)));
            }
            sum = balls.add(sum, balls.multiply(rule.weights().get(i), value));
        }
        // error over [-1,1] <= bound * truncationFactor; the substitution multiplies both by half
        return balls.multiply(ellipse.half(), sum.enlarge(bound.multiply(ellipse.truncationFactor(points))));
    }
}

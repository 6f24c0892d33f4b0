package zonal.quadrature;

import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * Certified E[f(X) f(Y)] for a centred Gaussian pair: the trapezoidal rule in two variables.
 *
 * <p>With X = sqrt(a) x and Y = sqrt(b) (r x + s y), s = sqrt(1 - r^2), and x, y independent and standard normal, the integrand is u = f(X) f(Y) times their density. If u
 * is analytic for |Im x|, |Im y| <= w and the integral of |u| over R^2 is at most M however x and y are shifted within, then the Fourier transform of u is at most
 * M exp(-w (|p| + |q|)), and by Poisson's summation formula the rule with step h is off by at most M ((1 + e)^2/(1 - e)^2 - 1) = 4 M e/(1 - e)^2, e = exp(-2 pi w/h).
 */
public final class GaussianPairIntegral {

    private static final double LOG_2 = Math.log(2);
    /** Bounds that are computed in doubles are enlarged by this factor, which is far more than the rounding of a few operations. */
    private static final double SLACK = 1 + 1e-9;
    private static final int MOST_NODES = 400;

    private final AnalyticFunction function;
    private final StripGrowth growth;
    private final int bits;
    private final BallArithmetic balls;

    /**
     * Integrals with an absolute error of about 2^-bits.
     *
     * @param growth what is proved of the function
     */
    public GaussianPairIntegral(AnalyticFunction function, StripGrowth growth, int bits) {
        this.function = function;
        this.growth = growth;
        this.bits = bits;
        this.balls = new BallArithmetic(bits + 40);
    }

    /**
     * An enclosure of E[f(X) f(Y)]; without information if it would take too many nodes.
     *
     * @param firstDeviation sqrt(a), positive
     * @param secondDeviation sqrt(b), positive
     * @param correlation r, between -1 and 1
     */
    public Ball of(double firstDeviation, double secondDeviation, double correlation) {
        // |Im X| <= sqrt(a) w, and |Im Y| <= sqrt(b) (|r| + s) w <= sqrt(2b) w
        double width = growth.halfWidth() / (Math.sqrt(2) * Math.max(firstDeviation, secondDeviation) * SLACK);
        double rateFirst = growth.rate() * (firstDeviation + secondDeviation) * SLACK;
        double rateSecond = growth.rate() * secondDeviation * SLACK;
        // log M: |density(x + iv)| = density(x) exp(v^2/2); Cauchy-Schwarz on |f(X)|, |f(Y)| <= exp(constant + rate |.|), and E exp(2 rate sqrt(a) |x|) <= 2 exp(2 rate^2 a)
        double logMass = SLACK * (width * width + 2 * Math.max(0, growth.constant()) + LOG_2 + rateFirst * rateFirst);
        double decay = (bits + 4) * LOG_2 + logMass;
        double step = Math.scalb(Math.floor(Math.scalb(2 * Math.PI * width / decay, 12)), -12);
        double reach = Math.max(rateFirst, rateSecond) + Math.sqrt(2 * (decay + rateFirst * rateFirst));
        int nodes = (int) Math.ceil(reach / step);
        if (!(step > 0) || nodes > MOST_NODES) {
            return Ball.UNKNOWN;
        }
        return sum(firstDeviation, secondDeviation, correlation, step, nodes).enlarge(truncation(logMass, width, step))
                .enlarge(cut(rateFirst, rateSecond, step, nodes * step));
    }

    /** 4 M e/(1 - e)^2. */
    private Magnitude truncation(double logMass, double width, double step) {
        Ball exponent = balls.divide(balls.multiply(balls.pi(), Ball.exactly(-2 * width / SLACK)), Ball.exactly(step));
        Ball e = balls.exp(exponent);
        Ball bound = balls.divide(balls.multiply(Ball.of(4), e), balls.square(balls.subtract(Ball.ONE, e)));
        return balls.multiply(bound, balls.exp(Ball.exactly(logMass))).magnitude();
    }

    /**
     * The nodes outside |x|, |y| <= reach. With d the normal density, exp(k x) d(x) falls for x > k, so that the sum of h exp(k|x|) d(x) over |x| >= R > k is at most
     * 2 (h + 1) exp(k^2/2 - (R-k)^2/2), and over all nodes at most 2 (h + 1) exp(k^2/2).
     */
    private Magnitude cut(double rateFirst, double rateSecond, double step, double reach) {
        double squares = (rateFirst * rateFirst + rateSecond * rateSecond) / 2;
        double gap = reach - Math.max(rateFirst, rateSecond);
        double exponent = 2 * Math.max(0, growth.constant()) + squares - gap * gap / 2 / SLACK + 1e-9;
        return balls.multiply(Ball.exactly(8 * (1 + step) * (1 + step)), balls.exp(Ball.exactly(exponent + Math.abs(exponent) * 1e-9))).magnitude();
    }

    private Ball sum(double firstDeviation, double secondDeviation, double correlation, double step, int nodes) {
        Ball rest = balls.sqrt(balls.subtract(Ball.ONE, balls.square(Ball.exactly(correlation))));
        Ball[] density = new Ball[nodes + 1];
        for (int i = 0; i <= nodes; i++) {
            density[i] = balls.multiply(Ball.exactly(step), balls.divide(balls.exp(balls.shift(balls.negate(balls.square(node(i, step))), -1)),
                    balls.sqrt(balls.shift(balls.pi(), 1))));
        }
        Ball total = Ball.ZERO;
        for (int i = -nodes; i <= nodes; i++) {
            Ball outer = balls.multiply(density[Math.abs(i)], function.value(balls, balls.multiply(Ball.exactly(firstDeviation), node(i, step))));
            Ball shared = balls.multiply(Ball.exactly(correlation), node(i, step));
            Ball inner = Ball.ZERO;
            for (int j = -nodes; j <= nodes; j++) {
                Ball second = balls.multiply(Ball.exactly(secondDeviation), balls.add(shared, balls.multiply(rest, node(j, step))));
                inner = balls.add(inner, balls.multiply(density[Math.abs(j)], function.value(balls, second)));
            }
            total = balls.add(total, balls.multiply(outer, inner));
        }
        return total;
    }

    private Ball node(int index, double step) {
        return balls.multiply(Ball.exactly(step), index);
    }
}

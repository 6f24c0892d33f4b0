package zonal.sphere;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ComplexBall;
import zonal.number.ComplexBallArithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.number.Magnitude;
import zonal.quadrature.AnalyticFunction;

/**
 * Eigenvalues of a kernel that is an entire function of t, from its Taylor series K(t) = sum_p f_p t^p: mu_k = sum f_p mu_k[t^p] over p >= k of the parity of k, with
 * mu_k[t^p] = p! / (2^p ((p-k)/2)! (d/2)_((p+k)/2)).
 *
 * <p>Truncation: |f_p| <= M(R) R^-p with M(R) a bound of |K| on |t| <= R (Cauchy), and 0 <= mu_k[t^p] <= 1 as the mean of t^p P_k, so the terms past P add up to at
 * most M(R) R^-P / (R - 1).
 */
final class TaylorEigenvalues implements EigenvalueRoute {

    /** The Gaussian kernel shrinks by about 2 k/c from degree k to the next. */
    private static final int BITS_PER_DEGREE = 24;
    private static final int PRECISION = 48;
    private static final int MAXIMAL_RADIUS_LOG = 24;

    /** Series with more terms than this take longer than any quadrature. */
    private static final int MAXIMAL_TERMS = 6000;

    private final AnalyticFunction kernel;
    private final int dimension;
    private final EigenvalueRoute otherwise;

    /** The eigenvalues of an entire function of t = cos theta; by the other route where the series would be too long. */
    TaylorEigenvalues(AnalyticFunction kernel, int dimension, EigenvalueRoute otherwise) {
        this.otherwise = otherwise;
        this.kernel = kernel;
        this.dimension = dimension;
    }

    /** A place to cut the series: the last power kept, and a bound of all that follows. */
    private record Truncation(int last, Magnitude remainder) {
    }

    @Override
    public Map<Integer, Ball> enclose(List<Integer> degrees, int relative, long absolute) {
        Truncation truncation = truncation(absolute);
        if (truncation.last() > MAXIMAL_TERMS) {
            return otherwise.enclose(degrees, relative, absolute);
        }
        // terms that cancel need more than the relative bits wanted; how many more, no one knows, so they grow with the accuracy that is asked for
        BallArithmetic balls = new BallArithmetic(relative + 64 + Math.toIntExact(absolute / 32));
        JetArithmetic<Ball> jets = new JetArithmetic<>(balls, truncation.last());
        Jet<Ball> series = kernel.value(jets, jets.variable(Ball.ZERO));
        Map<Integer, Ball> values = new HashMap<>();
        for (int degree : degrees) {
            values.put(degree, sum(balls, series, degree).enlarge(truncation.remainder()));
        }
        return values;
    }

    @Override
    public int bitsPerDegree() {
        return BITS_PER_DEGREE;
    }

    private Ball sum(BallArithmetic balls, Jet<Ball> series, int degree) {
        Ball sum = Ball.ZERO;
        if (degree > series.order()) {
            return sum;
        }
        Ball moment = firstMoment(balls, degree);
        for (int p = degree; p <= series.order(); p += 2) {
            sum = balls.add(sum, balls.multiply(series.coefficient(p), moment));
            // mu_k[t^(p+2)] / mu_k[t^p] = (p+1)(p+2) / ((p+2-k)(p+k+d))
            moment = balls.multiply(moment, Ball.of((p + 1L) * (p + 2L)));
            moment = balls.divide(moment, Ball.of((p + 2L - degree) * ((long) p + degree + dimension)));
        }
        return sum;
    }

    /** mu_k[t^k] = k! / (2^k (d/2)_k) = k! / (d (d+2) ... (d+2k-2)). */
    private Ball firstMoment(BallArithmetic balls, int degree) {
        Ball moment = Ball.ONE;
        for (int j = 0; j < degree; j++) {
            moment = balls.divide(balls.multiply(moment, Ball.of(j + 1L)), Ball.of(dimension + 2L * j));
        }
        return moment;
    }

    /** The fewest terms over the circles of radius 2, 4, 8, ... whose remainder is below 2^-accuracy. */
    private Truncation truncation(long accuracy) {
        Truncation best = new Truncation(Integer.MAX_VALUE, Magnitude.INFINITE);
        for (int log = 1; log <= MAXIMAL_RADIUS_LOG; log++) {
            Magnitude bound = boundOnDisc(1L << log);
            if (bound.isInfinite()) {
                break;
            }
            long last = Math.max(1, (accuracy + Math.max(0, bound.exponent()) + log - 1) / log);
            if (last < best.last()) {
                // M R^-P / (R-1) <= M R^-P for R >= 2
                best = new Truncation((int) last, bound.shift(-last * log));
            }
        }
        return best;
    }

    /** A bound of |K| on the square around the disc |t| <= radius. */
    private Magnitude boundOnDisc(long radius) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        Ball side = Ball.ZERO.enlarge(balls.rational(BigFraction.of(radius)).magnitude());
        return kernel.value(new ComplexBallArithmetic(PRECISION), new ComplexBall(side, side)).magnitude();
    }
}

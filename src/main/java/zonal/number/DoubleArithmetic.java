package zonal.number;

import org.apache.commons.numbers.fraction.BigFraction;
import org.apache.commons.numbers.gamma.Erf;

/**
 * Arithmetic of doubles, for estimates and for sampling: no error bound is kept. Outside the domain of a real function the result is what IEEE arithmetic
 * makes of it, NaN included.
 */
public final class DoubleArithmetic implements Arithmetic<Double> {

    private static final int SERIES_BITS = 96;

    /** The double nearest to the rational number. */
    @Override
    public Double rational(BigFraction value) {
        return value.doubleValue();
    }

    @Override
    public Double pi() {
        return Math.PI;
    }

    @Override
    public Double add(Double a, Double b) {
        return a + b;
    }

    @Override
    public Double subtract(Double a, Double b) {
        return a - b;
    }

    @Override
    public Double multiply(Double a, Double b) {
        return a * b;
    }

    @Override
    public Double divide(Double a, Double b) {
        return a / b;
    }

    @Override
    public Double negate(Double a) {
        return -a;
    }

    @Override
    public Double power(Double base, int exponent) {
        return Math.pow(base, exponent);
    }

    @Override
    public Double sqrt(Double a) {
        return Math.sqrt(a);
    }

    @Override
    public Double exp(Double a) {
        return Math.exp(a);
    }

    @Override
    public Double log(Double a) {
        return Math.log(a);
    }

    @Override
    public Double sin(Double a) {
        return Math.sin(a);
    }

    @Override
    public Double cos(Double a) {
        return Math.cos(a);
    }

    @Override
    public Double asin(Double a) {
        return Math.asin(a);
    }

    @Override
    public Double atan(Double a) {
        return Math.atan(a);
    }

    @Override
    public Double erf(Double a) {
        return Erf.value(a);
    }

    @Override
    public Double abs(Double a) {
        return Math.abs(a);
    }

    @Override
    public Double sign(Double a) {
        return a == 0 ? Double.NaN : Math.signum(a);
    }

    /**
     * Accurate to a few units in the last place relative to the larger of the value and its envelope |x|^(-n-1): the series where x^2 is at most 4 n + 6, so
     * that its terms decrease; otherwise B_(n+1) = ((2n+1) B_n - B_(n-1)) / x^2 (DLMF 10.51.1), upwards from cos x and sin x / x while n stays below |x|, and
     * downwards from orders where the series is good when it does not.
     */
    @Override
    public Double besselQuotient(int order, Double x) {
        double square = x * x;
        if (square <= 4.0 * order + 6) {
            return besselSeries(order, square);
        }
        return order <= Math.abs(x) ? besselUpwards(order, x) : besselDownwards(order, square);
    }

    private static double besselSeries(int order, double square) {
        double term = 1;
        for (int odd = 3; odd <= 2 * order + 1; odd += 2) {
            term /= odd;
        }
        double sum = term;
        for (int m = 1; Math.abs(term) > Math.ulp(sum) / 4; m++) {
            term *= -square / (2.0 * m * (2.0 * m + 2.0 * order + 1));
            sum += term;
        }
        return sum;
    }

    private static double besselUpwards(int order, double x) {
        double previous = Math.cos(x);
        double current = Math.sin(x) / x;
        for (int n = 0; n < order; n++) {
            double next = ((2 * n + 1) * current - previous) / (x * x);
            previous = current;
            current = next;
        }
        return current;
    }

    private static double besselDownwards(int order, double square) {
        int start = (int) Math.ceil((square - 6) / 4);
        double above = besselSeries(start + 1, square);
        double current = besselSeries(start, square);
        for (int n = start; n > order; n--) {
            double below = (2 * n + 1) * current - square * above;
            above = current;
            current = below;
        }
        return current;
    }

    /** By balls, correct to about the last digit relative to the value at theta = 0. */
    @Override
    public Double orthantProbability(Double bound, Double angle) {
        return Double.isFinite(bound) && Double.isFinite(angle) ? new BallArithmetic(64).orthantProbability(Ball.exactly(bound), Ball.exactly(angle)).toDouble() : Double.NaN;
    }

    @Override
    public Double atCorrelation(CorrelationSeries series, Double u) {
        double sum = 0;
        CorrelationSeries.Truncated truncated = series.truncated(SERIES_BITS);
        for (int p = truncated.coefficients().size() - 1; p >= 0; p--) {
            sum = sum * u + truncated.coefficients().get(p).toDouble();
        }
        return sum;
    }
}

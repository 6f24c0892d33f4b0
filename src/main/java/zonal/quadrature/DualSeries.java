package zonal.quadrature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.CorrelationSeries;
import zonal.number.Magnitude;

/**
 * The dual of a function by its Hermite coefficients: E[f(s g) f(s g')] = sum_p a_p^2 u^p for standard normal g, g' of correlation u.
 *
 * <p>Where the series is cut needs no law of decay: the squares are not negative and add up to E[f(s g)^2] (Parseval), which is computed for itself, so that what is
 * left of it bounds the rest of the series for |u| <= 1.
 */
public final class DualSeries {

    private static final int FIRST_ORDERS = 128;
    private static final int MOST_ORDERS = 4_096;
    private static final int CHECK_EVERY = 8;

    private DualSeries() {
    }

    /**
     * The series, its rest at most about 2^-bits times the second moment; with a larger rest if the coefficients decay too slowly, empty if the quadrature takes too many nodes.
     *
     * @param deviation s, positive
     */
    public static Optional<CorrelationSeries.Truncated> of(AnalyticFunction function, StripGrowth growth, Ball deviation, int bits) {
        for (int orders = FIRST_ORDERS;; orders *= 2) {
            Optional<HermiteCoefficients> coefficients = HermiteCoefficients.of(function, growth, deviation, orders, bits + 8);
            if (coefficients.isEmpty()) {
                return Optional.empty();
            }
            CorrelationSeries.Truncated series = cut(coefficients.get(), orders, bits);
            if (series.coefficients().size() < orders || orders == MOST_ORDERS) {
                return Optional.of(series);
            }
        }
    }

    private static CorrelationSeries.Truncated cut(HermiteCoefficients coefficients, int orders, int bits) {
        BallArithmetic balls = new BallArithmetic(bits + 40);
        HermiteCoefficients.Sequence sequence = coefficients.new Sequence();
        Magnitude goal = coefficients.secondMoment().magnitude().multiply(Magnitude.powerOfTwo(-bits));
        List<Ball> squares = new ArrayList<>();
        Ball left = coefficients.secondMoment();
        while (squares.size() < orders) {
            Ball square = balls.square(sequence.next());
            squares.add(square);
            left = balls.subtract(left, square);
            if (squares.size() % CHECK_EVERY == 0 && left.magnitude().compareTo(goal) < 0) {
                break;
            }
        }
        // the rest is not negative and at most the upper end of what is left
        return new CorrelationSeries.Truncated(squares, left.magnitude(), coefficients.secondMoment());
    }
}

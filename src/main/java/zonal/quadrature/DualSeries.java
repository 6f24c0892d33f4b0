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

    private static final int FIRST_ORDERS = 64;
    private static final int MOST_ORDERS = 2_048;

    private DualSeries() {
    }

    /**
     * The series, its rest at most about 2^-bits times the second moment; with a larger rest if the coefficients decay too slowly, empty if the quadrature takes too
     * many nodes.
     *
     * @param deviation s, positive
     */
    public static Optional<CorrelationSeries.Truncated> of(AnalyticFunction function, StripGrowth growth, Ball deviation, int bits) {
        int orders = FIRST_ORDERS;
        while (true) {
            Optional<HermiteCoefficients> coefficients = HermiteCoefficients.of(function, growth, deviation, orders, bits + 8);
            if (coefficients.isEmpty()) {
                return Optional.empty();
            }
            Partial partial = Partial.of(coefficients.get(), orders, bits);
            if (partial.isComplete() || orders == MOST_ORDERS) {
                // the rest is not negative and at most the upper end of what is left
                Magnitude rest = partial.left().get(partial.left().size() - 1);
                return Optional.of(new CorrelationSeries.Truncated(partial.squares(), rest, coefficients.get().secondMoment()));
            }
            orders = partial.ordersForGoal();
        }
    }

    /**
     * The first squares of coefficients.
     *
     * @param squares a_p^2
     * @param left a bound of what is left of the second moment after each
     * @param goal what is to be left
     */
    private record Partial(List<Ball> squares, List<Magnitude> left, Magnitude goal) {

        static Partial of(HermiteCoefficients coefficients, int orders, int bits) {
            BallArithmetic balls = new BallArithmetic(bits + 40);
            HermiteCoefficients.Sequence sequence = coefficients.new Sequence();
            Partial partial = new Partial(new ArrayList<>(), new ArrayList<>(), coefficients.secondMoment().magnitude().multiply(Magnitude.powerOfTwo(-bits)));
            Ball rest = coefficients.secondMoment();
            while (partial.squares.size() < orders && !partial.isComplete()) {
                Ball square = balls.square(sequence.next());
                rest = balls.subtract(rest, square);
                partial.squares.add(square);
                partial.left.add(rest.magnitude());
            }
            return partial;
        }

        private boolean isComplete() {
            return !left.isEmpty() && left.get(left.size() - 1).compareTo(goal) <= 0;
        }

        /** A guess of the number of orders that suffices, by the law exp(-decay sqrt(p)) of functions with poles off the real axis. */
        int ordersForGoal() {
            int orders = squares.size();
            double last = log2(left.get(orders - 1));
            double decay = (log2(left.get(orders / 4)) - last) / (Math.sqrt(orders) / 2);
            double root = Math.sqrt(orders) + (last - log2(goal)) / Math.max(decay, 1e-3);
            return (int) Math.min(MOST_ORDERS, Math.max(orders + FIRST_ORDERS, 1.15 * root * root));
        }

        private static double log2(Magnitude magnitude) {
            return magnitude.isZero() ? -1e6 : magnitude.exponent();
        }
    }
}

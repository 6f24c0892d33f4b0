package zonal.sampling.network;

import java.util.function.UnaryOperator;
import zonal.InputException;

/**
 * E f(g)^2 for standard normal g, in doubles: the tanh-sinh rule (Takahasi and Mori 1974) for each half line, cut off where exp(-x^2/4) is the smallest double,
 * with steps halved until two results agree to 1e-14. Functions that are analytic on each half line converge, kinks and jumps at 0 included.
 */
final class GaussianSquare {

    private static final double CUT_OFF = 54;
    private static final double LAST_NODE = 4;
    private static final int COARSEST = 4;
    private static final int FINEST = 1024;
    private static final double AGREEMENT = 1e-14;

    private GaussianSquare() {
    }

    /**
     * The mean of the square of the function that the operator applies to arrays.
     *
     * @throws InputException if it is not finite
     */
    static double mean(UnaryOperator<double[]> function) {
        double previous = rule(function, COARSEST);
        for (int steps = 2 * COARSEST; steps <= FINEST; steps *= 2) {
            double value = rule(function, steps);
            if (Math.abs(value - previous) <= AGREEMENT * value) {
                return value;
            }
            previous = value;
        }
        if (!(previous > 0 && Double.isFinite(previous))) {
            throw new InputException("the mean square of this activation under the normal distribution is not finite; use one that grows more slowly");
        }
        return previous;
    }

    private static double rule(UnaryOperator<double[]> function, int stepsToOne) {
        int count = (int) (2 * LAST_NODE * stepsToOne) + 1;
        double[] nodes = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double s = -LAST_NODE + i / (double) stepsToOne;
            double lower = 1 / (1 + Math.exp(-Math.PI * Math.sinh(s)));
            nodes[i] = CUT_OFF * lower;
            weights[i] = CUT_OFF * Math.PI * Math.cosh(s) * lower / (1 + Math.exp(Math.PI * Math.sinh(s))) / stepsToOne;
        }
        return (sum(function, nodes, weights) + sum(function, reflected(nodes), weights)) / Math.sqrt(2 * Math.PI);
    }

    /** The density goes into the square before it overflows. */
    private static double sum(UnaryOperator<double[]> function, double[] nodes, double[] weights) {
        double[] values = function.apply(nodes);
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            double damped = values[i] * Math.exp(-nodes[i] * nodes[i] / 4);
            sum += weights[i] * damped * damped;
        }
        return sum;
    }

    private static double[] reflected(double[] nodes) {
        double[] result = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            result[i] = -nodes[i];
        }
        return result;
    }
}

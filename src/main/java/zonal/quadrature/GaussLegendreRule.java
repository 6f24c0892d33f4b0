package zonal.quadrature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.Truth;

/**
 * The nodes and weights of Gauss-Legendre quadrature on [-1, 1], each enclosed in a ball.
 *
 * <p>The Legendre polynomial P and its derivative are evaluated once for each node, at a double next to the root; from there Legendre's differential equation
 * (1 - x^2) P'' - 2 x P' + N (N + 1) P = 0 gives the Taylor series that leads to the root in full precision.
 *
 * @param points the number N of nodes on [-1, 1]
 * @param nodes the non-negative nodes in increasing order; the others are their negatives
 * @param weights the weights of these nodes
 */
public record GaussLegendreRule(int points, List<Ball> nodes, List<Ball> weights) {

    /** A double is this close to a simple root after Newton's iteration in doubles; only speed depends on it. */
    private static final int STARTING_BITS = 40;

    public GaussLegendreRule {
        nodes = List.copyOf(nodes);
        weights = List.copyOf(weights);
    }

    /**
     * The rule with N points, nodes and weights to about the given number of bits.
     *
     * @throws IllegalArgumentException if points < 1
     */
    public static GaussLegendreRule of(int points, int precision) {
        if (points < 1) {
            throw new IllegalArgumentException("a quadrature rule has at least one point");
        }
        List<Ball> nodes = new ArrayList<>();
        List<Ball> weights = new ArrayList<>();
        NodeFinder finder = new NodeFinder(points, precision);
        for (int index = (points - 1) / 2; index >= 0; index--) {
            boolean centre = 2 * index + 1 == points;
            Ball node = centre ? Ball.ZERO : finder.node(startingPoint(points, index));
            nodes.add(node);
            weights.add(centre ? finder.weightAtZero() : finder.weight());
            requireSeparated(nodes);
        }
        return new GaussLegendreRule(points, nodes, weights);
    }

    /** Each ball holds at least one root; N disjoint balls hold exactly one of the N roots each. */
    private static void requireSeparated(List<Ball> nodes) {
        int last = nodes.size() - 1;
        Truth separated = last == 0 ? (nodes.get(0).isZero() ? Truth.TRUE : nodes.get(0).isPositive()) : nodes.get(last - 1).lessThan(nodes.get(last));
        if (!separated.isCertain()) {
            throw new ArithmeticException("Gauss-Legendre nodes were not separated");
        }
    }

    /** The root number {@code index} from the right, by Tricomi's estimate and Newton's iteration in doubles, rounded to a multiple of 2^-52. */
    private static double startingPoint(int points, int index) {
        double x = Math.cos(Math.PI * (index + 0.75) / (points + 0.5)) * (1 - (points - 1.0) / (8.0 * points * points * points));
        for (int iteration = 0; iteration < 3; iteration++) {
            double previous = 1;
            double current = x;
            for (int k = 1; k < points; k++) {
                double next = ((2 * k + 1) * x * current - k * previous) / (k + 1);
                previous = current;
                current = next;
            }
            x -= current * (1 - x * x) / (points * (previous - x * current));
        }
        return Math.rint(x * 0x1p52) * 0x1p-52;
    }

    /** Finds one node after the other; after each, its weight. */
    private static final class NodeFinder {

        private final int points;
        private final int precision;
        private final BallArithmetic balls;
        private Ball weight;

        NodeFinder(int points, int precision) {
            this.points = points;
            // log2(N) bits are lost to the factor N of the root bound, 2 log2(N) + 1 to the rounding of the recurrence.
            this.precision = Math.max(64, precision + 3 * (32 - Integer.numberOfLeadingZeros(points)) + 8);
            this.balls = new BallArithmetic(this.precision);
        }

        Ball weight() {
            return weight;
        }

        Ball weightAtZero() {
            LegendreValue value = LegendreValue.at(points, BigInteger.ZERO, precision);
            Ball derivative = value.derivative(balls, Ball.ZERO);
            return balls.divide(Ball.of(2), balls.multiply(derivative, derivative));
        }

        Ball node(double start) {
            BigInteger fixed = BigInteger.valueOf((long) (start * 0x1p52)).shiftLeft(precision - 52);
            Ball x = Ball.exactly(start);
            LegendreValue value = LegendreValue.at(points, fixed, precision);
            int terms = precision / STARTING_BITS + 4;
            List<Ball> series = taylor(x, value.value(), value.derivative(balls, x), terms);
            Ball step = correction(series);
            Ball residual = balls.add(evaluate(series, step), Ball.ZERO.enlarge(remainder(step, terms)));
            Ball slope = balls.add(evaluateDerivative(series, step), Ball.ZERO.enlarge(derivativeRemainder(step, terms)));
            // P has N real roots, so |P'/P| = |sum 1/(x - x_i)| <= N / min |x - x_i|: a root lies within N |P/P'| of x + step.
            Magnitude radius = balls.divide(residual, slope).magnitude().multiply(Magnitude.of(points));
            Ball enlarged = step.enlarge(radius);
            Ball node = balls.add(x, enlarged);
            Ball derivative = balls.add(evaluateDerivative(series, enlarged), Ball.ZERO.enlarge(derivativeRemainder(enlarged, terms)));
            Ball complement = balls.subtract(Ball.ONE, balls.multiply(node, node));
            weight = balls.divide(Ball.of(2), balls.multiply(complement, balls.multiply(derivative, derivative)));
            return node;
        }

        /** Taylor coefficients of P at x: (1-x^2)(j+1)(j+2) c_(j+2) = 2 x (j+1)^2 c_(j+1) - (N(N+1) - j(j+1)) c_j. */
        private List<Ball> taylor(Ball x, Ball value, Ball derivative, int terms) {
            List<Ball> series = new ArrayList<>(terms);
            series.add(value);
            series.add(derivative);
            Ball reciprocal = balls.divide(Ball.ONE, balls.subtract(Ball.ONE, balls.multiply(x, x)));
            Ball twice = balls.add(x, x);
            for (int j = 0; series.size() < terms; j++) {
                Ball first = balls.multiply(balls.multiply(twice, Ball.of((long) (j + 1) * (j + 1))), series.get(j + 1));
                Ball second = balls.multiply(Ball.of((long) points * (points + 1) - (long) j * (j + 1)), series.get(j));
                Ball numerator = balls.multiply(balls.subtract(first, second), reciprocal);
                series.add(balls.divide(numerator, Ball.of((long) (j + 1) * (j + 2))));
            }
            return series;
        }

        /** The step from x to the root by Newton's iteration on the series; an exact number, whose error is bounded afterwards. */
        private Ball correction(List<Ball> series) {
            Ball step = Ball.ZERO;
            for (int bits = STARTING_BITS; bits < 2 * precision; bits *= 2) {
                step = balls.subtract(step, balls.divide(evaluate(series, step), evaluateDerivative(series, step))).midpoint();
            }
            return step;
        }

        private Ball evaluate(List<Ball> series, Ball step) {
            Ball sum = Ball.ZERO;
            for (int j = series.size() - 1; j >= 0; j--) {
                sum = balls.add(balls.multiply(sum, step), series.get(j));
            }
            return sum;
        }

        private Ball evaluateDerivative(List<Ball> series, Ball step) {
            Ball sum = Ball.ZERO;
            for (int j = series.size() - 1; j >= 1; j--) {
                sum = balls.add(balls.multiply(sum, step), balls.multiply(Ball.of(j), series.get(j)));
            }
            return sum;
        }

        /** |P^(m)| <= P^(m)(1) = (N+m)!/(2^m m! (N-m)!) <= (N(N+1)/2)^m / m! on [-1,1], so the remainder after m terms is at most (|h| N(N+1)/2)^m / (m!)^2. */
        private Magnitude remainder(Ball step, int terms) {
            Magnitude ratio = step.magnitude().multiply(Magnitude.of(points * (points + 1.0) / 2));
            Magnitude bound = Magnitude.of(1);
            for (int j = 1; j <= terms; j++) {
                bound = bound.multiply(ratio).multiply(inverseSquare(j));
            }
            return bound;
        }

        /** The same for P', whose m-1 terms are those of the derivative: |P^(m)(1)| |h|^(m-1) / (m-1)! <= m (N(N+1)/2)^m |h|^(m-1) / (m!)^2. */
        private Magnitude derivativeRemainder(Ball step, int terms) {
            Magnitude scale = Magnitude.of(points * (points + 1.0) / 2);
            Magnitude ratio = step.magnitude().multiply(scale);
            Magnitude bound = scale.multiply(Magnitude.of(terms));
            for (int j = 1; j <= terms; j++) {
                bound = bound.multiply(inverseSquare(j));
                if (j < terms) {
                    bound = bound.multiply(ratio);
                }
            }
            return bound;
        }

        private static Magnitude inverseSquare(int j) {
            return Magnitude.of(Math.nextUp(1.0 / ((double) j * j)));
        }
    }

    /** The values of P_N and P_(N-1) at an exact fixed-point number. */
    private record LegendreValue(int points, Ball value, Ball previous) {

        /**
         * The recurrence y = x P_k, P_(k+1) = y + k/(k+1) (y - P_(k-1)) in fixed point. Each step rounds y by less than one unit u = 2^-precision, which enters
         * with a factor 1 + k/(k+1) < 2, and the rest by less than one: 3 u. In p = sqrt(1-x^2) P_k, w = x P_k - P_(k-1), a step is w -> k/(k+1) w followed by a
         * rotation, so an error of 3 u in one P_k changes every later one by at most 3 u for each step between: in total 3 u k (k+1)/2.
         */
        static LegendreValue at(int points, BigInteger x, int precision) {
            BigInteger previous = BigInteger.ONE.shiftLeft(precision);
            BigInteger current = x;
            for (int k = 1; k < points; k++) {
                BigInteger y = x.multiply(current).shiftRight(precision);
                BigInteger next = y.add(y.subtract(previous).multiply(BigInteger.valueOf(k)).divide(BigInteger.valueOf(k + 1)));
                previous = current;
                current = next;
            }
            Magnitude error = Magnitude.of(1.5 * points * (points + 1.0)).shift(-precision);
            return new LegendreValue(points, Ball.of(current, -precision, error), Ball.of(previous, -precision, error));
        }

        /** P_N' = N (P_(N-1) - x P_N) / (1 - x^2). */
        Ball derivative(BallArithmetic balls, Ball x) {
            Ball numerator = balls.multiply(Ball.of(points), balls.subtract(previous, balls.multiply(x, value)));
            return balls.divide(numerator, balls.subtract(Ball.ONE, balls.multiply(x, x)));
        }
    }
}

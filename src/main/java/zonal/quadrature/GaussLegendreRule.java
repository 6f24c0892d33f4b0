package zonal.quadrature;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Chunks;
import zonal.number.SignedLimbs;
import zonal.number.Magnitude;

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
    /** For numbers whose size matters, and as guard bits. */
    private static final int COARSE = 40;
    /** The Legendre polynomials are those of S^2. */
    private static final int LEGENDRE_DIMENSION = 3;

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
        List<Integer> indices = IntStream.iterate((points - 1) / 2, index -> index >= 0, index -> index - 1).boxed().toList();
        List<NodeFinder> parts = Chunks.map(indices, part -> new NodeFinder(points, precision).find(part));
        List<Ball> nodes = parts.stream().flatMap(part -> part.nodes.stream()).toList();
        requireSeparated(nodes);
        return new GaussLegendreRule(points, nodes, parts.stream().flatMap(part -> part.weights.stream()).toList());
    }

    /** Each ball holds at least one root; N disjoint balls hold exactly one of the N roots each. */
    private static void requireSeparated(List<Ball> nodes) {
        Ball before = Ball.ZERO;
        for (Ball node : nodes) {
            boolean isCentre = node.isZero() && before == Ball.ZERO;
            if (!isCentre && !before.lessThan(node).isCertain()) {
                throw new ArithmeticException("Gauss-Legendre nodes were not separated");
            }
            before = node;
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

    /** Finds one node after the other, with its weight. */
    private static final class NodeFinder {

        private final int points;
        private final int precision;
        private final BallArithmetic balls;
        private final LegendreValues legendre;
        private final List<Ball> nodes = new ArrayList<>();
        private final List<Ball> weights = new ArrayList<>();

        NodeFinder(int points, int precision) {
            this.points = points;
            // log2(N) bits are lost to the factor N of the root bound, 2 log2(N) + 1 to the rounding of the recurrence.
            this.precision = Math.max(64, precision + 3 * (32 - Integer.numberOfLeadingZeros(points)) + 8);
            this.balls = new BallArithmetic(this.precision);
            this.legendre = new LegendreValues(points, this.precision);
        }

        /** Finds the roots of these numbers from the right, falling. */
        NodeFinder find(List<Integer> indices) {
            for (int index : indices) {
                if (2 * index + 1 == points) {
                    nodes.add(Ball.ZERO);
                    weights.add(weightAtZero());
                } else {
                    find(startingPoint(points, index));
                }
            }
            return this;
        }

        private Ball weightAtZero() {
            LegendreValue value = legendre.at(BigInteger.ZERO);
            Ball derivative = value.derivative(balls, Ball.ZERO, Ball.ONE);
            return balls.divide(Ball.of(2), balls.multiply(derivative, derivative));
        }

        private void find(double start) {
            Ball x = Ball.exactly(start);
            LegendreValue value = legendre.at(BigInteger.valueOf((long) (start * 0x1p52)));
            int terms = precision / STARTING_BITS + 4;
            Ball complement = balls.subtract(Ball.ONE, balls.square(x));
            Ball[] series = taylor(x, value.value(), value.derivative(balls, x, complement), complement, terms);
            Ball step = correction(series);
            Ball residual = evaluate(series, step, precision).enlarge(remainder(step, terms));
            Ball slope = evaluateDerivative(series, step, COARSE).enlarge(derivativeRemainder(step, terms));
            // P has N real roots, so |P'/P| = |sum 1/(x - x_i)| <= N / min |x - x_i|: a root lies within N |P/P'| of x + step.
            Magnitude radius = residual.magnitude().divide(slope.mignitude()).multiply(Magnitude.of(points));
            Ball enlarged = step.enlarge(radius);
            Ball node = balls.add(x, enlarged);
            Ball derivative = evaluateDerivative(series, enlarged, precision).enlarge(derivativeRemainder(enlarged, terms));
            nodes.add(node);
            weights.add(balls.divide(Ball.of(2), balls.multiply(balls.subtract(Ball.ONE, balls.square(node)), balls.square(derivative))));
        }

        /** The arithmetic for the coefficient of h^j, |h| <= 2^-40 about: its bits below those of the sum are not needed. */
        private BallArithmetic ofTerm(int j, int wanted) {
            return balls.at(Math.max(COARSE, Math.min(precision, wanted - STARTING_BITS * j + COARSE)));
        }

        /** Taylor coefficients of P at x: (1-x^2)(j+1)(j+2) c_(j+2) = 2 x (j+1)^2 c_(j+1) - (N(N+1) - j(j+1)) c_j. */
        private Ball[] taylor(Ball x, Ball value, Ball derivative, Ball complement, int terms) {
            Ball[] series = new Ball[terms];
            series[0] = value;
            series[1] = derivative;
            Ball reciprocal = balls.divide(Ball.ONE, complement);
            Ball twice = balls.shift(x, 1);
            for (int j = 0; j + 2 < terms; j++) {
                BallArithmetic enough = ofTerm(j, precision);
                Ball first = enough.multiply(enough.multiply(twice, enough.round(series[j + 1])), (j + 1L) * (j + 1));
                Ball second = enough.multiply(enough.round(series[j]), points * (points + 1L) - j * (j + 1L));
                Ball numerator = enough.multiply(enough.subtract(first, second), enough.round(reciprocal));
                series[j + 2] = enough.divide(numerator, (j + 1L) * (j + 2));
            }
            return series;
        }

        /** The step from x to the root by Newton's iteration on the series; an exact number, whose error is bounded afterwards. */
        private Ball correction(Ball[] series) {
            Ball step = balls.negate(balls.divide(series[0], series[1])).midpoint();
            for (int bits = 2 * STARTING_BITS; bits < precision; bits *= 2) {
                BallArithmetic fine = balls.at(Math.min(precision, bits + COARSE));
                Ball slope = evaluateDerivative(series, step, fine.precision());
                step = balls.subtract(step, fine.divide(evaluate(series, step, precision), slope)).midpoint();
            }
            return step;
        }

        /** The sum of the terms, of which the later ones have fewer bits. */
        private Ball evaluate(Ball[] series, Ball step, int wanted) {
            Ball sum = Ball.ZERO;
            for (int j = series.length - 1; j >= 0; j--) {
                BallArithmetic enough = ofTerm(j, wanted);
                sum = enough.add(enough.multiply(sum, enough.round(step)), enough.round(series[j]));
            }
            return sum;
        }

        private Ball evaluateDerivative(Ball[] series, Ball step, int wanted) {
            Ball sum = Ball.ZERO;
            for (int j = series.length - 1; j >= 1; j--) {
                BallArithmetic enough = ofTerm(j - 1, wanted);
                sum = enough.add(enough.multiply(sum, enough.round(step)), enough.multiply(enough.round(series[j]), j));
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

    /** The values of P_N and P_(N-1) at multiples of 2^-52. */
    private static final class LegendreValues {

        private static final int START_BITS = 52;

        private final int points;
        private final int precision;
        private final SignedLimbs limbs;
        private final GegenbauerRecurrence recurrence;

        LegendreValues(int points, int precision) {
            this.points = points;
            this.precision = precision;
            this.limbs = SignedLimbs.ofBits(precision + START_BITS / 4);
            this.recurrence = SignedLimbs.isServed(limbs.bits()) ? new GegenbauerRecurrence(LEGENDRE_DIMENSION, points, limbs) : null;
        }

        LegendreValue at(BigInteger x) {
            return recurrence == null ? inIntegers(x.shiftLeft(precision - START_BITS)) : inLimbs(x.shiftLeft(limbs.bits() - START_BITS));
        }

        private LegendreValue inLimbs(BigInteger x) {
            recurrence.start(x);
            for (int k = 1; k < points; k++) {
                recurrence.step();
            }
            Magnitude error = Magnitude.of(GegenbauerRecurrence.stepError(limbs) / 2.0 * points * (points + 1.0)).shift(-limbs.bits());
            return new LegendreValue(points, value(recurrence.current(), error), value(recurrence.previous(), error));
        }

        /** A slice holds a quarter of the polynomial. */
        private Ball value(long[] slice, Magnitude error) {
            return Ball.of(limbs.units(slice, 0), 2L - limbs.bits(), error);
        }

        /**
         * The recurrence y = x P_k, P_(k+1) = y + k/(k+1) (y - P_(k-1)) in fixed point. Each step rounds y by less than one unit u = 2^-precision, which enters with a factor 1 + k/(k+1) < 2, and the rest by less than
         * one: 3 u, which {@link GegenbauerRecurrence} turns into 3 u k (k+1)/2 in total.
         */
        private LegendreValue inIntegers(BigInteger x) {
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
    }

    /** The values of P_N and P_(N-1) at one number. */
    private record LegendreValue(int points, Ball value, Ball previous) {

        /** P_N' = N (P_(N-1) - x P_N) / (1 - x^2), given 1 - x^2. */
        Ball derivative(BallArithmetic balls, Ball x, Ball complement) {
            return balls.divide(balls.multiply(balls.subtract(previous, balls.multiply(x, value)), points), complement);
        }
    }
}

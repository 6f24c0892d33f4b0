package zonal.quadrature;

import java.util.List;
import java.util.stream.IntStream;
import zonal.number.Ball;
import zonal.number.Chunks;

/**
 * The nodes and weights of Gauss-Legendre quadrature on [-1, 1], each enclosed in a ball.
 *
 * <p>The Legendre polynomial P and its derivative are evaluated once for each node, at a number of few bits next to the root; from there Legendre's differential equation
 * (1 - x^2) P'' - 2 x P' + N (N + 1) P = 0 gives the Taylor series that leads to the root in full precision.
 *
 * @param points the number N of nodes on [-1, 1]
 * @param nodes the non-negative nodes in increasing order; the others are their negatives
 * @param weights the weights of these nodes
 */
public record GaussLegendreRule(int points, List<Ball> nodes, List<Ball> weights) {

    /** For larger rules the first approximations, multiples of a power of two in one word, would not do. */
    private static final int MOST_POINTS = 1 << 15;

    public GaussLegendreRule {
        nodes = List.copyOf(nodes);
        weights = List.copyOf(weights);
    }

    /**
     * The rule with N points, nodes and weights to about the given number of bits after the point.
     *
     * @throws IllegalArgumentException if points is less than 1 or more than 2^15
     */
    public static GaussLegendreRule of(int points, int precision) {
        if (points < 1 || points > MOST_POINTS) {
            throw new IllegalArgumentException("a quadrature rule has from one to " + MOST_POINTS + " points");
        }
        List<Integer> indices = IntStream.iterate((points - 1) / 2, index -> index >= 0, index -> index - 1).boxed().toList();
        List<LegendreNodes> parts = Chunks.map(indices, part -> new LegendreNodes(points, precision).find(part));
        List<Ball> nodes = parts.stream().flatMap(part -> part.nodes().stream()).toList();
        requireSeparated(nodes);
        return new GaussLegendreRule(points, nodes, parts.stream().flatMap(part -> part.weights().stream()).toList());
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
}

package zonal.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Chunks;
import zonal.number.Magnitude;
import zonal.quadrature.Ellipse;
import zonal.quadrature.GaussLegendreRule;

/**
 * Eigenvalues mu_k = c_d Int_0^pi K(cos theta) P_k(cos theta) sin(theta)^(d-2) d theta by Gauss-Legendre quadrature in theta, all degrees up to K in one pass.
 *
 * <p>Nodes come in mirrored pairs theta, pi - theta, which share P_k up to the sign (-1)^k. On an ellipse of height y around [a, b] the integrand is at most
 * |K| cosh(k y) cosh(y)^(d-2), since P_k(cos z) is a combination of cos((k-2j) z) with non-negative coefficients of sum 1, and |sin z| <= cosh(Im z).
 */
final class QuadratureEigenvalues implements EigenvalueRoute {

    /** Analytic kernels decay like rho^-k; with rho up to 16 they are served. */
    private static final int BITS_PER_DEGREE = 4;
    private static final int NODE_GUARD_BITS = 6;
    /** For the rounding errors of a kernel value. */
    private static final int GUARD_BITS = 16;
    /** The time for the nodes is quadratic in their number: some tens of seconds for these. */
    private static final int MAXIMAL_POINTS = 20_000;

    private final Kernel kernel;
    private final int dimension;

    QuadratureEigenvalues(Kernel kernel, int dimension) {
        this.kernel = kernel;
        this.dimension = dimension;
    }

    @Override
    public Map<Integer, Ball> enclose(List<Integer> degrees, int relative, long absolute) {
        Ball[] all = upTo(degrees.get(degrees.size() - 1), Math.toIntExact(absolute));
        Map<Integer, Ball> values = new HashMap<>();
        degrees.forEach(degree -> values.put(degree, all[degree]));
        return values;
    }

    @Override
    public int bitsPerDegree() {
        return BITS_PER_DEGREE;
    }

    /**
     * Enclosures of mu_0..mu_K with absolute errors of about 2^-accuracy.
     *
     * @throws zonal.InputException if the kernel was not proved to be analytic in theta on (0, pi) and bounded
     */
    Ball[] upTo(int maximalDegree, int accuracy) {
        PanelPlan.Panels plan = PanelPlan.of(kernel, dimension, maximalDegree, accuracy);
        List<Panel> panels = plan.list();
        int[] points = new int[panels.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = points(panels.get(i), maximalDegree, accuracy);
        }
        Ball[] values = withNodes(panels, points, maximalDegree, accuracy);
        if (plan.rest().isPresent()) {
            Magnitude rest = SphereMeasure.constant(dimension, new BallArithmetic(48)).magnitude().multiply(plan.rest().get().integral(dimension));
            Arrays.setAll(values, k -> values[k].enlarge(rest));
        }
        return values;
    }

    /** The same on given panels with given numbers of nodes; few nodes make wide enclosures, not wrong ones. */
    Ball[] withNodes(List<Panel> panels, int[] points, int maximalDegree, int accuracy) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(maximalDegree + 2);
        // an error of a node grows like the square of the degree, that of a kernel value not at all
        int precision = accuracy + 2 * bits;
        Map<Integer, GaussLegendreRule> rules = new HashMap<>();
        List<KernelSamples.Node> nodes = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            GaussLegendreRule rule = rules.computeIfAbsent(points[i], n -> GaussLegendreRule.of(n, precision + NODE_GUARD_BITS));
            addNodes(panels.get(i), rule, precision + NODE_GUARD_BITS, nodes);
        }
        List<GegenbauerSums.Sample> samples = Chunks.map(nodes, part -> new KernelSamples(kernel, dimension, accuracy + GUARD_BITS, precision + NODE_GUARD_BITS).of(part)).stream().flatMap(List::stream).toList();
        Ball[] sums = new GegenbauerSums(dimension, precision).of(samples, maximalDegree);
        BallArithmetic balls = new BallArithmetic(accuracy + GUARD_BITS);
        Magnitude[] truncations = truncations(panels, points, maximalDegree);
        for (int k = 0; k <= maximalDegree; k++) {
            sums[k] = balls.round(sums[k].enlarge(truncations[k]));
        }
        return sums;
    }

    /** About the least even number of nodes whose truncation is below 2^-accuracy at the maximal degree. */
    private int points(Panel panel, int maximalDegree, int accuracy) {
        double bitsPerPoint = 2 * Math.log(panel.rho()) / Math.log(2);
        int points = 2;
        long missing = missing(panel, points, maximalDegree, accuracy);
        while (missing > 0) {
            if (missing / bitsPerPoint > MAXIMAL_POINTS - points) {
                throw new InputException("kernel " + kernel.text() + ": the eigenvalue of degree " + maximalDegree + " needs more than " + MAXIMAL_POINTS
                        + " quadrature nodes; ask for a lower degree, fewer digits or a kernel that varies less");
            }
            points += 2 * Math.max(1, (int) (missing / bitsPerPoint / 2));
            missing = missing(panel, points, maximalDegree, accuracy);
        }
        return points;
    }

    /** The number of bits by which the truncation is larger than 2^-accuracy. */
    private long missing(Panel panel, int points, int maximalDegree, int accuracy) {
        Truncation truncation = new Truncation(panel, points);
        Magnitude total = truncation.atZero.multiply(truncation.growth.power(maximalDegree));
        return total.isInfinite() ? Long.MAX_VALUE : total.exponent() + accuracy;
    }

    /** The truncation of every degree, summed up over the panels. */
    private Magnitude[] truncations(List<Panel> panels, int[] points, int maximalDegree) {
        Magnitude[] sums = new Magnitude[maximalDegree + 1];
        Arrays.fill(sums, Magnitude.ZERO);
        for (int i = 0; i < points.length; i++) {
            Truncation truncation = new Truncation(panels.get(i), points[i]);
            Magnitude atDegree = truncation.atZero;
            for (int k = 0; k <= maximalDegree; k++) {
                sums[k] = sums[k].add(atDegree);
                atDegree = atDegree.multiply(truncation.growth);
            }
        }
        return sums;
    }

    /** Of a panel and its mirror image: c_d half |K| cosh(k y) cosh(y)^(d-2) times the factor of the rule, twice; cosh(k y) <= e^(k y). */
    private final class Truncation {

        private final Magnitude atZero;
        /** e^y. */
        private final Magnitude growth;

        Truncation(Panel panel, int points) {
            BallArithmetic balls = new BallArithmetic(48);
            Ellipse ellipse = panel.ellipse(balls);
            Ball height = Ball.ZERO.enlarge(ellipse.height());
            Magnitude weight = balls.power(balls.cosh(height), dimension - 2).magnitude();
            Magnitude both = ellipse.half().magnitude().multiply(ellipse.truncationFactor(points)).multiply(Magnitude.of(2));
            this.atZero = SphereMeasure.constant(dimension, balls).magnitude().multiply(panel.bound()).multiply(weight).multiply(both);
            this.growth = balls.exp(height.upper()).magnitude();
        }
    }

    private static void addNodes(Panel panel, GaussLegendreRule rule, int precision, List<KernelSamples.Node> nodes) {
        BallArithmetic fine = new BallArithmetic(precision);
        Ball centre = panel.centre(fine);
        Ball half = panel.half(fine);
        for (int i = 0; i < rule.nodes().size(); i++) {
            Ball weight = fine.multiply(half, rule.weights().get(i));
            Ball offset = fine.multiply(half, rule.nodes().get(i));
            nodes.add(new KernelSamples.Node(fine.add(centre, offset), weight, panel.mirrored()));
            if (!offset.isZero()) {
                nodes.add(new KernelSamples.Node(fine.subtract(centre, offset), weight, panel.mirrored()));
            }
        }
    }
}

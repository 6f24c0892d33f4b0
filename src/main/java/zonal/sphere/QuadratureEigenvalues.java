package zonal.sphere;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Symmetry;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.number.SineCosine;
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
            Magnitude rest = constant(new BallArithmetic(48)).magnitude().multiply(plan.rest().get().integral(dimension));
            Arrays.setAll(values, k -> values[k].enlarge(rest));
        }
        return values;
    }

    /** The same on given panels with given numbers of nodes; few nodes make wide enclosures, not wrong ones. */
    Ball[] withNodes(List<Panel> panels, int[] points, int maximalDegree, int accuracy) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(maximalDegree + 2);
        int precision = accuracy + 2 * bits + 12;
        BallArithmetic balls = new BallArithmetic(precision + 24);
        Samples samples = new Samples(balls);
        Map<Integer, GaussLegendreRule> rules = new HashMap<>();
        for (int i = 0; i < points.length; i++) {
            samples.addPanel(panels.get(i), rules.computeIfAbsent(points[i], n -> GaussLegendreRule.of(n, precision + 16)));
        }
        Ball[] sums = new GegenbauerSums(dimension, precision).of(samples.cosines, samples.evenWeights, samples.oddWeights, maximalDegree);
        for (int k = 0; k <= maximalDegree; k++) {
            sums[k] = balls.round(sums[k].enlarge(truncation(panels, points, k)));
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
        Magnitude truncation = truncation(List.of(panel), new int[] {points}, maximalDegree);
        return truncation.isInfinite() ? Long.MAX_VALUE : truncation.exponent() + accuracy;
    }

    /** The sum over panels and their mirror images of c_d half |K| cosh(k y) cosh(y)^(d-2) times the factor of the rule. */
    private Magnitude truncation(List<Panel> panels, int[] points, int degree) {
        BallArithmetic balls = new BallArithmetic(48);
        Magnitude constant = constant(balls).magnitude();
        Magnitude sum = Magnitude.ZERO;
        for (int i = 0; i < points.length; i++) {
            Panel panel = panels.get(i);
            Ellipse ellipse = panel.ellipse(balls);
            Ball height = Ball.ZERO.enlarge(ellipse.height());
            Magnitude growth = balls.multiply(balls.cosh(balls.multiply(Ball.of(degree), height)), balls.power(balls.cosh(height), dimension - 2)).magnitude();
            Magnitude both = ellipse.half().magnitude().multiply(ellipse.truncationFactor(points[i])).multiply(Magnitude.of(2));
            sum = sum.add(constant.multiply(panel.bound()).multiply(growth).multiply(both));
        }
        return sum;
    }

    /** c_d = Gamma(d/2) / (sqrt(pi) Gamma((d-1)/2)): c_2 = 1/pi, c_3 = 1/2, c_(d+2) = c_d d/(d-1). */
    private Ball constant(BallArithmetic balls) {
        boolean even = dimension % 2 == 0;
        BigFraction rational = even ? BigFraction.ONE : BigFraction.of(1, 2);
        for (int d = even ? 2 : 3; d < dimension; d += 2) {
            rational = rational.multiply(BigFraction.of(d, d - 1));
        }
        Ball constant = balls.rational(rational);
        return even ? balls.divide(constant, balls.pi()) : constant;
    }

    /** The nodes in [0, pi/2] with the weights for even and odd degrees. */
    private final class Samples {

        private final BallArithmetic balls;
        private final Ball constant;
        private final List<Ball> cosines = new ArrayList<>();
        private final List<Ball> evenWeights = new ArrayList<>();
        private final List<Ball> oddWeights = new ArrayList<>();

        Samples(BallArithmetic balls) {
            this.balls = balls;
            this.constant = constant(balls);
        }

        void addPanel(Panel panel, GaussLegendreRule rule) {
            Ball centre = panel.centre(balls);
            Ball half = panel.half(balls);
            Ball scale = balls.multiply(constant, half);
            for (int i = 0; i < rule.nodes().size(); i++) {
                Ball weight = balls.multiply(scale, rule.weights().get(i));
                Ball offset = balls.multiply(half, rule.nodes().get(i));
                addNode(balls.add(centre, offset), weight, panel.mirrored());
                if (!offset.isZero()) {
                    addNode(balls.subtract(centre, offset), weight, panel.mirrored());
                }
            }
        }

        private void addNode(Ball theta, Ball weight, boolean withMirror) {
            Ball near = kernel.recursion().evaluate(balls, theta);
            Ball far = withMirror ? mirrored(near, theta) : Ball.ZERO;
            SineCosine node = balls.sineCosine(theta);
            Ball scaled = balls.multiply(weight, balls.power(node.sine(), dimension - 2));
            cosines.add(node.cosine());
            evenWeights.add(balls.multiply(scaled, balls.add(near, far)));
            oddWeights.add(balls.multiply(scaled, balls.subtract(near, far)));
        }

        /** K(cos(pi - theta)). */
        private Ball mirrored(Ball near, Ball theta) {
            if (kernel.symmetry().isPresent()) {
                return kernel.symmetry().get() == Symmetry.EVEN ? near : balls.negate(near);
            }
            return kernel.recursion().evaluateFromPi(balls, theta);
        }
    }
}

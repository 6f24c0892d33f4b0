package zonal.sphere;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zonal.kernel.Kernel;
import zonal.kernel.Symmetry;
import zonal.number.Arithmetic;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.LimbArithmetic;
import zonal.number.LimbNumber;
import zonal.number.Magnitude;

/** A kernel at nodes of quadrature, times the weights and the density of the angle, for even and for odd degrees: in fixed point where values there are good enough, else in balls. An instance serves one thread. */
final class KernelSamples {

    /** Values in fixed point may be off by so many bits more: most of the error is that of the nodes, which balls have too. */
    private static final int SPARE_BITS = 10;
    /** For numbers in fixed point, which lose some bits where angles are small. */
    private static final int LIMB_GUARD_BITS = 12;
    /** For the cosine of twice an angle in fixed point. */
    private static final int COSINE_GUARD_BITS = 6;

    private final Kernel kernel;
    private final int dimension;
    private final BallArithmetic balls;
    private final BallArithmetic fine;
    private final Ball constant;
    private final Optional<LimbArithmetic> limbs;
    /** Values in limbs are good enough with an error up to this, to be weighted. */
    private final Magnitude tolerance;

    /** A node in [0, pi/2] with its weight, which counts for its mirror image too. */
    record Node(Ball theta, Ball weight, boolean mirrored) {
    }

    /**
     * K(cos theta) and K(cos(pi - theta)).
     *
     * @param far zero at a node without a mirror image
     */
    private record Values(Ball near, Ball far) {
    }

    /**
     * Samples for the sphere S^(dimension-1).
     *
     * @param precision the bits of weights and values
     * @param finePrecision the bits of nodes and their cosines
     */
    KernelSamples(Kernel kernel, int dimension, int precision, int finePrecision) {
        this.kernel = kernel;
        this.dimension = dimension;
        this.balls = new BallArithmetic(precision);
        this.fine = balls.at(finePrecision);
        this.constant = SphereMeasure.constant(dimension, balls);
        this.limbs = Optional.of(Math.max(precision + LIMB_GUARD_BITS, finePrecision + COSINE_GUARD_BITS)).filter(LimbArithmetic::isServed).map(LimbArithmetic::new);
        this.tolerance = Magnitude.powerOfTwo(SPARE_BITS - precision);
    }

    /** The samples at these nodes, values with an error of about 2^-precision and what that of the node makes. */
    List<GegenbauerSums.Sample> of(List<Node> nodes) {
        return nodes.stream().map(this::at).toList();
    }

    private GegenbauerSums.Sample at(Node node) {
        return limbs.flatMap(arithmetic -> inLimbs(arithmetic, node)).orElseGet(() -> inBalls(node));
    }

    /** Empty if values are not good enough. */
    private Optional<GegenbauerSums.Sample> inLimbs(LimbArithmetic arithmetic, Node node) {
        LimbNumber theta = arithmetic.angle(node.theta());
        Values values = values(arithmetic, theta, node.mirrored(), arithmetic::toBall);
        if (values.near.radius().max(values.far.radius()).compareTo(tolerance) > 0) {
            return Optional.empty();
        }
        return Optional.of(sample(node, arithmetic.toBall(arithmetic.sin(theta)), arithmetic.toBall(arithmetic.cos(theta)), values));
    }

    private GegenbauerSums.Sample inBalls(Node node) {
        return sample(node, balls.sin(node.theta()), fine.cos(node.theta()), values(balls, node.theta(), node.mirrored(), Function.identity()));
    }

    private GegenbauerSums.Sample sample(Node node, Ball sine, Ball cosine, Values values) {
        Ball weight = balls.multiply(balls.multiply(constant, balls.round(node.weight())), balls.power(sine, dimension - 2));
        return new GegenbauerSums.Sample(cosine, balls.multiply(weight, balls.add(values.near, values.far)), balls.multiply(weight, balls.subtract(values.near, values.far)));
    }

    private <T> Values values(Arithmetic<T> arithmetic, T theta, boolean mirrored, Function<T, Ball> toBall) {
        Ball near = toBall.apply(kernel.recursion().evaluate(arithmetic, theta));
        if (!mirrored) {
            return new Values(near, Ball.ZERO);
        }
        if (kernel.symmetry().isPresent()) {
            return new Values(near, kernel.symmetry().get() == Symmetry.EVEN ? near : balls.negate(near));
        }
        return new Values(near, toBall.apply(kernel.recursion().evaluateFromPi(arithmetic, theta)));
    }
}

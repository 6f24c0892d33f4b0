package zonal.sampling;

import java.util.Arrays;
import org.apache.commons.rng.simple.RandomSource;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.number.DoubleArithmetic;
import zonal.symbolic.Formulas;

/**
 * Compares a claimed dispersion E Theta(x, x)^2 / (E Theta(x, x))^2 of the tangent kernel of networks of finite width, at one unit input, with sampled networks.
 *
 * <p>E Theta(x, x) is not estimated: for fully connected ReLU networks without bias and with untied weights it is K(1) at every width, because each layer keeps
 * the squared norms of activations and of derivatives in the mean. The networks are drawn from the law weighted by Theta(x, x) ({@link NormChain}), under which
 * the mean of Theta(x, x)/K(1) is the dispersion. The mean of (Theta(x, x)/K(1))^2 under the law itself is the same number, but no sample of an
 * affordable size knows it: that variable is nearly lognormal with sigma^2 up to 20 L/n, Theta(x, x) itself with sigma^2 up to 5 L/n. See docs/dispersion.md.
 */
public final class DispersionTest {

    /**
     * The greatest depth over width. The skewness of what is averaged is about 10 there and grows like exp(15/2 L/n); the correction of {@link MeanTest} was
     * tried up to here.
     */
    static final double GREATEST_DEPTH_TO_WIDTH = 0.35;

    /** With fewer networks the sample does not show its skewness, and the interval is too narrow. */
    private static final int LEAST_NETWORKS = 1000;

    /** Networks that share one stream of random numbers. */
    private static final int CHUNK = 1000;

    private DispersionTest() {
    }

    /**
     * Draws the networks of the plan and tests that the dispersion is the claimed one up to the tolerance.
     *
     * @param claimed the claimed dispersion, positive
     * @param tolerance how far the dispersion may be from it, relative to it
     * @throws InputException as {@link #require}, or if the sample is too small for its skewness
     */
    public static DispersionResult run(Kernel kernel, SamplingPlan plan, HiddenWeights weights, double claimed, double tolerance, Workers workers) {
        require(kernel, plan);
        double mean = kernel.recursion().evaluate(new DoubleArithmetic(), 0.0);
        double[] sample = sample(kernel.network().orElseThrow().depth(), plan, weights, workers);
        SampleMoments moments = SampleMoments.of(Arrays.stream(sample).map(theta -> theta / mean).toArray());
        MeanTest test = new MeanTest(plan.falseAlarm(), plan.missRate(), 0);
        MeanTest.requireSample(plan.networks(), test.leastSample(moments));
        return new DispersionResult(plan, claimed, tolerance, moments, test);
    }

    /**
     * Checks that the dispersion of the kernel can be tested by the plan.
     *
     * @throws InputException if the kernel is not the tangent kernel of a fully connected ReLU network without bias, the network is too deep for its width, or
     *     there are too few networks
     */
    public static void require(Kernel kernel, SamplingPlan plan) {
        if (kernel.kind() != Kernel.Kind.TANGENT || !kernel.network().map(DispersionTest::isHomogeneous).orElse(false)) {
            throw new InputException("the dispersion of " + kernel.text() + " is not sampled: the mean at equal inputs is known to be K(1) at every width only"
                    + " for the tangent kernel of a fully connected ReLU network without bias; use fc-ntk(depth=L)");
        }
        int depth = kernel.network().get().depth();
        int least = (int) Math.ceil(depth / GREATEST_DEPTH_TO_WIDTH);
        if (plan.width() < least) {
            throw new InputException("width " + plan.width() + " is too small for depth " + depth
                    + ": the kernel of a network has heavy tails there and the interval would be wrong; give at least " + least);
        }
        if (plan.networks() < LEAST_NETWORKS) {
            throw new InputException(plan.networks() + " networks are too few to know the tails of their kernels; give at least " + LEAST_NETWORKS);
        }
    }

    private static boolean isHomogeneous(Network network) {
        return network.equals(Network.FullyConnected.of(network.depth(), Activation.RELU, Formulas.integer(0)));
    }

    /** Kept by number of chunk, so that nothing depends on the order in which threads finish. */
    private static double[] sample(int depth, SamplingPlan plan, HiddenWeights weights, Workers workers) {
        int chunks = (plan.networks() + CHUNK - 1) / CHUNK;
        double[][] drawn = workers.map(chunks, chunk -> {
            NormChain chain = chain(depth, plan, weights, chunk);
            double[] values = new double[Math.min(CHUNK, plan.networks() - chunk * CHUNK)];
            Arrays.setAll(values, i -> chain.nextSizeBiased());
            return values;
        }, double[][]::new);
        return Arrays.stream(drawn).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Philox with the seed in its key and the chunk in its counter; the -1 keeps these streams apart from those of {@link NetworkEnsemble}. */
    private static NormChain chain(int depth, SamplingPlan plan, HiddenWeights weights, int chunk) {
        long[] key = {plan.seed(), -1, 0, depth, plan.width(), chunk};
        return new NormChain(depth, plan.width(), weights, new NormLaw(plan.width(), RandomSource.PHILOX_4X64.create(key)));
    }
}

package zonal.sampling;

import java.util.List;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.DoubleArithmetic;

/** Compares a derived kernel with the empirical kernels of random networks. */
public final class SamplingTest {

    private SamplingTest() {
    }

    /**
     * Samples the network of the kernel with the available processors and tests the derived values.
     *
     * @param angles angles in [0, pi] between pairs of unit inputs
     * @throws InputException if the kernel has no network, there is no angle or one is out of range, or the width is too small for the depth
     */
    public static SamplingResult run(Kernel kernel, SamplingPlan plan, List<Double> angles) {
        return run(kernel, plan, angles, Workers.available());
    }

    /** The same with the given workers. */
    public static SamplingResult run(Kernel kernel, SamplingPlan plan, List<Double> angles, Workers workers) {
        return run(kernel, kernel, plan, angles, workers);
    }

    /** The test of a kernel, which may be a formula, by the networks of another one. */
    public static SamplingResult run(Kernel kernel, Kernel sampled, SamplingPlan plan, List<Double> angles, Workers workers) {
        requireAngles(angles);
        DoubleArithmetic arithmetic = new DoubleArithmetic();
        KernelSample sample = KernelSample.draw(NetworkEnsemble.of(sampled, plan.seed()), plan, angles, workers);
        return sample.against(theta -> kernel.recursion().evaluate(arithmetic, theta));
    }

    /** The number of networks that {@link #run} draws, over all widths. */
    public static int networksDrawn(Kernel kernel, SamplingPlan plan) {
        return plan.networks() * WidthScheme.choose(plan, NetworkEnsemble.of(kernel, plan.seed()).bias()).widths().size();
    }

    /** A test without pairs could not fail. */
    private static void requireAngles(List<Double> angles) {
        if (angles.isEmpty()) {
            throw new InputException("no pairs of inputs to compare: give at least one angle");
        }
        for (double theta : angles) {
            if (!(theta >= 0 && theta <= Math.PI)) {
                throw new InputException("angle " + theta + " between inputs is out of range: give 0 to pi");
            }
        }
    }
}

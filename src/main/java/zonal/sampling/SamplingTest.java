package zonal.sampling;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import zonal.InputException;
import zonal.kernel.Kernel;

/** Compares a derived kernel with the empirical kernels of random networks. */
public final class SamplingTest {

    private SamplingTest() {
    }

    /**
     * Samples the network of the kernel with the available processors and tests the derived values.
     *
     * @param angles angles in [0, pi] between pairs of unit inputs
     * @throws InputException if the kernel has no network, there is no angle or one is out of range, the width is too small for the depth, or the tails of the sample are too heavy
     *     for its size
     */
    public static SamplingResult run(Kernel kernel, SamplingPlan plan, List<Double> angles) {
        return run(kernel, plan, angles, Workers.available());
    }

    /** The same with the given workers. */
    public static SamplingResult run(Kernel kernel, SamplingPlan plan, List<Double> angles, Workers workers) {
        return run(kernel, kernel, HiddenWeights.GAUSSIAN, plan, angles, workers);
    }

    /**
     * The test of a kernel, which may be a formula, by the networks of another one. Of orthogonal networks, all of the plan are drawn, whatever it is to detect.
     */
    public static SamplingResult run(Kernel kernel, Kernel sampled, HiddenWeights weights, SamplingPlan plan, List<Double> angles, Workers workers) {
        requireAngles(angles);
        DoubleUnaryOperator derived = theta -> DerivedValue.at(kernel, theta);
        NetworkEnsemble ensemble = NetworkEnsemble.of(sampled, plan.seed());
        ensemble.bias().near().require(plan, angles, rate(plan, angles));
        return weights == HiddenWeights.GAUSSIAN ? run(ensemble, derived, plan, angles, workers)
                : withLightTails(Estimates.against(derived, plan, 1, HaarSample.draw(ensemble, plan, angles, workers)));
    }

    /** Samples up to each look of the plan until the outcome is clear: a rejection, or the power asked for. */
    static SamplingResult run(NetworkEnsemble ensemble, DoubleUnaryOperator derived, SamplingPlan plan, List<Double> angles, Workers workers) {
        KernelSample sample = KernelSample.begin(ensemble, plan, angles, workers);
        List<Integer> looks = plan.looks();
        long least = ensemble.bias().near().leastNetworks(plan.width(), angles, rate(plan, angles));
        for (int look : looks.subList(0, looks.size() - 1)) {
            sample = sample.drawn(look, workers);
            SamplingResult result = sample.against(derived, looks.size());
            if (look >= Math.max(least, result.leastNetworks()) && (!result.agrees() || result.detectable() <= plan.detect().orElseThrow() * result.scale())) {
                return result;
            }
        }
        return withLightTails(sample.drawn(plan.networks(), workers).against(derived, looks.size()));
    }

    private static double rate(SamplingPlan plan, List<Double> angles) {
        return plan.falseAlarm() / angles.size() / plan.looks().size();
    }

    private static SamplingResult withLightTails(SamplingResult result) {
        MeanTest.requireSample(result.networks(), result.leastNetworks());
        return result;
    }

    /**
     * Finds out whether the plan can be carried out, without sampling.
     *
     * @throws InputException if the kernel has no network, or the width is too small for it
     */
    public static void check(Kernel kernel, SamplingPlan plan) {
        NetworkEnsemble.of(kernel, plan.seed()).bias().scheme(plan.width(), Math.PI / 2);
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

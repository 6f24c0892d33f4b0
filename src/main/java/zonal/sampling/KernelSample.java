package zonal.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import zonal.sampling.network.WeightLaw;

/** The empirical kernels of an ensemble at some angles, against which any formula can be tested. */
final class KernelSample {

    /** Relative to the kernel at equal inputs: far above the rounding of sums over 40000 neurons, far below what sampling resolves. */
    private static final double ROUNDING = 1e-11;

    private final SamplingPlan plan;
    private final List<Double> angles;
    private final WidthScheme scheme;
    private final List<double[][]> kernels;

    private KernelSample(SamplingPlan plan, List<Double> angles, WidthScheme scheme, List<double[][]> kernels) {
        this.plan = plan;
        this.angles = angles;
        this.scheme = scheme;
        this.kernels = kernels;
    }

    /** Draws the networks; their results are kept by number of network, so that nothing depends on the order in which threads finish. */
    static KernelSample draw(NetworkEnsemble ensemble, SamplingPlan plan, List<Double> angles, Workers workers) {
        WidthScheme scheme = WidthScheme.choose(plan, ensemble.bias());
        List<double[][]> kernels = new ArrayList<>();
        for (int width : scheme.widths()) {
            kernels.add(workers.within(ensemble.bytes(width, angles.size() + 1, WeightLaw.REVEALED))
                    .map(plan.networks(), index -> ensemble.kernel(width, index, angles, WeightLaw.REVEALED)));
        }
        return new KernelSample(plan, List.copyOf(angles), scheme, kernels);
    }

    /** The test of a kernel given as a function of the angle. */
    SamplingResult against(DoubleUnaryOperator derived) {
        double scale = derived.applyAsDouble(0);
        List<SamplingResult.Row> rows = new ArrayList<>();
        for (int column = 0; column < angles.size(); column++) {
            double theta = angles.get(column);
            WidthScheme columnScheme = theta == 0 ? scheme.unextrapolated() : scheme;
            MeanTest test = new MeanTest(plan.falseAlarm() / angles.size(), plan.missRate(), (columnScheme.relativeAllowance() + ROUNDING) * Math.abs(scale));
            rows.add(new SamplingResult.Row(theta, derived.applyAsDouble(theta), SampleMoments.of(estimates(columnScheme, column)), test));
        }
        return new SamplingResult(plan, scheme.widths(), scale, rows);
    }

    /** The estimates of the limit at one angle: the combination of the kernels of one network a width, for every number of network. */
    private double[] estimates(WidthScheme columnScheme, int column) {
        return IntStream.range(0, plan.networks())
                .mapToDouble(index -> columnScheme.combine(kernels.stream().mapToDouble(ofWidth -> ofWidth[index][column]).toArray()))
                .toArray();
    }
}

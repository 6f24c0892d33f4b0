package zonal.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import zonal.sampling.network.WeightLaw;

/**
 * The test of a kernel by networks whose hidden square matrices are orthogonal, drawn densely. The widths and the allowance for what is left of the bias of a finite
 * width are those of Gaussian networks: the mean has a series in 1/n as well, and at equal inputs it is the limit at every width where that of Gaussian networks is.
 */
final class HaarSample {

    /** Relative to the kernel at equal inputs. */
    private static final double ROUNDING = 1e-11;

    private final NetworkEnsemble ensemble;
    private final List<Integer> widths;
    private final List<Double> angles;
    /** By network, width and angle. */
    private final double[][][] kernels;

    private HaarSample(NetworkEnsemble ensemble, List<Integer> widths, List<Double> angles, double[][][] kernels) {
        this.ensemble = ensemble;
        this.widths = List.copyOf(widths);
        this.angles = List.copyOf(angles);
        this.kernels = kernels;
    }

    /** All networks of the plan, each seen at all angles. */
    static HaarSample draw(NetworkEnsemble ensemble, SamplingPlan plan, List<Double> angles, Workers workers) {
        List<Integer> widths = ensemble.bias().scheme(plan.width(), Math.PI / 2).widths();
        Workers fitting = workers.within(ensemble.bytes(plan.width(), angles.size() + 1, WeightLaw.ORTHOGONAL));
        double[][][] kernels = fitting.map(plan.networks(),
                index -> widths.stream().map(width -> ensemble.kernel(width, index, angles, WeightLaw.ORTHOGONAL)).toArray(double[][]::new), double[][][]::new);
        return new HaarSample(ensemble, widths, angles, kernels);
    }

    /** The test of a kernel given as a function of the angle. */
    SamplingResult against(DoubleUnaryOperator derived, SamplingPlan plan) {
        double scale = Math.abs(derived.applyAsDouble(0));
        List<SamplingResult.Row> rows = new ArrayList<>();
        for (int column = 0; column < angles.size(); column++) {
            double theta = angles.get(column);
            WidthScheme scheme = ensemble.bias().scheme(widths.get(0), theta);
            SampleMoments lastTerm = SampleMoments.of(combined(scheme.lastTerm(), column));
            MeanTest test = BiasAllowance.test(plan.falseAlarm() / angles.size(), plan.missRate(), lastTerm, ROUNDING * scale);
            Spread spread = Spread.of(new DescriptiveStatistics(combined(WidthScheme.single(widths.get(0)).limit(), column)));
            SampleMoments sample = SampleMoments.of(combined(scheme.limit(), column));
            rows.add(new SamplingResult.Row(theta, scheme.widths(), derived.applyAsDouble(theta), sample, test, spread));
        }
        return new SamplingResult(plan, plan.networks(), scale, rows);
    }

    /** The combination over widths at one angle, for every network. */
    private double[] combined(List<Double> factors, int column) {
        return IntStream.range(0, kernels.length).mapToDouble(index -> WidthScheme.combine(factors,
                IntStream.range(0, factors.size()).mapToDouble(width -> kernels[index][width][column]).toArray())).toArray();
    }
}

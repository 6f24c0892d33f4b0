package zonal.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import zonal.sampling.conditional.ConditionalKernel;
import zonal.sampling.conditional.ControlledKernel;
import zonal.sampling.conditional.PairSource;

/**
 * Estimates of the limit of an ensemble's kernels at some angles, one a network, against which any formula can be tested. Each angle has networks of its own.
 * Samples grow by {@link #drawn}; what is drawn depends on the ensemble and the plan alone.
 */
final class KernelSample {

    /** Relative to the kernel at equal inputs: far above the rounding of sums over 10^7 neurons, far below what sampling resolves. */
    private static final double ROUNDING = 1e-11;

    /** Wide enough that the best coefficients are nearly those of an infinite width, and soon drawn. */
    private static final int GREATEST_PILOT_WIDTH = 1024;

    private final NetworkEnsemble ensemble;
    private final SamplingPlan plan;
    private final List<Column> columns;
    private final List<Spread> spreads;

    /**
     * What is known at one angle.
     *
     * @param estimates of the limit, one a network
     * @param lastTerms what the last term of the extrapolation over widths was in each of them
     */
    private record Column(double theta, WidthScheme scheme, ControlledKernel kernel, double[] estimates, double[] lastTerms) {
    }

    private KernelSample(NetworkEnsemble ensemble, SamplingPlan plan, List<Column> columns, List<Spread> spreads) {
        this.ensemble = ensemble;
        this.plan = plan;
        this.columns = List.copyOf(columns);
        this.spreads = List.copyOf(spreads);
    }

    /** An empty sample, with the control variates fitted. */
    static KernelSample begin(NetworkEnsemble ensemble, SamplingPlan plan, List<Double> angles, Workers workers) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < angles.size(); i++) {
            WidthScheme scheme = ensemble.bias().scheme(plan.width(), angles.get(i));
            columns.add(new Column(angles.get(i), scheme, fit(ensemble, plan, angles.get(i), i, workers), new double[0], new double[0]));
        }
        return new KernelSample(ensemble, plan, columns, Spread.draw(ensemble, plan, angles, workers));
    }

    private static ControlledKernel fit(NetworkEnsemble ensemble, SamplingPlan plan, double theta, int column, Workers workers) {
        PairSource source = ensemble.pairs(theta);
        int width = Math.min(plan.width(), GREATEST_PILOT_WIDTH);
        IntFunction<ConditionalKernel> draw = index -> source.draw(width, ensemble.pilotNormals(column, width, index));
        int size = ControlledKernel.pilotSize(draw.apply(0).controls().length);
        return ControlledKernel.fit(source, Arrays.asList(workers.quietly().map(size, draw, ConditionalKernel[]::new)));
    }

    /** All networks of the plan. */
    static KernelSample draw(NetworkEnsemble ensemble, SamplingPlan plan, List<Double> angles, Workers workers) {
        return begin(ensemble, plan, angles, workers).drawn(plan.networks(), workers);
    }

    /** How many networks there are at each angle. */
    int networks() {
        return columns.get(0).estimates().length;
    }

    /** This sample with more networks, up to the given number; they are kept by their number, so that nothing depends on the order in which threads finish. */
    KernelSample drawn(int networks, Workers workers) {
        int old = networks();
        double[][] more = workers.map(networks - old, index -> estimates(old + index), double[][]::new);
        List<Column> longer = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int at = 2 * i;
            longer.add(new Column(column.theta(), column.scheme(), column.kernel(), joined(column.estimates(), more, at), joined(column.lastTerms(), more, at + 1)));
        }
        return new KernelSample(ensemble, plan, longer, spreads);
    }

    /** The estimate and the last term at every angle, from networks of one number. */
    private double[] estimates(int index) {
        double[] result = new double[2 * columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int number = i;
            double[] kernels = column.scheme().widths().stream()
                    .mapToDouble(width -> column.kernel().draw(width, ensemble.pairNormals(number, width, index)) / ensemble.normaliser()).toArray();
            result[2 * i] = WidthScheme.combine(column.scheme().limit(), kernels);
            result[2 * i + 1] = WidthScheme.combine(column.scheme().lastTerm(), kernels);
        }
        return result;
    }

    private static double[] joined(double[] first, double[][] more, int column) {
        return DoubleStream.concat(Arrays.stream(first), Arrays.stream(more).mapToDouble(row -> row[column])).toArray();
    }

    /**
     * The test of a kernel given as a function of the angle, at one of {@code looks} looks at a growing sample. Every look and every angle has an equal share of
     * the false-alarm rate (Bonferroni), so that the rate holds whatever decides when to stop.
     */
    SamplingResult against(DoubleUnaryOperator derived, int looks) {
        double scale = Math.abs(derived.applyAsDouble(0));
        double falseAlarm = plan.falseAlarm() / columns.size() / looks;
        List<SamplingResult.Row> rows = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            SampleMoments sample = SampleMoments.of(column.estimates());
            MeanTest test = BiasAllowance.test(falseAlarm, plan.missRate(), SampleMoments.of(column.lastTerms()), ROUNDING * scale);
            rows.add(new SamplingResult.Row(column.theta(), column.scheme().widths(), derived.applyAsDouble(column.theta()), sample, test, spreads.get(i)));
        }
        return new SamplingResult(plan, networks(), scale, rows);
    }
}

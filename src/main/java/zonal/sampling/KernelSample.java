package zonal.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zonal.sampling.conditional.ConditionalKernel;
import zonal.sampling.conditional.ControlledKernel;
import zonal.sampling.conditional.PairSource;

/**
 * Estimates of the limit of an ensemble's kernels at some angles, one a network, against which any formula can be tested. Each angle has networks of its own.
 * Samples grow by {@link #drawn}; what is drawn depends on the ensemble and the plan alone.
 */
final class KernelSample {

    /** Wide enough that the best coefficients are nearly those of an infinite width, and soon drawn. */
    private static final int GREATEST_PILOT_WIDTH = 512;

    /** A pilot beyond this takes minutes, and is done without. */
    private static final double MOST_PILOT_NEURONS = 3e8;

    private final NetworkEnsemble ensemble;
    private final SamplingPlan plan;
    private final List<Column> columns;

    /**
     * What is known at one angle.
     *
     * @param kernels of every network, one a width, in the normalisation of the limit
     */
    private record Column(double theta, WidthScheme scheme, ControlledKernel kernel, double[][] kernels) {
    }

    private KernelSample(NetworkEnsemble ensemble, SamplingPlan plan, List<Column> columns) {
        this.ensemble = ensemble;
        this.plan = plan;
        this.columns = List.copyOf(columns);
    }

    /** An empty sample, with the control variates fitted. */
    static KernelSample begin(NetworkEnsemble ensemble, SamplingPlan plan, List<Double> angles, Workers workers) {
        FiniteWidthBias bias = ensemble.bias();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < angles.size(); i++) {
            WidthScheme scheme = bias.scheme(plan.width(), angles.get(i));
            columns.add(new Column(angles.get(i), scheme, fit(ensemble, scheme, angles.get(i), i, workers), new double[0][]));
        }
        return new KernelSample(ensemble, plan, columns);
    }

    private static ControlledKernel fit(NetworkEnsemble ensemble, WidthScheme scheme, double theta, int column, Workers workers) {
        PairSource source = ensemble.pairs(theta);
        int width = Math.max(Math.min(scheme.width(), GREATEST_PILOT_WIDTH), scheme.widths().get(scheme.widths().size() - 1));
        IntFunction<ConditionalKernel> draw = index -> source.draw(width, ensemble.pilotNormals(column, width, index));
        int size = ControlledKernel.pilotSize(draw.apply(0).controls().length);
        if ((double) size * width * ensemble.network().depth() > MOST_PILOT_NEURONS) {
            return ControlledKernel.uncontrolled(source);
        }
        return ControlledKernel.fit(source, Arrays.asList(workers.quietly().map(size, draw, ConditionalKernel[]::new)));
    }

    /** All networks of the plan. */
    static KernelSample draw(NetworkEnsemble ensemble, SamplingPlan plan, List<Double> angles, Workers workers) {
        return begin(ensemble, plan, angles, workers).drawn(plan.networks(), workers);
    }

    /** How many networks there are at each angle. */
    int networks() {
        return columns.get(0).kernels().length;
    }

    /** This sample with more networks, up to the given number; they are kept by their number, so that nothing depends on the order in which threads finish. */
    KernelSample drawn(int networks, Workers workers) {
        int old = networks();
        double[][][] more = workers.within(bytes()).map(networks - old, index -> kernels(old + index), double[][][]::new);
        List<Column> longer = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int number = i;
            Column column = columns.get(i);
            double[][] kernels = Stream.concat(Stream.of(column.kernels()), Stream.of(more).map(network -> network[number])).toArray(double[][]::new);
            longer.add(new Column(column.theta(), column.scheme(), column.kernel(), kernels));
        }
        return new KernelSample(ensemble, plan, longer);
    }

    /** What one network takes, at the angle where it takes most. */
    private long bytes() {
        return columns.stream().mapToLong(column -> ensemble.pairs(column.theta()).bytes(column.scheme().widths().get(0))).max().orElseThrow();
    }

    /** The kernels at every angle and of every width, from networks of one number. */
    private double[][] kernels(int index) {
        return IntStream.range(0, columns.size()).mapToObj(number -> {
            Column column = columns.get(number);
            return column.scheme().widths().stream()
                    .mapToDouble(width -> column.kernel().draw(width, ensemble.pairNormals(number, width, index)) / ensemble.normaliser()).toArray();
        }).toArray(double[][]::new);
    }

    /** The test of a kernel given as a function of the angle, at the only look at the sample. */
    SamplingResult against(DoubleUnaryOperator derived) {
        return against(derived, 1);
    }

    /** The same at one of several looks. */
    SamplingResult against(DoubleUnaryOperator derived, int looks) {
        List<Estimates> estimates = columns.stream().map(column -> Estimates.of(column.theta(), column.scheme(), column.kernels())).toList();
        return Estimates.against(derived, plan, looks, estimates);
    }
}

package zonal.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zonal.sampling.network.WeightLaw;

/**
 * Estimates from networks whose hidden square matrices are orthogonal, drawn densely. The widths and the allowance for what is left of the bias of a finite width are
 * those of Gaussian networks: the mean has a series in 1/n as well, and at equal inputs it is the limit at every width where that of Gaussian networks is.
 */
final class HaarSample {

    private HaarSample() {
    }

    /** The estimates at every angle from all networks of the plan, each seen at all angles. */
    static List<Estimates> draw(NetworkEnsemble ensemble, SamplingPlan plan, List<Double> angles, Workers workers) {
        FiniteWidthBias bias = ensemble.bias();
        double hardest = angles.stream().filter(theta -> bias.near().leastWidth(theta) > 0).max(Comparator.comparingDouble(bias.near()::leastWidth)).orElse(Math.PI / 2);
        WidthScheme common = bias.scheme(plan.width(), hardest);
        List<Integer> widths = common.widths();
        Workers fitting = workers.within(ensemble.bytes(plan.width(), angles.size() + 1, WeightLaw.ORTHOGONAL));
        double[][][] kernels = fitting.map(plan.networks(),
                index -> widths.stream().map(width -> ensemble.kernel(width, index, angles, WeightLaw.ORTHOGONAL)).toArray(double[][]::new), double[][][]::new);
        return IntStream.range(0, angles.size()).mapToObj(column -> {
            double[][] atAngle = Stream.of(kernels).map(network -> Stream.of(network).mapToDouble(ofWidth -> ofWidth[column]).toArray()).toArray(double[][]::new);
            WidthScheme scheme = bias.vanishes(angles.get(column)) ? WidthScheme.single(plan.width()) : common;
            return Estimates.of(angles.get(column), scheme, scheme.widths().size() == 1 ? onlyWidth(atAngle, widths.indexOf(plan.width())) : atAngle);
        }).toList();
    }

    private static double[][] onlyWidth(double[][] kernels, int width) {
        return Stream.of(kernels).map(network -> new double[] {network[width]}).toArray(double[][]::new);
    }
}

package zonal.sampling;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import zonal.kernel.Kernel;
import zonal.sampling.network.WeightLaw;

/**
 * How much the empirical kernel differs from network to network.
 *
 * @param networks how many were drawn
 * @param deviation their standard deviation
 * @param error the standard error of the deviation, sqrt((kurtosis - 1)/networks)/2 times it; too small where tails are heavy
 */
public record Spread(int networks, double deviation, double error) {

    private static final int MOST_NETWORKS = 200;
    private static final int LEAST_NETWORKS = 16;
    private static final long MOST_NEURONS = 10_000_000;

    /**
     * The spread at each angle of networks of the plan's width, with the weights of all layers drawn from their law. There are at most 200, and so few of wide ones
     * that this takes seconds.
     *
     * @throws zonal.InputException if the kernel has no network, or one takes too much memory
     */
    public static List<Spread> draw(Kernel kernel, HiddenWeights weights, SamplingPlan plan, List<Double> angles) {
        NetworkEnsemble ensemble = NetworkEnsemble.of(kernel, plan.seed());
        WeightLaw law = weights == HiddenWeights.GAUSSIAN ? WeightLaw.REVEALED : WeightLaw.ORTHOGONAL;
        long affordable = MOST_NEURONS / (plan.width() * (ensemble.network().depth() + 1L));
        int count = (int) Math.min(Math.min(plan.networks(), MOST_NETWORKS), Math.max(LEAST_NETWORKS, affordable));
        Workers fitting = Workers.available().within(ensemble.bytes(plan.width(), angles.size() + 1, law));
        double[][] kernels = fitting.map(count, index -> ensemble.kernel(plan.width(), index, angles, law), double[][]::new);
        return IntStream.range(0, angles.size())
                .mapToObj(column -> of(new DescriptiveStatistics(Stream.of(kernels).mapToDouble(network -> network[column]).toArray()))).toList();
    }

    private static Spread of(DescriptiveStatistics statistics) {
        double deviation = statistics.getStandardDeviation();
        // commons-math gives the excess kurtosis, NaN for a constant sample
        double excess = deviation == 0 ? 0 : Math.max(statistics.getKurtosis(), -1.9);
        return new Spread((int) statistics.getN(), deviation, deviation * Math.sqrt((excess + 2) / statistics.getN()) / 2);
    }
}

package zonal.sampling;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
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
     * The spread at each angle of networks of the plan's width, with weights of all layers drawn from their exact law. There are at most 200, and so few of wide
     * ones that this takes seconds.
     */
    static List<Spread> draw(NetworkEnsemble ensemble, SamplingPlan plan, List<Double> angles, Workers workers) {
        long affordable = MOST_NEURONS / (plan.width() * (ensemble.network().depth() + 1L));
        int count = (int) Math.min(Math.min(plan.networks(), MOST_NETWORKS), Math.max(LEAST_NETWORKS, affordable));
        Workers fitting = workers.quietly().within(ensemble.bytes(plan.width(), angles.size() + 1, WeightLaw.REVEALED));
        double[][] kernels = fitting.map(count, index -> ensemble.kernel(plan.width(), index, angles, WeightLaw.REVEALED), double[][]::new);
        List<Spread> spreads = new ArrayList<>();
        for (int column = 0; column < angles.size(); column++) {
            DescriptiveStatistics statistics = new DescriptiveStatistics();
            for (double[] kernel : kernels) {
                statistics.addValue(kernel[column]);
            }
            spreads.add(of(statistics));
        }
        return spreads;
    }

    /** The spread of a sample of kernels. */
    static Spread of(DescriptiveStatistics statistics) {
        double deviation = statistics.getStandardDeviation();
        // commons-math gives the excess kurtosis, NaN for a constant sample
        double excess = deviation == 0 ? 0 : Math.max(statistics.getKurtosis(), -1.9);
        return new Spread((int) statistics.getN(), deviation, deviation * Math.sqrt((excess + 2) / statistics.getN()) / 2);
    }
}

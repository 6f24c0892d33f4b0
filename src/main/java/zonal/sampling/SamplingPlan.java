package zonal.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import zonal.InputException;

/**
 * What to sample and how sure to be. Equal plans give equal results to the last bit, whatever the number of threads.
 *
 * @param width neurons a layer, 1 to 10000000
 * @param networks independent networks of that width, 8 to 1000000; at most so many where an error to detect is given
 * @param seed the key of the random numbers
 * @param falseAlarm the probability that a right formula is rejected, over all pairs of inputs of a test together; in (0, 1/2)
 * @param missRate the probability that a discrepancy of the size called detectable passes; in (0, 1/2)
 * @param detect the error of the kernel, relative to its value at equal inputs, that is to be detected: sampling stops as soon as it would be, or as the
 *     kernel is rejected
 */
public record SamplingPlan(int width, int networks, long seed, double falseAlarm, double missRate, OptionalDouble detect) {

    /** The seed used when none is given. */
    public static final long DEFAULT_SEED = 20210407;

    /** The false-alarm and the miss rate used when none is given. */
    public static final double DEFAULT_RATE = 1e-6;

    private static final int LEAST_NETWORKS = 8;
    private static final int LEAST_LOOK = 64;
    private static final int GROWTH = 2;
    private static final int MOST_NETWORKS = 1_000_000;
    private static final int MOST_NEURONS = 10_000_000;

    /**
     * Checks the ranges.
     *
     * @throws InputException if a number is out of its range
     */
    public SamplingPlan {
        if (width < 1 || width > MOST_NEURONS) {
            throw new InputException("width " + width + " is out of range: give 1 to " + MOST_NEURONS);
        }
        if (networks < LEAST_NETWORKS || networks > MOST_NETWORKS) {
            throw new InputException("the number of networks " + networks + " is out of range: give " + LEAST_NETWORKS + " to " + MOST_NETWORKS);
        }
        requireRate("false-alarm rate", falseAlarm);
        requireRate("miss rate", missRate);
        detect.ifPresent(error -> {
            if (!(error > 0 && error <= 1)) {
                throw new InputException("the error to detect " + error + " is out of range: give a number above 0 and at most 1, relative to the kernel at equal inputs");
            }
        });
    }

    /** The plan with the default seed and rates. */
    public static SamplingPlan of(int width, int networks) {
        return new SamplingPlan(width, networks, DEFAULT_SEED, DEFAULT_RATE, DEFAULT_RATE, OptionalDouble.empty());
    }

    /** This plan with another seed. */
    public SamplingPlan withSeed(long newSeed) {
        return new SamplingPlan(width, networks, newSeed, falseAlarm, missRate, detect);
    }

    /** This plan with another false-alarm rate. */
    public SamplingPlan withFalseAlarm(double newRate) {
        return new SamplingPlan(width, networks, seed, newRate, missRate, detect);
    }

    /** This plan, which stops as soon as an error of the given size would be detected. */
    public SamplingPlan detecting(double error) {
        return new SamplingPlan(width, networks, seed, falseAlarm, missRate, OptionalDouble.of(error));
    }

    /** The numbers of networks after which the sample is looked at: once, or where it may stop early half as many at each earlier look. */
    List<Integer> looks() {
        List<Integer> looks = new ArrayList<>(List.of(networks));
        while (detect.isPresent() && looks.get(0) / GROWTH >= LEAST_LOOK) {
            looks.add(0, looks.get(0) / GROWTH);
        }
        return looks;
    }

    private static void requireRate(String name, double rate) {
        if (!(rate > 0 && rate < 0.5)) {
            throw new InputException(name + " " + rate + " is out of range: give a number between 0 and 1/2");
        }
    }
}

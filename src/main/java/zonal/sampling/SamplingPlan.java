package zonal.sampling;

import zonal.InputException;

/**
 * What to sample and how sure to be. Equal plans give equal results to the last bit, whatever the number of threads.
 *
 * @param width neurons a layer, 1 to 40000
 * @param networks independent networks of that width, 8 to 2000000
 * @param seed the key of the random numbers
 * @param falseAlarm the probability that a right formula is rejected, over all pairs of inputs of a test together; in (0, 1/2)
 * @param missRate the probability that a discrepancy of the size called detectable passes; in (0, 1/2)
 */
public record SamplingPlan(int width, int networks, long seed, double falseAlarm, double missRate) {

    /** The seed used when none is given. */
    public static final long DEFAULT_SEED = 20210407;

    /** The false-alarm and the miss rate used when none is given. */
    public static final double DEFAULT_RATE = 1e-6;

    private static final int LEAST_NETWORKS = 8;
    private static final int MOST_NETWORKS = 2_000_000;
    private static final int MOST_NEURONS = 40_000;

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
    }

    /** The plan with the default seed and rates. */
    public static SamplingPlan of(int width, int networks) {
        return new SamplingPlan(width, networks, DEFAULT_SEED, DEFAULT_RATE, DEFAULT_RATE);
    }

    /** This plan with another seed. */
    public SamplingPlan withSeed(long newSeed) {
        return new SamplingPlan(width, networks, newSeed, falseAlarm, missRate);
    }

    private static void requireRate(String name, double rate) {
        if (!(rate > 0 && rate < 0.5)) {
            throw new InputException(name + " " + rate + " is out of range: give a number between 0 and 1/2");
        }
    }
}

package zonal.sampling;

import java.util.OptionalInt;

/**
 * The outcome of a test of dispersion.
 *
 * @param plan what was asked
 * @param claimed the claimed dispersion
 * @param tolerance how far the dispersion may be from it, relative to it
 * @param sample the estimates of the dispersion, one a network
 * @param test the test of their mean
 */
public record DispersionResult(SamplingPlan plan, double claimed, double tolerance, SampleMoments sample, MeanTest test) {

    /** The lower end of the interval in which the dispersion lies. */
    public double lower() {
        return sample.mean() - test.margin(sample);
    }

    /** The upper end of the interval in which the dispersion lies. */
    public double upper() {
        return sample.mean() + test.margin(sample);
    }

    /** Whether the interval holds a number within the tolerance of the claimed one; false for NaN. */
    public boolean agrees() {
        return Math.abs(sample.mean() - claimed) <= test.margin(sample) + tolerance * claimed;
    }

    /** Relative to the claimed dispersion: an error that exceeds the tolerance by this is rejected with probability 1 - missRate. */
    public double detectable() {
        return test.detectable(sample) / claimed;
    }

    /** The number of networks with which {@link #detectable} is at most the given one; empty if it is more than 2^30. */
    public OptionalInt networksNeeded(double relativeError) {
        return test.sampleNeeded(sample, relativeError * claimed);
    }
}

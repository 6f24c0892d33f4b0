package zonal.sampling;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import zonal.InputException;

/**
 * The two-sided test that the mean of a distribution lies within an allowance of a given value: Student's t, corrected for skewness. The test, the smallest
 * discrepancy it detects and the sample it needs come together.
 *
 * <p>The values tested are independent, one a network. Averaging them in batches first would leave the effect of skewness as it is (the skewness of a mean of R
 * values is gamma/sqrt R either way) and lose degrees of freedom, so that effect is put into the critical value instead.
 *
 * @param falseAlarm the probability of a rejection when the true mean is within the allowance
 * @param missRate the probability of no rejection when the given value is off by {@link #detectable} or more
 * @param allowance the greatest distance between the mean and the value that the hypothesis permits
 */
public record MeanTest(double falseAlarm, double missRate, double allowance) {

    /** The name of the test, to be printed. */
    public static final String NAME = "Student's t, corrected for skewness; Bonferroni over pairs and looks";

    private static final double GREATEST_SKEWNESS_RATIO = 0.5;
    private static final double SAFETY = 5;

    /**
     * How many networks make the sample large enough for its skewness: the corrections of the critical value are the first terms of a series in
     * skewness times quantile over sqrt R, which is asked to be at most 1/2, after what chance alone may give to the sample skewness.
     * Where single values are spread no wider than the allowance, any number will do.
     */
    long leastSample(SampleMoments sample) {
        if (sample.standardError() * Math.sqrt(sample.count()) <= allowance) {
            return 0;
        }
        double significant = Math.max(0, Math.abs(sample.skewness()) - 2 * Math.sqrt(6.0 / sample.count()));
        double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability(falseAlarm / 2);
        return (long) Math.ceil(Math.pow(significant * quantile / GREATEST_SKEWNESS_RATIO, 2));
    }

    /**
     * Makes sure that a sample is large enough for its skewness.
     *
     * @throws InputException if there are fewer networks than {@link #leastSample} asks for
     */
    static void requireSample(int networks, long least) {
        if (networks < least) {
            throw new InputException("the tails of the kernels of " + networks + " networks are too heavy for a right interval; use a larger width, or about "
                    + least + " networks");
        }
    }

    /** How far the sample mean may lie from the value before the test rejects. */
    public double margin(SampleMoments sample) {
        return criticalValue(sample) * sample.standardError() + allowance;
    }

    /**
     * The smallest distance between the given value and the true mean, in whichever direction, that is rejected with probability 1 - missRate. The allowance
     * counts twice: the bias may use up as much of it as the margin grants.
     */
    public double detectable(SampleMoments sample) {
        double critical = criticalValue(sample);
        double freedom = sample.count() - 1.0;
        double normal = NormalDistribution.of(0, 1).inverseSurvivalProbability(missRate);
        // P(T < c) of the noncentral t is close to Phi((c (1 - 1/(4f)) - shift) / sqrt(1 + c^2/(2f))) (Abramowitz and Stegun 26.7.10), solved for the shift.
        double shift = critical * (1 - 1 / (4 * freedom)) + (normal + skewnessCorrection(normal, sample)) * Math.sqrt(1 + critical * critical / (2 * freedom));
        return 2 * allowance + shift * sample.standardError();
    }

    /**
     * The size of a sample that detects the discrepancy, as this sample predicts it.
     *
     * @return empty if no sample does: the discrepancy is within twice the allowance, or more than 2^30 values are needed
     */
    public OptionalInt sampleNeeded(SampleMoments sample, double discrepancy) {
        return SampleSize.least(count -> detectable(sample.resized(count)) <= discrepancy);
    }

    /**
     * The quantile of Student's t, moved outwards on both sides for skewness. Far out in the tail the expansion behind the correction is no bound: the rate at which
     * samples of 50 to 400 gamma variables of skewness up to 2.8 are rejected was found to be up to five times the nominal one at 1e-7, so the quantile is taken at
     * a fifth of it.
     */
    private double criticalValue(SampleMoments sample) {
        double quantile = TDistribution.of(sample.count() - 1).inverseSurvivalProbability(falseAlarm / (2 * SAFETY));
        return quantile + skewnessCorrection(quantile, sample);
    }

    /**
     * k (2 q^2 + 1)/6 (1 + k q/4) with k = |gamma|/sqrt R: the first term of the Edgeworth expansion (N. J. Johnson 1978, Modified t tests for asymmetrical
     * populations; P. Hall 1992, The Bootstrap and Edgeworth Expansion, section 3.5) and a second one that was fitted to tails at 1e-7. The sample skewness is raised
     * by twice its standard error sqrt(6/R), because small samples understate it.
     */
    private static double skewnessCorrection(double quantile, SampleMoments sample) {
        double relative = (Math.abs(sample.skewness()) + 2 * Math.sqrt(6.0 / sample.count())) / Math.sqrt(sample.count());
        return relative * (2 * quantile * quantile + 1) / 6 * (1 + relative * Math.abs(quantile) / 4);
    }
}

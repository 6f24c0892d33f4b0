package zonal.sampling;

import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.Skewness;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * What a test of a mean needs to know of a sample.
 *
 * @param count the size of the sample
 * @param mean the sample mean
 * @param standardError the square root of the unbiased variance over the count
 * @param skewness the sample skewness (0 when the sample is constant)
 */
public record SampleMoments(int count, double mean, double standardError, double skewness) {

    /** The moments of the sample, which has at least three values. */
    public static SampleMoments of(double[] sample) {
        double mean = new Mean().evaluate(sample);
        double variance = new Variance().evaluate(sample, mean);
        double skewness = variance == 0 ? 0 : new Skewness().evaluate(sample);
        return new SampleMoments(sample.length, mean, Math.sqrt(variance / sample.length), skewness);
    }

    /** What a sample of another size from the same distribution is expected to give. */
    public SampleMoments resized(int newCount) {
        return new SampleMoments(newCount, mean, standardError * Math.sqrt((double) count / newCount), skewness);
    }

    /**
     * The moments of the sample with independent normal noise of mean zero added to its mean: what is tested as if it were so is tested at the rate stated, and no
     * sharper than the noise. A sample that hardly varies is most skewed, by the few values that do.
     *
     * @param noise the standard deviation of the noise of the mean
     */
    SampleMoments blurred(double noise) {
        double blurred = Math.hypot(standardError, noise);
        return new SampleMoments(count, mean, blurred, blurred == 0 ? 0 : skewness * Math.pow(standardError / blurred, 3));
    }
}

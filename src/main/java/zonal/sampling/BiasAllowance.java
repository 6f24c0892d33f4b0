package zonal.sampling;

/**
 * The bias that a test allows an estimate that was extrapolated from several widths: what is left of the series a/n + b/n^2 + ... is taken to be no more than
 * the last term removed. The networks are at least as wide as 5 M at the smallest width (see {@link FiniteWidthBias}), where each term is well below the one
 * before.
 *
 * @param falseAlarm the probability that the test of a right value rejects it
 * @param missRate the probability that it accepts a value that is off by what it calls detectable
 * @param lastTerm the sampled last terms; constantly zero where nothing was extrapolated
 * @param rounding what the estimate may be off by in any case
 */
public record BiasAllowance(double falseAlarm, double missRate, SampleMoments lastTerm, double rounding) {

    /** The part of the false-alarm rate that pays for not knowing the last term. */
    private static final double SHARE = 0.1;

    /** The test of the mean of an estimate. */
    public MeanTest test() {
        return new MeanTest((1 - SHARE) * falseAlarm, missRate, greatestLastTerm() + rounding);
    }

    /** The same for a sample of another size, as this one predicts it. */
    BiasAllowance resized(int count) {
        return new BiasAllowance(falseAlarm, missRate, lastTerm.resized(count), rounding);
    }

    private double greatestLastTerm() {
        return lastTerm.standardError() == 0 ? 0 : Math.abs(lastTerm.mean()) + new MeanTest(SHARE * falseAlarm, missRate, 0).margin(lastTerm);
    }
}

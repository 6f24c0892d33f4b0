package zonal.sampling;

/**
 * The bias that a test allows an estimate that was extrapolated from several widths: what is left of the series a/n + b/n^2 + ... is taken to be no more than
 * the last term removed. The networks are at least as wide as 5 M at the smallest width (see {@link FiniteWidthBias}), where each term is well below the one
 * before.
 */
final class BiasAllowance {

    /** The part of the false-alarm rate that pays for not knowing the last term. */
    private static final double SHARE = 0.1;

    private BiasAllowance() {
    }

    /**
     * The test of the mean of an estimate.
     *
     * @param lastTerm the sampled last terms; constantly zero where nothing was extrapolated
     * @param rounding what the estimate may be off by in any case
     */
    static MeanTest test(double falseAlarm, double missRate, SampleMoments lastTerm, double rounding) {
        double greatest = lastTerm.standardError() == 0 ? 0 : Math.abs(lastTerm.mean()) + new MeanTest(SHARE * falseAlarm, missRate, 0).margin(lastTerm);
        return new MeanTest((1 - SHARE) * falseAlarm, missRate, greatest + rounding);
    }
}

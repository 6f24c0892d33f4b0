package zonal.sampling;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/**
 * The estimates of the limit of a kernel at one angle.
 *
 * @param theta the angle
 * @param widths the widths they come from, the largest first
 * @param values one estimate a network
 * @param lastTerms what the last term of the extrapolation over widths was in each
 * @param biases the kernel at the width of the plan less the estimate, for each network
 */
record Estimates(double theta, List<Integer> widths, double[] values, double[] lastTerms, double[] biases) {

    /** Relative to the kernel at equal inputs: far above the rounding of sums over 10^7 neurons, far below what sampling resolves. */
    private static final double ROUNDING = 1e-11;

    /** The estimates from kernels of networks, each with one of every width of the scheme. */
    static Estimates of(double theta, WidthScheme scheme, double[][] kernels) {
        return new Estimates(theta, scheme.widths(), Stream.of(kernels).mapToDouble(scheme::limit).toArray(), Stream.of(kernels).mapToDouble(scheme::lastTerm).toArray(),
                Stream.of(kernels).mapToDouble(scheme::bias).toArray());
    }

    /** The error that a skewed sample is made to resolve where none is asked for, relative to the kernel at equal inputs. */
    private static final double FINEST_ERROR = 1e-4;

    /** Noise of this part of an error leaves three quarters of it to be found: about 11 standard deviations are at usual rates. */
    private static final double BLUR = 1.0 / 40;

    /**
     * The test of a kernel given as a function of the angle, at one of {@code looks} looks at a growing sample. Every look and every angle has an equal share of
     * the false-alarm rate (Bonferroni), so that the rate holds whatever decides when to stop.
     *
     * @param all the estimates of all angles, from equally many networks
     */
    static SamplingResult against(DoubleUnaryOperator derived, SamplingPlan plan, int looks, List<Estimates> all) {
        double scale = Math.abs(derived.applyAsDouble(0));
        double falseAlarm = plan.falseAlarm() / all.size() / looks;
        List<SamplingResult.Row> rows = all.stream().map(one -> one.row(derived, falseAlarm, plan.missRate(), scale, plan.detect().orElse(FINEST_ERROR))).toList();
        return new SamplingResult(plan, all.get(0).values().length, scale, rows);
    }

    private SamplingResult.Row row(DoubleUnaryOperator derived, double falseAlarm, double missRate, double scale, double error) {
        BiasAllowance allowance = new BiasAllowance(falseAlarm, missRate, SampleMoments.of(lastTerms), ROUNDING * scale);
        SampleMoments sample = SampleMoments.of(values);
        SampleMoments tested = allowance.test().leastSample(sample) > sample.count() ? sample.blurred(BLUR * error * scale) : sample;
        return new SamplingResult.Row(theta, widths, derived.applyAsDouble(theta), tested, allowance, SampleMoments.of(biases));
    }
}

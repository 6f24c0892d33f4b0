package zonal.sampling;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The outcome of a sampling test.
 *
 * @param plan what was asked
 * @param networks the networks sampled at each angle and width, at most those of the plan
 * @param scale |K(1)|, the derived kernel at equal inputs
 * @param rows one for each angle, in the order asked
 */
public record SamplingResult(SamplingPlan plan, int networks, double scale, List<Row> rows) {

    public SamplingResult {
        rows = List.copyOf(rows);
    }

    /**
     * The derived kernel against the sampled one at one angle.
     *
     * @param theta the angle between the inputs
     * @param widths the widths sampled, the largest first; with three, the first two terms of the finite-width bias were cancelled between them
     * @param derived the value of the formula
     * @param sample the estimates of the limit, one a network, with control variates; blurred if too skewed for their number
     * @param allowance the bound taken for the finite-width bias left in the estimates, and for rounding, and with it the test of their mean; its false-alarm rate
     *     is that of the plan divided by the number of rows and of looks (Bonferroni)
     * @param bias of the mean at the width of the plan, as estimated over widths; zeros where there is none
     */
    public record Row(double theta, List<Integer> widths, double derived, SampleMoments sample, BiasAllowance allowance, SampleMoments bias) {

        private static final double VARIES_BY_ROUNDING = 1e-13;

        public Row {
            widths = List.copyOf(widths);
        }

        /** The test of the estimates. */
        public MeanTest test() {
            return allowance.test();
        }

        /** The estimate of the kernel from the networks. */
        public double sampled() {
            return sample.mean();
        }

        /** The difference of the sampled and the derived value in standard errors; 0 if no network varies but by rounding and the values agree. */
        public double z() {
            return sample.standardError() <= VARIES_BY_ROUNDING * Math.abs(sampled()) && agrees() ? 0 : (sampled() - derived) / sample.standardError();
        }

        /** The lower end of the interval in which the limit lies. */
        public double lower() {
            return sampled() - test().margin(sample);
        }

        /** The upper end of the interval in which the limit lies. */
        public double upper() {
            return sampled() + test().margin(sample);
        }

        /** Whether the derived value lies in the interval; false for NaN. */
        public boolean agrees() {
            return Math.abs(sampled() - derived) <= test().margin(sample);
        }

        /** The smallest error of the formula that is rejected with probability 1 - missRate. */
        public double detectable() {
            return test().detectable(sample);
        }

        /** The number of networks with which an error of the given size is rejected with probability 1 - missRate, as this sample predicts it; empty if 2^30 are too few. */
        public OptionalInt networksNeeded(double discrepancy) {
            return SampleSize.least(count -> allowance.resized(count).test().detectable(sample.resized(count)) <= discrepancy);
        }
    }

    /** Whether the derived value lies in the interval at every angle. */
    public boolean agrees() {
        return rows.stream().allMatch(Row::agrees);
    }

    /**
     * The number of networks with which an error of the given size, relative to K(1), is rejected with probability 1 - missRate at any angle; empty if no
     * number does at these widths.
     */
    public OptionalInt networksNeeded(double relativeError) {
        int most = 0;
        for (Row row : rows) {
            OptionalInt needed = row.networksNeeded(relativeError * scale);
            if (needed.isEmpty()) {
                return needed;
            }
            most = Math.max(most, needed.getAsInt());
        }
        return OptionalInt.of(most);
    }

    /** The number of networks from which on the skewness of the sample does not invalidate the intervals, as this sample says. */
    public long leastNetworks() {
        return rows.stream().mapToLong(row -> row.test().leastSample(row.sample())).max().orElse(0);
    }

    /** All widths sampled, the largest first. */
    public List<Integer> widths() {
        return rows.stream().flatMap(row -> row.widths().stream()).distinct().sorted(Comparator.reverseOrder()).toList();
    }

    /** The largest of the errors that the rows detect: an error of this size at any one angle is rejected with probability 1 - missRate. */
    public double detectable() {
        return rows.stream().mapToDouble(Row::detectable).max().orElse(0);
    }
}

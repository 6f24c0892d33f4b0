package zonal.report.plot;

import java.util.DoubleSummaryStatistics;
import java.util.stream.DoubleStream;

/**
 * An interval of values.
 *
 * @param lower the least
 * @param upper the greatest
 */
public record Range(double lower, double upper) {

    /** How much of its length an axis shows beyond the data, at either end. */
    private static final double MARGIN = 0.07;
    /** The least margin, in units of the data: the labels of a shorter axis would have too many digits to be read. */
    private static final double LEAST_PART = 1e-5;
    private static final double LEAST_LOGARITHM = 0.05;
    /** Positive values below this come too near to the end of the doubles for axes that go beyond them. */
    static final double LEAST_SHOWN = 1e-290;

    public Range {
        if (!(lower < upper && Double.isFinite(lower) && Double.isFinite(upper))) {
            throw new IllegalArgumentException("no range from " + lower + " to " + upper);
        }
    }

    /** What an axis of the given scale shows of the values: all that are finite, with a margin. */
    static Range around(DoubleStream values, Axis.Scale scale) {
        if (scale == Axis.Scale.LOGARITHMIC) {
            Range logarithms = around(values.map(Math::log), LEAST_LOGARITHM);
            return new Range(Math.max(LEAST_SHOWN, Math.exp(logarithms.lower())), Math.min(1 / LEAST_SHOWN, Math.exp(logarithms.upper())));
        }
        return around(values, 0);
    }

    private static Range around(DoubleStream values, double leastMargin) {
        DoubleSummaryStatistics finite = values.filter(Double::isFinite).summaryStatistics();
        if (finite.getCount() == 0) {
            return new Range(0, 1);
        }
        double size = Math.max(Math.abs(finite.getMin()), Math.abs(finite.getMax()));
        double enough = Math.max(leastMargin, size == 0 ? 1 : LEAST_PART * size);
        double margin = Math.max(enough, MARGIN * (finite.getMax() - finite.getMin()));
        return new Range(finite.getMin() - margin, finite.getMax() + margin);
    }

    boolean contains(double value) {
        return value >= lower && value <= upper;
    }
}

package zonal.report.plot;

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

    public Range {
        if (!(lower < upper && Double.isFinite(lower) && Double.isFinite(upper))) {
            throw new IllegalArgumentException("no range from " + lower + " to " + upper);
        }
    }

    /** What an axis of the given scale shows of the values: all that are finite, with a margin. */
    static Range around(DoubleStream values, Axis.Scale scale) {
        boolean logarithmic = scale == Axis.Scale.LOGARITHMIC;
        double[] finite = values.map(value -> logarithmic ? Math.log(value) : value).filter(Double::isFinite).sorted().toArray();
        if (finite.length == 0) {
            return logarithmic ? new Range(1, 10) : new Range(0, 1);
        }
        double least = finite[0];
        double greatest = finite[finite.length - 1];
        double margin = least < greatest ? MARGIN * (greatest - least) : Math.max(Math.abs(least), 1e-300) / 2;
        return logarithmic ? new Range(Math.exp(least - margin), Math.exp(greatest + margin)) : new Range(least - margin, greatest + margin);
    }

    boolean contains(double value) {
        return value >= lower && value <= upper;
    }
}

package zonal.report.plot;

import java.util.List;

/**
 * The ticks of an axis.
 *
 * @param labelled those with a label
 * @param minor the values of those without
 * @param exponent the labels stand for that many powers of ten times what they say
 */
record Ticks(List<Tick> labelled, List<Double> minor, int exponent) {

    Ticks {
        labelled = List.copyOf(labelled);
        minor = List.copyOf(minor);
    }

    /**
     * One tick.
     *
     * @param value where it stands
     * @param label what it says
     */
    record Tick(double value, Label label) {
    }

    /** The ticks of a range, about as many as asked for. */
    static Ticks of(Axis.Scale scale, Range range, int most) {
        return switch (scale) {
            case LINEAR -> LinearTicks.of(range, most);
            case LOGARITHMIC -> LogarithmicTicks.of(range, most);
            case ANGLE -> AngleTicks.of(range);
        };
    }
}

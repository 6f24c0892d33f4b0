package zonal.report.plot;

/**
 * An axis as it is drawn.
 *
 * @param axis the axis
 * @param range what it shows
 * @param ticks its ticks
 */
record AxisView(Axis axis, Range range, Ticks ticks) {

    static AxisView of(Axis axis, Range range, int mostTicks) {
        return new AxisView(axis, range, Ticks.of(axis.scale(), range, mostTicks));
    }

    /** Where a value stands, from 0 at the lower end to 1 at the upper one. */
    double fraction(double value) {
        if (isLogarithmic()) {
            return (Math.log(value) - Math.log(range.lower())) / (Math.log(range.upper()) - Math.log(range.lower()));
        }
        return (value - range.lower()) / (range.upper() - range.lower());
    }

    boolean isLogarithmic() {
        return axis.scale() == Axis.Scale.LOGARITHMIC;
    }
}

package zonal.report.plot;

import java.util.Optional;

/**
 * An axis.
 *
 * @param label what it measures
 * @param scale how values become lengths
 * @param range the values it shows; without it, those of the data and a little more
 */
public record Axis(Label label, Scale scale, Optional<Range> range) {

    /** How values become lengths. */
    public enum Scale {
        LINEAR,
        /** The data have to be positive. */
        LOGARITHMIC,
        /** Linear, with ticks at the multiples of pi/4. */
        ANGLE
    }

    /** An axis over the data. */
    public static Axis of(Label label, Scale scale) {
        return new Axis(label, scale, Optional.empty());
    }
}

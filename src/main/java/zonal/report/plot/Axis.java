package zonal.report.plot;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An axis.
 *
 * @param label what it measures
 * @param scale how values become lengths
 * @param range the values it shows; without it, those of the data and a little more
 */
public record Axis(Label label, Scale scale, Optional<Range> range) {

    private static final double BESIDE = 0.12;
    private static final int STEPS = 240;

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

    /** The axis of kernels over theta from 0 to pi. */
    static Axis overTheta() {
        return new Axis(Label.math("θ"), Scale.ANGLE, Optional.of(new Range(-BESIDE, Math.PI + BESIDE)));
    }

    /** Angles from 0 to pi for curves. */
    static Stream<Double> angles() {
        return IntStream.rangeClosed(0, STEPS).mapToObj(step -> step * Math.PI / STEPS);
    }
}

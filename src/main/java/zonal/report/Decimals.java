package zonal.report;

import zonal.number.Ball;
import zonal.number.DecimalEnclosure;

/** Prints numbers that were computed to be printed. */
public final class Decimals {

    private Decimals() {
    }

    /**
     * The decimal enclosure of a ball that was computed for that many digits.
     *
     * @throws IllegalStateException if the ball is too wide for the digits: whoever computed it broke its promise
     */
    public static DecimalEnclosure of(Ball ball, int digits) {
        return DecimalEnclosure.of(ball, digits)
                .orElseThrow(() -> new IllegalStateException("a ball with " + ball.relativeAccuracyBits() + " bits does not hold " + digits + " digits"));
    }
}

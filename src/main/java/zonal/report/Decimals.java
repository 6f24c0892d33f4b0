package zonal.report;

import java.util.Optional;
import java.util.function.BiFunction;
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

    /** As many of the digits as the ball holds, rounded to the nearest number. */
    public static DecimalEnclosure certain(Ball ball, int digits) {
        return most(DecimalEnclosure::of, ball, digits);
    }

    /** A number at most every number of the ball, with as many of the digits as the ball holds. */
    public static DecimalEnclosure below(Ball ball, int digits) {
        return most(DecimalEnclosure::below, ball, digits);
    }

    /** A number at least every number of the ball, with as many of the digits as the ball holds. */
    public static DecimalEnclosure above(Ball ball, int digits) {
        return most(DecimalEnclosure::above, ball, digits);
    }

    private static DecimalEnclosure most(BiFunction<Ball, Integer, Optional<DecimalEnclosure>> printer, Ball ball, int digits) {
        for (int fewer = digits; fewer > 0; fewer--) {
            Optional<DecimalEnclosure> printed = printer.apply(ball, fewer);
            if (printed.isPresent()) {
                return printed.get();
            }
        }
        return new DecimalEnclosure("0", ball.isFinite() ? Double.toString(ball.magnitude().toDouble()) : "inf");
    }
}

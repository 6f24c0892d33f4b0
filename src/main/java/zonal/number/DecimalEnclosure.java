package zonal.number;

import java.util.Optional;

/**
 * A number in decimal digits with its error bound: |value - true number| <= radius, both as printed.
 *
 * @param value the digits, "0" for a proved zero, otherwise with exactly the asked number of significant digits
 * @param radius a bound of the distance of the PRINTED value from the true one, "0" if the value is exact
 */
public record DecimalEnclosure(String value, String radius) {

    /**
     * The ball with the given number of significant digits, the printed number within one unit of its last digit of every number of the ball; empty if the ball
     * is too wide for that.
     */
    public static Optional<DecimalEnclosure> of(Ball ball, int digits) {
        throw new UnsupportedOperationException();
    }

    static String text(Ball ball) {
        return "[" + ball.toDouble() + " +/- " + ball.radius() + "]";
    }

    static String radiusText(Magnitude radius) {
        return Double.toString(radius.toDouble());
    }
}

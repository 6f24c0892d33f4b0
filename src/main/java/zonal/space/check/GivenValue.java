package zonal.space.check;

import java.math.BigDecimal;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.WrittenNumber;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/**
 * A number that an implementation computed.
 *
 * @param place where it stands, for messages, such as {@code values.csv:7}
 * @param point t or k, as written
 * @param text the number as written
 * @param number the number, read exactly; empty for NaN and the infinities
 */
public record GivenValue(String place, String point, String text, Optional<BigFraction> number) {

    private static final String NOT_FINITE = "(?i)[+-]?(nan|inf|infinity)";

    /**
     * The value at a point, both as text.
     *
     * @throws InputException if the value is neither a number nor NaN or an infinity
     */
    public static GivenValue of(String place, String point, String text) {
        Optional<BigFraction> number = WrittenNumber.read(text);
        if (number.isEmpty() && !text.strip().matches(NOT_FINITE)) {
            throw new InputException(place + ": '" + abbreviated(text) + "' is not a number; write a decimal such as 0.25 or 1e-3, nan or inf");
        }
        return new GivenValue(place, point, text.strip(), number);
    }

    /** A double at a point t, both exactly. */
    public static GivenValue of(double t, double value) {
        return of("t = " + t, Double.toString(t), Double.toString(value)).asDoubles();
    }

    /**
     * The same with point and number replaced by the doubles nearest to them, if they are decimals: what a program computed with and had, of which 17
     * digits or fewer were printed.
     */
    public GivenValue asDoubles() {
        Optional<BigDecimal> nearestPoint = nearestDouble(point);
        return new GivenValue(place, nearestPoint.map(BigDecimal::toString).orElse(point), text,
                nearestDouble(text).flatMap(nearest -> WrittenNumber.read(nearest.toString())).or(() -> number));
    }

    private static Optional<BigDecimal> nearestDouble(String decimal) {
        if (decimal.contains("/") || WrittenNumber.read(decimal).isEmpty()) {
            return Optional.empty();
        }
        double nearest = Double.parseDouble(decimal);
        return Double.isInfinite(nearest) ? Optional.empty() : Optional.of(new BigDecimal(nearest));
    }

    /** The point as an exact constant t. */
    Formula cosine() {
        try {
            return WrittenNumber.read(point).map(Formulas::rational).orElseGet(() -> FormulaParser.parse(point));
        } catch (InputException e) {
            throw new InputException(place + ": t = '" + abbreviated(point) + "': " + e.getMessage());
        }
    }

    /** The point as a degree k >= 0. */
    long degree() {
        if (!point.matches("\\d{1,16}")) {
            throw new InputException(place + ": '" + abbreviated(point) + "' is not a degree; write an integer k >= 0");
        }
        return Long.parseLong(point);
    }

    /** Significant digits of the number as written. */
    int digits() {
        return text.replaceFirst("[eE].*", "").replaceAll("\\D", "").replaceFirst("^0+", "").length();
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 37) + "...";
    }
}

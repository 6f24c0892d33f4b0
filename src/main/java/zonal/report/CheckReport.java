package zonal.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import zonal.number.Ball;
import zonal.number.DecimalEnclosure;
import zonal.space.check.CheckResult;
import zonal.space.check.Deviation;
import zonal.space.check.ValueCheck;

/**
 * Given numbers against certified ones, to be written. Errors have three digits; one that is not told from zero is written as the
 * bound that it was proved to stay below.
 *
 * @param kernel the kernel in the kernel syntax
 * @param dimension d if the numbers are eigenvalues
 * @param tolerance the largest relative error allowed, as written
 * @param result the comparison
 */
public record CheckReport(String kernel, OptionalInt dimension, Optional<String> tolerance, CheckResult result) {

    private static final int REFERENCE_DIGITS = 20;
    private static final int ROWS_SHOWN = 10;
    private static final String INFINITE = "inf";

    /** The verdict, the largest errors and the first rows past the tolerance. */
    public String text() {
        List<Deviation> past = result.past();
        StringBuilder text = new StringBuilder(kernel + (dimension.isPresent() ? " in dimension " + dimension.getAsInt() : ""));
        text.append(": %d values compared\n".formatted(result.rows().size()));
        Deviation relative = result.largestRelative();
        text.append("largest relative error: %s at %s\n".formatted(error(relative.relative()), where(relative)));
        Deviation ulps = result.largestUlps();
        text.append("largest error in ulps:  %s at %s\n".formatted(error(ulps.ulps()), where(ulps)));
        if (zeros() > 0) {
            text.append("true value is zero:     %d, their errors relative to K(1)\n".formatted(zeros()));
        }
        text.append(tolerance.map(bound -> "past tolerance %s: %d\n".formatted(bound, past.size())).orElse("no tolerance given: nothing is judged\n"));
        if (!past.isEmpty()) {
            text.append('\n').append(TextTable.print(table(past.subList(0, Math.min(ROWS_SHOWN, past.size())))));
            text.append(past.size() > ROWS_SHOWN ? "... and %d more (--format csv shows all)\n".formatted(past.size() - ROWS_SHOWN) : "");
        }
        return text.toString();
    }

    /** A line for every number. */
    public String csv() {
        return Csv.print(table(result.rows()));
    }

    /** The object with kernel, dim (null for values), tolerance (null if none), the counts, the rows of the largest errors and those past the tolerance. */
    public String json() {
        ObjectNode document = Json.object().put("kernel", kernel).put("dim", dimension.isPresent() ? (Integer) dimension.getAsInt() : null)
                .put("tolerance", tolerance.orElse(null)).put("rows", result.rows().size()).put("zeros", zeros()).put("past", result.past().size());
        document.set("largestRelative", object(result.largestRelative()));
        document.set("largestUlps", object(result.largestUlps()));
        return Json.print(document, "pastTolerance", result.past().stream().map(this::object));
    }

    private long zeros() {
        return result.rows().stream().filter(Deviation::atZero).count();
    }

    private Table table(List<Deviation> rows) {
        List<String> header = List.of(point(), value(), "reference", "relative", "ulps", "past");
        return new Table(header, rows.stream().map(row -> List.of(row.given().point(), row.given().text(), reference(row),
                error(row.relative()), error(row.ulps()), row.past() ? "yes" : "no")).toList());
    }

    private ObjectNode object(Deviation row) {
        return Json.object().put("at", row.given().place()).put(point(), row.given().point()).put(value(), row.given().text()).put("reference", reference(row))
                .put("relative", error(row.relative())).put("ulps", error(row.ulps()));
    }

    private String point() {
        return dimension.isPresent() ? "k" : "t";
    }

    private String value() {
        return dimension.isPresent() ? "eigenvalue" : "value";
    }

    private String where(Deviation row) {
        return "%s = %s: %s, true value %s (%s)".formatted(point(), row.given().point(), row.given().text(), reference(row), row.given().place());
    }

    private static String reference(Deviation row) {
        return Decimals.of(row.reference(), REFERENCE_DIGITS).value();
    }

    /** The error rounded to three digits, or the bound that it stays below. */
    private static String error(Optional<Ball> measure) {
        return measure.filter(Ball::isFinite).map(ball -> DecimalEnclosure.of(ball, ValueCheck.ERROR_DIGITS)
                .or(() -> DecimalEnclosure.above(ball.upper(), ValueCheck.ERROR_DIGITS)).map(DecimalEnclosure::value).orElse(INFINITE)).orElse(INFINITE);
    }
}

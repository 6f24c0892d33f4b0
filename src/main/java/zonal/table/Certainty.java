package zonal.table;

import java.util.IntSummaryStatistics;
import java.util.stream.IntStream;

/** How many digits of a table are certified, in a sentence for readers. */
final class Certainty {

    private Certainty() {
    }

    static String of(ComputedTable table) {
        TableSpec spec = table.spec();
        IntSummaryStatistics digits = table.rows().stream().flatMap(rows -> rows.stream()).flatMapToInt(row -> IntStream.range(0, spec.columns().size())
                .filter(i -> spec.columns().get(i).kind() == Column.Kind.NUMBER && !row.cells().get(i).isEmpty())
                .map(i -> row.cells().get(i).significantDigits())).filter(count -> count > 0).summaryStatistics();
        if (digits.getCount() == 0) {
            return "All entries are exact.";
        }
        return (digits.getMin() == digits.getMax() ? "All " + digits.getMax() + " significant digits are certified: " : "All printed digits, "
                + digits.getMin() + " to " + digits.getMax() + " significant ones, are certified: ")
                + "every number is within one unit of its last digit of the true one, and 0 is exact.";
    }
}

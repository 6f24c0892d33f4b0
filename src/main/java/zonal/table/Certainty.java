package zonal.table;

import java.util.IntSummaryStatistics;
import java.util.List;

/** How many digits of printed sheets are certified, in a sentence for readers. */
final class Certainty {

    private Certainty() {
    }

    static String of(TableSpec spec, List<Sheet> sheets) {
        IntSummaryStatistics digits = sheets.stream().flatMap(sheet -> sheet.columns().stream()).filter(column -> column.kind() == Column.Kind.NUMBER)
                .flatMap(column -> column.cells().stream()).filter(cell -> !cell.isEmpty()).mapToInt(Cell::significantDigits).filter(count -> count > 0).summaryStatistics();
        if (digits.getCount() == 0) {
            return "All entries are exact.";
        }
        return (digits.getMin() == digits.getMax() ? "All " + digits.getMax() + " significant digits are certified: "
                : "All printed digits, " + digits.getMin() + " to " + digits.getMax() + " significant ones, are certified: ")
                + "every number is within one unit of its last digit of the true one, a bound rounded outwards within two, and 0 is exact."
                + (spec.typeset() < spec.digits() ? " The CSV file has " + spec.digits() + " digits." : "");
    }
}

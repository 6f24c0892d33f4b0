package zonal.report;

import java.util.List;
import java.util.stream.Collectors;

/** Writes tables as comma-separated values (RFC 4180, lines ended by a line feed). */
public final class Csv {

    private Csv() {
    }

    /** The header line and a line a row; cells with a comma, a quote or a line break are quoted. */
    public static String print(Table table) {
        StringBuilder text = new StringBuilder(line(table.header()));
        table.rows().forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::quoted).collect(Collectors.joining(",", "", "\n"));
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}

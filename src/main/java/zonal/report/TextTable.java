package zonal.report;

import java.util.List;
import java.util.stream.IntStream;

/** Writes tables as plain text in aligned columns. */
public final class TextTable {

    private static final String GAP = "  ";

    private TextTable() {
    }

    /** The header line and a line a row, columns left-aligned and two spaces apart, no space at the end of a line. */
    public static String print(Table table) {
        int[] widths = IntStream.range(0, table.header().size()).map(column -> width(table, column)).toArray();
        StringBuilder text = new StringBuilder(line(table.header(), widths));
        table.rows().forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private static int width(Table table, int column) {
        int widest = table.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(widest, table.header().get(column).length());
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(cell).append(" ".repeat(widths[column] - cell.length())).append(GAP);
        }
        return line.toString().stripTrailing() + "\n";
    }
}

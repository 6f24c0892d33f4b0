package zonal.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a legend in rows.
 *
 * @param entries what they explain and where they stand
 * @param height the height of all rows
 */
record Legend(List<Entry> entries, double height) {

    private static final double LINE = 14;
    private static final double MARKER = 6;
    private static final double GAP = 3;
    private static final double BETWEEN = 9;
    private static final double ROW = 10;

    Legend {
        entries = List.copyOf(entries);
    }

    /**
     * An entry.
     *
     * @param series what it explains
     * @param left the left edge of its sample
     * @param middle the middle of its row
     */
    record Entry(Series series, double left, double middle) {

        /** The width of the sample of the line, the marker or the shade. */
        double sample() {
            return sample(series);
        }

        /** The left edge of the text. */
        double text() {
            return left + sample() + GAP;
        }

        static double width(Series series) {
            return sample(series) + GAP + series.legend().width(Caption.SMALL);
        }

        private static double sample(Series series) {
            return series instanceof Series.Points ? MARKER : LINE;
        }
    }

    /** The entries of the series that have one, as many in a row as fit, each row in the middle of an area that ends at the given height. */
    static Legend of(List<Series> all, double left, double width, double bottom) {
        List<List<Series>> rows = rows(all.stream().filter(series -> !series.legend().isEmpty()).toList(), width);
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            double x = left + (width - width(rows.get(index))) / 2;
            for (Series series : rows.get(index)) {
                entries.add(new Entry(series, x, bottom - (rows.size() - index - 0.5) * ROW));
                x += Entry.width(series) + BETWEEN;
            }
        }
        return new Legend(entries, rows.size() * ROW);
    }

    private static List<List<Series>> rows(List<Series> series, double width) {
        List<List<Series>> rows = new ArrayList<>();
        for (Series one : series) {
            if (rows.isEmpty() || width(rows.get(rows.size() - 1)) + BETWEEN + Entry.width(one) > width) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(one);
        }
        return rows;
    }

    private static double width(List<Series> row) {
        return row.stream().mapToDouble(Entry::width).sum() + (row.size() - 1) * BETWEEN;
    }
}

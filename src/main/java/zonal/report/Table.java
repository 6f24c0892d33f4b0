package zonal.report;

import java.util.List;

/**
 * Rows of text under a header, every row as long as the header.
 *
 * @param header the names of the columns
 * @param rows the cells, row by row
 */
public record Table(List<String> header, List<List<String>> rows) {

    /** Copies the lists. */
    public Table {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + header.size() + " columns");
            }
        }
    }
}

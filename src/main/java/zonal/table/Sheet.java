package zonal.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A table as it is printed.
 *
 * @param fixed the values of the axes that have a table each
 * @param stub the columns that name the rows
 * @param body the columns of numbers
 */
record Sheet(Map<String, String> fixed, List<Strip> stub, List<Strip> body) {

    Sheet {
        stub = List.copyOf(stub);
        body = List.copyOf(body);
    }

    /**
     * A printed column.
     *
     * @param headings its headings from top to bottom, as many as every other column of the sheet has
     * @param kind what its cells are
     * @param cells its cells, one for each row
     */
    record Strip(List<Heading> headings, Column.Kind kind, List<Cell> cells) {
        Strip {
            headings = List.copyOf(headings);
            cells = List.copyOf(cells);
        }

        /** The part of the column from one row to before another. */
        Strip rows(int from, int to) {
            return new Strip(headings, kind, cells.subList(from, to));
        }
    }

    int rows() {
        return columns().get(0).cells().size();
    }

    /** All columns from left to right. */
    List<Strip> columns() {
        return Stream.concat(stub.stream(), body.stream()).toList();
    }
}

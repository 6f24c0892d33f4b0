package zonal.table;

import java.util.List;

/**
 * A table, computed.
 *
 * @param spec what it holds
 * @param cases the kernels on spheres
 * @param rows the rows of each case
 */
record ComputedTable(TableSpec spec, List<Case> cases, List<List<Case.Row>> rows) {

    ComputedTable {
        cases = List.copyOf(cases);
        rows = rows.stream().map(List::copyOf).toList();
    }
}

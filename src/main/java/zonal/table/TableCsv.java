package zonal.table;

import java.util.ArrayList;
import java.util.List;
import zonal.kernel.Kernel;
import zonal.report.Csv;
import zonal.report.Table;

/** Writes a table as CSV, one row for each case and degree or parity, under comment lines that say what the numbers are. */
final class TableCsv {

    private TableCsv() {
    }

    static String print(ComputedTable table, Provenance provenance) {
        return provenance.lines("# ") + Csv.print(new Table(header(table.spec()), rows(table)));
    }

    private static List<String> header(TableSpec spec) {
        List<String> header = new ArrayList<>(List.of("kernel"));
        spec.reference().ifPresent(reference -> header.add("reference"));
        header.add("d");
        spec.axis().ifPresent(header::add);
        for (Column column : spec.columns()) {
            header.add(column.toString());
            column.radius().ifPresent(header::add);
        }
        return header;
    }

    private static List<List<String>> rows(ComputedTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < table.cases().size(); i++) {
            for (Case.Row row : table.rows().get(i)) {
                rows.add(row(table.spec(), table.cases().get(i), row));
            }
        }
        return rows;
    }

    private static List<String> row(TableSpec spec, Case one, Case.Row row) {
        List<String> cells = new ArrayList<>(List.of(one.kernel().text()));
        one.reference().map(Kernel::text).ifPresent(cells::add);
        cells.add(Integer.toString(one.dimension()));
        spec.axis().ifPresent(axis -> cells.add(row.key()));
        for (int i = 0; i < spec.columns().size(); i++) {
            Cell cell = row.cells().get(i);
            cells.add(cell.value());
            spec.columns().get(i).radius().ifPresent(name -> cells.add(cell.radius()));
        }
        return cells;
    }
}

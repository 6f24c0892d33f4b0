package zonal.table;

import java.util.ArrayList;
import java.util.List;
import zonal.report.Csv;
import zonal.report.Table;
import zonal.symbolic.FormulaText;
import zonal.table.EigenvalueTable.Block;
import zonal.table.EigenvalueTable.Cell;
import zonal.table.EigenvalueTable.Column;

/** Writes a table of eigenvalues as CSV, one row for each kernel, dimension and degree, under comment lines that say what the numbers are. */
final class TableCsv {

    private TableCsv() {
    }

    static String print(EigenvalueTable table, String version) {
        return Provenance.lines("# ", table.spec(), version) + Csv.print(new Table(header(table.spec()), rows(table)));
    }

    private static List<String> header(TableSpec spec) {
        List<String> header = new ArrayList<>(List.of("kernel", "d", "k"));
        if (spec.multiplicity()) {
            header.add("multiplicity");
        }
        header.addAll(List.of("eigenvalue", "radius"));
        if (spec.exact()) {
            header.add("exact");
        }
        return header;
    }

    private static List<List<String>> rows(EigenvalueTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (Block block : table.blocks()) {
            for (Column column : block.columns()) {
                column.cells().forEach(cell -> rows.add(row(table.spec(), block, column, cell)));
            }
        }
        return rows;
    }

    private static List<String> row(TableSpec spec, Block block, Column column, Cell cell) {
        List<String> row = new ArrayList<>(List.of(column.kernel().text(), block.dimension(), Long.toString(cell.degree())));
        if (spec.multiplicity()) {
            row.add(cell.multiplicity());
        }
        row.addAll(List.of(cell.value(), cell.radius()));
        if (spec.exact()) {
            row.add(cell.exact().map(FormulaText::print).orElse(""));
        }
        return row;
    }
}

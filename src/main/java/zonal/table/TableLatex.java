package zonal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import zonal.report.LatexTable;
import zonal.report.Table;
import zonal.symbolic.FormulaLatex;
import zonal.table.EigenvalueTable.Block;
import zonal.table.EigenvalueTable.Cell;

/**
 * Writes a table of eigenvalues as LaTeX for \input: a table environment for each dimension, a row for each degree, a column for each kernel. Needs booktabs.
 */
final class TableLatex {

    private TableLatex() {
    }

    static String print(EigenvalueTable table, String version) {
        StringBuilder text = new StringBuilder(Provenance.lines("% ", table.spec(), version)).append("% LaTeX: \\usepackage{booktabs}\n");
        table.blocks().forEach(block -> text.append(block(table.spec(), block)));
        return text.toString();
    }

    private static String block(TableSpec spec, Block block) {
        return "\\begin{table}\n\\centering\n\\footnotesize\n"
                + "\\caption{" + spec.caption() + " Here $d = " + block.dimension() + "$. " + precision(spec) + "}\n"
                + "\\label{" + spec.label() + "-d" + block.dimension() + "}\n"
                + LatexTable.print(new Table(header(spec, block), rows(spec, block)))
                + "\\end{table}\n";
    }

    private static String precision(TableSpec spec) {
        return "All " + spec.digits()
                + " significant digits are certified: every number is within one unit of its last digit of the true one, and $0$ is exact.";
    }

    private static List<String> header(TableSpec spec, Block block) {
        List<String> header = new ArrayList<>(List.of("$k$"));
        if (spec.multiplicity()) {
            header.add("$N(d,k)$");
        }
        block.columns().forEach(column -> {
            header.add("\\texttt{" + LatexTable.number(column.kernel().text()) + "}");
            if (spec.exact()) {
                header.add("exactly");
            }
        });
        return header;
    }

    private static List<List<String>> rows(TableSpec spec, Block block) {
        return IntStream.range(0, spec.degrees().size()).mapToObj(i -> row(spec, block.columns().stream().map(column -> column.cells().get(i)).toList()))
                .toList();
    }

    private static List<String> row(TableSpec spec, List<Cell> cells) {
        List<String> row = new ArrayList<>(List.of(LatexTable.number(Long.toString(cells.get(0).degree()))));
        if (spec.multiplicity()) {
            row.add(LatexTable.number(cells.get(0).multiplicity()));
        }
        for (Cell cell : cells) {
            row.add(LatexTable.number(cell.value()));
            if (spec.exact()) {
                row.add(cell.exact().map(exact -> "$" + FormulaLatex.print(exact) + "$").orElse(""));
            }
        }
        return row;
    }
}

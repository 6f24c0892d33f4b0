package zonal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a table as LaTeX with booktabs and siunitx, for \input and for a run of LaTeX on the file alone: a table environment for each sheet, or for each part of a sheet that
 * fits on a page of the class article.
 */
final class TableLatex {

    private static final String OPENING = """
            %% Use: \\input it in a document with \\usepackage{amsmath,booktabs,siunitx}, or run LaTeX on it.
            \\def\\zonalbreak{}\\def\\zonalend{}
            \\expandafter\\ifx\\csname @nodocument\\endcsname\\relax\\else
            \\documentclass{article}\\usepackage{amsmath,booktabs,siunitx}\\begin{document}
            \\def\\zonalbreak{\\clearpage}\\def\\zonalend{\\end{document}}\\fi
            """.replace("%%", "%");
    private static final String CLOSING = "\\zonalend\n";
    private static final String NOTHING = "{--}";

    private final TableSpec spec;
    private final String certainty;

    private TableLatex(TableSpec spec, List<Sheet> sheets) {
        this.spec = spec;
        this.certainty = Certainty.of(spec, sheets);
    }

    static String print(ComputedTable table, Provenance provenance) {
        List<Sheet> sheets = Sheets.of(table);
        TableLatex latex = new TableLatex(table.spec(), sheets);
        StringBuilder text = new StringBuilder(provenance.lines("% ")).append(OPENING);
        sheets.forEach(sheet -> latex.append(text, sheet));
        return text.append(CLOSING).toString();
    }

    private void append(StringBuilder text, Sheet sheet) {
        List<Sheet> parts = LatexPages.of(sheet);
        for (int i = 0; i < parts.size(); i++) {
            text.append(table(parts.get(i), i + 1, parts.size()));
        }
    }

    private String table(Sheet sheet, int part, int parts) {
        String label = spec.label() + sheet.fixed().entrySet().stream().map(entry -> "-" + entry.getKey() + FileNames.part(entry.getValue())).collect(Collectors.joining())
                + (parts > 1 ? "-part" + part : "");
        return "\\begin{table}\n\\centering\n" + (LatexPages.isLarge(sheet) ? "\\footnotesize" : "\\scriptsize") + "\n\\setlength{\\tabcolsep}{4pt}\\setlength{\\belowcaptionskip}{6pt}"
                + (LatexPages.hasFractions(sheet) ? "\\renewcommand{\\arraystretch}{1.5}" : "") + "\n"
                + "\\caption{" + spec.caption() + here(sheet) + (parts > 1 ? " Part " + part + " of " + parts + "." : "") + " " + certainty + "}\n"
                + "\\label{" + label + "}\n" + tabular(sheet) + "\\end{table}\n\\zonalbreak\n";
    }

    private String here(Sheet sheet) {
        return sheet.fixed().isEmpty() ? "" : sheet.fixed().entrySet().stream().map(entry -> Heading.equation(spec.symbol(entry.getKey()), entry.getValue()).latex())
                .collect(Collectors.joining(", ", " Here ", "."));
    }

    static boolean isAligned(Sheet.Strip column) {
        return column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.COUNT;
    }

    private static String tabular(Sheet sheet) {
        List<Sheet.Strip> columns = sheet.columns();
        List<List<String>> printed = columns.stream().map(TableLatex::cells).toList();
        StringBuilder text = new StringBuilder("\\begin{tabular}{");
        columns.forEach(column -> text.append(isAligned(column) ? NumberFormat.of(column.cells()).column() : "l"));
        text.append("}\n\\toprule\n");
        int levels = columns.get(0).headings().size();
        IntStream.range(0, levels).forEach(level -> text.append(headings(columns, level, level == levels - 1)));
        text.append("\\midrule\n");
        IntStream.range(0, sheet.rows()).forEach(row -> text.append(printed.stream().map(column -> column.get(row)).collect(Collectors.joining(" & "))).append(" \\\\\n"));
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    /** A line of headings; above the last one, equal neighbours share one with a rule below it. */
    private static String headings(List<Sheet.Strip> columns, int level, boolean last) {
        List<String> cells = new ArrayList<>();
        StringBuilder rules = new StringBuilder();
        for (int from = 0; from < columns.size();) {
            int to = from + 1;
            while (!last && to < columns.size() && columns.get(to).headings().subList(0, level + 1).equals(columns.get(from).headings().subList(0, level + 1))) {
                to++;
            }
            Heading heading = columns.get(from).headings().get(level);
            cells.add(to - from == 1 || heading.isEmpty() ? "{" + heading.latex() + "}" + " & ".repeat(heading.isEmpty() ? to - from - 1 : 0)
                    : "\\multicolumn{" + (to - from) + "}{c}{" + heading.latex() + "}");
            if (to - from > 1 && !heading.isEmpty()) {
                rules.append("\\cmidrule(lr){").append(from + 1).append('-').append(to).append('}');
            }
            from = to;
        }
        return String.join(" & ", cells) + " \\\\\n" + (rules.isEmpty() ? "" : rules + "\n");
    }

    private static List<String> cells(Sheet.Strip column) {
        if (!isAligned(column)) {
            return column.cells().stream().map(cell -> cell.isEmpty() ? "--" : LatexPages.isLong(cell) ? "$\\ldots$" : cell.latex()).toList();
        }
        NumberFormat format = NumberFormat.of(column.cells());
        return column.cells().stream().map(cell -> cell.isEmpty() ? NOTHING : format.print(cell.value())).toList();
    }
}

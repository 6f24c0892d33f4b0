package zonal.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a table as Markdown with mathematics between dollar signs, a section for each sheet. */
final class TableMarkdown {

    private static final String NOTHING = "–";

    private TableMarkdown() {
    }

    static String print(ComputedTable table, Provenance provenance) {
        TableSpec spec = table.spec();
        List<Sheet> sheets = Sheets.of(table);
        StringBuilder text = new StringBuilder("# " + spec.name() + "\n\n" + Heading.markdown(spec.caption()) + "\n\n");
        spec.columns().forEach(column -> text.append("* ").append(column.heading().markdown()).append(": ").append(column.meaning()).append('\n'));
        text.append('\n').append(Certainty.of(spec, sheets)).append(" Made by `").append(provenance.command()).append("`.\n<!-- ").append(provenance.program()).append(" -->\n");
        sheets.forEach(sheet -> text.append(section(spec, sheet)));
        return text.toString();
    }

    private static String section(TableSpec spec, Sheet sheet) {
        String title = sheet.fixed().entrySet().stream().map(entry -> Heading.equation(spec.symbol(entry.getKey()), entry.getValue()).markdown())
                .collect(Collectors.joining(", "));
        List<Sheet.Strip> columns = sheet.columns();
        StringBuilder text = new StringBuilder(title.isEmpty() ? "\n" : "\n## " + title + "\n\n");
        text.append(line(columns.stream().map(TableMarkdown::heading).toList()));
        text.append(line(columns.stream().map(column -> isNumeric(column) ? "---:" : ":---").toList()));
        IntStream.range(0, sheet.rows()).forEach(row -> text.append(line(columns.stream().map(column -> cell(column.cells().get(row))).toList())));
        return text.toString();
    }

    private static String heading(Sheet.Strip column) {
        return column.headings().stream().filter(heading -> !heading.isEmpty()).map(Heading::markdown).collect(Collectors.joining(", "));
    }

    private static boolean isNumeric(Sheet.Strip column) {
        return column.kind() == Column.Kind.NUMBER || column.kind() == Column.Kind.COUNT;
    }

    private static String cell(Cell cell) {
        String latex = cell.latex();
        if (latex.startsWith("\\texttt{")) {
            return "`" + cell.value() + "`";
        }
        return cell.isEmpty() ? NOTHING : latex.isEmpty() ? cell.value() : Heading.markdown(latex);
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}

package zonal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import zonal.symbolic.LatexWidth;

/** Cuts sheets into parts that fit on a page of the class article at 10 points: first by columns, those under one heading together if they fit, then by rows. */
final class LatexPages {

    private static final double TEXT_WIDTH = 345;
    private static final double BETWEEN_COLUMNS = 8;
    private static final int MOST_ROWS = 56;
    /** With more rows the letters have 7 points and not 8. */
    private static final int MOST_LARGE_ROWS = 40;
    /** The widths of digits of 7 and 8 points as parts of those of 10 points. */
    private static final double SMALL = 0.8;
    private static final double LARGE = 0.85;
    private static final double TYPEWRITER = 5.25;
    private static final double LETTER = 5;

    private LatexPages() {
    }

    /** The parts from left to right, and of those side by side from top to bottom. */
    static List<Sheet> of(Sheet sheet) {
        List<List<Sheet.Strip>> parts = new ArrayList<>();
        parts.add(new ArrayList<>());
        for (List<Sheet.Strip> group : groups(sheet)) {
            List<Sheet.Strip> last = parts.get(parts.size() - 1);
            if (!last.isEmpty() && !fit(sheet, last, group)) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).addAll(group);
        }
        return parts.stream().flatMap(body -> byRows(new Sheet(sheet.fixed(), sheet.stub(), body)).stream()).toList();
    }

    static boolean isLarge(Sheet sheet) {
        return sheet.rows() <= MOST_LARGE_ROWS;
    }

    /** What stays together: neighbours under the same headings but for the last one, unless they are too wide. */
    private static List<List<Sheet.Strip>> groups(Sheet sheet) {
        List<List<Sheet.Strip>> groups = new ArrayList<>();
        for (Sheet.Strip column : sheet.body()) {
            List<Heading> above = column.headings().subList(0, column.headings().size() - 1);
            List<Sheet.Strip> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            boolean together = !above.isEmpty() && !last.isEmpty() && last.get(0).headings().subList(0, above.size()).equals(above);
            if (!together || !fit(sheet, last, List.of(column))) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(column);
        }
        return groups;
    }

    private static boolean fit(Sheet sheet, List<Sheet.Strip> some, List<Sheet.Strip> others) {
        double width = (isLarge(sheet) ? LARGE : SMALL) * (points(sheet.stub()) + points(some) + points(others));
        return width + BETWEEN_COLUMNS * (sheet.stub().size() + some.size() + others.size()) <= TEXT_WIDTH;
    }

    private static double points(List<Sheet.Strip> columns) {
        return columns.stream().mapToDouble(LatexPages::points).sum();
    }

    private static double points(Sheet.Strip column) {
        double cells = TableLatex.isAligned(column) ? NumberFormat.of(column.cells()).points()
                : column.cells().stream().mapToDouble(LatexPages::points).max().orElse(0);
        return Math.max(cells, points(column.headings().get(column.headings().size() - 1)));
    }

    private static double points(Cell cell) {
        return cell.latex().startsWith("$") ? LatexWidth.points(cell.latex().replace("$", ""))
                : (cell.latex().startsWith("\\") ? TYPEWRITER : LETTER) * cell.value().length();
    }

    private static double points(Heading heading) {
        return heading.code() ? TYPEWRITER * heading.text().length() : LatexWidth.points(heading.text().replace("$", ""));
    }

    private static List<Sheet> byRows(Sheet sheet) {
        int pages = (sheet.rows() + MOST_ROWS - 1) / MOST_ROWS;
        int rows = (sheet.rows() + pages - 1) / pages;
        return IntStream.range(0, pages).mapToObj(page -> new Sheet(sheet.fixed(), rows(sheet.stub(), page, rows), rows(sheet.body(), page, rows))).toList();
    }

    private static List<Sheet.Strip> rows(List<Sheet.Strip> columns, int page, int rows) {
        return columns.stream().map(column -> column.rows(page * rows, Math.min(column.cells().size(), (page + 1) * rows))).toList();
    }
}

package zonal.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import zonal.symbolic.LatexWidth;

/** Cuts sheets into parts that fit on a page of the class article at 10 points: first by columns, those under one heading together if they fit, then by rows. */
final class LatexPages {

    private static final double TEXT_WIDTH = 345;
    private static final double BETWEEN_COLUMNS = 8;
    /** Longer formulas are left to the files of numbers. */
    private static final double LONG = 150;
    private static final int MOST_ROWS = 54;
    private static final int MOST_ROWS_OF_FRACTIONS = 26;
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

    /** Whether rows need more room than letters do. */
    static boolean hasFractions(Sheet sheet) {
        return sheet.columns().stream().flatMap(column -> column.cells().stream()).anyMatch(cell -> cell.latex().contains("\\frac"));
    }

    /** Whether the cell would take a large part of a line. */
    static boolean isLong(Cell cell) {
        return points(cell) > LONG;
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
                : column.cells().stream().mapToDouble(LatexPages::points).filter(points -> points <= LONG).max().orElse(0);
        return Math.max(cells, points(column.headings().get(column.headings().size() - 1)));
    }

    private static double points(Cell cell) {
        return cell.latex().startsWith("$") ? LatexWidth.points(cell.latex().replace("$", ""))
                : (cell.latex().startsWith("\\") ? TYPEWRITER : LETTER) * cell.value().length();
    }

    /** Between dollar signs there is mathematics, letters elsewhere. */
    private static double points(Heading heading) {
        if (heading.code()) {
            return TYPEWRITER * heading.text().length();
        }
        String[] pieces = heading.text().split("\\$", -1);
        return IntStream.range(0, pieces.length).mapToDouble(i -> i % 2 == 0 ? LETTER * pieces[i].length() : LatexWidth.points(pieces[i])).sum();
    }

    private static List<Sheet> byRows(Sheet sheet) {
        int most = hasFractions(sheet) ? MOST_ROWS_OF_FRACTIONS : MOST_ROWS;
        int pages = (sheet.rows() + most - 1) / most;
        int rows = (sheet.rows() + pages - 1) / pages;
        return IntStream.range(0, pages).mapToObj(page -> new Sheet(sheet.fixed(), rows(sheet.stub(), page, rows), rows(sheet.body(), page, rows))).toList();
    }

    private static List<Sheet.Strip> rows(List<Sheet.Strip> columns, int page, int rows) {
        return columns.stream().map(column -> column.rows(page * rows, Math.min(column.cells().size(), (page + 1) * rows))).toList();
    }
}

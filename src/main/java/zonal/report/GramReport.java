package zonal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import zonal.number.DecimalEnclosure;

/**
 * A Gram matrix, to be written.
 *
 * @param kernel the kernel in the kernel syntax
 * @param points how many rows
 * @param dimension d, of the points
 * @param digits the significant digits asked for
 * @param lower the entries, row by row up to the diagonal
 */
public record GramReport(String kernel, int points, int dimension, int digits, List<List<DecimalEnclosure>> lower) {

    private DecimalEnclosure entry(int i, int j) {
        return i >= j ? lower.get(i).get(j) : lower.get(j).get(i);
    }

    private List<List<String>> rows() {
        return IntStream.range(0, points).mapToObj(i -> IntStream.range(0, points).mapToObj(j -> entry(i, j).value()).toList()).toList();
    }

    /** The matrix with aligned columns. */
    public String text() {
        int width = rows().stream().flatMap(List::stream).mapToInt(String::length).max().orElse(0);
        return rows().stream().map(row -> row.stream().map(cell -> " ".repeat(width - cell.length()) + cell).collect(Collectors.joining("  ", "", "\n")))
                .collect(Collectors.joining());
    }

    /** The matrix as comma-separated values, a line a row, without header. */
    public String csv() {
        return rows().stream().map(row -> String.join(",", row) + "\n").collect(Collectors.joining());
    }

    /** The matrix in LaTeX, in round brackets. */
    public String latex() {
        String rows = rows().stream().map(row -> row.stream().map(cell -> LatexTable.number(cell).replace("$", "")).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" \\\\\n"));
        return "\\begin{pmatrix}\n" + rows + "\n\\end{pmatrix}\n";
    }

    /** The object with kernel, points, dim, digits and matrix, a list of rows; points, dim and digits are numbers, all else strings. */
    public String json() {
        ObjectNode document = Json.object().put("kernel", kernel).put("points", points).put("dim", dimension).put("digits", digits);
        ArrayNode matrix = document.putArray("matrix");
        for (int i = 0; i < points; i++) {
            ArrayNode row = matrix.addArray();
            for (int j = 0; j < points; j++) {
                row.add(Json.enclosure(entry(i, j)));
            }
        }
        return Json.print(document);
    }
}

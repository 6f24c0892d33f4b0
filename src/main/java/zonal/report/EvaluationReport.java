package zonal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import zonal.number.DecimalEnclosure;

/**
 * Certified values of a kernel, to be written.
 *
 * @param kernel the kernel in the kernel syntax
 * @param digits the significant digits asked for
 * @param values the values in the order of the points
 */
public record EvaluationReport(String kernel, int digits, List<Value> values) {

    /** The kernel value at the point t, which stands as the user wrote it. */
    public record Value(String point, DecimalEnclosure number) {
    }

    /** Copies the list. */
    public EvaluationReport {
        values = List.copyOf(values);
    }

    /** The columns t, value, radius. */
    public Table table() {
        return new Table(List.of("t", "value", "radius"),
                values.stream().map(value -> List.of(value.point(), value.number().value(), value.number().radius())).toList());
    }

    /** The table with aligned columns. */
    public String text() {
        return TextTable.print(table());
    }

    /** The table as comma-separated values. */
    public String csv() {
        return Csv.print(table());
    }

    /** The table as a LaTeX tabular. */
    public String latex() {
        List<List<String>> rows = values.stream().map(value -> List.of(LatexTable.number(value.point()), LatexTable.number(value.number().value()),
                LatexTable.number(value.number().radius()))).toList();
        return LatexTable.print(new Table(List.of("$t$", "$K(t)$", "radius"), rows));
    }

    /** The object with kernel, digits and values; digits is a number, all else strings. */
    public String json() {
        ObjectNode document = Json.object().put("kernel", kernel).put("digits", digits);
        ArrayNode array = document.putArray("values");
        values.forEach(value -> array.add(Json.object().put("t", value.point()).setAll(Json.enclosure(value.number()))));
        return Json.print(document);
    }
}

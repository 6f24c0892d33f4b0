package zonal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import zonal.number.DecimalEnclosure;
import zonal.space.gram.NullVector;

/**
 * Extreme eigenvalues of a Gram matrix and its condition number, to be written.
 *
 * @param kernel the kernel in the kernel syntax
 * @param points how many rows the matrix has
 * @param dimension d, of the points
 * @param digits the significant digits asked for
 * @param quantities what was asked for, in this order
 * @param nullVectors vectors that the matrix is proved to send to zero
 */
public record GramSpectrumReport(String kernel, int points, int dimension, int digits, List<Quantity> quantities, List<NullVector> nullVectors) {

    /** The condition number of a singular matrix. */
    public static final DecimalEnclosure INFINITE = new DecimalEnclosure("inf", "0");

    /**
     * A number with the name it has in the table, such as {@code smallest}, and in sentences.
     */
    public record Quantity(String name, String title, DecimalEnclosure value) {
    }

    /** Copies the lists. */
    public GramSpectrumReport {
        quantities = List.copyOf(quantities);
        nullVectors = List.copyOf(nullVectors);
    }

    /** The columns quantity, value, radius. */
    public Table table() {
        return new Table(List.of("quantity", "value", "radius"),
                quantities.stream().map(q -> List.of(q.name(), q.value().value(), q.value().radius())).toList());
    }

    /** A line for each quantity, and one for the first null vector. */
    public String text() {
        String head = kernel + " on " + points + (points == 1 ? " point" : " points") + " of R^" + dimension + "\n";
        String zero = nullVectors.isEmpty() ? "" : "null vectors: " + nullVectors.size() + " or more; one is c with the components "
                + nullVectors.get(0).support() + ", and 0 at the other points\n";
        return quantities.stream().map(GramSpectrumReport::line).collect(Collectors.joining("", head, zero));
    }

    private static String line(Quantity quantity) {
        String radius = quantity.value().radius();
        String end = quantity.value() == INFINITE ? "" : radius.equals("0") ? ", exactly" : " +/- " + radius;
        return quantity.title() + " " + quantity.value().value() + end + "\n";
    }

    /** The table as comma-separated values. */
    public String csv() {
        return Csv.print(table());
    }

    /** The table as a LaTeX tabular. */
    public String latex() {
        return LatexTable.print(new Table(List.of("quantity", "value", "radius"), quantities.stream().map(q -> List.of(q.title(),
                q.value() == INFINITE ? "$\\infty$" : LatexTable.number(q.value().value()), LatexTable.number(q.value().radius()))).toList()));
    }

    /** The object with kernel, points, dim, digits, a field for each quantity, and nullVectors; points, dim and digits are numbers, all else strings. */
    public String json() {
        ObjectNode document = Json.object().put("kernel", kernel).put("points", points).put("dim", dimension).put("digits", digits);
        quantities.forEach(q -> document.set(q.name(), Json.enclosure(q.value())));
        ArrayNode vectors = document.putArray("nullVectors");
        nullVectors.forEach(vector -> {
            ArrayNode components = vectors.addArray();
            vector.components().forEach(component -> components.add(component.toString()));
        });
        return Json.print(document);
    }
}

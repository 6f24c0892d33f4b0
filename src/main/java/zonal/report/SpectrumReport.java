package zonal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import zonal.number.DecimalEnclosure;
import zonal.sphere.Eigenvalue;

/**
 * Certified eigenvalues of a kernel, to be written.
 *
 * @param kernel the kernel in the kernel syntax
 * @param dimension d, of the sphere S^(d-1)
 * @param digits the significant digits asked for
 * @param rows the eigenvalues in the order asked for
 */
public record SpectrumReport(String kernel, int dimension, int digits, List<Row> rows) {

    /** An eigenvalue in decimal digits; {@code 0} with radius {@code 0} if it was proved to vanish. */
    public record Row(long degree, String multiplicity, DecimalEnclosure value) {
    }

    /** Copies the list. */
    public SpectrumReport {
        rows = List.copyOf(rows);
    }

    /** The report of eigenvalues that are known well enough to be printed with the digits. */
    public static SpectrumReport of(String kernel, int dimension, int digits, List<Eigenvalue> eigenvalues) {
        return new SpectrumReport(kernel, dimension, digits, eigenvalues.stream()
                .map(eigenvalue -> new Row(eigenvalue.degree(), eigenvalue.multiplicity().toString(), Decimals.of(eigenvalue.value(), digits))).toList());
    }

    /** The columns k, multiplicity, eigenvalue, radius. */
    public Table table() {
        return new Table(List.of("k", "multiplicity", "eigenvalue", "radius"), rows.stream()
                .map(row -> List.of(Long.toString(row.degree()), row.multiplicity(), row.value().value(), row.value().radius())).toList());
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
        List<List<String>> cells = table().rows().stream().map(row -> row.stream().map(LatexTable::number).toList()).toList();
        return LatexTable.print(new Table(List.of("$k$", "$N(d,k)$", "$\\mu_k$", "radius"), cells));
    }

    /** The object with kernel, dim, digits and eigenvalues; dim, digits and k are numbers, all else strings. */
    public String json() {
        ObjectNode document = Json.object().put("kernel", kernel).put("dim", dimension).put("digits", digits);
        ArrayNode array = document.putArray("eigenvalues");
        rows.forEach(row -> array.add(
                Json.object().put("k", row.degree()).put("multiplicity", row.multiplicity()).setAll(Json.enclosure(row.value()))));
        return Json.print(document);
    }
}

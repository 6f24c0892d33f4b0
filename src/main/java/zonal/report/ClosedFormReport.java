package zonal.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import zonal.number.DecimalEnclosure;
import zonal.sphere.exact.ClosedForm;
import zonal.sphere.exact.ExactEigenvalue;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaText;

/**
 * Closed forms of the eigenvalues of a kernel, to be written.
 *
 * @param kernel the kernel in the kernel syntax
 * @param general the equations in every dimension
 * @param dimension d, if one was asked for
 * @param special the equations in that dimension, if they are simpler
 * @param rows exact values in that dimension in the order asked for
 */
public record ClosedFormReport(String kernel, List<ClosedFormEquation> general, OptionalInt dimension, List<ClosedFormEquation> special, List<Row> rows) {

    /** In higher dimensions the products that Beta functions become are longer than a line. */
    private static final int LARGEST_SPECIAL_DIMENSION = 60;

    /**
     * An eigenvalue.
     *
     * @param exact the number as a formula, if it is one
     * @param value its decimal digits
     */
    public record Row(long degree, String multiplicity, Optional<Formula> exact, DecimalEnclosure value) {
    }

    /** Copies the lists. */
    public ClosedFormReport {
        general = List.copyOf(general);
        special = List.copyOf(special);
        rows = List.copyOf(rows);
    }

    /** The report without a dimension. */
    public static ClosedFormReport of(String kernel, ClosedForm form) {
        return new ClosedFormReport(kernel, ClosedFormEquation.general(form), OptionalInt.empty(), List.of(), List.of());
    }

    /** The report in a dimension, with eigenvalues that are known well enough to be printed with the digits. */
    public static ClosedFormReport of(String kernel, ClosedForm form, int dimension, List<ExactEigenvalue> eigenvalues, int digits) {
        List<ClosedFormEquation> special = dimension <= LARGEST_SPECIAL_DIMENSION ? ClosedFormEquation.special(form, dimension) : List.of();
        return new ClosedFormReport(kernel, ClosedFormEquation.general(form), OptionalInt.of(dimension), special, eigenvalues.stream()
                .map(eigenvalue -> new Row(eigenvalue.degree(), eigenvalue.multiplicity().toString(), eigenvalue.exact().map(ExactFormulas::of),
                        Decimals.of(eigenvalue.value(), digits))).toList());
    }

    /** The equations, in the grammar of claims, and the table of values with aligned columns. */
    public String text() {
        String text = "mu_k of " + kernel + " on S^(d-1), where K(t) = sum_k N(d,k) mu_k P_k(t) with P_k(1) = 1\n\nin every dimension d\n" + lines(general);
        text += special.isEmpty() ? "" : "\nfor d = " + dimension.getAsInt() + "\n" + lines(special);
        return text + (rows.isEmpty() ? "" : "\nexact values for d = " + dimension.getAsInt() + "\n" + TextTable.print(table()));
    }

    private static String lines(List<ClosedFormEquation> equations) {
        return equations.stream().map(equation -> ("  " + equation.left() + " = " + equation.right()
                + (equation.condition().isEmpty() ? "" : "   for " + equation.condition())) + "\n").collect(Collectors.joining());
    }

    /** An align environment (amsmath) for every dimension, one for the given dimension, and a tabular with the values (booktabs). */
    public String latex() {
        return align(general) + (special.isEmpty() ? "" : "For $d = " + dimension.getAsInt() + "$:\n" + align(special))
                + (rows.isEmpty() ? "" : LatexTable.print(new Table(List.of("$k$", "$N(d,k)$", "$\\mu_k$", "digits", "radius"), rows.stream()
                        .map(row -> List.of(LatexTable.number(Long.toString(row.degree())), LatexTable.number(row.multiplicity()),
                                row.exact().map(exact -> "$" + FormulaLatex.print(exact) + "$").orElse(""),
                                LatexTable.number(row.value().value()), LatexTable.number(row.value().radius())))
                        .toList())));
    }

    private static String align(List<ClosedFormEquation> equations) {
        return "\\begin{align}\n" + equations.stream().map(equation -> "  " + equation.leftLatex() + " &= " + equation.rightLatex()
                + (equation.conditionLatex().isEmpty() ? "" : " && " + equation.conditionLatex())).collect(Collectors.joining(" \\\\\n")) + "\n\\end{align}\n";
    }

    /** The columns k, multiplicity, exact, eigenvalue, radius; exact is empty where the value is no finite expression. */
    public Table table() {
        return new Table(List.of("k", "multiplicity", "exact", "eigenvalue", "radius"), rows.stream()
                .map(row -> List.of(Long.toString(row.degree()), row.multiplicity(), row.exact().map(FormulaText::print).orElse(""), row.value().value(),
                        row.value().radius())).toList());
    }

    /** The table as comma-separated values. */
    public String csv() {
        return Csv.print(table());
    }

    /** The object with kernel, formulas, dim, formulasInDimension and eigenvalues. */
    public String json() {
        ObjectNode document = Json.object().put("kernel", kernel);
        write(document.putArray("formulas"), general);
        if (dimension.isPresent()) {
            document.put("dim", dimension.getAsInt());
            write(document.putArray("formulasInDimension"), special);
            ArrayNode array = document.putArray("eigenvalues");
            rows.forEach(row -> array.add(Json.object().put("k", row.degree()).put("multiplicity", row.multiplicity())
                    .put("exact", row.exact().map(FormulaText::print).orElse(null)).setAll(Json.enclosure(row.value()))));
        }
        return Json.print(document);
    }

    private static void write(ArrayNode array, List<ClosedFormEquation> equations) {
        equations.forEach(equation -> array.add(Json.object().put("of", equation.left()).put("equals", equation.right())
                .put("for", equation.condition()).put("latex", equation.leftLatex() + " = " + equation.rightLatex())));
    }
}

package zonal.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import zonal.claim.ParameterGrid;
import zonal.claim.Template;
import zonal.claim.yaml.YamlFile;
import zonal.claim.yaml.YamlMapping;
import zonal.claim.yaml.YamlNode;
import zonal.sphere.DegreeList;

/**
 * What a table of eigenvalues holds.
 *
 * @param file the file of the spec; the generated files stand beside it
 * @param digest the SHA-256 of the file in hexadecimal digits
 * @param caption what the table shows, in LaTeX
 * @param label the LaTeX label; the dimension is appended to it
 * @param kernel the kernel with placeholders
 * @param parameters the values that the parameters run over, the dimension d among them
 * @param degrees the degrees, one row each
 * @param digits significant digits of the eigenvalues
 * @param multiplicity whether the multiplicities N(d,k) are listed
 * @param exact whether the eigenvalues are also listed as exact numbers, from their closed forms
 */
record TableSpec(Path file, String digest, String caption, String label, Template kernel, ParameterGrid parameters, List<Long> degrees, int digits,
        boolean multiplicity, boolean exact) {

    static final List<String> FIELDS = List.of("caption", "label", "kernel", "parameters", "degrees", "digits", "columns");
    static final List<String> COLUMNS = List.of("multiplicity", "eigenvalue", "exact");
    private static final int FEWEST_DIGITS = 5;
    private static final int MOST_DIGITS = 1000;

    TableSpec {
        degrees = List.copyOf(degrees);
    }

    /**
     * The spec in the file.
     *
     * @throws zonal.InputException if the file cannot be read or is not a table spec
     */
    static TableSpec read(Path file) {
        byte[] bytes = YamlFile.bytes(file);
        YamlMapping fields = YamlFile.parse(YamlFile.shown(file), new String(bytes, StandardCharsets.UTF_8)).mapping().allowing("a table spec", FIELDS);
        Template kernel = Template.read(fields.required("kernel"));
        ParameterGrid parameters = ParameterGrid.read(fields.required("parameters"));
        if (!parameters.values().containsKey(ParameterGrid.DIMENSION)) {
            throw fields.required("parameters").error("the dimension is missing; write for example parameters: {d: [3, 10]}");
        }
        parameters.combinations().forEach(kernel::kernel);
        List<String> columns = columns(fields.required("columns"));
        return new TableSpec(file, Digest.sha256(bytes), oneLine(fields.required("caption")), fields.required("label").text(), kernel, parameters,
                degrees(fields.required("degrees")), digits(fields.required("digits")), columns.contains("multiplicity"), columns.contains("exact"));
    }

    private static List<Long> degrees(YamlNode node) {
        return node.items().stream().flatMap(item -> item.read(DegreeList::parse).stream()).toList();
    }

    private static int digits(YamlNode node) {
        int digits = node.integer(FEWEST_DIGITS);
        if (digits > MOST_DIGITS) {
            throw node.error("at most " + MOST_DIGITS + " digits can be asked for");
        }
        return digits;
    }

    private static List<String> columns(YamlNode node) {
        List<String> columns = node.items().stream().map(YamlNode::text).toList();
        for (YamlNode item : node.items()) {
            if (!COLUMNS.contains(item.text())) {
                throw item.error("unknown column '" + item.text() + "'; columns: " + String.join(", ", COLUMNS));
            }
        }
        if (!columns.contains("eigenvalue")) {
            throw node.error("the column 'eigenvalue' is missing");
        }
        return columns;
    }

    private static String oneLine(YamlNode node) {
        return node.text().strip().replaceAll("\\s+", " ");
    }
}

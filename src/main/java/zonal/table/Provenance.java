package zonal.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the numbers of a generated table are and how to make them again.
 *
 * @param spec the spec
 * @param version the version of the program
 */
record Provenance(TableSpec spec, String version) {

    private static final String PROGRAM = "made by zonal ";
    private static final Pattern NAMES_VERSION = Pattern.compile("(?:# |% |<!-- |<!-- Index |  \"version\" : \")" + PROGRAM + ".*");

    /** Which kernels, and in which dimensions. */
    String kernels() {
        return spec.kernel().text() + spec.reference().map(other -> " beside " + other.text()).orElse("") + " on the sphere S^(d-1), "
                + spec.parameters().values().entrySet().stream().map(entry -> entry.getKey() + " = " + String.join(", ", entry.getValue())).collect(Collectors.joining("; "));
    }

    String convention() {
        return "uniform probability measure, K(t) = sum_k N(d,k) mu_k P_k(t) with P_k(1) = 1 and N(d,k) the multiplicity";
    }

    String digits() {
        return spec.digits() + " significant digits, all certified: the true number is within the radius, one unit of the last digit, or two of a bound; 0 with radius 0 is a proved zero";
    }

    /** The command that makes the files again. */
    String command() {
        return "./zonal table " + shownSpec();
    }

    String program() {
        return program(version);
    }

    /** The words that name the program. */
    static String program(String version) {
        return PROGRAM + version;
    }

    /** The lines, each after the given sign of a comment. */
    String lines(String comment) {
        List<String> lines = new ArrayList<>(List.of("Kernels: " + kernels(), "Convention: " + convention()));
        spec.columns().forEach(column -> lines.add("Column " + column + ": " + column.meaning()));
        lines.addAll(List.of(digits(), "Make again: " + command() + "   Compare: " + command().replace("zonal table", "zonal table --check"),
                "Spec: sha256 " + spec.digest(), program()));
        return lines.stream().map(line -> comment + line + "\n").collect(Collectors.joining());
    }

    private String shownSpec() {
        Path file = spec.file().toAbsolutePath().normalize();
        return file.getParent().getFileName() == null ? file.toString() : file.getParent().getFileName() + "/" + file.getFileName();
    }

    /** Whether a line of a generated file tells which version of the program made it; equal numbers of another version are not a difference. */
    static boolean namesVersion(String line) {
        return NAMES_VERSION.matcher(line).matches();
    }
}

package zonal.table;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The lines above a generated table that say what its numbers are and how to make them again. */
final class Provenance {

    private static final String PROGRAM = "made by zonal ";

    private Provenance() {
    }

    /** The lines, each after the given sign of a comment. */
    static String lines(String comment, TableSpec spec, String version) {
        Path file = spec.file().toAbsolutePath().normalize();
        String name = file.getParent().getFileName() == null ? file.toString() : file.getParent().getFileName() + "/" + file.getFileName();
        return List.of(
                "Eigenvalues mu_k of " + spec.kernel().text() + " on the sphere S^(d-1), " + spec.parameters().values().entrySet().stream()
                        .map(entry -> entry.getKey() + " = " + String.join(", ", entry.getValue())).collect(Collectors.joining("; ")),
                "Convention: uniform probability measure, K(t) = sum_k N(d,k) mu_k P_k(t) with P_k(1) = 1 and N(d,k) the multiplicity",
                spec.digits() + " significant digits, all certified: the true number is within the radius, one unit of the last digit; 0 with radius 0 is "
                        + "a proved zero",
                "Make again: ./zonal table " + name + "   Compare: ./zonal table --check " + name,
                "Spec: sha256 " + spec.digest(),
                PROGRAM + version).stream().map(line -> comment + line + "\n").collect(Collectors.joining());
    }

    /** Whether a line of a generated file tells which version of the program made it; equal numbers of another version are not a difference. */
    static boolean namesVersion(String line) {
        return line.startsWith("# " + PROGRAM) || line.startsWith("% " + PROGRAM);
    }
}

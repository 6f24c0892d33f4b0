package zonal.claim;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zonal.kernel.Kernel;
import zonal.kernel.KernelSequence;

/**
 * One instance of a claim: its kernel for one choice of the parameters.
 *
 * @param values the values of the parameters as written, by name
 * @param kernel the kernel of the claim for these values, of depth 1 where the depth tends to infinity
 * @param sequence the kernels of every depth, where the depth tends to infinity
 */
record Case(Map<String, String> values, Kernel kernel, Optional<KernelSequence> sequence) {

    Case {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    Case(Map<String, String> values, Kernel kernel) {
        this(values, kernel, Optional.empty());
    }

    /** Whether the instance is about the spheres of every dimension d >= 2 at once. */
    boolean isEveryDimension() {
        return ParameterGrid.EVERY_DIMENSION.equals(values.get(ParameterGrid.DIMENSION));
    }

    /** The dimension d of the ambient space; the instance is about one. */
    int dimension() {
        return Integer.parseInt(values.get(ParameterGrid.DIMENSION));
    }

    /** The values of the parameters with that of the degree k. */
    Map<String, String> withDegree(long degree) {
        Map<String, String> extended = new LinkedHashMap<>(values);
        extended.put(ParameterGrid.DEGREE, Long.toString(degree));
        return extended;
    }

    /** The values in words, such as "L=2, d=3". */
    String shown() {
        return values.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).reduce((a, b) -> a + ", " + b).orElse("");
    }
}

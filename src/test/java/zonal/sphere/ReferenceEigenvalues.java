package zonal.sphere;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Eigenvalues that independent programs computed, from a resource with lines k,mu_k after comments and a header. */
final class ReferenceEigenvalues {

    private ReferenceEigenvalues() {
    }

    static Map<Integer, BigDecimal> read(String resource) {
        Map<Integer, BigDecimal> values = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(ReferenceEigenvalues.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.isBlank() && Character.isDigit(line.charAt(0))).map(line -> line.split(","))
                    .forEach(cells -> values.put(Integer.parseInt(cells[0]), new BigDecimal(cells[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }
}

package zonal.decay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/** Rows that an independent program computed, from a resource in CSV with a header. */
final class ReferenceTable {

    private ReferenceTable() {
    }

    static List<List<String>> read(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(ReferenceTable.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).filter(line -> !line.isBlank()).map(ReferenceTable::cells).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a line; those in quotes may hold commas, and quotes that are doubled. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The exact value of a decimal number. */
    static BigFraction number(String decimal) {
        return number(new BigDecimal(decimal));
    }

    static BigFraction number(BigDecimal value) {
        return value.scale() >= 0 ? BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(value.scale())) : BigFraction.of(value.toBigIntegerExact());
    }
}

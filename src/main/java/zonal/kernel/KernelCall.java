package zonal.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zonal.InputException;

/**
 * A kernel as it is written: a name, perhaps a quoted formula, and named arguments, such as {@code formula("exp(-c*theta)", c=3/2)}.
 *
 * @param name the family of kernels
 * @param quoted the quoted formula, without quotes
 * @param arguments the named arguments as text, in the order given
 */
record KernelCall(String name, Optional<String> quoted, Map<String, String> arguments) {

    private static final int MAXIMAL_LENGTH = 12_000;

    /**
     * The parts of the text.
     *
     * @throws InputException if the text is not of the form name(...)
     */
    static KernelCall parse(String text) {
        String trimmed = text.strip();
        if (trimmed.length() > MAXIMAL_LENGTH) {
            throw new InputException("the kernel is " + trimmed.length() + " characters long; at most " + MAXIMAL_LENGTH + " are read");
        }
        int open = trimmed.indexOf('(');
        if (open < 1 || !trimmed.endsWith(")")) {
            throw new InputException("kernel '" + abbreviate(trimmed) + "': write name(parameter=value, ...), for example fc-ntk(depth=3)");
        }
        Optional<String> quoted = Optional.empty();
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String part : split(trimmed, trimmed.substring(open + 1, trimmed.length() - 1))) {
            if (part.startsWith("\"")) {
                if (quoted.isPresent() || part.length() < 2 || !part.endsWith("\"")) {
                    throw new InputException("kernel '" + abbreviate(trimmed) + "': one formula in double quotes is expected");
                }
                quoted = Optional.of(part.substring(1, part.length() - 1));
            } else {
                addArgument(trimmed, part, arguments);
            }
        }
        return new KernelCall(trimmed.substring(0, open).strip(), quoted, arguments);
    }

    private static void addArgument(String text, String part, Map<String, String> arguments) {
        int equals = part.indexOf('=');
        if (equals < 1 || equals == part.length() - 1) {
            throw new InputException("kernel '" + abbreviate(text) + "': '" + abbreviate(part) + "' is not of the form parameter=value");
        }
        String key = part.substring(0, equals).strip();
        if (arguments.put(key, part.substring(equals + 1).strip()) != null) {
            throw new InputException("kernel '" + abbreviate(text) + "': parameter '" + key + "' is given twice; give it once");
        }
    }

    /** Splits at the commas outside quotes and parentheses. */
    static List<String> split(String text, String inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean inQuotes = false;
        StringBuilder part = new StringBuilder();
        for (char c : inside.toCharArray()) {
            if (c == '"') {
                inQuotes = !inQuotes;
            } else if (!inQuotes) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            if (c == ',' && depth == 0 && !inQuotes) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (inQuotes || depth != 0) {
            throw new InputException("kernel '" + abbreviate(text) + "': " + (inQuotes ? "a quote is not closed" : "the parentheses do not match"));
        }
        if (!inside.isBlank()) {
            parts.add(part.toString().strip());
        }
        return parts;
    }

    /** Refuses parameters that the family does not have. */
    void requireKnown(Set<String> known) {
        for (String key : arguments.keySet()) {
            if (!known.contains(key)) {
                String names = known.stream().sorted().collect(Collectors.joining(", "));
                throw new InputException("kernel " + name + ": unknown parameter '" + key + "'; parameters of " + name + ": " + names);
            }
        }
    }

    /** Refuses a quoted formula. */
    void requireNoFormula() {
        if (quoted.isPresent()) {
            throw new InputException("kernel " + name + " takes no formula in quotes; only formula(\"...\") does");
        }
    }

    /** The call in the kernel syntax with canonical spacing. */
    String text() {
        List<String> parts = new ArrayList<>();
        quoted.ifPresent(formula -> parts.add('"' + formula + '"'));
        arguments.forEach((key, value) -> parts.add(key + "=" + value));
        return name + "(" + String.join(", ", parts) + ")";
    }

    static String abbreviate(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}

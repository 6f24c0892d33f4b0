package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonal.InputException;
import zonal.claim.yaml.Location;
import zonal.claim.yaml.YamlNode;
import zonal.kernel.Kernel;
import zonal.kernel.KernelSequence;
import zonal.kernel.Kernels;

/**
 * A kernel in the kernel syntax with placeholders such as {@code {L}} for parameters.
 *
 * @param text the text as written
 * @param location where it stands
 */
public record Template(String text, Location location) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    /** The template that is the text of the node. */
    public static Template read(YamlNode node) {
        return new Template(node.text(), node.location());
    }

    /** The names of the placeholders. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(result -> names.add(result.group(1)));
        return names;
    }

    /**
     * The kernel with the placeholders replaced by the values.
     *
     * @throws InputException if a placeholder has no value or the result is not a kernel; the message names the place
     */
    public Kernel kernel(Map<String, String> values) {
        return read(filled(values), Kernels::parse);
    }

    /**
     * The kernels of every depth, the placeholder of the given name standing for the depth and the others replaced by the values.
     *
     * @throws InputException if the placeholder is not the depth of the kernel, or as {@link #kernel}
     */
    KernelSequence sequence(Map<String, String> values, String depth) {
        if (values.containsKey(depth)) {
            throw location.error("the parameter '" + depth + "' tends to infinity; remove its values");
        }
        Map<String, String> extended = new LinkedHashMap<>(values);
        extended.put(depth, KernelSequence.DEPTH);
        return read(filled(extended), KernelSequence::parse);
    }

    private <T> T read(String kernel, Function<String, T> reader) {
        try {
            return reader.apply(kernel);
        } catch (InputException e) {
            throw location.error(e.getMessage());
        }
    }

    private String filled(Map<String, String> values) {
        return PLACEHOLDER.matcher(text).replaceAll(result -> Matcher.quoteReplacement(value(result.group(1), values)));
    }

    private String value(String name, Map<String, String> values) {
        if (!values.containsKey(name)) {
            throw location.error("no parameter '" + name + "' for the placeholder {" + name + "}; parameters: " + (values.isEmpty() ? "none" : String.join(", ", values.keySet())));
        }
        return values.get(name);
    }
}

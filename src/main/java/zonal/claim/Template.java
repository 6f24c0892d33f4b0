package zonal.claim;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonal.InputException;
import zonal.claim.yaml.Location;
import zonal.claim.yaml.YamlNode;
import zonal.kernel.Kernel;
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
        String filled = PLACEHOLDER.matcher(text).replaceAll(result -> Matcher.quoteReplacement(value(result.group(1), values)));
        try {
            return Kernels.parse(filled);
        } catch (InputException e) {
            throw location.error(e.getMessage());
        }
    }

    private String value(String name, Map<String, String> values) {
        if (!values.containsKey(name)) {
            throw location.error("no parameter '" + name + "' for the placeholder {" + name + "}; parameters: " + (values.isEmpty() ? "none" : String.join(", ", values.keySet())));
        }
        return values.get(name);
    }
}

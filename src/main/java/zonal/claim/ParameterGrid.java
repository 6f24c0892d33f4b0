package zonal.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zonal.claim.yaml.YamlNode;

/**
 * The values that the parameters of a claim run over; every combination is one instance.
 *
 * @param values the values of each parameter as written, by name
 */
public record ParameterGrid(Map<String, List<String>> values) {

    /** The parameter that is the dimension d of the ambient space; the sphere is S^(d-1). */
    public static final String DIMENSION = "d";
    /** The value of d that stands for all d >= 2 at once. */
    static final String EVERY_DIMENSION = "all";
    /** The name of the degree in formulas for eigenvalues. */
    static final String DEGREE = "k";
    /** Names that mean something else in formulas. */
    private static final List<String> RESERVED = List.of(DEGREE, "pi", "t", "theta");
    private static final int MOST_INSTANCES = 10_000;

    /**
     * The grid that the fields of the node give.
     *
     * @throws zonal.InputException if a name cannot be used, a list is empty, or there are too many combinations
     */
    public static ParameterGrid read(YamlNode node) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        long instances = 1;
        for (Map.Entry<String, YamlNode> entry : node.mapping().entries().entrySet()) {
            String name = entry.getKey();
            if (!name.matches("[A-Za-z][A-Za-z0-9]*") || RESERVED.contains(name)) {
                throw entry.getValue().error("'" + name + "' cannot be the name of a parameter; use letters and digits, and not "
                        + String.join(", ", RESERVED));
            }
            List<YamlNode> items = entry.getValue().items();
            if (name.equals(DIMENSION)) {
                items.stream().filter(item -> !item.text().equals(EVERY_DIMENSION)).forEach(item -> item.integer(2));
            }
            values.put(name, items.stream().map(YamlNode::text).toList());
            instances *= items.size();
            if (instances > MOST_INSTANCES) {
                throw node.error("the parameters have more than " + MOST_INSTANCES + " combinations; split them into several");
            }
        }
        return new ParameterGrid(values);
    }

    /** All combinations, the last parameter running fastest. */
    public List<Map<String, String>> combinations() {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Map.Entry<String, List<String>> entry : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> combination : combinations) {
                for (String value : entry.getValue()) {
                    Map<String, String> extended = new LinkedHashMap<>(combination);
                    extended.put(entry.getKey(), value);
                    longer.add(extended);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}

package zonal.claim.yaml;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Named values in a YAML file, in the order in which they were written, each name once. */
public final class YamlMapping {

    private final YamlNode node;
    private final Map<String, YamlNode> names;
    private final Map<String, YamlNode> values;

    private YamlMapping(YamlNode node, Map<String, YamlNode> names, Map<String, YamlNode> values) {
        this.node = node;
        this.names = names;
        this.values = values;
    }

    static YamlMapping of(String file, YamlNode node, MappingNode mapping) {
        Map<String, YamlNode> names = new LinkedHashMap<>();
        Map<String, YamlNode> values = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlNode name = new YamlNode(file, tuple.getKeyNode());
            if (names.putIfAbsent(name.text(), name) != null) {
                throw name.error("'" + name.text() + "' is given twice");
            }
            values.put(name.text(), new YamlNode(file, tuple.getValueNode()));
        }
        return new YamlMapping(node, names, values);
    }

    /** This mapping, if it has no other fields than the given ones. */
    public YamlMapping allowing(String what, Collection<String> fields) {
        names.forEach((name, place) -> {
            if (!fields.contains(name)) {
                throw place.error("unknown field '" + name + "' of " + what + "; fields: " + String.join(", ", fields));
            }
        });
        return this;
    }

    /** The value of a field that has to be there. */
    public YamlNode required(String name) {
        return optional(name).orElseThrow(() -> node.error("the field '" + name + "' is missing"));
    }

    public Optional<YamlNode> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The values by name, in the order in which they were written. */
    public Map<String, YamlNode> entries() {
        return Collections.unmodifiableMap(values);
    }

    public YamlNode node() {
        return node;
    }
}

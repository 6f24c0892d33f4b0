package zonal.claim.yaml;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import zonal.InputException;

/** A value in a YAML file and the place where it stands. Reading it as a type that it does not have throws an {@link InputException} that names the place. */
public final class YamlNode {

    private static final int MOST_SHOWN = 60;

    private final String file;
    private final Node node;

    YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    public Location location() {
        return node.getStartMark()
                .map(mark -> new Location(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElse(new Location(file, 1, 1));
    }

    /** An exception that says what is wrong with this value. */
    public InputException error(String message) {
        return location().error(message);
    }

    /** The text of a scalar as it was written, quotes removed; numbers keep their digits. */
    public String text() {
        if (!(node instanceof ScalarNode scalar) || node.getTag().equals(Tag.NULL)) {
            throw error("expected a text or a number, found " + typeName());
        }
        if (scalar.getValue().isBlank()) {
            throw error("expected a text or a number, found an empty text");
        }
        return scalar.getValue();
    }

    /** An integer that is at least {@code least}. */
    public int integer(int least) {
        String text = text();
        int value;
        try {
            value = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw error("expected an integer, found '" + text + "'");
        }
        if (value < least) {
            throw error("expected an integer that is at least " + least + ", found " + value);
        }
        return value;
    }

    /** What the reader makes of the text; where it throws an {@link InputException}, the message gets the place. */
    public <T> T read(Function<String, T> reader) {
        String text = text();
        try {
            return reader.apply(text);
        } catch (InputException e) {
            throw error(e.getMessage());
        }
    }

    /** {@code true} or {@code false}. */
    public boolean bool() {
        String text = text();
        if (!node.getTag().equals(Tag.BOOL)) {
            throw error("expected true or false, found '" + text + "'");
        }
        return Boolean.parseBoolean(text);
    }

    /** The constant of the enumeration whose name, in lower or upper case, is the text. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        List<String> names = java.util.Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        boolean upper = text.equals(text.toUpperCase(Locale.ROOT));
        String shown = String.join(", ", names);
        throw error("unknown value '" + text + "'; expected one of " + (upper ? shown : shown.toLowerCase(Locale.ROOT)));
    }

    /** The items of a sequence; a value that is not a sequence is a sequence of one. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                throw error("expected at least one value, found an empty list");
            }
            return sequence.getValue().stream().map(item -> new YamlNode(file, item)).toList();
        }
        return List.of(this);
    }

    /** Whether this value is a sequence. */
    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** Whether this value consists of fields with values. */
    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The fields of a mapping. */
    public YamlMapping mapping() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("expected fields with values, found " + typeName());
        }
        return YamlMapping.of(file, this, mapping);
    }

    private String typeName() {
        if (node instanceof SequenceNode) {
            return "a list";
        }
        if (node instanceof MappingNode) {
            return "fields with values";
        }
        return node.getTag().equals(Tag.NULL) ? "nothing" : "'" + shortened(((ScalarNode) node).getValue()) + "'";
    }

    /** The beginning of a text that is as long as a file: most likely it is no YAML at all. */
    private static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }
}

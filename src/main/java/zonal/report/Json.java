package zonal.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zonal.number.DecimalEnclosure;

/** Writes JSON documents: indented by two spaces, fields in the order they were put, lines ended by a line feed on every system. */
public final class Json {

    private Json() {
    }

    /** An object to be filled. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The object with the fields {@code value} and {@code radius}, both strings. */
    public static ObjectNode enclosure(DecimalEnclosure number) {
        return object().put("value", number.value()).put("radius", number.radius());
    }

    /** The document as text, ended by a line feed. */
    public static String print(ObjectNode document) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings and integers could not be written", e);
        }
    }
}

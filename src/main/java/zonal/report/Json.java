package zonal.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import zonal.number.DecimalEnclosure;

import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** The document with an array as its last field, an item a line, so that long arrays stay readable and differences of two files are lines. */
    public static String print(ObjectNode document, String array, Stream<ObjectNode> items) {
        String open = print(document);
        String lines = items.map(item -> "    " + line(item)).collect(Collectors.joining(",\n", "[\n", "\n  ]"));
        return open.substring(0, open.lastIndexOf("\n}")) + ",\n  \"" + array + "\": " + lines + "\n}\n";
    }

    /** The object on one line. */
    public static String line(ObjectNode object) {
        try {
            return new ObjectMapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings and integers could not be written", e);
        }
    }
}

package zonal.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The JSON Schema of claim files and the reader know the same fields. */
class SchemaTest {

    private static JsonNode schema;

    @BeforeAll
    static void read() throws IOException {
        schema = new ObjectMapper().readTree(Files.readString(Path.of("proofs-check/claims.schema.json")));
    }

    @Test
    void filesHaveTheSameFields() {
        assertFields(ClaimFiles.FILE_FIELDS, schema);
        assertFields(ClaimFiles.PAPER_FIELDS, schema.at("/properties/paper"));
        assertFields(ClaimReader.FIELDS, schema.at("/$defs/claim"));
        assertEquals(Set.of("id", "kind", "kernel", "assert", "expect"), texts(schema.at("/$defs/claim/required")));
    }

    @Test
    void kindsAreTheSameAndChooseTheirAssertion() {
        Set<String> kinds = Arrays.stream(Kind.values()).map(Kind::text).collect(Collectors.toSet());
        assertEquals(kinds, texts(schema.at("/$defs/claim/properties/kind/enum")));
        Set<String> chosen = new TreeSet<>();
        for (JsonNode choice : schema.at("/$defs/claim/allOf")) {
            String kind = choice.at("/if/properties/kind/const").asText();
            assertEquals("#/$defs/" + kind, choice.at("/then/properties/assert/$ref").asText());
            chosen.add(kind);
        }
        assertEquals(kinds, chosen);
    }

    @Test
    void assertionsHaveTheSameFields() {
        for (Kind kind : Kind.values()) {
            JsonNode assertion = schema.at("/$defs/" + kind.text());
            assertFields(Stream.concat(kind.required().stream(), kind.optional().stream()).toList(), assertion);
            assertEquals(Set.copyOf(kind.required()), texts(assertion.get("required")), kind.text());
        }
    }

    @Test
    void verdictsAndParitiesAreTheSame() {
        assertEquals(names(Verdict.values()), texts(schema.at("/$defs/claim/properties/expect/enum")));
        assertEquals(names(Assertion.Parity.values()), texts(schema.at("/$defs/parity/enum")).stream().map(String::toUpperCase).collect(Collectors.toSet()));
    }

    private static void assertFields(Collection<String> fields, JsonNode object) {
        Set<String> known = new TreeSet<>();
        object.get("properties").fieldNames().forEachRemaining(known::add);
        assertEquals(Set.copyOf(fields), known);
        assertEquals(false, object.get("additionalProperties").asBoolean(true));
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }
}

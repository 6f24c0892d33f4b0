package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final String CLAIMS = """
            paper: {key: p}
            claims:
              - {id: right, kind: value, kernel: "fc-ntk(depth={L})", parameters: {L: [1, 2]}, assert: {at: 1, equals: L + 1}, expect: CERTIFIED}
              - {id: wrong, kind: value, kernel: "fc-ntk(depth=1)", assert: {at: 1, equals: 1}, expect: REFUTED}
            """;

    @TempDir
    private Path folder;

    @Test
    void allAsExpectedIsStatus0() throws IOException {
        Invocation run = verify(CLAIMS);
        assertEquals(0, run.status(), run.err());
        assertEquals("2 claims: 2 as expected, 0 not as expected", run.lines().get(2));
        assertTrue(run.lines().get(0).matches("CERTIFIED +p/right +2 instances +for example L=1: K\\(1\\) agrees to 30 digits"), run.out());
        assertTrue(run.lines().get(1).matches("REFUTED +p/wrong +1 instance +K\\(1\\) is 2.0000000, not 1.0000000"), run.out());
    }

    @Test
    void aWrongStatementIsStatus1() throws IOException {
        Invocation run = verify(CLAIMS.replace("L + 1", "L + 1 + 10^(-20)"));
        assertEquals(1, run.status());
        assertTrue(run.lines().get(0).startsWith("REFUTED ") && run.lines().get(0).contains("NOT AS EXPECTED (CERTIFIED)"), run.out());
        assertEquals("2 claims: 1 as expected, 1 not as expected", run.lines().get(2));
    }

    @Test
    void aStatementBetterThanExpectedIsStatus1() throws IOException {
        assertEquals(1, verify(CLAIMS.replace("expect: CERTIFIED", "expect: UNDECIDED")).status());
    }

    @Test
    void badInputIsOneLineStatus2AndNoResult() throws IOException {
        Path result = folder.resolve("result.txt");
        Files.writeString(folder.resolve("a.yaml"), CLAIMS);
        Files.writeString(folder.resolve("b.yaml"), CLAIMS.replace("right", "other").replace("kind: value, kernel: \"fc-ntk(depth=1)\"",
                "kind: valeu, kernel: \"fc-ntk(depth=1)\""));
        Invocation run = Invocation.of("verify", folder.toString(), "--output", result.toString());
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().matches("zonal: \\S*b\\.yaml:4:23: unknown claim kind 'valeu'; kinds: value, [^\\n]*\\n"), run.err());
        assertFalse(Files.exists(result));
    }

    @Test
    void jsonHoldsTheEvidenceAndIsTheSameTwice() throws IOException {
        Path file = Files.writeString(folder.resolve("claims.yaml"), CLAIMS);
        Invocation run = Invocation.of("verify", file.toString(), "--format", "json");
        assertEquals(run, Invocation.of("verify", file.toString(), "--format", "json"));
        JsonNode document = new ObjectMapper().readTree(run.out());
        assertEquals(2, document.at("/summary/asExpected").asInt());
        JsonNode claim = document.at("/claims/0");
        assertEquals("fc-ntk(depth={L})", claim.get("kernel").asText());
        assertEquals("2", claim.at("/instances/1/parameters/L").asText());
        assertTrue(claim.at("/instances/1/evidence/claimed/value").asText().startsWith("3.00000000"), claim.toPrettyString());
        assertTrue(document.at("/versions/java").isTextual());
    }

    private Invocation verify(String text) throws IOException {
        return Invocation.of("verify", Files.writeString(folder.resolve("claims.yaml"), text).toString());
    }
}

package zonal.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import zonal.claim.yaml.YamlFile;
import zonal.sampling.SamplingPlan;

/** All sampled instances of a run share one probability of a false alarm. */
class FalseAlarmsTest {

    private static final String CLAIMS = """
            paper: {key: p}
            claims:
              - {id: a, kind: value, kernel: "fc-ntk(depth={L})", parameters: {L: [1, 2, 3]}, assert: {at: 1, equals: L + 1}, expect: CERTIFIED}
              - {id: b, kind: sampling, kernel: "fc-ntk(depth={L})", parameters: {L: [1, 2]}, assert: {width: 128, networks: 500}, expect: SUPPORTED}
              - {id: c, kind: dispersion, kernel: "fc-ntk(depth=1)", parameters: {M: [3, 4, 5]}, assert: {equals: 1 + 3/M, width: M, networks: 50000}, expect: SUPPORTED}
            """;

    @Test
    void everySampledInstanceGetsAnEqualShare() {
        FalseAlarms falseAlarms = FalseAlarms.among(claims());
        assertEquals(5, falseAlarms.instances());
        assertEquals(2e-7, falseAlarms.each(), 1e-20);
        assertEquals(2e-7, falseAlarms.shared(SamplingPlan.of(10, 100)).falseAlarm(), 1e-20);
        assertEquals("false alarm at most 2.0e-07, 1e-06 over the 5 sampled of the run", falseAlarms.text());
        assertEquals(1e-6, FalseAlarms.among(claims().subList(0, 1)).each());
    }

    @Test
    void evidenceSaysBothRates() throws JsonProcessingException {
        JsonNode document = new ObjectMapper().readTree(Verification.verify(claims()).json("test"));
        for (int claim = 1; claim <= 2; claim++) {
            for (JsonNode instance : document.at("/claims/" + claim + "/instances")) {
                assertEquals(2e-7, instance.at("/evidence/falseAlarm").asDouble(), 1e-20, instance.toPrettyString());
                assertEquals(1e-6, instance.at("/evidence/falseAlarmOfRun").asDouble());
                assertEquals("5", instance.at("/evidence/sampledInstances").asText());
                assertTrue(instance.get("summary").asText().contains("false alarm at most 2.0e-07, 1e-06 over the 5 sampled of the run"));
            }
        }
        assertEquals(5, document.at("/summary/sampledInstances").asInt());
        assertEquals(1e-6, document.at("/summary/falseAlarm").asDouble());
    }

    @Test
    void theSummarySaysWhatChanceMayDo() {
        Verification all = Verification.verify(claims());
        assertTrue(all.text().endsWith("3 claims: 3 as expected, 0 not as expected; chance refutes any of 5 sampled instances with probability at most 1e-06\n"), all.text());
        Verification certified = Verification.verify(claims().subList(0, 1));
        assertTrue(certified.text().endsWith("1 claim: 1 as expected, 0 not as expected\n"), certified.text());
        assertFalse(certified.json("test").contains("sampledInstances"));
    }

    @Test
    void nothingDependsOnTheNumberOfThreads() {
        String one = Verification.of(claims(), 1, (done, all) -> { }).json("test");
        assertEquals(one, Verification.of(claims(), 4, (done, all) -> { }).json("test"));
    }

    private static List<Claim> claims() {
        return ClaimFiles.read(YamlFile.parse("f.yaml", CLAIMS));
    }
}

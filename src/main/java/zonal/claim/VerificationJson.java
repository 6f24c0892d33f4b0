package zonal.claim;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import zonal.report.Json;

/** Verdicts for programs: everything that went into them. No time or date enters, so equal runs give equal documents. */
final class VerificationJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private VerificationJson() {
    }

    static String print(List<VerifiedClaim> claims, String version) {
        ObjectNode document = Json.object();
        document.set("versions", Json.object().put("zonal", version).put("java", Runtime.version().toString()));
        ArrayNode array = document.putArray("claims");
        claims.forEach(verified -> array.add(claim(verified)));
        int expected = (int) claims.stream().filter(VerifiedClaim::asExpected).count();
        ObjectNode summary = Json.object().put("claims", claims.size()).put("asExpected", expected).put("notAsExpected", claims.size() - expected);
        int sampled = FalseAlarms.sampled(claims.stream().map(VerifiedClaim::claim).toList());
        if (sampled > 0) {
            summary.put("sampledInstances", sampled).put("falseAlarm", Double.toString(FalseAlarms.FAMILY));
        }
        document.set("summary", summary);
        return Json.print(document);
    }

    private static ObjectNode claim(VerifiedClaim verified) {
        Claim claim = verified.claim();
        ObjectNode node = Json.object().put("paper", claim.paper()).put("id", claim.id()).put("file", claim.location().file())
                .put("line", claim.location().line());
        claim.texts().forEach(node::put);
        node.put("kind", claim.kind().text()).put("kernel", claim.kernel().text());
        node.set("assert", MAPPER.valueToTree(claim.assertionTexts()));
        node.put("verdict", verified.verdict().name()).put("expected", claim.expected().name()).put("asExpected", verified.asExpected());
        ArrayNode instances = node.putArray("instances");
        for (int i = 0; i < verified.findings().size(); i++) {
            instances.add(instance(claim.cases().get(i), verified.findings().get(i)));
        }
        return node;
    }

    private static ObjectNode instance(Case one, Finding finding) {
        ObjectNode node = Json.object().put("kernel", one.kernel().text());
        node.set("parameters", MAPPER.valueToTree(one.values()));
        node.put("verdict", finding.verdict().name()).put("summary", finding.summary());
        node.set("evidence", MAPPER.valueToTree(finding.evidence()));
        return node;
    }
}

package zonal.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zonal.sampling.SamplingPlan;
import zonal.sampling.SamplingResult;
import zonal.sampling.SamplingTest;
import zonal.sampling.Workers;

/** Compares the mean kernel of sampled networks with the derived one. */
final class SamplingVerifier {

    private static final List<Double> COSINES = List.of(1.0, 0.9, 0.5, 0.0, -0.5, -0.9, -1.0);
    private static final List<Double> ANGLES = COSINES.stream().map(Math::acos).toList();

    /** An agreement that could not have failed for an error of this size, relative to K(1), supports nothing. */
    private static final double LARGEST_RELATIVE_ERROR = 0.5;

    private SamplingVerifier() {
    }

    static Finding verify(Assertion.Sample assertion, Case one) {
        SamplingResult result = SamplingTest.run(one.kernel(), assertion.plan(), ANGLES, new Workers(1, () -> { }));
        if (result.agrees() && result.detectable() > LARGEST_RELATIVE_ERROR * result.scale()) {
            return new Finding(Verdict.UNDECIDED, String.format(Locale.ROOT,
                    "%d networks agree, but would not have found an error of %.0f%% of K(1); %s", result.networks(), 100 * LARGEST_RELATIVE_ERROR,
                    result.networksNeeded(LARGEST_RELATIVE_ERROR).isPresent() ? result.networksNeeded(LARGEST_RELATIVE_ERROR).getAsInt() + " networks would"
                            : "a larger width would decide"), evidence(result));
        }
        return result.agrees()
                ? new Finding(Verdict.SUPPORTED, String.format(Locale.ROOT,
                        "%d networks agree; false alarm at most %.0e, an error of %.2g is found with probability 1 - %.0e",
                        result.networks(), result.plan().falseAlarm(), result.detectable(), result.plan().missRate()), evidence(result))
                : new Finding(Verdict.REFUTED, rejected(result), evidence(result));
    }

    private static String rejected(SamplingResult result) {
        return result.rows().stream().filter(row -> !row.agrees()).findFirst().map(row -> String.format(Locale.ROOT,
                "at theta = %.6f the kernel is %.6g, but the networks say %.6g to %.6g (false alarm at most %.0e)",
                row.theta(), row.derived(), row.lower(), row.upper(), result.plan().falseAlarm())).orElseThrow();
    }

    private static Map<String, Object> evidence(SamplingResult result) {
        SamplingPlan plan = result.plan();
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("widths", result.widths().stream().map(String::valueOf).toList());
        evidence.put("networks", Integer.toString(result.networks()));
        evidence.put("seed", Long.toString(plan.seed()));
        evidence.put("falseAlarm", Double.toString(plan.falseAlarm()));
        evidence.put("missRate", Double.toString(plan.missRate()));
        evidence.put("detectable", Double.toString(result.detectable()));
        List<Map<String, Object>> rows = new ArrayList<>();
        result.rows().forEach(row -> rows.add(row(row)));
        evidence.put("angles", rows);
        return evidence;
    }

    private static Map<String, Object> row(SamplingResult.Row row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("theta", Double.toString(row.theta()));
        fields.put("derived", Double.toString(row.derived()));
        fields.put("sampled", Double.toString(row.sampled()));
        fields.put("lower", Double.toString(row.lower()));
        fields.put("upper", Double.toString(row.upper()));
        return fields;
    }
}

package zonal.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zonal.sampling.MeanTest;
import zonal.sampling.SamplingPlan;
import zonal.sampling.SamplingResult;
import zonal.sampling.SamplingTest;
import zonal.sampling.Workers;

/** Compares the mean kernel of sampled networks with the derived one. */
final class SamplingVerifier {

    private static final List<Double> COSINES = List.of(1.0, 0.9, 0.5, 0.0, -0.5, -0.9, -1.0);
    private static final List<Double> ANGLES = COSINES.stream().map(Math::acos).toList();

    private SamplingVerifier() {
    }

    static Finding verify(FalseAlarms falseAlarms, Assertion.Sample assertion, Case one) {
        SamplingPlan plan = falseAlarms.shared(assertion.plan(one));
        SamplingResult result = SamplingTest.run(one.kernel(), assertion.sampled(one), assertion.weights(), plan, ANGLES, new Workers(1, () -> { }));
        Map<String, Object> evidence = evidence(falseAlarms, result);
        if (!result.agrees()) {
            return new Finding(Verdict.REFUTED, rejected(result) + " (" + falseAlarms.text() + ")", evidence);
        }
        double error = assertion.relativeError(one);
        return result.detectable() > error * result.scale() ? new Finding(Verdict.UNDECIDED, tooFew(result, error), evidence)
                : new Finding(Verdict.SUPPORTED, String.format(Locale.ROOT, "%d networks agree; %s; an error of %.2g is found with probability 1 - %.0e",
                        result.networks(), falseAlarms.text(), result.detectable(), plan.missRate()), evidence);
    }

    private static String tooFew(SamplingResult result, double error) {
        return String.format(Locale.ROOT, "%d networks agree, but would not have found an error of %.3g%% of K(1); %s", result.networks(), 100 * error,
                result.networksNeeded(error).isPresent() ? result.networksNeeded(error).getAsInt() + " networks would" : "a larger width would decide");
    }

    private static String rejected(SamplingResult result) {
        return result.rows().stream().filter(row -> !row.agrees()).findFirst().map(row -> String.format(Locale.ROOT,
                "at theta = %.6f the kernel is %.6g, but the networks say %.6g to %.6g",
                row.theta(), row.derived(), row.lower(), row.upper())).orElseThrow();
    }

    private static Map<String, Object> evidence(FalseAlarms falseAlarms, SamplingResult result) {
        SamplingPlan plan = result.plan();
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("widths", result.widths().stream().map(String::valueOf).toList());
        evidence.put("networks", Integer.toString(result.networks()));
        evidence.put("seed", Long.toString(plan.seed()));
        falseAlarms.addTo(evidence);
        evidence.put("test", MeanTest.NAME);
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

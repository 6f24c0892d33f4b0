package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import zonal.sampling.DispersionResult;
import zonal.sampling.DispersionTest;
import zonal.sampling.SamplingPlan;
import zonal.sampling.Workers;

/** Compares the dispersion of the tangent kernel of networks of finite width with the claimed one. */
final class DispersionVerifier {

    /** An agreement that could not have failed for a dispersion off by this, relative to the claimed one and beyond the tolerance, supports nothing. */
    private static final double LARGEST_RELATIVE_ERROR = 0.05;

    private DispersionVerifier() {
    }

    static Finding verify(FalseAlarms falseAlarms, Assertion.Dispersion assertion, Case one) {
        SamplingPlan plan = falseAlarms.shared(assertion.plan(one));
        DispersionResult result = DispersionTest.run(one.kernel(), plan, assertion.weights(), assertion.claimed(one), assertion.relativeTolerance(one),
                new Workers(1, () -> { }));
        Map<String, Object> evidence = evidence(falseAlarms, result);
        if (!result.agrees()) {
            return new Finding(Verdict.REFUTED, String.format(Locale.ROOT, "the dispersion is %.5g to %.5g, not %.5g%s (%s)", result.lower(), result.upper(),
                    result.claimed(), within(result), falseAlarms.text()), evidence);
        }
        return result.detectable() > LARGEST_RELATIVE_ERROR ? new Finding(Verdict.UNDECIDED, tooFew(result), evidence)
                : new Finding(Verdict.SUPPORTED, String.format(Locale.ROOT, "%d networks agree with %.5g%s; %s; an error of %.2g%% is found with probability 1 - %.0e",
                        plan.networks(), result.claimed(), within(result), falseAlarms.text(), 100 * (result.detectable() + result.tolerance()), plan.missRate()), evidence);
    }

    private static String within(DispersionResult result) {
        return result.tolerance() == 0 ? "" : String.format(Locale.ROOT, " within %.2g%%", 100 * result.tolerance());
    }

    private static String tooFew(DispersionResult result) {
        OptionalInt needed = result.networksNeeded(LARGEST_RELATIVE_ERROR);
        return String.format(Locale.ROOT, "%d networks agree, but would not have found an error of %.2g%%; %s", result.plan().networks(),
                100 * (LARGEST_RELATIVE_ERROR + result.tolerance()), needed.isPresent() ? needed.getAsInt() + " networks would" : "no number of networks would");
    }

    private static Map<String, Object> evidence(FalseAlarms falseAlarms, DispersionResult result) {
        SamplingPlan plan = result.plan();
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("width", Integer.toString(plan.width()));
        evidence.put("networks", Integer.toString(plan.networks()));
        evidence.put("seed", Long.toString(plan.seed()));
        falseAlarms.addTo(evidence);
        evidence.put("missRate", Double.toString(plan.missRate()));
        evidence.put("claimed", Double.toString(result.claimed()));
        evidence.put("tolerance", Double.toString(result.tolerance()));
        evidence.put("sampled", Double.toString(result.sample().mean()));
        evidence.put("lower", Double.toString(result.lower()));
        evidence.put("upper", Double.toString(result.upper()));
        evidence.put("detectable", Double.toString(result.detectable() + result.tolerance()));
        return evidence;
    }
}

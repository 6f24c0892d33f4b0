package zonal.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import zonal.sampling.SamplingPlan;

/**
 * The probability with which chance refutes a right statement, over all sampled instances of a run together. Each instance gets an equal share of it
 * (Bonferroni), so that it holds whatever the instances have to do with each other.
 *
 * @param instances the sampled instances of the run, at least 1
 */
record FalseAlarms(int instances) {

    /** Over all instances together. */
    static final double FAMILY = 1e-6;

    /** The shares in a run over the claims. */
    static FalseAlarms among(List<Claim> claims) {
        return new FalseAlarms(Math.max(1, sampled(claims)));
    }

    /** How many instances of the claims are decided by sampling. */
    static int sampled(List<Claim> claims) {
        return claims.stream().filter(claim -> claim.kind().isSampled()).mapToInt(claim -> claim.cases().size()).sum();
    }

    /** The probability with which chance refutes one instance. */
    double each() {
        return FAMILY / instances;
    }

    /** The plan with this probability of a false alarm. */
    SamplingPlan shared(SamplingPlan plan) {
        return plan.withFalseAlarm(each());
    }

    /** The probabilities for one instance and over all of them, as evidence. */
    void addTo(Map<String, Object> evidence) {
        evidence.put("falseAlarm", Double.toString(each()));
        evidence.put("falseAlarmOfRun", Double.toString(FAMILY));
        evidence.put("sampledInstances", Integer.toString(instances));
    }

    /** In words, for a line of text. */
    String text() {
        return String.format(Locale.ROOT, "false alarm at most %.1e, %.0e over the %d sampled of the run", each(), FAMILY, instances);
    }
}

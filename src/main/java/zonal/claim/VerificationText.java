package zonal.claim;

import java.util.List;
import java.util.Locale;

/** Verdicts for people: one line for each claim, and a summary. */
final class VerificationText {

    private VerificationText() {
    }

    static String print(List<VerifiedClaim> claims) {
        int width = claims.stream().mapToInt(verified -> name(verified).length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        claims.forEach(verified -> text.append(line(verified, width)).append('\n'));
        long expected = claims.stream().filter(VerifiedClaim::asExpected).count();
        return text.append(claims.size()).append(claims.size() == 1 ? " claim: " : " claims: ").append(expected).append(" as expected, ")
                .append(claims.size() - expected).append(" not as expected").append(falseAlarm(claims)).append('\n').toString();
    }

    /** What chance may do to the whole run, if it can do something. */
    private static String falseAlarm(List<VerifiedClaim> claims) {
        int sampled = FalseAlarms.sampled(claims.stream().map(VerifiedClaim::claim).toList());
        return sampled == 0 ? "" : String.format(Locale.ROOT, "; chance refutes any of %d sampled instance%s with probability at most %.0e", sampled,
                sampled == 1 ? "" : "s", FalseAlarms.FAMILY);
    }

    private static String line(VerifiedClaim verified, int width) {
        int count = verified.findings().size();
        String instances = count + (count == 1 ? " instance" : " instances");
        String expectation = verified.asExpected() ? "" : "NOT AS EXPECTED (" + verified.claim().expected() + "): ";
        return String.format(Locale.ROOT, "%-9s  %-" + Math.max(width, 1) + "s  %-13s  %s", verified.verdict(), name(verified), instances,
                expectation + evidence(verified));
    }

    private static String name(VerifiedClaim verified) {
        return verified.claim().paper() + "/" + verified.claim().id();
    }

    /** Why the verdict is not stronger: the summary of the first instance with the weakest verdict, which is an example if all instances have it. */
    private static String evidence(VerifiedClaim verified) {
        int decisive = verified.decisive();
        String values = verified.claim().cases().get(decisive).shown();
        int instances = verified.findings().size();
        String scope = instances == 1 ? "" : verified.weakest() == instances ? "for example " : "at " + verified.weakest() + " of " + instances + " instances, for example ";
        return (values.isEmpty() ? "" : scope + values + ": ") + verified.findings().get(decisive).summary();
    }
}

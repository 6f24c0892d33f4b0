package zonal.claim;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A claim with what was found out about each of its instances.
 *
 * @param claim the claim
 * @param findings one for each instance, in the order of the instances
 */
record VerifiedClaim(Claim claim, List<Finding> findings) {

    VerifiedClaim {
        findings = List.copyOf(findings);
    }

    /** The weakest verdict over the instances. */
    Verdict verdict() {
        return findings.stream().map(Finding::verdict).reduce(Verdict.PROVED, Verdict::and);
    }

    /**
     * Whether the verdict is neither stronger nor weaker than expected. A claim that is expected to be refuted has to be refuted at every instance, so that
     * each of them is a check of the verifier.
     */
    boolean asExpected() {
        return verdict() == claim.expected() && (claim.expected() != Verdict.REFUTED
                || findings.stream().allMatch(finding -> finding.verdict() == Verdict.REFUTED));
    }

    /** The first instance that has the weakest verdict, or the first one that is not refuted where all were expected to be. */
    int decisive() {
        Verdict verdict = verdict();
        boolean stray = verdict == claim.expected() && !asExpected();
        return IntStream.range(0, findings.size()).filter(i -> (findings.get(i).verdict() == verdict) != stray).findFirst().orElseThrow();
    }
}

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

    /** Whether the verdict is neither stronger nor weaker than expected. */
    boolean asExpected() {
        return verdict() == claim.expected();
    }

    /** The first instance that has the weakest verdict. */
    int decisive() {
        return IntStream.range(0, findings.size()).filter(i -> findings.get(i).verdict() == verdict()).findFirst().orElseThrow();
    }

    /** The number of instances that have the weakest verdict. */
    long weakest() {
        return findings.stream().filter(finding -> finding.verdict() == verdict()).count();
    }
}

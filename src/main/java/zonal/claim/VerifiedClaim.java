package zonal.claim;

import java.util.Comparator;
import java.util.List;

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
        return findings.stream().map(Finding::verdict).max(Comparator.naturalOrder()).map(worst -> findings.stream().map(Finding::verdict).toList().indexOf(worst)).orElse(0);
    }
}

package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import zonal.decay.DecayLaws;
import zonal.number.Truth;
import zonal.space.Definiteness;

/** Compares the signs of all eigenvalues with the claimed ones. */
final class DefinitenessVerifier {

    private DefinitenessVerifier() {
    }

    static Finding verify(DecayLaws laws, Assertion.Definite assertion, Case one) {
        Definiteness definiteness = Definiteness.of(laws, one.kernel(), one.dimension());
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("reason", definiteness.reason());
        definiteness.counterexample().ifPresent(degree -> evidence.put("counterexample", degree));
        if (Definiteness.inEveryDimension(one.kernel()).isPresent()) {
            return new Finding(verdict(definiteness, assertion.strictly()), definiteness.reason(), evidence);
        }
        evidence.put("law", DecayEvidence.of(laws.of(one.kernel(), one.dimension(), DecayEvidence.DIGITS)));
        return new Finding(verdict(definiteness, assertion.strictly()), definiteness.reason(), evidence);
    }

    private static Verdict verdict(Definiteness found, boolean strictly) {
        if (found.semidefinite() == Truth.FALSE) {
            return Verdict.REFUTED;
        }
        if (found.strict() == Truth.UNKNOWN || found.semidefinite() == Truth.UNKNOWN) {
            return Verdict.UNDECIDED;
        }
        return (found.strict() == Truth.TRUE) == strictly ? Verdict.PROVED : Verdict.REFUTED;
    }
}

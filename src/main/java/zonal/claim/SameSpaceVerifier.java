package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import zonal.decay.DecayLaws;
import zonal.decay.EigenvalueRatios;
import zonal.kernel.Kernel;
import zonal.space.SameSpace;

/** Decides whether two kernels have the same reproducing kernel Hilbert space, and compares the answer with the claimed one. */
final class SameSpaceVerifier {

    private SameSpaceVerifier() {
    }

    static Finding verify(DecayLaws laws, Assertion.Space assertion, Case one) {
        Kernel other = assertion.with().kernel(one.values());
        SameSpace space = SameSpace.of(laws, one.kernel(), other, one.dimension());
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("with", other.text());
        evidence.put("reason", space.reason());
        space.ratios().ifPresent(ratios -> put(ratios, evidence));
        return new Finding(verdict(space, assertion.same()), space.reason(), evidence);
    }

    private static void put(EigenvalueRatios ratios, Map<String, Object> evidence) {
        evidence.put("lowerRatio", DecayEvidence.extreme(ratios.extremes().lower()));
        evidence.put("upperRatio", DecayEvidence.extreme(ratios.extremes().upper()));
        ratios.even().ifPresent(limit -> evidence.put("evenRatio", Numbers.evidence(limit)));
        ratios.odd().ifPresent(limit -> evidence.put("oddRatio", Numbers.evidence(limit)));
        evidence.put("proofs", ratios.tails().stream().map(DecayEvidence::of).toList());
    }

    /** Different spaces are proved different by exponents or zero degrees; equal ones are proved equal by constants of norm equivalence. */
    private static Verdict verdict(SameSpace space, boolean claimed) {
        return switch (space.answer()) {
            case UNKNOWN -> Verdict.UNDECIDED;
            case TRUE -> !claimed ? Verdict.REFUTED : space.ratios().isPresent() ? Verdict.PROVED : Verdict.CERTIFIED;
            case FALSE -> claimed ? Verdict.REFUTED : Verdict.PROVED;
        };
    }
}

package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import zonal.kernel.Kernel;
import zonal.number.Truth;
import zonal.space.SameSpace;

/** Decides whether two kernels have the same reproducing kernel Hilbert space, and compares the answer with the claimed one. */
final class SameSpaceVerifier {

    private SameSpaceVerifier() {
    }

    static Finding verify(Assertion.Space assertion, Case one) {
        Kernel other = assertion.with().kernel(one.values());
        SameSpace space = SameSpace.of(one.kernel(), other, one.dimension());
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("with", other.text());
        evidence.put("reason", space.reason());
        space.evenRatio().ifPresent(ratio -> evidence.put("evenRatio", Numbers.evidence(ratio)));
        space.oddRatio().ifPresent(ratio -> evidence.put("oddRatio", Numbers.evidence(ratio)));
        return new Finding(verdict(space.answer(), assertion.same()), space.reason(), evidence);
    }

    private static Verdict verdict(Truth answer, boolean claimed) {
        return switch (answer) {
            case UNKNOWN -> Verdict.UNDECIDED;
            case TRUE -> claimed ? Verdict.CERTIFIED : Verdict.REFUTED;
            case FALSE -> claimed ? Verdict.REFUTED : Verdict.CERTIFIED;
        };
    }
}

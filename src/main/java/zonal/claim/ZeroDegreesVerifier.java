package zonal.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.space.DegreeSet;
import zonal.space.ZeroDegrees;
import zonal.sphere.Eigenvalue;

/** Compares the set of degrees whose eigenvalues vanish with the claimed one. */
final class ZeroDegreesVerifier {

    private static final int DIGITS = 10;

    private ZeroDegreesVerifier() {
    }

    static Finding verify(DecayLaws laws, Assertion.ZeroSet assertion, Case one) {
        DecayLaw decay = laws.of(one.kernel(), one.dimension(), DecayEvidence.DIGITS);
        ZeroDegrees zeros = ZeroDegrees.of(laws, one.kernel(), one.dimension(), decay);
        DegreeSet claimed = assertion.degrees();
        Map<String, Object> evidence = new LinkedHashMap<>(DecayEvidence.of(decay));
        evidence.put("claimed", claimed.toString());
        evidence.put("proved", zeros.proved().toString());
        OptionalInt unclaimed = zeros.proved().leastNotIn(claimed);
        if (unclaimed.isPresent()) {
            return new Finding(Verdict.REFUTED, "the eigenvalue of degree " + unclaimed.getAsInt() + " vanishes too", evidence);
        }
        OptionalInt doubtful = claimed.leastNotIn(zeros.proved());
        if (doubtful.isPresent()) {
            return doubtful(laws, one, doubtful.getAsInt(), evidence);
        }
        evidence.put("argument", zeros.reason());
        return zeros.complete()
                ? new Finding(Verdict.PROVED, "exactly these degrees vanish: " + claimed, evidence)
                : new Finding(Verdict.UNDECIDED, "these degrees vanish, but " + zeros.reason(), evidence);
    }

    /** A degree is claimed to vanish and was not proved to. */
    private static Finding doubtful(DecayLaws laws, Case one, long degree, Map<String, Object> evidence) {
        Eigenvalue eigenvalue = new Eigenvalues(laws).of(one.kernel(), one.dimension(), List.of(degree), DIGITS).get(0);
        evidence.put("counterexample", Numbers.evidence(eigenvalue.value()));
        return eigenvalue.value().containsZero()
                ? new Finding(Verdict.UNDECIDED, "the eigenvalue of degree " + degree + " vanishes; a proof for all claimed degrees is missing", evidence)
                : new Finding(Verdict.REFUTED, "mu_" + degree + " is " + Numbers.brief(eigenvalue.value()) + ", not 0", evidence);
    }
}

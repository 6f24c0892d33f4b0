package zonal.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zonal.claim.Numbers.Comparison;
import zonal.decay.DecayLaws;
import zonal.decay.Eigenvalues;
import zonal.number.Ball;
import zonal.sphere.Eigenvalue;

/** Compares certified eigenvalues of the kernel with a formula. */
final class EigenvalueVerifier {

    static final int DIGITS = 30;
    /** Digits that are computed: those that are compared and some more, because a printed digit is less than a digit of accuracy. */
    private static final int COMPUTED_DIGITS = DIGITS + 3;

    private EigenvalueVerifier() {
    }

    static Finding verify(DecayLaws laws, Assertion.EigenvalueFormula assertion, Case one) {
        Verdict verdict = Verdict.CERTIFIED;
        int count = assertion.degrees().size();
        String summary = (count == 1 ? "the eigenvalue agrees to " : count + " eigenvalues agree to ") + DIGITS + " digits";
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Eigenvalue eigenvalue : new Eigenvalues(laws).of(one.kernel(), one.dimension(), assertion.degrees(), COMPUTED_DIGITS)) {
            Ball claimed = assertion.equals().with(one.withDegree(eigenvalue.degree())).value(Numbers.bits(DIGITS));
            rows.add(row(eigenvalue, claimed));
            Verdict single = verdict(Numbers.compare(eigenvalue.value(), claimed, DIGITS));
            if (single.compareTo(verdict) > 0) {
                verdict = single;
                summary = summary(single, eigenvalue, claimed);
            }
        }
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("digits", COMPUTED_DIGITS);
        evidence.put("eigenvalues", rows);
        return new Finding(verdict, summary, evidence);
    }

    private static Verdict verdict(Comparison comparison) {
        return switch (comparison) {
            case AGREE -> Verdict.CERTIFIED;
            case DIFFER -> Verdict.REFUTED;
            case OPEN -> Verdict.UNDECIDED;
        };
    }

    private static String summary(Verdict verdict, Eigenvalue eigenvalue, Ball claimed) {
        return "mu_" + eigenvalue.degree() + (verdict == Verdict.REFUTED
                ? " is " + Numbers.pair(eigenvalue.value(), claimed).text(", not ")
                : " and the claimed value were not separated, nor known to " + DIGITS + " digits");
    }

    private static Map<String, Object> row(Eigenvalue eigenvalue, Ball claimed) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("k", eigenvalue.degree());
        row.putAll(Numbers.evidence(eigenvalue.value()));
        row.put("claimed", Numbers.evidence(claimed));
        return row;
    }
}

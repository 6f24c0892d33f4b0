package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zonal.claim.Assertion.DecayConstant.Quantity;
import zonal.claim.Assertion.Parity;
import zonal.decay.Decay;
import zonal.decay.Decay.ParityLaw;
import zonal.decay.Decays;
import zonal.number.Ball;

/** Compares the limits of k^p mu_k, p the exponent of the decay, with a formula. */
final class DecayConstantVerifier {

    static final int DIGITS = 15;
    /** Digits that are computed of limits. */
    static final int COMPUTED_DIGITS = 20;

    private DecayConstantVerifier() {
    }

    static Finding verify(Assertion.DecayConstant assertion, Case one) {
        Decay decay = Decays.of(one.kernel(), one.dimension(), COMPUTED_DIGITS);
        Ball claimed = assertion.equals().with(one.values()).value(Numbers.bits(COMPUTED_DIGITS));
        Map<String, Object> evidence = new LinkedHashMap<>(DecayEvidence.of(decay));
        evidence.put("claimed", Numbers.evidence(claimed));
        Finding worst = null;
        for (Parity parity : assertion.parity().each()) {
            Finding finding = verify(assertion, parity, decay, claimed, evidence);
            worst = worst == null || finding.verdict().compareTo(worst.verdict()) > 0 ? finding : worst;
        }
        return worst;
    }

    private static Finding verify(Assertion.DecayConstant assertion, Parity parity, Decay decay, Ball claimed, Map<String, Object> evidence) {
        if (assertion.quantity() != Quantity.LIMIT) {
            return new Finding(Verdict.UNDECIDED, "bounds for all degrees are outside the method's reach; the limit is not", evidence);
        }
        if (decay.status() == Decay.Status.UNDECIDED) {
            return new Finding(Verdict.UNDECIDED, decay.reason(), evidence);
        }
        Optional<ParityLaw> law = parity.of(decay.even(), decay.odd());
        String degrees = DecayVerifier.degrees(parity);
        if (law.isEmpty()) {
            return new Finding(Verdict.REFUTED, "there is no such limit over " + degrees + ": " + decay.reason(), evidence);
        }
        String limit = "the limit of k^" + law.get().exponent() + " mu_k over " + degrees;
        return switch (Numbers.compare(law.get().limit(), claimed, DIGITS)) {
            case AGREE -> new Finding(Verdict.CERTIFIED, limit + " agrees to " + DIGITS + " digits", evidence);
            case DIFFER -> new Finding(Verdict.REFUTED, limit + " is " + Numbers.brief(law.get().limit()) + ", not " + Numbers.brief(claimed), evidence);
            case OPEN -> new Finding(Verdict.UNDECIDED, limit + " and the claimed one were not separated, nor known to " + DIGITS + " digits", evidence);
        };
    }
}

package zonal.claim;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.claim.Assertion.Parity;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.ParityLaw;
import zonal.number.Fractions;

/**
 * Compares the exponents of the decay of the eigenvalues with the claimed one. With bounds of k^p mu_k for all degrees the statement is proved; with the limit alone, which
 * is proved too, nothing is known of any one degree, and it is certified.
 */
final class DecayVerifier {

    private DecayVerifier() {
    }

    static Finding verify(DecayLaws laws, Assertion.DecayExponent assertion, Case one) {
        BigFraction exponent = assertion.exponent(one);
        DecayLaw decay = laws.of(one.kernel(), one.dimension(), DecayEvidence.DIGITS);
        return new Finding(verdict(assertion, decay, exponent), summary(assertion, decay, exponent), DecayEvidence.of(decay));
    }

    private static Verdict verdict(Assertion.DecayExponent assertion, DecayLaw decay, BigFraction exponent) {
        return switch (decay.status()) {
            case UNDECIDED -> Verdict.UNDECIDED;
            case POWER -> counterexample(assertion, decay, exponent).isPresent() ? Verdict.REFUTED : hasConstants(assertion, decay) ? Verdict.PROVED : Verdict.CERTIFIED;
            case GEOMETRIC, SUPERPOLYNOMIAL, FINITE_RANK -> Verdict.REFUTED;
        };
    }

    private static boolean hasConstants(Assertion.DecayExponent assertion, DecayLaw decay) {
        return assertion.parity().each().stream().allMatch(parity -> power(parity, decay).flatMap(ParityLaw.Power::constants).isPresent());
    }

    private static String summary(Assertion.DecayExponent assertion, DecayLaw decay, BigFraction exponent) {
        return switch (decay.status()) {
            case UNDECIDED -> decay.reason();
            case POWER -> counterexample(assertion, decay, exponent).map(DecayVerifier::found).orElseGet(() -> held(assertion, decay, exponent));
            case GEOMETRIC, SUPERPOLYNOMIAL, FINITE_RANK -> "no decay like a power: " + decay.reason();
        };
    }

    private static String held(Assertion.DecayExponent assertion, DecayLaw decay, BigFraction exponent) {
        String law = "mu_k ~ k^-" + Fractions.exponentText(exponent) + " over " + degrees(assertion.parity());
        if (!hasConstants(assertion, decay)) {
            return law;
        }
        String general = power(assertion.parity().each().get(0), decay).orElseThrow().power().exponentInDimension();
        return law + ", with bounds for all k; the exponent is " + general + " for all d >= 2";
    }

    /** The first parity that is spoken of and does not decay with the exponent. */
    private static Optional<ParityResult> counterexample(Assertion.DecayExponent assertion, DecayLaw decay, BigFraction exponent) {
        return assertion.parity().each().stream()
                .map(parity -> new ParityResult(parity, parity.of(decay.even(), decay.odd())))
                .filter(result -> !(result.law().orElse(null) instanceof ParityLaw.Power power && power.exponent().equals(exponent)))
                .findFirst();
    }

    private record ParityResult(Parity parity, Optional<ParityLaw> law) {
    }

    private static String found(ParityResult result) {
        if (result.law().isEmpty()) {
            return degrees(result.parity()) + " have no decay like a power: all but finitely many vanish";
        }
        return degrees(result.parity()) + (result.law().get() instanceof ParityLaw.Power power ? " decay like k^-" + Fractions.exponentText(power.exponent()) : " decay geometrically");
    }

    /** The power law over the degrees of a parity that is not BOTH. */
    static Optional<ParityLaw.Power> power(Parity parity, DecayLaw decay) {
        return decay.power(parity == Parity.EVEN ? zonal.decay.Parity.EVEN : zonal.decay.Parity.ODD);
    }

    static String degrees(Parity parity) {
        return switch (parity) {
            case EVEN -> "even degrees";
            case ODD -> "odd degrees";
            case BOTH -> "even and odd degrees";
        };
    }
}

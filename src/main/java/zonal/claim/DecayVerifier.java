package zonal.claim;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.claim.Assertion.Parity;
import zonal.decay.Decay;
import zonal.decay.Decay.ParityLaw;
import zonal.decay.Decays;

/** Compares the exponents of the decay of the eigenvalues with the claimed one. */
final class DecayVerifier {

    private DecayVerifier() {
    }

    static Finding verify(Assertion.DecayExponent assertion, Case one) {
        BigFraction exponent = assertion.exponent(one);
        Decay decay = Decays.of(one.kernel(), one.dimension(), DecayConstantVerifier.COMPUTED_DIGITS);
        return new Finding(verdict(assertion, decay, exponent), summary(assertion, decay, exponent), DecayEvidence.of(decay));
    }

    private static Verdict verdict(Assertion.DecayExponent assertion, Decay decay, BigFraction exponent) {
        return switch (decay.status()) {
            case UNDECIDED -> Verdict.UNDECIDED;
            case POWER -> counterexample(assertion, decay, exponent).isEmpty() ? Verdict.CERTIFIED : Verdict.REFUTED;
            case GEOMETRIC, SUPERPOLYNOMIAL, FINITE_RANK -> Verdict.REFUTED;
        };
    }

    private static String summary(Assertion.DecayExponent assertion, Decay decay, BigFraction exponent) {
        return switch (decay.status()) {
            case UNDECIDED -> decay.reason();
            case POWER -> counterexample(assertion, decay, exponent).map(DecayVerifier::found).orElse("mu_k ~ k^-" + exponent + " over "
                    + degrees(assertion.parity()));
            case GEOMETRIC, SUPERPOLYNOMIAL, FINITE_RANK -> "no decay like a power: " + decay.reason();
        };
    }

    /** The first parity that is spoken of and does not decay with the exponent. */
    private static Optional<ParityResult> counterexample(Assertion.DecayExponent assertion, Decay decay, BigFraction exponent) {
        return assertion.parity().each().stream()
                .map(parity -> new ParityResult(parity, parity.of(decay.even(), decay.odd())))
                .filter(result -> result.law().filter(law -> BigFraction.of(law.exponent()).equals(exponent)).isEmpty())
                .findFirst();
    }

    private record ParityResult(Parity parity, Optional<ParityLaw> law) {
    }

    private static String found(ParityResult result) {
        return degrees(result.parity()) + result.law().map(law -> " decay like k^-" + law.exponent())
                .orElse(" have no decay like a power: all but finitely many vanish");
    }

    static String degrees(Parity parity) {
        return switch (parity) {
            case EVEN -> "even degrees";
            case ODD -> "odd degrees";
            case BOTH -> "even and odd degrees";
        };
    }
}

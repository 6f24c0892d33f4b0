package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.kernel.Kernel;
import zonal.number.Fractions;
import zonal.space.Interpolation;
import zonal.space.Interpolation.Membership;
import zonal.space.ZeroOneSeries;

/** Compares the critical smoothness of a Gaussian process, and the learning rates that follow from decay laws, with the claimed ones. */
final class InterpolationVerifier {

    /** Below the critical s the series is enclosed at this share of it. */
    private static final BigFraction BELOW = BigFraction.of(4, 5);

    private InterpolationVerifier() {
    }

    static Finding verify(DecayLaws laws, Assertion.Interpolates assertion, Case one) {
        BigFraction claimed = assertion.critical().rational(one.values(), "critical smoothness");
        Kernel process = assertion.process().kernel(one.values());
        Interpolation interpolation = Interpolation.of(laws, process, one.kernel(), one.dimension());
        Map<String, Object> evidence = evidence(laws, process, one, interpolation);
        if (interpolation.membership() != Membership.BELOW_CRITICAL) {
            return new Finding(interpolation.membership() == Membership.UNDECIDED ? Verdict.UNDECIDED : Verdict.REFUTED, words(interpolation), evidence);
        }
        BigFraction critical = interpolation.critical().orElseThrow();
        if (!critical.equals(claimed)) {
            return new Finding(Verdict.REFUTED, "the process lies in [H]^s exactly for s < " + Fractions.text(critical) + ", not " + Fractions.text(claimed), evidence);
        }
        addSeries(laws, process, one, critical, evidence);
        return new Finding(Verdict.PROVED, "the process lies in [H]^s exactly for s < " + Fractions.text(critical), evidence);
    }

    static Finding verify(DecayLaws laws, Assertion.LearningRate assertion, Case one) {
        BigFraction claimed = assertion.exponent().rational(one.values(), "exponent");
        Kernel process = assertion.process().map(template -> template.kernel(one.values())).orElse(one.kernel());
        Interpolation interpolation = Interpolation.of(laws, process, one.kernel(), one.dimension());
        Map<String, Object> evidence = evidence(laws, process, one, interpolation);
        Optional<BigFraction> rate = rate(assertion, one, interpolation);
        if (rate.isEmpty() && assertion.process().isEmpty()) {
            DecayLaw law = laws.of(one.kernel(), one.dimension(), DecayEvidence.DIGITS);
            return new Finding(law.status() == DecayLaw.Status.UNDECIDED ? Verdict.UNDECIDED : Verdict.REFUTED, "no rate follows from a power: " + law.reason(), evidence);
        }
        if (rate.isEmpty()) {
            return new Finding(interpolation.membership() == Membership.UNDECIDED ? Verdict.UNDECIDED : Verdict.REFUTED, words(interpolation), evidence);
        }
        evidence.put("rate", Fractions.text(rate.get()));
        return rate.get().equals(claimed) ? new Finding(Verdict.PROVED, "the exponents give n^-" + Fractions.text(claimed) + ", by the decay of all eigenvalues", evidence)
                : new Finding(Verdict.REFUTED, "the exponents give n^-" + Fractions.text(rate.get()) + ", not n^-" + Fractions.text(claimed), evidence);
    }

    private static Optional<BigFraction> rate(Assertion.LearningRate assertion, Case one, Interpolation interpolation) {
        if (assertion.process().isPresent()) {
            return interpolation.rate();
        }
        BigFraction smoothness = assertion.smoothness().map(formula -> formula.rational(one.values(), "smoothness")).orElse(BigFraction.ONE);
        return interpolation.spaceDecay().map(b -> Interpolation.rate(smoothness, b));
    }

    private static Map<String, Object> evidence(DecayLaws laws, Kernel process, Case one, Interpolation interpolation) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("process", process.text());
        evidence.put("reason", interpolation.reason());
        interpolation.critical().ifPresent(s -> evidence.put("critical", Fractions.text(s)));
        interpolation.processDecay().ifPresent(b -> evidence.put("indexDecayOfProcess", Fractions.text(b)));
        interpolation.spaceDecay().ifPresent(b -> evidence.put("indexDecayOfSpace", Fractions.text(b)));
        evidence.put("processLaw", DecayEvidence.of(laws.of(process, one.dimension(), DecayEvidence.DIGITS)));
        evidence.put("spaceLaw", DecayEvidence.of(laws.of(one.kernel(), one.dimension(), DecayEvidence.DIGITS)));
        return evidence;
    }

    /** The series enclosed below the critical s, and its divergence there. */
    private static void addSeries(DecayLaws laws, Kernel process, Case one, BigFraction critical, Map<String, Object> evidence) {
        try {
            BigFraction below = critical.multiply(BELOW);
            ZeroOneSeries convergent = ZeroOneSeries.of(laws, process, one.kernel(), one.dimension(), below);
            Map<String, Object> series = new LinkedHashMap<>();
            series.put("s", Fractions.text(below));
            series.putAll(Numbers.evidence(convergent.value().orElseThrow()));
            evidence.put("seriesBelow", series);
            ZeroOneSeries divergent = ZeroOneSeries.of(laws, process, one.kernel(), one.dimension(), critical);
            evidence.put("seriesAtCritical", "diverges: k times its terms is at least " + Numbers.brief(divergent.least()) + " for all large k of one parity");
        } catch (InputException outsideReach) {
            evidence.put("series", outsideReach.getMessage());
        }
    }

    private static String words(Interpolation interpolation) {
        return switch (interpolation.membership()) {
            case ALWAYS -> "the process lies in every [H]^s: " + interpolation.reason();
            case NEVER -> "the process lies in no [H]^s with s > 0: " + interpolation.reason();
            case BELOW_CRITICAL, UNDECIDED -> interpolation.reason();
        };
    }
}

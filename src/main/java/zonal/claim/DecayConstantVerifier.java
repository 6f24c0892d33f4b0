package zonal.claim;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zonal.claim.Assertion.DecayConstant.Quantity;
import zonal.claim.Assertion.Parity;
import zonal.decay.DecayLaw;
import zonal.decay.DecayLaws;
import zonal.decay.Extremes.Extreme;
import zonal.decay.LimitConstant;
import zonal.decay.ParityLaw;
import zonal.number.Ball;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Fractions;

/**
 * Compares the constants of the decay with formulas. A limit is proved where it equals the formula exactly, and certified where it agrees to many digits. A lower bound is
 * claimed for every degree k >= 1 of the parity whose eigenvalue does not vanish: it is proved by the infimum, and refuted by a degree, or by the limit; likewise an upper
 * bound.
 */
final class DecayConstantVerifier {

    static final int DIGITS = 15;

    private DecayConstantVerifier() {
    }

    static Finding verify(DecayLaws laws, Assertion.DecayConstant assertion, Case one) {
        DecayLaw decay = laws.of(one.kernel(), one.dimension(), DecayEvidence.DIGITS);
        Constant formula = assertion.equals().with(one.values());
        Ball claimed = formula.value(Numbers.bits(DecayEvidence.DIGITS));
        Map<String, Object> evidence = new LinkedHashMap<>(DecayEvidence.of(decay));
        evidence.put("claimed", Numbers.evidence(claimed));
        Finding worst = null;
        for (Parity parity : assertion.parity().each()) {
            Result result = verify(assertion, parity, decay, one.dimension(), formula, claimed);
            Finding finding = new Finding(result.verdict(), result.summary(), evidence);
            worst = worst == null || finding.verdict().compareTo(worst.verdict()) > 0 ? finding : worst;
        }
        return worst;
    }

    private record Result(Verdict verdict, String summary) {
    }

    private static Result verify(Assertion.DecayConstant assertion, Parity parity, DecayLaw decay, int dimension, Constant formula, Ball claimed) {
        if (decay.status() == DecayLaw.Status.UNDECIDED) {
            return new Result(Verdict.UNDECIDED, decay.reason());
        }
        Optional<ParityLaw.Power> law = DecayVerifier.power(parity, decay);
        if (law.isEmpty()) {
            return new Result(Verdict.REFUTED, "there is no such constant over " + DecayVerifier.degrees(parity) + ": " + decay.reason());
        }
        return assertion.quantity() == Quantity.LIMIT ? limit(law.get(), parity, dimension, formula, claimed) : bound(assertion.quantity(), law.get(), parity, claimed);
    }

    private static Result limit(ParityLaw.Power law, Parity parity, int dimension, Constant formula, Ball claimed) {
        String limit = "the limit of k^" + Fractions.exponentText(law.exponent()) + " mu_k over " + DecayVerifier.degrees(parity);
        if (formula.exact().filter(exact -> isLimit(exact, law, dimension)).isPresent()) {
            return new Result(Verdict.PROVED, limit + " is exactly this");
        }
        return switch (Numbers.compare(law.limit(), claimed, DIGITS)) {
            case AGREE -> new Result(Verdict.CERTIFIED, limit + " agrees to " + DIGITS + " digits");
            case DIFFER -> new Result(Verdict.REFUTED, limit + " is " + Numbers.pair(law.limit(), claimed).text(", not "));
            case OPEN -> new Result(Verdict.UNDECIDED, limit + " and the claimed one were not separated, nor known to " + DIGITS + " digits");
        };
    }

    private static boolean isLimit(ExactReal claimed, ParityLaw.Power law, int dimension) {
        ExactArithmetic exact = new ExactArithmetic();
        try {
            return exact.subtract(exact.multiply(law.coefficient(), LimitConstant.of(dimension, law.power().order())), claimed).isZero();
        } catch (ArithmeticException undecided) {
            return false;
        }
    }

    private static Result bound(Quantity quantity, ParityLaw.Power law, Parity parity, Ball claimed) {
        boolean lower = quantity == Quantity.LOWER;
        if (law.constants().isEmpty()) {
            return new Result(Verdict.UNDECIDED, law.reach());
        }
        ParityLaw.Constants constants = law.constants().get();
        Extreme extreme = lower ? constants.extremes().lower() : constants.extremes().upper();
        String scaled = "k^" + Fractions.exponentText(law.exponent()) + " mu_k over " + DecayVerifier.degrees(parity);
        String what = (lower ? "the infimum of " : "the supremum of ") + scaled;
        String where = ", at " + (extreme.degree().isPresent() ? "k = " + extreme.at() : "the limit");
        String known = what + " is " + Numbers.brief(extreme.value()) + where;
        boolean beyond = (lower ? extreme.value().lessThan(claimed) : claimed.lessThan(extreme.value())).isCertain();
        if (beyond) {
            return new Result(Verdict.REFUTED, what + " is " + Numbers.pair(extreme.value(), claimed).text(where + (lower ? ", less than " : ", more than ")));
        }
        boolean holds = lower ? !extreme.value().lower().lessThan(claimed.upper()).isCertain() : !claimed.lower().lessThan(extreme.value().upper()).isCertain();
        if (!holds) {
            return new Result(Verdict.UNDECIDED, known + ", too close to the claimed bound to be told from it");
        }
        return constants.fromDegree() > 2
                ? new Result(Verdict.UNDECIDED, known + ", over the degrees from " + constants.fromDegree() + " on; those before were not reached")
                : new Result(Verdict.PROVED, known + ": the bound holds for all k");
    }
}

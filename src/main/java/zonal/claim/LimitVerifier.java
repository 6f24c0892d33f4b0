package zonal.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.claim.Numbers.Comparison;
import zonal.kernel.Kernel;
import zonal.kernel.KernelSequence;
import zonal.kernel.KernelValues;
import zonal.kernel.depth.DepthLimit;
import zonal.kernel.depth.DepthLimits;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * Compares the limit of K(u)/K(1) in the depth with the claimed one: proved where a theorem gives it as the claimed rational number, certified where it
 * agrees to many digits, or to the tolerance. Distances at finite depth are certified at each depth, by the kernel itself while it is cheap to evaluate, by the bounds of
 * the theorem beyond.
 */
final class LimitVerifier {

    private static final int DIGITS = 25;
    private static final BallArithmetic BALLS = new BallArithmetic(2 * Numbers.bits(DIGITS));
    private static final int DEEPEST_EVALUATED = 200;
    /** Depths at which a wrong limit is told from the right one. */
    private static final List<Long> SEPARATING = List.of(100L, 10_000L, 1_000_000L, 100_000_000L, 10_000_000_000L);

    private LimitVerifier() {
    }

    static Finding verify(Assertion.Limit assertion, Case one) {
        Formula u = assertion.at().with(one.values()).formula();
        DepthLimit limit = DepthLimits.of(one.sequence().orElseThrow(), u);
        Constant claimed = assertion.equals().with(one.values());
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("theorem", limit.theorem());
        Ball found = limit.limit(BALLS);
        evidence.put("limit", Numbers.evidence(found));
        evidence.put("claimed", Numbers.evidence(claimed.value(BALLS)));
        Finding ofLimit = limit(assertion, one, limit, found, claimed, evidence);
        return ofLimit.verdict() == Verdict.REFUTED || assertion.within().isEmpty() ? ofLimit : distances(assertion, one, limit, u, evidence);
    }

    private static Finding limit(Assertion.Limit assertion, Case one, DepthLimit limit, Ball found, Constant claimed, Map<String, Object> evidence) {
        String at = "the limit at " + assertion.at().text() + " is " + Numbers.brief(found);
        if (assertion.tolerance().isPresent()) {
            Ball distance = BALLS.abs(BALLS.subtract(found, claimed.value(BALLS)));
            Verdict verdict = atMost(distance, assertion.tolerance().get().with(one.values()).value(BALLS));
            return new Finding(verdict, at + tolerance(verdict), evidence);
        }
        Optional<BigFraction> exact = limit.exact();
        if (exact.isPresent() && claimed.rational().filter(exact.get()::equals).isPresent()) {
            return new Finding(Verdict.PROVED, at + ", by " + limit.theorem(), evidence);
        }
        Comparison comparison = Numbers.compare(found, claimed.value(BALLS), DIGITS);
        return switch (comparison) {
            case AGREE -> new Finding(Verdict.CERTIFIED, at + ", as claimed, to " + DIGITS + " digits", evidence);
            case OPEN -> new Finding(Verdict.UNDECIDED, at + "; more digits would tell it from the claimed value", evidence);
            case DIFFER -> refuted(limit, at + ", not " + Numbers.pair(found, claimed.value(BALLS)).second(), claimed.value(BALLS), evidence);
        };
    }

    private static String tolerance(Verdict verdict) {
        return switch (verdict) {
            case REFUTED -> ", not within the tolerance";
            case UNDECIDED -> "; whether within the tolerance was not decided";
            default -> ", within the tolerance";
        };
    }

    /** The first depth from which on the bounds of the theorem exclude the claimed value; the distance of the limits refutes as well. */
    private static Finding refuted(DepthLimit limit, String summary, Ball claimed, Map<String, Object> evidence) {
        for (long depth : SEPARATING) {
            Optional<Ball> bounds = bounds(limit, depth);
            if (bounds.isPresent() && !bounds.get().overlaps(claimed)) {
                evidence.put("separatedAtDepth", depth);
                evidence.put("valueThere", Numbers.evidence(bounds.get()));
                break;
            }
        }
        return new Finding(Verdict.REFUTED, summary, evidence);
    }

    private static Finding distances(Assertion.Limit assertion, Case one, DepthLimit limit, Formula u, Map<String, Object> evidence) {
        List<Map<String, Object>> found = new ArrayList<>();
        evidence.put("distances", found);
        Ball claimed = assertion.equals().with(one.values()).value(BALLS);
        Verdict verdict = Verdict.CERTIFIED;
        String summary = "the distances hold at every depth listed";
        for (ConstantFormula formula : assertion.depths()) {
            int depth = formula.integer(one.values(), "depth");
            Ball value = value(one.sequence().orElseThrow(), limit, u, depth);
            Ball distance = BALLS.abs(BALLS.subtract(value, claimed));
            found.add(Map.of("depth", depth, "distance", Numbers.evidence(distance)));
            Verdict here = atMost(distance, assertion.bound(one, depth).value(BALLS));
            if (here != Verdict.CERTIFIED && verdict != Verdict.REFUTED) {
                summary = "at depth " + depth + " the distance is " + Numbers.brief(distance)
                        + (here == Verdict.REFUTED ? ", which is more" : "; sharper bounds would decide");
            }
            verdict = verdict.and(here);
        }
        return new Finding(verdict, summary, evidence);
    }

    private static Ball value(KernelSequence sequence, DepthLimit limit, Formula u, int depth) {
        if (depth > DEEPEST_EVALUATED) {
            return bounds(limit, depth).orElse(Ball.UNKNOWN);
        }
        Kernel kernel = sequence.at(depth);
        return BALLS.divide(KernelValues.at(kernel, u, BALLS), KernelValues.at(kernel, Formulas.integer(1), BALLS));
    }

    private static Optional<Ball> bounds(DepthLimit limit, long depth) {
        try {
            return Optional.of(limit.at(depth, BALLS));
        } catch (InputException notYet) {
            return Optional.empty();
        }
    }

    private static Verdict atMost(Ball distance, Ball bound) {
        return switch (bound.lessThan(distance)) {
            case TRUE -> Verdict.REFUTED;
            case FALSE -> Verdict.CERTIFIED;
            case UNKNOWN -> Verdict.UNDECIDED;
        };
    }
}

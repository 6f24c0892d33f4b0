package zonal.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.space.gram.GramEigenvalues;
import zonal.space.gram.GramMatrix;

/**
 * Compares the extreme eigenvalues of a Gram matrix with the claimed ones. That a matrix is singular is proved by an exact null vector, that it is positive
 * definite certified by an enclosure of its smallest eigenvalue.
 */
final class GramVerifier {

    private static final int DIGITS = Bound.DIGITS + 4;
    private static final int BITS = Numbers.bits(DIGITS) + Integer.SIZE;

    private GramVerifier() {
    }

    static Finding verify(Assertion.DefiniteOnPoints assertion, Case one) {
        GramEigenvalues found = GramEigenvalues.of(matrix(assertion, one.kernel()));
        Ball smallest = found.smallest(DIGITS);
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("points", assertion.points().list().size());
        evidence.put("smallest", Numbers.evidence(smallest));
        if (!found.nullVectors().isEmpty()) {
            evidence.put("nullVector", found.nullVectors().get(0).support());
        }
        List<Verdict> verdicts = new ArrayList<>(List.of(definite(smallest, assertion.strictly())));
        List<String> summary = new ArrayList<>(List.of(summary(smallest, found)));
        assertion.smallest().ifPresent(bound -> {
            verdicts.add(bound.verdict(smallest, claimed(bound, one)));
            summary.add(sentence("it", bound, verdicts.get(verdicts.size() - 1)));
        });
        if (assertion.condition().isPresent() || assertion.than().isPresent()) {
            Ball condition = condition(found, smallest);
            evidence.put("condition", Numbers.evidence(condition));
            assertion.condition().ifPresent(bound -> {
                verdicts.add(bound.verdict(condition, claimed(bound, one)));
                summary.add(sentence("the condition number " + Numbers.brief(condition), bound, verdicts.get(verdicts.size() - 1)));
            });
            assertion.than().ifPresent(other -> {
                Kernel kernel = other.kernel(one.values());
                GramEigenvalues others = GramEigenvalues.of(matrix(assertion, kernel));
                Ball larger = condition(others, others.smallest(DIGITS));
                evidence.put("conditionOfOther", Numbers.evidence(larger));
                verdicts.add(Bound.less(condition, larger));
                summary.add("the condition number is " + Numbers.brief(condition) + ", that of " + kernel.text() + " " + Numbers.brief(larger));
            });
        }
        return new Finding(verdicts.stream().reduce(Verdict.PROVED, Verdict::and), String.join("; ", summary), evidence);
    }

    /** Refuses points off the sphere for kernels that are not known there. */
    static GramMatrix matrix(Assertion.DefiniteOnPoints assertion, Kernel kernel) {
        return assertion.normalise() ? GramMatrix.ofDirections(kernel, assertion.points()) : GramMatrix.of(kernel, assertion.points());
    }

    private static Ball condition(GramEigenvalues found, Ball smallest) {
        if (!smallest.isPositive().isCertain()) {
            throw new InputException("the condition number is that of a positive definite matrix; the smallest eigenvalue is " + Numbers.brief(smallest));
        }
        return new BallArithmetic(BITS).divide(found.largest(DIGITS), smallest);
    }

    private static Ball claimed(Bound bound, Case one) {
        return bound.formula().with(one.values()).value(BITS);
    }

    private static Verdict definite(Ball smallest, boolean strictly) {
        if (smallest.isZero()) {
            return strictly ? Verdict.REFUTED : Verdict.PROVED;
        }
        return strictly && smallest.isPositive().isCertain() ? Verdict.CERTIFIED : Verdict.REFUTED;
    }

    private static String summary(Ball smallest, GramEigenvalues found) {
        return smallest.isZero() && !found.nullVectors().isEmpty()
                ? "the Gram matrix sends to zero the vector with the components " + found.nullVectors().get(0).support()
                : "the smallest eigenvalue is " + Numbers.brief(smallest);
    }

    private static String sentence(String what, Bound bound, Verdict verdict) {
        return what + switch (verdict) {
            case REFUTED -> " is not ";
            case UNDECIDED -> " is not known to be or not to be ";
            default -> " is ";
        } + bound.inWords();
    }
}

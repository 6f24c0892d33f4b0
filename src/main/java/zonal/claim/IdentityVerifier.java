package zonal.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.Fractions;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;
import zonal.symbolic.Identities;
import zonal.symbolic.IdentityDecision;
import zonal.symbolic.NestedAngles;
import zonal.symbolic.Program;

/** Decides identities between kernels: by normal forms of their recursions, or by a point at which the sides differ. */
final class IdentityVerifier {

    private static final int DIGITS = 30;
    private static final Set<String> COSINE = Set.of(KernelFormulaReader.COSINE);

    private IdentityVerifier() {
    }

    static Finding verify(Assertion.Identity assertion, Case one) {
        IdentityInstance instance = IdentityInstance.of(assertion, one);
        boolean constant = !instance.left().isInCosine() && !instance.right().isInCosine();
        NestedAngles angles = new NestedAngles();
        KernelFormulaValues left = new KernelFormulaValues(instance.left(), instance.kernels());
        KernelFormulaValues right = new KernelFormulaValues(instance.right(), instance.kernels());
        IdentityDecision decision = Identities.decide((point, arithmetic) -> {
            Ball t = point.containsKey(KernelFormulaReader.COSINE) ? arithmetic.rational(point.get(KernelFormulaReader.COSINE)) : Ball.ZERO;
            return List.of(left.at(t, arithmetic), right.at(t, arithmetic));
        }, constant ? Set.of() : COSINE, () -> isProved(instance, angles));
        return finding(decision, angles, constant);
    }

    private static boolean isProved(IdentityInstance instance, NestedAngles angles) {
        KernelComposition composition = new KernelComposition(angles, instance.kernels());
        Supplier<Formula> difference = () -> Formulas.subtract(composition.compose(instance.left()), composition.compose(instance.right()));
        return Identities.isProved(angles, difference) || isExactlyZero(difference.get());
    }

    private static boolean isExactlyZero(Formula difference) {
        if (!Formulas.variables(difference).isEmpty()) {
            return false;
        }
        try {
            return Program.valueOf(difference, new ExactArithmetic()).isZero();
        } catch (ArithmeticException undecided) {
            return false;
        }
    }

    private static Finding finding(IdentityDecision decision, NestedAngles angles, boolean constant) {
        if (decision instanceof IdentityDecision.Proved proved) {
            Map<String, Object> evidence = evidence(proved.values());
            evidence.put("angles", angles.definitions().stream().map(angle -> angle.name() + " = " + FormulaText.print(angle.formula())).toList());
            return new Finding(Verdict.PROVED, constant ? "the sides are the same number" : "the sides are the same function of t", evidence);
        }
        if (decision instanceof IdentityDecision.Refuted refuted) {
            IdentityDecision.Values values = refuted.values();
            String place = constant ? "" : "at t = " + Fractions.text(values.point().get(KernelFormulaReader.COSINE)) + " ";
            Ball difference = new BallArithmetic(Numbers.bits(DIGITS)).subtract(values.left(), values.right());
            return new Finding(Verdict.REFUTED, place + "the left side is " + Numbers.brief(values.left()) + ", the right side " + Numbers.brief(values.right())
                    + ", a difference of " + Numbers.brief(difference), evidence(values));
        }
        return new Finding(Verdict.UNDECIDED, ((IdentityDecision.Undecided) decision).reason(), Map.of());
    }

    private static Map<String, Object> evidence(IdentityDecision.Values values) {
        Map<String, Object> evidence = new LinkedHashMap<>();
        values.point().forEach((name, value) -> evidence.put(name, Fractions.text(value)));
        evidence.put("left", Numbers.evidence(values.left()));
        evidence.put("right", Numbers.evidence(values.right()));
        return evidence;
    }
}

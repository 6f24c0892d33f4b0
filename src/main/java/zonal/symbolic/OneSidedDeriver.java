package zonal.symbolic;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Derives dual activations: a computer algebra system integrates and simplifies, the rewriting finds the haversine ratio, and the guard checks everything. */
final class OneSidedDeriver {

    private final DerivationGuard guard = new DerivationGuard();
    private final CheckedAlgebra algebra;

    OneSidedDeriver(ComputerAlgebra algebra) {
        this.algebra = new CheckedAlgebra(algebra, guard);
    }

    /**
     * The dual of the activation.
     *
     * @param activation of exponent at least 1
     * @throws DerivationException if a step fails or does not pass its check
     */
    OneSidedDerivation derive(OneSidedPower activation) {
        EvaluatedExpectation value = evaluate(new PolarExpectation(activation));
        EvaluatedExpectation derivative = evaluate(new PolarExpectation(activation.derivative()));
        // E[sigma(g)^2] is the expectation at theta = 0
        Formula secondMoment = NormalForm.of(Formulas.substitute(value.product(), Map.of(PolarExpectation.ANGLE, Formulas.integer(0)))).toFormula();
        Formula exponent = Formulas.integer(activation.exponent());
        Formula kappa1 = collected(Formulas.divide(value.product(), secondMoment));
        Formula kappa0 = collected(Formulas.divide(Formulas.multiply(Formulas.power(exponent, BigFraction.of(2)), derivative.product()), secondMoment));
        OneSidedDual dual = new OneSidedDual(kappa1, kappa0, HaversineRewriting.ratio(kappa1, PolarExpectation.ANGLE));
        OneSidedDerivation derivation = new OneSidedDerivation(activation, value, derivative, secondMoment, dual);
        guard.check(derivation);
        return derivation;
    }

    private EvaluatedExpectation evaluate(PolarExpectation definition) {
        Formula radial = algebra.integrate(definition.radial());
        // products of cosines become cosines of sums, each of which has a simple antiderivative
        Formula integrand = NormalForm.of(definition.angular().integrand()).toFormula();
        return new EvaluatedExpectation(definition, radial, collected(algebra.integralOfEntire(integrand, definition.angular())));
    }

    private static Formula collected(Formula formula) {
        return TrigonometricReader.read(formula, PolarExpectation.ANGLE).toFormula(PolarExpectation.ANGLE);
    }
}

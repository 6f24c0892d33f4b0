package zonal.symbolic;

import org.apache.commons.numbers.fraction.BigFraction;

/** Derives dual activations: a computer algebra system integrates and simplifies, the rewriting finds the haversine ratio, and the guard checks everything. */
final class DualDeriver {

    private final ComputerAlgebra algebra;
    private final DerivationGuard guard = new DerivationGuard();

    DualDeriver(ComputerAlgebra algebra) {
        this.algebra = algebra;
    }

    /**
     * The dual of the activation.
     *
     * @param activation of exponent at least 1
     * @throws DerivationException if a step fails or does not pass its check
     */
    DualDerivation derive(OneSidedPower activation) {
        EvaluatedExpectation value = evaluate(new PolarExpectation(activation));
        EvaluatedExpectation derivative = evaluate(new PolarExpectation(activation.derivative()));
        Formula secondMoment = algebra.simplify(Formulas.multiply(PolarExpectation.singleNormalisation(),
                algebra.integrate(value.definition().secondMoment().integral())));
        Formula exponent = Formulas.integer(activation.exponent());
        Formula kappa1 = algebra.simplify(Formulas.divide(value.product(), secondMoment));
        Formula kappa0 = algebra.simplify(Formulas.divide(Formulas.multiply(Formulas.power(exponent, BigFraction.of(2)), derivative.product()), secondMoment));
        DualActivation dual = new DualActivation(kappa1, kappa0, HaversineRewriting.ratio(kappa1, PolarExpectation.ANGLE));
        DualDerivation derivation = new DualDerivation(activation, value, derivative, secondMoment, dual);
        guard.check(derivation);
        return derivation;
    }

    private EvaluatedExpectation evaluate(PolarExpectation definition) {
        Formula radial = algebra.integrate(definition.radial().integral());
        Formula angular = algebra.simplify(algebra.integrate(definition.angular()));
        return new EvaluatedExpectation(definition, radial, angular);
    }
}

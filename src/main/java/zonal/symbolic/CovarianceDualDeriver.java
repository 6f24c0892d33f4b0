package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Derives duals of smooth activations in closed form: exponential polynomials (so also sines, Gaussians, polynomials) by completing the square and Isserlis' theorem,
 * polynomials times error functions by Price's theorem.
 */
final class CovarianceDualDeriver {

    /** Error functions times higher powers lead to forms that no one reads, after a minute. */
    private static final int HIGHEST_DEGREE = 1;

    private final Supplier<CheckedAlgebra> algebra;

    /**
     * A deriver.
     *
     * @param algebra asked for, and so started, only where an integral is needed
     */
    CovarianceDualDeriver(Supplier<CheckedAlgebra> algebra) {
        this.algebra = algebra;
    }

    /** The dual of the activation in x; empty if it is of neither kind. */
    Optional<DualActivation> derive(Formula activation) {
        List<ErrorFunctionPolynomial> derivatives = new ArrayList<>();
        Formula derivative = activation;
        do {
            Optional<ErrorFunctionPolynomial> form = NormalForm.tryOf(derivative).flatMap(ErrorFunctionPolynomial::read);
            if (form.isEmpty() || form.get().degree() > HIGHEST_DEGREE) {
                return Optional.empty();
            }
            derivatives.add(form.get());
            derivative = FormulaDerivative.of(derivative, ActivationFunction.VARIABLE);
        } while (derivatives.get(derivatives.size() - 1).degree() >= 0);
        if (derivatives.size() == 1) {
            return elementary(derivatives.get(0).rest(), derivative);
        }
        PriceDerivation price = new PriceDerivation(algebra.get());
        Formula value = price.derive(derivatives);
        Formula ofDerivative = derivatives.size() == 2 ? expectation(derivatives.get(1).rest()).orElseThrow(CovarianceDualDeriver::tooLarge)
                : price.derive(derivatives.subList(1, derivatives.size()));
        return Optional.of(new DualActivation.InCovariance(value, ofDerivative, "Price's theorem, " + (derivatives.size() - 1) + (derivatives.size() == 2 ? " step" : " steps")));
    }

    private static Optional<DualActivation> elementary(ExponentialPolynomial activation, Formula derivative) {
        Optional<ExponentialPolynomial> rate = NormalForm.tryOf(derivative).flatMap(ExponentialPolynomial::read);
        Formula value = expectation(activation).orElseThrow(CovarianceDualDeriver::tooLarge);
        Formula ofDerivative = rate.flatMap(CovarianceDualDeriver::expectation).orElseThrow(CovarianceDualDeriver::tooLarge);
        boolean polynomial = activation.byExponential().keySet().stream().allMatch(each -> each.quadratic().isZero() && each.linear().isZero());
        return Optional.of(new DualActivation.InCovariance(value, ofDerivative, polynomial ? "Isserlis' theorem" : "completing the square"));
    }

    private static Optional<Formula> expectation(ExponentialPolynomial f) {
        return NormalFormAlgebra.attempt(normal -> new GaussianPairMoment(normal).of(f, f))
                .flatMap(form -> NormalFormAlgebra.attempt(normal -> new RootCollector(normal, GaussianPairMoment.COVARIANCE).write(form)));
    }

    private static DerivationException tooLarge() {
        return new DerivationException("the expectation is too large for a closed form");
    }
}

package zonal.symbolic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** Dual activations by their definition: stored derivations where there are any, otherwise derived and checked on the spot. */
public final class DualActivations {

    private static final int COMPARISON_BITS = 256;

    private DualActivations() {
    }

    /**
     * The dual of the activation.
     *
     * @throws InputException if the activation is outside the reach of the methods; the message says why
     */
    public static DualActivation of(ActivationFunction activation) {
        if (activation instanceof ActivationFunction.PiecewisePower power) {
            return angular(power);
        }
        Formula formula = ((ActivationFunction.Smooth) activation).formula();
        if (NormalForm.identical(formula, Formulas.integer(0))) {
            throw new InputException("activation " + FormulaText.print(formula) + " is zero everywhere");
        }
        return StoredDual.load(formula).orElseGet(() -> derive(formula));
    }

    /** The dual of a smooth activation, derived and checked anew. */
    static DualActivation derive(Formula activation) {
        requireSquareIntegrable(activation);
        try (LazyAlgebra algebra = new LazyAlgebra()) {
            DualActivation dual = closedForm(algebra, activation)
                    .orElseGet(() -> new DualActivation.BySeries(activation, FormulaDerivative.of(activation, ActivationFunction.VARIABLE)));
            new DualGuard().check(activation, dual);
            return dual;
        } catch (DerivationException e) {
            throw new InputException("activation " + FormulaText.print(activation) + ": " + e.getMessage());
        }
    }

    /** The dual in closed form; empty where the methods do not lead to one, or to one too large to be of use. */
    private static Optional<DualActivation> closedForm(LazyAlgebra algebra, Formula activation) {
        try {
            return new CovarianceDualDeriver(algebra).derive(activation);
        } catch (DerivationException noClosedForm) {
            return Optional.empty();
        }
    }

    /** e^(q x^2) is square-integrable under a Gaussian of variance s only for 4 q s < 1. */
    private static void requireSquareIntegrable(Formula activation) {
        Optional<ExponentialPolynomial> form = NormalForm.tryOf(activation).flatMap(ExponentialPolynomial::read);
        for (ExponentialPolynomial.Term term : form.map(ExponentialPolynomial::terms).orElse(List.of())) {
            Ball growth = Program.valueOf(Formulas.multiply(Formulas.integer(4), term.quadratic().toFormula()), new BallArithmetic(COMPARISON_BITS));
            if (!growth.lessThan(Ball.ONE).isCertain()) {
                throw new InputException("activation " + FormulaText.print(activation) + " is not square-integrable under the standard Gaussian;"
                        + " give exp(q*x^2) an exponent q <= 0");
            }
            if (growth.isPositive().isCertain()) {
                throw new InputException("activation " + FormulaText.print(activation) + " grows like the exponential of a square, for which there is no check by"
                        + " quadrature; give exp(q*x^2) an exponent q <= 0");
            }
        }
    }

    /**
     * With p, n the factors on the two sides, q = 2pn/(p^2 + n^2) and kappa the dual of the one-sided power: E[sigma sigma'] is (p^2 + n^2) kappa(theta) + 2pn
     * kappa(pi - theta) up to a factor, since x -> -x in one of the two variables turns the angle into its complement.
     */
    private static DualActivation.Angular angular(ActivationFunction.PiecewisePower power) {
        Formula p = power.positive();
        Formula n = power.negative();
        Formula q = simplified(Formulas.divide(Formulas.multiply(Formulas.integer(2), p, n),
                Formulas.add(Formulas.multiply(p, p), Formulas.multiply(n, n))));
        if (power.degree() > OneSidedPower.LARGEST_EXPONENT) {
            throw new InputException("activation " + power.text() + ": powers up to " + OneSidedPower.LARGEST_EXPONENT + " are known");
        }
        if (power.degree() == 0) {
            // the derivative of the ReLU is the unit step
            Formula step = OneSidedDuals.of(new OneSidedPower(1)).derivative();
            return new DualActivation.Angular(0, mixed(step, q, false), Optional.empty(), Optional.empty());
        }
        OneSidedDual dual = OneSidedDuals.of(new OneSidedPower(power.degree()));
        Formula value = mixed(dual.value(), q, false);
        return new DualActivation.Angular(power.degree(), value, Optional.of(mixed(dual.derivative(), q, true)), Optional.of(ratio(dual, value, q)));
    }

    /** kappa(theta) +- q kappa(pi - theta); 1 at theta = 0 as kappa is, since kappa(pi) = 0. */
    private static Formula mixed(Formula kappa, Formula q, boolean derivative) {
        return Formulas.add(kappa, Formulas.multiply(derivative ? Formulas.negate(q) : q, reflected(kappa)));
    }

    /** Found as a whole where q is rational, so that what cancels is not written; else put together from the ratios of both parts. */
    private static Formula ratio(OneSidedDual dual, Formula value, Formula q) {
        if (q.equals(Formulas.integer(0))) {
            return dual.haversineRatio();
        }
        if (q instanceof Formula.Rational) {
            return HaversineRewriting.ratio(value, PolarExpectation.ANGLE);
        }
        Formula reflected = HaversineRewriting.ratio(Formulas.subtract(Formulas.integer(1), reflected(dual.value())), PolarExpectation.ANGLE);
        return Formulas.subtract(dual.haversineRatio(), Formulas.multiply(q, reflected));
    }

    private static Formula reflected(Formula kappa) {
        Formula complement = Formulas.subtract(Formulas.pi(), Formulas.variable(PolarExpectation.ANGLE));
        return TrigonometricReader.read(Formulas.substitute(kappa, Map.of(PolarExpectation.ANGLE, complement)), PolarExpectation.ANGLE)
                .toFormula(PolarExpectation.ANGLE);
    }

    private static Formula simplified(Formula constant) {
        return NormalForm.tryOf(constant).map(NormalForm::toFormula).orElse(constant);
    }
}

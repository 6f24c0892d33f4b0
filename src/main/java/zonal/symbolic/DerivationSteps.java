package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Writes the derivation of a dual activation as equations, from the definition to the result. */
public final class DerivationSteps {

    /** Two sides of an equation, the right one possibly a chain of equal expressions. */
    public record Equation(String left, String right) {
    }

    private record Notation(Function<Formula, String> formula, Function<DefiniteIntegral, String> integral, String product, String sigma, String expectation,
            String derivativeExpectation, String secondMoment, String ratio, String kappa1, String kappa0, String pairExpectation,
            String derivativePairExpectation, String sigmaDerivative) {
    }

    private static final Notation TEXT = new Notation(FormulaText::print, DefiniteIntegral::text, " * ", "sigma(x)", "E[sigma(g) sigma(g')]",
            "E[sigma'(g) sigma'(g')]", "E[sigma(g)^2]", "(1 - kappa1)/(1 - cos(theta))", "kappa1", "kappa0", "E[sigma(X) sigma(Y)]",
            "E[sigma'(X) sigma'(Y)]", "sigma'(x)");
    private static final Notation LATEX = new Notation(FormulaLatex::print, DefiniteIntegral::latex, " ", "\\sigma(x)", "\\mathbb{E}[\\sigma(g) \\sigma(g')]",
            "\\mathbb{E}[\\sigma'(g) \\sigma'(g')]", "\\mathbb{E}[\\sigma(g)^2]", "\\frac{1 - \\kappa_1}{1 - \\cos \\theta}", "\\kappa_1", "\\kappa_0", "\\mathbb{E}[\\sigma(X) \\sigma(Y)]",
            "\\mathbb{E}[\\sigma'(X) \\sigma'(Y)]", "\\sigma'(x)");

    private DerivationSteps() {
    }

    /**
     * How the dual of an activation was derived.
     *
     * @param setting what the pair of Gaussian variables is
     * @param equations from the definition of sigma to its dual
     */
    public record Steps(String setting, List<Equation> equations) {
    }

    /** The steps in the grammar of formulas, with {@code integral(f, x = a .. b)} for integrals. */
    public static Steps text(ActivationFunction activation) {
        return steps(activation, TEXT, activation.text(), "for normal g and g' with E[g g'] = cos(theta)",
                "for Gaussian X and Y of variances a, b and covariance c");
    }

    /** The steps in LaTeX (amsmath). */
    public static Steps latex(ActivationFunction activation) {
        return steps(activation, LATEX, activation.latex(), "for normal $g$ and $g'$ with $\\mathbb{E}[g g'] = \\cos \\theta$",
                "for Gaussian $X$ and $Y$ of variances $a$, $b$ and covariance $c$");
    }

    private static Steps steps(ActivationFunction activation, Notation in, String written, String inAngle, String inCovariance) {
        DualActivation dual = DualActivations.of(activation);
        if (dual instanceof DualActivation.Angular angular) {
            return new Steps(inAngle, angular(angular, (ActivationFunction.PiecewisePower) activation, in, written));
        }
        List<Equation> equations = new ArrayList<>(List.of(new Equation(in.sigma, written)));
        if (dual instanceof DualActivation.InCovariance closed) {
            equations.add(new Equation(in.pairExpectation, in.formula.apply(closed.value())));
            equations.add(new Equation(in.derivativePairExpectation, in.formula.apply(closed.derivative())));
            return new Steps(inCovariance + ", by " + closed.method(), equations);
        }
        equations.add(new Equation(in.sigmaDerivative, in.formula.apply(((DualActivation.BySeries) dual).derivative())));
        return new Steps(inCovariance + ", by Hermite series", equations);
    }

    private static List<Equation> angular(DualActivation.Angular dual, ActivationFunction.PiecewisePower activation, Notation in, String written) {
        boolean oneSided = activation.degree() > 0 && activation.positive().equals(Formulas.integer(1)) && activation.negative().equals(Formulas.integer(0));
        if (oneSided) {
            return write(OneSidedDuals.derivation(new OneSidedPower(activation.degree())), in, written);
        }
        List<Equation> equations = new ArrayList<>(List.of(new Equation(in.sigma, written), new Equation(in.kappa1, in.formula.apply(dual.value()))));
        dual.derivative().ifPresent(derivative -> equations.add(new Equation(in.kappa0, in.formula.apply(derivative))));
        dual.haversineRatio().ifPresent(ratio -> equations.add(new Equation(in.ratio, in.formula.apply(ratio))));
        return equations;
    }

    /** The equations of a one-sided power in the grammar of formulas. */
    static List<Equation> text(OneSidedDerivation derivation) {
        return write(derivation, TEXT, derivation.activation().text());
    }

    /** The equations of a one-sided power in LaTeX. */
    static List<Equation> latex(OneSidedDerivation derivation) {
        return write(derivation, LATEX, derivation.activation().latex());
    }

    private static List<Equation> write(OneSidedDerivation derivation, Notation in, String activation) {
        OneSidedDual dual = derivation.dual();
        int exponent = derivation.activation().exponent();
        return List.of(
                new Equation(in.sigma, activation),
                new Equation(in.expectation, expectation(derivation.value(), Formulas.integer(1), in)),
                new Equation(in.derivativeExpectation, expectation(derivation.derivative(), Formulas.integer((long) exponent * exponent), in)),
                new Equation(in.secondMoment, secondMoment(derivation, in)),
                new Equation(in.kappa1, in.formula.apply(dual.value())),
                new Equation(in.kappa0, in.formula.apply(dual.derivative())),
                new Equation(in.ratio, in.formula.apply(dual.haversineRatio())));
    }

    private static String expectation(EvaluatedExpectation expectation, Formula factor, Notation in) {
        PolarExpectation definition = expectation.definition();
        String before = in.formula.apply(Formulas.multiply(factor, PolarExpectation.pairNormalisation()));
        return before + in.product + in.integral.apply(definition.radial().integral()) + in.product + in.integral.apply(definition.angular()) + " = "
                + in.formula.apply(Formulas.multiply(factor, expectation.product()));
    }

    private static String secondMoment(OneSidedDerivation derivation, Notation in) {
        return in.formula.apply(PolarExpectation.singleNormalisation()) + in.product
                + in.integral.apply(derivation.value().definition().secondMoment().integral()) + " = " + in.formula.apply(derivation.secondMoment());
    }
}

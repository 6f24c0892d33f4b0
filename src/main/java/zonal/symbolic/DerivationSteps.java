package zonal.symbolic;

import java.util.List;
import java.util.function.Function;

/** Writes the derivation of a dual activation as equations, from the definition to the result. */
public final class DerivationSteps {

    /** Two sides of an equation, the right one possibly a chain of equal expressions. */
    public record Equation(String left, String right) {
    }

    private record Notation(Function<Formula, String> formula, Function<DefiniteIntegral, String> integral, String product, String sigma, String expectation,
            String derivativeExpectation, String secondMoment, String ratio, String kappa1, String kappa0) {
    }

    private static final Notation TEXT = new Notation(FormulaText::print, DefiniteIntegral::text, " * ", "sigma(x)", "E[sigma(g) sigma(g')]",
            "E[sigma'(g) sigma'(g')]", "E[sigma(g)^2]", "(1 - kappa1)/(1 - cos(theta))", "kappa1", "kappa0");
    private static final Notation LATEX = new Notation(FormulaLatex::print, DefiniteIntegral::latex, " ", "\\sigma(x)", "\\mathbb{E}[\\sigma(g) \\sigma(g')]",
            "\\mathbb{E}[\\sigma'(g) \\sigma'(g')]", "\\mathbb{E}[\\sigma(g)^2]", "\\frac{1 - \\kappa_1}{1 - \\cos \\theta}", "\\kappa_1", "\\kappa_0");

    private DerivationSteps() {
    }

    /** The equations in the grammar of formulas, with {@code integral(f, x = a .. b)} for integrals. */
    public static List<Equation> text(DualDerivation derivation) {
        return write(derivation, TEXT, derivation.activation().text());
    }

    /** The equations in LaTeX (amsmath). */
    public static List<Equation> latex(DualDerivation derivation) {
        return write(derivation, LATEX, derivation.activation().latex());
    }

    private static List<Equation> write(DualDerivation derivation, Notation in, String activation) {
        DualActivation dual = derivation.dual();
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

    private static String secondMoment(DualDerivation derivation, Notation in) {
        return in.formula.apply(PolarExpectation.singleNormalisation()) + in.product
                + in.integral.apply(derivation.value().definition().secondMoment().integral()) + " = " + in.formula.apply(derivation.secondMoment());
    }
}

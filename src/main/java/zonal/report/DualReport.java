package zonal.report;

import java.util.List;
import java.util.stream.Collectors;
import zonal.symbolic.DualDerivation;
import zonal.symbolic.EvaluatedExpectation;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaText;

/** The derivation of a dual activation from its definition, to be written before the recursion that uses it. */
record DualReport(DualDerivation derivation) {

    /** The definition, its integrals and their values, and the normalised functions, a line each under a title. */
    String text() {
        return "Dual activation: sigma(x) = " + derivation.activation().text() + "; g, g' normal, E g^2 = E g'^2 = 1, E g g' = cos(theta)\n"
                + List.of(
                        "E[sigma(g) sigma(g')] = 1/(2*pi) * " + integrals(derivation.value()),
                        "    = " + FormulaText.print(derivation.value().product()),
                        "E[sigma'(g) sigma'(g')] = " + derivativeFactor("%d * ") + "1/(2*pi) * " + integrals(derivation.derivative()),
                        "    = " + derivativeFactor("%d * ") + FormulaText.print(derivation.derivative().product()),
                        "E[sigma(g)^2] = (2*pi)^(-1/2) * " + derivation.value().definition().secondMoment().integral().text(),
                        "    = " + FormulaText.print(derivation.secondMoment()),
                        "kappa1(theta) = E[sigma(g) sigma(g')]/E[sigma(g)^2] = " + FormulaText.print(derivation.dual().value()),
                        "kappa0(theta) = E[sigma'(g) sigma'(g')]/E[sigma(g)^2] = " + FormulaText.print(derivation.dual().derivative()),
                        "(1 - kappa1(theta))/(1 - cos(theta)) = " + FormulaText.print(derivation.dual().haversineRatio()))
                .stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    /** The same as lines of an align environment, without a line break after the last one. */
    String latex() {
        return "  \\intertext{Dual activation of $\\sigma(x) = " + derivation.activation().latex()
                + "$, with $g, g'$ normal, $\\mathrm{E} g^2 = \\mathrm{E} g'^2 = 1$, $\\mathrm{E} g g' = \\cos\\theta$}\n"
                + List.of(
                        "\\mathrm{E}[\\sigma(g) \\sigma(g')] &= " + latexIntegrals(derivation.value()),
                        "&= " + FormulaLatex.print(derivation.value().product()),
                        "\\mathrm{E}[\\sigma'(g) \\sigma'(g')] &= " + derivativeFactor("%d \\cdot ") + latexIntegrals(derivation.derivative()),
                        "&= " + derivativeFactor("%d \\cdot ") + FormulaLatex.print(derivation.derivative().product()),
                        "\\mathrm{E}[\\sigma(g)^2] &= \\frac{1}{\\sqrt{2 \\pi}} " + derivation.value().definition().secondMoment().integral().latex() + " = "
                                + FormulaLatex.print(derivation.secondMoment()),
                        "\\kappa_1(\\theta) = \\frac{\\mathrm{E}[\\sigma(g) \\sigma(g')]}{\\mathrm{E}[\\sigma(g)^2]} &= " + latex(derivation.dual().value()),
                        "\\kappa_0(\\theta) = \\frac{\\mathrm{E}[\\sigma'(g) \\sigma'(g')]}{\\mathrm{E}[\\sigma(g)^2]} &= " + latex(derivation.dual().derivative()),
                        "\\frac{1 - \\kappa_1(\\theta)}{1 - \\cos\\theta} &= " + latex(derivation.dual().haversineRatio()))
                .stream().map(line -> "  " + line).collect(Collectors.joining(" \\\\\n"));
    }

    private static String integrals(EvaluatedExpectation expectation) {
        return expectation.definition().radial().integral().text() + " * " + expectation.definition().angular().text();
    }

    private static String latexIntegrals(EvaluatedExpectation expectation) {
        return "\\frac{1}{2 \\pi} " + expectation.definition().radial().integral().latex() + " \\cdot " + expectation.definition().angular().latex();
    }

    /** sigma' is its exponent times a one-sided power: the square of the exponent stands before the expectation, unless it is 1. */
    private String derivativeFactor(String format) {
        int exponent = derivation.activation().exponent();
        return exponent == 1 ? "" : format.formatted(exponent * exponent);
    }

    private static String latex(Formula formula) {
        return FormulaLatex.print(formula);
    }
}

package zonal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import zonal.sphere.exact.AngularClosedForm;
import zonal.sphere.exact.BesselForm;
import zonal.sphere.exact.ClosedForm;
import zonal.sphere.exact.DistanceSeries;
import zonal.sphere.exact.ParityForm;
import zonal.sphere.exact.Term;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaText;

/**
 * An equation for eigenvalues, as text in the grammar of claims and in LaTeX.
 *
 * @param left what is given
 * @param right what it is equal to
 * @param condition the degrees for which it is, empty if that is said already
 */
public record ClosedFormEquation(String left, String right, String condition, String leftLatex, String rightLatex, String conditionLatex) {

    /** The equations that hold in every dimension. */
    static List<ClosedFormEquation> general(ClosedForm form) {
        if (form instanceof AngularClosedForm angular) {
            return ofParities(angular.eigenvalues(), angular.eigenvalues());
        }
        return form instanceof BesselForm bessel ? of(bessel) : of((DistanceSeries) form);
    }

    /** The equations in one dimension, none if they would be no simpler. */
    static List<ClosedFormEquation> special(ClosedForm form, int dimension) {
        return form instanceof AngularClosedForm angular ? inDimension(angular.eigenvalues(), dimension) : List.of();
    }

    private static List<ClosedFormEquation> inDimension(ParityForm form, int dimension) {
        List<ClosedFormEquation> equations = new ArrayList<>();
        ParityForm special = form.inDimension(dimension);
        for (ClosedFormEquation equation : ofParities(special, form)) {
            equations.add(equation.left.equals("mu_k") ? equation : exactly(form, Long.parseLong(equation.left.substring(3)), dimension));
        }
        return equations;
    }

    private static ClosedFormEquation exactly(ParityForm form, long degree, int dimension) {
        Formula value = ExactFormulas.of(form.value(degree, dimension));
        return atDegree(degree, FormulaText.print(value), FormulaLatex.print(value));
    }

    /** The classes of degrees, and before each the degrees that are exceptions to it. */
    private static List<ClosedFormEquation> ofParities(ParityForm form, ParityForm general) {
        List<ClosedFormEquation> equations = new ArrayList<>();
        if (form.even().equals(form.odd()) && form.validFrom(true) == 0 && form.validFrom(false) == 1) {
            equations.add(forDegrees(form.even(), "k >= 0", "k \\ge 0"));
            return equations;
        }
        for (boolean even : List.of(true, false)) {
            long from = form.validFrom(even);
            for (long degree = even ? 0 : 1; degree < from; degree += 2) {
                List<Term> terms = general.atDegree(degree);
                OptionalLong at = OptionalLong.of(degree);
                equations.add(atDegree(degree, Term.text(terms, at), Term.latex(terms, at)));
            }
            boolean all = from < 2;
            String word = even ? "even" : "odd";
            equations.add(forDegrees(form.terms(even), word + " k" + (all ? "" : " >= " + from),
                    (all ? "k" : "k \\ge " + from) + " \\text{ " + word + "}"));
        }
        return equations;
    }

    private static ClosedFormEquation forDegrees(List<Term> terms, String condition, String conditionLatex) {
        OptionalLong symbolic = OptionalLong.empty();
        return new ClosedFormEquation("mu_k", Term.text(terms, symbolic), condition, "\\mu_k", Term.latex(terms, symbolic), conditionLatex);
    }

    private static ClosedFormEquation atDegree(long degree, String text, String latex) {
        return new ClosedFormEquation("mu_" + degree, text, "", "\\mu_{" + degree + "}", latex, "");
    }

    private static List<ClosedFormEquation> of(BesselForm form) {
        Formula constant = ExactFormulas.of(form.constant());
        Formula argument = ExactFormulas.of(form.size());
        return List.of(
                new ClosedFormEquation("mu_k", (form.alternates() ? "(-1)^k*" : "") + factor(FormulaText.print(constant), "*")
                        + "gamma(d/2)*(2/z)^(d/2 - 1)*besselI(k + d/2 - 1, z)", "k >= 0",
                        "\\mu_k", (form.alternates() ? "(-1)^{k} " : "") + factor(FormulaLatex.print(constant), " ")
                        + "\\Gamma\\left(\\tfrac{d}{2}\\right) \\left(\\tfrac{2}{z}\\right)^{d/2 - 1} I_{k + d/2 - 1}\\left(z\\right)", "k \\ge 0"),
                new ClosedFormEquation("z", FormulaText.print(argument), "", "z", FormulaLatex.print(argument), ""));
    }

    /** The series, and its summands for odd j and for even j. */
    private static List<ClosedFormEquation> of(DistanceSeries series) {
        Formula constant = ExactFormulas.of(series.constant());
        Formula rate = ExactFormulas.of(series.rate());
        String power = "(" + FormulaText.print(rate) + ")^j";
        String powerLatex = "\\left(" + FormulaLatex.print(rate) + "\\right)^{j}";
        return List.of(
                new ClosedFormEquation("mu_k", factor(FormulaText.print(constant), "*") + "sum(" + power + "/factorial(j)*s(j), j = 0 .. infinity)", "k >= 0",
                        "\\mu_k", factor(FormulaLatex.print(constant), " ") + "\\sum_{j=0}^{\\infty} \\frac{" + powerLatex + "}{j!} s_{j}", "k \\ge 0"),
                new ClosedFormEquation("s(j)",
                        "2^(d - 2)*gamma(d/2)*gamma((j + d - 1)/2)*gamma(k - j/2)/(sqrt(pi)*gamma(-j/2)*gamma(k + j/2 + d - 1))", "odd j", "s_{j}",
                        "\\frac{2^{d - 2} \\Gamma\\left(\\frac{d}{2}\\right) \\Gamma\\left(\\frac{j + d - 1}{2}\\right) \\Gamma\\left(k - \\frac{j}{2}\\right)}"
                                + "{\\sqrt{\\pi} \\Gamma\\left(-\\frac{j}{2}\\right) \\Gamma\\left(k + \\frac{j}{2} + d - 1\\right)}", "j \\text{ odd}"),
                new ClosedFormEquation("s(j)", "(-1)^k*2^(d - 2)*gamma(d/2)*gamma((j + d - 1)/2)*gamma(j/2 + 1)"
                        + "/(sqrt(pi)*gamma(j/2 - k + 1)*gamma(k + j/2 + d - 1))", "even j >= 2*k", "s_{j}",
                        "\\frac{\\left(-1\\right)^{k} 2^{d - 2} \\Gamma\\left(\\frac{d}{2}\\right) \\Gamma\\left(\\frac{j + d - 1}{2}\\right) "
                                + "\\Gamma\\left(\\frac{j}{2} + 1\\right)}{\\sqrt{\\pi} \\Gamma\\left(\\frac{j}{2} - k + 1\\right) "
                                + "\\Gamma\\left(k + \\frac{j}{2} + d - 1\\right)}", "j \\ge 2 k \\text{ even}"),
                new ClosedFormEquation("s(j)", "0", "even j < 2*k", "s_{j}", "0", "j < 2 k \\text{ even}"));
    }

    private static String factor(String factor, String times) {
        return factor.equals("1") ? "" : factor.startsWith("-") || factor.contains(" + ") || factor.contains(" - ") ? "(" + factor + ")" + times : factor + times;
    }
}

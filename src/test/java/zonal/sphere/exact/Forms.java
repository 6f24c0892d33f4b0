package zonal.sphere.exact;

import java.util.ArrayList;
import java.util.List;
import zonal.kernel.Kernels;
import zonal.symbolic.ExactFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;

/** Kernels of tests with their closed forms. */
final class Forms {

    static final String KAPPA_0 = "1 - theta/pi";
    static final String KAPPA_1 = "(sin(theta) + (pi - theta)*cos(theta))/pi";
    /** Cho and Saul's angular functions J_p of the one-sided powers, over pi: of x^2 and x^3. */
    static final String J_2 = "(3*sin(theta)*cos(theta) + (pi - theta)*(1 + 2*cos(theta)^2))/pi";
    static final String J_3 = "(4*sin(theta)^3 + 15*sin(theta)*cos(theta)^2 + (pi - theta)*(9*cos(theta) + 6*cos(theta)^3))/pi";

    /** Formulas of every part and of mixed constants. */
    static final List<String> FORMULAS = List.of(KAPPA_0, KAPPA_1, J_2, J_3,
            "cos(theta)*(1 - theta/pi) + (sin(theta) + (pi - theta)*cos(theta))/pi",
            "(1 + cos(theta))*(1 - theta/pi) + (sin(theta) + (pi - theta)*cos(theta))/pi",
            "1 - 2*theta/pi", "(2*sin(theta) + (pi - 2*theta)*cos(theta))/pi",
            "sqrt(2)*theta + pi^2*sin(theta)^3 - sqrt(3)*cos(theta)^4/5",
            "theta*cos(theta)^3 + sin(5*theta)", "2*sin(theta/2)", "sin(theta/2)^3", "cos(theta/2)*cos(theta)^2 - 3", "sin(3*theta/2) + sin(theta)*cos(theta) + pi*theta",
            "cos(theta)^7 - cos(theta)/3", "0*theta + 2", "theta - pi/2", "cos(theta/2) + sin(theta/2)");

    private Forms() {
    }

    static AngularClosedForm of(String formula) {
        return (AngularClosedForm) ClosedForms.of(Kernels.parse("formula(\"" + formula + "\")"));
    }

    static AngularClosedForm ofKernel(String kernel) {
        return (AngularClosedForm) ClosedForms.of(Kernels.parse(kernel));
    }

    static List<AngularClosedForm> all() {
        List<AngularClosedForm> forms = new ArrayList<>();
        FORMULAS.forEach(formula -> forms.add(of(formula)));
        return forms;
    }

    /** The only term of a list. */
    static Term only(List<Term> terms) {
        if (terms.size() != 1) {
            throw new AssertionError(terms.size() + " terms");
        }
        return terms.get(0);
    }

    static String text(Term term) {
        Formula formula = Formulas.multiply(term.ratio().toFormula(), ExactFormulas.of(term.unit()));
        return FormulaText.print(FormulaParser.parse(FormulaText.print(formula))) + " " + term.base();
    }
}

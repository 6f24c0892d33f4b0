package zonal.symbolic;

import java.util.Optional;

/**
 * The integral of a formula over an interval.
 *
 * @param integrand a formula in the variable, and possibly in parameters
 * @param variable the variable of integration, which does not occur in the ends
 * @param lower the lower end
 * @param upper the upper end, empty for infinity
 */
public record DefiniteIntegral(Formula integrand, String variable, Formula lower, Optional<Formula> upper) {

    /** The integral over the bounded interval from {@code lower} to {@code upper}. */
    public static DefiniteIntegral bounded(Formula integrand, String variable, Formula lower, Formula upper) {
        return new DefiniteIntegral(integrand, variable, lower, Optional.of(upper));
    }

    /** The integral as text: {@code integral(cos(x), x = 0 .. pi)}. */
    public String text() {
        return "integral(" + FormulaText.print(integrand) + ", " + variable + " = " + FormulaText.print(lower) + " .. "
                + upper.map(FormulaText::print).orElse("infinity") + ")";
    }

    /** The integral as LaTeX. */
    public String latex() {
        return "\\int_{" + FormulaLatex.print(lower) + "}^{" + upper.map(FormulaLatex::print).orElse("\\infty") + "} " + FormulaLatex.print(integrand)
                + " \\, d" + variable;
    }
}

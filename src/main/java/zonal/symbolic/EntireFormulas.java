package zonal.symbolic;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** Recognises entire functions by their form. */
public final class EntireFormulas {

    private EntireFormulas() {
    }

    /**
     * Whether the formula is built so that it is an entire function of the variable: from sums, products, non-negative integer powers, exp, sin, cos, erf
     * and j_n(x)/x^n of
     * such formulas, and from formulas that the variable does not occur in. False says that the form does not show it.
     */
    public static boolean isEntireIn(Formula formula, String variable) {
        if (!Formulas.variables(formula).contains(variable)) {
            return true;
        }
        if (formula instanceof Formula.Power power && !isNaturalNumber(power.exponent())) {
            return false;
        }
        if (formula instanceof Formula.Call call && !isEntire(call.head()) || formula instanceof Formula.Expectation || formula instanceof Formula.Orthant) {
            return false;
        }
        return Formulas.children(formula).stream().allMatch(part -> isEntireIn(part, variable));
    }

    private static boolean isNaturalNumber(BigFraction exponent) {
        return Fractions.isInteger(exponent) && exponent.signum() >= 0;
    }

    private static boolean isEntire(Formula.Head head) {
        return switch (head) {
            case EXP, SIN, COS, ERF -> true;
            case LOG, TAN, ASIN, ACOS, ATAN, ABS -> false;
        };
    }
}

package zonal.symbolic;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.ExactGenerator;
import zonal.number.ExactMonomial;
import zonal.number.ExactReal;

/** Writes exact real constants as formulas. */
public final class ExactFormulas {

    private ExactFormulas() {
    }

    /** A formula without variables whose value is the number, its terms in the number's order and pi before roots and functions in each. */
    public static Formula of(ExactReal number) {
        return Formulas.add(number.terms().stream().map(term -> Formulas.multiply(Formulas.rational(term.coefficient()), of(term.monomial()))).toList());
    }

    private static Formula of(ExactMonomial monomial) {
        List<Formula> factors = new ArrayList<>();
        for (ExactMonomial.Power power : monomial.powers()) {
            factors.add(0, Formulas.power(of(power.generator()), BigFraction.of(power.exponent())));
        }
        return Formulas.multiply(factors);
    }

    private static Formula of(ExactGenerator generator) {
        if (generator instanceof ExactGenerator.Pi) {
            return Formulas.pi();
        }
        if (generator instanceof ExactGenerator.Root root) {
            return Formulas.sqrt(Formulas.rational(BigFraction.of(root.radicand())));
        }
        ExactGenerator.Call call = (ExactGenerator.Call) generator;
        Formula argument = of(call.argument());
        return switch (call.head()) {
            case SQRT -> Formulas.sqrt(argument);
            case INVERSE -> Formulas.divide(Formulas.integer(1), argument);
            case SUM -> argument;
            case EXP -> Formulas.call(Formula.Head.EXP, argument);
            case LOG -> Formulas.call(Formula.Head.LOG, argument);
            case SIN -> Formulas.call(Formula.Head.SIN, argument);
            case COS -> Formulas.call(Formula.Head.COS, argument);
            case ACOS -> Formulas.call(Formula.Head.ACOS, argument);
            case ATAN -> Formulas.call(Formula.Head.ATAN, argument);
            case ERF -> Formulas.call(Formula.Head.ERF, argument);
        };
    }
}

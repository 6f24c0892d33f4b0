package zonal.symbolic;

import java.util.LinkedHashMap;
import java.util.Map;
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
        return of(number, Map.of());
    }

    /** The same with names instead of some generators: a generator becomes the given formula, a variable or a power of one, wherever it occurs. */
    public static Formula of(ExactReal number, Map<ExactGenerator, Formula> names) {
        return Formulas.add(number.terms().stream().map(term -> Formulas.multiply(Formulas.rational(term.coefficient()), of(term.monomial(), names))).toList());
    }

    private static Formula of(ExactMonomial monomial, Map<ExactGenerator, Formula> names) {
        Map<Formula, BigFraction> exponents = new LinkedHashMap<>();
        for (int i = monomial.powers().size() - 1; i >= 0; i--) {
            ExactMonomial.Power power = monomial.powers().get(i);
            Formula factor = of(power.generator(), names);
            BigFraction exponent = BigFraction.of(power.exponent());
            // a square and a root of the same variable are one power of it
            boolean named = names.containsKey(power.generator()) && factor instanceof Formula.Power;
            exponents.merge(named ? ((Formula.Power) factor).base() : factor, named ? exponent.multiply(((Formula.Power) factor).exponent()) : exponent,
                    BigFraction::add);
        }
        return Formulas.multiply(exponents.entrySet().stream().map(entry -> Formulas.power(entry.getKey(), entry.getValue())).toList());
    }

    private static Formula of(ExactGenerator generator, Map<ExactGenerator, Formula> names) {
        if (names.containsKey(generator)) {
            return names.get(generator);
        }
        if (generator instanceof ExactGenerator.Pi) {
            return Formulas.pi();
        }
        if (generator instanceof ExactGenerator.Root root) {
            return Formulas.sqrt(Formulas.rational(BigFraction.of(root.radicand())));
        }
        if (generator instanceof ExactGenerator.Symbol symbol) {
            return Formulas.variable(symbol.name());
        }
        ExactGenerator.Call call = (ExactGenerator.Call) generator;
        Formula argument = of(call.argument(), names);
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

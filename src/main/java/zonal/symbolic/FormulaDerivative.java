package zonal.symbolic;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Derivatives of formulas, by the rules of calculus; shared parts are differentiated once. */
public final class FormulaDerivative {

    private static final Formula BY_ANGLE = FormulaParser.parse("-exp(-b^2/(2*cos(theta/2)^2))/(2*pi)");
    private static final Formula BY_BOUND = FormulaParser.parse("-exp(-b^2/2)*(1 - erf(b*tan(theta/2)/sqrt(2)))/sqrt(2*pi)");

    private final String variable;
    private final Map<Formula, Formula> known = new IdentityHashMap<>();

    private FormulaDerivative(String variable) {
        this.variable = variable;
    }

    /** The partial derivative by the variable, equal to it wherever both are defined; of abs x it is abs(x)/x. */
    public static Formula of(Formula formula, String variable) {
        return new FormulaDerivative(variable).derivative(FormulaSize.requireShallow(formula));
    }

    private Formula derivative(Formula formula) {
        Formula result = known.get(formula);
        if (result == null) {
            result = differentiate(formula);
            known.put(formula, result);
        }
        return result;
    }

    private Formula differentiate(Formula formula) {
        if (formula instanceof Formula.Variable named) {
            return Formulas.integer(named.name().equals(variable) ? 1 : 0);
        }
        if (formula instanceof Formula.Sum sum) {
            return Formulas.add(sum.terms().stream().map(this::derivative).toList());
        }
        if (formula instanceof Formula.Product product) {
            return product(product.factors());
        }
        if (formula instanceof Formula.Power power) {
            Formula outer = Formulas.multiply(Formulas.rational(power.exponent()), Formulas.power(power.base(), power.exponent().subtract(1)));
            return chained(outer, power.base());
        }
        if (formula instanceof Formula.Call call) {
            return isConstant(call.argument()) ? Formulas.integer(0) : chained(outer(call.head(), call.argument()), call.argument());
        }
        if (formula instanceof Formula.BesselQuotient bessel) {
            // DLMF 10.51.3
            return chained(Formulas.negate(Formulas.multiply(bessel.argument(), Formulas.besselQuotient(bessel.order() + 1, bessel.argument()))),
                    bessel.argument());
        }
        if (formula instanceof Formula.Orthant orthant) {
            return Formulas.add(chained(byAngle(orthant), orthant.angle()), chained(byBound(orthant), orthant.bound()));
        }
        if (formula instanceof Formula.Expectation expectation) {
            // Price's theorem, by the covariance = variance * correlation
            Formula rate = of(expectation.function(), ActivationFunction.VARIABLE);
            return chained(Formulas.multiply(expectation.variance(), new Formula.Expectation(rate, expectation.variance(), expectation.correlation())),
                    expectation.correlation());
        }
        return Formulas.integer(0);
    }

    private Formula product(List<Formula> factors) {
        List<Formula> terms = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            List<Formula> parts = new ArrayList<>(factors);
            parts.set(i, derivative(factors.get(i)));
            terms.add(Formulas.multiply(parts));
        }
        return Formulas.add(terms);
    }

    private Formula chained(Formula outer, Formula inner) {
        return Formulas.multiply(outer, derivative(inner));
    }

    private boolean isConstant(Formula formula) {
        return derivative(formula).equals(Formulas.integer(0));
    }

    /** The derivative of the function at x. */
    private static Formula outer(Formula.Head head, Formula x) {
        return switch (head) {
            case EXP -> Formulas.call(Formula.Head.EXP, x);
            case LOG -> Formulas.power(x, BigFraction.of(-1));
            case SIN -> Formulas.call(Formula.Head.COS, x);
            case COS -> Formulas.negate(Formulas.call(Formula.Head.SIN, x));
            case TAN -> Formulas.power(Formulas.call(Formula.Head.COS, x), BigFraction.of(-2));
            case ASIN -> inverseSine(x);
            case ACOS -> Formulas.negate(inverseSine(x));
            case ATAN -> Formulas.power(Formulas.add(Formulas.integer(1), square(x)), BigFraction.of(-1));
            case ERF -> Formulas.multiply(Formulas.integer(2), Formulas.power(Formulas.pi(), BigFraction.of(-1, 2)),
                    Formulas.call(Formula.Head.EXP, Formulas.negate(square(x))));
            case ABS -> Formulas.divide(Formulas.call(Formula.Head.ABS, x), x);
        };
    }

    /** (1 - x^2)^(-1/2). */
    private static Formula inverseSine(Formula x) {
        return Formulas.power(Formulas.subtract(Formulas.integer(1), square(x)), BigFraction.of(-1, 2));
    }

    /** -exp(-b^2/(2 cos(theta/2)^2))/(2 pi) (Plackett, Biometrika 41, 1954). */
    private static Formula byAngle(Formula.Orthant orthant) {
        return Formulas.substitute(BY_ANGLE, Map.of("b", orthant.bound(), "theta", orthant.angle()));
    }

    /** -2 phi(b) P(Y >= b | X = b). */
    private static Formula byBound(Formula.Orthant orthant) {
        return Formulas.substitute(BY_BOUND, Map.of("b", orthant.bound(), "theta", orthant.angle()));
    }

    private static Formula square(Formula x) {
        return Formulas.power(x, BigFraction.of(2));
    }
}

package zonal.symbolic;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IInteger;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Formulas as expressions of Symja and back. Expressions are built node by node, never from text, so that nothing a formula can name reaches Symja's parser or its
 * built-in functions: every variable becomes a fresh symbol of this conversion.
 */
final class SymjaConversion {

    private final Map<String, ISymbol> symbols = new HashMap<>();
    private final Map<ISymbol, String> names = new HashMap<>();

    /** The symbol that stands for the variable. */
    ISymbol symbol(String variable) {
        return symbols.computeIfAbsent(variable, name -> {
            ISymbol symbol = F.Dummy("zonal" + symbols.size());
            names.put(symbol, name);
            return symbol;
        });
    }

    /** The formula as an expression. Bessel quotients become the elementary functions they are, which differ from them at 0 alone. */
    IExpr toSymja(Formula formula) {
        if (formula instanceof Formula.Rational rational) {
            return toSymja(rational.value());
        } else if (formula instanceof Formula.Pi) {
            return S.Pi;
        } else if (formula instanceof Formula.Variable variable) {
            return symbol(variable.name());
        } else if (formula instanceof Formula.Sum sum) {
            return F.Plus(toSymja(sum.terms()));
        } else if (formula instanceof Formula.Product product) {
            return F.Times(toSymja(product.factors()));
        } else if (formula instanceof Formula.Power power) {
            return F.Power(toSymja(power.base()), toSymja(power.exponent()));
        } else if (formula instanceof Formula.Call call) {
            return call(call.head(), toSymja(call.argument()));
        } else if (formula instanceof Formula.BesselQuotient quotient) {
            return besselQuotient(quotient.order(), toSymja(quotient.argument()));
        }
        throw new IllegalArgumentException("no expression of Symja for " + formula);
    }

    /**
     * The expression as a formula.
     *
     * @throws DerivationException if a part of it has no counterpart, as an integral that was not evaluated or a condition
     */
    Formula toFormula(IExpr expression) {
        if (expression instanceof IRational rational) {
            return Formulas.rational(BigFraction.of(rational.toBigNumerator(), rational.toBigDenominator()));
        } else if (expression.equals(S.Pi)) {
            return Formulas.pi();
        } else if (expression.equals(S.E)) {
            return Formulas.call(Formula.Head.EXP, Formulas.integer(1));
        } else if (expression instanceof ISymbol symbol && names.containsKey(symbol)) {
            return Formulas.variable(names.get(symbol));
        } else if (expression instanceof IAST tree) {
            return toFormula(tree);
        }
        throw noFormula(expression);
    }

    private Formula toFormula(IAST tree) {
        if (tree.isPlus()) {
            return Formulas.add(arguments(tree));
        } else if (tree.isTimes()) {
            return Formulas.multiply(arguments(tree));
        } else if (tree.isPower()) {
            return power(tree);
        }
        return Formulas.call(head(tree), toFormula(tree.arg1()));
    }

    private Formula power(IAST tree) {
        if (tree.base().equals(S.E)) {
            return Formulas.call(Formula.Head.EXP, toFormula(tree.exponent()));
        }
        if (tree.exponent() instanceof IRational exponent) {
            return Formulas.power(toFormula(tree.base()), BigFraction.of(exponent.toBigNumerator(), exponent.toBigDenominator()));
        }
        throw noFormula(tree);
    }

    private static Formula.Head head(IAST tree) {
        for (Formula.Head head : Formula.Head.values()) {
            if (tree.argSize() == 1 && tree.head().equals(function(head))) {
                return head;
            }
        }
        throw noFormula(tree);
    }

    private static IExpr call(Formula.Head head, IExpr argument) {
        return head == Formula.Head.EXP ? F.Exp(argument) : F.unaryAST1(function(head), argument);
    }

    private static ISymbol function(Formula.Head head) {
        return switch (head) {
            case EXP -> S.Exp;
            case LOG -> S.Log;
            case SIN -> S.Sin;
            case COS -> S.Cos;
            case TAN -> S.Tan;
            case ASIN -> S.ArcSin;
            case ACOS -> S.ArcCos;
            case ATAN -> S.ArcTan;
            case ERF -> S.Erf;
            case ABS -> S.Abs;
        };
    }

    /** By the recurrence j_(n+1) = (2n+1)/x j_n - j_(n-1) (DLMF 10.51.1), divided by x^(n+1). */
    private static IExpr besselQuotient(int order, IExpr x) {
        IExpr previous = F.Cos(x);
        IExpr current = F.Divide(F.Sin(x), x);
        for (int n = 0; n < order; n++) {
            IExpr next = F.Divide(F.Subtract(F.Times(F.ZZ(2L * n + 1), current), previous), F.Sqr(x));
            previous = current;
            current = next;
        }
        return current;
    }

    private IExpr[] toSymja(List<Formula> formulas) {
        return formulas.stream().map(this::toSymja).toArray(IExpr[]::new);
    }

    private static IExpr toSymja(BigFraction value) {
        IInteger numerator = F.ZZ(value.getNumerator());
        return value.getDenominator().equals(BigInteger.ONE) ? numerator : F.QQ(numerator, F.ZZ(value.getDenominator()));
    }

    private Formula[] arguments(IAST tree) {
        Function<IExpr, Formula> convert = this::toFormula;
        return IntStream.rangeClosed(1, tree.argSize()).mapToObj(tree::get).map(convert).toArray(Formula[]::new);
    }

    private static DerivationException noFormula(IExpr expression) {
        String text = expression.toString();
        return new DerivationException("Symja returned what is no closed form: " + text.substring(0, Math.min(200, text.length())));
    }
}

package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** Prints formulas as LaTeX mathematics, for mathematical mode with the package amsmath. */
public final class FormulaLatex {

    private static final BigFraction HALF = BigFraction.of(1, 2);
    private static final Set<Formula.Head> TRIGONOMETRIC = Set.of(Formula.Head.SIN, Formula.Head.COS, Formula.Head.TAN);

    private FormulaLatex() {
    }

    /** The formula in LaTeX; j_n(x)/x^n is a quotient with the spherical Bessel function, sinc x for n = 0. */
    public static String print(Formula formula) {
        if (formula instanceof Formula.Sum sum) {
            return sum(sum.terms());
        }
        return term(formula, "-", "");
    }

    private static String sum(List<Formula> terms) {
        StringBuilder text = new StringBuilder();
        for (Formula term : terms) {
            boolean first = text.length() == 0;
            text.append(term instanceof Formula.Sum ? (first ? "" : " + ") + parenthesised(term) : first ? term(term, "-", "") : term(term, " - ", " + "));
        }
        return text.toString();
    }

    private static String term(Formula formula, String minus, String plus) {
        Quotient quotient = Quotient.of(formula);
        return quotient.isNegative() ? minus + quotient(quotient.negate()) : plus + quotient(quotient);
    }

    private static String quotient(Quotient quotient) {
        BigInteger divisor = quotient.coefficient().getDenominator();
        String above = product(quotient.coefficient().getNumerator(), quotient.numerator());
        if (quotient.denominator().isEmpty() && divisor.equals(BigInteger.ONE)) {
            return above;
        }
        return "\\frac{" + above(quotient, above) + "}{" + below(quotient, divisor) + "}";
    }

    private static String above(Quotient quotient, String product) {
        boolean alone = quotient.numerator().size() == 1 && quotient.coefficient().getNumerator().equals(BigInteger.ONE);
        return alone ? print(quotient.numerator().get(0)) : product;
    }

    private static String below(Quotient quotient, BigInteger divisor) {
        boolean alone = quotient.denominator().size() == 1 && divisor.equals(BigInteger.ONE);
        return alone ? print(quotient.denominator().get(0)) : product(divisor, quotient.denominator());
    }

    private static String product(BigInteger coefficient, List<Formula> factors) {
        List<String> texts = new ArrayList<>();
        if (!coefficient.equals(BigInteger.ONE) || factors.isEmpty()) {
            texts.add(LatexIntegers.print(coefficient));
        }
        for (int i = 0; i < factors.size(); i++) {
            boolean clearEnd = i == factors.size() - 1 || isCall(factors.get(i + 1));
            texts.add(factor(factors.get(i), clearEnd));
        }
        StringBuilder text = new StringBuilder(texts.get(0));
        for (String next : texts.subList(1, texts.size())) {
            text.append(Character.isDigit(next.charAt(0)) ? " \\cdot " : " ").append(next);
        }
        return text.toString();
    }

    private static boolean isCall(Formula formula) {
        return formula instanceof Formula.Call || formula instanceof Formula.Power power && power.base() instanceof Formula.Call;
    }

    /** A factor; only where the end of an argument is clear may a function stand before it without parentheses. */
    private static String factor(Formula formula, boolean clearEnd) {
        if (formula instanceof Formula.Power power && power.exponent().signum() > 0) {
            return power(power, clearEnd);
        }
        if (formula instanceof Formula.Call call) {
            return call(call, "", clearEnd);
        }
        if (formula instanceof Formula.Expectation expectation) {
            return "\\mathbb{E}_{" + print(expectation.variance()) + ",\\," + print(expectation.correlation()) + "}\\left[f f'\\right]_{f = "
                    + print(expectation.function()) + "}";
        }
        if (formula instanceof Formula.Orthant orthant) {
            return "\\mathbb{P}_{\\rho = \\cos" + parenthesised(orthant.angle()) + "}\\left(X, Y \\ge " + print(orthant.bound()) + "\\right)";
        }
        return isAtom(formula) ? atom(formula) : formula instanceof Formula.BesselQuotient bessel ? bessel(bessel) : parenthesised(formula);
    }

    private static String power(Formula.Power power, boolean clearEnd) {
        BigFraction exponent = power.exponent();
        if (exponent.equals(HALF)) {
            return "\\sqrt{" + print(power.base()) + "}";
        }
        String above = "^{" + exponent.getNumerator() + (Fractions.isInteger(exponent) ? "" : "/" + exponent.getDenominator()) + "}";
        if (power.base() instanceof Formula.Call call && TRIGONOMETRIC.contains(call.head())) {
            return call(call, above, clearEnd);
        }
        return (isAtom(power.base()) ? atom(power.base()) : parenthesised(power.base())) + above;
    }

    private static String call(Formula.Call call, String power, boolean clearEnd) {
        if (call.head() == Formula.Head.ABS) {
            return "\\left|" + print(call.argument()) + "\\right|" + power;
        }
        boolean bare = clearEnd && (call.argument() instanceof Formula.Variable || call.argument() instanceof Formula.Pi);
        if (!bare) {
            return name(call.head()) + power + parenthesised(call.argument());
        }
        String argument = atom(call.argument());
        return name(call.head()) + power + (argument.startsWith("\\") ? "" : " ") + argument;
    }

    private static String name(Formula.Head head) {
        return switch (head) {
            case ASIN -> "\\arcsin";
            case ACOS -> "\\arccos";
            case ATAN -> "\\arctan";
            case ERF -> "\\operatorname{erf}";
            default -> "\\" + FormulaText.name(head);
        };
    }

    private static String bessel(Formula.BesselQuotient bessel) {
        String argument = parenthesised(bessel.argument());
        if (bessel.order() == 0) {
            return "\\operatorname{sinc}" + argument;
        }
        String divisor = bessel.order() == 1 ? print(bessel.argument())
                : (isAtom(bessel.argument()) ? atom(bessel.argument()) : argument) + "^{" + bessel.order() + "}";
        return "\\frac{\\mathrm{j}_{" + bessel.order() + "}" + argument + "}{" + divisor + "}";
    }

    private static boolean isAtom(Formula formula) {
        return formula instanceof Formula.Pi || formula instanceof Formula.Variable
                || formula instanceof Formula.Rational rational && rational.value().signum() >= 0 && Fractions.isInteger(rational.value());
    }

    private static String atom(Formula formula) {
        if (formula instanceof Formula.Variable variable) {
            return LatexNames.of(variable.name());
        }
        return formula instanceof Formula.Rational rational ? rational.value().getNumerator().toString() : "\\pi";
    }

    private static String parenthesised(Formula formula) {
        return "\\left(" + print(formula) + "\\right)";
    }
}

package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** Prints formulas as text that {@link FormulaParser} reads back to an equal value, and to the same formula if {@link Formulas} built it. */
public final class FormulaText {

    private static final BigFraction HALF = BigFraction.of(1, 2);

    private FormulaText() {
    }

    /** The formula in the syntax of {@link FormulaParser}, with no more parentheses than needed. */
    public static String print(Formula formula) {
        if (formula instanceof Formula.Sum sum) {
            return sum(sum.terms());
        }
        Quotient quotient = Quotient.of(formula);
        return quotient.isNegative() ? "-" + quotient(quotient.negate()) : quotient(quotient);
    }

    private static String sum(List<Formula> terms) {
        StringBuilder text = new StringBuilder();
        for (Formula term : terms) {
            boolean nested = term instanceof Formula.Sum;
            Quotient quotient = Quotient.of(term);
            boolean negative = quotient.isNegative();
            if (text.length() > 0) {
                text.append(negative ? " - " : " + ");
            } else if (negative) {
                text.append('-');
            }
            text.append(nested ? "(" + print(term) + ")" : quotient(negative ? quotient.negate() : quotient));
        }
        return text.toString();
    }

    private static String quotient(Quotient quotient) {
        String numerator = product(quotient.coefficient().getNumerator(), quotient.numerator());
        BigInteger divisor = quotient.coefficient().getDenominator();
        List<Formula> denominator = quotient.denominator();
        if (denominator.isEmpty() && divisor.equals(BigInteger.ONE)) {
            return numerator;
        }
        boolean single = denominator.size() + (divisor.equals(BigInteger.ONE) ? 0 : 1) == 1;
        String below = product(divisor, denominator);
        return numerator + "/" + (single ? below : "(" + below + ")");
    }

    private static String product(BigInteger coefficient, List<Formula> factors) {
        List<String> texts = new ArrayList<>();
        if (!coefficient.equals(BigInteger.ONE) || factors.isEmpty()) {
            texts.add(coefficient.toString());
        }
        factors.forEach(factor -> texts.add(factor(factor)));
        return texts.stream().collect(Collectors.joining("*"));
    }

    private static String factor(Formula formula) {
        if (formula instanceof Formula.Power power && power.exponent().signum() > 0 && !power.exponent().equals(HALF)) {
            String exponent = power.exponent().getNumerator().toString();
            boolean whole = Fractions.isInteger(power.exponent());
            return atom(power.base()) + "^" + (whole ? exponent : "(" + exponent + "/" + power.exponent().getDenominator() + ")");
        }
        return atom(formula);
    }

    private static String atom(Formula formula) {
        if (formula instanceof Formula.Rational rational && Fractions.isInteger(rational.value()) && rational.value().signum() >= 0) {
            return rational.value().getNumerator().toString();
        }
        if (formula instanceof Formula.Pi) {
            return "pi";
        }
        if (formula instanceof Formula.Variable variable) {
            return variable.name();
        }
        if (formula instanceof Formula.Power power && power.exponent().equals(HALF)) {
            return "sqrt(" + print(power.base()) + ")";
        }
        if (formula instanceof Formula.Call call) {
            return name(call.head()) + "(" + print(call.argument()) + ")";
        }
        if (formula instanceof Formula.BesselQuotient bessel) {
            return FormulaParser.BESSEL_QUOTIENT + "(" + bessel.order() + ", " + print(bessel.argument()) + ")";
        }
        if (formula instanceof Formula.Orthant orthant) {
            return FormulaParser.ORTHANT + "(" + print(orthant.bound()) + ", " + print(orthant.angle()) + ")";
        }
        if (formula instanceof Formula.Expectation expectation) {
            return "dual[" + print(expectation.function()) + "](" + print(expectation.variance()) + ", " + print(expectation.correlation()) + ")";
        }
        return "(" + print(formula) + ")";
    }

    static String name(Formula.Head head) {
        return head.name().toLowerCase(Locale.ROOT);
    }
}

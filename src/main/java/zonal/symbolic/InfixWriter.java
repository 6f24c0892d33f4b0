package zonal.symbolic;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;

/** Writes sums, products and quotients the way programming languages do; how the rest is written is a matter of the language. */
abstract class InfixWriter {

    /** The name of the language, for messages. */
    abstract String language();

    /** A rational number with no other factor beside it, in a form that may stand as a factor. */
    abstract String rational(BigFraction value);

    /** Whether coefficients with numerator and denominator as large as this one's may be written as two integers with the other factors between. */
    abstract boolean isPlain(BigFraction coefficient);

    /** A power with a positive exponent, in a form that may stand as a factor. */
    abstract String power(Formula.Power power);

    abstract String variable(String name);

    abstract String call(Formula.Call call);

    abstract String bessel(Formula.BesselQuotient bessel);

    abstract String orthant(Formula.Orthant orthant);

    abstract String expectation(Formula.Expectation expectation);

    /** The formula with no more parentheses than needed. */
    final String write(Formula formula) {
        if (formula instanceof Formula.Sum sum) {
            return sum(sum.terms());
        }
        Quotient quotient = Quotient.of(formula);
        return quotient.isNegative() ? "-" + quotient(quotient.negate()) : quotient(quotient);
    }

    private String sum(List<Formula> terms) {
        StringBuilder text = new StringBuilder();
        for (Formula term : terms) {
            Quotient quotient = Quotient.of(term);
            boolean negative = quotient.isNegative();
            if (text.length() > 0) {
                text.append(negative ? " - " : " + ");
            } else if (negative) {
                text.append('-');
            }
            text.append(quotient(negative ? quotient.negate() : quotient));
        }
        return text.toString();
    }

    private String quotient(Quotient quotient) {
        BigFraction coefficient = quotient.coefficient();
        List<String> above = new ArrayList<>();
        List<String> below = new ArrayList<>();
        boolean alone = quotient.numerator().isEmpty() && quotient.denominator().isEmpty();
        if (alone || !isPlain(coefficient)) {
            above.add(rational(coefficient));
        } else {
            if (!coefficient.getNumerator().equals(BigInteger.ONE) || quotient.numerator().isEmpty()) {
                above.add(coefficient.getNumerator().toString());
            }
            if (!coefficient.getDenominator().equals(BigInteger.ONE)) {
                below.add(coefficient.getDenominator().toString());
            }
        }
        quotient.numerator().forEach(factor -> above.add(factor(factor)));
        quotient.denominator().forEach(factor -> below.add(factor(factor)));
        String numerator = String.join("*", above);
        return switch (below.size()) {
            case 0 -> numerator;
            case 1 -> numerator + "/" + below.get(0);
            default -> numerator + "/(" + String.join("*", below) + ")";
        };
    }

    private String factor(Formula formula) {
        return formula instanceof Formula.Power power && power.exponent().signum() > 0 ? power(power) : atom(formula);
    }

    /** The formula in a form that may be raised to a power. */
    final String atom(Formula formula) {
        if (formula instanceof Formula.Rational rational && rational.value().signum() >= 0) {
            return rational(rational.value());
        }
        if (formula instanceof Formula.Pi) {
            return pi();
        }
        if (formula instanceof Formula.Variable variable) {
            return variable(variable.name());
        }
        if (formula instanceof Formula.Call call) {
            return call(call);
        }
        if (formula instanceof Formula.BesselQuotient bessel) {
            return bessel(bessel);
        }
        if (formula instanceof Formula.Orthant orthant) {
            return orthant(orthant);
        }
        if (formula instanceof Formula.Expectation expectation) {
            return expectation(expectation);
        }
        if (formula instanceof Formula.Rational || formula instanceof Formula.Sum || formula instanceof Formula.Product || formula instanceof Formula.Power) {
            return "(" + write(formula) + ")";
        }
        throw new InputException("a formula with " + formula.getClass().getSimpleName() + " has no " + language() + " form");
    }

    abstract String pi();
}

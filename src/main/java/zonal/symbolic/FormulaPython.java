package zonal.symbolic;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * Prints formulas as Python expressions over the functions of the exported modules: sin, exp, jquot and so on, {@code root_power} for powers with other exponents
 * than integers and halves, and {@code ratio} for rational numbers. Variables have to be bound to objects that bring their arithmetic along; two plain integers
 * are never divided by each other, so that nothing is rounded to a double.
 */
public final class FormulaPython {

    private static final int BITS_OF_PLAIN_INTEGERS = 53;

    private static final Set<String> TAKEN = Set.of("False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
            "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
            "try", "while", "with", "yield", "np", "math", "pi", "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "exp", "log", "erf", "abs", "sqrt", "jquot",
            "ratio", "root_power", "pair", "Pair", "where", "polynomial", "power_series", "near", "kernel");

    private static final Writer WRITER = new Writer();

    private FormulaPython() {
    }

    /**
     * The formula as a Python expression.
     *
     * @throws zonal.InputException if the formula has a part without a Python form
     */
    public static String print(Formula formula) {
        // rebuilt so that its constants are folded
        Formula folded = Formulas.substitute(FormulaSize.requireShallow(formula), Map.of());
        return folded instanceof Formula.Rational rational ? WRITER.ratio(rational.value()) : WRITER.write(folded);
    }

    /** The name of a variable in Python, followed by an underscore if it means something else there. */
    public static String name(String variable) {
        return TAKEN.contains(variable) ? variable + "_" : variable;
    }

    private static final class Writer extends InfixWriter {

        @Override
        String language() {
            return "Python";
        }

        @Override
        String rational(BigFraction value) {
            return Fractions.isInteger(value) && isPlain(value) ? value.getNumerator().toString() : ratio(value);
        }

        private String ratio(BigFraction value) {
            return "ratio(" + value.getNumerator() + ", " + value.getDenominator() + ")";
        }

        @Override
        boolean isPlain(BigFraction coefficient) {
            return Formulas.bitLength(coefficient) <= BITS_OF_PLAIN_INTEGERS;
        }

        @Override
        String power(Formula.Power power) {
            BigFraction exponent = power.exponent();
            BigInteger numerator = exponent.getNumerator();
            if (Fractions.isInteger(exponent)) {
                return (power.base() instanceof Formula.Rational rational ? ratio(rational.value()) : atom(power.base())) + "**" + numerator;
            }
            if (exponent.getDenominator().equals(BigInteger.TWO)) {
                return "sqrt(" + write(power.base()) + ")" + (numerator.equals(BigInteger.ONE) ? "" : "**" + numerator);
            }
            return "root_power(" + write(power.base()) + ", " + numerator + ", " + exponent.getDenominator() + ")";
        }

        @Override
        String variable(String name) {
            return name(name);
        }

        @Override
        String call(Formula.Call call) {
            return FormulaText.name(call.head()) + "(" + write(call.argument()) + ")";
        }

        @Override
        String bessel(Formula.BesselQuotient bessel) {
            return "jquot(" + bessel.order() + ", " + write(bessel.argument()) + ")";
        }

        @Override
        String orthant(Formula.Orthant orthant) {
            return "orthant(" + write(orthant.bound()) + ", " + write(orthant.angle()) + ")";
        }

        @Override
        String expectation(Formula.Expectation expectation) {
            return "power_series(" + HermiteSeries.name(expectation) + ", " + write(expectation.correlation()) + ")";
        }

        @Override
        String pi() {
            return "pi";
        }
    }
}

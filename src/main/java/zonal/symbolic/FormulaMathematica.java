package zonal.symbolic;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/** Prints formulas in the Wolfram Language, with exact rationals; j_n(x)/x^n is {@code BesselQuotient[n, x]}, which the reader of the text has to define. */
public final class FormulaMathematica {

    private static final Writer WRITER = new Writer();

    private FormulaMathematica() {
    }

    /**
     * The formula as an expression of the Wolfram Language.
     *
     * @throws zonal.InputException if the formula has a part without a Mathematica form
     */
    public static String print(Formula formula) {
        return WRITER.write(FormulaSize.requireShallow(formula));
    }

    /** The name of a variable: without underscores, which stand for patterns, and with a small first letter, which the names of the language itself never have. */
    public static String name(String variable) {
        String name = variable.replace("_", "");
        return Character.isUpperCase(name.charAt(0)) ? "capital" + name : name;
    }

    private static final class Writer extends InfixWriter {

        @Override
        String language() {
            return "Mathematica";
        }

        @Override
        String rational(BigFraction value) {
            return Fractions.isInteger(value) ? value.getNumerator().toString() : "(" + value.getNumerator() + "/" + value.getDenominator() + ")";
        }

        @Override
        boolean isPlain(BigFraction coefficient) {
            return true;
        }

        @Override
        String power(Formula.Power power) {
            BigFraction exponent = power.exponent();
            if (exponent.equals(BigFraction.of(1, 2))) {
                return "Sqrt[" + write(power.base()) + "]";
            }
            String above = exponent.getDenominator().equals(BigInteger.ONE) ? exponent.getNumerator().toString()
                    : "(" + exponent.getNumerator() + "/" + exponent.getDenominator() + ")";
            return atom(power.base()) + "^" + above;
        }

        @Override
        String variable(String name) {
            return name(name);
        }

        @Override
        String call(Formula.Call call) {
            return head(call.head()) + "[" + write(call.argument()) + "]";
        }

        private static String head(Formula.Head head) {
            return switch (head) {
                case EXP -> "Exp";
                case LOG -> "Log";
                case SIN -> "Sin";
                case COS -> "Cos";
                case TAN -> "Tan";
                case ASIN -> "ArcSin";
                case ACOS -> "ArcCos";
                case ATAN -> "ArcTan";
                case ERF -> "Erf";
                case ABS -> "Abs";
            };
        }

        @Override
        String bessel(Formula.BesselQuotient bessel) {
            return "BesselQuotient[" + bessel.order() + ", " + write(bessel.argument()) + "]";
        }

        /** By Owen's T; the Wolfram Language has OwenT. */
        @Override
        String orthant(Formula.Orthant orthant) {
            String bound = write(orthant.bound());
            return "(Erfc[(" + bound + ")/Sqrt[2]]/2 - 2*OwenT[" + bound + ", Tan[(" + write(orthant.angle()) + ")/2]])";
        }

        @Override
        String expectation(Formula.Expectation expectation) {
            return "Fold[Function[{sum, next}, sum*(" + write(expectation.correlation()) + ") + next], 0, Reverse[" + name(HermiteSeries.name(expectation)) + "]]";
        }

        @Override
        String pi() {
            return "Pi";
        }
    }
}

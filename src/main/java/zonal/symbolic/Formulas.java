package zonal.symbolic;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;

/** Builds formulas, with the light simplifications that lose nothing: constants folded, nested sums and products flattened, 0 and 1 dropped. */
public final class Formulas {

    private Formulas() {
    }

    public static Formula rational(BigFraction value) {
        return new Formula.Rational(value);
    }

    public static Formula integer(long value) {
        return new Formula.Rational(BigFraction.of(value));
    }

    public static Formula pi() {
        return new Formula.Pi();
    }

    public static Formula variable(String name) {
        return new Formula.Variable(name);
    }

    public static Formula add(Formula... terms) {
        throw new UnsupportedOperationException();
    }

    public static Formula subtract(Formula a, Formula b) {
        throw new UnsupportedOperationException();
    }

    public static Formula multiply(Formula... factors) {
        throw new UnsupportedOperationException();
    }

    public static Formula divide(Formula a, Formula b) {
        throw new UnsupportedOperationException();
    }

    public static Formula negate(Formula a) {
        throw new UnsupportedOperationException();
    }

    public static Formula power(Formula base, BigFraction exponent) {
        throw new UnsupportedOperationException();
    }

    public static Formula sqrt(Formula a) {
        throw new UnsupportedOperationException();
    }

    public static Formula call(Formula.Head head, Formula argument) {
        throw new UnsupportedOperationException();
    }

    public static Formula besselQuotient(int order, Formula argument) {
        throw new UnsupportedOperationException();
    }

    /** The formula with each named variable replaced; variables not named stay. */
    public static Formula substitute(Formula formula, Map<String, Formula> replacements) {
        throw new UnsupportedOperationException();
    }

    /** The names of the variables that occur. */
    public static java.util.Set<String> variables(Formula formula) {
        throw new UnsupportedOperationException();
    }
}

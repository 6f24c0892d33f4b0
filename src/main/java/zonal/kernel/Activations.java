package zonal.kernel;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.network.Activation;
import zonal.number.BallArithmetic;
import zonal.number.Fractions;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.ActivationFunction.PiecewisePower;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;
import zonal.symbolic.NamedActivations;
import zonal.symbolic.Program;

/** The activations of the kernel syntax. */
final class Activations {

    private static final int LARGEST_HERMITE_DEGREE = 20;
    private static final int LARGEST_POLYNOMIAL_DEGREE = 20;
    private static final int COMPARISON_BITS = 256;

    private Activations() {
    }

    /**
     * The activation that the text names, such as {@code relu}, {@code leaky-relu(1/5)} or {@code formula("x/(1+exp(-x))")}.
     *
     * @throws InputException if it is unknown or a parameter is missing or out of range
     */
    static Activation parse(String text) {
        int open = text.indexOf('(');
        String name = open < 0 ? text : text.substring(0, open).strip();
        if (open >= 0 && !text.endsWith(")")) {
            throw new InputException("activation " + KernelCall.abbreviate(text) + ": a parenthesis is not closed");
        }
        List<String> arguments = open < 0 ? List.of() : KernelCall.split(text, text.substring(open + 1, text.length() - 1));
        return new Activation(text, function(name, arguments));
    }

    private static ActivationFunction function(String name, List<String> arguments) {
        Formula zero = Formulas.integer(0);
        Formula one = Formulas.integer(1);
        return switch (name) {
            case "relu" -> without(name, arguments, Activation.RELU.function());
            case "step" -> without(name, arguments, new PiecewisePower(0, one, zero));
            case "abs" -> without(name, arguments, new PiecewisePower(1, one, one));
            case "sign" -> without(name, arguments, new PiecewisePower(0, one, Formulas.integer(-1)));
            case "leaky-relu" -> piecewise(name, constants(name, arguments, 1, "its slope for x < 0", "1/5").get(0), one);
            case "abrelu" -> abrelu(name, constants(name, arguments, 2, "its slopes for x < 0 and x > 0", "-1, 2"));
            case "relu-power" -> new PiecewisePower(natural(name, arguments, "2"), one, zero);
            case "hermite" -> new ActivationFunction.Smooth(hermite(degree(name, natural(name, arguments, "3"), LARGEST_HERMITE_DEGREE)));
            case "polynomial" -> polynomial(name, arguments);
            case "formula" -> formula(arguments);
            default -> named(name, arguments);
        };
    }

    private static ActivationFunction without(String name, List<String> arguments, ActivationFunction function) {
        if (!arguments.isEmpty()) {
            throw new InputException("activation " + name + " takes no parameters; write " + name);
        }
        return function;
    }

    private static ActivationFunction named(String name, List<String> arguments) {
        String formula = NamedActivations.FORMULAS.get(name);
        if (formula == null) {
            TreeSet<String> known = new TreeSet<>(NamedActivations.FORMULAS.keySet());
            known.addAll(List.of("relu", "leaky-relu(1/5)", "abrelu(-1, 2)", "abs", "step", "sign", "relu-power(2)", "hermite(3)", "polynomial(0, 1, 1/2)",
                    "formula(\"...\")"));
            throw new InputException("unknown activation '" + KernelCall.abbreviate(name) + "'; known activations: " + String.join(", ", known));
        }
        return without(name, arguments, new ActivationFunction.Smooth(FormulaParser.parse(formula)));
    }

    private static ActivationFunction abrelu(String name, List<Formula> slopes) {
        return piecewise(name, slopes.get(0), slopes.get(1));
    }

    private static PiecewisePower piecewise(String name, Formula below, Formula above) {
        if (Zero.isZero(below) && Zero.isZero(above)) {
            throw new InputException("activation " + name + " is zero everywhere; give a slope that is not 0");
        }
        return new PiecewisePower(1, above, Formulas.negate(below));
    }

    private static ActivationFunction polynomial(String name, List<String> arguments) {
        List<Formula> coefficients = constants(name, arguments, -1, "its coefficients, constant first", "0, 1, 1/2");
        degree(name, coefficients.size() - 1, LARGEST_POLYNOMIAL_DEGREE);
        if (coefficients.stream().allMatch(Zero::isZero)) {
            throw new InputException("activation " + name + " is zero everywhere; give a coefficient that is not 0");
        }
        Formula sum = Formulas.integer(0);
        for (int i = 0; i < coefficients.size(); i++) {
            sum = Formulas.add(sum, Formulas.multiply(coefficients.get(i), power(i)));
        }
        return new ActivationFunction.Smooth(sum);
    }

    /** He_n/sqrt(n!) with He_(n+1) = x He_n - n He_(n-1). */
    private static Formula hermite(int n) {
        BigInteger[] before = {BigInteger.ZERO};
        BigInteger[] current = {BigInteger.ONE};
        BigInteger factorial = BigInteger.ONE;
        for (int m = 0; m < n; m++) {
            BigInteger[] next = new BigInteger[m + 2];
            for (int i = 0; i <= m + 1; i++) {
                BigInteger shifted = i > 0 ? current[i - 1] : BigInteger.ZERO;
                next[i] = i < before.length && m > 0 ? shifted.subtract(before[i].multiply(BigInteger.valueOf(m))) : shifted;
            }
            before = current;
            current = next;
            factorial = factorial.multiply(BigInteger.valueOf(m + 1L));
        }
        Formula sum = Formulas.integer(0);
        for (int i = 0; i <= n; i++) {
            sum = Formulas.add(sum, Formulas.multiply(Formulas.rational(BigFraction.of(current[i])), power(i)));
        }
        return Formulas.multiply(sum, Formulas.power(Formulas.rational(BigFraction.of(factorial)), BigFraction.of(-1, 2)));
    }

    private static Formula power(int exponent) {
        return Formulas.power(Formulas.variable(ActivationFunction.VARIABLE), BigFraction.of(exponent));
    }

    private static ActivationFunction formula(List<String> arguments) {
        if (arguments.size() != 1 || arguments.get(0).length() < 2 || !arguments.get(0).startsWith("\"") || !arguments.get(0).endsWith("\"")) {
            throw new InputException("activation formula: write one formula in x in double quotes, for example formula(\"x/(1+exp(-x))\")");
        }
        String text = arguments.get(0).substring(1, arguments.get(0).length() - 1);
        if (text.isBlank()) {
            throw new InputException("activation formula: the formula is empty; write one in x, for example formula(\"x/(1+exp(-x))\")");
        }
        Formula formula = located("formula", text, FormulaParser::parse);
        for (String variable : Formulas.variables(formula)) {
            if (!variable.equals(ActivationFunction.VARIABLE)) {
                throw new InputException("activation formula: unknown name '" + variable + "'; an activation is a function of x alone");
            }
        }
        return ActivationFunction.of(formula);
    }

    private static int natural(String name, List<String> arguments, String example) {
        if (arguments.size() == 1) {
            Formula value = located(name, arguments.get(0), FormulaParser::parse);
            if (value instanceof Formula.Rational rational && Fractions.isInteger(rational.value()) && rational.value().signum() >= 0
                    && rational.value().getNumerator().bitLength() < 31) {
                return rational.value().intValue();
            }
        }
        throw new InputException("activation " + name + " takes one natural number; write for example " + name + "(" + example + ")");
    }

    private static int degree(String name, int degree, int largest) {
        if (degree > largest) {
            throw new InputException("activation " + name + ": degree " + degree + " is too large; at most " + largest);
        }
        return degree;
    }

    private static List<Formula> constants(String name, List<String> arguments, int count, String meaning, String example) {
        if (count < 0 ? arguments.isEmpty() : arguments.size() != count) {
            throw new InputException("activation " + name + " takes " + meaning + "; write for example " + name + "(" + example + ")");
        }
        List<Formula> values = new ArrayList<>();
        for (String argument : arguments) {
            Formula value = located(name, argument, FormulaParser::parse);
            if (!Formulas.variables(value).isEmpty() || !Program.valueOf(value, new BallArithmetic(COMPARISON_BITS)).isFinite()) {
                throw new InputException("activation " + name + ": " + KernelCall.abbreviate(argument) + " is not a real constant; use numbers, pi and sqrt");
            }
            values.add(value);
        }
        return values;
    }

    private static <T> T located(String name, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (InputException e) {
            throw new InputException("activation " + name + ": " + KernelCall.abbreviate(text) + ": " + e.getMessage());
        }
    }
}

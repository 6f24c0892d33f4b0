package zonal.kernel;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Fractions;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/** Reads the parameters of a kernel: exact constants, checked against their range by certified arithmetic. */
final class Parameters {

    /** A deeper network is a question about limits, not about one kernel. */
    private static final int MAXIMAL_DEPTH = 1000;
    private static final int COMPARISON_BITS = 256;

    private final KernelCall call;

    Parameters(KernelCall call) {
        this.call = call;
    }

    /** The parameters of a call that has no others than the known ones, and no formula. */
    static Parameters of(KernelCall call, Set<String> known) {
        call.requireNoFormula();
        call.requireKnown(known);
        return new Parameters(call);
    }

    /** The parameter {@code depth}, required, an integer from 1 on. */
    int depth() {
        String text = required("depth");
        if (Formulas.variables(parse("depth", text)).isEmpty() && parse("depth", text) instanceof Formula.Rational rational
                && Fractions.isInteger(rational.value()) && rational.value().signum() > 0
                && rational.value().getNumerator().compareTo(BigInteger.valueOf(MAXIMAL_DEPTH)) <= 0) {
            return rational.value().getNumerator().intValueExact();
        }
        throw new InputException("kernel " + call.name() + ": depth=" + KernelCall.abbreviate(text) + " must be an integer from 1 to " + MAXIMAL_DEPTH);
    }

    /** A required parameter that must be a positive rational number, at most the largest. */
    BigFraction rational(String key, BigFraction largest) {
        if (constant(key, required(key), Map.of()) instanceof Formula.Rational rational && rational.value().signum() > 0 && rational.value().compareTo(largest) <= 0) {
            return rational.value();
        }
        throw new InputException("kernel " + call.name() + ": " + key + "=" + KernelCall.abbreviate(call.arguments().get(key)) + " must be a rational number > 0 and at most "
                + Fractions.text(largest));
    }

    /** An integer from 0 to the largest, 0 if it is not given. */
    int count(String key, int largest) {
        return integer(key, call.arguments().getOrDefault(key, "0"), 0, largest);
    }

    /** A required integer from 1 to the largest. */
    int requiredCount(String key, int largest) {
        return integer(key, required(key), 1, largest);
    }

    private int integer(String key, String text, int least, int largest) {
        if (constant(key, text, Map.of()) instanceof Formula.Rational rational && Fractions.isInteger(rational.value()) && rational.value().compareTo(BigFraction.of(least)) >= 0
                && rational.value().compareTo(BigFraction.of(largest)) <= 0) {
            return rational.value().intValue();
        }
        throw new InputException("kernel " + call.name() + ": " + key + "=" + KernelCall.abbreviate(text) + " must be an integer from " + least + " to " + largest);
    }

    /** A required parameter that must be positive; it may be an expression in {@code depth}. */
    Formula positive(String key, int depth) {
        return checked(key, constant(key, required(key), Map.of("depth", Formulas.integer(depth))), false);
    }

    /** A positive parameter with a default. */
    Formula positive(String key, String otherwise) {
        return checked(key, constant(key, call.arguments().getOrDefault(key, otherwise), Map.of()), false);
    }

    /** A positive parameter with a default; it may be an expression in {@code depth}. */
    Formula positive(String key, String otherwise, int depth) {
        return checked(key, constant(key, call.arguments().getOrDefault(key, otherwise), Map.of("depth", Formulas.integer(depth))), false);
    }

    /** One of several words, the first one if it is not given. */
    <T> T oneOf(String key, T[] choices, Function<T, String> text) {
        String given = call.arguments().getOrDefault(key, text.apply(choices[0]));
        return Arrays.stream(choices).filter(choice -> text.apply(choice).equals(given)).findFirst()
                .orElseThrow(() -> new InputException("kernel " + call.name() + ": " + key + "=" + KernelCall.abbreviate(given) + " is unknown; use "
                        + Arrays.stream(choices).map(text).collect(Collectors.joining(" or "))));
    }

    /** Whether a parameter is yes, with a default. */
    boolean isYes(String key, boolean otherwise) {
        return oneOf(key, new Boolean[] {otherwise, !otherwise}, choice -> choice ? "yes" : "no");
    }

    /** A non-negative parameter with a default; it may be an expression in {@code depth}. */
    Formula nonNegative(String key, String otherwise, int depth) {
        return checked(key, constant(key, call.arguments().getOrDefault(key, otherwise), Map.of("depth", Formulas.integer(depth))), true);
    }

    /** A required parameter from 0 to the largest. */
    Formula nonNegative(String key, BigFraction largest) {
        Formula formula = checked(key, constant(key, required(key), Map.of()), true);
        if (!value(Formulas.subtract(formula, Formulas.rational(largest))).isPositive().not().isCertain()) {
            throw new InputException("kernel " + call.name() + ": " + key + "=" + KernelCall.abbreviate(call.arguments().get(key)) + " must be at most " + Fractions.text(largest));
        }
        return formula;
    }

    /** Any real constant. */
    Formula real(String key) {
        return constant(key, required(key), Map.of());
    }

    private String required(String key) {
        String text = call.arguments().get(key);
        if (text == null) {
            throw new InputException("kernel " + call.name() + ": parameter '" + key + "' is missing; write " + call.name() + "(" + key + "=...)");
        }
        return text;
    }

    private Formula constant(String key, String text, Map<String, Formula> known) {
        Formula formula = Formulas.substitute(parse(key, text), known);
        Set<String> variables = Formulas.variables(formula);
        if (!variables.isEmpty()) {
            throw new InputException("kernel " + call.name() + ": " + key + "=" + KernelCall.abbreviate(text) + " contains '" + variables.iterator().next()
                    + "', which is not a known constant; use numbers, pi and sqrt" + (known.isEmpty() ? "" : ", or depth"));
        }
        if (!value(formula).isFinite()) {
            throw new InputException("kernel " + call.name() + ": " + key + "=" + KernelCall.abbreviate(text) + " is not a real number");
        }
        return formula;
    }

    private Formula parse(String key, String text) {
        try {
            return FormulaParser.parse(text);
        } catch (InputException e) {
            throw new InputException("kernel " + call.name() + ": " + key + "=" + KernelCall.abbreviate(text) + ": " + e.getMessage());
        }
    }

    private Formula checked(String key, Formula formula, boolean zeroAllowed) {
        boolean isZero = formula instanceof Formula.Rational rational && rational.value().signum() == 0;
        if (isZero ? !zeroAllowed : !value(formula).isPositive().isCertain()) {
            throw new InputException("kernel " + call.name() + ": " + key + " must be " + (zeroAllowed ? "zero or positive" : "positive"));
        }
        return formula;
    }

    private static Ball value(Formula constant) {
        return Program.valueOf(constant, new BallArithmetic(COMPARISON_BITS));
    }
}

package zonal.claim;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.claim.yaml.Location;
import zonal.claim.yaml.YamlNode;
import zonal.number.Fractions;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;

/**
 * A formula of a claim: the formula grammar, with the parameters of the claim as names, and besides gamma(x), beta(x, y), binomial(n, m) and factorial(n) of
 * arguments that are rational once the parameters have their values.
 *
 * @param text the text as written
 * @param location where it stands
 */
record ConstantFormula(String text, Location location) {

    /** A name that is not a function: no parenthesis follows. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?![A-Za-z0-9]|\\s*\\()");

    static ConstantFormula read(YamlNode node) {
        return new ConstantFormula(node.text(), node.location());
    }

    /** The names that occur, those of functions not counted. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(result -> names.add(result.group()));
        return names;
    }

    /**
     * The constant that the formula is when the names have the given values.
     *
     * @throws zonal.InputException if the text is not a formula or uses a name without value; the message names the place
     */
    Constant with(Map<String, String> values) {
        return new ConstantReader(location, text).read(filled(values, Set.of()));
    }

    /**
     * The formula in the variable d that is left when the other names have the given values.
     *
     * @throws zonal.InputException if the text is not a formula in these names; functions such as gamma are not read
     */
    Formula inDimension(Map<String, String> values) {
        try {
            return FormulaParser.parse(filled(values, Set.of(ParameterGrid.DIMENSION)));
        } catch (InputException e) {
            throw location.error("formula '" + text + "': " + e.getMessage());
        }
    }

    /**
     * The text with the names replaced by their values in parentheses, those of the variables kept.
     *
     * @throws zonal.InputException if a name has no value; the message names the place
     */
    String filled(Map<String, String> values, Set<String> variables) {
        return NAME.matcher(text).replaceAll(result -> Matcher.quoteReplacement(variables.contains(result.group()) ? result.group() : value(result.group(), values)));
    }

    /**
     * The rational number that the formula is when the names have the given values.
     *
     * @param what the name of the quantity in messages
     * @throws zonal.InputException as {@link #with}, or if it is not a rational number
     */
    BigFraction rational(Map<String, String> values, String what) {
        return with(values).rational().orElseThrow(() -> location.error("the " + what + " '" + text + "' is not a rational number"));
    }

    /**
     * The positive integer that the formula is when the names have the given values.
     *
     * @param what the name of the quantity in messages
     * @throws zonal.InputException as {@link #with}, or if it is not one
     */
    int integer(Map<String, String> values, String what) {
        return with(values).rational().filter(value -> Fractions.isInteger(value) && value.signum() > 0 && value.compareTo(BigFraction.of(Integer.MAX_VALUE)) <= 0)
                .map(BigFraction::intValue).orElseThrow(() -> location.error("the " + what + " '" + text + "' is not a positive integer"));
    }

    /**
     * The double next to the number that the formula is when the names have the given values.
     *
     * @param what the name of the quantity in messages
     * @throws zonal.InputException as {@link #with}, or if it is not above 0 and below the bound
     */
    double positive(Map<String, String> values, String what, double bound) {
        double value = with(values).value(Double.SIZE).toDouble();
        if (!(value > 0 && value < bound)) {
            throw location.error("the " + what + " '" + text + "' is " + value + "; give a number above 0" + (bound < Double.POSITIVE_INFINITY ? " and below " + bound : ""));
        }
        return value;
    }

    private String value(String name, Map<String, String> values) {
        if (name.equals("pi")) {
            return name;
        }
        String value = values.get(name);
        if (ParameterGrid.EVERY_DIMENSION.equals(value)) {
            throw location.error("the formula '" + text + "' has no value for d: all; write a list of dimensions, such as d: [3, 5]");
        }
        if (value == null) {
            String known = String.join(", ", values.keySet());
            throw location.error("unknown name '" + name + "' in the formula '" + text + "'; names: pi" + (known.isEmpty() ? "" : ", " + known));
        }
        return "(" + value + ")";
    }
}

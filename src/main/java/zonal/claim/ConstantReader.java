package zonal.claim;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.claim.Constant.GammaQuotient;
import zonal.claim.yaml.Location;
import zonal.number.Fractions;
import zonal.number.Progression;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/**
 * Reads a formula without parameters that may hold the functions of this class; their arguments are rational. Factorials and binomials become exact
 * integers, gamma functions become names of {@link GammaQuotient}s; what is left is the formula grammar.
 */
final class ConstantReader {

    private static final Pattern FUNCTION = Pattern.compile("\\b(gamma|beta|binomial|factorial)\\s*\\(");
    private static final int LARGEST_ARGUMENT = 100_000;

    private final Location location;
    private final String shown;
    private final Map<String, GammaQuotient> gammas = new LinkedHashMap<>();

    /** A reader for the formula that is shown in messages as the given text. */
    ConstantReader(Location location, String shown) {
        this.location = location;
        this.shown = shown;
    }

    Constant read(String text) {
        Formula formula = parse(text);
        Set<String> unknown = new java.util.TreeSet<>(Formulas.variables(formula));
        unknown.removeAll(gammas.keySet());
        if (!unknown.isEmpty()) {
            throw error("unknown name '" + unknown.iterator().next() + "'");
        }
        return new Constant(formula, gammas);
    }

    private Formula parse(String text) {
        String plain = text;
        for (Matcher matcher = FUNCTION.matcher(plain); matcher.find(); matcher = FUNCTION.matcher(plain)) {
            int end = closing(plain, matcher.end());
            String value = function(matcher.group(1), arguments(plain.substring(matcher.end(), end)));
            plain = plain.substring(0, matcher.start()) + value + plain.substring(end + 1);
        }
        try {
            return FormulaParser.parse(plain);
        } catch (InputException e) {
            throw location.error("formula '" + plain + "': " + e.getMessage());
        }
    }

    private int closing(String text, int start) {
        return Parentheses.closing(text, start).orElseThrow(() -> error("a parenthesis is not closed"));
    }

    private List<BigFraction> arguments(String text) {
        List<BigFraction> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ',' : text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0) {
                arguments.add(rational(text.substring(start, i)));
                start = i + 1;
            }
        }
        return arguments;
    }

    private BigFraction rational(String text) {
        if (parse(text) instanceof Formula.Rational rational) {
            if (rational.value().abs().compareTo(BigFraction.of(LARGEST_ARGUMENT)) > 0) {
                throw error("the argument " + rational.value() + " is beyond " + LARGEST_ARGUMENT);
            }
            return rational.value();
        }
        throw error("the argument '" + text.strip() + "' of a function is not a rational number");
    }

    /** The value of a function as text of the formula grammar. */
    private String function(String name, List<BigFraction> arguments) {
        int expected = name.equals("gamma") || name.equals("factorial") ? 1 : 2;
        if (arguments.size() != expected) {
            throw error(name + " takes " + expected + (expected == 1 ? " argument" : " arguments"));
        }
        BigFraction first = arguments.get(0);
        return switch (name) {
            case "gamma" -> gamma(List.of(first), List.of());
            case "beta" -> beta(first, arguments.get(1));
            case "factorial" -> parenthesised(Progression.factorial(natural(first)));
            default -> parenthesised(Progression.binomial(natural(first), natural(arguments.get(1))));
        };
    }

    private String gamma(List<BigFraction> numerator, List<BigFraction> denominator) {
        numerator.stream().filter(ConstantReader::isPole).findFirst().ifPresent(pole -> {
            throw error("the gamma function has a pole at " + pole);
        });
        String name = "gammaQuotient" + gammas.size();
        gammas.put(name, new GammaQuotient(numerator, denominator));
        return "(" + name + ")";
    }

    /** B(x, y) = Gamma(x) Gamma(y) / Gamma(x + y), DLMF 5.12.1; zero where only the denominator has a pole. */
    private String beta(BigFraction x, BigFraction y) {
        boolean zero = isPole(x.add(y)) && !isPole(x) && !isPole(y);
        return zero ? "(0)" : gamma(List.of(x, y), List.of(x.add(y)));
    }

    private static String parenthesised(BigInteger value) {
        return "(" + value + ")";
    }

    private int natural(BigFraction value) {
        if (!Fractions.isInteger(value) || value.signum() < 0) {
            throw error("expected an integer that is not negative, found " + value);
        }
        return value.intValue();
    }

    private static boolean isPole(BigFraction value) {
        return Fractions.isInteger(value) && value.signum() <= 0;
    }

    private InputException error(String message) {
        return location.error("formula '" + shown + "': " + message);
    }
}

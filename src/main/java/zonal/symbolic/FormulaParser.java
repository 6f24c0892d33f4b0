package zonal.symbolic;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Fractions;
import zonal.symbolic.FormulaScanner.Kind;
import zonal.symbolic.FormulaScanner.Token;

/**
 * Reads formulas from text: numbers (decimals exactly), pi, names, + - * / ^ and parentheses, the known functions.
 *
 * <pre>
 *   sum     = product { ("+" | "-") product }
 *   product = signed { ("*" | "/") signed }
 *   signed  = ("-" | "+") signed | power
 *   power   = atom [ "^" signed ]
 *   atom    = number | name | function "(" sum ")" | "jquot" "(" integer "," sum ")" | "(" sum ")"
 * </pre>
 *
 * A power is right associative and binds tighter than a sign: -x^2 is -(x^2). An exponent that is not a rational number makes x^y exp(y log x); jquot(n, x) is
 * j_n(x)/x^n with the spherical Bessel function j_n, and orthant(b, theta) the probability that two standard normal numbers with the correlation cos theta are both at least b. The length of the text, its nesting and the size of its numbers are bounded.
 */
public final class FormulaParser {

    /** The name of {@link Formula.BesselQuotient} in text. */
    static final String BESSEL_QUOTIENT = "jquot";
    /** The name of {@link Formula.Orthant} in text. */
    static final String ORTHANT = "orthant";

    private static final int MAX_LENGTH = 10_000;
    private static final int MAX_NESTING = 200;
    private static final int MAX_BESSEL_ORDER = 100;
    private static final int MAX_QUOTED = 40;
    private static final String SQRT = "sqrt";
    private static final Map<String, Formula.Head> HEADS = Arrays.stream(Formula.Head.values())
            .collect(Collectors.toMap(FormulaText::name, Function.identity()));
    private static final String KNOWN_FUNCTIONS = Stream.of(Stream.of(SQRT), Arrays.stream(Formula.Head.values()).map(FormulaText::name),
            Stream.of(BESSEL_QUOTIENT, ORTHANT))
            .flatMap(Function.identity()).collect(Collectors.joining(", "));

    private final List<Token> tokens;
    private int next;
    private int nesting;

    private FormulaParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The formula written in the text.
     *
     * @throws InputException if the text is not a formula, names an unknown function, divides by zero, takes a real function outside its domain at a number,
     * or is
     *     too long or nested too deeply; the message names the place
     */
    public static Formula parse(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new InputException("the formula has " + text.length() + " characters; write it with at most " + MAX_LENGTH
                    + ", with named parameters for long parts");
        }
        FormulaParser parser = new FormulaParser(FormulaScanner.scan(text));
        if (parser.peek().kind() == Kind.END) {
            throw new InputException("the formula is empty; write one such as exp(-theta)");
        }
        Formula formula = parser.sum();
        if (parser.peek().kind() != Kind.END) {
            throw parser.misplaced();
        }
        return formula;
    }

    private Formula sum() {
        Formula result = product();
        while (peek().is("+") || peek().is("-")) {
            Token sign = take();
            Formula term = product();
            result = bounded(sign.is("+") ? Formulas.add(result, term) : Formulas.subtract(result, term), sign);
        }
        return result;
    }

    private Formula product() {
        Formula result = signed();
        while (peek().is("*") || peek().is("/")) {
            Token sign = take();
            Formula factor = signed();
            if (sign.is("/") && isZero(factor)) {
                throw at(sign, "division by zero", "divide by something that is not 0");
            }
            result = bounded(sign.is("*") ? Formulas.multiply(result, factor) : Formulas.divide(result, factor), sign);
        }
        return result;
    }

    private Formula signed() {
        if (++nesting > MAX_NESTING) {
            throw at(peek(), "nesting deeper than " + MAX_NESTING, "write it with fewer nested parentheses, signs and exponents");
        }
        Formula result;
        if (peek().is("-")) {
            take();
            result = Formulas.negate(signed());
        } else if (peek().is("+")) {
            take();
            result = signed();
        } else {
            result = power();
        }
        nesting--;
        return result;
    }

    private Formula power() {
        Formula base = atom();
        if (!peek().is("^")) {
            return base;
        }
        Token sign = take();
        Formula exponent = signed();
        if (!(exponent instanceof Formula.Rational rational)) {
            requirePositive(base, sign, "a power");
            return Formulas.call(Formula.Head.EXP, Formulas.multiply(exponent, Formulas.call(Formula.Head.LOG, base)));
        }
        if (!Formulas.isModest(rational.value())) {
            throw at(sign, "an exponent beyond " + Formulas.MAX_EXPONENT, "write a smaller one");
        }
        return bounded(rationalPower(base, rational.value(), sign), sign);
    }

    private static Formula rationalPower(Formula base, BigFraction exponent, Token place) {
        if (base instanceof Formula.Rational rational) {
            if (isZero(base) && exponent.signum() < 0) {
                throw at(place, "division by zero", "raise something that is not 0 to a negative power");
            }
            if (rational.value().signum() < 0 && !Fractions.isInteger(exponent)) {
                throw at(place, "a root of a negative number", "take roots of what is not negative");
            }
        }
        return Formulas.power(base, exponent);
    }

    private Formula atom() {
        Token token = peek();
        if (token.kind() == Kind.NUMBER) {
            take();
            return Formulas.rational(token.value());
        }
        if (token.kind() == Kind.NAME) {
            take();
            if (peek().is("(") || peek().text().equals("'['")) {
                return function(token);
            }
            if (isFunction(token.text())) {
                throw at(token, "the function '" + token.text() + "' has no argument", "write " + token.text() + "(...)");
            }
            return token.text().equals("pi") ? Formulas.pi() : Formulas.variable(token.text());
        }
        if (token.is("(")) {
            take();
            Formula result = sum();
            close();
            return result;
        }
        throw misplaced();
    }

    private Formula function(Token name) {
        if (!isFunction(name.text())) {
            throw at(name, "unknown function '" + quoted(name.text()) + "'", "known functions: " + KNOWN_FUNCTIONS);
        }
        if (!peek().is("(")) {
            throw misplaced();
        }
        take();
        int order = name.text().equals(BESSEL_QUOTIENT) ? besselOrder() : 0;
        Formula argument = sum();
        if (name.text().equals(ORTHANT)) {
            comma();
            Formula angle = sum();
            close();
            return Formulas.orthant(argument, angle);
        }
        close();
        if (name.text().equals(BESSEL_QUOTIENT)) {
            return Formulas.besselQuotient(order, argument);
        }
        if (name.text().equals(SQRT)) {
            return bounded(rationalPower(argument, BigFraction.of(1, 2), name), name);
        }
        Formula.Head head = HEADS.get(name.text());
        if (head == Formula.Head.LOG) {
            requirePositive(argument, name, "the logarithm");
        }
        if ((head == Formula.Head.ASIN || head == Formula.Head.ACOS) && argument instanceof Formula.Rational rational
                && rational.value().abs().compareTo(BigFraction.ONE) > 0) {
            throw at(name, "an inverse " + (head == Formula.Head.ASIN ? "sine" : "cosine") + " of a number beyond 1", "its argument lies in [-1, 1]");
        }
        return Formulas.call(head, argument);
    }

    private int besselOrder() {
        Token token = take();
        boolean valid = token.kind() == Kind.NUMBER && Fractions.isInteger(token.value())
                && token.value().getNumerator().compareTo(BigInteger.valueOf(MAX_BESSEL_ORDER)) <= 0;
        if (!valid) {
            throw at(token, "the order of " + BESSEL_QUOTIENT + " is not an integer from 0 to " + MAX_BESSEL_ORDER, "write " + BESSEL_QUOTIENT + "(1, x)");
        }
        comma();
        return token.value().getNumerator().intValueExact();
    }

    private void comma() {
        if (!peek().is(",")) {
            throw misplaced();
        }
        take();
    }

    private void close() {
        if (!peek().is(")")) {
            throw peek().kind() == Kind.END ? at(peek(), "a ')' is missing", "close every parenthesis") : misplaced();
        }
        take();
    }

    /** Keeps the folded constants of a formula small enough to compute with at once. */
    private static Formula bounded(Formula formula, Token place) {
        for (Formula part : formula instanceof Formula.Rational ? List.of(formula) : Formulas.children(formula)) {
            if (part instanceof Formula.Rational rational && Formulas.bitLength(rational.value()) > Formulas.MAX_CONSTANT_BITS) {
                throw at(place, "a constant of more than " + Formulas.MAX_CONSTANT_BITS + " bits", "write it with smaller numbers");
            }
        }
        return formula;
    }

    private static void requirePositive(Formula argument, Token place, String what) {
        if (argument instanceof Formula.Rational rational && rational.value().signum() <= 0) {
            throw at(place, what + " of a number that is not positive", "its base or argument must be positive");
        }
    }

    private static boolean isZero(Formula formula) {
        return formula instanceof Formula.Rational rational && rational.value().signum() == 0;
    }

    /** Whether the name is that of a function of the grammar. */
    public static boolean isFunction(String name) {
        return HEADS.containsKey(name) || name.equals(SQRT) || name.equals(BESSEL_QUOTIENT) || name.equals(ORTHANT);
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    private InputException misplaced() {
        Token token = peek();
        return switch (token.kind()) {
            case END -> at(token, "the formula ends where a number, a name or '(' should follow", "complete it");
            case STRANGE -> at(token, "unexpected character " + token.text(), "formulas consist of numbers, names, + - * / ^ ( ) and commas in "
                    + BESSEL_QUOTIENT + " and " + ORTHANT);
            case SYMBOL -> at(token, "unexpected '" + token.text() + "'", "remove it or write a number, a name or '(' before it");
            case NUMBER, NAME -> at(token, "unexpected '" + quoted(token.text()) + "'", "write an operator such as * before it");
        };
    }

    private static String quoted(String text) {
        return text.length() <= MAX_QUOTED ? text : text.substring(0, MAX_QUOTED) + "...";
    }

    private static InputException at(Token place, String what, String remedy) {
        return new InputException(what + " at column " + place.column() + " of the formula; " + remedy);
    }
}

package zonal.symbolic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/**
 * Evaluates the Python expressions of exported modules over balls, with Python's precedence of operators: {@code **} before a sign, a sign before {@code *}. Integers
 * are integers, as in Python; a quotient of two of them, which would be rounded to a double, is a fault.
 */
public final class PythonReader {

    private static final Pattern TOKEN = Pattern.compile("\\s*(\\*\\*|[-+*/(),\\[\\]]|\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?|\\w+|$)");

    /** A number of the module's kind or, where the integer is there, an integer. */
    private record Value(Ball ball, BigInteger integer) {
    }

    private final BallArithmetic balls;
    private final Map<String, Ball> variables;
    private final Matcher tokens;
    private String token;

    private PythonReader(String expression, Map<String, Ball> variables, BallArithmetic balls) {
        this.balls = balls;
        this.variables = variables;
        this.tokens = TOKEN.matcher(expression);
        advance();
    }

    /** The value of the expression for these values of its variables. */
    public static Ball evaluate(String expression, Map<String, Ball> variables, BallArithmetic balls) {
        PythonReader reader = new PythonReader(expression, variables, balls);
        Value value = reader.sum();
        if (!reader.token.isEmpty()) {
            throw new AssertionError("'" + reader.token + "' in " + expression);
        }
        return value.ball();
    }

    private void advance() {
        if (!tokens.lookingAt()) {
            throw new AssertionError("unreadable: " + tokens);
        }
        token = tokens.group(1);
        tokens.region(tokens.end(), tokens.regionEnd());
    }

    private boolean take(String expected) {
        boolean found = token.equals(expected);
        if (found) {
            advance();
        }
        return found;
    }

    private void require(String expected) {
        if (!take(expected)) {
            throw new AssertionError(expected + " instead of " + token);
        }
    }

    private Value sum() {
        Value result = product();
        while (token.equals("+") || token.equals("-")) {
            boolean plus = token.equals("+");
            advance();
            Value next = product();
            result = both(result, next) ? integer(plus ? result.integer().add(next.integer()) : result.integer().subtract(next.integer()))
                    : number(plus ? balls.add(result.ball(), next.ball()) : balls.subtract(result.ball(), next.ball()));
        }
        return result;
    }

    private Value product() {
        Value result = signed();
        while (token.equals("*") || token.equals("/")) {
            boolean times = token.equals("*");
            advance();
            Value next = signed();
            if (!times && both(result, next)) {
                throw new AssertionError("a quotient of the integers " + result.integer() + " and " + next.integer());
            }
            result = both(result, next) ? integer(result.integer().multiply(next.integer()))
                    : number(times ? balls.multiply(result.ball(), next.ball()) : balls.divide(result.ball(), next.ball()));
        }
        return result;
    }

    private Value signed() {
        if (take("-")) {
            Value value = signed();
            return value.integer() != null ? integer(value.integer().negate()) : number(balls.negate(value.ball()));
        }
        Value base = atom();
        if (!take("**")) {
            return base;
        }
        int exponent = Integer.parseInt(token);
        advance();
        return base.integer() != null ? integer(base.integer().pow(exponent)) : number(balls.power(base.ball(), exponent));
    }

    private Value atom() {
        String name = token;
        advance();
        if (name.equals("(")) {
            Value value = sum();
            require(")");
            return value;
        }
        if (Character.isDigit(name.charAt(0))) {
            return name.matches("\\d+") ? integer(new BigInteger(name)) : number(balls.rational(BigFraction.from(new BigDecimal(name).doubleValue())));
        }
        if (token.equals("(")) {
            return number(call(name));
        }
        Ball value = name.equals("pi") ? balls.pi() : variables.get(name);
        if (value == null) {
            throw new AssertionError(name + " is not defined");
        }
        return number(value);
    }

    private Ball call(String name) {
        List<Value> values = new ArrayList<>();
        List<Ball> coefficients = new ArrayList<>();
        require("(");
        do {
            if (take("[")) {
                do {
                    coefficients.add(sum().ball());
                } while (take(","));
                require("]");
            } else {
                values.add(sum());
            }
        } while (take(","));
        require(")");
        Ball x = values.get(0).ball();
        return switch (name) {
            case "sin" -> balls.sin(x);
            case "cos" -> balls.cos(x);
            case "tan" -> balls.divide(balls.sin(x), balls.cos(x));
            case "asin" -> balls.asin(x);
            case "acos" -> balls.acos(x);
            case "atan" -> balls.atan(x);
            case "exp" -> balls.exp(x);
            case "log" -> balls.log(x);
            case "erf" -> balls.erf(x);
            case "abs" -> balls.abs(x);
            case "sqrt" -> balls.sqrt(x);
            case "ratio" -> balls.rational(BigFraction.of(values.get(0).integer(), values.get(1).integer()));
            case "root_power" -> balls.power(x, BigFraction.of(values.get(1).integer(), values.get(2).integer()));
            case "jquot" -> balls.besselQuotient(values.get(0).integer().intValueExact(), values.get(1).ball());
            case "near" -> near(x, values, coefficients);
            default -> throw new AssertionError(name + " is not a function of the modules");
        };
    }

    private Ball near(Ball x, List<Value> values, List<Ball> coefficients) {
        if (Math.abs(x.toDouble()) > values.get(1).ball().toDouble()) {
            return values.get(3).ball();
        }
        Ball sum = Ball.ZERO;
        for (int j = coefficients.size() - 1; j >= 0; j--) {
            sum = balls.add(balls.multiply(sum, x), coefficients.get(j));
        }
        return balls.multiply(balls.power(x, values.get(2).integer().intValueExact()), sum);
    }

    private static boolean both(Value a, Value b) {
        return a.integer() != null && b.integer() != null;
    }

    private Value integer(BigInteger value) {
        return new Value(Ball.of(value), value);
    }

    private static Value number(Ball ball) {
        return new Value(ball, null);
    }
}

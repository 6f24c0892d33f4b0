package zonal.number;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every function against the values of mpmath in functions.csv, written by the script functions.py beside it. */
class FunctionReferenceTest {

    private record Reference(String function, BigFraction argument, BigDecimal value) {

        static Reference parse(String line) {
            String[] fields = line.split(",");
            return new Reference(fields[0], BigFraction.parse(fields[1].replace("/", " / ")), new BigDecimal(fields[2]));
        }

        int digits() {
            return value.precision();
        }

        /** The printed value with one unit of its last digit either way. */
        Ball ball() {
            BallArithmetic arithmetic = new BallArithmetic(4 * digits() + 64);
            BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
            Ball digits = Ball.of(value.unscaledValue()).enlarge(Magnitude.ONE);
            return value.scale() >= 0 ? arithmetic.divide(digits, Ball.of(power)) : arithmetic.multiply(digits, Ball.of(power));
        }
    }

    static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(FunctionReferenceTest.class.getResourceAsStream("functions.csv"), StandardCharsets.US_ASCII))) {
            return reader.lines().filter(line -> !line.startsWith("#") && !line.startsWith("function")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ball evaluate(BallArithmetic arithmetic, String function, BigFraction x) {
        Ball argument = new BallArithmetic(arithmetic.precision() + 70).rational(x);
        return switch (function) {
            case "exp" -> arithmetic.exp(argument);
            case "log" -> arithmetic.log(argument);
            case "sin" -> arithmetic.sin(argument);
            case "cos" -> arithmetic.cos(argument);
            case "sinh" -> arithmetic.sinh(argument);
            case "cosh" -> arithmetic.cosh(argument);
            case "asin" -> arithmetic.asin(argument);
            case "acos" -> arithmetic.acos(argument);
            case "atan" -> arithmetic.atan(argument);
            case "sqrt" -> arithmetic.sqrt(argument);
            case "erf" -> arithmetic.erf(argument);
            case "gamma" -> arithmetic.gamma(x);
            case "logGamma" -> arithmetic.logGamma(x);
            default -> arithmetic.besselQuotient(Integer.parseInt(function.substring("bessel".length())), argument);
        };
    }

    @ParameterizedTest
    @MethodSource("lines")
    void valueOverlapsTheReferenceAndHasItsPrecision(String line) {
        Reference reference = Reference.parse(line);
        int most = (int) (reference.digits() * 3.32);
        for (int precision : new int[] {20, 53, most / 3, most / 2 + 7, Math.max(most, 60), most + 60}) {
            Ball value = evaluate(new BallArithmetic(Math.max(20, precision)), reference.function, reference.argument);
            assertTrue(value.overlaps(reference.ball()), () -> reference.function + "(" + reference.argument + ") at " + precision + ": " + value);
            assertTrue(value.relativeAccuracyBits() >= precision - 4,
                    () -> reference.function + "(" + reference.argument + ") at " + precision + " has " + value.relativeAccuracyBits() + " bits");
        }
    }
}

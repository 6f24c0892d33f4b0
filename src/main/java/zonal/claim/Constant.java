package zonal.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Program;

/**
 * A real number given by a formula without parameters.
 *
 * @param formula the formula, in the names of the gamma quotients
 * @param gammas the values of the names that occur
 */
record Constant(Formula formula, Map<String, GammaQuotient> gammas) {

    /** A product of values of the gamma function at rational points divided by another one. No argument is 0, -1, -2, ... */
    record GammaQuotient(List<BigFraction> numerator, List<BigFraction> denominator) {

        Ball value(BallArithmetic arithmetic) {
            return arithmetic.divide(product(arithmetic, numerator), product(arithmetic, denominator));
        }

        private static Ball product(BallArithmetic arithmetic, List<BigFraction> arguments) {
            return arguments.stream().map(arithmetic::gamma).reduce(Ball.ONE, arithmetic::multiply);
        }
    }

    /** The number, if the formula is a rational number. */
    Optional<BigFraction> rational() {
        return formula instanceof Formula.Rational rational ? Optional.of(rational.value()) : Optional.empty();
    }

    /** An enclosure of the number, computed at the given precision. */
    Ball value(BallArithmetic arithmetic) {
        List<String> names = new ArrayList<>(gammas.keySet());
        List<Ball> inputs = names.stream().map(name -> gammas.get(name).value(arithmetic)).toList();
        Program program = Program.compile(names, List.of(new Definition("value", formula)), List.of("value"));
        return program.evaluate(arithmetic, inputs).get(0);
    }

    /** An enclosure of the number with at least the given number of accurate bits, unless the formula loses more than thousands of bits by cancellation. */
    Ball value(int accurateBits) {
        Ball value = Ball.UNKNOWN;
        for (int precision = accurateBits + 64; precision <= 64 * (accurateBits + 64) && value.relativeAccuracyBits() < accurateBits; precision *= 2) {
            value = value(new BallArithmetic(precision));
        }
        return value;
    }
}

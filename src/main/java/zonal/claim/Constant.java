package zonal.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Fractions;
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

        private static final int LARGEST_EXACT = 1000;

        Ball value(BallArithmetic arithmetic) {
            return arithmetic.divide(product(arithmetic, numerator), product(arithmetic, denominator));
        }

        /** The exact number; empty unless every argument is an integer or half of one, and not too large. */
        Optional<ExactReal> exact(ExactArithmetic arithmetic) {
            return Stream.concat(numerator.stream(), denominator.stream()).allMatch(GammaQuotient::isHalfInteger)
                    ? Optional.of(arithmetic.divide(product(arithmetic, numerator), product(arithmetic, denominator))) : Optional.empty();
        }

        private static boolean isHalfInteger(BigFraction argument) {
            return Fractions.isInteger(argument.multiply(2)) && argument.abs().compareTo(BigFraction.of(LARGEST_EXACT)) <= 0;
        }

        private static ExactReal product(ExactArithmetic arithmetic, List<BigFraction> arguments) {
            return arguments.stream().map(argument -> gamma(arithmetic, argument)).reduce(ExactReal.ONE, arithmetic::multiply);
        }

        /** By Gamma(x+1) = x Gamma(x) from Gamma(1) = 1 and Gamma(1/2) = sqrt(pi). */
        private static ExactReal gamma(ExactArithmetic arithmetic, BigFraction argument) {
            boolean integer = Fractions.isInteger(argument);
            BigFraction start = integer ? BigFraction.ONE : BigFraction.of(1, 2);
            BigFraction factor = BigFraction.ONE;
            for (BigFraction x = start; x.compareTo(argument) < 0; x = x.add(1)) {
                factor = factor.multiply(x);
            }
            for (BigFraction x = argument; x.compareTo(start) < 0; x = x.add(1)) {
                factor = factor.divide(x);
            }
            return arithmetic.multiply(arithmetic.rational(factor), integer ? ExactReal.ONE : arithmetic.sqrt(arithmetic.pi()));
        }

        private static Ball product(BallArithmetic arithmetic, List<BigFraction> arguments) {
            return arguments.stream().map(arithmetic::gamma).reduce(Ball.ONE, arithmetic::multiply);
        }
    }

    /** The number, if the formula is a rational number. */
    Optional<BigFraction> rational() {
        return formula instanceof Formula.Rational rational ? Optional.of(rational.value()) : Optional.empty();
    }

    /** The number exactly; empty if the formula has no exact value in the arithmetic of exact constants. */
    Optional<ExactReal> exact() {
        ExactArithmetic arithmetic = new ExactArithmetic();
        try {
            List<String> names = new ArrayList<>(gammas.keySet());
            List<Optional<ExactReal>> inputs = names.stream().map(name -> gammas.get(name).exact(arithmetic)).toList();
            return inputs.stream().allMatch(Optional::isPresent)
                    ? Optional.of(program(names).evaluate(arithmetic, inputs.stream().map(Optional::orElseThrow).toList()).get(0)) : Optional.empty();
        } catch (ArithmeticException undefined) {
            return Optional.empty();
        }
    }

    private Program program(List<String> names) {
        return Program.compile(names, List.of(new Definition("value", formula)), List.of("value"));
    }

    /** An enclosure of the number, computed at the given precision. */
    Ball value(BallArithmetic arithmetic) {
        List<String> names = new ArrayList<>(gammas.keySet());
        List<Ball> inputs = names.stream().map(name -> gammas.get(name).value(arithmetic)).toList();
        return program(names).evaluate(arithmetic, inputs).get(0);
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

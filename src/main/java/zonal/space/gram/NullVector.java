package zonal.space.gram;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Fractions;

/**
 * A vector that a Gram matrix sends to zero, exactly.
 *
 * @param components a component for each point
 */
public record NullVector(List<Component> components) {

    /** factor sqrt(radicand), the radicand 1 where the component is rational. */
    public record Component(BigFraction factor, BigInteger radicand) {

        Ball value(BallArithmetic arithmetic) {
            return arithmetic.multiply(arithmetic.rational(factor), arithmetic.sqrt(Ball.of(radicand)));
        }

        @Override
        public String toString() {
            return Fractions.text(factor) + (radicand.equals(BigInteger.ONE) || factor.signum() == 0 ? "" : "*sqrt(" + radicand + ")");
        }
    }

    public NullVector {
        components = List.copyOf(components);
    }

    /** The components that are not zero with the number of their point, from 1, such as {@code 1: 3, 2: -3}. */
    public String support() {
        return IntStream.range(0, components.size()).filter(i -> components.get(i).factor().signum() != 0).mapToObj(i -> (i + 1) + ": " + components.get(i))
                .collect(Collectors.joining(", "));
    }
}

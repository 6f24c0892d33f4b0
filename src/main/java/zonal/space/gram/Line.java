package zonal.space.gram;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A line through the origin with the points on it.
 *
 * @param direction integers without a common factor, the first that is not zero positive
 * @param multiples for each point on the line which multiple of the direction it is
 */
record Line(List<BigInteger> direction, List<Multiple> multiples) {

    /** The point of the index is factor times the direction of the line. */
    record Multiple(int index, BigFraction factor) {
    }

    /** The lines that points lie on, in the order of their first points. */
    static List<Line> through(List<Point> points) {
        Map<List<BigInteger>, List<Multiple>> lines = new LinkedHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            List<BigInteger> numerators = points.get(i).numerators();
            BigInteger common = numerators.stream().reduce(BigInteger.ZERO, BigInteger::gcd);
            int sign = numerators.stream().mapToInt(BigInteger::signum).filter(s -> s != 0).findFirst().orElseThrow();
            BigInteger signed = sign < 0 ? common.negate() : common;
            lines.computeIfAbsent(numerators.stream().map(n -> n.divide(signed)).toList(), direction -> new ArrayList<>())
                    .add(new Multiple(i, BigFraction.of(signed, points.get(i).denominator())));
        }
        return lines.entrySet().stream().map(entry -> new Line(entry.getKey(), entry.getValue())).toList();
    }

    /** |direction|^2. */
    BigInteger square() {
        return direction.stream().map(c -> c.multiply(c)).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** |direction|, if it is rational. */
    Optional<BigInteger> norm() {
        BigInteger[] root = square().sqrtAndRemainder();
        return root[1].signum() == 0 ? Optional.of(root[0]) : Optional.empty();
    }

    /** The values of all monomials of the degree at the direction. */
    List<BigInteger> monomials(int degree) {
        List<BigInteger> values = new ArrayList<>();
        collect(0, degree, BigInteger.ONE, values);
        return values;
    }

    private void collect(int coordinate, int degree, BigInteger product, List<BigInteger> into) {
        if (coordinate == direction.size() - 1) {
            into.add(product.multiply(direction.get(coordinate).pow(degree)));
            return;
        }
        for (int power = 0; power <= degree; power++) {
            collect(coordinate + 1, degree - power, product.multiply(direction.get(coordinate).pow(power)), into);
        }
    }
}

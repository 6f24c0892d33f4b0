package zonal.space.gram;

import java.math.BigInteger;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Fractions;

/**
 * A point of R^d with rational coordinates that is not the origin.
 *
 * @param numerators the coordinates over their common denominator
 * @param denominator the least common denominator of the coordinates, positive
 */
public record Point(List<BigInteger> numerators, BigInteger denominator) {

    public Point {
        numerators = List.copyOf(numerators);
        if (numerators.stream().allMatch(numerator -> numerator.signum() == 0)) {
            throw new IllegalArgumentException("the origin has no direction");
        }
    }

    /** The point with the coordinates. */
    public static Point of(List<BigFraction> coordinates) {
        List<BigFraction> positive = coordinates.stream().map(Fractions::withPositiveDenominator).toList();
        BigInteger common = positive.stream().map(BigFraction::getDenominator).reduce(BigInteger.ONE, (a, b) -> a.divide(a.gcd(b)).multiply(b));
        return new Point(positive.stream().map(c -> c.getNumerator().multiply(common.divide(c.getDenominator()))).toList(), common);
    }

    /** d. */
    public int dimension() {
        return numerators.size();
    }

    /** |x|^2, exactly. */
    public BigFraction squaredNorm() {
        return BigFraction.of(product(this), denominator.multiply(denominator));
    }

    /** Whether the point lies on the unit sphere. */
    public boolean isUnit() {
        return product(this).equals(denominator.multiply(denominator));
    }

    /** The inner product of the two vectors of numerators. */
    BigInteger product(Point other) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < numerators.size(); i++) {
            sum = sum.add(numerators.get(i).multiply(other.numerators.get(i)));
        }
        return sum;
    }
}

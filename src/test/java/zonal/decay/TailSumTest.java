package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

class TailSumTest {

    private static final int BITS = 400;
    private static final BallArithmetic FINE = new BallArithmetic(3000);

    @Property(tries = 1000, seed = "1")
    void sumIsThatOfTheTermsToTheBitsWanted(@ForAll @IntRange(min = 2, max = 60) int dimension, @ForAll @IntRange(min = 0, max = 6) int order, @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @IntRange(min = 20, max = 350) int relative, @ForAll @IntRange(min = -3, max = 3) int growth, @ForAll @IntRange(min = 1, max = 300) int above,
            @ForAll @IntRange(min = 0, max = 40) int later, @ForAll long seed) {
        // terms fall at the least degree; at the largest ones words are too large for limbs
        long least = 2 * (order + (long) count * (1 << Math.max(0, growth)) + dimension) + above;
        long degree = least + (1L << later) - 1;
        Random random = new Random(seed);
        List<Ball> coefficients = IntStream.range(0, count).mapToObj(i -> coefficient(random, (long) growth * i)).toList();
        Ball sum = new TailSum(dimension, order, coefficients, least, relative).at(degree);
        Ball exact = sum(dimension, order, coefficients, degree);
        assertTrue(sum.contains(exact), () -> sum + " against " + exact);
        // the first coefficient is from 1 to 2
        assertTrue(sum.radius().compareTo(Magnitude.powerOfTwo(-relative)) <= 0, () -> sum.radius() + " for " + relative + " bits");
    }

    @Property(tries = 200, seed = "2")
    void errorsOfTheCoefficientsAreContained(@ForAll @IntRange(min = 2, max = 20) int dimension, @ForAll @IntRange(min = 1, max = 20) int count, @ForAll @IntRange(min = 1, max = 60) int above,
            @ForAll @IntRange(min = 0, max = 20) int later, @ForAll @IntRange(min = 5, max = 100) int accuracy, @ForAll long seed) {
        long least = 4L * count + above;
        long degree = least + (1L << later) - 1;
        Random random = new Random(seed);
        List<Ball> coefficients = IntStream.range(0, count).mapToObj(i -> coefficient(random, i)).toList();
        List<Ball> blurred = coefficients.stream().map(a -> a.enlarge(Magnitude.powerOfTwo(-accuracy))).toList();
        Ball sum = new TailSum(dimension, 0, blurred, least, 120).at(degree);
        // the ends of all coefficients, with the signs that make the sum largest
        List<Ball> ends = IntStream.range(0, count).mapToObj(i -> i % 2 == 0 ? blurred.get(i).upper() : blurred.get(i).lower()).toList();
        Ball extreme = sum(dimension, 0, ends, degree);
        assertTrue(sum.contains(extreme), () -> sum + " against " + extreme);
    }

    @Property(tries = 300, seed = "3")
    void sumIsContainedWhereTermsGrow(@ForAll @IntRange(min = 2, max = 60) int dimension, @ForAll @IntRange(min = 2, max = 60) int count, @ForAll @IntRange(min = 0, max = 10) int later,
            @ForAll @IntRange(min = 20, max = 350) int relative, @ForAll long seed) {
        long least = count + 2L;
        Random random = new Random(seed);
        List<Ball> coefficients = IntStream.range(0, count).mapToObj(i -> coefficient(random, 0)).toList();
        Ball sum = new TailSum(dimension, 0, coefficients, least, relative).at(least + later);
        Ball exact = sum(dimension, 0, coefficients, least + later);
        assertTrue(sum.contains(exact), () -> sum + " against " + exact);
    }

    /** A number of 400 bits from 2^scale to 2^(scale + 1), or its negative. */
    private static Ball coefficient(Random random, long scale) {
        BigInteger numerator = new BigInteger(BITS, random).setBit(BITS);
        return FINE.shift(Ball.of(random.nextBoolean() ? numerator : numerator.negate()), scale - BITS);
    }

    /** Term after term. */
    private static Ball sum(int dimension, int order, List<Ball> coefficients, long degree) {
        Ball sum = Ball.ZERO;
        BigFraction term = BigFraction.ONE;
        for (int i = 0; i < coefficients.size(); i++) {
            sum = FINE.add(sum, FINE.multiply(coefficients.get(i), FINE.rational(term)));
            long j = order + i;
            BigInteger below = BigInteger.valueOf(2 * degree - 2 * j - 3).multiply(BigInteger.valueOf(2 * degree + 2 * j + 2L * dimension - 1));
            term = term.multiply(BigFraction.of(BigInteger.valueOf(-(2 * j + 3) * (2 * j + dimension)), below));
        }
        return sum;
    }
}

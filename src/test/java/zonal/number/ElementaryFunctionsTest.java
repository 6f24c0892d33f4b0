package zonal.number;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/**
 * Two-way checks of the elementary functions at two precisions. Radii are held against what an exact or a wide argument makes
 * unavoidable.
 */
class ElementaryFunctionsTest {

    private interface Function extends BiFunction<BallArithmetic, Ball, Ball> {
    }

    private static Ball argument(long seed, int largestExponent) {
        Random random = new Random(seed);
        int bits = 1 + random.nextInt(random.nextBoolean() ? 60 : 400);
        BigInteger mantissa = new BigInteger(bits, random).setBit(bits - 1);
        int exponent = largestExponent - (random.nextBoolean() ? random.nextInt(8) : random.nextInt(600)) - bits;
        return Ball.of(random.nextBoolean() ? mantissa : mantissa.negate(), exponent, Magnitude.ZERO);
    }

    private static void assertTwoWays(Function function, Ball x, int precision, int more) {
        Ball coarse = function.apply(new BallArithmetic(precision), x);
        Ball fine = function.apply(new BallArithmetic(precision + more), x);
        assertTrue(coarse.overlaps(fine), () -> "at " + x.mantissa() + "*2^" + x.exponent() + ": " + coarse + " and " + fine);
        assertTrue(coarse.relativeAccuracyBits() >= precision - 4,
                () -> "at " + x.mantissa() + "*2^" + x.exponent() + " only " + coarse.relativeAccuracyBits() + " of " + precision);
        assertTrue(fine.relativeAccuracyBits() >= precision + more - 4, () -> "at " + x + " only " + fine.relativeAccuracyBits());
    }

    @Property(tries = 1000, seed = "1")
    void twoPrecisionsAgreeAndAreTight(@ForAll @LongRange(min = 0, max = 1L << 60) long seed, @ForAll @IntRange(min = 20, max = 800) int precision,
            @ForAll @IntRange(min = 1, max = 200) int more) {
        assertTwoWays(BallArithmetic::exp, argument(seed, 12), precision, more);
        assertTwoWays(BallArithmetic::sin, argument(seed, 12), precision, more);
        assertTwoWays(BallArithmetic::cos, argument(seed, 12), precision, more);
        assertTwoWays(BallArithmetic::sinh, argument(seed, 12), precision, more);
        assertTwoWays(BallArithmetic::cosh, argument(seed, 12), precision, more);
        assertTwoWays(BallArithmetic::atan, argument(seed, 300), precision, more);
        assertTwoWays(BallArithmetic::asin, argument(seed, 0), precision, more);
        assertTwoWays(BallArithmetic::acos, argument(seed, 0), precision, more);
        assertTwoWays((at, x) -> at.log(at.abs(x)), argument(seed, 300), precision, more);
        assertTwoWays((at, x) -> at.log(Ball.ONE.equals(x) ? x : new BallArithmetic(2000).add(Ball.ONE, x)), argument(seed, -1), precision, more);
        assertTwoWays((at, x) -> at.besselQuotient((int) (seed % 7), x), argument(seed, 5), precision, more);
    }

    /** 2/sqrt(pi) (x - x^3/3 + x^5/10 - ...), whose terms fall from k = x^2 on, so that the first one left out bounds the others. */
    private static Ball errorFunctionByAlternatingSeries(BallArithmetic fine, Ball x) {
        Ball square = fine.square(x);
        Ball power = x;
        Ball sum = x;
        int k = 0;
        do {
            k++;
            power = fine.divide(fine.negate(fine.multiply(power, square)), k);
            sum = fine.add(sum, fine.divide(power, 2L * k + 1));
        } while (k < square.toDouble() || power.magnitude().compareTo(x.magnitude().shift(-2000)) > 0);
        return fine.divide(fine.shift(sum.enlarge(power.magnitude()), 1), fine.sqrt(fine.pi()));
    }

    @Property(tries = 400, seed = "2")
    void errorFunctionsHoldTheirAlternatingSeriesTightly(@ForAll @LongRange(min = 0, max = 1L << 60) long seed, @ForAll @IntRange(min = 20, max = 1100) int precision) {
        Ball x = argument(seed, (int) (seed % 6));
        Ball value = new BallArithmetic(precision).erf(x);
        Ball fine = errorFunctionByAlternatingSeries(new BallArithmetic(5500), x);
        assertTrue(value.contains(fine), () -> "at " + x.mantissa() + "*2^" + x.exponent() + ": " + value + " without " + fine);
        assertTrue(value.relativeAccuracyBits() >= precision - 4, () -> "at " + x + " only " + value.relativeAccuracyBits() + " of " + precision);
    }
}

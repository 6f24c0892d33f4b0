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
}

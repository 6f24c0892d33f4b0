package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * What is computed in limbs against the series in big integers, which the same functions use at a precision beyond every table: each ball contains the much
 * finer one, and has all but three bits of its precision.
 */
class TabledFunctionsTest {

    /** A little more than the tables serve. */
    private static final int MOST = Limbs.BITS * Limbs.MOST + 60;
    private static final BallArithmetic FINE = new BallArithmetic(MOST + 140);

    /** An exact number below 2^largestExponent, of a random size down to 2^-150 of that, with few bits or with many. */
    private static Ball argument(Random random, int largestExponent) {
        int bits = 1 + random.nextInt(random.nextBoolean() ? 60 : 7000);
        BigInteger mantissa = new BigInteger(bits, random).setBit(bits - 1);
        int exponent = largestExponent - (random.nextBoolean() ? random.nextInt(8) : random.nextInt(150)) - bits;
        return Ball.of(random.nextBoolean() ? mantissa : mantissa.negate(), exponent, Magnitude.ZERO);
    }

    private static void assertTight(BiFunction<BallArithmetic, Ball, Ball> function, Ball x, int precision) {
        BallArithmetic arithmetic = new BallArithmetic(precision);
        Ball value = function.apply(arithmetic, x);
        Ball fine = function.apply(FINE, x);
        if (value.isExact()) {
            assertEquals(fine, value);
            return;
        }
        assertTrue(value.contains(fine), () -> "at " + x.mantissa() + "*2^" + x.exponent() + ": " + value + " without " + fine);
        assertTrue(value.relativeAccuracyBits() >= precision - 3,
                () -> "at " + x.mantissa() + "*2^" + x.exponent() + " only " + value.relativeAccuracyBits() + " of " + precision);
        assertPropagates(function, x, arithmetic);
    }

    /** The value at the ends of a ball around x, and at its middle, is in the value of the ball. */
    private static void assertPropagates(BiFunction<BallArithmetic, Ball, Ball> function, Ball x, BallArithmetic arithmetic) {
        Ball wide = x.enlarge(Magnitude.powerOfTwo(x.midpointExponent() - 20));
        Ball image = function.apply(arithmetic, wide);
        for (Ball point : new Ball[] {x, wide.lower(), wide.upper()}) {
            assertTrue(image.overlaps(function.apply(arithmetic, point)));
        }
    }

    @Property(tries = 250, seed = "1")
    void sineAndCosine(@ForAll long seed, @ForAll @IntRange(min = 16, max = MOST) int precision) {
        Random random = new Random(seed);
        Ball x = argument(random, random.nextBoolean() ? 1 : 32);
        assertTight(BallArithmetic::sin, x, precision);
        assertTight(BallArithmetic::cos, x, precision);
        assertTight((arithmetic, y) -> arithmetic.sineCosine(y).sine(), x, precision);
        assertTight((arithmetic, y) -> arithmetic.sineCosine(y).cosine(), x, precision);
    }

    @Property(tries = 100, seed = "1")
    void sineAndCosineNearTheirZeros(@ForAll long seed, @ForAll @IntRange(min = 16, max = MOST) int precision) {
        Random random = new Random(seed);
        BallArithmetic arithmetic = new BallArithmetic(20 + random.nextInt(200));
        Ball x = arithmetic.multiply(arithmetic.pi(), random.nextInt(1 << random.nextInt(20)) + 1L).midpoint();
        assertTight(BallArithmetic::sin, arithmetic.shift(x, -1), precision);
        assertTight(BallArithmetic::cos, arithmetic.shift(x, -1), precision);
    }

    @Property(tries = 150, seed = "1")
    void angles(@ForAll long seed, @ForAll @IntRange(min = 16, max = MOST) int precision) {
        Random random = new Random(seed);
        Ball x = argument(random, random.nextInt(60) - 20);
        Ball y = argument(random, random.nextInt(60) - 20);
        assertTight(BallArithmetic::atan, x, precision);
        assertTight((arithmetic, height) -> arithmetic.atan2(height, x), y, precision);
        assertTight((arithmetic, width) -> arithmetic.atan2(y, width), x, precision);
    }

    @Property(tries = 150, seed = "1")
    void anglesOfSinesAndCosines(@ForAll long seed, @ForAll @IntRange(min = 16, max = MOST) int precision) {
        Random random = new Random(seed);
        Ball x = argument(random, 0);
        Ball excess = new BallArithmetic(8000).abs(argument(random, -random.nextInt(40)));
        for (Ball sine : new Ball[] {x, new BallArithmetic(8000).subtract(Ball.ONE, excess), new BallArithmetic(8000).add(Ball.of(-1), excess)}) {
            assertTight(BallArithmetic::asin, sine, precision);
            assertTight(BallArithmetic::acos, sine, precision);
        }
    }

    @Property(tries = 150, seed = "1")
    void quotientsAndRoots(@ForAll long seed, @ForAll @IntRange(min = 16, max = MOST) int precision) {
        Random random = new Random(seed);
        Ball x = argument(random, random.nextInt(200) - 100);
        Ball y = argument(random, random.nextInt(200) - 100);
        assertTight((arithmetic, divisor) -> arithmetic.divide(y, divisor), x, precision);
        assertTight((arithmetic, dividend) -> arithmetic.divide(dividend, y), x, precision);
        assertTight(BallArithmetic::sqrt, new BallArithmetic(8000).abs(x), precision);
    }

    @Property(tries = 600, seed = "1")
    void exactQuotientsAndRootsAreExact(@ForAll long seed, @ForAll @IntRange(min = 16, max = MOST) int precision) {
        Random random = new Random(seed);
        BallArithmetic arithmetic = new BallArithmetic(precision);
        BigInteger factor = new BigInteger(precision - random.nextInt(10), random).setBit(0);
        BigInteger other = new BigInteger(1 + random.nextInt(precision), random).setBit(0);
        int shift = random.nextInt(100);
        Ball product = Ball.of(factor.multiply(other), shift, Magnitude.ZERO);
        assertEquals(Ball.of(factor, shift, Magnitude.ZERO), arithmetic.divide(product, Ball.of(other)));
        assertEquals(Ball.of(factor.negate(), shift, Magnitude.ZERO), arithmetic.divide(product, Ball.of(other.negate())));
        assertEquals(Ball.of(factor, shift, Magnitude.ZERO), arithmetic.sqrt(Ball.of(factor.pow(2), 2L * shift, Magnitude.ZERO)));
        // the least and the largest numbers beside them are told from them
        assertFalse(arithmetic.divide(Ball.of(factor.multiply(other).shiftLeft(precision).add(BigInteger.ONE)), Ball.of(other)).isExact());
        assertFalse(arithmetic.sqrt(Ball.of(factor.pow(2).shiftLeft(2 * precision).subtract(BigInteger.ONE))).isExact());
    }

    @Property(tries = 150, seed = "1")
    void exponentialsAndHyperbolicFunctions(@ForAll long seed, @ForAll @IntRange(min = 16, max = MOST) int precision) {
        Random random = new Random(seed);
        Ball x = argument(random, random.nextBoolean() ? 2 : 32);
        assertTight(BallArithmetic::exp, x, precision);
        assertTight(BallArithmetic::sinh, argument(random, 5), precision);
        assertTight(BallArithmetic::cosh, argument(random, 5), precision);
        assertTight((arithmetic, y) -> Hyperbolic.both(arithmetic, y).sine(), argument(random, 5), precision);
        assertTight((arithmetic, y) -> Hyperbolic.both(arithmetic, y).cosine(), argument(random, 5), precision);
        BallArithmetic coarse = new BallArithmetic(20 + random.nextInt(300));
        Ball multiple = coarse.multiply(coarse.log(Ball.of(2)), random.nextInt(1 << random.nextInt(20)) - 500L).midpoint();
        assertTight(BallArithmetic::exp, multiple, precision);
    }

    @Property(tries = 150, seed = "1")
    void logarithms(@ForAll long seed, @ForAll @IntRange(min = 16, max = MOST) int precision) {
        Random random = new Random(seed);
        BallArithmetic exact = new BallArithmetic(8000);
        assertTight(BallArithmetic::log, exact.abs(argument(random, 2)), precision);
        assertTight(BallArithmetic::log, exact.shift(exact.abs(argument(random, 0)), random.nextLong() >> 20 + random.nextInt(43)), precision);
        assertTight(BallArithmetic::log, exact.add(Ball.ONE, argument(random, -1)), precision);
        assertTight(BallArithmetic::log, exact.abs(exact.add(Ball.ONE, argument(random, -random.nextInt(200)))), precision);
    }

    @Property(tries = 150, seed = "1")
    void besselQuotients(@ForAll long seed, @ForAll @IntRange(min = 16, max = MOST) int precision, @ForAll @IntRange(min = 0, max = 14) int order) {
        Ball x = argument(new Random(seed), 4);
        assertTight((arithmetic, y) -> arithmetic.besselQuotient(order, y), x, precision);
    }
}

package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Functions in limbs against those of balls of far more bits, at both ends of the argument. */
class LimbFunctionsTest {

    private static final BallArithmetic EXACT = new BallArithmetic(8000);

    private static final Magnitude LARGEST = Magnitude.powerOfTwo(46);
    /** Errors are doubles in units. */
    private static final Magnitude MOST_UNITS = Magnitude.powerOfTwo(500);

    private static LimbArithmetic limbs(int bits) {
        return new LimbArithmetic(bits);
    }

    /** A number in (-2^size, 2^size), often far smaller, that is a multiple of the unit within some units. */
    private static Ball random(Random random, LimbArithmetic limbs, int size) {
        int bits = bits(limbs);
        int lost = random.nextInt(3) == 0 ? random.nextInt(bits + size) : random.nextInt(4);
        BigInteger units = new BigInteger(bits + size - lost, random);
        return Ball.of(random.nextBoolean() ? units : units.negate(), -bits, Magnitude.of(random.nextInt(3)).shift(-bits));
    }

    /** -log2 of the unit. */
    private static int bits(LimbArithmetic limbs) {
        return (int) -limbs.toBall(limbs.integer(1)).exponent();
    }

    private static void assertHolds(LimbArithmetic limbs, LimbNumber result, Ball x, UnaryOperator<Ball> exact, double units) {
        Ball ball = limbs.toBall(result);
        for (Ball point : new Ball[] {x.lower(), x.midpoint(), x.upper()}) {
            Ball value = exact.apply(point);
            assertTrue(!value.isFinite() || ball.contains(value), () -> ball + " without " + value + " of " + x);
        }
        Ball direct = exact.apply(x);
        Magnitude most = direct.radius().multiply(Magnitude.of(2)).add(Magnitude.of(units).shift(-bits(limbs)));
        boolean isKnown = direct.isFinite() && direct.magnitude().compareTo(LARGEST) <= 0 && direct.radius().compareTo(MOST_UNITS.shift(-bits(limbs))) <= 0;
        assertTrue(!isKnown || ball.radius().compareTo(most) <= 0, () -> "radius " + ball.radius() + " of " + x + ", in balls " + direct.radius());
    }

    @Property(tries = 600, seed = "71")
    void quotientsAndRootsHoldTheirValues(@ForAll @IntRange(min = 50, max = 6612) int precision, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        LimbArithmetic limbs = limbs(precision);
        Ball x = random(random, limbs, 20);
        Ball y = random(random, limbs, 20);
        Ball exactly = x.midpoint();
        // moduli are known up to 2^-116, which the error of the divisor multiplies; balls, which do the rest, round relatively
        double slack = 2 * EXACT.divide(x, y).midpoint().magnitude().toDouble() + Math.min(0x1p200, Math.scalb(y.radius().shift(bits(limbs)).divide(y.mignitude()).divide(y.mignitude()).toDouble(), -114));
        assertHolds(limbs, limbs.divide(limbs.of(x), limbs.of(y)), y, ball -> EXACT.divide(x, ball), 8 + slack);
        assertHolds(limbs, limbs.divide(limbs.of(exactly), limbs.of(y)), y, ball -> EXACT.divide(exactly, ball), 8 + slack);
        assertHolds(limbs, limbs.sqrt(limbs.of(x)), x, EXACT::sqrt, 4);
    }

    @Property(tries = 60, seed = "72")
    void inverseSinesAndTheFunctionsOfTheirDoublesHoldTheirValues(@ForAll @IntRange(min = 50, max = 6612) int precision, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        LimbArithmetic limbs = limbs(precision);
        Ball small = random(random, limbs, 0);
        Ball near = EXACT.subtract(Ball.ONE, EXACT.shift(EXACT.abs(small), -random.nextInt(24)));
        Ball x = random.nextInt(4) == 0 ? Ball.of(near.floor(bits(limbs)), -bits(limbs), small.radius()) : small;
        LimbNumber a = limbs.of(x);
        LimbNumber angle = limbs.asin(a);
        LimbNumber twice = limbs.multiply(random.nextBoolean() ? limbs.integer(2) : limbs.rational(BigFraction.of(2)), angle);
        UnaryOperator<Ball> doubled = ball -> EXACT.shift(EXACT.asin(ball), 1);
        assertHolds(limbs, angle, x, EXACT::asin, 8);
        assertHolds(limbs, twice, x, doubled, 16);
        // what the error of an angle makes in the sine may be less in the ball, which knows more of the sine
        double spread = limbs.toBall(twice).radius().shift(bits(limbs)).toDouble();
        assertHolds(limbs, limbs.sin(angle), x, ball -> ball, 60 + precision / 40.0 + 2 * spread);
        assertHolds(limbs, limbs.cos(angle), x, ball -> EXACT.cos(EXACT.asin(ball)), 60 + precision / 40.0 + 2 * spread);
        assertHolds(limbs, limbs.sin(twice), x, ball -> EXACT.sin(doubled.apply(ball)), 300 + precision / 10.0 + 2 * spread);
        assertHolds(limbs, limbs.cos(twice), x, ball -> EXACT.cos(doubled.apply(ball)), 300 + precision / 10.0 + 2 * spread);
        LimbNumber half = limbs.multiply(twice, limbs.rational(BigFraction.of(1, 2)));
        assertHolds(limbs, half, x, EXACT::asin, 60 + precision / 40.0 + 2 * spread);
        assertHolds(limbs, limbs.besselQuotient(0, half), x, ball -> EXACT.besselQuotient(0, EXACT.asin(ball)), 6000 + 2 * spread);
        assertHolds(limbs, limbs.besselQuotient(1, twice), x, ball -> EXACT.besselQuotient(1, doubled.apply(ball)), 600 * 0x1p18 + 2 * spread);
    }

    @Property(tries = 60, seed = "75")
    void anglesAndTheirSupplementsComeWithTheirFunctions(@ForAll @IntRange(min = 50, max = 6612) int precision, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        LimbArithmetic limbs = limbs(precision);
        Ball x = random(random, limbs, 2);
        // finer than the unit
        Ball theta = random.nextBoolean() ? EXACT.multiply(x, EXACT.subtract(Ball.ONE, EXACT.shift(Ball.ONE, -precision / 2))) : x;
        LimbNumber angle = limbs.angle(theta);
        UnaryOperator<Ball> supplement = ball -> EXACT.subtract(EXACT.pi(), ball);
        UnaryOperator<Ball> half = ball -> EXACT.shift(ball, -1);
        assertHolds(limbs, angle, theta, ball -> ball, 4);
        assertFunctions(limbs, angle, theta, ball -> ball, half);
        LimbNumber rest = limbs.supplement(angle);
        assertHolds(limbs, rest, theta, supplement, 8);
        assertFunctions(limbs, rest, theta, supplement, half);
        assertHolds(limbs, limbs.supplement(limbs.of(theta)), theta, supplement, 8);
    }

    private static void assertFunctions(LimbArithmetic limbs, LimbNumber angle, Ball theta, UnaryOperator<Ball> exact, UnaryOperator<Ball> half) {
        LimbNumber halved = limbs.multiply(angle, limbs.rational(BigFraction.of(1, 2)));
        assertHolds(limbs, halved, theta, ball -> half.apply(exact.apply(ball)), 4);
        assertHolds(limbs, limbs.sin(halved), theta, ball -> EXACT.sin(half.apply(exact.apply(ball))), 16);
        assertHolds(limbs, limbs.cos(halved), theta, ball -> EXACT.cos(half.apply(exact.apply(ball))), 16);
        assertHolds(limbs, limbs.sin(angle), theta, ball -> EXACT.sin(exact.apply(ball)), 160 + bits(limbs) / 10.0);
        assertHolds(limbs, limbs.cos(angle), theta, ball -> EXACT.cos(exact.apply(ball)), 160 + bits(limbs) / 10.0);
    }

    @Property(tries = 150, seed = "73")
    void trigonometricFunctionsAndBesselQuotientsHoldTheirValues(@ForAll @IntRange(min = 50, max = 6612) int precision, @ForAll @IntRange(min = 0, max = 12) int order,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        LimbArithmetic limbs = limbs(precision);
        Ball x = random(random, limbs, random.nextInt(24));
        LimbNumber a = limbs.of(x);
        assertHolds(limbs, limbs.sin(a), x, EXACT::sin, 8);
        assertHolds(limbs, limbs.cos(a), x, EXACT::cos, 8);
        Ball moderate = random(random, limbs, 3);
        assertHolds(limbs, limbs.besselQuotient(order, limbs.of(moderate)), moderate, ball -> EXACT.besselQuotient(order, ball), 40 * 0x1p18);
        assertEquals(limbs.sin(a), limbs.sin(a));
    }

    @Property(tries = 400, seed = "75")
    void exponentialsLogarithmsAndArctangentsHoldTheirValues(@ForAll @IntRange(min = 50, max = 1100) int precision, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        LimbArithmetic limbs = limbs(precision);
        Ball x = random(random, limbs, random.nextInt(6));
        double size = EXACT.exp(x).magnitude().toDouble();
        // what balls do rounds relatively
        assertHolds(limbs, limbs.exp(limbs.of(x)), x, EXACT::exp, size < 0x1p40 ? 4 : 4 * size);
        Ball y = random(random, limbs, 46);
        assertHolds(limbs, limbs.atan(limbs.of(y)), y, EXACT::atan, 4);
        Ball wide = y.enlarge(Magnitude.powerOfTwo(40 - bits(limbs)));
        assertHolds(limbs, limbs.atan(limbs.of(wide)), wide, EXACT::atan, 8);
        Ball z = EXACT.abs(random.nextInt(3) == 0 ? EXACT.add(Ball.ONE, EXACT.shift(x, -10)).enlarge(Magnitude.powerOfTwo(-bits(limbs))) : y);
        Ball units = Ball.of(z.floor(bits(limbs)), -bits(limbs), z.radius());
        // errors are doubles in units: the logarithm of a number of few units may be unknown
        if (units.midpointExponent() > -900) {
            assertHolds(limbs, limbs.log(limbs.of(units)), units, EXACT::log, units.midpointExponent() < -60 ? 4 * bits(limbs) : 4);
        }
    }

    @Test
    void functionsAreExactWhereTheirValuesAreKnown() {
        LimbArithmetic limbs = limbs(300);
        LimbNumber zero = limbs.integer(0);
        assertEquals(limbs.integer(1), limbs.exp(zero));
        assertEquals(zero, limbs.log(limbs.integer(1)));
        assertEquals(zero, limbs.atan(zero));
    }

    /** From e^-(2^20) on, which is no number of an arithmetic of some bits, to what is too large for one. */
    @Test
    void exponentialsOfLargeNumbersAreSmallOrUnknown() {
        LimbArithmetic limbs = limbs(200);
        for (long m : new long[] {-1, -100, -10_000, -1L << 19, -1L << 21, -1L << 40}) {
            Ball value = limbs.toBall(limbs.exp(limbs.integer(m)));
            assertTrue(value.contains(EXACT.exp(Ball.of(m))), () -> "e^" + m + " " + value);
            assertTrue(value.radius().compareTo(Magnitude.powerOfTwo(2 - bits(limbs))) <= 0);
        }
        assertTrue(limbs.toBall(limbs.exp(limbs.integer(30))).contains(EXACT.exp(Ball.of(30))));
        assertTrue(!limbs.exp(limbs.integer(40)).isFinite());
    }

    @Test
    void valuesAtZeroAreRight() {
        LimbArithmetic limbs = limbs(200);
        LimbNumber zero = limbs.integer(0);
        assertTrue(limbs.toBall(limbs.besselQuotient(0, zero)).contains(BigFraction.ONE));
        assertTrue(limbs.toBall(limbs.besselQuotient(1, zero)).contains(BigFraction.of(1, 3)));
        assertTrue(limbs.toBall(limbs.besselQuotient(2, zero)).contains(BigFraction.of(1, 15)));
        assertTrue(limbs.toBall(limbs.sqrt(zero)).contains(BigFraction.ZERO));
        assertTrue(limbs.toBall(limbs.asin(zero)).contains(BigFraction.ZERO));
        assertTrue(limbs.toBall(limbs.sin(zero)).contains(BigFraction.ZERO));
        assertTrue(limbs.toBall(limbs.cos(zero)).contains(BigFraction.ONE));
        assertTrue(limbs.toBall(limbs.divide(zero, limbs.integer(3))).contains(BigFraction.ZERO));
        Ball quotient = limbs.toBall(limbs.divide(limbs.integer(1L << 40), limbs.of(EXACT.shift(Ball.of(3), -60))));
        assertTrue(quotient.contains(BigFraction.of(1L << 40).multiply(BigFraction.of(1L << 60)).divide(3)));
    }

    @Property(tries = 500, seed = "74")
    void digitsGoToFractionsAndBack(@ForAll @IntRange(min = 2, max = 115) int count, @ForAll @IntRange(min = -70, max = 20) int shift, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        SignedLimbs limbs = SignedLimbs.ofBits(58 * count);
        BigInteger units = new BigInteger(1 + random.nextInt(58 * count - 20), random);
        long[] number = new long[count];
        limbs.set(random.nextBoolean() ? units : units.negate(), number, 0);
        LimbDigits digits = LimbDigits.of(number);
        assertEquals(units.signum() != 0 && limbs.units(number, 0).signum() < 0, digits.isNegative());
        assertEquals(units.signum() == 0 || units.bitLength() - 58 * (count - 1) == digits.exponent(), true);
        // in [0, 1) with all its bits
        int scale = Math.max(0, digits.exponent()) + Math.abs(shift);
        int n = Limbs.count(58 * count + scale);
        long[] fraction = digits.fraction(-scale, n);
        assertEquals(units, Limbs.toInteger(fraction, n, 56 * n - scale - 58 * (count - 1)));
        long[] back = LimbDigits.signed(fraction, n, scale, digits.isNegative(), count);
        assertEquals(limbs.units(number, 0), limbs.units(back, 0));
    }
}

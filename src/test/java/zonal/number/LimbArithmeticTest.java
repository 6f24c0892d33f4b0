package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class LimbArithmeticTest {

    private static final BallArithmetic EXACT = new BallArithmetic(14_000);

    /** A number of random size below 2^20 with a random error of some units. */
    private static Ball random(Random random, int bits) {
        Ball value = EXACT.shift(Ball.of(new java.math.BigInteger(bits + 20, random)), -bits - random.nextInt(60));
        return (random.nextBoolean() ? value : EXACT.negate(value)).enlarge(Magnitude.of(random.nextInt(3)).shift(-bits));
    }

    @Property(tries = 500, seed = "61")
    void sumsProductsAndQuotientsHoldThoseOfTheNumbers(@ForAll @IntRange(min = 50, max = 6612) int bits, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        LimbArithmetic limbs = new LimbArithmetic(bits);
        Ball x = random(random, bits);
        Ball y = random(random, bits);
        LimbNumber a = limbs.of(x);
        LimbNumber b = limbs.of(y);
        assertTrue(limbs.toBall(a).contains(x));
        long divisor = 1 + random.nextInt(5000);
        assertHolds(limbs, limbs.add(a, b), EXACT.add(x, y), 8, bits);
        assertHolds(limbs, limbs.subtract(a, b), EXACT.subtract(x, y), 8, bits);
        assertHolds(limbs, limbs.multiply(a, b), EXACT.multiply(x, y), 4 * (x.magnitude().toDouble() + y.magnitude().toDouble() + 8) + bits / 40.0, bits);
        assertHolds(limbs, limbs.divide(a, divisor), EXACT.divide(x, Ball.of(divisor)), 8, bits);
        assertHolds(limbs, limbs.negate(a), EXACT.negate(x), 8, bits);
        assertHolds(limbs, limbs.sin(a), EXACT.sin(x), 8, bits);
        assertEquals(limbs.toBall(a).midpoint(), limbs.toBall(limbs.negate(limbs.negate(a))).midpoint());
    }

    private static void assertHolds(LimbArithmetic limbs, LimbNumber result, Ball exact, double units, int bits) {
        Ball ball = limbs.toBall(result);
        assertTrue(ball.contains(exact.midpoint()), () -> ball + " without " + exact);
        // tight: the error is a few units, times the sizes of the factors
        assertTrue(ball.radius().compareTo(Magnitude.of(units).shift(-bits)) <= 0, () -> "radius " + ball.radius());
    }

    @Property(tries = 200, seed = "62")
    void convolutionsHoldTheSumsOfProducts(@ForAll @IntRange(min = 50, max = 6612) int bits, @ForAll @IntRange(min = 1, max = 150) int length, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        LimbArithmetic limbs = new LimbArithmetic(bits);
        List<Ball> x = new ArrayList<>();
        List<LimbNumber> a = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            x.add(i % 5 == 3 ? Ball.ZERO : EXACT.shift(random(random, bits), -20));
            a.add(limbs.of(x.get(i)));
        }
        Ball exact = Ball.ZERO;
        for (int i = 0; i < length; i++) {
            exact = EXACT.add(exact, EXACT.multiply(x.get(i).midpoint(), x.get(length - 1 - i).midpoint()));
        }
        assertHolds(limbs, limbs.convolution(a, a, length - 1, 0, length - 1), exact, (50 + bits / 40.0) * length, bits);
    }

    @Test
    void whatIsTooLargeIsUnknownAndZeroStaysZero() {
        LimbArithmetic limbs = new LimbArithmetic(200);
        LimbNumber large = limbs.integer(1L << 40);
        assertFalse(limbs.multiply(large, large).isFinite());
        assertFalse(limbs.convolution(List.of(large, large), List.of(large, large), 1, 0, 1).isFinite());
        assertFalse(limbs.integer(1L << 50).isFinite());
        assertFalse(limbs.divide(large, limbs.integer(0)).isFinite());
        assertFalse(limbs.add(limbs.sqrt(limbs.integer(-1)), large).isFinite());
        assertTrue(limbs.multiply(limbs.integer(0), limbs.pi()).isZero());
        assertTrue(limbs.subtract(large, large).isZero());
        assertEquals(limbs.integer(3), limbs.rational(BigFraction.of(3)));
    }

    /** Series keep the zeros of odd and even functions, and pick their method by them. */
    @Test
    void functionsOfZeroAreExact() {
        for (int bits : new int[] {60, 200, 900}) {
            LimbArithmetic limbs = new LimbArithmetic(bits);
            LimbNumber zero = limbs.integer(0);
            assertEquals(zero, limbs.sin(zero));
            assertEquals(zero, limbs.asin(zero));
            assertEquals(limbs.integer(1), limbs.cos(zero));
        }
    }
}

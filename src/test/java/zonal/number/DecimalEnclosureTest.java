package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecimalEnclosureTest {

    private static BigDecimal exact(Ball ball) {
        BigDecimal power = new BigDecimal(BigInteger.ONE.shiftLeft((int) Math.abs(ball.exponent())));
        BigDecimal mantissa = new BigDecimal(ball.mantissa());
        // dividing by 2^n is multiplying by 5^n / 10^n
        return ball.exponent() >= 0 ? mantissa.multiply(power)
                : mantissa.multiply(BigDecimal.valueOf(5).pow((int) -ball.exponent())).scaleByPowerOfTen((int) ball.exponent());
    }

    private static Ball random(long seed, int accuracy) {
        Random random = new Random(seed);
        BigInteger mantissa = new BigInteger(300, random).setBit(299);
        int exponent = -300 + random.nextInt(random.nextBoolean() ? 20 : 3000) - random.nextInt(random.nextBoolean() ? 20 : 3000);
        Ball exact = Ball.of(random.nextBoolean() ? mantissa : mantissa.negate(), exponent, Magnitude.ZERO);
        return exact.enlarge(Magnitude.of(1 + random.nextDouble()).shift(exponent + 300 - accuracy));
    }

    private static DecimalEnclosure printed(Ball ball, int digits) {
        return DecimalEnclosure.of(ball, digits).orElseThrow();
    }

    @Property(tries = 2000, seed = "1")
    void printedNumberAndRadiusEncloseTheBallWithinOneUnit(@ForAll long seed, @ForAll @IntRange(min = 4, max = 250) int accuracy,
            @ForAll @IntRange(min = 1, max = 70) int digits) {
        Ball ball = random(seed, accuracy);
        Optional<DecimalEnclosure> enclosure = DecimalEnclosure.of(ball, digits);
        if (enclosure.isEmpty()) {
            assertTrue(accuracy < digits * 3.33 + 5, () -> digits + " digits refused for " + accuracy + " bits");
            return;
        }
        BigDecimal value = new BigDecimal(enclosure.get().value());
        BigDecimal radius = new BigDecimal(enclosure.get().radius());
        assertEquals(digits, value.unscaledValue().abs().toString().length(), "significant digits");
        assertTrue(radius.compareTo(value.ulp()) <= 0, "one unit of the last digit");
        BigDecimal farthest = exact(ball.lower()).subtract(value).abs().max(exact(ball.upper()).subtract(value).abs());
        assertTrue(farthest.compareTo(radius) <= 0, () -> enclosure.get() + " does not enclose");
        assertTrue(radius.compareTo(farthest.multiply(new BigDecimal("1.02"))) <= 0,
                () -> enclosure.get() + " is not tight: " + farthest.toEngineeringString());
    }

    @Test
    void exactNumbersArePrintedExactly() {
        assertEquals(new DecimalEnclosure("0", "0"), printed(Ball.ZERO, 5));
        assertEquals(new DecimalEnclosure("0.25000", "0"), printed(Ball.exactly(0.25), 5));
        assertEquals(new DecimalEnclosure("0.078125000", "0"), printed(Ball.exactly(0.078125), 8));
        assertEquals(new DecimalEnclosure("-12", "0"), printed(Ball.of(-12), 2));
        assertEquals(new DecimalEnclosure("1.0000e500", "0"), printed(Ball.of(BigInteger.TEN.pow(500)), 5));
    }

    @Test
    void styleFollowsTheExponent() {
        BallArithmetic arithmetic = new BallArithmetic(100);
        Ball third = arithmetic.divide(Ball.ONE, 3);
        assertEquals("0.33333", printed(third, 5).value());
        assertEquals("3.3333e-6", printed(arithmetic.divide(third, 100_000), 5).value());
        assertEquals("0.000033333", printed(arithmetic.divide(third, 10_000), 5).value());
        assertEquals("33333", printed(arithmetic.multiply(third, 100_000), 5).value());
        assertEquals("3.3333e5", printed(arithmetic.multiply(third, 1_000_000), 5).value());
        assertEquals("3e-7", printed(arithmetic.divide(third, 1_000_000), 1).value());
    }

    @Test
    void carriesPropagateIntoTheExponent() {
        Ball nearlyOne = new BallArithmetic(300).subtract(Ball.ONE, Ball.of(BigInteger.ONE, -200, Magnitude.ZERO));
        assertEquals("1.0000", printed(nearlyOne, 5).value());
        assertEquals("10.000", printed(new BallArithmetic(300).multiply(nearlyOne, 10), 5).value());
    }

    @Test
    void tooWideBallsAreRefused() {
        assertFalse(DecimalEnclosure.of(Ball.UNKNOWN, 1).isPresent());
        assertFalse(DecimalEnclosure.of(Ball.of(1).enlarge(Magnitude.of(0.01)), 5).isPresent());
        assertFalse(DecimalEnclosure.of(Ball.ZERO.enlarge(Magnitude.of(1e-9)), 1).isPresent());
    }

    @Test
    void hugeExponentsArePrinted() {
        Ball tiny = Ball.of(BigInteger.ONE, -21_000_000L, Magnitude.ZERO);
        assertTrue(printed(tiny, 10).value().endsWith("e-6321630"), printed(tiny, 10)::toString);
        assertEquals("[0 +/- inf]", Ball.of(BigInteger.ZERO, 0, Magnitude.powerOfTwo(1L << 50)).toString());
    }

    @Test
    void textShowsCertainDigits() {
        assertEquals("6", Ball.of(6).toString());
        assertEquals("600", Ball.of(600).toString());
        assertEquals("0.375", Ball.exactly(0.375).toString());
        assertEquals("[0 +/- inf]", Ball.UNKNOWN.toString());
        assertEquals("[0 +/- 1.5]", Ball.ZERO.enlarge(Magnitude.of(1.5)).toString());
        assertEquals("[3.14159 +/- 3.66e-6]", Ball.exactly(Math.PI).enlarge(Magnitude.of(1e-6)).toString());
    }
}

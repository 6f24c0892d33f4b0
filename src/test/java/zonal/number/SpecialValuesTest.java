package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Exact values that stay exact, values at branch points, arguments outside a domain, and arguments of extreme size. */
class SpecialValuesTest {

    private final BallArithmetic arithmetic = new BallArithmetic(100);
    private final Ball minusOne = Ball.of(-1);
    private final Ball halfPi = arithmetic.shift(arithmetic.pi(), -1);

    private static Ball powerOfTwo(long exponent) {
        return Ball.of(BigInteger.ONE, exponent, Magnitude.ZERO);
    }

    @Test
    void functionsAreExactWhereTheirValueIsAnInteger() {
        assertEquals(Ball.ZERO, arithmetic.sin(Ball.ZERO));
        assertEquals(Ball.ONE, arithmetic.cos(Ball.ZERO));
        assertEquals(Ball.ONE, arithmetic.exp(Ball.ZERO));
        assertEquals(Ball.ZERO, arithmetic.log(Ball.ONE));
        assertEquals(Ball.ZERO, arithmetic.asin(Ball.ZERO));
        assertEquals(Ball.ZERO, arithmetic.acos(Ball.ONE));
        assertEquals(Ball.ZERO, arithmetic.atan(Ball.ZERO));
        assertEquals(Ball.ZERO, arithmetic.erf(Ball.ZERO));
        assertEquals(Ball.ZERO, arithmetic.sinh(Ball.ZERO));
        assertEquals(Ball.ONE, arithmetic.cosh(Ball.ZERO));
        assertEquals(Ball.ONE, arithmetic.besselQuotient(0, Ball.ZERO));
        assertEquals(arithmetic.rational(BigFraction.of(1, 105)), arithmetic.besselQuotient(3, Ball.ZERO));
        assertEquals(Ball.ZERO, arithmetic.sqrt(Ball.ZERO));
        assertEquals(Ball.ZERO, arithmetic.power(Ball.ZERO, BigFraction.of(1, 3)));
        assertTrue(!arithmetic.power(Ball.ZERO, BigFraction.of(-1, 3)).isFinite());
        assertEquals(Ball.of(120), arithmetic.gamma(BigFraction.of(6)));
        assertEquals(Ball.ZERO, arithmetic.logGamma(BigFraction.of(2)));
        assertEquals(Ball.ZERO, arithmetic.atan2(Ball.ZERO, Ball.of(3)));
    }

    @Test
    void branchPointsAndAxesGiveMultiplesOfHalfPi() {
        assertTrue(arithmetic.asin(Ball.ONE).overlaps(halfPi));
        assertTrue(arithmetic.asin(minusOne).overlaps(arithmetic.negate(halfPi)));
        assertTrue(arithmetic.acos(minusOne).overlaps(arithmetic.pi()));
        assertTrue(arithmetic.acos(Ball.ZERO).overlaps(halfPi));
        assertTrue(arithmetic.atan2(Ball.ZERO, minusOne).overlaps(arithmetic.pi()));
        assertTrue(arithmetic.atan2(minusOne, Ball.ZERO).overlaps(arithmetic.negate(halfPi)));
        assertTrue(arithmetic.atan2(Ball.ONE, minusOne).overlaps(arithmetic.multiply(halfPi, arithmetic.rational(BigFraction.of(3, 2)))));
        assertTrue(arithmetic.atan2(Ball.ONE, minusOne).relativeAccuracyBits() > 95);
    }

    @Test
    void outsideTheDomainThereIsNoInformation() {
        Ball pokesOut = Ball.exactly(0.75).enlarge(Magnitude.of(0.26));
        Ball touchesZero = Ball.ONE.enlarge(Magnitude.ONE);
        assertEquals(Ball.UNKNOWN, arithmetic.asin(pokesOut));
        assertEquals(Ball.UNKNOWN, arithmetic.acos(pokesOut));
        assertEquals(Ball.UNKNOWN, arithmetic.asin(Ball.of(2)));
        assertEquals(Ball.UNKNOWN, arithmetic.asin(Ball.UNKNOWN));
        assertEquals(Ball.UNKNOWN, arithmetic.log(Ball.ZERO));
        assertEquals(Ball.UNKNOWN, arithmetic.log(touchesZero));
        assertEquals(Ball.UNKNOWN, arithmetic.log(minusOne));
        assertEquals(Ball.UNKNOWN, arithmetic.sqrt(touchesZero));
        assertEquals(Ball.UNKNOWN, arithmetic.atan2(Ball.ZERO, Ball.ZERO));
        assertEquals(Ball.UNKNOWN, arithmetic.atan2(Ball.ZERO.enlarge(Magnitude.ONE), minusOne));
        assertThrows(IllegalArgumentException.class, () -> arithmetic.gamma(BigFraction.of(-3)));
        assertThrows(IllegalArgumentException.class, () -> arithmetic.logGamma(BigFraction.of(-1, 3)));
        assertThrows(IllegalArgumentException.class, () -> new BallArithmetic(15));
    }

    @Test
    void ballsThatTouchTheEndsOfTheDomainOfAsinAreEnclosed() {
        Ball touches = Ball.exactly(0.75).enlarge(Magnitude.of(0.25));
        Ball angle = arithmetic.asin(touches);
        assertTrue(angle.contains(arithmetic.rational(BigFraction.of(11, 10))) && angle.overlaps(halfPi));
        assertTrue(angle.radius().toDouble() < 0.53);
    }

    @Test
    void extremeArgumentsAreEnclosedWithoutOverflow() {
        assertEquals(Ball.UNKNOWN, arithmetic.exp(powerOfTwo(70)));
        Ball vanishing = arithmetic.exp(arithmetic.negate(powerOfTwo(70)));
        assertTrue(vanishing.contains(Ball.ZERO) && vanishing.magnitude().exponent() < -(1L << 57));
        assertTrue(arithmetic.exp(Ball.of(-14_506)).relativeAccuracyBits() > 95);
        assertEquals(99, Math.min(99, arithmetic.sin(powerOfTwo(-(1L << 40))).relativeAccuracyBits()));
        assertTrue(arithmetic.sin(powerOfTwo(3000)).relativeAccuracyBits() > 95);
        assertTrue(Ball.ZERO.enlarge(Magnitude.ONE).contains(arithmetic.sin(powerOfTwo(1L << 40))));
        assertTrue(arithmetic.log(powerOfTwo(1L << 50)).relativeAccuracyBits() > 95);
        assertTrue(arithmetic.atan(powerOfTwo(1L << 40)).overlaps(halfPi));
        assertTrue(arithmetic.atan(powerOfTwo(-(1L << 40))).relativeAccuracyBits() > 95);
        assertTrue(arithmetic.erf(Ball.of(1_000_000)).contains(Ball.ONE));
        assertTrue(arithmetic.cosh(Ball.of(100_000)).relativeAccuracyBits() > 95);
        assertTrue(arithmetic.besselQuotient(1, powerOfTwo(50)).isFinite());
        assertEquals(Ball.UNKNOWN, arithmetic.power(powerOfTwo(1L << 40), Integer.MAX_VALUE));
        assertTrue(arithmetic.power(powerOfTwo(1L << 40), Integer.MIN_VALUE).contains(Ball.ZERO));
        assertTrue(arithmetic.add(powerOfTwo(1L << 50), Ball.ONE).contains(powerOfTwo(1L << 50)));
    }
}

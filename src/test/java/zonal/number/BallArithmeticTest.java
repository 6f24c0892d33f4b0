package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BallArithmeticTest {

    private static final BallArithmetic AT_64 = new BallArithmetic(64);

    @Provide
    Arbitrary<Ball> exactBalls() {
        return Combinators.combine(Arbitraries.bigIntegers().between(BigInteger.ONE.shiftLeft(400).negate(), BigInteger.ONE.shiftLeft(400)),
                Arbitraries.integers().between(0, 400), Arbitraries.integers().between(-300, 300))
                .as((mantissa, cut, exponent) -> Ball.of(mantissa.shiftRight(cut), exponent, Magnitude.ZERO));
    }

    private static BigFraction exact(Ball ball) {
        BigInteger scale = BigInteger.ONE.shiftLeft((int) Math.abs(ball.exponent()));
        return ball.exponent() >= 0 ? BigFraction.of(ball.mantissa().multiply(scale)) : BigFraction.of(ball.mantissa(), scale);
    }

    private static void assertEncloses(BigFraction truth, Ball ball, int precision) {
        assertTrue(ball.contains(truth), () -> truth + " not in " + ball);
        assertTrue(ball.isExact() || ball.relativeAccuracyBits() >= precision - 4, () -> ball + " is too wide");
    }

    @Property(tries = 2000, seed = "1")
    void fieldOperationsEncloseTheExactRationalResultTightly(@ForAll("exactBalls") Ball a, @ForAll("exactBalls") Ball b,
            @ForAll @IntRange(min = 20, max = 500) int precision) {
        BallArithmetic arithmetic = new BallArithmetic(precision);
        assertEncloses(exact(a).add(exact(b)), arithmetic.add(a, b), precision);
        assertEncloses(exact(a).subtract(exact(b)), arithmetic.subtract(a, b), precision);
        assertEncloses(exact(a).multiply(exact(b)), arithmetic.multiply(a, b), precision);
        if (!b.isZero()) {
            assertEncloses(exact(a).divide(exact(b)), arithmetic.divide(a, b), precision);
        }
    }

    @Property(tries = 500, seed = "1")
    void squareRootSquaredContainsItsArgument(@ForAll("exactBalls") Ball a, @ForAll @IntRange(min = 20, max = 500) int precision) {
        BallArithmetic arithmetic = new BallArithmetic(precision);
        Ball root = arithmetic.sqrt(arithmetic.abs(a));
        assertTrue(new BallArithmetic(2000).square(root).contains(exact(a).abs()));
        assertTrue(root.isExact() || root.relativeAccuracyBits() >= precision - 3);
    }

    @Test
    void exactNumbersStayExact() {
        assertEquals(Ball.of(6), AT_64.multiply(Ball.of(2), Ball.of(3)));
        assertEquals(Ball.of(5), AT_64.add(Ball.of(2), Ball.of(3)));
        assertEquals(Ball.exactly(0.375), AT_64.rational(BigFraction.of(3, 8)));
        assertEquals(Ball.exactly(1.5), AT_64.sqrt(Ball.exactly(2.25)));
        assertEquals(Ball.ZERO, AT_64.multiply(Ball.ZERO, Ball.UNKNOWN));
        assertEquals(Ball.ONE, AT_64.power(Ball.UNKNOWN, 0));
        assertEquals(Ball.of(243), AT_64.power(Ball.of(3), 5));
        assertEquals(Ball.exactly(0.125), AT_64.power(Ball.of(2), -3));
    }

    @Test
    void whatIsNotDefinedOnTheWholeBallHasNoInformation() {
        Ball aroundZero = Ball.of(BigInteger.ZERO, 0, Magnitude.ONE);
        assertEquals(Ball.UNKNOWN, AT_64.divide(Ball.ONE, aroundZero));
        assertEquals(Ball.UNKNOWN, AT_64.divide(Ball.ZERO, Ball.ZERO));
        assertEquals(Ball.UNKNOWN, AT_64.sqrt(aroundZero));
        assertEquals(Ball.UNKNOWN, AT_64.sqrt(Ball.of(-1)));
        assertEquals(Ball.UNKNOWN, AT_64.power(aroundZero, -2));
    }

    @Test
    void piHasItsDigits() {
        BigFraction below = BigFraction.of(new java.math.BigDecimal("3.14159265358979323846264338327950288419716939937510").unscaledValue(),
                BigInteger.TEN.pow(50));
        for (int precision = 16; precision < 160; precision++) {
            Ball pi = new BallArithmetic(precision).pi();
            assertTrue(pi.contains(below));
            assertTrue(pi.relativeAccuracyBits() >= precision - 3);
        }
    }
}

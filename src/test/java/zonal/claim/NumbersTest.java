package zonal.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.claim.Numbers.Comparison;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

class NumbersTest {

    private static final BallArithmetic ARITHMETIC = new BallArithmetic(300);
    private static final Ball THIRD = ARITHMETIC.rational(BigFraction.of(1, 3));

    @Test
    void narrowEnclosuresOfOneNumberAgree() {
        assertEquals(Comparison.AGREE, Numbers.compare(THIRD, new BallArithmetic(250).divide(Ball.of(1), Ball.of(3)), 30));
        assertEquals(Comparison.AGREE, Numbers.compare(Ball.of(2), Ball.of(2), 30));
    }

    @Test
    void enclosuresWithoutCommonNumberDiffer() {
        assertEquals(Comparison.DIFFER, Numbers.compare(THIRD, ARITHMETIC.add(THIRD, Ball.exactly(0x1p-290)), 30));
        assertEquals(Comparison.DIFFER, Numbers.compare(Ball.ZERO, Ball.of(1), 30));
    }

    @Test
    void wideEnclosuresDecideNothing() {
        Ball wide = THIRD.enlarge(Magnitude.powerOfTwo(-90));
        assertEquals(Comparison.OPEN, Numbers.compare(wide, THIRD, 30));
        assertEquals(Comparison.AGREE, Numbers.compare(wide, THIRD, 25));
        assertEquals(Comparison.OPEN, Numbers.compare(Ball.UNKNOWN, Ball.UNKNOWN, 1));
    }

    @Test
    void onlyAProvedZeroAgreesWithZero() {
        assertEquals(Comparison.AGREE, Numbers.compare(Ball.ZERO, Ball.ZERO, 30));
        assertEquals(Comparison.OPEN, Numbers.compare(Ball.ZERO, Ball.ZERO.enlarge(Magnitude.powerOfTwo(-1000)), 30));
    }

    @Test
    void differentNumbersAreShownWithTheDigitsThatTellThemApart() {
        assertEquals("0.33333333, not 0.25000000", Numbers.pair(THIRD, Ball.exactly(0.25)).text(", not "));
        assertEquals("0.33333333333, not 0.33333333332", Numbers.pair(THIRD, ARITHMETIC.subtract(THIRD, ARITHMETIC.rational(BigFraction.of(1, 100_000_000_000L)))).text(", not "));
    }

    @Test
    void numbersThatHardlyDifferAreShownWithTheirDifference() {
        Ball tiny = ARITHMETIC.power(ARITHMETIC.rational(BigFraction.of(1, 10)), 40);
        assertEquals("0.33333333, not 0.33333333 + 1.0000000e-40", Numbers.pair(THIRD, ARITHMETIC.add(THIRD, tiny)).text(", not "));
        assertEquals("0.33333333, not 0.33333333 - 1.0000000e-40", Numbers.pair(THIRD, ARITHMETIC.subtract(THIRD, tiny)).text(", not "));
    }
}

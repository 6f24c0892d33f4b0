package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.number.Ball;

class IntegralEnclosureTest {

    private final IntegralEnclosure enclosure = new IntegralEnclosure();

    /** The moment of odd degree 2m+1 is 2^m m!. At a cut this low the tail is almost all of the radius, and without its bound the value would lie outside. */
    @ParameterizedTest
    @CsvSource({"1, 1, 4", "3, 2, 4", "3, 2, 6", "5, 8, 6", "7, 48, 6", "9, 384, 7"})
    void theRadiusCoversTheTail(int degree, long value, int cut) {
        Ball ball = enclosure.of(new GaussianMoment(degree), cut);
        assertTrue(ball.contains(BigFraction.of(value)));
        assertTrue(ball.radius().toDouble() < 2.5 * Math.abs(ball.toDouble() - value), "radius " + ball.radius().toDouble());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 2", "5, 8", "17, 10321920"})
    void theUsualCutGivesFortyDigits(int degree, long value) {
        Ball ball = enclosure.of(new GaussianMoment(degree));
        assertTrue(ball.contains(BigFraction.of(value)));
        assertTrue(ball.radius().toDouble() < 1e-40 * value);
    }

    @Test
    void aCutTooLowForItsTailBoundIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> enclosure.of(new GaussianMoment(9), 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 25, 31})
    void theAngularIntegralOfTheStepIsTheOpeningOfTheSector(int tenths) {
        Map<String, BigFraction> at = Map.of(PolarExpectation.ANGLE, BigFraction.of(tenths, 10));
        Ball ball = enclosure.of(new PolarExpectation(new OneSidedPower(0)).angular(), at);
        assertTrue(ball.overlaps(enclosure.of(FormulaParser.parse("pi - theta"), at)));
        assertTrue(ball.radius().toDouble() < 1e-40);
    }
}

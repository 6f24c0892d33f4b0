package zonal.table;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import zonal.number.Ball;
import zonal.number.Magnitude;

class CellTest {

    @Property(tries = 1000, seed = "81")
    void cellsAndWhatIsTypesetOfThemHoldTheBalls(@ForAll @IntRange(min = 2, max = 30) int digits, @ForAll @IntRange(min = 1, max = 12) int typeset, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        // also numbers of few bits in balls that are hardly wide, whose bounds end with nines
        BigInteger mantissa = new BigInteger(random.nextInt(4) == 0 ? 6 : 120, random).add(BigInteger.ONE);
        int exponent = random.nextInt(40) - 120;
        Ball ball = Ball.of(mantissa, exponent, Magnitude.powerOfTwo(exponent + mantissa.bitLength() - 130 + random.nextInt(100)));
        assertHolds(Cell.number(ball, digits), ball, 1, typeset, RoundingMode.HALF_EVEN);
        assertHolds(Cell.below(ball, digits), ball, 2, typeset, RoundingMode.FLOOR);
        assertHolds(Cell.above(ball, digits), ball, 2, typeset, RoundingMode.CEILING);
    }

    private static void assertHolds(Cell cell, Ball ball, int units, int typeset, RoundingMode rounding) {
        BigDecimal value = new BigDecimal(cell.value());
        assertHolds(value, new BigDecimal(cell.radius()), ball);
        BigDecimal less = new BigDecimal(cell.typeset(typeset, rounding).value());
        assertHolds(less, less.ulp().multiply(BigDecimal.valueOf(units)), ball);
    }

    private static void assertHolds(BigDecimal value, BigDecimal radius, Ball ball) {
        assertTrue(contains(value, radius, ball.lower()) && contains(value, radius, ball.upper()), () -> value + " +/- " + radius + " for " + ball);
    }

    private static boolean contains(BigDecimal value, BigDecimal radius, Ball end) {
        BigDecimal power = BigDecimal.valueOf(2).pow((int) Math.abs(end.exponent()));
        BigDecimal exact = end.exponent() >= 0 ? new BigDecimal(end.mantissa()).multiply(power) : new BigDecimal(end.mantissa()).divide(power);
        return exact.subtract(value).abs().compareTo(radius) <= 0;
    }
}

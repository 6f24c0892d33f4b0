package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BallTest {

    /** [center/16 +/- radius/16]. */
    private static Ball sixteenths(int center, int radius) {
        return Ball.of(BigInteger.valueOf(center), -4, Magnitude.of(radius).shift(-4));
    }

    @Property(tries = 3000, seed = "1")
    void relationsOfBallsAreThoseOfIntervals(@ForAll @IntRange(min = -9, max = 9) int a, @ForAll @IntRange(min = 0, max = 9) int r,
            @ForAll @IntRange(min = -9, max = 9) int b,
            @ForAll @IntRange(min = 0, max = 9) int s) {
        Ball x = sixteenths(a, r);
        Ball y = sixteenths(b, s);
        assertEquals(Math.abs(a - b) <= r + s, x.overlaps(y));
        assertEquals(Math.abs(a - b) + s <= r, x.contains(y));
        assertEquals(Math.abs(3 * a - b) <= 3 * r, x.contains(BigFraction.of(b, 48)));
        assertEquals(a + r < b - s ? Truth.TRUE : a - r >= b + s ? Truth.FALSE : Truth.UNKNOWN, x.lessThan(y));
        assertEquals(a - r > 0 ? Truth.TRUE : a + r <= 0 ? Truth.FALSE : Truth.UNKNOWN, x.isPositive());
        assertEquals(a + r < 0 ? Truth.TRUE : a - r >= 0 ? Truth.FALSE : Truth.UNKNOWN, x.isNegative());
        assertEquals(Math.abs(a) <= r, x.containsZero());
        assertEquals(sixteenths(a - r, 0), x.lower());
        assertEquals(sixteenths(a + r, 0), x.upper());
        assertEquals((Math.abs(a) + r) / 16.0, x.magnitude().toDouble());
        assertEquals(Math.max(0, Math.abs(a) - r) / 16.0, x.mignitude().toDouble());
        assertEquals(a == b && r == s, x.equals(y));
    }

    @Property(tries = 500, seed = "1")
    void unionContainsBothAndIsNotWider(@ForAll @IntRange(min = -99, max = 99) int a, @ForAll @IntRange(min = 0, max = 50) int r,
            @ForAll @IntRange(min = -99, max = 99) int b,
            @ForAll @IntRange(min = 0, max = 50) int s) {
        Ball union = new BallArithmetic(64).union(sixteenths(a, r), sixteenths(b, s));
        assertEquals(sixteenths(Math.min(a - r, b - s), 0), union.lower());
        assertEquals(sixteenths(Math.max(a + r, b + s), 0), union.upper());
    }

    @Test
    void doublesAreTakenExactly() {
        assertEquals(Ball.of(BigInteger.valueOf(3), -1, Magnitude.ZERO), Ball.exactly(1.5));
        assertEquals(Ball.of(BigInteger.ONE, -1074, Magnitude.ZERO), Ball.exactly(Double.MIN_VALUE));
        assertEquals(Ball.ZERO, Ball.exactly(-0.0));
        assertEquals(Ball.UNKNOWN, Ball.exactly(Double.NaN));
        assertEquals(Ball.UNKNOWN, Ball.exactly(Double.NEGATIVE_INFINITY));
        for (double value : new double[] {Math.PI, -1e300, 4e-320, Double.MAX_VALUE, 1}) {
            assertEquals(value, Ball.exactly(value).toDouble());
        }
    }

    @Test
    void farApartMidpointsAndRadiiCompareWithoutExpansion() {
        Ball huge = Ball.of(BigInteger.ONE, 1L << 50, Magnitude.powerOfTwo(-(1L << 50)));
        Ball tiny = Ball.of(BigInteger.ONE, -(1L << 50), Magnitude.ZERO);
        assertEquals(Truth.TRUE, tiny.lessThan(huge));
        assertEquals(Truth.TRUE, huge.isPositive());
        assertFalse(huge.contains(tiny));
        assertTrue(Ball.ZERO.enlarge(Magnitude.ONE).contains(tiny));
        assertEquals(Truth.TRUE, huge.lower().lessThan(huge.midpoint()));
        assertEquals(Truth.TRUE, huge.midpoint().lessThan(huge.upper()));
        assertTrue(Ball.of(BigInteger.ONE, -(1L << 50), Magnitude.ONE).contains(tiny));
    }

    @Test
    void accuracyCountsRelativeBits() {
        assertEquals(Integer.MAX_VALUE, Ball.of(7).relativeAccuracyBits());
        assertEquals(10, Ball.of(1).enlarge(Magnitude.powerOfTwo(-10)).relativeAccuracyBits());
        assertEquals(11, Ball.of(3).enlarge(Magnitude.powerOfTwo(-10)).relativeAccuracyBits());
        assertEquals(0, Ball.of(1).enlarge(Magnitude.ONE).relativeAccuracyBits());
        assertTrue(Ball.of(1).enlarge(Magnitude.of(5)).relativeAccuracyBits() < 0);
        assertTrue(Ball.UNKNOWN.relativeAccuracyBits() < -1_000_000);
    }

    @Test
    void noInformationHasNoEndsAndDecidesNothing() {
        assertThrows(IllegalStateException.class, Ball.UNKNOWN::lower);
        assertEquals(Truth.UNKNOWN, Ball.UNKNOWN.isPositive());
        assertEquals(Truth.UNKNOWN, Ball.UNKNOWN.lessThan(Ball.ONE));
        assertTrue(Ball.UNKNOWN.contains(Ball.UNKNOWN) && Ball.UNKNOWN.contains(Ball.ONE) && !Ball.ONE.contains(Ball.UNKNOWN));
        assertTrue(Ball.UNKNOWN.contains(BigFraction.ONE));
    }
}

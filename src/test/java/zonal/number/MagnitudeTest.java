package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MagnitudeTest {

    private static final BigDecimal ONE_PLUS_ULP = new BigDecimal("1.000000004");

    private static BigDecimal exact(Magnitude magnitude) {
        Dyadic value = magnitude.toDyadic();
        BigDecimal power = new BigDecimal(BigInteger.TWO.pow((int) Math.abs(value.exponent())));
        return value.exponent() >= 0 ? new BigDecimal(value.mantissa()).multiply(power)
                : new BigDecimal(value.mantissa()).divide(power);
    }

    private static void assertJustAbove(BigDecimal truth, Magnitude bound) {
        BigDecimal value = exact(bound);
        assertTrue(value.compareTo(truth) >= 0, () -> value + " is below " + truth);
        assertTrue(value.compareTo(truth.multiply(ONE_PLUS_ULP)) <= 0, () -> value + " is far above " + truth);
    }

    @Property(tries = 2000, seed = "1")
    void operationsRoundUpAndByLittle(@ForAll @DoubleRange(min = 0.01, max = 1e9) double x, @ForAll @DoubleRange(min = 0.01, max = 1e9) double y,
            @ForAll @IntRange(min = -90, max = 90) int shift) {
        Magnitude a = Magnitude.of(x).shift(shift);
        Magnitude b = Magnitude.of(y);
        assertJustAbove(new BigDecimal(y), b);
        assertJustAbove(exact(a).add(exact(b)), a.add(b));
        assertJustAbove(exact(a).multiply(exact(b)), a.multiply(b));
        assertJustAbove(exact(a).divide(exact(b), new MathContext(60)), a.divide(b));
        assertJustAbove(exact(a).sqrt(new MathContext(60)), a.sqrt());
        assertTrue(new BigDecimal(a.toDouble()).compareTo(exact(a)) >= 0);
        assertEquals(exact(a).compareTo(exact(b)), a.compareTo(b));
        assertTrue(a.compareTo(Magnitude.powerOfTwo(a.exponent())) <= 0 && a.compareTo(Magnitude.powerOfTwo(a.exponent() - 2)) > 0);
    }

    @Property(tries = 1000, seed = "1")
    void boundsOfIntegersLieOnTheirSides(@ForAll BigInteger value, @ForAll @IntRange(min = 0, max = 200) int shift) {
        BigInteger scaled = value.shiftLeft(shift).subtract(BigInteger.ONE);
        BigDecimal size = new BigDecimal(scaled.abs());
        assertTrue(exact(Magnitude.above(scaled, 0)).compareTo(size) >= 0);
        assertTrue(exact(Magnitude.below(scaled, 0)).compareTo(size) <= 0);
        assertTrue(exact(Magnitude.above(scaled, 0)).compareTo(exact(Magnitude.below(scaled, 0)).multiply(new BigDecimal("1.00000001"))) <= 0);
    }

    @Test
    void zeroAndInfinityObeyTheirRules() {
        Magnitude two = Magnitude.of(2);
        assertEquals(Magnitude.ZERO, Magnitude.ZERO.multiply(Magnitude.INFINITE));
        assertEquals(Magnitude.INFINITE, two.multiply(Magnitude.INFINITE));
        assertEquals(Magnitude.INFINITE, two.add(Magnitude.INFINITE));
        assertEquals(two, two.add(Magnitude.ZERO));
        assertEquals(Magnitude.INFINITE, two.divide(Magnitude.ZERO));
        assertEquals(Magnitude.ZERO, Magnitude.ZERO.divide(two));
        assertTrue(two.divide(Magnitude.INFINITE).compareTo(Magnitude.ZERO) > 0);
        assertEquals(0.0, Magnitude.ZERO.toDouble());
        assertEquals(Double.POSITIVE_INFINITY, Magnitude.INFINITE.toDouble());
        assertThrows(IllegalArgumentException.class, () -> Magnitude.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Magnitude.of(-1));
    }

    @Test
    void exponentsHaveNoPracticalLimit() {
        Magnitude tiny = Magnitude.powerOfTwo(-21_000_000_000L);
        assertEquals(Magnitude.powerOfTwo(-42_000_000_000L), tiny.multiply(tiny));
        assertEquals(Double.MIN_VALUE, tiny.toDouble());
        assertEquals(Double.POSITIVE_INFINITY, Magnitude.powerOfTwo(5000).toDouble());
        assertTrue(Magnitude.powerOfTwo(1L << 59).multiply(Magnitude.powerOfTwo(1L << 60)).isInfinite());
        assertTrue(Magnitude.powerOfTwo(-(1L << 59)).multiply(Magnitude.powerOfTwo(-(1L << 60))).compareTo(Magnitude.ZERO) > 0);
    }
}

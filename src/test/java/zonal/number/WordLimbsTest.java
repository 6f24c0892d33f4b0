package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class WordLimbsTest {

    private static final int BITS = SignedLimbs.BITS;

    /** Balanced limbs, some of them extreme. */
    private static long[] number(Random random, int count) {
        long[] limbs = new long[count];
        for (int i = 0; i < count; i++) {
            limbs[i] = switch (random.nextInt(8)) {
                case 0 -> -(1L << BITS - 1);
                case 1 -> (1L << BITS - 1) - 1;
                case 2 -> 0;
                default -> random.nextLong() >> Long.SIZE - BITS;
            };
        }
        return limbs;
    }

    private static long word(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> WordLimbs.WORD_LIMIT - 1;
            case 1 -> 1 - WordLimbs.WORD_LIMIT;
            default -> random.nextLong() >> 3 + random.nextInt(60);
        };
    }

    private static BigInteger units(long[] limbs) {
        return SignedLimbs.ofBits(limbs.length * BITS).units(limbs, 0);
    }

    private static void assertBalanced(long[] limbs) {
        for (int i = 1; i < limbs.length; i++) {
            assertTrue(Math.abs(limbs[i]) <= 1L << BITS - 1, "limb " + i + " is " + limbs[i]);
        }
    }

    @Property(tries = 1000, seed = "71")
    void combinationsAreWithinAUnit(@ForAll @IntRange(min = 2, max = 60) int count, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        long[] a = number(random, count);
        long[] b = number(random, count);
        for (int i = 0; i < count; i++) {
            // limbs of sums
            a[i] *= 1 + random.nextInt(4);
        }
        long first = word(random);
        long second = word(random);
        BigInteger exact = units(a).multiply(BigInteger.valueOf(first)).subtract(units(b).multiply(BigInteger.valueOf(second)));
        long[] r = new long[count];
        WordLimbs.combine(count, first, a, second, b, r);
        assertBalanced(r);
        assertTrue(units(r).shiftLeft(BITS).subtract(exact).abs().compareTo(BigInteger.ONE.shiftLeft(BITS)) < 0);
        WordLimbs.combine(count, first, a, second, b, b);
        assertEquals(units(r), units(b));
    }

    @Property(tries = 1000, seed = "72")
    void productsAreLessThanAUnitTooSmall(@ForAll @IntRange(min = 2, max = 60) int count, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        long[] a = number(random, count);
        long word = word(random);
        BigInteger exact = units(a).multiply(BigInteger.valueOf(word));
        WordLimbs.multiply(count, word, a, a);
        assertBalanced(a);
        assertEquals(exact.shiftRight(BITS), units(a));
    }

    @Property(tries = 1000, seed = "73")
    void quotientsAreRoundedDown(@ForAll @IntRange(min = 2, max = 60) int count, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int large, @ForAll @IntRange(min = 1, max = 70) int small,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        for (int divisor : new int[] {large, small}) {
            long[] a = number(new Random(seed), count);
            BigInteger[] exact = units(a).divideAndRemainder(BigInteger.valueOf(divisor));
            WordLimbs.divide(count, a, divisor, a);
            assertBalanced(a);
            assertEquals(exact[1].signum() < 0 ? exact[0].subtract(BigInteger.ONE) : exact[0], units(a), "divisor " + divisor);
        }
    }

    @Property(tries = 1000, seed = "74")
    void shiftsAreExact(@ForAll @IntRange(min = 2, max = 60) int count, @ForAll @IntRange(min = 0, max = 57) int shift, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        long[] a = number(new Random(seed), count);
        a[0] >>= shift;
        BigInteger exact = units(a).shiftLeft(shift);
        WordLimbs.shiftLeft(count, shift, a, a);
        assertBalanced(a);
        assertEquals(exact, units(a));
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        for (int signs = 0; signs < 8; signs++) {
            long[] a = new long[5];
            long[] b = new long[5];
            for (int i = 0; i < 5; i++) {
                a[i] = ((signs & 1) == 0 ? 1 : -1) * (1L << 59);
                b[i] = ((signs & 2) == 0 ? 1 : -1) * (1L << 59);
            }
            long first = WordLimbs.WORD_LIMIT - 1;
            long second = ((signs & 4) == 0 ? 1 : -1) * first;
            BigInteger exact = units(a).multiply(BigInteger.valueOf(first)).subtract(units(b).multiply(BigInteger.valueOf(second)));
            long[] r = new long[5];
            WordLimbs.combine(5, first, a, second, b, r);
            assertTrue(units(r).shiftLeft(BITS).subtract(exact).abs().compareTo(BigInteger.ONE.shiftLeft(BITS)) < 0, "signs " + signs);
        }
    }
}

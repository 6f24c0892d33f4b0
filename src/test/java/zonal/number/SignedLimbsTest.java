package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SignedLimbsTest {

    private static BigInteger random(Random random, int bits) {
        BigInteger value = new BigInteger(bits, random);
        return random.nextBoolean() ? value : value.negate();
    }

    @Property(tries = 500, seed = "51")
    void setsAndReadsAnyNumber(@ForAll @IntRange(min = 1, max = 7500) int bits, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SignedLimbs limbs = SignedLimbs.ofBits(bits);
        BigInteger units = random(new Random(seed), limbs.bits());
        long[] slice = new long[limbs.count() + 3];
        limbs.set(units, slice, 3);
        assertEquals(units, limbs.units(slice, 3));
        for (int i = 1; i < limbs.count(); i++) {
            assertTrue(Math.abs(slice[3 + i]) <= 1L << 57);
        }
    }

    @Property(tries = 500, seed = "54")
    void readsLimbsOfAnySize(@ForAll @IntRange(min = 1, max = 7500) int bits, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        SignedLimbs limbs = SignedLimbs.ofBits(bits);
        long[] slice = new long[limbs.count() + 2];
        BigInteger expected = BigInteger.ZERO;
        for (int i = 0; i < limbs.count(); i++) {
            slice[2 + i] = random.nextInt(8) == 0 ? random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE : random.nextLong() >> random.nextInt(64);
            expected = expected.shiftLeft(SignedLimbs.BITS).add(BigInteger.valueOf(slice[2 + i]));
        }
        assertEquals(expected, limbs.units(slice, 2));
    }

    /** The top limb takes numbers of up to 62 bits, and refuses larger ones. */
    @Property(tries = 500, seed = "55")
    void setsLargeNumbers(@ForAll @IntRange(min = 1, max = 7500) int bits, @ForAll @IntRange(min = -8, max = 4) int more, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        SignedLimbs limbs = SignedLimbs.ofBits(bits);
        BigInteger units = random(new Random(seed), limbs.bits() + more);
        long[] slice = new long[limbs.count()];
        limbs.set(units, slice, 0);
        BigInteger read = BigInteger.ZERO;
        for (int i = 0; i < limbs.count(); i++) {
            assertTrue(i == 0 || slice[i] >= -(1L << 57) && slice[i] < 1L << 57);
            read = read.shiftLeft(SignedLimbs.BITS).add(BigInteger.valueOf(slice[i]));
        }
        assertEquals(units, read);
        assertThrows(ArithmeticException.class, () -> limbs.set(BigInteger.ONE.shiftLeft(limbs.bits() + 6), slice, 0));
    }

    /** A step of a recurrence, in place, with the largest factor that is allowed. */
    @Property(tries = 500, seed = "56")
    void differencesOfProductsAreOffByAtMostTheirBound(@ForAll @IntRange(min = 60, max = 7500) int bits, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        SignedLimbs limbs = SignedLimbs.ofBits(bits);
        int n = limbs.count();
        BigInteger a = random(random, limbs.bits() - 1);
        BigInteger b = random(random, limbs.bits() + 1);
        BigInteger c = random(random, limbs.bits() - 1);
        long[][] slices = new long[3][n];
        limbs.set(a, slices[0], 0);
        limbs.set(b, slices[1], 0);
        limbs.set(c, slices[2], 0);
        limbs.multiplySubtract(slices[0], slices[1], slices[2]);
        BigInteger excess = limbs.units(slices[2], 0).add(c).shiftLeft(limbs.bits()).subtract(a.multiply(b)).abs();
        assertTrue(excess.compareTo(BigInteger.valueOf(5L * n).shiftLeft(limbs.bits() - 2)) <= 0, () -> excess.shiftRight(limbs.bits()) + " units, n = " + n);
    }

    /** The numbers of limbs where the way of adding up changes, and large ones. */
    private static final int[] COUNTS = {2, 3, 4, 5, 6, 7, 8, 20, 21, 31, 32, 33, 59, 60, 61, 62, 63, 64, 119, 120, 121, 180, 345};

    @ParameterizedTest
    @FieldSource("COUNTS")
    void differencesOfProductsOfTheLargestLimbsDoNotOverflow(int n) {
        SignedLimbs limbs = SignedLimbs.ofBits(58 * n);
        for (int signs = 0; signs < 8; signs++) {
            long[][] slices = new long[3][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < 3; j++) {
                    slices[j][i] = (signs >> j & 1) == 0 ? (1L << 57) - 1 : -(1L << 57);
                }
            }
            slices[1][0] *= 4;
            BigInteger c = limbs.units(slices[2], 0);
            limbs.multiplySubtract(slices[0], slices[1], slices[2]);
            BigInteger exact = limbs.units(slices[0], 0).multiply(limbs.units(slices[1], 0));
            BigInteger excess = limbs.units(slices[2], 0).add(c).shiftLeft(limbs.bits()).subtract(exact).abs();
            assertTrue(excess.compareTo(BigInteger.valueOf(5L * n).shiftLeft(limbs.bits() - 2)) <= 0);
        }
    }

    /** The bound that is stated, and that it is not much too large: some products are off by a third of it. */
    @Property(tries = 500, seed = "52")
    void productsAreOffByAtMostTheirBound(@ForAll @IntRange(min = 60, max = 7500) int bits, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        SignedLimbs limbs = SignedLimbs.ofBits(bits);
        int n = limbs.count();
        BigInteger a = random(random, limbs.bits() - 1);
        BigInteger b = random(random, limbs.bits());
        long[] slices = new long[3 * n];
        limbs.set(a, slices, 0);
        limbs.set(b, slices, n);
        limbs.multiply(slices, 0, slices, n, slices, 2 * n);
        BigInteger excess = limbs.units(slices, 2 * n).shiftLeft(limbs.bits()).subtract(a.multiply(b)).abs();
        assertTrue(excess.compareTo(BigInteger.valueOf(3L * n).shiftLeft(limbs.bits() - 1)) <= 0, () -> excess.shiftRight(limbs.bits()) + " units, n = " + n);
    }

    /** The largest limbs that are allowed overflow nowhere. */
    @ParameterizedTest
    @FieldSource("COUNTS")
    void productsOfTheLargestLimbsDoNotOverflow(int n) {
        SignedLimbs limbs = SignedLimbs.ofBits(58 * n);
        for (int signs = 0; signs < 4; signs++) {
            long[] slices = new long[3 * n];
            for (int i = 0; i < n; i++) {
                slices[i] = (signs & 1) == 0 ? (1L << 57) - 1 : -(1L << 57);
                slices[n + i] = (signs & 2) == 0 ? 1L << 58 : -(1L << 58);
            }
            limbs.multiply(slices, 0, slices, n, slices, 2 * n);
            BigInteger exact = limbs.units(slices, 0).multiply(limbs.units(slices, n));
            BigInteger excess = limbs.units(slices, 2 * n).shiftLeft(limbs.bits()).subtract(exact).abs();
            assertTrue(excess.compareTo(BigInteger.valueOf(3L * n).shiftLeft(limbs.bits() - 1)) <= 0);
        }
    }

    private static void assertShifted(SignedLimbs limbs, long[] a, long[] b) {
        long[] product = new long[limbs.count()];
        limbs.multiplyShifted(a, b, product);
        int unit = limbs.bits() - SignedLimbs.BITS;
        BigInteger excess = limbs.units(product, 0).shiftLeft(unit).subtract(limbs.units(a, 0).multiply(limbs.units(b, 0))).abs();
        assertTrue(excess.compareTo(BigInteger.valueOf(5L * limbs.count()).shiftLeft(unit - 2)) <= 0, () -> excess.shiftRight(unit) + " units, n = " + limbs.count());
        for (int i = 1; i < limbs.count(); i++) {
            assertTrue(product[i] >= -(1L << 57) && product[i] < 1L << 57);
        }
    }

    @Property(tries = 500, seed = "57")
    void productsOfNumbersWithAnIntegerPartAreOffByAtMostTheirBound(@ForAll @IntRange(min = 2, max = 130) int n, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        SignedLimbs limbs = SignedLimbs.ofBits(58 * n);
        long[] a = new long[n];
        long[] b = new long[n];
        limbs.set(random(random, limbs.bits() - 58 + random.nextInt(28)), a, 0);
        limbs.set(random(random, limbs.bits() - 58 + random.nextInt(28)), b, 0);
        assertShifted(limbs, a, b);
        // the largest limbs behind a small integer part
        for (int i = 1; i < n; i++) {
            a[i] = random.nextInt(20) == 0 ? random.nextLong() >> 7 : (1L << 57) - 1;
            b[i] = random.nextInt(20) == 0 ? random.nextLong() >> 7 : -(1L << 57);
        }
        assertShifted(limbs, a, b);
        assertShifted(limbs, b, b);
        assertShifted(limbs, a, a);
    }

    @Property(tries = 300, seed = "53")
    void sumsAndDifferencesAreExact(@ForAll @IntRange(min = 60, max = 600) int bits, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        Random random = new Random(seed);
        SignedLimbs limbs = SignedLimbs.ofBits(bits);
        int n = limbs.count();
        BigInteger a = random(random, limbs.bits() - 1);
        BigInteger b = random(random, limbs.bits() - 1);
        long[] slices = new long[4 * n];
        limbs.set(a, slices, 0);
        limbs.set(b, slices, n);
        limbs.subtract(slices, 0, slices, n, slices, 2 * n);
        assertEquals(a.subtract(b), limbs.units(slices, 2 * n));
        limbs.add(slices, 0, slices, n, slices, 2 * n);
        assertEquals(a.add(b), limbs.units(slices, 2 * n));
        for (int i = 0; i < 30; i++) {
            limbs.accumulate(slices, 0, slices, 3 * n);
        }
        limbs.balance(slices, 3 * n);
        assertEquals(a.multiply(BigInteger.valueOf(30)), limbs.units(slices, 3 * n));
        for (int i = 1; i < n; i++) {
            assertTrue(Math.abs(slices[3 * n + i]) <= 1L << 57);
        }
    }
}

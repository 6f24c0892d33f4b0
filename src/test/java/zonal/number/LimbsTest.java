package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Limb arithmetic against integers. */
class LimbsTest {

    private static BigInteger random(Random random, int n) {
        BigInteger value = new BigInteger(Limbs.BITS * n, random);
        // runs of ones and zeros, where carries run
        return switch (random.nextInt(4)) {
            case 0 -> value.shiftRight(random.nextInt(Limbs.BITS * n));
            case 1 -> BigInteger.ONE.shiftLeft(Limbs.BITS * n).subtract(BigInteger.ONE.shiftLeft(random.nextInt(Limbs.BITS * n)));
            default -> value;
        };
    }

    private static long[] limbs(BigInteger value, int n) {
        return Limbs.of(value, -(long) Limbs.BITS * n, n);
    }

    private static BigInteger integer(long[] x, int n) {
        return Limbs.toInteger(x, n, 0);
    }

    @Property(tries = 1000, seed = "1")
    void integersAndLimbsAreTheSame(@ForAll long seed, @ForAll @IntRange(min = 1, max = Limbs.MOST) int n, @ForAll @IntRange(min = 0, max = 200) int cut) {
        Random random = new Random(seed);
        BigInteger value = random(random, n);
        assertEquals(value, integer(limbs(value, n), n));
        assertEquals(value.shiftRight(cut), Limbs.toInteger(limbs(value, n), n, cut));
        assertEquals(Limbs.BITS * n - value.bitLength(), Limbs.leadingZeros(limbs(value, n), n));
        int shift = random.nextInt(150);
        assertEquals(value.shiftRight(shift), integer(Limbs.of(value, -(long) Limbs.BITS * n - shift, n), n));
        BigInteger small = new BigInteger(1 + random.nextInt(40), random);
        int places = random.nextInt(60);
        BigInteger expected = small.shiftLeft(Limbs.BITS * n).shiftRight(places).mod(BigInteger.ONE.shiftLeft(Limbs.BITS * n));
        assertEquals(expected, integer(Limbs.of(small, -places, n), n));
        assertEquals(small.shiftRight(places).longValue(), Limbs.integerPart(small, -places));
    }

    @Property(tries = 5000, seed = "1")
    void productsAreCutOffByLessThanTheBound(@ForAll long seed, @ForAll @IntRange(min = 1, max = Limbs.MOST + 2) int n) {
        Random random = new Random(seed);
        BigInteger x = random(random, n);
        BigInteger y = random(random, n);
        BigInteger c = random(random, n);
        BigInteger exact = x.multiply(y);
        long[] z = new long[n];
        Limbs.multiply(z, limbs(x, n), limbs(y, n), n);
        assertCutOff(exact, integer(z, n), n);
        Limbs.square(z, limbs(x, n), n);
        assertCutOff(x.multiply(x), integer(z, n), n);
        int zeros = Math.min(n, Limbs.leadingZeros(limbs(y, n), n) / Limbs.BITS);
        if (c.shiftLeft(Limbs.BITS * n).compareTo(exact) >= 0) {
            Limbs.accumulate(z, limbs(c, n), -1, limbs(x, n), limbs(y, n), zeros, n);
            assertCutOff(exact, c.subtract(integer(z, n)), n);
        }
        if (c.shiftLeft(Limbs.BITS * n).add(exact).bitLength() <= 2 * Limbs.BITS * n) {
            long[] product = limbs(y, n);
            Limbs.accumulate(product, limbs(c, n), 0, limbs(x, n), product, zeros, n);
            assertCutOff(exact, integer(product, n).subtract(c), n);
        }
    }

    private static void assertCutOff(BigInteger exact, BigInteger product, int n) {
        BigInteger missing = exact.subtract(product.shiftLeft(Limbs.BITS * n));
        BigInteger bound = BigInteger.valueOf(2L * n).shiftLeft(Limbs.BITS * n);
        assertTrue(missing.signum() >= 0 && missing.compareTo(bound) < 0, () -> "n " + n + " missing " + missing);
    }

    /** All limbs as large as they may be, also those of a sum that is just below one. */
    @Test
    void sumsOfProductsOfTheLargestLimbsDoNotOverflow() {
        for (int n = 1; n <= Limbs.MOST + 2; n++) {
            BigInteger one = BigInteger.ONE.shiftLeft(Limbs.BITS * n);
            BigInteger ones = one.subtract(BigInteger.ONE);
            long[] z = new long[n];
            Limbs.multiply(z, limbs(ones, n), limbs(ones, n), n);
            assertCutOff(ones.multiply(ones), integer(z, n), n);
            Limbs.multiplySubtract(z, limbs(ones, n), limbs(ones, n), limbs(ones, n), n);
            assertCutOff(ones.multiply(ones), ones.subtract(integer(z, n)), n);
            BigInteger factor = ones.shiftRight(1);
            BigInteger c = one.subtract(factor).subtract(BigInteger.ONE);
            Limbs.multiplyAdd(z, limbs(c, n), limbs(ones, n), limbs(factor, n), n);
            assertCutOff(ones.multiply(factor), integer(z, n).subtract(c), n);
        }
    }

    @Property(tries = 1000, seed = "1")
    void sumsAndMultiplesAreExact(@ForAll long seed, @ForAll @IntRange(min = 1, max = Limbs.MOST) int n, @ForAll @IntRange(min = -127, max = 127) int factor,
            @ForAll @IntRange(min = 1, max = 56) int shift) {
        Random random = new Random(seed);
        BigInteger one = BigInteger.ONE.shiftLeft(Limbs.BITS * n);
        BigInteger x = random(random, n);
        BigInteger y = random(random, n);
        long[] z = new long[n];
        assertEquals(x.add(y), one.multiply(BigInteger.valueOf(Limbs.add(z, limbs(x, n), limbs(y, n), n))).add(integer(z, n)));
        assertEquals(x.subtract(y), one.multiply(BigInteger.valueOf(Limbs.subtract(z, limbs(x, n), limbs(y, n), n))).add(integer(z, n)));
        Limbs.negate(z, limbs(x, n), n);
        assertEquals(x.negate().mod(one), integer(z, n));
        long[] sum = limbs(y, n);
        long carry = Limbs.addScaled(sum, limbs(x, n), factor, shift, n);
        assertEquals(y.add(x.multiply(BigInteger.valueOf(factor)).shiftRight(shift)), one.multiply(BigInteger.valueOf(carry)).add(integer(sum, n)));
        long large = random.nextInt(Integer.MAX_VALUE);
        long whole = Limbs.multiply(z, limbs(x, n), large, n);
        assertEquals(x.multiply(BigInteger.valueOf(large)), one.multiply(BigInteger.valueOf(whole)).add(integer(z, n)));
        long divisor = 2 + random.nextInt(1 << 30);
        assertEquals(x.divide(BigInteger.valueOf(divisor)), integer(Limbs.divide(limbs(x, n), divisor, n), n));
        assertEquals(one.divide(BigInteger.valueOf(divisor)), integer(Limbs.reciprocal(divisor, n), n));
    }

    @Property(tries = 6000, seed = "1")
    void quotientsAndRootsAreWithinTheirBound(@ForAll long seed, @ForAll @IntRange(min = 1, max = Limbs.MOST + 2) int n) {
        Random random = new Random(seed);
        int bits = Limbs.BITS * n - random.nextInt(Limbs.BITS);
        BigInteger u = random(random, n).setBit(Limbs.BITS * n - 1).shiftRight(random.nextInt(3));
        BigInteger v = random(random, n).mod(u);
        BigInteger unit = BigInteger.ONE.shiftLeft(Limbs.BITS * n - bits);
        long[] quotient = LimbDivision.quotient(limbs(v, n), limbs(u, n), n, bits);
        // |q u - v 2^(56n)| < unit u
        BigInteger rest = upToOne(quotient, n).multiply(u).subtract(v.shiftLeft(Limbs.BITS * n)).abs();
        assertTrue(rest.compareTo(unit.multiply(u)) < 0, () -> v + " / " + u);
        BigInteger x = random(random, n).setBit(Limbs.BITS * n - 1 - random.nextInt(2));
        BigInteger root = upToOne(LimbDivision.root(limbs(x, n), n, bits), n);
        BigInteger square = x.shiftLeft(Limbs.BITS * n);
        assertTrue(root.subtract(unit).pow(2).compareTo(square) < 0 && root.add(unit).pow(2).compareTo(square) > 0, () -> "root of " + x);
    }

    private static BigInteger upToOne(long[] x, int n) {
        boolean isOne = x[0] > Limbs.MASK;
        x[0] &= Limbs.MASK;
        return isOne ? integer(x, n).setBit(Limbs.BITS * n) : integer(x, n);
    }
}

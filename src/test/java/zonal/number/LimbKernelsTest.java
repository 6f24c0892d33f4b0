package zonal.number;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.IntFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, series and kernels in limbs against balls of a precision that does without them, and against the bounds that their users count on. */
class LimbKernelsTest {

    private static final BallArithmetic FINE = new BallArithmetic(Limbs.BITS * Limbs.MOST + 200);

    private static Ball ball(long[] x, int n) {
        return Ball.of(Limbs.toInteger(x, n, 0), -(long) Limbs.BITS * n, Magnitude.ZERO);
    }

    /** |x - truth| <= error 2^-bits. */
    private static void assertWithin(long[] x, int n, Ball truth, double error, int bits) {
        Ball difference = FINE.subtract(ball(x, n), truth);
        Ball bound = FINE.shift(Ball.exactly(error), -bits);
        assertTrue(FINE.abs(difference).lessThan(bound).isCertain(), () -> truth + " by " + difference + " in " + n + " limbs");
    }

    private static void assertEntries(int limbs, int first, int last, IntFunction<long[]> entry, IntFunction<Ball> truth) {
        for (int i = first; i <= last; i++) {
            assertWithin(entry.apply(i), limbs, truth.apply(i), 1 + 0x1p-30, Limbs.BITS * limbs);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {7, Limbs.MOST})
    void entriesOfTablesAreCutOffOnly(int limbs) {
        SineTable sines = SineTable.of(limbs);
        assertEntries(limbs, 1, 256, sines::sine, i -> FINE.sin(FINE.shift(Ball.of(i), -8)));
        assertEntries(limbs, 1, 256, sines::cosine, i -> FINE.cos(FINE.shift(Ball.of(i), -8)));
        for (int level = 1; level <= 4; level++) {
            int at = level;
            assertEntries(limbs, 0, level == 1 ? 64 : 34, j -> AngleTable.of(limbs).angle(at, j), j -> FINE.atan(FINE.shift(Ball.of(j), -6 * at)));
            assertEntries(limbs, 0, level == 1 ? 64 : 67, j -> LogarithmTable.of(limbs).logarithm(at, j),
                    j -> FINE.log(FINE.add(Ball.ONE, FINE.shift(Ball.of(j), -6 * at))));
        }
    }

    @Test
    void aQuarterOfPiIsCutOffOnly() {
        assertWithin(CircleConstant.QUARTER, Limbs.MOST + 1, FINE.shift(FINE.pi(), -2), 2, Limbs.BITS * (Limbs.MOST + 1));
    }

    private static BigInteger factorial(int n) {
        return n <= 1 ? BigInteger.ONE : factorial(n - 1).multiply(BigInteger.valueOf(n));
    }

    private static void assertSum(LimbSeries series, long[] w, int n, int bits, int sign, IntFunction<BigInteger> denominator) {
        Ball sum = Ball.ZERO;
        Ball power = Ball.ONE;
        for (int k = 0; k < 140; k++) {
            sum = FINE.add(sum, FINE.divide(power, Ball.of(denominator.apply(k))));
            power = FINE.multiply(power, FINE.multiply(ball(w, n), sign));
        }
        assertWithin(series.sum(w, n, bits), n, sum, 0x1p13, bits);
    }

    @Property(tries = 300, seed = "1")
    void seriesAreWithinTheirBound(@ForAll long seed, @ForAll @IntRange(min = 1, max = Limbs.MOST) int n) {
        Random random = new Random(seed);
        int bits = Limbs.BITS * n - random.nextInt(Limbs.BITS);
        long[] w = Limbs.of(new BigInteger(Limbs.BITS * n, random), -(long) Limbs.BITS * n - 11 - random.nextInt(40), n);
        assertSum(LimbSeries.SINE, w, n, bits, -1, k -> factorial(2 * k + 3));
        assertSum(LimbSeries.VERSINE, w, n, bits, -1, k -> factorial(2 * k + 2));
        assertSum(LimbSeries.EXPONENTIAL, w, n, bits, 1, k -> factorial(k + 2));
        assertSum(LimbSeries.LOGARITHM, w, n, bits, 1, k -> BigInteger.valueOf(k + 2L));
        assertSum(LimbSeries.ARCTANGENT, w, n, bits, -1, k -> BigInteger.valueOf(2L * k + 3));
        assertSum(LimbSeries.HYPERBOLIC_ARCTANGENT, w, n, bits, 1, k -> BigInteger.valueOf(2L * k + 3));
    }

    @Property(tries = 500, seed = "1")
    void kernelsAreWithinTheirBounds(@ForAll long seed, @ForAll @IntRange(min = 1, max = Limbs.MOST) int n) {
        Random random = new Random(seed);
        int bits = Limbs.BITS * n - random.nextInt(Limbs.BITS);
        long[] t = Limbs.of(new BigInteger(Limbs.BITS * n, random), -(long) Limbs.BITS * n - random.nextInt(12), n);
        SineKernel kernel = SineKernel.of(t, n, bits);
        assertWithin(kernel.sine(), n, FINE.sin(ball(t, n)), kernel.error(), bits);
        assertWithin(kernel.cosine(), n, FINE.cos(ball(t, n)), kernel.error(), bits);
        long[] x = Limbs.of(new BigInteger(Limbs.BITS * n - 1, random).setBit(Limbs.BITS * n - 1), -(long) Limbs.BITS * n - 2, n);
        long[] y = Limbs.of(ball(x, n).mantissa().multiply(BigInteger.valueOf(1 + random.nextInt(1 << 10))), -(long) Limbs.BITS * n - 10, n);
        assertWithin(AngleKernel.angle(x, y, n, bits), n, FINE.atan2(ball(y, n), ball(x, n)), AngleKernel.error(n), bits);
    }
}

package zonal.number;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, series and kernels in limbs against balls of a precision that does without them, and against the bounds that their users count on. */
class LimbKernelsTest {

    private static final BallArithmetic FINE = new BallArithmetic(Limbs.BITS * Limbs.MOST + 400);

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
    @ValueSource(ints = {Limbs.FEW, Limbs.SOME, Limbs.MANY, Limbs.MOST})
    void entriesOfTablesAreCutOffOnly(int limbs) {
        SineTable sines = SineTable.of(limbs);
        assertEntries(limbs, 1, 256, sines::sine, i -> FINE.sin(FINE.shift(Ball.of(i), -8)));
        assertEntries(limbs, 1, 256, sines::cosine, i -> FINE.cos(FINE.shift(Ball.of(i), -8)));
        for (int level = 1; level <= AngleKernel.levels(Limbs.BITS * limbs); level++) {
            int at = level;
            assertEntries(limbs, 0, level == 1 ? 64 : 34, j -> AngleTable.of(limbs).angle(at, j), j -> FINE.atan(FINE.shift(Ball.of(j), -6 * at)));
        }
        for (int level = 1; level <= (limbs == Limbs.FEW ? 4 : 8); level++) {
            int at = level;
            assertEntries(limbs, 0, level == 1 ? 64 : 67, j -> LogarithmTable.of(limbs).logarithm(at, j),
                    j -> FINE.log(FINE.add(Ball.ONE, FINE.shift(Ball.of(j), -6 * at))));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Limbs.SOME + 1, Limbs.SOME + 2, Limbs.MANY + 1, Limbs.MANY + 2, Limbs.MOST + 1})
    void piIsCutOffOnly(int limbs) {
        // by the functions that do without it: pi/4 = 4 atan(1/5) - atan(1/239)
        Ball quarter = FINE.subtract(FINE.shift(FINE.atan(FINE.rational(BigFraction.of(1, 5))), 2), FINE.atan(FINE.rational(BigFraction.of(1, 239))));
        assertWithin(CircleConstant.of(limbs).quarter(), limbs, quarter, 1, Limbs.BITS * limbs);
        int bits = Limbs.BITS * limbs;
        assertTrue(Ball.of(CircleConstant.of(limbs).pi(bits), -bits, Magnitude.powerOfTwo(1 - bits)).contains(FINE.shift(quarter, 2)));
    }

    private static void assertSum(LimbSeries series, long[] w, int n, int bits, int sign, IntUnaryOperator denominator, boolean isOfFactorials) {
        Ball sum = Ball.ZERO;
        Ball power = Ball.ONE;
        Ball factor = FINE.multiply(ball(w, n), sign);
        for (int k = 0; k < 700 && !power.isZero() && power.midpointExponent() > -bits - 60; k++) {
            if (isOfFactorials) {
                power = FINE.divide(power, denominator.applyAsInt(k));
                sum = FINE.add(sum, power);
            } else {
                sum = FINE.add(sum, FINE.divide(power, denominator.applyAsInt(k)));
            }
            power = FINE.multiply(power, factor);
        }
        // with its guard, less one, the bits of a sum are right
        assertWithin(series.sum(w, n, bits), n, sum, Math.scalb(1.0, LimbSeries.guard(n) - 1), bits);
    }

    @Property(tries = 200, seed = "1")
    void seriesAreWithinTheirBound(@ForAll long seed, @ForAll @IntRange(min = 1, max = Limbs.MOST + 2) int n) {
        Random random = new Random(seed);
        int bits = Limbs.BITS * n + 2 - random.nextInt(Limbs.BITS + 2);
        long[] w = Limbs.of(new BigInteger(Limbs.BITS * n, random), -(long) Limbs.BITS * n - 10 - random.nextInt(40), n);
        ElementarySeries series = ElementarySeries.of(n);
        assertSum(series.sine(), w, n, bits, -1, k -> k == 0 ? 6 : (2 * k + 2) * (2 * k + 3), true);
        assertSum(series.versine(), w, n, bits, -1, k -> k == 0 ? 2 : (2 * k + 1) * (2 * k + 2), true);
        assertSum(series.exponential(), w, n, bits, 1, k -> k == 0 ? 2 : k + 2, true);
        assertSum(series.logarithm(), w, n, bits, 1, k -> k + 2, false);
        assertSum(series.arctangent(), w, n, bits, -1, k -> 2 * k + 3, false);
        assertSum(series.hyperbolicArctangent(), w, n, bits, 1, k -> 2 * k + 3, false);
    }

    /** All bits of w and of the coefficients of the longest series. */
    @ParameterizedTest
    @ValueSource(ints = {Limbs.FEW + 1, Limbs.SOME + 2, Limbs.MANY + 2, Limbs.MOST + 2})
    void theLongestSeriesAreWithinTheirBound(int n) {
        long[] w = Limbs.of(BigInteger.ONE.shiftLeft(Limbs.BITS * n).subtract(BigInteger.ONE), -(long) Limbs.BITS * n - 10, n);
        for (int bits = Limbs.BITS * n - 6; bits <= Limbs.BITS * n + 2; bits++) {
            assertSum(ElementarySeries.of(n).logarithm(), w, n, bits, 1, k -> k + 2, false);
            assertSum(ElementarySeries.of(n).arctangent(), w, n, bits, -1, k -> 2 * k + 3, false);
        }
    }

    @Property(tries = 300, seed = "1")
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

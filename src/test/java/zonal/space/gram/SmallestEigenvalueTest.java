package zonal.space.gram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/** Matrices H D H with a rational reflection H have the eigenvalues D, exactly. */
class SmallestEigenvalueTest {

    @Property(tries = 300, seed = "61801")
    void holdsTheExactEigenvalue(@ForAll @IntRange(min = 1, max = 9) int size, @ForAll @IntRange(min = 20, max = 300) int bits, @ForAll @IntRange(max = 3) int shape,
            @ForAll long seed) {
        Random random = new Random(seed);
        BigFraction[] eigenvalues = IntStream.range(0, size).mapToObj(i -> eigenvalue(random, shape)).toArray(BigFraction[]::new);
        BigFraction least = least(eigenvalues);
        Optional<Ball> found = SmallestEigenvalue.of(reflected(eigenvalues, random, bits + 120), bits);
        if (least.signum() == 0) {
            assertTrue(found.isEmpty());
        } else {
            assertTrue(found.orElseThrow().contains(least), least + " " + found.get());
            assertTrue(found.get().relativeAccuracyBits() >= bits);
        }
    }

    /** Of any sign; with repetitions; small ones among large ones; integers next to each other. */
    private static BigFraction eigenvalue(Random random, int shape) {
        return switch (shape) {
            case 0 -> BigFraction.of(random.nextInt(2001) - 1000, 1 + random.nextInt(50));
            case 1 -> BigFraction.of(1 + random.nextInt(2));
            case 2 -> BigFraction.of(1 + random.nextInt(9)).multiply(BigFraction.of(2).pow(-random.nextInt(60)));
            default -> BigFraction.of(1).add(BigFraction.of(2).pow(-1 - random.nextInt(90)));
        };
    }

    /** Entries are balls with a radius, so that the matrix in the middle is not the true one: the true eigenvalue has to be held all the same. */
    @Property(tries = 100, seed = "61802")
    void allowsForTheRadiusOfTheEntries(@ForAll @IntRange(min = 2, max = 6) int size, @ForAll @IntRange(min = 10, max = 60) int accurate, @ForAll long seed) {
        Random random = new Random(seed);
        BigFraction[] eigenvalues = IntStream.range(0, size).mapToObj(i -> BigFraction.of(1 + random.nextInt(100), 10)).toArray(BigFraction[]::new);
        BigFraction[][] exact = matrix(eigenvalues, random);
        BallArithmetic balls = new BallArithmetic(200);
        FixedPointMatrix wide = FixedPointMatrix.of(size, 150, (i, j) -> {
            BigFraction error = BigFraction.of(random.nextInt(2001) - 1000, 1000).multiply(BigFraction.of(2).pow(-accurate));
            return balls.rational(exact[i][j].add(error)).enlarge(Magnitude.powerOfTwo(-accurate));
        });
        SmallestEigenvalue.of(wide, 2).ifPresent(found -> assertTrue(found.contains(least(eigenvalues))));
    }

    @Test
    void nothingIsClaimedOfASingularMatrix() {
        BigFraction[] eigenvalues = {BigFraction.ZERO, BigFraction.ONE, BigFraction.of(2), BigFraction.of(2)};
        assertEquals(Optional.empty(), SmallestEigenvalue.of(reflected(eigenvalues, new Random(7), 200), 1));
    }

    /** The factor exists exactly for shifts below the smallest eigenvalue, up to the unit; its remainder is a unit or two a row. */
    @Test
    void theFactorExistsBelowTheSmallestEigenvalue() {
        BigFraction[] eigenvalues = {BigFraction.of(3, 4), BigFraction.ONE, BigFraction.of(5), BigFraction.of(7)};
        FixedPointMatrix matrix = reflected(eigenvalues, new Random(3), 120);
        BigInteger unit = BigInteger.ONE.shiftLeft(matrix.scale());
        BigInteger least = unit.multiply(BigInteger.valueOf(3)).shiftRight(2);
        BigInteger near = BigInteger.ONE.shiftLeft(10);
        assertTrue(CholeskyFactor.of(matrix, least.subtract(near)).isPresent());
        assertTrue(CholeskyFactor.of(matrix, least.add(near)).isEmpty());
        assertTrue(CholeskyFactor.of(matrix, least.subtract(near)).get().remainder().toDouble() < 100 * Math.pow(2, -matrix.scale()));
    }

    /** The remainder is the largest sum of the absolute values of a row of A - shift I - L L^T, multiplied out. */
    @Property(tries = 50, seed = "61804")
    void theRemainderIsWhatTheFactorLeaves(@ForAll @IntRange(min = 1, max = 8) int size, @ForAll @IntRange(min = 8, max = 100) int bits, @ForAll long seed) {
        Random random = new Random(seed);
        FixedPointMatrix matrix = reflected(IntStream.range(0, size).mapToObj(i -> BigFraction.of(1 + random.nextInt(9))).toArray(BigFraction[]::new), random, bits);
        BigInteger shift = BigInteger.ONE.shiftLeft(matrix.scale() - 1);
        CholeskyFactor factor = CholeskyFactor.of(matrix, shift).orElseThrow();
        double largest = 0;
        for (int i = 0; i < size; i++) {
            BigInteger sum = BigInteger.ZERO;
            for (int j = 0; j < size; j++) {
                BigInteger entry = matrix.entry(Math.max(i, j), Math.min(i, j)).subtract(i == j ? shift : BigInteger.ZERO).shiftLeft(matrix.scale());
                for (int k = 0; k <= Math.min(i, j); k++) {
                    entry = entry.subtract(factor.entry(i, k).multiply(factor.entry(j, k)));
                }
                sum = sum.add(entry.abs());
            }
            largest = Math.max(largest, Math.scalb(sum.doubleValue(), -2 * matrix.scale()));
        }
        assertEquals(largest, factor.remainder().toDouble(), 1e-8 * largest);
        assertTrue(factor.remainder().toDouble() >= largest * (1 - 1e-15));
    }

    private static BigFraction least(BigFraction[] eigenvalues) {
        return Arrays.stream(eigenvalues).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static FixedPointMatrix reflected(BigFraction[] eigenvalues, Random random, int bits) {
        BigFraction[][] exact = matrix(eigenvalues, random);
        BallArithmetic balls = new BallArithmetic(bits + 20);
        return FixedPointMatrix.of(eigenvalues.length, bits, (i, j) -> balls.rational(exact[i][j]));
    }

    /** H D H, H = I - 2 v v^T/v^T v. */
    private static BigFraction[][] matrix(BigFraction[] d, Random random) {
        int n = d.length;
        int[] v = IntStream.range(0, n).map(i -> random.nextInt(11) - 5).toArray();
        v[0] = 1;
        long square = IntStream.of(v).asLongStream().map(x -> x * x).sum();
        BigFraction[][] h = new BigFraction[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                h[i][j] = BigFraction.of(i == j ? 1 : 0).subtract(BigFraction.of(2L * v[i] * v[j], square));
            }
        }
        BigFraction[][] product = new BigFraction[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                BigFraction sum = BigFraction.ZERO;
                for (int k = 0; k < n; k++) {
                    sum = sum.add(h[i][k].multiply(d[k]).multiply(h[k][j]));
                }
                product[i][j] = sum;
            }
        }
        return product;
    }
}

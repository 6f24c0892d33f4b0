package zonal.space.gram;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import zonal.number.Ball;
import zonal.number.Magnitude;

/**
 * A - shift I = L L^T + R for the matrix A in the middle of a {@link FixedPointMatrix}, an exact identity: L holds multiples of the unit of A, and the
 * remainders of the divisions and square roots that make L are R. As L L^T is positive semi-definite, whatever L is, every eigenvalue of A is at least shift
 * - |R|.
 */
final class CholeskyFactor {

    private final BigInteger[][] lower;
    private final int scale;
    private final Magnitude remainder;

    private CholeskyFactor(BigInteger[][] lower, int scale, Magnitude remainder) {
        this.lower = lower;
        this.scale = scale;
        this.remainder = remainder;
    }

    /**
     * The factor of A - shift I; empty if a pivot is not positive.
     *
     * @param shift a multiple of 2^-scale
     */
    static Optional<CholeskyFactor> of(FixedPointMatrix a, BigInteger shift) {
        int size = a.size();
        int scale = a.scale();
        BigInteger[][] lower = new BigInteger[size][];
        BigInteger[] rowSums = new BigInteger[size];
        Arrays.fill(rowSums, BigInteger.ZERO);
        for (int i = 0; i < size; i++) {
            lower[i] = new BigInteger[i + 1];
            for (int j = 0; j < i; j++) {
                BigInteger[] division = product(a.entry(i, j), scale, lower[i], lower[j], j).divideAndRemainder(lower[j][j]);
                lower[i][j] = division[0];
                rowSums[i] = rowSums[i].add(division[1].abs());
                rowSums[j] = rowSums[j].add(division[1].abs());
            }
            BigInteger pivot = product(a.entry(i, i).subtract(shift), scale, lower[i], lower[i], i);
            if (pivot.signum() <= 0) {
                return Optional.empty();
            }
            BigInteger[] root = pivot.sqrtAndRemainder();
            lower[i][i] = root[0];
            rowSums[i] = rowSums[i].add(root[1]);
        }
        // |R| is at most the largest sum of the absolute values of a row; R holds multiples of 2^(-2 scale)
        BigInteger largest = Arrays.stream(rowSums).reduce(BigInteger.ZERO, BigInteger::max);
        return Optional.of(new CholeskyFactor(lower, scale, Ball.of(largest, -2L * scale, Magnitude.ZERO).magnitude()));
    }

    /** entry - sum over k below the end of x_k y_k, in multiples of 2^(-2 scale). */
    private static BigInteger product(BigInteger entry, int scale, BigInteger[] x, BigInteger[] y, int end) {
        BigInteger sum = entry.shiftLeft(scale);
        for (int k = 0; k < end; k++) {
            sum = sum.subtract(x[k].multiply(y[k]));
        }
        return sum;
    }

    /** The entry of L as a multiple of 2^-scale; j <= i. */
    BigInteger entry(int i, int j) {
        return lower[i][j];
    }

    /** A bound of |R|. */
    Magnitude remainder() {
        return remainder;
    }

    /** About (L L^T)^-1 v, as multiples of 2^-scale times the unit of v. */
    BigInteger[] solve(BigInteger[] v) {
        BigInteger[] x = v.clone();
        for (int i = 0; i < x.length; i++) {
            BigInteger sum = x[i].shiftLeft(scale);
            for (int k = 0; k < i; k++) {
                sum = sum.subtract(lower[i][k].multiply(x[k]));
            }
            x[i] = sum.divide(lower[i][i]);
        }
        for (int i = x.length - 1; i >= 0; i--) {
            BigInteger sum = x[i].shiftLeft(scale);
            for (int k = i + 1; k < x.length; k++) {
                sum = sum.subtract(lower[k][i].multiply(x[k]));
            }
            x[i] = sum.divide(lower[i][i]);
        }
        return x;
    }
}

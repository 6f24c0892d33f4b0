package zonal.space.gram;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.BiFunction;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.RealMatrix;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * All symmetric matrices whose distance from a symmetric matrix of multiples of 2^-scale is at most an error, in the spectral norm.
 */
final class FixedPointMatrix {

    private final BigInteger[][] lower;
    private final int scale;
    private final Magnitude error;
    private final int exponent;

    private FixedPointMatrix(BigInteger[][] lower, int scale, Magnitude error) {
        this.lower = lower;
        this.scale = scale;
        this.error = error;
        int bits = Arrays.stream(lower).flatMap(Arrays::stream).mapToInt(entry -> entry.abs().bitLength()).max().orElse(0);
        this.exponent = bits - scale;
    }

    /**
     * Matrices that contain every symmetric matrix with entries in the given balls, with an entry of the largest absolute value rounded to about the given
     * number of bits.
     *
     * @param entries the ball at row i and column j <= i
     */
    static FixedPointMatrix of(int size, int bits, BiFunction<Integer, Integer, Ball> entries) {
        Ball[][] balls = new Ball[size][];
        Magnitude largest = Magnitude.ZERO;
        for (int i = 0; i < size; i++) {
            balls[i] = new Ball[i + 1];
            for (int j = 0; j <= i; j++) {
                balls[i][j] = entries.apply(i, j);
                largest = largest.max(balls[i][j].magnitude());
            }
        }
        int scale = largest.isZero() || largest.isInfinite() ? bits : Math.toIntExact(bits - largest.exponent());
        BigInteger[][] lower = new BigInteger[size][];
        Magnitude[] rowErrors = new Magnitude[size];
        Arrays.fill(rowErrors, Magnitude.ZERO);
        for (int i = 0; i < size; i++) {
            lower[i] = new BigInteger[i + 1];
            for (int j = 0; j <= i; j++) {
                lower[i][j] = balls[i][j].floor(scale);
                // the true entry is within the radius of the midpoint, the midpoint within a unit of its floor
                Magnitude distance = balls[i][j].radius().add(Magnitude.powerOfTwo(-scale));
                rowErrors[i] = rowErrors[i].add(distance);
                if (j < i) {
                    rowErrors[j] = rowErrors[j].add(distance);
                }
            }
        }
        // the spectral norm of a symmetric matrix is at most its largest sum of the absolute values of a row
        Magnitude error = Arrays.stream(rowErrors).reduce(Magnitude.ZERO, Magnitude::max);
        return new FixedPointMatrix(lower, scale, error);
    }

    /** The same set of matrices, each times -1. */
    FixedPointMatrix negated() {
        BigInteger[][] negated = new BigInteger[lower.length][];
        for (int i = 0; i < lower.length; i++) {
            negated[i] = Arrays.stream(lower[i]).map(BigInteger::negate).toArray(BigInteger[]::new);
        }
        return new FixedPointMatrix(negated, scale, error);
    }

    int size() {
        return lower.length;
    }

    /** Entries are multiples of 2^-scale. */
    int scale() {
        return scale;
    }

    /** A bound of the distance of the matrices from the one in the middle. */
    Magnitude error() {
        return error;
    }

    /** The entry of the matrix in the middle, as a multiple of 2^-scale; j <= i. */
    BigInteger entry(int i, int j) {
        return lower[i][j];
    }

    /** The matrix in the middle times the vector, as multiples of 2^-scale times the unit of the vector. */
    BigInteger[] times(BigInteger[] vector) {
        BigInteger[] product = new BigInteger[lower.length];
        Arrays.fill(product, BigInteger.ZERO);
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                product[i] = product[i].add(lower[i][j].multiply(vector[j]));
                if (j < i) {
                    product[j] = product[j].add(lower[i][j].multiply(vector[i]));
                }
            }
        }
        return product;
    }

    /** The matrix in the middle in doubles, divided by 2^exponent with the exponent returned by {@link #exponent()}. */
    RealMatrix scaledDoubles() {
        RealMatrix matrix = new Array2DRowRealMatrix(lower.length, lower.length);
        BallArithmetic doubles = new BallArithmetic(64);
        for (int i = 0; i < lower.length; i++) {
            for (int j = 0; j <= i; j++) {
                double value = doubles.shift(Ball.of(lower[i][j]), -(long) exponent - scale).toDouble();
                matrix.setEntry(i, j, value);
                matrix.setEntry(j, i, value);
            }
        }
        return matrix;
    }

    /** Some e such that no entry of the matrix in the middle exceeds 2^e in absolute value, as small as it can be. */
    int exponent() {
        return exponent;
    }
}

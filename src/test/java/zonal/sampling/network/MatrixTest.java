package zonal.sampling.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** The products against those of Commons Math, for all parities of the shapes. */
class MatrixTest {

    @Property(tries = 60, seed = "1")
    void productsAreThoseOfCommonsMath(@ForAll @IntRange(min = 1, max = 9) int rows, @ForAll @IntRange(min = 1, max = 9) int columns,
            @ForAll @IntRange(min = 1, max = 5) int vectors, @ForAll long seed) {
        UniformRandomProvider random = RandomSource.SPLIT_MIX_64.create(seed);
        Matrix weights = Matrix.generate(rows, columns, () -> random.nextDouble(-1, 1));
        Matrix forward = Matrix.generate(vectors, columns, () -> random.nextDouble(-1, 1));
        Matrix backward = Matrix.generate(vectors, rows, () -> random.nextDouble(-1, 1));

        assertClose(reference(forward).multiply(reference(weights).transpose()).scalarMultiply(0.7), weights.apply(forward, 0.7));
        assertClose(reference(backward).multiply(reference(weights)).scalarMultiply(0.3), weights.applyTransposed(backward, 0.3));
        assertClose(reference(forward).multiply(reference(forward).transpose()).scalarMultiply(2).scalarAdd(0.25), forward.gram(2, 0.25));
        assertClose(reference(weights).add(reference(weights).scalarMultiply(-3)), weights.plus(weights, -3));
    }

    private static RealMatrix reference(Matrix matrix) {
        RealMatrix result = new Array2DRowRealMatrix(matrix.rows(), matrix.columns());
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                result.setEntry(i, j, matrix.get(i, j));
            }
        }
        return result;
    }

    private static void assertClose(RealMatrix expected, Matrix actual) {
        assertEquals(0, expected.subtract(reference(actual)).getNorm(), 1e-13);
    }
}

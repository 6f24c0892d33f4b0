package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;

/** Matrices that are symmetric and have no negative eigenvalue. */
public final class Semidefinite {

    private Semidefinite() {
    }

    /**
     * The matrix has to be symmetric to the last bit, and its eigenvalues at least minus the bound: entries with errors of at most e move an eigenvalue of an
     * m x m matrix by at most m e (Weyl), and those of the eigenvalue algorithm are of that size.
     */
    public static void assertSemidefinite(double[][] matrix, double entryError, String what) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(matrix[i][j], matrix[j][i], what);
            }
        }
        double least = leastEigenvalue(matrix);
        assertTrue(least >= -2 * matrix.length * entryError, () -> what + ": least eigenvalue " + least + " with entries to " + entryError);
    }

    static double leastEigenvalue(double[][] matrix) {
        return Arrays.stream(new EigenDecompositionSymmetric(MatrixUtils.createRealMatrix(matrix)).getEigenvalues()).min().orElseThrow();
    }
}

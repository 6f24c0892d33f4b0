package zonal.sampling.conditional;

import java.util.function.ToDoubleBiFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** Matrices of inner products of columns. */
final class Products {

    private Products() {
    }

    /** X^T diag(weights) Y. */
    static RealMatrix weighted(double[] weights, double[][] x, double[][] y) {
        return of(x, y, (first, second) -> Columns.sum(weights, first, second));
    }

    /** X^T Y. */
    static RealMatrix of(double[][] x, double[][] y) {
        return of(x, y, Columns::sum);
    }

    /** With a symmetric product, of which half is computed where X is Y. */
    private static RealMatrix of(double[][] x, double[][] y, ToDoubleBiFunction<double[], double[]> product) {
        RealMatrix result = new Array2DRowRealMatrix(x.length, y.length);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                result.setEntry(i, j, x == y && j < i ? result.getEntry(j, i) : product.applyAsDouble(x[i], y[j]));
            }
        }
        return result;
    }
}

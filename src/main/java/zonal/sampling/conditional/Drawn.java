package zonal.sampling.conditional;

import java.util.function.DoubleSupplier;

/**
 * What the forward pass draws of one weight matrix W of independent standard normal entries: its images of a basis Q of its inputs, W Q = B with independent
 * standard normal entries, and nothing else. Given these, what is left of W is W (1 - Q Q^T), which is independent of all of them.
 *
 * @param basis Q
 * @param normals the columns of B
 * @param rows the number of rows of W
 */
record Drawn(Basis basis, double[][] normals, int rows) {

    /** The images of the basis of the two vectors under a new matrix. */
    static Drawn of(double[][] vectors, int rows, DoubleSupplier normal) {
        Basis basis = Basis.of(vectors);
        double[][] normals = new double[basis.rank()][rows];
        for (double[] column : normals) {
            for (int i = 0; i < rows; i++) {
                column[i] = normal.getAsDouble();
            }
        }
        return new Drawn(basis, normals, rows);
    }

    /** W times the vector of input p. */
    double[] image(int p) {
        return Columns.combination(normals, basis.factors()[p], rows);
    }
}

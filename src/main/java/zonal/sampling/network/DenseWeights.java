package zonal.sampling.network;

import java.util.function.DoubleSupplier;

/**
 * Weights whose entries are all there.
 *
 * @param matrix W
 */
public record DenseWeights(Matrix matrix) implements Weights {

    /** Weights whose entries, row after row, are the next numbers of the source. */
    static DenseWeights draw(int rows, int columns, DoubleSupplier normal) {
        return new DenseWeights(Matrix.generate(rows, columns, normal));
    }

    @Override
    public int rows() {
        return matrix.rows();
    }

    @Override
    public int columns() {
        return matrix.columns();
    }

    @Override
    public Matrix apply(Matrix vectors, double scale) {
        return matrix.apply(vectors, scale);
    }

    @Override
    public Matrix applyTransposed(Matrix vectors, double scale) {
        return matrix.applyTransposed(vectors, scale);
    }
}

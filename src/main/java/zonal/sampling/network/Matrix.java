package zonal.sampling.network;

import java.util.function.DoubleSupplier;

/**
 * A dense matrix of doubles, row-major. A list of vectors (inputs, activations, derivatives) is a matrix with one vector a row, so that the products of this
 * class run along rows of both factors.
 */
public final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** The matrix whose entries, row after row, are the next numbers of the source. */
    public static Matrix generate(int rows, int columns, DoubleSupplier source) {
        return new Matrix(rows, columns, Vectors.generate(Math.multiplyExact(rows, columns), source));
    }

    /** The matrix with the given rows, copied. */
    public static Matrix ofRows(double[][] rows) {
        Matrix result = zero(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, result.values, i * result.columns, result.columns);
        }
        return result;
    }

    /** The matrix of zeros. */
    public static Matrix zero(int rows, int columns) {
        return new Matrix(rows, columns, new double[Math.multiplyExact(rows, columns)]);
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** The number of columns. */
    public int columns() {
        return columns;
    }

    /** One entry. */
    public double get(int row, int column) {
        return values[row * columns + column];
    }

    /** The entries, row after row; not a copy. */
    double[] values() {
        return values;
    }

    /** A matrix of this shape with other entries, not copied. */
    Matrix withValues(double[] newValues) {
        return new Matrix(rows, columns, newValues);
    }

    void set(int row, int column, double value) {
        values[row * columns + column] = value;
    }

    /** The vectors scale W x, for this matrix W and every row x of {@code vectors}. */
    Matrix apply(Matrix vectors, double scale) {
        Matrix result = zero(vectors.rows, rows);
        int paired = vectors.rows - vectors.rows % 2;
        for (int i = 0; i < rows; i++) {
            for (int p = 0; p < paired; p += 2) {
                applyRowToTwo(i, vectors, p, scale, result);
            }
            if (paired < vectors.rows) {
                result.set(paired, i, scale * Vectors.dot(values, i * columns, vectors.values, paired * columns, columns));
            }
        }
        return result;
    }

    /** Two vectors at once share the loads of the row, and two sums each hide the latency of the additions. */
    private void applyRowToTwo(int row, Matrix vectors, int p, double scale, Matrix result) {
        double[] x = vectors.values;
        int w = row * columns;
        int a = p * columns;
        int b = a + columns;
        double evenA = 0;
        double oddA = 0;
        double evenB = 0;
        double oddB = 0;
        int j = 0;
        for (; j + 1 < columns; j += 2) {
            double first = values[w + j];
            double second = values[w + j + 1];
            evenA += first * x[a + j];
            oddA += second * x[a + j + 1];
            evenB += first * x[b + j];
            oddB += second * x[b + j + 1];
        }
        if (j < columns) {
            evenA += values[w + j] * x[a + j];
            evenB += values[w + j] * x[b + j];
        }
        result.set(p, row, scale * (evenA + oddA));
        result.set(p + 1, row, scale * (evenB + oddB));
    }

    /** The vectors scale W^T g, for this matrix W and every row g of {@code vectors}. */
    Matrix applyTransposed(Matrix vectors, double scale) {
        Matrix result = zero(vectors.rows, columns);
        for (int i = 0; i < rows; i++) {
            for (int p = 0; p < vectors.rows; p++) {
                double factor = scale * vectors.get(p, i);
                if (factor != 0) {
                    Vectors.addMultiple(factor, values, i * columns, result.values, p * columns, columns);
                }
            }
        }
        return result;
    }

    /** The inner products of the rows, plus a constant: entry (p, q) is {@code scale <row p, row q> + constant}. */
    public Matrix gram(double scale, double constant) {
        Matrix result = zero(rows, rows);
        for (int p = 0; p < rows; p++) {
            for (int q = 0; q <= p; q++) {
                double value = scale * Vectors.dot(values, p * columns, values, q * columns, columns) + constant;
                result.set(p, q, value);
                result.set(q, p, value);
            }
        }
        return result;
    }

    /** The sum of two matrices of one shape, the second times a factor. */
    public Matrix plus(Matrix other, double factor) {
        double[] sum = values.clone();
        Vectors.addMultiple(factor, other.values, 0, sum, 0, sum.length);
        return new Matrix(rows, columns, sum);
    }

    /** The product entry by entry. */
    public Matrix entrywise(Matrix other) {
        double[] product = values.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= other.values[i];
        }
        return new Matrix(rows, columns, product);
    }

    /** The matrix with the vector added to every row, times a factor. */
    Matrix plusToEachRow(double[] vector, double factor) {
        double[] sum = values.clone();
        for (int i = 0; i < rows; i++) {
            Vectors.addMultiple(factor, vector, 0, sum, i * columns, columns);
        }
        return new Matrix(rows, columns, sum);
    }
}

package zonal.sampling;

import java.util.function.DoubleSupplier;

/**
 * A dense matrix of doubles, row-major. A list of vectors (inputs, activations, derivatives) is a matrix with one vector a row, so that the products of this
 * class run along rows of both factors.
 */
final class Matrix {

    private final int rows;
    private final int columns;
    private final double[] values;

    private Matrix(int rows, int columns, double[] values) {
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /** The matrix whose entries, row after row, are the next numbers of the source. */
    static Matrix generate(int rows, int columns, DoubleSupplier source) {
        double[] values = new double[Math.multiplyExact(rows, columns)];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.getAsDouble();
        }
        return new Matrix(rows, columns, values);
    }

    /** The matrix with the given rows, copied. */
    static Matrix ofRows(double[][] rows) {
        Matrix result = zero(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, result.values, i * result.columns, result.columns);
        }
        return result;
    }

    static Matrix zero(int rows, int columns) {
        return new Matrix(rows, columns, new double[Math.multiplyExact(rows, columns)]);
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    double get(int row, int column) {
        return values[row * columns + column];
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
                result.set(paired, i, scale * dot(values, i * columns, vectors.values, paired * columns, columns));
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
                    addMultiple(factor, values, i * columns, result.values, p * columns, columns);
                }
            }
        }
        return result;
    }

    /** The inner products of the rows, plus a constant: entry (p, q) is {@code scale <row p, row q> + constant}. */
    Matrix gram(double scale, double constant) {
        Matrix result = zero(rows, rows);
        for (int p = 0; p < rows; p++) {
            for (int q = 0; q <= p; q++) {
                double value = scale * dot(values, p * columns, values, q * columns, columns) + constant;
                result.set(p, q, value);
                result.set(q, p, value);
            }
        }
        return result;
    }

    /** The sum of two matrices of one shape, the second times a factor. */
    Matrix plus(Matrix other, double factor) {
        double[] sum = values.clone();
        addMultiple(factor, other.values, 0, sum, 0, sum.length);
        return new Matrix(rows, columns, sum);
    }

    /** The product entry by entry. */
    Matrix entrywise(Matrix other) {
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
            addMultiple(factor, vector, 0, sum, i * columns, columns);
        }
        return new Matrix(rows, columns, sum);
    }

    /** max(x, 0) for every entry x. */
    Matrix relu() {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(result[i], 0);
        }
        return new Matrix(rows, columns, result);
    }

    /** The matrix with the entries removed where {@code preactivation} is not positive: a derivative passed back through relu. */
    Matrix maskedBy(Matrix preactivation) {
        double[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            if (preactivation.values[i] <= 0) {
                result[i] = 0;
            }
        }
        return new Matrix(rows, columns, result);
    }

    private static double dot(double[] x, int xStart, double[] y, int yStart, int length) {
        double sum = 0;
        for (int i = 0; i < length; i++) {
            sum += x[xStart + i] * y[yStart + i];
        }
        return sum;
    }

    private static void addMultiple(double factor, double[] x, int xStart, double[] y, int yStart, int length) {
        for (int i = 0; i < length; i++) {
            y[yStart + i] += factor * x[xStart + i];
        }
    }
}

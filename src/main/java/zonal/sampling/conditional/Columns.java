package zonal.sampling.conditional;

import zonal.sampling.network.Vectors;

/** Sums over neurons of products of columns. The first column decides how many neurons are summed over; others may be longer. */
final class Columns {

    private Columns() {
    }

    /** The sum of x y. */
    static double sum(double[] x, double[] y) {
        return Vectors.dot(x, 0, y, 0, x.length);
    }

    /** The sum of x y z. */
    static double sum(double[] x, double[] y, double[] z) {
        double even = 0;
        double odd = 0;
        int i = 0;
        for (; i + 1 < x.length; i += 2) {
            even += x[i] * y[i] * z[i];
            odd += x[i + 1] * y[i + 1] * z[i + 1];
        }
        return i < x.length ? even + odd + x[i] * y[i] * z[i] : even + odd;
    }

    /** The entrywise product of two columns of one length. */
    static double[] product(double[] x, double[] y) {
        double[] result = x.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= y[i];
        }
        return result;
    }

    /** A multiple of a column. */
    static double[] multiple(double factor, double[] x) {
        double[] result = x.clone();
        Vectors.multiply(factor, result);
        return result;
    }

    /** Adds a multiple of y to x, over the length of x. */
    static void addMultiple(double[] x, double factor, double[] y) {
        Vectors.addMultiple(factor, y, 0, x, 0, x.length);
    }

    /** The combination of columns with the given factors, of the given length. */
    static double[] combination(double[][] columns, double[] factors, int length) {
        double[] result = new double[length];
        for (int i = 0; i < columns.length; i++) {
            addMultiple(result, factors[i], columns[i]);
        }
        return result;
    }
}

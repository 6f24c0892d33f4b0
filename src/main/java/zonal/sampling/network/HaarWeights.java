package zonal.sampling.network;

import java.util.function.DoubleSupplier;

/**
 * sqrt n times a random orthogonal matrix of Haar measure, W W^T = n I: orthogonal initialisation (Saxe, McClelland and Ganguli 2014, arXiv:1312.6120).
 *
 * <p>The matrix is never formed. It is H_1 ... H_(n-1) D, where H_k reflects the last n - k + 1 coordinates (G. W. Stewart 1980, The efficient generation of
 * random orthogonal matrices, SIAM J. Numer. Anal. 17): with x a vector of normals, u = x/|x| is uniform on the sphere, H_1 maps e_1 to -sign(x_1) u, so that
 * the first column of H_1 diag(-sign x_1, Q') is u, and with Q' of Haar measure in one dimension less the whole is of Haar measure. The signs of the
 * columns come together in D. A product takes 2 n^2 operations.
 */
public final class HaarWeights implements Weights {

    private final double[][] reflectors;
    private final double[] signs;

    private HaarWeights(double[][] reflectors, double[] signs) {
        this.reflectors = reflectors;
        this.signs = signs;
    }

    /** A matrix of n rows and columns; the source gives independent standard normal numbers. */
    static HaarWeights draw(int size, DoubleSupplier normal) {
        double[][] reflectors = new double[size - 1][];
        double[] signs = new double[size];
        for (int k = 0; k < size; k++) {
            double[] x = Vectors.generate(size - k, normal);
            signs[k] = x[0] > 0 ? -1 : 1;
            if (k < size - 1) {
                reflectors[k] = reflector(x);
            }
        }
        return new HaarWeights(reflectors, signs);
    }

    /** v with |v|^2 = 2 along x + sign(x_1) |x| e_1, so that the reflection is I - v v^T. */
    private static double[] reflector(double[] x) {
        x[0] += Math.copySign(Vectors.norm(x), x[0]);
        Vectors.multiply(Math.sqrt(2) / Vectors.norm(x), x);
        return x;
    }

    @Override
    public int rows() {
        return signs.length;
    }

    @Override
    public int columns() {
        return signs.length;
    }

    @Override
    public Matrix apply(Matrix vectors, double scale) {
        Matrix result = signed(vectors, scale);
        for (int k = reflectors.length - 1; k >= 0; k--) {
            reflect(k, result);
        }
        return result;
    }

    @Override
    public Matrix applyTransposed(Matrix vectors, double scale) {
        Matrix result = vectors.withValues(vectors.values().clone());
        for (int k = 0; k < reflectors.length; k++) {
            reflect(k, result);
        }
        return signed(result, scale);
    }

    private void reflect(int k, Matrix vectors) {
        double[] reflector = reflectors[k];
        for (int p = 0; p < vectors.rows(); p++) {
            int start = p * signs.length + k;
            double factor = -Vectors.dot(reflector, 0, vectors.values(), start, reflector.length);
            Vectors.addMultiple(factor, reflector, 0, vectors.values(), start, reflector.length);
        }
    }

    /** scale sqrt n D x for every row x. */
    private Matrix signed(Matrix vectors, double scale) {
        double factor = scale * Math.sqrt(signs.length);
        double[] result = new double[vectors.values().length];
        for (int i = 0; i < result.length; i++) {
            result[i] = factor * signs[i % signs.length] * vectors.values()[i];
        }
        return vectors.withValues(result);
    }
}

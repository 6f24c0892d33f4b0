package zonal.sampling.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A matrix W of independent standard normal entries of which no more is drawn than its products tell: their joint law is exactly that of a matrix drawn
 * beforehand, at O(n) numbers and O(n m) operations for each of m products.
 *
 * <p>What is known of W is its products W Q with orthonormal vectors Q and its products W^T P with orthonormal vectors P. Conditional on them
 * W = W Q Q^T + P P^T W (I - Q Q^T) + (I - P P^T) E (I - Q Q^T) in law, where E is a fresh matrix like W: the Gaussian law does not change under rotations from
 * the left and from the right, and in coordinates that begin with P and Q the products are the first rows and columns of W. So W q = P (W^T P)^T q +
 * (I - P P^T) e for a unit vector q orthogonal to Q, with e of fresh normals, and likewise for W^T. Every vector is answered from what is known as far as it
 * lies in the span of the vectors before it; a matrix may be used any number of times, forwards and backwards in any order (tied weights).
 */
public final class RevealedWeights implements Weights {

    private final Products forward;
    private final Products backward;
    private final DoubleSupplier normal;

    /** Weights of which nothing is known yet; the source gives independent standard normal numbers. */
    public RevealedWeights(int rows, int columns, DoubleSupplier normal) {
        forward = new Products(new OrthonormalBasis(columns), new ArrayList<>());
        backward = new Products(new OrthonormalBasis(rows), new ArrayList<>());
        this.normal = normal;
    }

    /** What is known of a matrix: its products with the vectors of a basis. */
    private record Products(OrthonormalBasis basis, List<double[]> images) {
    }

    @Override
    public int rows() {
        return backward.basis().length();
    }

    @Override
    public int columns() {
        return forward.basis().length();
    }

    @Override
    public Matrix apply(Matrix vectors, double scale) {
        return reveal(forward, backward, vectors, scale);
    }

    @Override
    public Matrix applyTransposed(Matrix vectors, double scale) {
        return reveal(backward, forward, vectors, scale);
    }

    private Matrix reveal(Products known, Products opposite, Matrix vectors, double scale) {
        int length = opposite.basis().length();
        Matrix result = Matrix.zero(vectors.rows(), length);
        for (int p = 0; p < vectors.rows(); p++) {
            double[] coordinates = known.basis().include(vectors.values(), p * vectors.columns());
            if (known.basis().size() > known.images().size()) {
                known.images().add(image(known.basis().vector(known.basis().size() - 1), opposite));
            }
            for (int i = 0; i < coordinates.length; i++) {
                Vectors.addMultiple(scale * coordinates[i], known.images().get(i), 0, result.values(), p * length, length);
            }
        }
        return result;
    }

    /** The product with a unit vector orthogonal to those before it. */
    private double[] image(double[] direction, Products opposite) {
        double[] fresh = Vectors.generate(opposite.basis().length(), normal);
        double[] coefficients = new double[opposite.basis().size()];
        for (int i = 0; i < coefficients.length; i++) {
            coefficients[i] = Vectors.dot(opposite.images().get(i), 0, direction, 0, direction.length)
                    - Vectors.dot(opposite.basis().vector(i), 0, fresh, 0, fresh.length);
        }
        for (int i = 0; i < coefficients.length; i++) {
            Vectors.addMultiple(coefficients[i], opposite.basis().vector(i), 0, fresh, 0, fresh.length);
        }
        return fresh;
    }
}

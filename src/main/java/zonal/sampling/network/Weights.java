package zonal.sampling.network;

/** A random matrix W as a network uses it: through its products with vectors. Not for use by several threads at once. */
public sealed interface Weights permits DenseWeights, RevealedWeights, HaarWeights {

    /** The length of W x. */
    int rows();

    /** The length of x. */
    int columns();

    /** The vectors scale W x, for every row x of {@code vectors}. */
    Matrix apply(Matrix vectors, double scale);

    /** The vectors scale W^T g, for every row g of {@code vectors}. */
    Matrix applyTransposed(Matrix vectors, double scale);
}

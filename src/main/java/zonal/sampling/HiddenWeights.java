package zonal.sampling;

/** How the square matrices between hidden layers are drawn. The matrices of the first layer and of the readout are Gaussian either way. */
public enum HiddenWeights {

    /** Independent standard normal entries. */
    GAUSSIAN,

    /** sqrt(n) times an orthogonal matrix of Haar measure. */
    ORTHOGONAL
}

package zonal.sampling.network;

/**
 * One network with drawn weights and a scalar output f. Inputs are the rows of a matrix; kernel matrices have one row and one column an input.
 */
public sealed interface RandomNetwork permits FullyConnectedNetwork, ResidualNetwork {

    /** f at every input. */
    double[] outputs(Matrix inputs);

    /** The empirical tangent kernel: inner products of the gradients of f with respect to the trained parameters. */
    Matrix tangentKernel(Matrix inputs);

    /** E[f f'] over the last layer alone, the layers before it fixed: an estimate of the NNGP kernel of smaller variance than f f', with the same mean. */
    Matrix outputCovariance(Matrix inputs);
}

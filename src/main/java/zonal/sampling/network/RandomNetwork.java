package zonal.sampling.network;

/**
 * One random network with a scalar output f. Inputs are the rows of a matrix; kernel matrices have one row and one column an input. Revealed weights are drawn
 * as they are used, so that a network is for one thread, and the same network when it is asked the same questions in the same order.
 */
public sealed interface RandomNetwork permits FullyConnectedNetwork, ProductNetwork, ResidualNetwork, ThresholdNetwork {

    /** f at every input. */
    double[] outputs(Matrix inputs);

    /** The empirical tangent kernel: inner products of the gradients of f with respect to the trained parameters. */
    Matrix tangentKernel(Matrix inputs);

    /** E[f f'] over the last layer alone, the layers before it fixed: an estimate of the NNGP kernel of smaller variance than f f', with the same mean. */
    Matrix outputCovariance(Matrix inputs);
}

package zonal.sampling.network;

/**
 * The size of a network.
 *
 * @param depth hidden layers or residual blocks
 * @param width neurons a layer
 * @param dimension of the inputs
 */
public record NetworkShape(int depth, int width, int dimension) {
}

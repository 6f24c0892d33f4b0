package zonal.network;

import zonal.symbolic.Formula;

/**
 * What trains in a fully connected network.
 *
 * @param layers the layers whose weights and biases train
 * @param bias beta, the factor by which trained standard normal biases enter, a constant formula, not negative
 * @param parameterisation with respect to what gradients are taken
 */
public record Training(TrainedLayers layers, Formula bias, Parameterisation parameterisation) {

    /** Whether the weights of a layer have a share in the limit of the tangent kernel. */
    public boolean hasWeights(int layer, int depth) {
        return layers.trains(layer, depth) && (parameterisation == Parameterisation.NTK || layer > 0);
    }

    /** Whether the biases of a layer, if there are any, have a share in the limit of the tangent kernel. */
    public boolean hasBiases(int layer, int depth) {
        return layers.trains(layer, depth) && parameterisation == Parameterisation.NTK;
    }
}

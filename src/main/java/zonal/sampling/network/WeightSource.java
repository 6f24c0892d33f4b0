package zonal.sampling.network;

import java.util.function.DoubleSupplier;

/**
 * What draws the weights of one network.
 *
 * @param law the law of the weights
 * @param normal independent standard normal numbers; revealed weights take theirs when they are used
 */
public record WeightSource(WeightLaw law, DoubleSupplier normal) {

    /** The weights of the first layer. */
    Weights first(int width, int dimension) {
        return law == WeightLaw.REVEALED ? new RevealedWeights(width, dimension, normal) : DenseWeights.draw(width, dimension, normal);
    }

    /** The weights between two hidden layers. */
    Weights hidden(int width) {
        return switch (law) {
            case DENSE -> DenseWeights.draw(width, width, normal);
            case REVEALED -> new RevealedWeights(width, width, normal);
            case ORTHOGONAL -> HaarWeights.draw(width, normal);
        };
    }

    /** The weights of the output, one row. */
    Weights readout(int width) {
        return DenseWeights.draw(1, width, normal);
    }

    double[] biases(int outputs) {
        return Vectors.generate(outputs, normal);
    }
}

package zonal.sampling.conditional;

import java.util.function.DoubleSupplier;
import zonal.sampling.network.NeuronFunction;

/**
 * The tangent kernel of a random network of Hadamard products at a pair of unit inputs, averaged over the readout and over all ways to combine the neurons of one factor with those of another: a permutation of the rows
 * of one W_n changes the law of nothing, and the average of a product of independent factors over all permutations is the product of the averages. Averages of products of N factors have
 * tails like sixth powers of them; products of averages have not.
 */
final class ProductPass {

    private ProductPass() {
    }

    /** The kernel of one network, in its own normalisation, with the control variates of each factor. */
    static ConditionalKernel draw(NeuronFunction relu, ControlChoice choice, int degree, int width, double theta, DoubleSupplier normal) {
        double[][] inputs = {{1, 0}, {Math.cos(theta), Math.sin(theta)}};
        ControlVariates controls = new ControlVariates();
        double values = 1;
        double slopes = 0;
        for (int n = 1; n <= degree; n++) {
            Drawn drawn = Drawn.of(inputs, width, normal);
            Activated activated = Activated.of(drawn, relu, relu.normaliser(), true);
            double value = Columns.sum(activated.values()[0], activated.values()[1]);
            double slope = relu.normaliser() / width * Columns.sum(activated.derivatives()[0], activated.derivatives()[1]);
            // by the product rule: d/dW_n of the product so far, and of this factor
            slopes = slopes * value + values * slope;
            values *= value;
            controls.beginLayer(n, degree);
            controls.add(drawn, relu, choice);
        }
        return new ConditionalKernel(values + Math.cos(theta) * slopes, controls.values());
    }
}

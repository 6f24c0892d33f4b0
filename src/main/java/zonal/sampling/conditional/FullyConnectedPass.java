package zonal.sampling.conditional;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import zonal.sampling.network.FullyConnectedScales;

/**
 * The forward pass of a random fully connected network at a pair of unit inputs, and its kernels averaged over everything that is drawn afterwards.
 *
 * <p>The inputs of a layer are a_l = (w sqrt(g^2/n) sigma(z_l), s): the bias is a last neuron whose value is s and whose derivative is 0. With p_l what the parameters of layer l contribute (a_l a_l' if all of them
 * train, see {@link FullyConnectedScales}) and g_l = df/dz_l, the tangent kernel is p_L + sum_l p_(l-1) (g_l g_l'). Given the forward pass, M_l = E[g_l g_l'^T] is known exactly. The readout has covariance 1,
 * so M_L = (c/n) D D', c = w^2 g^2 and D = diag sigma'(z_L). Of W_l the forward pass knows W_l Q = B; the rest is independent of it and of g_l, so
 * E[W_l^T M_l W_l] = Q (B^T M_l B) Q^T + tr(M_l) (1 - Q Q^T), and M_(l-1) = (c/n) D (tr(M_l) + Q K Q^T) D' with K = B^T M_l B - tr M_l.
 */
final class FullyConnectedPass {

    private final FullyConnectedScales scales;
    private final ControlChoice choice;
    private final List<Layer> layers = new ArrayList<>();
    private final ControlVariates controls = new ControlVariates();
    private double[][] outputs;

    /**
     * One hidden layer.
     *
     * @param contribution p_(l-1)
     * @param drawn the basis Q of its inputs and B
     * @param derivatives sigma'(z_l) of either input
     */
    private record Layer(double contribution, Drawn drawn, double[][] derivatives) {
    }

    /** E[g_l g_l'^T] without the factors of layer l: (c/n) D (trace + Q K Q^T) D', with the columns Q and K = inBasis. */
    private record Backward(double trace, double[][] basis, RealMatrix inBasis) {
    }

    private FullyConnectedPass(FullyConnectedScales scales, ControlChoice choice) {
        this.scales = scales;
        this.choice = choice;
    }

    /**
     * Draws one network. Only with slopes among the choices can its tangent kernel be asked for.
     *
     * @param theta the angle between the inputs
     */
    static FullyConnectedPass draw(FullyConnectedScales scales, ControlChoice choice, int width, double theta, DoubleSupplier normal) {
        FullyConnectedPass pass = new FullyConnectedPass(scales, choice);
        double weight = scales.weight();
        pass.outputs = new double[][] {{weight, 0, scales.bias()}, {weight * Math.cos(theta), weight * Math.sin(theta), scales.bias()}};
        int depth = scales.network().depth();
        for (int l = 1; l <= depth; l++) {
            pass.controls.beginLayer(l, depth);
            pass.addLayer(width, normal);
        }
        return pass;
    }

    /** The covariance of the outputs given the hidden layers. */
    ConditionalKernel covariance() {
        return new ConditionalKernel(Columns.sum(outputs[0], outputs[1]), controls.values());
    }

    /** The tangent kernel, averaged over the readout and the parts of the weights that the forward pass does not know. */
    ConditionalKernel tangentKernel() {
        double kernel = contribution(layers.size());
        Backward backward = new Backward(1, new double[][] {outputs[0]}, new Array2DRowRealMatrix(1, 1));
        for (int l = layers.size() - 1; l >= 0; l--) {
            backward = through(layers.get(l), backward);
            kernel += layers.get(l).contribution() * backward.trace();
        }
        return new ConditionalKernel(kernel, controls.values());
    }

    private void addLayer(int width, DoubleSupplier normal) {
        Drawn drawn = Drawn.of(outputs, width, normal);
        double contribution = contribution(layers.size());
        Activated activated = Activated.of(drawn, scales.neuron(), scales.square(1, 1), choice.slopes());
        outputs = new double[2][];
        for (int p = 0; p < 2; p++) {
            outputs[p] = Arrays.copyOf(activated.values()[p], width + 1);
            outputs[p][width] = scales.bias();
        }
        layers.add(new Layer(contribution, drawn, activated.derivatives()));
        controls.add(drawn, scales.neuron(), choice);
    }

    /** p_l, for the layer whose inputs are the outputs now. */
    private double contribution(int layer) {
        double drawn = Columns.sum(outputs[0], outputs[1]) - scales.bias() * scales.bias();
        return scales.weightShare(layer) * drawn + scales.biasShare(layer);
    }

    /** The same one layer below: its trace is tr M_l, its K is B^T M_l B - tr M_l. */
    private Backward through(Layer layer, Backward above) {
        double[] product = Columns.product(layer.derivatives()[0], layer.derivatives()[1]);
        double[][] normals = layer.drawn().normals();
        double share = scales.square(1, product.length);
        double trace = above.trace() * Columns.sum(layer.derivatives()[0], layer.derivatives()[1])
                + Products.weighted(product, above.basis(), above.basis()).multiply(above.inBasis().transpose()).getTrace();
        RealMatrix left = Products.weighted(layer.derivatives()[0], normals, above.basis());
        RealMatrix right = Products.weighted(layer.derivatives()[1], normals, above.basis());
        RealMatrix image = Products.weighted(product, normals, normals).scalarMultiply(above.trace())
                .add(left.multiply(above.inBasis()).multiply(right.transpose()));
        RealMatrix identity = MatrixUtils.createRealIdentityMatrix(normals.length);
        return new Backward(share * trace, layer.drawn().basis().columns(), image.subtract(identity.scalarMultiply(trace)).scalarMultiply(share));
    }
}

package zonal.sampling.conditional;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import zonal.network.TrainedParts;
import zonal.sampling.network.NeuronFunction;

/**
 * The forward pass of a random residual network at a pair of unit inputs, and its kernels averaged over everything that is drawn afterwards.
 *
 * <p>x_0 = A x/sqrt n, h_l = sqrt(2/n) relu(W_l x_(l-1)), x_l = x_(l-1) + alpha/sqrt(n) V_l h_l. With g_l = df/dx_l and u_l = a D V_l^T g_l,
 * a = sqrt(2/n) alpha/sqrt(n), D = diag relu', g_(l-1) = g_l + W_l^T u_l and the tangent kernel of the V_l and W_l is the sum of alpha^2/n (g_l g_l') (h_l h_l') +
 * (u_l u_l') (x_(l-1) x_(l-1)'); the last layer adds x_L x_L', and the first (g_0 g_0')/n x x'. The averages M_l = E[g_l g_l'^T] given the forward pass follow from M_L = 1 as {@link CovarianceOfDerivatives} says.
 */
final class ResidualPass {

    private final NeuronFunction activation;
    private final double alpha;
    private final List<Block> blocks = new ArrayList<>();
    private final ControlVariates controls = new ControlVariates();
    private final double inputProduct;
    private double[][] states;

    /**
     * One block.
     *
     * @param inner W_l
     * @param outer V_l
     * @param innerProduct x_(l-1) x_(l-1)'
     * @param outerProduct h_l h_l'
     * @param derivatives relu' of either input
     */
    record Block(Drawn inner, Drawn outer, double innerProduct, double outerProduct, double[][] derivatives) {
    }

    private ResidualPass(NeuronFunction activation, double alpha, double inputProduct) {
        this.activation = activation;
        this.inputProduct = inputProduct;
        this.alpha = alpha;
    }

    /**
     * Draws one network.
     *
     * @param theta the angle between the inputs
     * @param alpha the weight of a block
     */
    static ResidualPass draw(NeuronFunction relu, ControlChoice choice, int depth, int width, double alpha, double theta, DoubleSupplier normal) {
        ResidualPass pass = new ResidualPass(relu, alpha, Math.cos(theta));
        Drawn first = Drawn.of(new double[][] {{1, 0}, {Math.cos(theta), Math.sin(theta)}}, width, normal);
        pass.controls.addPolynomials(first.normals(), 2);
        pass.states = new double[2][width];
        pass.addToStates(first, 1 / Math.sqrt(width));
        for (int l = 1; l <= depth; l++) {
            pass.controls.beginLayer(l, depth);
            pass.addBlock(choice, width, normal);
        }
        return pass;
    }

    /** The tangent kernel of what trains, averaged over the last layer and the parts of the weights that the forward pass does not know. */
    ConditionalKernel tangentKernel(TrainedParts trained) {
        int width = states[0].length;
        boolean trainsEnds = trained == TrainedParts.ALL;
        double kernel = trainsEnds ? Columns.sum(states[0], states[1]) : 0;
        CovarianceOfDerivatives covariance = CovarianceOfDerivatives.identity(width);
        for (int l = blocks.size() - 1; l >= 0; l--) {
            Block block = blocks.get(l);
            kernel += alpha * alpha / width * covariance.trace() * block.outerProduct();
            CovarianceOfDerivatives.Step step = covariance.through(block, Math.sqrt(activation.normaliser()) * alpha / width);
            kernel += step.innerTrace() * block.innerProduct();
            covariance = step.below();
        }
        double first = trainsEnds ? covariance.trace() / width * inputProduct : 0;
        return new ConditionalKernel(kernel + first, controls.values());
    }

    private void addBlock(ControlChoice choice, int width, DoubleSupplier normal) {
        double innerProduct = Columns.sum(states[0], states[1]);
        Drawn inner = Drawn.of(states, width, normal);
        controls.add(inner, activation, choice);
        Activated hidden = Activated.of(inner, activation, activation.normaliser(), true);
        Drawn outer = Drawn.of(hidden.values(), width, normal);
        controls.addPolynomials(outer.normals(), 2);
        controls.addCrossProducts(inner.basis().columns(), outer.normals());
        blocks.add(new Block(inner, outer, innerProduct, Columns.sum(hidden.values()[0], hidden.values()[1]), hidden.derivatives()));
        addToStates(outer, alpha / Math.sqrt(width));
    }

    private void addToStates(Drawn drawn, double factor) {
        for (int p = 0; p < 2; p++) {
            double[] sum = states[p].clone();
            Columns.addMultiple(sum, factor, drawn.image(p));
            states[p] = sum;
        }
    }
}

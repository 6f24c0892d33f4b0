package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.network.Network;
import zonal.network.Parameterisation;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.NormalForm;

/**
 * How the tangent kernel of a fully connected network goes from layer to layer: Theta_l = own_l + Theta_(l-1) w^2 g^2 E[sigma'(X) sigma'(Y)], where own_l is what the parameters of layer l itself contribute. With
 * Sigma_l = w^2 g^2 E[sigma(X) sigma(Y)] + sigma_b^2 that is Sigma_l - sigma_b^2 for its weights and beta^2 for its biases; for gradients with respect to the weights with their scale, per neuron, it is
 * (Sigma_l - sigma_b^2)/(w^2 g^2).
 */
final class TangentSteps {

    private static final Formula ZERO = Formulas.integer(0);
    private static final Formula ONE = Formulas.integer(1);

    private final Network.FullyConnected network;
    private final Formula gainSquare;

    /**
     * The steps of a network.
     *
     * @param gainSquare g^2, a constant formula or the name of one
     */
    TangentSteps(Network.FullyConnected network, Formula gainSquare) {
        this.network = network;
        this.gainSquare = gainSquare;
    }

    /** The first layer that has a share in the kernel, from 0; at most the depth. */
    int first() {
        int layer = 0;
        while (!network.training().hasWeights(layer, network.depth())) {
            layer++;
        }
        return layer;
    }

    /** Theta_l of layer l by Sigma_l and the slope w^2 g^2 E[sigma'(X) sigma'(Y)], which is not looked at up to the first layer with a share; none before that. */
    List<Definition> step(int l, Formula slope) {
        return step("Theta_", l, Formulas.variable("Sigma_" + l), slope);
    }

    /** The same at equal inputs under the name tau_l, by the variance s_l and the slope there; none unless the kernel is divided by it. */
    List<Definition> stepAtEqualInputs(int l, Formula variance, Formula slope) {
        return network.normalised() ? step("tau_", l, variance, slope) : List.of();
    }

    private List<Definition> step(String name, int l, Formula covariance, Formula slope) {
        if (l < first()) {
            return List.of();
        }
        Formula own = own(l, covariance);
        Formula passed = l == first() ? ZERO : Formulas.multiply(Formulas.variable(name + (l - 1)), slope);
        return List.of(new Definition(name + l, Formulas.add(own, passed)));
    }

    private Formula own(int l, Formula covariance) {
        boolean weights = network.training().hasWeights(l, network.depth());
        Formula drawn = weights ? square(network.initialisation().bias()) : ZERO;
        Formula trained = network.training().hasBiases(l, network.depth()) ? square(network.training().bias()) : ZERO;
        Formula biases = NormalForm.identical(trained, drawn) ? ZERO : Formulas.subtract(trained, drawn);
        Formula own = Formulas.add(weights ? covariance : ZERO, biases);
        return network.training().parameterisation() == Parameterisation.NTK ? own : Formulas.divide(own, Formulas.multiply(square(network.initialisation().weight()), gainSquare));
    }

    static Formula square(Formula formula) {
        return Formulas.power(formula, BigFraction.of(2));
    }

    /** K = Theta_L/tau_L in a layer of its own, if the kernel is to be 1 at equal inputs. */
    List<Layer> normalisation() {
        String depth = Integer.toString(network.depth());
        return normalisation(Formulas.variable("Theta_" + depth), Formulas.variable("tau_" + depth));
    }

    /** K = value/atEqualInputs in a layer of its own, if the kernel is to be 1 at equal inputs. */
    List<Layer> normalisation(Formula value, Formula atEqualInputs) {
        return network.normalised() ? List.of(new Layer("normalisation", List.of(new Definition("K", Formulas.divide(value, atEqualInputs))))) : List.of();
    }
}

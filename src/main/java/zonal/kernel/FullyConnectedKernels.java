package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import zonal.InputException;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.symbolic.Definition;
import zonal.symbolic.DualActivation;
import zonal.symbolic.DualActivations;
import zonal.symbolic.EntireFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * The NNGP and tangent kernels of fully connected networks.
 *
 * <p>With c = 1/E[sigma(g)^2], g standard normal, beta the bias factor, s_l the variance of layer l and (X, Y) a centred Gaussian pair of variances s_(l-1) and
 * covariance Sigma_(l-1): Sigma_0 = t + beta^2, Sigma_l = c E[sigma(X) sigma(Y)] + beta^2, Theta_0 = Sigma_0,
 * Theta_l = Sigma_l + Theta_(l-1) c E[sigma'(X) sigma'(Y)] (Jacot, Gabriel, Hongler 2018; the scaling of Arora et al. 2019).
 */
final class FullyConnectedKernels {

    static final Set<String> PARAMETERS = Set.of("depth", "bias", "activation");
    private static final int LARGEST_ENTIRE_FORMULA = 2_000;

    private FullyConnectedKernels() {
    }

    static Kernel tangent(KernelCall call) {
        return build(call, Kernel.Kind.TANGENT);
    }

    static Kernel gaussianProcess(KernelCall call) {
        return build(call, Kernel.Kind.GAUSSIAN_PROCESS);
    }

    private static Kernel build(KernelCall call, Kernel.Kind kind) {
        call.requireNoFormula();
        call.requireKnown(PARAMETERS);
        Parameters parameters = new Parameters(call);
        int depth = parameters.depth();
        Activation activation = activation(call);
        Network.FullyConnected network = new Network.FullyConnected(depth, activation, parameters.nonNegative("bias", "0", depth));
        Recursion recursion = recursion(call, network, kind);
        Optional<Formula> entire = recursion.inCosine(LARGEST_ENTIRE_FORMULA).filter(formula -> EntireFormulas.isEntireIn(formula, Kernel.COSINE));
        return new Kernel(call.text(), recursion, entire, Optional.of(network), kind, symmetry(network));
    }

    private static Activation activation(KernelCall call) {
        try {
            return Activations.parse(call.arguments().getOrDefault("activation", "relu"));
        } catch (InputException e) {
            throw new InputException("kernel " + call.name() + ": " + e.getMessage());
        }
    }

    private static Recursion recursion(KernelCall call, Network.FullyConnected network, Kernel.Kind kind) {
        try {
            return recursion(network, kind);
        } catch (InputException e) {
            throw new InputException("kernel " + call.name() + ": " + e.getMessage());
        }
    }

    /**
     * The recursion of the network's kernel; of the tangent kernel or of the Gaussian process.
     *
     * @throws InputException if the activation is outside the reach of the derivation, or has no derivative where the tangent kernel needs one
     */
    static Recursion recursion(Network.FullyConnected network, Kernel.Kind kind) {
        boolean tangent = kind == Kernel.Kind.TANGENT;
        DualActivation dual = DualActivations.of(network.activation().function());
        if (!(dual instanceof DualActivation.Angular angular)) {
            return CovarianceLayers.of(dual, network, tangent);
        }
        if (tangent && angular.derivative().isEmpty()) {
            throw new InputException("activation " + network.activation().text() + " has no derivative, which the tangent kernel needs; use fc-nngp, or an activation"
                    + " such as relu");
        }
        return AngularLayers.of(angular, network, tangent);
    }

    /** The recursion of inputs and hidden layers whose last Sigma_l, or Theta_l of the tangent kernel, is the kernel. */
    static Recursion chain(int depth, boolean tangent, Layer inputs, IntFunction<Layer> hidden) {
        List<Layer> layers = new ArrayList<>(List.of(inputs));
        for (int l = 1; l <= depth; l++) {
            layers.add(hidden.apply(l));
        }
        return new Recursion(layers, (tangent ? "Theta_" : "Sigma_") + depth);
    }

    /** Theta_l = Sigma_l + Theta_(l-1) slope, slope = c E[sigma'(X) sigma'(Y)]. */
    static Definition tangentStep(int l, Formula slope) {
        return new Definition("Theta_" + l, Formulas.add(Formulas.variable("Sigma_" + l), Formulas.multiply(Formulas.variable("Theta_" + (l - 1)), slope)));
    }

    /** Without bias every layer of an even or odd activation passes the symmetry of its inputs on; the factors of the tangent kernel have that of sigma'. */
    private static Optional<Symmetry> symmetry(Network.FullyConnected network) {
        int parity = network.activation().function().parity();
        if (parity == 0 || !Zero.isZero(network.bias())) {
            return Optional.empty();
        }
        return Optional.of(parity > 0 ? Symmetry.EVEN : Symmetry.ODD);
    }
}

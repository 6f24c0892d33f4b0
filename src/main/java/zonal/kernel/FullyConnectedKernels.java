package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zonal.InputException;
import zonal.network.Activation;
import zonal.network.Initialisation;
import zonal.network.Network;
import zonal.network.Parameterisation;
import zonal.network.TrainedLayers;
import zonal.network.Training;
import zonal.symbolic.Definition;
import zonal.symbolic.DualActivation;
import zonal.symbolic.DualActivations;
import zonal.symbolic.EntireFormulas;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * The NNGP and tangent kernels of fully connected networks.
 *
 * <p>With w = sigma_w, g^2 = 1/E[sigma(z)^2] (z standard normal) unless a gain g is given, and (X, Y) a centred Gaussian pair of variances s_(l-1) and covariance Sigma_(l-1): Sigma_0 = w^2 t + sigma_b^2,
 * Sigma_l = w^2 g^2 E[sigma(X) sigma(Y)] + sigma_b^2, and s_l the same at t = 1. For all layers trained, and beta = sigma_b the factor of trained biases, Theta_0 = Sigma_0 and
 * Theta_l = Sigma_l + Theta_(l-1) w^2 g^2 E[sigma'(X) sigma'(Y)] (Jacot, Gabriel, Hongler 2018; for w = 1 the scaling of Arora et al. 2019); for other trainings see {@link TangentSteps}.
 */
final class FullyConnectedKernels {

    private static final Set<String> PROCESS_PARAMETERS = Set.of("depth", "activation", "bias", "sigma-w", "sigma-b", "gain", "normalised");
    private static final Set<String> TANGENT_PARAMETERS = Stream.concat(PROCESS_PARAMETERS.stream(), Stream.of("trained", "parameterisation")).collect(Collectors.toUnmodifiableSet());
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
        Network.FullyConnected network = network(call, kind);
        Recursion recursion = recursion(call, network, kind);
        Optional<Formula> entire = recursion.inCosine(LARGEST_ENTIRE_FORMULA).filter(formula -> EntireFormulas.isEntireIn(formula, Kernel.COSINE));
        return new Kernel(call.text(), recursion, entire, Optional.of(network), kind, symmetry(network));
    }

    private static Network.FullyConnected network(KernelCall call, Kernel.Kind kind) {
        call.requireNoFormula();
        call.requireKnown(kind == Kernel.Kind.TANGENT ? TANGENT_PARAMETERS : PROCESS_PARAMETERS);
        Parameters parameters = new Parameters(call);
        int depth = parameters.depth();
        // each of the two is the other one unless it is given
        Formula drawn = parameters.nonNegative("sigma-b", call.arguments().getOrDefault("bias", "0"), depth);
        Formula trained = parameters.nonNegative("bias", call.arguments().getOrDefault("sigma-b", "0"), depth);
        Optional<Formula> gain = call.arguments().containsKey("gain") ? Optional.of(parameters.positive("gain", depth)) : Optional.empty();
        Initialisation initialisation = new Initialisation(parameters.positive("sigma-w", "1", depth), drawn, gain);
        Training training = new Training(parameters.oneOf("trained", TrainedLayers.values(), TrainedLayers::text), trained,
                parameters.oneOf("parameterisation", Parameterisation.values(), Parameterisation::text));
        requireShare(call, training, depth);
        return new Network.FullyConnected(depth, activation(call), initialisation, training, parameters.isYes("normalised", false));
    }

    private static void requireShare(KernelCall call, Training training, int depth) {
        if (IntStream.rangeClosed(0, depth).noneMatch(layer -> training.hasWeights(layer, depth))) {
            throw new InputException("kernel " + call.name() + ": parameterisation=standard with trained=first: divided by the width, the tangent kernel of the first layer tends to zero;"
                    + " use parameterisation=ntk, or train other layers");
        }
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

    /** The recursion of inputs and hidden layers whose last Sigma_l, or Theta_l of the tangent kernel, is the kernel, unless it is normalised after that. */
    static Recursion chain(Network.FullyConnected network, boolean tangent, Layer inputs, IntFunction<Layer> hidden, List<Layer> normalisation) {
        List<Layer> layers = new ArrayList<>(List.of(inputs));
        for (int l = 1; l <= network.depth(); l++) {
            layers.add(hidden.apply(l));
        }
        layers.addAll(normalisation);
        return new Recursion(layers, network.normalised() ? "K" : (tangent ? "Theta_" : "Sigma_") + network.depth());
    }

    /** Without bias every layer of an even or odd activation passes the symmetry of its inputs on; the factors of the tangent kernel have that of sigma'. */
    private static Optional<Symmetry> symmetry(Network.FullyConnected network) {
        int parity = network.activation().function().parity();
        if (parity == 0 || !Zero.isZero(network.initialisation().bias()) || !Zero.isZero(network.training().bias())) {
            return Optional.empty();
        }
        return Optional.of(parity > 0 ? Symmetry.EVEN : Symmetry.ODD);
    }
}

package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.symbolic.Definition;
import zonal.symbolic.DualActivation;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * The NNGP and tangent kernels of fully connected networks.
 *
 * <p>With kappa1, kappa0 the dual activations, beta the bias factor, s_l = 1 + (l+1) beta^2 the variance of layer l and u_l = Sigma_l / s_l = cos theta_l:
 * Sigma_0 = t + beta^2, Sigma_l = s_(l-1) kappa1(u_(l-1)) + beta^2, Theta_0 = Sigma_0, Theta_l = Sigma_l + Theta_(l-1) kappa0(u_(l-1)) (Jacot, Gabriel, Hongler
 * 2018; the scaling of Arora et al. 2019). Angles are carried from layer to layer through the haversine h = (1 - u)/2, which is never formed by subtraction:
 * 1 - u_l = (s_(l-1)/s_l) (1 - kappa1(u_(l-1))), so h_l = (s_(l-1)/s_l) R h_(l-1) with R the haversine ratio of the activation.
 */
final class FullyConnectedKernels {

    static final Set<String> PARAMETERS = Set.of("depth", "bias", "activation");

    private FullyConnectedKernels() {
    }

    static Kernel build(KernelCall call, Kernel.Kind kind) {
        call.requireNoFormula();
        call.requireKnown(PARAMETERS);
        String activation = call.arguments().getOrDefault("activation", "relu");
        if (!activation.equals("relu")) {
            throw new InputException("kernel " + call.name() + ": unknown activation '" + KernelCall.abbreviate(activation) + "'; known activations: relu");
        }
        Parameters parameters = new Parameters(call);
        int depth = parameters.depth();
        Network.FullyConnected network = new Network.FullyConnected(depth, Activation.RELU, parameters.nonNegative("bias", "0", depth));
        return new Kernel(call.text(), recursion(network, kind), Optional.empty(), Optional.of(network), kind);
    }

    /** The recursion of the network's kernel; of the tangent kernel or of the Gaussian process. */
    static Recursion recursion(Network.FullyConnected network, Kernel.Kind kind) {
        boolean tangent = kind == Kernel.Kind.TANGENT;
        DualActivation dual = Duals.of(network.activation());
        Formula square = Formulas.power(network.bias(), BigFraction.of(2));
        List<Layer> layers = new ArrayList<>();
        layers.add(inputLayer(square, tangent));
        for (int l = 1; l <= network.depth(); l++) {
            layers.add(hiddenLayer(l, l == network.depth(), dual, square, tangent));
        }
        return new Recursion(layers, (tangent ? "Theta_" : "Sigma_") + network.depth());
    }

    private static Layer inputLayer(Formula square, boolean tangent) {
        Formula theta = Formulas.variable(Recursion.ANGLE);
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition("Sigma_0", Formulas.add(Formulas.call(Formula.Head.COS, theta), square)));
        if (tangent) {
            definitions.add(new Definition("Theta_0", Formulas.variable("Sigma_0")));
        }
        // without bias the angle itself is kept: through the haversine it would not be analytic at pi
        Formula angle = isZero(square) ? theta : Angles.scaled(theta, Formulas.power(variance(0, square), BigFraction.of(-1)));
        definitions.add(new Definition("theta_0", angle));
        return new Layer("inputs", definitions);
    }

    private static Layer hiddenLayer(int l, boolean last, DualActivation dual, Formula square, boolean tangent) {
        Map<String, Formula> before = Map.of(Recursion.ANGLE, Formulas.variable("theta_" + (l - 1)));
        Formula variance = variance(l - 1, square);
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition("Sigma_" + l, Formulas.add(Formulas.multiply(variance, Formulas.substitute(dual.value(), before)), square)));
        if (tangent) {
            Formula inherited = Formulas.multiply(Formulas.variable("Theta_" + (l - 1)), Formulas.substitute(dual.derivative(), before));
            definitions.add(new Definition("Theta_" + l, Formulas.add(Formulas.variable("Sigma_" + l), inherited)));
        }
        if (!last) {
            definitions.add(new Definition("R_" + l, Formulas.substitute(dual.haversineRatio(), before)));
            Formula ratio = Formulas.multiply(Formulas.divide(variance, variance(l, square)), Formulas.variable("R_" + l));
            definitions.add(new Definition("theta_" + l, Angles.scaled(Formulas.variable("theta_" + (l - 1)), ratio)));
        }
        return new Layer("hidden layer " + l, definitions);
    }

    /** s_l = 1 + (l+1) beta^2. */
    private static Formula variance(int l, Formula square) {
        return Formulas.add(Formulas.integer(1), Formulas.multiply(Formulas.integer(l + 1L), square));
    }

    private static boolean isZero(Formula formula) {
        return formula instanceof Formula.Rational rational && rational.value().signum() == 0;
    }
}

package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.network.Network;
import zonal.network.TrainedParts;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.OneSidedDual;
import zonal.symbolic.OneSidedDuals;
import zonal.symbolic.OneSidedPower;

/**
 * The tangent kernels of residual networks (Belfer, Geifman, Galun, Basri 2021; Huang, Wang, Tao, Zhao 2020; with all layers trained: Tirer, Bruna, Giryes 2020).
 *
 * <p>Let v_l = (1+alpha^2)^l, u_0 = t and u_l = (u_(l-1) + alpha^2 kappa1(u_(l-1)))/(1+alpha^2), so that x_l x_l' tends to Sigma_l = v_l u_l. The blocks add
 * up to alpha^2 S_L, where S_l = S_(l-1) (1 + alpha^2 kappa0(u_(l-1))) + v_(l-1) (kappa1(u_(l-1)) + u_(l-1) kappa0(u_(l-1))), S_0 = 0, has the factors of
 * back-propagation through the later blocks; at t = 1 that is 2 L alpha^2 v_(L-1). If the first and the last layer train, the kernel is Theta_L + Sigma_L: Theta_l goes
 * from block to block as alpha^2 S_l does, but begins with the share of the first layer, Theta_0 = t, and Sigma_L is the share of the last; at t = 1 that is
 * 2 v_(L-1) (1 + (L+1) alpha^2). Tirer, Bruna and Giryes have no factor sqrt 2 before relu: alpha^2 here is half of theirs.
 *
 * <p>D_l names kappa0(u_(l-1)). Of the haversines, h_l = h_(l-1) (1 + alpha^2 R)/(1 + alpha^2).
 */
final class ResidualKernels {

    /** The name of the kernel among the quantities of the recursion. */
    static final String OUTPUT = "K";

    private static final Set<String> PARAMETERS = Set.of("depth", "alpha", "trained", "normalised");
    private static final Formula ONE = Formulas.integer(1);

    private final Network.Residual network;
    private final OneSidedDual dual = OneSidedDuals.of(new OneSidedPower(1));
    private final Formula square;
    private final Formula growth;
    private final boolean trainsEnds;

    private ResidualKernels(Network.Residual network) {
        this.network = network;
        this.square = Formulas.power(network.alpha(), BigFraction.of(2));
        this.growth = Formulas.add(ONE, square);
        this.trainsEnds = network.trained() == TrainedParts.ALL;
    }

    static Kernel build(KernelCall call) {
        call.requireNoFormula();
        call.requireKnown(PARAMETERS);
        Parameters parameters = new Parameters(call);
        int depth = parameters.depth();
        Network.Residual network = new Network.Residual(depth, parameters.positive("alpha", depth),
                parameters.oneOf("trained", TrainedParts.values(), TrainedParts::text), parameters.isYes("normalised", true));
        return new Kernel(call.text(), new Recursion(layers(network), OUTPUT), Optional.empty(), Optional.of(network), Kernel.Kind.TANGENT);
    }

    /** The layers of the recursion; the weight of a block may be a formula with parameters. */
    static List<Layer> layers(Network.Residual network) {
        ResidualKernels kernels = new ResidualKernels(network);
        List<Layer> layers = new ArrayList<>();
        layers.add(kernels.inputs());
        for (int l = 1; l <= network.depth(); l++) {
            layers.add(kernels.block(l));
        }
        layers.add(new Layer("output", List.of(new Definition(OUTPUT, kernels.output()))));
        return layers;
    }

    private Layer inputs() {
        Formula theta = Formulas.variable(Recursion.ANGLE);
        Definition angle = new Definition("theta_0", theta);
        return new Layer("inputs", trainsEnds ? List.of(angle, new Definition(sum(0), Formulas.call(Formula.Head.COS, theta))) : List.of(angle));
    }

    private Layer block(int l) {
        Formula angle = angle(l - 1);
        Map<String, Formula> before = Map.of(Recursion.ANGLE, angle);
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition("D_" + l, Formulas.substitute(dual.derivative(), before)));
        Formula derivative = Formulas.variable("D_" + l);
        Formula value = Formulas.substitute(dual.value(), before);
        Formula own = Formulas.add(value, Formulas.multiply(Formulas.call(Formula.Head.COS, angle), derivative));
        Formula weighted = Formulas.multiply(trainsEnds ? square : ONE, power(l - 1), own);
        Formula passed = l == 1 && !trainsEnds ? Formulas.integer(0)
                : Formulas.multiply(Formulas.variable(sum(l - 1)), Formulas.add(ONE, Formulas.multiply(square, derivative)));
        definitions.add(new Definition(sum(l), Formulas.add(passed, weighted)));
        if (trainsEnds) {
            definitions.add(new Definition("Sigma_" + l, Formulas.multiply(power(l - 1), Formulas.add(Formulas.call(Formula.Head.COS, angle), Formulas.multiply(square, value)))));
        }
        if (l < network.depth()) {
            definitions.add(new Definition("R_" + l, Formulas.substitute(dual.haversineRatio(), before)));
            Formula mixed = Formulas.add(ONE, Formulas.multiply(square, Formulas.variable("R_" + l)));
            definitions.add(new Definition("theta_" + l, Angles.scaled(angle, Formulas.divide(mixed, growth))));
        }
        return new Layer("block " + l, definitions);
    }

    private Formula output() {
        int depth = network.depth();
        Formula sum = Formulas.variable(sum(depth));
        if (trainsEnds) {
            Formula kernel = Formulas.add(sum, Formulas.variable("Sigma_" + depth));
            Formula atEqualInputs = Formulas.multiply(Formulas.integer(2), power(depth - 1), Formulas.add(ONE, Formulas.multiply(Formulas.integer(depth + 1L), square)));
            return network.normalised() ? Formulas.divide(kernel, atEqualInputs) : kernel;
        }
        return network.normalised() ? Formulas.divide(sum, Formulas.multiply(Formulas.integer(2L * depth), power(depth - 1))) : Formulas.multiply(square, sum);
    }

    private String sum(int l) {
        return (trainsEnds ? "Theta_" : "S_") + l;
    }

    private static Formula angle(int l) {
        return Formulas.variable("theta_" + l);
    }

    /** v_l. */
    private Formula power(int l) {
        return Formulas.power(growth, BigFraction.of(l));
    }
}

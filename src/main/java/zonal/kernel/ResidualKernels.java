package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.network.Network;
import zonal.symbolic.Definition;
import zonal.symbolic.OneSidedDual;
import zonal.symbolic.OneSidedDuals;
import zonal.symbolic.OneSidedPower;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * The tangent kernel of residual networks, normalised to 1 at t = 1 (Belfer, Geifman, Galun, Basri 2021; Huang, Wang, Tao, Zhao 2020).
 *
 * <p>With v_l = (1+alpha^2)^l, u_0 = t and u_l = (u_(l-1) + alpha^2 kappa1(u_(l-1)))/(1+alpha^2), the kernel is S_L / (2 L v_(L-1)), where
 * S_l = S_(l-1) (1 + alpha^2 kappa0(u_(l-1))) + v_(l-1) (kappa1(u_(l-1)) + u_(l-1) kappa0(u_(l-1))), S_0 = 0, adds up the blocks with the factors of
 * back-propagation through the later ones; D_l names kappa0(u_(l-1)). Of the haversines, h_l = h_(l-1) (1 + alpha^2 R)/(1 + alpha^2).
 */
final class ResidualKernels {

    static final Set<String> PARAMETERS = Set.of("depth", "alpha");

    /** The name of the kernel among the quantities of the recursion. */
    static final String OUTPUT = "K";

    private ResidualKernels() {
    }

    static Kernel build(KernelCall call) {
        call.requireNoFormula();
        call.requireKnown(PARAMETERS);
        Parameters parameters = new Parameters(call);
        int depth = parameters.depth();
        Network.Residual network = new Network.Residual(depth, parameters.positive("alpha", depth));
        return new Kernel(call.text(), recursion(network), Optional.empty(), Optional.of(network), Kernel.Kind.TANGENT);
    }

    /** The recursion of the normalised tangent kernel. */
    static Recursion recursion(Network.Residual network) {
        return new Recursion(layers(network), OUTPUT);
    }

    /** The layers of the recursion; the weight of a block may be a formula with parameters. */
    static List<Layer> layers(Network.Residual network) {
        OneSidedDual dual = OneSidedDuals.of(new OneSidedPower(1));
        Formula square = Formulas.power(network.alpha(), BigFraction.of(2));
        Formula growth = Formulas.add(Formulas.integer(1), square);
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer("inputs", List.of(new Definition("theta_0", Formulas.variable(Recursion.ANGLE)))));
        for (int l = 1; l <= network.depth(); l++) {
            layers.add(block(l, l == network.depth(), dual, square, growth));
        }
        Formula scale = Formulas.multiply(Formulas.integer(2L * network.depth()), Formulas.power(growth, BigFraction.of(network.depth() - 1)));
        layers.add(new Layer("output", List.of(new Definition(OUTPUT, Formulas.divide(Formulas.variable("S_" + network.depth()), scale)))));
        return layers;
    }

    private static Layer block(int l, boolean last, OneSidedDual dual, Formula square, Formula growth) {
        Formula angle = Formulas.variable("theta_" + (l - 1));
        Map<String, Formula> before = Map.of(Recursion.ANGLE, angle);
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition("D_" + l, Formulas.substitute(dual.derivative(), before)));
        Formula derivative = Formulas.variable("D_" + l);
        Formula own = Formulas.add(Formulas.substitute(dual.value(), before), Formulas.multiply(Formulas.call(Formula.Head.COS, angle), derivative));
        Formula weighted = Formulas.multiply(Formulas.power(growth, BigFraction.of(l - 1)), own);
        Formula passed = l == 1 ? Formulas.integer(0)
                : Formulas.multiply(Formulas.variable("S_" + (l - 1)), Formulas.add(Formulas.integer(1), Formulas.multiply(square, derivative)));
        definitions.add(new Definition("S_" + l, Formulas.add(passed, weighted)));
        if (!last) {
            definitions.add(new Definition("R_" + l, Formulas.substitute(dual.haversineRatio(), before)));
            Formula mixed = Formulas.add(Formulas.integer(1), Formulas.multiply(square, Formulas.variable("R_" + l)));
            definitions.add(new Definition("theta_" + l, Angles.scaled(angle, Formulas.divide(mixed, growth))));
        }
        return new Layer("block " + l, definitions);
    }
}

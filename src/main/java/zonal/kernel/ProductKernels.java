package zonal.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.network.Network;
import zonal.symbolic.Definition;
import zonal.symbolic.DualActivation;
import zonal.symbolic.DualActivations;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * The tangent kernel of polynomial networks of Hadamard products: kappa1^N for the readout, since the factors of a neuron are independent, and N t kappa0 kappa1^(N-1) for the weights of the N factors (Wu, Zhu, Liu,
 * Chrysos and Cevher 2022). At t = 1 it is N + 1.
 */
final class ProductKernels {

    private static final Set<String> PARAMETERS = Set.of("degree");
    private static final int LARGEST_DEGREE = 50;
    private static final Map<String, Formula> OF_INPUTS = Map.of(Recursion.ANGLE, Formulas.variable("theta_0"));

    private ProductKernels() {
    }

    static Kernel build(KernelCall call) {
        int degree = Parameters.of(call, PARAMETERS).requiredCount("degree", LARGEST_DEGREE);
        Network.Product network = new Network.Product(degree);
        return new Kernel(call.text(), recursion(network), Optional.empty(), Optional.of(network), Kernel.Kind.TANGENT);
    }

    private static Recursion recursion(Network.Product network) {
        DualActivation.Angular dual = (DualActivation.Angular) DualActivations.of(network.activation().function());
        Formula theta = Formulas.variable(Recursion.ANGLE);
        Layer inputs = new Layer("inputs", List.of(new Definition("Sigma_0", Formulas.call(Formula.Head.COS, theta)), new Definition("theta_0", theta)));
        Layer factor = new Layer("one factor", List.of(new Definition("k_1", Formulas.substitute(dual.value(), OF_INPUTS)),
                new Definition("k_0", Formulas.substitute(dual.derivative().orElseThrow(), OF_INPUTS))));
        Formula value = Formulas.variable("k_1");
        Formula weights = Formulas.multiply(Formulas.integer(network.degree()), Formulas.variable("Sigma_0"), Formulas.variable("k_0"), Formulas.power(value, BigFraction.of(network.degree() - 1)));
        Layer product = new Layer("products of " + network.degree(), List.of(new Definition("K", Formulas.add(Formulas.power(value, BigFraction.of(network.degree())), weights))));
        return new Recursion(List.of(inputs, factor, product), "K");
    }
}

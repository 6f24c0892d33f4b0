package zonal.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.network.Network;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/**
 * The tangent kernel of a sparsely activated network: (t + 1) P(w.x >= B, w.x' >= B), w standard normal (Yang, Jiang, Zhang, Liang and Wang, arXiv 2301.00327). The gradient by w_r is a_r x where w_r.x >= B and that
 * by b_r is -a_r there, which gives x.x' + 1 times the probability that both inputs activate a neuron.
 */
final class SparseKernel {

    private static final String BIAS = "bias";
    /** Beyond it a neuron is active with a probability below 1e-224. */
    private static final BigFraction LARGEST = BigFraction.of(32);

    private SparseKernel() {
    }

    static Kernel build(KernelCall call) {
        Formula bias = Parameters.of(call, Set.of(BIAS)).nonNegative(BIAS, LARGEST);
        List<Definition> definitions = List.of(
                new Definition("p", Formulas.orthant(bias, Formulas.variable(Recursion.ANGLE))),
                new Definition("K", FormulaParser.parse("(cos(theta) + 1)*p")));
        Recursion recursion = new Recursion(List.of(new Layer("neurons that both inputs activate, and the gradients by weight and bias", definitions)), "K");
        return new Kernel(call.text(), recursion, Optional.empty(), Optional.of(new Network.Sparse(bias)), Kernel.Kind.TANGENT);
    }
}

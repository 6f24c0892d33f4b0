package zonal.kernel.depth;

import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.kernel.KernelSequence;
import zonal.kernel.Recursion;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.DualActivation;
import zonal.symbolic.DualActivations;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaDerivative;
import zonal.symbolic.Formulas;
import zonal.symbolic.NormalForm;
import zonal.symbolic.Program;

/** Finds the theorem that gives the limit of a kernel as the depth grows. */
public final class DepthLimits {

    private static final int COMPARISON_BITS = 128;
    private static final BigFraction HALF = BigFraction.of(1, 2);

    private DepthLimits() {
    }

    /**
     * The limit of K(u)/K(1).
     *
     * @param u a constant formula in [-1, 1)
     * @throws InputException if no theorem covers the kernels there; the message says which theorem would be needed
     */
    public static DepthLimit of(KernelSequence sequence, Formula u) {
        BallArithmetic a = new BallArithmetic(COMPARISON_BITS);
        Ball value = Program.valueOf(u, a);
        if (!value.lessThan(Ball.ONE).isCertain() || Ball.ONE.lessThan(a.negate(value)).isCertain()) {
            throw new InputException("limits in the depth are for -1 <= u < 1; at u = 1 the normalised kernel is 1 at every depth");
        }
        Network network = sequence.at(1).network().orElseThrow(() -> new InputException(sequence.text() + " has no depth"));
        return network instanceof Network.FullyConnected fullyConnected ? fullyConnected(sequence, fullyConnected, u) : residual(sequence, value, u);
    }

    private static DepthLimit fullyConnected(KernelSequence sequence, Network.FullyConnected network, Formula u) {
        if (sequence.changesWithDepth()) {
            throw new InputException("no theorem on depth covers fully connected networks whose parameters change with the depth; one would decide it");
        }
        boolean isPlain = network.equals(Network.FullyConnected.of(network.depth(), network.activation(), Formulas.integer(0)));
        if (!isPlain || !(DualActivations.of(network.activation().function()) instanceof DualActivation.Angular dual) || dual.degree() != 1) {
            throw new InputException("the theorem on depth is for fully connected networks without bias or other options, whose activation is homogeneous of degree 1, such as relu and"
                    + " leaky-relu(1/5); one for " + (isPlain ? network.activation().text() : "these options") + " would decide it");
        }
        return new FullyConnectedLimit(sequence, strength(dual), u);
    }

    /** b with kappa0 = 1 - b theta/pi and kappa1' = kappa0 by u, which the theorems assume: both are proved for the derived dual. */
    static Formula strength(DualActivation.Angular dual) {
        Formula slope = dual.derivative().orElseThrow();
        Formula b = Formulas.negate(Formulas.multiply(Formulas.pi(), NormalForm.of(FormulaDerivative.of(slope, Recursion.ANGLE)).toFormula()));
        Formula sine = Formulas.call(Formula.Head.SIN, Formulas.variable(Recursion.ANGLE));
        Formula bySlope = Formulas.negate(Formulas.multiply(sine, slope));
        boolean isOne = NormalForm.identical(Formulas.substitute(slope, Map.of(Recursion.ANGLE, Formulas.integer(0))), Formulas.integer(1));
        if (!Formulas.variables(b).equals(Set.of()) || !isOne || !NormalForm.identical(FormulaDerivative.of(dual.value(), Recursion.ANGLE), bySlope)) {
            throw new InputException("the dual activation is not of the form that the theorem on depth assumes");
        }
        return b;
    }

    private static DepthLimit residual(KernelSequence sequence, Ball value, Formula u) {
        Formula alpha = sequence.argument("alpha").orElseThrow();
        PowerOfDepth power = PowerOfDepth.of(alpha)
                .orElseThrow(() -> new InputException("the theorems on residual networks are for alpha = c*depth^(-gamma); one for another alpha would decide it"));
        DualActivation.Angular dual = (DualActivation.Angular) DualActivations.of(Activation.RELU.function());
        Formula strength = strength(dual);
        ResidualFlow flow = ResidualFlow.of(dual);
        int side = power.exponent().negate().compareTo(HALF);
        if (side > 0) {
            return new LightBlocksLimit(sequence, flow, alpha, u);
        }
        if (!Ball.of(-1).lessThan(value).isCertain()) {
            throw new InputException("for alpha = c*depth^(-gamma) with gamma <= 1/2 the theorems are for -1 < u < 1; one for the angle pi, which falls by the order of a root in the first"
                    + " block, would decide it");
        }
        if (side < 0) {
            return new HeavyBlocksLimit(strength, alpha, u);
        }
        return new BalancedBlocksLimit(flow, alpha, power.factor(), u);
    }
}

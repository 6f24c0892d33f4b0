package zonal.kernel.depth;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.Kernel;
import zonal.kernel.KernelSequence;
import zonal.kernel.Layer;
import zonal.kernel.Recursion;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.Program;

/**
 * Fully connected networks without bias whose activation is homogeneous of degree 1 (Theorem 3 of docs/depth-limits.md): Theta_L/(L+1) -> 1/4 and Sigma_L -> 1 for
 * -1 <= u < 1. The first layers are evaluated, the bounds cover the others.
 *
 * @param sequence the kernels
 * @param strength b with kappa0 = 1 - b theta/pi
 * @param u the cosine, a constant formula in [-1, 1)
 */
record FullyConnectedLimit(KernelSequence sequence, Formula strength, Formula u) implements DepthLimit {

    /** The layers that are evaluated; the later ones are bounded. */
    private static final int EVALUATED = 48;

    @Override
    public String theorem() {
        return "docs/depth-limits.md, Theorem 3: bias-free networks with an activation homogeneous of degree 1";
    }

    @Override
    public Optional<BigFraction> exact() {
        return Optional.of(isTangent() ? BigFraction.of(1, 4) : BigFraction.ONE);
    }

    @Override
    public Ball limit(BallArithmetic arithmetic) {
        return arithmetic.rational(exact().orElseThrow());
    }

    @Override
    public Ball at(long depth, BallArithmetic a) {
        int evaluated = (int) Math.min(depth, EVALUATED);
        Kernel next = sequence.at(evaluated + 1);
        String angleName = "theta_" + evaluated;
        String valueName = (isTangent() ? "Theta_" : "Sigma_") + evaluated;
        Program program = Program.compile(List.of(Recursion.ANGLE), next.recursion().layers().stream().map(Layer::definitions).flatMap(List::stream).toList(),
                List.of(angleName, valueName));
        List<Ball> values = program.evaluate(a, List.of(a.acos(Program.valueOf(u, a))));
        AngleDescent descent = AngleDescent.from(a, values.get(0), Program.valueOf(strength, a));
        return isTangent() ? tangent(descent, values.get(1), depth - evaluated, depth) : a.cos(descent.angle(depth - evaluated));
    }

    /** f_l = Sigma_(l+1) = 1 - G(...), and 1 - Sigma_(l+1) <= 1 - u_l <= theta^2/2, so (1 - f_l)/p_l <= pi theta/(2 b). */
    private static Ball tangent(AngleDescent descent, Ball value, long layers, long depth) {
        BallArithmetic a = descent.arithmetic();
        Ball deficit = a.divide(a.multiply(a.pi(), descent.angle()), a.multiply(descent.strength(), 2));
        return a.divide(new Backpropagation(descent, value, deficit).after(layers), depth + 1);
    }

    private boolean isTangent() {
        return sequence.at(1).kind() == Kernel.Kind.TANGENT;
    }
}

package zonal.kernel.depth;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.kernel.KernelSequence;
import zonal.kernel.KernelValues;
import zonal.kernel.Recursion;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaDerivative;
import zonal.symbolic.Program;

/**
 * Residual networks whose blocks weigh so little, alpha = c depth^-gamma with gamma > 1/2, that all see the angle of the inputs (Theorem 6 of docs/depth-limits.md): the kernel
 * tends to that of one block, at the distance O(depth^(1 - 2 gamma)) for -1 < u < 1 and O(depth^(1/2 - gamma)) at u = -1.
 *
 * @param sequence the kernels
 * @param flow what a block does
 * @param alpha the weight of a block, a formula in the depth
 * @param u the cosine, a constant formula in [-1, 1)
 */
record LightBlocksLimit(KernelSequence sequence, ResidualFlow flow, Formula alpha, Formula u) implements DepthLimit {

    @Override
    public String theorem() {
        return "docs/depth-limits.md, Theorem 6: alpha = c depth^-gamma with gamma > 1/2";
    }

    @Override
    public Optional<BigFraction> exact() {
        return Optional.empty();
    }

    @Override
    public Ball limit(BallArithmetic arithmetic) {
        return KernelValues.at(sequence.at(1), u, arithmetic);
    }

    /**
     * With T = depth * step, p and g at the first angle: |K - F/2| <= T p + (1/2) D (theta - theta'), D the largest |dF/dtheta| down to the angle theta' where u has grown by
     * T g.
     */
    @Override
    public Ball at(long depth, BallArithmetic a) {
        Ball time = a.multiply(ResidualFlow.step(alpha, depth, a), depth);
        Ball cosine = Program.valueOf(u, a);
        Ball angle = a.acos(cosine);
        Ball end = a.add(cosine, a.multiply(time, ResidualFlow.at(flow.rate(), angle, a)));
        if (!end.lessThan(Ball.ONE).isCertain()) {
            throw new InputException("the bound of " + theorem() + " does not hold at depth " + depth + " yet; a larger depth would decide it");
        }
        Ball last = a.acos(end);
        Ball slope = ResidualFlow.largest(FormulaDerivative.of(flow.source(), Recursion.ANGLE), last, angle, a);
        Ball drift = a.multiply(slope, a.subtract(angle, last));
        Ball damped = a.multiply(time, ResidualFlow.at(flow.damping(), angle, a));
        return ResidualFlow.around(limit(a), a.add(damped, a.shift(drift, -1)));
    }
}

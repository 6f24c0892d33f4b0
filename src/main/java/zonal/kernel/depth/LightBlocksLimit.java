package zonal.kernel.depth;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.kernel.KernelSequence;
import zonal.kernel.KernelValues;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.Program;

/**
 * Residual networks whose blocks weigh so little, alpha = c depth^-gamma with gamma > 1/2, that all see the angle of the inputs (Theorem 6 of docs/depth-limits.md): the kernel
 * tends to that of one block, at the distance O(depth^(1 - 2 gamma)) for -1 < u < 1.
 *
 * @param sequence the kernels
 * @param flow what a block does
 * @param alpha the weight of a block, a formula in the depth
 * @param u the cosine, a constant formula in (-1, 1)
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

    /** With T = depth * step: |K - F(u)/2| <= (T/2)(2 p + D g), D the largest |dF/du| where 1 - u has fallen by a share of at most T p. */
    @Override
    public Ball at(long depth, BallArithmetic a) {
        Ball time = a.multiply(ResidualFlow.step(alpha, depth, a), depth);
        Ball cosine = Program.valueOf(u, a);
        Ball angle = a.acos(cosine);
        Ball damping = ResidualFlow.at(flow.damping(), angle, a);
        Ball share = a.subtract(Ball.ONE, a.multiply(time, damping));
        if (!share.isPositive().isCertain()) {
            throw new InputException("the bound of " + theorem() + " does not hold at depth " + depth + " yet; a larger depth would decide it");
        }
        Ball last = a.acos(a.subtract(Ball.ONE, a.multiply(a.subtract(Ball.ONE, cosine), share)));
        Ball slope = ResidualFlow.largest(ResidualFlow.byCosine(flow.source()), last, angle, a);
        Ball drift = a.multiply(slope, ResidualFlow.at(flow.rate(), angle, a));
        Ball distance = a.multiply(a.shift(time, -1), a.add(a.shift(damping, 1), drift));
        return ResidualFlow.around(limit(a), distance);
    }
}

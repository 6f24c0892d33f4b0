package zonal.kernel.depth;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.Program;

/**
 * Residual networks with alpha = c depth^(-1/2), whose blocks follow the flow for the time T = c^2 (Theorem 5 of docs/depth-limits.md): for -1 < u < 1 the kernel tends to that
 * of the flow, and Euler's method bounds the distance by a constant over the depth.
 *
 * @param flow what a block does
 * @param alpha the weight of a block, a formula in the depth
 * @param factor c, a constant formula
 * @param u the cosine, a constant formula in (-1, 1)
 */
record BalancedBlocksLimit(ResidualFlow flow, Formula alpha, Formula factor, Formula u) implements DepthLimit {

    @Override
    public String theorem() {
        return "docs/depth-limits.md, Theorem 5: alpha = c depth^(-1/2)";
    }

    @Override
    public Optional<BigFraction> exact() {
        return Optional.empty();
    }

    @Override
    public Ball limit(BallArithmetic arithmetic) {
        return flowKernel(arithmetic).value();
    }

    private FlowKernel flowKernel(BallArithmetic a) {
        return FlowKernel.of(flow, a.acos(Program.valueOf(u, a)), time(a), a);
    }

    private Ball time(BallArithmetic a) {
        return a.square(Program.valueOf(factor, a));
    }

    @Override
    public Ball at(long depth, BallArithmetic a) {
        Ball step = ResidualFlow.step(alpha, depth, a);
        Ball used = a.multiply(step, depth);
        FlowKernel kernel = flowKernel(a);
        Ball damping = ResidualFlow.at(flow.damping(), kernel.first(), a);
        // |d/dT W/(2T)| <= (|W'| + |W|/T)/(2T) <= p + 2/T for the sum W of the flow, |W| <= 2 T
        Ball missing = a.multiply(a.subtract(time(a), used), a.add(damping, a.divide(Ball.of(2), used)));
        return ResidualFlow.around(kernel.value(), a.add(eulerError(kernel, step, used, depth, a), a.abs(missing)));
    }

    /**
     * Half of step ((D_p 2T + D_F) T p g/2 + M/2), where T p g step/2 bounds the error of u, D_p and D_F are the largest |dp/du| and |dF/du| on the way, and
     * M = p (2 T p + 2) + 2 T D_p g + D_F g bounds |W''|; p and g at the first angle, where they are largest.
     */
    private Ball eulerError(FlowKernel kernel, Ball step, Ball time, long depth, BallArithmetic a) {
        Ball damping = ResidualFlow.at(flow.damping(), kernel.first(), a);
        Ball rate = ResidualFlow.at(flow.rate(), kernel.first(), a);
        Ball twice = a.shift(time, 1);
        Ball acceleration = a.shift(a.multiply(time, a.multiply(damping, rate)), -1);
        Ball end = a.add(a.cos(kernel.last()), a.multiply(step, acceleration));
        if (!end.lessThan(Ball.ONE).isCertain()) {
            throw new InputException("the bound of " + theorem() + " does not hold at depth " + depth + " yet; a larger depth would decide it");
        }
        Ball least = a.acos(end);
        Ball dampingSlope = ResidualFlow.largest(ResidualFlow.byCosine(flow.damping()), least, kernel.first(), a);
        Ball sourceSlope = ResidualFlow.largest(ResidualFlow.byCosine(flow.source()), least, kernel.first(), a);
        Ball slopes = a.add(a.multiply(twice, dampingSlope), sourceSlope);
        Ball curvature = a.add(a.multiply(damping, a.add(a.multiply(twice, damping), Ball.of(2))), a.multiply(slopes, rate));
        return a.shift(a.multiply(step, a.add(a.multiply(slopes, acceleration), a.shift(curvature, -1))), -1);
    }
}

package zonal.kernel.depth;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.symbolic.Formula;
import zonal.symbolic.Program;

/**
 * Residual networks whose blocks weigh so much, alpha = c depth^-gamma with gamma < 1/2, that the kernel forgets its angle (Theorem 4 of docs/depth-limits.md): K -> 1/4 for
 * -1 < u < 1.
 *
 * @param strength s with kappa0 = 1 - s theta/pi
 * @param alpha the weight of a block, a formula in the depth
 * @param u the cosine, a constant formula in (-1, 1)
 */
record HeavyBlocksLimit(Formula strength, Formula alpha, Formula u) implements DepthLimit {

    @Override
    public String theorem() {
        return "docs/depth-limits.md, Theorem 4: alpha = c depth^-gamma with gamma < 1/2";
    }

    @Override
    public Optional<BigFraction> exact() {
        return Optional.of(BigFraction.of(1, 4));
    }

    @Override
    public Ball limit(BallArithmetic arithmetic) {
        return arithmetic.rational(BigFraction.of(1, 4));
    }

    /** f_l = (kappa1 + u kappa0)/2, 1 - kappa1 <= theta^2/2 and 1 - u kappa0 <= s theta/pi + theta^2/2, so (1 - f_l)/p_l <= (s + pi theta)/(2 b), b = s * step. */
    @Override
    public Ball at(long depth, BallArithmetic a) {
        Ball ofBlock = Program.valueOf(strength, a);
        Ball ofStep = a.multiply(ofBlock, ResidualFlow.step(alpha, depth, a));
        AngleDescent descent = AngleDescent.from(a, a.acos(Program.valueOf(u, a)), ofStep);
        Ball deficit = a.divide(a.add(ofBlock, a.multiply(a.pi(), descent.angle())), a.multiply(descent.strength(), 2));
        return a.divide(new Backpropagation(descent, Ball.ZERO, deficit).after(depth), depth);
    }
}

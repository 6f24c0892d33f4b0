package zonal.kernel.depth;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** What becomes of K(u)/K(1), K the kernel of a network of depth L, as L tends to infinity. */
public sealed interface DepthLimit permits FullyConnectedLimit, HeavyBlocksLimit, BalancedBlocksLimit, LightBlocksLimit {

    /** By which theorem. */
    String theorem();

    /** The limit, if the theorem gives it as a rational number. */
    Optional<BigFraction> exact();

    /** An enclosure of the limit. */
    Ball limit(BallArithmetic arithmetic);

    /**
     * An enclosure of K(u)/K(1) at the given depth by the bounds of the theorem, whatever the depth; its width tends to 0 as the depth grows.
     *
     * @throws zonal.InputException if the bounds do not hold at this depth yet
     */
    Ball at(long depth, BallArithmetic arithmetic);
}

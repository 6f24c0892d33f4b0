package zonal.sphere;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.Kernel;
import zonal.kernel.KernelAtEnd;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * The angles from 0 to a small one, and their mirror images, which panels leave out where a kernel is not analytic at an end.
 *
 * @param to the last angle in units of pi
 * @param bound an upper bound of |K| at these angles
 */
record EndRest(BigFraction to, Magnitude bound) {

    private static final BallArithmetic BALLS = new BallArithmetic(64);

    /** An upper bound of |K| at the angles up to the given one, in units of pi, and their mirror images; empty if none is proved. */
    static Optional<Magnitude> bound(Kernel kernel, BigFraction to) {
        if (kernel.kind() != Kernel.Kind.FORMULA) {
            // kernels of networks and reference kernels are positive definite, so that |K(t)| <= K(1)
            return finite(kernel.recursion().evaluate(BALLS, Ball.ZERO).magnitude());
        }
        Ball angles = BALLS.union(Ball.ZERO, BALLS.multiply(BALLS.pi(), BALLS.rational(to)));
        return finite(onAngles(kernel, angles, false).max(onAngles(kernel, angles, true)));
    }

    /** The angles from pi - to to pi alone, of a kernel that is flat at pi. */
    static EndRest flat(Kernel kernel, BigFraction to) {
        Ball angles = BALLS.union(Ball.ZERO, BALLS.multiply(BALLS.pi(), BALLS.rational(to)));
        return new EndRest(to, kernel.recursion().evaluate(BALLS, BALLS.subtract(BALLS.pi(), angles)).magnitude());
    }

    /** By the formula itself, or as a function of the root of the coordinate if that is what is finite. */
    private static Magnitude onAngles(Kernel kernel, Ball angles, boolean atPi) {
        Ball direct = atPi ? kernel.recursion().evaluateFromPi(BALLS, angles) : kernel.recursion().evaluate(BALLS, angles);
        KernelAtEnd end = KernelAtEnd.of(kernel, atPi);
        if (direct.isFinite() || end.index() == 1) {
            return direct.magnitude();
        }
        Ball largest = BALLS.power(BALLS.sin(BALLS.shift(angles.upper(), -1)), BigFraction.of(1, end.index()));
        return end.value(BALLS, BALLS.union(Ball.ZERO, largest)).magnitude();
    }

    private static Optional<Magnitude> finite(Magnitude bound) {
        return Optional.of(bound).filter(magnitude -> !magnitude.isInfinite());
    }

    /** A bound of the integral of |K P_k sin^(d-2)| over the rest at both ends: |P_k| <= 1 and sin theta <= theta. */
    Magnitude integral(int dimension) {
        Ball end = BALLS.multiply(BALLS.pi(), BALLS.rational(to));
        Ball volume = BALLS.divide(BALLS.power(end, dimension - 1), Ball.of(dimension - 1L));
        return BALLS.shift(volume, 1).magnitude().multiply(bound);
    }
}

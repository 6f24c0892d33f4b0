package zonal.sphere;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** Where a kernel is defined and where it is analytic. */
public final class KernelDomain {

    private static final int POINTS = 64;
    private static final int PRECISION = 128;
    private static final int HIGH_DEGREE = 10_000;

    private KernelDomain() {
    }

    /**
     * Refuses a kernel that has no finite real value at one of 65 equidistant angles of [0, pi], the ends included. A kernel that passes may still be singular
     * elsewhere; what is computed from it afterwards proves that it is not.
     *
     * @throws InputException if a value is not shown to be real and finite; the message names the angle
     */
    public static void requireFinite(Kernel kernel) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        for (int j = 0; j <= POINTS; j++) {
            Ball theta = balls.multiply(balls.pi(), balls.rational(BigFraction.of(j, POINTS)));
            if (!kernel.recursion().evaluate(balls, theta).isFinite()) {
                throw new InputException(String.format(Locale.ROOT, "kernel %s is not shown to be real and finite at theta = %.4f (t = %.4f);"
                        + " a kernel needs a finite real value at every t in [-1, 1]", kernel.text(), theta.toDouble(), Math.cos(theta.toDouble())));
            }
        }
    }

    /** Why the kernel was not proved to be analytic in theta on a complex neighbourhood of [0, pi]; empty if it was. */
    public static Optional<String> obstacleToAnalyticity(Kernel kernel) {
        try {
            // a high degree makes the plan choose narrow ellipses, on which analyticity is quickly proved
            PanelPlan.of(kernel, HIGH_DEGREE, PRECISION);
            return Optional.empty();
        } catch (InputException e) {
            return Optional.of(e.getMessage());
        }
    }
}

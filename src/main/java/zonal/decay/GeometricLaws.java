package zonal.decay;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.Kernel;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/**
 * |mu_k| <= C rho^-k for kernels that are analytic in t on the ellipse with foci +-1 and semi-axes of sum rho, or whose part of one parity is (docs/decay-law.md, last
 * section).
 */
final class GeometricLaws {

    private static final BallArithmetic BALLS = new BallArithmetic(64);
    /** Entire functions are bounded on every ellipse, and grow with it: the bound for this one is given. */
    private static final double HEIGHT_OF_ENTIRE = 1.00001 * Math.log(10);
    private static final double LARGEST_HEIGHT = 3;

    private GeometricLaws() {
    }

    /** The law for about the largest ellipse on which the kernel is shown to be analytic; empty if that is none. */
    static Optional<ParityLaw.Geometric> of(Kernel kernel, int dimension) {
        double largest = kernel.entireInCosine().isPresent() ? HEIGHT_OF_ENTIRE : LARGEST_HEIGHT;
        return AnalyticRegion.height(kernel, largest).map(region -> law(region, dimension));
    }

    private static ParityLaw.Geometric law(AnalyticRegion.HeightBound region, int dimension) {
        // rho rounded down to a few digits is a smaller ellipse, inside the one for which the bound was proved
        BigDecimal rho = new BigDecimal(Math.exp(region.height())).multiply(new BigDecimal("0.9999999")).round(new MathContext(4, RoundingMode.DOWN));
        BigFraction exact = BigFraction.of(rho.unscaledValue()).multiply(BigFraction.of(10).pow(-rho.scale()));
        Ball height = BALLS.log(BALLS.rational(exact));
        if (!height.lessThan(Ball.exactly(region.height())).isCertain()) {
            throw new IllegalStateException("the ellipse of " + rho + " is not inside that of height " + region.height());
        }
        Magnitude constant = SecondKind.geometric(BALLS, dimension, height).multiply(region.bound());
        return new ParityLaw.Geometric(Ball.ZERO.enlarge(constant).upper(), exact, 0);
    }
}

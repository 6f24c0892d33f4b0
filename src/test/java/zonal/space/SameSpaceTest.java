package zonal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.decay.Decays;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Truth;

class SameSpaceTest {

    private static final BallArithmetic ARITHMETIC = new BallArithmetic(200);

    /** Both limits are multiples of the same constant: (3 +- 1/2)/pi for the tangent kernel of depth 2 and c for the Laplace kernel. */
    @Test
    void theRatioOfEigenvaluesHasTheLimitOfTheEndpointCoefficients() {
        SameSpace space = SameSpace.of(Kernels.parse("fc-ntk(depth=2)"), Kernels.parse("laplace(c=2)"), 5);
        assertEquals(Truth.TRUE, space.answer());
        assertRatio(BigFraction.of(7, 4), space.evenRatio());
        assertRatio(BigFraction.of(5, 4), space.oddRatio());
    }

    @Test
    void theOrderOfTheKernelsDoesNotMatter() {
        Kernel shallow = Kernels.parse("fc-ntk(depth=1)");
        Kernel laplace = Kernels.parse("laplace(c=1)");
        assertEquals(Truth.FALSE, SameSpace.of(shallow, laplace, 3).answer());
        assertEquals(Truth.FALSE, SameSpace.of(laplace, shallow, 3).answer());
        assertEquals(Truth.TRUE, SameSpace.of(shallow, Kernels.parse("resntk(depth=1, alpha=1)"), 3).answer());
    }

    @Test
    void aFormulaIsNotAssumedPositive() {
        Kernel formula = Kernels.parse("formula(\"exp(-2*sin(theta/2))\")");
        SameSpace space = SameSpace.of(formula, Kernels.parse("laplace(c=1)"), 3);
        assertEquals(Truth.UNKNOWN, space.answer());
        assertTrue(space.reason().contains("not known to be positive definite"), space.reason());
    }

    @Test
    void aFormulaIsToldApartByItsExponents() {
        assertEquals(Truth.FALSE, SameSpace.of(Kernels.parse("formula(\"1 - theta/pi\")"), Kernels.parse("laplace(c=1)"), 3).answer());
    }

    @Test
    void kernelsOfFiniteRankWithNegativeEigenvaluesHaveNoSpace() {
        Kernel positive = Kernels.parse("formula(\"t + t^2\")");
        assertEquals(Truth.TRUE, SameSpace.of(positive, Kernels.parse("formula(\"2*t + t^2/3\")"), 3).answer());
        assertEquals(Truth.UNKNOWN, SameSpace.of(Kernels.parse("formula(\"t - t^2\")"), positive, 3).answer());
        assertEquals(Truth.UNKNOWN, SameSpace.of(Kernels.parse("formula(\"-exp(-2*sin(theta/2))\")"), Kernels.parse("gaussian(c=1)"), 3).answer());
        assertEquals(Truth.UNKNOWN, SameSpace.of(Kernels.parse("formula(\"t - t^2\")"), Kernels.parse("formula(\"t^2 - t\")"), 3).answer());
    }

    @Test
    void zeroDegreesAreCompleteForPositiveDefiniteKernels() {
        ZeroDegrees zeros = zeros("fc-nngp(depth=1)");
        assertEquals(DegreeSet.parse("odd >= 3"), zeros.proved());
        assertTrue(zeros.complete(), zeros.reason());
        assertFalse(zeros("formula(\"1 - theta/pi\")").complete());
    }

    private static ZeroDegrees zeros(String text) {
        Kernel kernel = Kernels.parse(text);
        return ZeroDegrees.of(kernel, 4, Decays.of(kernel, 4, 20));
    }

    private static void assertRatio(BigFraction timesPi, Optional<Ball> ratio) {
        Ball product = ARITHMETIC.multiply(ratio.orElseThrow(), ARITHMETIC.pi());
        assertTrue(product.contains(timesPi), () -> "near " + product.toDouble());
        assertTrue(product.relativeAccuracyBits() > 60);
    }
}

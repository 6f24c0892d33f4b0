package zonal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.InputException;
import zonal.decay.DecayLaws;
import zonal.decay.Extremes;
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
        SameSpace space = SameSpace.of(new DecayLaws(), Kernels.parse("fc-ntk(depth=2)"), Kernels.parse("laplace(c=2)"), 5);
        assertEquals(Truth.TRUE, space.answer());
        assertRatio(BigFraction.of(7, 4), space.ratios().orElseThrow().even());
        assertRatio(BigFraction.of(5, 4), space.ratios().orElseThrow().odd());
    }

    @Test
    void theOrderOfTheKernelsDoesNotMatter() {
        Kernel shallow = Kernels.parse("fc-ntk(depth=1)");
        Kernel laplace = Kernels.parse("laplace(c=1)");
        assertEquals(Truth.FALSE, SameSpace.of(new DecayLaws(), shallow, laplace, 3).answer());
        assertEquals(Truth.FALSE, SameSpace.of(new DecayLaws(), laplace, shallow, 3).answer());
        assertEquals(Truth.TRUE, SameSpace.of(new DecayLaws(), shallow, Kernels.parse("resntk(depth=1, alpha=1)"), 3).answer());
    }

    @Test
    void aFormulaIsPositiveByItsLaw() {
        Kernel formula = Kernels.parse("formula(\"exp(-2*sin(theta/2))\")");
        SameSpace space = SameSpace.of(new DecayLaws(), formula, Kernels.parse("laplace(c=1)"), 3);
        assertEquals(Truth.TRUE, space.answer(), space.reason());
        // the same function: all ratios are 1
        Extremes extremes = space.ratios().orElseThrow().extremes();
        for (Extremes.Extreme extreme : List.of(extremes.lower(), extremes.upper())) {
            assertTrue(extreme.value().contains(BigFraction.ONE), extreme.toString());
            assertTrue(extreme.value().relativeAccuracyBits() > 50, extreme.toString());
        }
    }

    @Test
    void aFormulaIsToldApartByItsExponents() {
        assertEquals(Truth.FALSE, SameSpace.of(new DecayLaws(), Kernels.parse("formula(\"1 - theta/pi\")"), Kernels.parse("laplace(c=1)"), 3).answer());
    }

    @Test
    void kernelsOfFiniteRankWithNegativeEigenvaluesHaveNoSpace() {
        Kernel positive = Kernels.parse("formula(\"t + t^2\")");
        assertEquals(Truth.TRUE, SameSpace.of(new DecayLaws(), positive, Kernels.parse("formula(\"2*t + t^2/3\")"), 3).answer());
        assertRefused("formula(\"t - t^2\")", "formula(\"t + t^2\")", "degree 0");
        assertRefused("formula(\"-exp(-2*sin(theta/2))\")", "gaussian(c=1)", "degree 0");
        assertRefused("formula(\"t + t^2\")", "formula(\"t^2 - t\")", "degree 1");
        // negative from degree 5 on, over odd degrees
        assertRefused("formula(\"100*cos(theta) + 100*cos(theta)^3 + theta\")", "laplace(c=1)", "degree 5");
    }

    @Test
    void zeroDegreesAreCompleteForPositiveDefiniteKernels() {
        ZeroDegrees zeros = zeros("fc-nngp(depth=1)");
        assertEquals(DegreeSet.parse("odd >= 3"), zeros.proved());
        assertTrue(zeros.complete(), zeros.reason());
        assertTrue(zeros("formula(\"1 - theta/pi\")").complete());
        // the eigenvalue of degree 1 vanishes in three dimensions, which no rule proves
        assertFalse(zeros("formula(\"theta + 3*pi/8*cos(theta)\")", 3).complete());
    }

    private static ZeroDegrees zeros(String text) {
        return zeros(text, 4);
    }

    private static ZeroDegrees zeros(String text, int dimension) {
        Kernel kernel = Kernels.parse(text);
        DecayLaws laws = new DecayLaws();
        return ZeroDegrees.of(laws, kernel, dimension, laws.of(kernel, dimension, 20));
    }

    private static void assertRefused(String first, String second, String degree) {
        InputException refused = assertThrows(InputException.class, () -> SameSpace.of(new DecayLaws(), Kernels.parse(first), Kernels.parse(second), 3));
        assertTrue(refused.getMessage().contains(degree), refused.getMessage());
    }

    private static void assertRatio(BigFraction timesPi, Optional<Ball> ratio) {
        Ball product = ARITHMETIC.multiply(ratio.orElseThrow(), ARITHMETIC.pi());
        assertTrue(product.contains(timesPi), () -> "near " + product.toDouble());
        assertTrue(product.relativeAccuracyBits() > 60);
    }
}

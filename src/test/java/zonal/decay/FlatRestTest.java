package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.FlatEnd;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.Magnitude;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

/** The decay of kernels that are flat at theta = pi. */
class FlatRestTest {

    private static final DecayLaws LAWS = SharedLaws.LAWS;

    /** The law for all degrees against quadrature, where it begins and later. */
    @ParameterizedTest
    @CsvSource({"1/2, 3, 30", "1, 2, 30", "3, 4, 40", "3, 7, 30"})
    void theLawEnclosesTheEigenvaluesOfQuadratureFromItsFirstDegreeOn(String bias, int dimension, int bits) {
        Kernel kernel = Kernels.parse("sparse-ntk(bias=" + bias + ")");
        for (Parity parity : Parity.values()) {
            TailLaw law = LAWS.tail(kernel, dimension, parity, bits).orElseThrow();
            long first = parity.next(law.from());
            for (Eigenvalue eigenvalue : Spectrum.eigenvalues(kernel, dimension, List.of(first, first + 2, first + 10), 18)) {
                Ball value = law.eigenvalue(eigenvalue.degree());
                assertTrue(value.overlaps(eigenvalue.value()), () -> value + " against " + eigenvalue.value() + " at " + eigenvalue.degree());
                assertTrue(value.relativeAccuracyBits() >= bits - 8, () -> value + " is too wide");
            }
        }
    }

    /** exp(-1/8)/(2 pi): the constant of the kernel without bias times exp(-B^2/2), for both parities. */
    @Test
    void bothParitiesHaveTheLimitOfTheKernelWithoutBiasTimesAGaussian() {
        Kernel kernel = Kernels.parse("sparse-ntk(bias=1/2)");
        for (Parity parity : Parity.values()) {
            TailLaw law = LAWS.tail(kernel, 3, parity, 30).orElseThrow();
            assertEquals(BigFraction.of(3), law.exponent());
            assertEquals(Math.exp(-0.125) / (2 * Math.PI), law.limit().toDouble(), 1e-15);
        }
    }

    /** C = 3 (b/4)^(2/3) = 3 for b = 4; the factors for d = 4, where G is 1. */
    @Test
    void theBoundIsThatOfTheTheorem() {
        FlatRest rest = new FlatRest(Ball.of(4), Magnitude.of(2));
        double expected = 2 * Math.sinh(1) * Math.pow(0.5 / Math.PI, 2) * Math.exp(-2 - 3 * Math.pow(1000, 2.0 / 3));
        double found = rest.bound(4, Ball.exactly(0.5), 999).toDouble();
        assertEquals(1, found / expected, 1e-9);
    }

    @Test
    void theBoundDecreasesAgainstPowersFromADegreeOnAndNotBefore() {
        FlatRest rest = new FlatRest(Ball.ONE, Magnitude.ONE);
        BigFraction nu = BigFraction.of(1, 2);
        assertFalse(rest.decreases(3, 3, nu));
        assertTrue(rest.decreases(200, 3, nu));
    }

    /** Next to pi a singular power gives no law: what is multiplied with the probability may have a branch point of its own, at theta = 0 too. */
    @Test
    void onlyProductsWithOneProbabilityAreTakenForFlat() {
        assertTrue(FlatEnd.of(Kernels.parse("formula(\"sin(theta)^2*orthant(1/3, theta)\")")).isPresent());
        assertFalse(FlatEnd.of(Kernels.parse("formula(\"cos(theta) + orthant(1/3, theta)\")")).isPresent());
        assertFalse(FlatEnd.of(Kernels.parse("formula(\"orthant(-1/3, theta)\")")).isPresent());
        assertFalse(FlatEnd.of(Kernels.parse("formula(\"orthant(1, theta)*orthant(2, theta)\")")).isPresent());
    }
}

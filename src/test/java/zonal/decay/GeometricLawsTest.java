package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

class GeometricLawsTest {

    private static final BallArithmetic BALLS = new BallArithmetic(100);

    @Property(tries = 200, seed = "1")
    void boundOnTheCircleIsNearlyAttainedByTheKernelCosineOfATheta(@ForAll @IntRange(min = 1, max = 40) int degree, @ForAll @DoubleRange(min = 0.7, max = 3) double height) {
        // mu_k = 1/2 and M = cosh(kY): the factor of M e^(-kY) is at least 1/(1 + e^(-2kY)), and by its formula (1+q)/(1-q), q = e^(-2Y)
        double factor = SecondKind.geometric(BALLS, 2, Ball.exactly(height)).toDouble();
        double q = Math.exp(-2 * height);
        assertTrue(factor >= 1 / (1 + Math.pow(q, degree)), () -> "factor " + factor);
        assertEquals((1 + q) / (1 - q), factor, 1e-8 * factor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // the radius of the largest ellipse, on which there is a singularity
        "1/(2-t); 3.7320508", "1/(5-4*t); 2", "log(3-t); 5.8284271", "sqrt(2-t); 3.7320508", "exp(1/(2-t)); 3.7320508", "1/(1+t^2); 2.4142136", "1/(1+cos(theta)^2); 2.4142136"})
    void rateIsWithinAFewPercentAndTheBoundHoldsAtEveryDegree(String formula, double radius) {
        Kernel kernel = Kernels.parse("formula(\"" + formula + "\")");
        for (int dimension : new int[] {2, 3, 8}) {
            DecayLaw decay = SharedLaws.LAWS.of(kernel, dimension, 10);
            assertEquals(DecayLaw.Status.GEOMETRIC, decay.status(), decay.reason());
            ParityLaw.Geometric law = (ParityLaw.Geometric) decay.even().orElseThrow();
            assertTrue(law.rho().doubleValue() < radius && law.rho().doubleValue() > 0.95 * radius, () -> "rho = " + law.rho());
            List<Long> degrees = LongStream.rangeClosed(0, 60).filter(degree -> degree % 2 == 0 || decay.odd().isPresent()).boxed().toList();
            for (Eigenvalue eigenvalue : Spectrum.eigenvalues(kernel, dimension, degrees, 6)) {
                Ball bound = BALLS.divide(law.constant(), BALLS.power(BALLS.rational(law.rho()), (int) eigenvalue.degree()));
                assertTrue(BALLS.abs(eigenvalue.value()).lessThan(bound).isCertain(), () -> formula + ", degree " + eigenvalue.degree() + ": " + eigenvalue.value() + " beyond " + bound);
            }
        }
    }
}

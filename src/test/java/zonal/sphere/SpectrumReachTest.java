package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;

/** The ends of the range of parameters that {@link Spectrum} is meant for. */
@Tag("slow")
class SpectrumReachTest {

    @ParameterizedTest
    @CsvSource({"2, 2000, 300", "3, 2000, 300", "10, 2000, 100", "50, 2000, 30", "100, 400, 50"})
    void closedFormOfOneHiddenLayerHolds(int d, int k, int digits) {
        BallArithmetic balls = new BallArithmetic(4 * digits + 200);
        Eigenvalue eigenvalue = Spectrum.eigenvalues(Kernels.parse("fc-nngp(depth=1)"), d, List.of((long) k), digits).get(0);
        // kappa1: mu_k = (d / (8 pi^2)) (Gamma(d/2) Gamma((k-1)/2) / Gamma((k+d+1)/2))^2 for even k
        Ball below = balls.multiply(balls.gamma(BigFraction.of(k + d + 1, 2)), balls.pi());
        Ball quotient = balls.divide(balls.multiply(balls.gamma(BigFraction.of(d, 2)), balls.gamma(BigFraction.of(k - 1, 2))), below);
        Ball expected = balls.multiply(balls.multiply(quotient, quotient), balls.rational(BigFraction.of(d, 8)));
        assertTrue(eigenvalue.value().overlaps(expected), () -> eigenvalue.value() + " misses " + expected);
        assertTrue(DecimalEnclosure.of(eigenvalue.value(), digits).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "fc-ntk(depth=10); 3; 2000; 30", "fc-ntk(depth=20); 30; 300; 20", "resntk(depth=20, alpha=1/20); 5; 500; 20", "resntk(depth=3, alpha=5); 4; 2000; 20",
        "fc-ntk(depth=4, bias=1/100); 3; 500; 20", "gaussian(c=1/2); 4; 2000; 300", "laplace(c=10); 3; 2000; 50"})
    void twoAccuraciesOverlap(String kernel, int dimension, int degree, int digits) {
        List<Long> degrees = List.of(degree - 1L, (long) degree);
        List<Eigenvalue> few = Spectrum.eigenvalues(Kernels.parse(kernel), dimension, degrees, 10);
        List<Eigenvalue> many = Spectrum.eigenvalues(Kernels.parse(kernel), dimension, degrees, digits);
        for (int i = 0; i < degrees.size(); i++) {
            assertTrue(few.get(i).value().overlaps(many.get(i).value()), kernel + " at degree " + degrees.get(i));
            assertTrue(DecimalEnclosure.of(many.get(i).value(), digits).isPresent());
        }
    }
}

package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

class DerivativeKernelsTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    /** mu_k on S^(d-1) is mu_(k-1) of the derivative on S^(d+1), divided by d. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "(sin(theta)+(pi-theta)*cos(theta))/pi; 3", "(t*(pi-acos(t))+sqrt(1-t^2))/pi; 4", "exp(2*t); 2", "exp(-4*sin(theta/2)^2); 5", "asin(t/2); 3", "sin(theta)^3*(1+theta); 3"})
    void eigenvaluesAreThoseOfTheKernelOneDimensionShiftLower(String formula, int dimension) {
        List<Long> degrees = LongStream.of(1, 2, 3, 8).boxed().toList();
        List<Eigenvalue> kernel = Spectrum.eigenvalues(Kernels.parse("formula(\"" + formula + "\")"), dimension, degrees, 25);
        List<Eigenvalue> derivative = Spectrum.eigenvalues(Kernels.parse("formula(\"" + formula + "\", derivative=1)"), dimension + 2, degrees.stream().map(k -> k - 1).toList(), 25);
        for (int i = 0; i < degrees.size(); i++) {
            Ball shifted = BALLS.divide(derivative.get(i).value(), Ball.of(dimension));
            assertTrue(kernel.get(i).value().overlaps(shifted), formula + " at degree " + degrees.get(i));
            assertEquals(kernel.get(i).value().isZero(), shifted.isZero());
        }
    }

    @Test
    void secondDerivativeOfAnExponentialIsAMultipleOfIt() {
        Kernel twice = Kernels.parse("formula(\"exp(3*t)\", derivative=2)");
        assertTrue(twice.entireInCosine().isPresent());
        Ball value = twice.recursion().evaluate(BALLS, BALLS.rational(BigFraction.of(1, 3)));
        Ball expected = Kernels.parse("formula(\"9*exp(3*t)\")").recursion().evaluate(BALLS, BALLS.rational(BigFraction.of(1, 3)));
        assertTrue(value.overlaps(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "1/2", "x"})
    void ordersThatAreNoSmallIntegersAreRefused(String order) {
        assertThrows(InputException.class, () -> Kernels.parse("formula(\"exp(t)\", derivative=" + order + ")"));
    }
}

package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.hipparchus.analysis.integration.IterativeLegendreGaussIntegrator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.DoubleArithmetic;

class EndRestTest {

    private static final DoubleArithmetic DOUBLES = new DoubleArithmetic();

    /** What is left out is bounded, and by less than a few times what it is. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"formula(\"1+sqrt(theta)\"); 2", "formula(\"1+sqrt(theta)\"); 5", "formula(\"3-theta^(1/3)\"); 3", "fc-nngp(depth=2, activation=step); 3", "gamma-exponential(gamma=1/2, c=1); 4"})
    void integralIsAtLeastThatOfTheKernelAtBothEndsAndOfItsSize(String text, int dimension) {
        Kernel kernel = Kernels.parse(text);
        BigFraction to = BigFraction.of(1, 64);
        double end = Math.PI / 64;
        double integral = new IterativeLegendreGaussIntegrator(20, 1e-9, 1e-12).integrate(1_000_000,
                theta -> (Math.abs(kernel.recursion().evaluate(DOUBLES, theta)) + Math.abs(kernel.recursion().evaluate(DOUBLES, Math.PI - theta))) * Math.pow(Math.sin(theta), dimension - 2),
                1e-9, end);
        double bound = new EndRest(to, EndRest.bound(kernel, to).orElseThrow()).integral(dimension).toDouble();
        assertTrue(integral <= bound && bound <= 3.5 * integral, () -> bound + " for an integral of " + integral);
    }

    @ParameterizedTest
    @CsvSource({"formula(\"1/theta\")", "formula(\"log(theta)\")"})
    void kernelWithoutBoundHasNone(String text) {
        assertEquals(Optional.empty(), EndRest.bound(Kernels.parse(text), BigFraction.of(1, 64)));
    }
}

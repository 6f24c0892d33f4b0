package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.KernelValues;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;
import zonal.symbolic.FormulaParser;

class PowerSeriesTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    /** The series at t = 1/20, whose terms past order 30 are below 20^-30 = 1e-39 times K(1) for coefficients that are at least zero. */
    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=1)", "fc-ntk(depth=3, bias=1/2)", "fc-nngp(depth=2, activation=step)", "resntk(depth=2, alpha=1)", "gaussian(c=2)", "sparse-ntk(bias=1)"})
    void theSeriesSumsUpToTheKernel(String text) {
        Kernel kernel = Kernels.parse(text);
        List<Ball> coefficients = PowerSeries.coefficients(kernel, 30, 30);
        Ball sum = Ball.ZERO;
        for (int k = 30; k >= 0; k--) {
            sum = BALLS.add(BALLS.multiply(sum, BALLS.rational(BigFraction.of(1, 20))), coefficients.get(k));
        }
        Ball value = KernelValues.at(kernel, FormulaParser.parse("1/20"), 40);
        assertTrue(Math.abs(BALLS.subtract(sum, value).toDouble()) < 1e-30 * value.toDouble(), sum + " " + value);
    }

    /** t (pi - theta)/pi + (sin theta + (pi - theta) t)/pi = 1/pi + t + (3/(2 pi)) t^2 + (5/(24 pi)) t^4 + ..., by arcsin t = t + t^3/6 + ... and sin theta = 1 - t^2/2 - t^4/8 - ... */
    @Test
    void coefficientsOfOneHiddenLayerAreThoseOfTheTextbook() {
        List<Ball> coefficients = PowerSeries.coefficients(Kernels.parse("fc-ntk(depth=1)"), 5, 15);
        double[] expected = {1 / Math.PI, 1, 3 / (2 * Math.PI), 0, 5 / (24 * Math.PI), 0};
        for (int k = 0; k < expected.length; k++) {
            assertEquals(expected[k], coefficients.get(k).toDouble(), 1e-15);
        }
        assertEquals(Ball.ZERO, coefficients.get(3));
        assertEquals(Ball.ZERO, coefficients.get(5));
    }

    /** By mpmath.taylor of the recursion of MATH.md at 60 digits. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"gaussian(c=1); 3; 0.022558805453869123; 18"})
    void coefficientsAreThoseOfOtherPrograms(String kernel, int k, String value, int digits) {
        Ball found = PowerSeries.coefficients(Kernels.parse(kernel), k, digits).get(k);
        // e^(-2c) (2c)^k / k! of exp(-c |x - x'|^2)
        double expected = Math.exp(-2) * 8 / 6;
        assertEquals(expected, found.toDouble(), 1e-15);
    }

    @Test
    void theDigitsAreThoseAskedFor() {
        for (int digits : new int[] {5, 60, 200}) {
            for (Ball coefficient : PowerSeries.coefficients(Kernels.parse("fc-ntk(depth=2)"), 20, digits)) {
                assertTrue(DecimalEnclosure.of(coefficient, digits).isPresent());
            }
        }
    }

    @Test
    void kernelsWithoutASeriesAreRefused() {
        String message = assertThrows(InputException.class, () -> PowerSeries.coefficients(Kernels.parse("formula(\"abs(t)+2\")"), 3, 10)).getMessage();
        assertTrue(message.contains("not shown to be analytic at t = 0"), message);
    }
}

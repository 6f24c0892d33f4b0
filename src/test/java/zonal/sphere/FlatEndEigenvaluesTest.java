package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** Kernels that are flat at theta = pi. */
class FlatEndEigenvaluesTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    /** The values of sparse_ntk.py, which is beside them. */
    @ParameterizedTest
    @CsvFileSource(resources = "sparse-ntk.csv", numLinesToSkip = 1)
    void agreeWithAnIndependentProgram(String bias, int dimension, long degree, BigDecimal expected) {
        Ball value = eigenvalue("sparse-ntk(bias=" + bias + ")", dimension, degree, 24);
        Ball exact = BALLS.multiply(BALLS.rational(BigFraction.of(expected.unscaledValue())), BALLS.power(Ball.of(10), -expected.scale()));
        assertTrue(BALLS.divide(BALLS.subtract(value, exact), exact).magnitude().toDouble() < 1e-23, () -> value + " against " + expected);
        assertTrue(value.relativeAccuracyBits() > 78, () -> value + " is too wide");
    }

    /** Both parts of the kernel with the bias 0 written out, by quadrature of a kernel that is analytic. */
    @Test
    void tendToThoseWithoutBias() {
        Ball without = eigenvalue("formula(\"(cos(theta)+1)*(pi-theta)/(2*pi)\")", 3, 4, 20);
        assertTrue(eigenvalue("sparse-ntk(bias=0)", 3, 4, 20).overlaps(without));
        assertTrue(BALLS.subtract(eigenvalue("sparse-ntk(bias=10^(-6))", 3, 4, 20), without).magnitude().toDouble() < 1e-6);
    }

    /** With an inexact bias, and with a relative accuracy in spite of the size of the kernel, e^(-B^2/2). */
    @Test
    void haveTheirDigitsForInexactAndForLargeBiases() {
        assertTrue(eigenvalue("sparse-ntk(bias=sqrt(2))", 4, 3, 30).relativeAccuracyBits() > 98);
        Ball large = eigenvalue("sparse-ntk(bias=12)", 3, 2, 30);
        assertTrue(large.relativeAccuracyBits() > 98);
        assertTrue(large.isPositive().isCertain() && large.magnitude().toDouble() < 1e-31);
    }

    private static Ball eigenvalue(String kernel, int dimension, long degree, int digits) {
        return Spectrum.eigenvalues(Kernels.parse(kernel), dimension, List.of(degree), digits).get(0).value();
    }
}

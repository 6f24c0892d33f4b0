package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** Kernels that are flat at theta = pi. */
class FlatEndEigenvaluesTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    private record Reference(String bias, int dimension, long degree, Ball value) {

        static Reference parse(String line) {
            String[] fields = line.split(",");
            BigDecimal value = new BigDecimal(fields[3]);
            Ball exact = BALLS.multiply(BALLS.rational(BigFraction.of(value.unscaledValue())), BALLS.power(Ball.of(10), -value.scale()));
            return new Reference(fields[0], Integer.parseInt(fields[1]), Long.parseLong(fields[2]), exact);
        }
    }

    /** The values of sparse_ntk.py, which is beside them. */
    @ParameterizedTest
    @CsvSource({"1/2, 4", "1, 5", "2, 3"})
    void agreeWithAnIndependentProgram(String bias, int dimension) throws IOException {
        List<Reference> references = references().stream().filter(line -> line.bias().equals(bias) && line.dimension() == dimension).toList();
        List<Eigenvalue> found = Spectrum.eigenvalues(Kernels.parse("sparse-ntk(bias=" + bias + ")"), dimension, references.stream().map(Reference::degree).toList(), 24);
        assertEquals(7, found.size());
        for (int i = 0; i < found.size(); i++) {
            Ball value = found.get(i).value();
            Ball exact = references.get(i).value();
            assertTrue(BALLS.divide(BALLS.subtract(value, exact), exact).magnitude().toDouble() < 1e-23, () -> value + " against " + exact);
            assertTrue(value.relativeAccuracyBits() > 78, () -> value + " is too wide");
        }
    }

    private static List<Reference> references() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(FlatEndEigenvaluesTest.class.getResourceAsStream("sparse-ntk.csv"), StandardCharsets.US_ASCII))) {
            return reader.lines().skip(1).map(Reference::parse).toList();
        }
    }

    /** Both parts of the kernel with the bias 0 written out, by quadrature of a kernel that is analytic. */
    @Test
    void tendToThoseWithoutBias() {
        Ball without = eigenvalue("formula(\"(cos(theta)+1)*(pi-theta)/(2*pi)\")", 3, 4, 20);
        assertTrue(eigenvalue("sparse-ntk(bias=0)", 3, 4, 20).overlaps(without));
        assertTrue(BALLS.subtract(eigenvalue("sparse-ntk(bias=1/1000)", 3, 4, 20), without).magnitude().toDouble() < 1e-3);
    }

    /** With an inexact bias, and with a relative accuracy in spite of the size of the kernel, e^(-B^2/2). */
    @Test
    void haveTheirDigitsForInexactAndForLargeBiases() {
        assertTrue(eigenvalue("sparse-ntk(bias=sqrt(2))", 4, 3, 30).relativeAccuracyBits() > 98);
        Ball large = eigenvalue("sparse-ntk(bias=12)", 3, 2, 15);
        assertTrue(large.relativeAccuracyBits() > 49);
        assertTrue(large.isPositive().isCertain() && large.magnitude().toDouble() < 1e-31);
    }

    private static Ball eigenvalue(String kernel, int dimension, long degree, int digits) {
        return Spectrum.eigenvalues(Kernels.parse(kernel), dimension, List.of(degree), digits).get(0).value();
    }
}

package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.DecimalEnclosure;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

/** Eigenvalues by the tail law and by quadrature, two proofs that have nothing but the kernel in common, of every kernel of the catalogue. */
class RoutesTest {

    private static final int DIGITS = 25;
    /** Above this every kernel below has a tail law. */
    private static final long BY_TAIL = 800;
    private static final List<Long> DEGREES = List.of(137L, 138L, 801L, 802L);

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=3)", "fc-ntk(depth=2, bias=1/2)", "fc-ntk(depth=10)", "fc-ntk(depth=2, activation=relu-power(2))", "fc-ntk(depth=3, trained=first)", "fc-nngp(depth=3)", "fc-nngp(depth=2, bias=1)",
        "resntk(depth=3, alpha=1/2)", "resntk(depth=2, alpha=1/3, trained=all)", "pnn-ntk(degree=2)", "sparse-ntk(bias=1)", "laplace(c=1)", "matern(nu=3/2)", "gamma-exponential(gamma=1/2)",
        "fc-nngp(depth=2, activation=step)", "formula(\"exp(-theta)*cos(theta)\")"})
    void tailLawsAndQuadratureAgree(String text) {
        Kernel kernel = Kernels.parse(text);
        for (int dimension : new int[] {3, 8}) {
            List<Eigenvalue> byEither = new Eigenvalues(SharedLaws.LAWS).of(kernel, dimension, DEGREES, DIGITS);
            List<Eigenvalue> byQuadrature = Spectrum.eigenvalues(kernel, dimension, DEGREES, DIGITS);
            IntStream.range(0, DEGREES.size()).forEach(i -> {
                assertTrue(byEither.get(i).value().overlaps(byQuadrature.get(i).value()), () -> DEGREES.get(i) + ": " + byEither.get(i) + " and " + byQuadrature.get(i));
                assertTrue(DecimalEnclosure.exists(byEither.get(i).value(), DIGITS));
                if (DEGREES.get(i) > BY_TAIL) {
                    assertNotEquals(byEither.get(i).value(), byQuadrature.get(i).value(), "both are from quadrature");
                }
                assertEquals(byEither.get(i).multiplicity(), byQuadrature.get(i).multiplicity());
            });
        }
    }
}

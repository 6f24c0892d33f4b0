package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.special.Gamma;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.util.Binary64;
import org.hipparchus.util.Binary64Field;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.HipparchusArithmetic;

/** Eigenvalues by the quadrature of Hipparchus in doubles, of the recursion evaluated over its field elements: a route that shares no arithmetic with the certified one. */
class FloatingPointRouteTest {

    private static final List<String> KERNELS = List.of("fc-ntk(depth=2)", "fc-ntk(depth=5, bias=2/5)", "fc-nngp(depth=3)", "resntk(depth=4, alpha=7/10)",
            "laplace(c=3)", "gaussian(c=2)", "formula(\"theta^2*sin(theta)\")", "formula(\"1/(2-t)\")");
    private static final int NODES = 400;

    @Property(tries = 40, seed = "1")
    void certifiedEigenvaluesAgreeWithFloatingPointQuadrature(@ForAll @IntRange(min = 0, max = 7) int index, @ForAll @IntRange(min = 2, max = 9) int dimension,
            @ForAll @IntRange(min = 0, max = 12) int degree) {
        Kernel kernel = Kernels.parse(KERNELS.get(index));
        HipparchusArithmetic<Binary64> arithmetic = new HipparchusArithmetic<>(Binary64Field.getInstance());
        GaussIntegrator integrator = new GaussIntegratorFactory().legendre(NODES, 0, Math.PI);
        double integral = integrator.integrate(theta -> kernel.recursion().evaluate(arithmetic, new Binary64(theta)).getReal()
                * polynomial(dimension, degree, Math.cos(theta)) * Math.pow(Math.sin(theta), dimension - 2));
        double constant = Math.exp(Gamma.logGamma(dimension / 2.0) - Gamma.logGamma((dimension - 1) / 2.0)) / Math.sqrt(Math.PI);
        double certified = Spectrum.eigenvalues(kernel, dimension, List.of((long) degree), 15).get(0).value().toDouble();
        // absolute error of a double quadrature of an integrand of size at most K(1) <= 15
        assertEquals(certified, constant * integral, 1e-12);
    }

    private static double polynomial(int dimension, int degree, double t) {
        double previous = 1;
        double current = degree == 0 ? 1 : t;
        for (int k = 1; k < degree; k++) {
            double next = ((2 * k + dimension - 2) * t * current - k * previous) / (k + dimension - 2);
            previous = current;
            current = next;
        }
        return current;
    }
}

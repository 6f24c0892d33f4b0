package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;

class QuadratureEigenvaluesTest {

    @Property(tries = 25, seed = "1")
    void fewNodesGiveWideEnclosuresThatStillContain(@ForAll @IntRange(min = 2, max = 20) int nodes, @ForAll @IntRange(min = 2, max = 8) int dimension) {
        Kernel kernel = Kernels.parse("fc-ntk(depth=2)");
        QuadratureEigenvalues quadrature = new QuadratureEigenvalues(kernel, dimension);
        List<Panel> panels = PanelPlan.of(kernel, dimension, 6, 200).list();
        int[] points = new int[panels.size()];
        Arrays.fill(points, nodes);
        Ball[] rough = quadrature.withNodes(panels, points, 6, 200);
        Ball[] exact = quadrature.upTo(6, 200);
        for (int k = 0; k <= 6; k++) {
            Ball wide = rough[k];
            Ball narrow = exact[k];
            assertTrue(wide.contains(narrow), () -> wide + " does not contain " + narrow);
            assertTrue(!wide.midpoint().overlaps(narrow), "the truncation must dominate, or the test proves nothing");
        }
    }

    @Property(tries = 8, seed = "2")
    void accuracyIsReachedWithoutWaste(@ForAll @IntRange(min = 50, max = 500) int accuracy, @ForAll @IntRange(min = 0, max = 100) int degree) {
        Ball[] values = new QuadratureEigenvalues(Kernels.parse("fc-ntk(depth=3, bias=1/4)"), 3).upTo(degree, accuracy);
        for (Ball value : values) {
            assertTrue(value.radius().exponent() <= -accuracy + 8, () -> value.radius() + " for " + accuracy + " bits");
        }
    }
}

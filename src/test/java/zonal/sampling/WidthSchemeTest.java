package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WidthSchemeTest {

    @Property(tries = 200, seed = "51")
    void extrapolationCancelsTwoTermsAndTellsTheSecond(@ForAll @IntRange(min = 100, max = 1_000_000) int width, @ForAll @IntRange(min = 10, max = 40) int least,
            @ForAll @DoubleRange(min = -100, max = 100) double first, @ForAll @DoubleRange(min = -1000, max = 1000) double second) {
        WidthScheme scheme = WidthScheme.extrapolation(width, least);
        double[] kernels = scheme.widths().stream().mapToDouble(n -> 5 + first / n + second / n / n).toArray();
        assertEquals(5, scheme.limit(kernels), 1e-11);
        double product = (double) scheme.widths().get(0) * scheme.widths().get(1);
        assertEquals(second / product, scheme.lastTerm(kernels), 1e-11);
        assertEquals(first / width + second / width / width, scheme.bias(kernels), 1e-11);
    }

    @Property(tries = 200, seed = "52")
    void widthsLieApartAndNoneIsBelowTheLeast(@ForAll @IntRange(min = 40, max = 100_000) int width, @ForAll @IntRange(min = 10, max = 40) int least) {
        List<Integer> widths = WidthScheme.extrapolation(width, least).widths();
        assertTrue(widths.contains(width), () -> widths.toString());
        assertTrue(widths.get(2) >= least, () -> widths.toString());
        assertTrue(widths.get(0) >= 24 * least && widths.get(0) <= Math.max(24 * least + 1, 2 * width), () -> widths.toString());
        for (int i = 0; i < 2; i++) {
            assertTrue(widths.get(i) >= 1.9 * widths.get(i + 1) && widths.get(i) <= 8.6 * widths.get(i + 1), () -> widths.toString());
        }
    }

    @Test
    void wideNetworksAreTheLargestAndNarrowOnesAreNot() {
        assertEquals(List.of(4096, 512, 64), WidthScheme.extrapolation(4096, 20).widths());
        assertEquals(List.of(800, 400, 200), WidthScheme.extrapolation(400, 20).widths());
        assertEquals(List.of(480, 98, 20), WidthScheme.extrapolation(20, 20).widths());
    }
}

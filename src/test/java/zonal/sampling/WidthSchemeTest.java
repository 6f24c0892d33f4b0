package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import zonal.InputException;

class WidthSchemeTest {

    @Property(tries = 200, seed = "51")
    void extrapolationCancelsTwoTermsAndTellsTheSecond(@ForAll @IntRange(min = 100, max = 1_000_000) int width, @ForAll @IntRange(min = 10, max = 40) int least,
            @ForAll @DoubleRange(min = -100, max = 100) double first, @ForAll @DoubleRange(min = -1000, max = 1000) double second) {
        WidthScheme scheme = WidthScheme.extrapolation(width, least);
        double[] kernels = scheme.widths().stream().mapToDouble(n -> 5 + first / n + second / n / n).toArray();
        assertEquals(5, WidthScheme.combine(scheme.limit(), kernels), 1e-11);
        double product = (double) scheme.widths().get(0) * scheme.widths().get(1);
        assertEquals(second / product, WidthScheme.combine(scheme.lastTerm(), kernels), 1e-11);
    }

    @Property(tries = 200, seed = "52")
    void noWidthIsBelowTheLeastOrMoreThanEightTimesTheNext(@ForAll @IntRange(min = 100, max = 1_000_000) int width,
            @ForAll @IntRange(min = 10, max = 40) int least) {
        List<Integer> widths = WidthScheme.extrapolation(width, least).widths();
        assertEquals(width, widths.get(0));
        assertTrue(widths.get(2) >= Math.min(least, width / 64), () -> widths.toString());
        assertTrue(widths.get(0) <= 8.2 * widths.get(1) && widths.get(1) <= 8.2 * widths.get(2), () -> widths.toString());
    }

    @Test
    void widthWithoutRoomForThreeIsRefusedWithTheLeastThatHas() {
        String message = assertThrows(InputException.class, () -> WidthScheme.extrapolation(44, 20)).getMessage();
        assertTrue(message.endsWith("give at least 45"), message);
        assertEquals(3, WidthScheme.extrapolation(45, 20).widths().stream().distinct().count());
    }
}

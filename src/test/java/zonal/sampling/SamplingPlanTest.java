package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import zonal.InputException;

class SamplingPlanTest {

    @Test
    void numbersOutOfRangeAreRefusedByName() {
        assertRefused("the number of networks 7 is out of range", () -> SamplingPlan.of(100, 7));
        assertRefused("width 0 is out of range", () -> SamplingPlan.of(0, 100));
        assertRefused("width 50000 is out of range", () -> SamplingPlan.of(50_000, 100));
        assertRefused("false-alarm rate 0.7 is out of range", () -> new SamplingPlan(100, 100, 1, 0.7, 0.1));
        assertRefused("miss rate NaN is out of range", () -> new SamplingPlan(100, 100, 1, 0.1, Double.NaN));
    }

    @Test
    void oneWidthIsTakenWhereSamplingErrorDominatesAndTwoWhereBiasDoes() {
        FiniteWidthBias bias = new FiniteWidthBias(4, false);
        assertEquals(1, WidthScheme.choose(SamplingPlan.of(512, 50), bias).widths().size());
        assertEquals(2, WidthScheme.choose(SamplingPlan.of(512, 1_000_000), bias).widths().size());
        assertEquals(1, WidthScheme.choose(SamplingPlan.of(512, 1_000_000), new FiniteWidthBias(2, true)).widths().size());
    }

    private static void assertRefused(String start, Runnable action) {
        String message = assertThrows(InputException.class, action::run).getMessage();
        assertTrue(message.startsWith(start), message);
    }
}

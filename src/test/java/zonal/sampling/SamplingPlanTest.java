package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import zonal.InputException;

class SamplingPlanTest {

    @Test
    void numbersOutOfRangeAreRefusedByName() {
        assertRefused("the number of networks 7 is out of range", () -> SamplingPlan.of(100, 7));
        assertRefused("width 0 is out of range", () -> SamplingPlan.of(0, 100));
        assertRefused("width 20000000 is out of range", () -> SamplingPlan.of(20_000_000, 100));
        assertRefused("the error to detect 0.0 is out of range", () -> SamplingPlan.of(100, 100).detecting(0));
        assertRefused("false-alarm rate 0.7 is out of range", () -> new SamplingPlan(100, 100, 1, 0.7, 0.1, OptionalDouble.empty()));
        assertRefused("miss rate NaN is out of range", () -> new SamplingPlan(100, 100, 1, 0.1, Double.NaN, OptionalDouble.empty()));
    }

    @Test
    void sampleIsLookedAtOnceOrAtHalves() {
        assertEquals(List.of(1000), SamplingPlan.of(100, 1000).looks());
        assertEquals(List.of(125, 250, 500, 1000), SamplingPlan.of(100, 1000).detecting(0.01).looks());
        assertEquals(List.of(64, 128, 256, 512, 1024, 2048, 4096), SamplingPlan.of(100, 4096).detecting(0.01).looks());
    }

    private static void assertRefused(String start, Runnable action) {
        String message = assertThrows(InputException.class, action::run).getMessage();
        assertTrue(message.startsWith(start), message);
    }
}

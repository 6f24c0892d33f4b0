package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;

/** Right formulas at pairs so near that no sampled neuron tells them apart are refused, not rejected. False alarms together: at most 2e-6. */
class NearPairsTest {

    @ParameterizedTest
    @ValueSource(strings = {"fc-nngp(depth=1, activation=step)", "fc-ntk(depth=1)", "resntk(depth=1, alpha=1)"})
    void sampleThatHoldsNoNeuronBetweenTheInputsIsRefused(String text) {
        Kernel kernel = Kernels.parse(text);
        SamplingPlan plan = SamplingPlan.of(1000, 8);
        String message = assertThrows(InputException.class, () -> SamplingTest.run(kernel, plan, List.of(1e-5))).getMessage();
        assertTrue(message.contains("too few of the sampled neurons tell its inputs apart; give "), message);
        assertThrows(InputException.class, () -> SamplingTest.run(kernel, plan, List.of(1.0, Math.PI - 1e-5)));
    }

    @Test
    void layersAfterAJumpAskForNeuronsBetweenTheInputs() {
        Kernel kernel = Kernels.parse("fc-nngp(depth=4, activation=step)");
        String message = assertThrows(InputException.class, () -> SamplingTest.run(kernel, SamplingPlan.of(25, 1000), List.of(0.1))).getMessage();
        assertTrue(message.contains("too few neurons of a layer have it between them; give at least 158"), message);
        assertTrue(SamplingTest.run(kernel, SamplingPlan.of(158, 1000), List.of(0.1)).agrees());
    }

    @Test
    void smoothActivationsAndEqualInputsAskForNothing() {
        assertEquals(0, pairs("fc-ntk(depth=2, activation=erf)").leastWidth(1e-9));
        assertEquals(1, pairs("fc-ntk(depth=2, activation=erf)").leastNetworks(20, List.of(1e-9), 1e-6));
        assertEquals(1, pairs("fc-nngp(depth=2, activation=step)").leastNetworks(20, List.of(0.0, Math.PI), 1e-6));
        assertEquals(0, pairs("fc-nngp(depth=2, activation=step)").leastWidth(Math.PI));
    }

    private static NearPairs pairs(String text) {
        return NetworkEnsemble.of(Kernels.parse(text), 5).bias().near();
    }
}

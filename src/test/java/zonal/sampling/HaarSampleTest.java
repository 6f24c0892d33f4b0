package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.DoubleArithmetic;

/** Networks with orthogonal weights have the kernels of Gaussian ones as their means. */
class HaarSampleTest {

    private static final List<Double> ANGLES = List.of(0.0, 1.0, Math.PI / 2, 3.0);
    private static final Kernel NTK = Kernels.parse("fc-ntk(depth=2)");
    private static final SamplingPlan PLAN = SamplingPlan.of(96, 300);

    private static List<Estimates> sample;
    private static SamplingResult result;

    @BeforeAll
    static void draw() {
        sample = HaarSample.draw(NetworkEnsemble.of(NTK, 3), PLAN, ANGLES, Workers.available());
        result = Estimates.against(theta -> ntk(theta), PLAN, 1, sample);
    }

    @Test
    void theMeanIsTheKernel() {
        assertTrue(result.agrees(), result::toString);
        assertEquals(List.of(96), result.rows().get(0).widths());
        assertEquals(3, result.rows().get(1).widths().size());
    }

    @Test
    void anErrorCalledDetectableIsFoundAtEachAngle() {
        for (int i = 0; i < ANGLES.size(); i++) {
            double angle = ANGLES.get(i);
            double error = result.rows().get(i).detectable();
            assertTrue(error < 1.5, "angle " + angle + " detects " + error);
            for (double wrong : new double[] {error, -error}) {
                assertFalse(Estimates.against(theta -> ntk(theta) + (theta == angle ? wrong : 0), PLAN, 1, sample).agrees());
            }
        }
    }

    @Test
    void kernelsAreWithinAKnownFactorOfTheirSpreadAtEqualInputs() {
        // the dispersion of orthogonal networks with two layers of width 96, as in dispersion.py
        double dispersion = 1.063326;
        Spread spread = Spread.draw(NTK, HiddenWeights.ORTHOGONAL, PLAN, List.of(0.0)).get(0);
        assertEquals(3 * Math.sqrt(dispersion - 1), spread.deviation(), 5 * spread.error());
    }

    @Test
    void nothingDependsOnTheNumberOfThreads() {
        SamplingPlan small = SamplingPlan.of(64, 20);
        assertEquals(run(small, new Workers(1, () -> { })), run(small, new Workers(3, () -> { })));
    }

    @Test
    void aWidthTooSmallForTheDepthIsRefused() {
        String message = assertThrows(InputException.class, () -> run(SamplingPlan.of(14, 20), Workers.available())).getMessage();
        assertTrue(message.startsWith("width 14 is too small for this network"), message);
    }

    private static SamplingResult run(SamplingPlan plan, Workers workers) {
        return Estimates.against(theta -> ntk(theta), plan, 1, HaarSample.draw(NetworkEnsemble.of(NTK, 3), plan, ANGLES, workers));
    }

    private static double ntk(double theta) {
        return NTK.recursion().evaluate(new DoubleArithmetic(), theta);
    }
}

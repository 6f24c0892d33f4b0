package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Kernel.Kind;
import zonal.kernel.Kernels;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.number.DoubleArithmetic;
import zonal.sampling.network.WeightLaw;
import zonal.symbolic.Formulas;
import zonal.symbolic.Formula;

/** Where the mean of a finite network is the limit, and that what extrapolation leaves of the bias is allowed for. The factor is five standard errors. */
class FiniteWidthBiasTest {

    private static final int NETWORKS = 10_000;
    private static final Formula UNUSED = new Formula.Rational(BigFraction.ZERO);

    @Test
    void meanAtEqualInputsIsTheLimitAtEveryWidth() {
        for (int width : new int[] {2, 7, 16}) {
            assertUnbiased(connected(3, 0.5, Kind.TANGENT), width, 0, Textbook.tangent(3, 0.5, 0, 1));
            assertUnbiased(connected(3, 0.5, Kind.GAUSSIAN_PROCESS), width, 0, Textbook.gaussianProcess(3, 0.5, 0));
            assertUnbiased(residual(2, 0.7), width, 0, 1);
            assertUnbiased(NetworkEnsemble.of(Kernels.parse("resntk(depth=2, alpha=7/10, trained=all)"), 13), width, 0, 1);
            assertUnbiased(NetworkEnsemble.of(Kernels.parse("fc-ntk(depth=2, sigma-w=4/5, sigma-b=1/2, bias=1, trained=hidden, normalised=yes)"), 14), width, 0, 1);
        }
    }

    @Test
    void meanWithOneHiddenLayerIsTheLimitAtEveryWidth() {
        for (double theta : new double[] {0.4, 2, Math.PI}) {
            assertUnbiased(connected(1, 0.5, Kind.TANGENT), 3, theta, Textbook.tangent(1, 0.5, theta, 1));
            assertUnbiased(connected(1, 0.5, Kind.GAUSSIAN_PROCESS), 3, theta, Textbook.gaussianProcess(1, 0.5, theta));
        }
    }

    @Test
    void whatTheExtrapolationLeavesIsWithinTheAllowanceAtTheSmallestWidths() {
        for (String text : List.of("fc-ntk(depth=2)", "fc-nngp(depth=3)", "fc-ntk(depth=2, activation=gelu)", "resntk(depth=2, alpha=1)")) {
            Kernel kernel = Kernels.parse(text);
            NetworkEnsemble ensemble = NetworkEnsemble.of(kernel, 5);
            int width = (int) Math.ceil(2.3 * Math.ceil(5 * ensemble.bias().matrices()));
            SamplingPlan plan = SamplingPlan.of(width, 4_000);
            KernelSample sample = KernelSample.draw(ensemble, plan, List.of(0.8, 1.6, Math.PI), Workers.available());
            assertTrue(sample.against(theta -> kernel.recursion().evaluate(new DoubleArithmetic(), theta)).agrees(), text);
        }
    }

    @Test
    void heavierTailsOfTheActivationAskForGreaterWidth() {
        int relu = bias("fc-ntk(depth=2)").scheme(1_000_000, 0).widths().get(0);
        assertEquals(1_000_000, relu);
        assertRefused("fc-ntk(depth=2)", 14, "give at least 15");
        assertRefused("fc-ntk(depth=1, activation=hermite(3))", 150, "heavy tails");
        assertEquals(List.of(150), bias("fc-ntk(depth=1)").scheme(150, 1).widths());
    }

    @Test
    void meanThatIsInfiniteIsNotSampled() {
        String message = assertThrows(InputException.class, () -> bias("fc-ntk(depth=2, activation=exp)")).getMessage();
        assertTrue(message.contains("infinite mean"), message);
        bias("fc-ntk(depth=1, activation=exp)");
        bias("fc-ntk(depth=2, activation=hermite(4))");
    }

    @Test
    void biasOfDeepNetworkIsNotZero() {
        SampleMoments sample = sample(connected(4, 0, Kind.GAUSSIAN_PROCESS), 8, Math.PI);
        assertTrue(Math.abs(sample.mean() - Textbook.gaussianProcess(4, 0, Math.PI)) > 10 * sample.standardError());
    }

    private static void assertUnbiased(NetworkEnsemble ensemble, int width, double theta, double limit) {
        SampleMoments sample = sample(ensemble, width, theta);
        assertEquals(limit, sample.mean(), 5 * sample.standardError() + 1e-12);
    }

    private static FiniteWidthBias bias(String text) {
        return NetworkEnsemble.of(Kernels.parse(text), 5).bias();
    }

    private static void assertRefused(String text, int width, String reason) {
        String message = assertThrows(InputException.class, () -> bias(text).scheme(width, 0)).getMessage();
        assertTrue(message.contains(reason), message);
    }

    private static SampleMoments sample(NetworkEnsemble ensemble, int width, double theta) {
        return samples(ensemble, width, List.of(theta)).get(0);
    }

    private static List<SampleMoments> samples(NetworkEnsemble ensemble, int width, List<Double> angles) {
        double[][] kernels = Workers.available().map(NETWORKS, index -> ensemble.kernel(width, index, angles, WeightLaw.DENSE), double[][]::new);
        return IntStream.range(0, angles.size())
                .mapToObj(column -> SampleMoments.of(Arrays.stream(kernels).mapToDouble(kernel -> kernel[column]).toArray())).toList();
    }

    private static NetworkEnsemble connected(int depth, double beta, Kind kind) {
        return new NetworkEnsemble(Network.FullyConnected.of(depth, Activation.RELU, Formulas.rational(BigFraction.from(beta))), beta, kind, 11);
    }

    private static NetworkEnsemble residual(int depth, double alpha) {
        return new NetworkEnsemble(Network.Residual.of(depth, UNUSED), alpha, Kind.TANGENT, 12);
    }
}

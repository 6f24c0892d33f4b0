package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.kernel.Kernel.Kind;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.sampling.network.WeightLaw;
import zonal.symbolic.Formula;

/** The measured bounds of the finite-width bias, measured again at small widths where the bias is large. The factor is five standard errors. */
class FiniteWidthBiasTest {

    private static final int NETWORKS = 10_000;
    private static final Formula UNUSED = new Formula.Rational(BigFraction.ZERO);

    @Test
    void meanAtEqualInputsIsTheLimitAtEveryWidth() {
        for (int width : new int[] {2, 7, 16}) {
            assertUnbiased(connected(3, 0.5, Kind.TANGENT), width, 0, Textbook.tangent(3, 0.5, 0, 1));
            assertUnbiased(connected(3, 0.5, Kind.GAUSSIAN_PROCESS), width, 0, Textbook.gaussianProcess(3, 0.5, 0));
            assertUnbiased(residual(2, 0.7), width, 0, 1);
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
    void biasStaysWithinItsAllowance() {
        assertAllowed(connected(3, 0, Kind.TANGENT), theta -> Textbook.tangent(3, 0, theta, 1));
        assertAllowed(connected(4, 0, Kind.GAUSSIAN_PROCESS), theta -> Textbook.gaussianProcess(4, 0, theta));
        assertAllowed(residual(1, 0.1), theta -> Textbook.residual(1, 0.1, theta, 0.01));
        assertAllowed(residual(2, 3), theta -> Textbook.residual(2, 3, theta, 9));
    }

    @Test
    void biasOfDeepNetworkIsNotZero() {
        SampleMoments sample = sample(connected(4, 0, Kind.GAUSSIAN_PROCESS), 8, Math.PI);
        assertTrue(Math.abs(sample.mean() - Textbook.gaussianProcess(4, 0, Math.PI)) > 10 * sample.standardError());
    }

    @Test
    void extrapolationCancelsTheFirstOrder() {
        WidthScheme scheme = WidthScheme.extrapolation(30, 20, new FiniteWidthBias(3, false));
        assertEquals(5, scheme.combine(new double[] {5 + 7.0 / 30, 5 + 7.0 / 20}), 1e-12);
    }

    private static void assertUnbiased(NetworkEnsemble ensemble, int width, double theta, double limit) {
        SampleMoments sample = sample(ensemble, width, theta);
        assertEquals(limit, sample.mean(), 5 * sample.standardError() + 1e-12);
    }

    private static void assertAllowed(NetworkEnsemble ensemble, DoubleUnaryOperator limit) {
        double scale = limit.applyAsDouble(0);
        List<Double> angles = List.of(0.8, 1.6, Math.PI);
        List<SampleMoments> wide = samples(ensemble, 16, angles);
        List<SampleMoments> narrow = samples(ensemble, 8, angles);
        for (int i = 0; i < angles.size(); i++) {
            double expected = limit.applyAsDouble(angles.get(i));
            double wideError = 5 * wide.get(i).standardError();
            double error = Math.hypot(2 * wideError, 5 * narrow.get(i).standardError());
            assertEquals(expected, wide.get(i).mean(), ensemble.bias().atWidth(16) * scale / 2 + wideError);
            assertEquals(expected, 2 * wide.get(i).mean() - narrow.get(i).mean(), ensemble.bias().extrapolated(16, 8) * scale + error);
        }
    }

    private static SampleMoments sample(NetworkEnsemble ensemble, int width, double theta) {
        return samples(ensemble, width, List.of(theta)).get(0);
    }

    private static List<SampleMoments> samples(NetworkEnsemble ensemble, int width, List<Double> angles) {
        double[][] kernels = Workers.available().map(NETWORKS, index -> ensemble.kernel(width, index, angles, WeightLaw.DENSE));
        return IntStream.range(0, angles.size())
                .mapToObj(column -> SampleMoments.of(Arrays.stream(kernels).mapToDouble(kernel -> kernel[column]).toArray())).toList();
    }

    private static NetworkEnsemble connected(int depth, double beta, Kind kind) {
        return new NetworkEnsemble(new Network.FullyConnected(depth, Activation.RELU, UNUSED), beta, kind, 11);
    }

    private static NetworkEnsemble residual(int depth, double alpha) {
        return new NetworkEnsemble(new Network.Residual(depth, UNUSED), alpha, Kind.TANGENT, 12);
    }
}

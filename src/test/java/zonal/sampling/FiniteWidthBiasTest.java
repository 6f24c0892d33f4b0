package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.kernel.Kernel.Kind;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.symbolic.Formula;

/** The measured bounds of the finite-width bias, measured again at small widths where the bias is large. The factor is five standard errors. */
class FiniteWidthBiasTest {

    private static final int NETWORKS = 20_000;
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
        assertTrue(Math.abs(sample.mean() - Textbook.gaussianProcess(4, 0, Math.PI)) > 20 * sample.standardError());
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
        for (double theta : new double[] {0.8, 1.6, Math.PI}) {
            SampleMoments wide = sample(ensemble, 16, theta);
            SampleMoments narrow = sample(ensemble, 8, theta);
            double error = 5 * Math.hypot(2 * wide.standardError(), narrow.standardError());
            assertEquals(limit.applyAsDouble(theta), wide.mean(), ensemble.bias().atWidth(16) * scale / 2 + 5 * wide.standardError());
            assertEquals(limit.applyAsDouble(theta), 2 * wide.mean() - narrow.mean(), ensemble.bias().extrapolated(16, 8) * scale + error);
        }
    }

    private static SampleMoments sample(NetworkEnsemble ensemble, int width, double theta) {
        return SampleMoments.of(IntStream.range(0, NETWORKS).mapToDouble(index -> ensemble.kernel(width, index, List.of(theta))[0]).toArray());
    }

    private static NetworkEnsemble connected(int depth, double beta, Kind kind) {
        return new NetworkEnsemble(new Network.FullyConnected(depth, Activation.RELU, UNUSED), beta, kind, 11);
    }

    private static NetworkEnsemble residual(int depth, double alpha) {
        return new NetworkEnsemble(new Network.Residual(depth, UNUSED), alpha, Kind.TANGENT, 12);
    }
}

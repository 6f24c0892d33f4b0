package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zonal.InputException;
import zonal.kernel.Kernel.Kind;
import zonal.network.Activation;
import zonal.network.Network;
import zonal.symbolic.Formulas;
import zonal.symbolic.Formula;

/**
 * Textbook formulas pass, wrong ones are rejected, and the numbers do not depend on the threads. A run of all these tests gives a false alarm with probability
 * at most 4e-6.
 */
class KernelSampleTest {

    private static final Formula UNUSED = new Formula.Rational(BigFraction.ZERO);
    private static final List<Double> ANGLES = List.of(0.0, 0.4, 1.5, 2.5, Math.PI);
    private static final SamplingPlan PLAN = SamplingPlan.of(1024, 400);
    private static final NetworkEnsemble CONNECTED = connected(3, 0, Kind.TANGENT);
    private static final double ALPHA = 1.5;

    private static KernelSample tangent;
    private static KernelSample gaussianProcess;
    private static KernelSample residual;

    @BeforeAll
    static void draw() {
        tangent = draw(CONNECTED);
        gaussianProcess = draw(connected(2, 0.5, Kind.GAUSSIAN_PROCESS));
        residual = draw(new NetworkEnsemble(Network.Residual.of(2, UNUSED), ALPHA, Kind.TANGENT, PLAN.seed()));
    }

    @Test
    void rightFormulasAgree() {
        assertTrue(tangent.against(theta -> Textbook.tangent(3, 0, theta, 1)).agrees());
        assertTrue(gaussianProcess.against(theta -> Textbook.gaussianProcess(2, 0.5, theta)).agrees());
        assertTrue(residual.against(theta -> Textbook.residual(2, ALPHA, theta, ALPHA * ALPHA)).agrees());
    }

    @Test
    void factorOfTheDetectableSizeIsRejected() {
        SamplingResult.Row equalInputs = tangent.against(theta -> Textbook.tangent(3, 0, theta, 1)).rows().get(0);
        double relative = equalInputs.detectable() / equalInputs.derived();
        assertTrue(relative < 0.002, "detects only " + relative);
        assertFalse(tangent.against(theta -> (1 + relative) * Textbook.tangent(3, 0, theta, 1)).agrees());
        assertFalse(tangent.against(theta -> (1 - relative) * Textbook.tangent(3, 0, theta, 1)).agrees());
    }

    @Test
    void errorOfTheDetectableSizeAtOneAngleIsRejected() {
        for (SamplingResult.Row row : tangent.against(theta -> Textbook.tangent(3, 0, theta, 1)).rows()) {
            assertFalse(tangent.against(theta -> Textbook.tangent(3, 0, theta, 1) + (theta == row.theta() ? row.detectable() : 0)).agrees());
        }
    }

    @Test
    void wrongFactorOfKappaZeroIsRejected() {
        assertFalse(tangent.against(theta -> Textbook.tangent(3, 0, theta, 1.003)).agrees());
        assertFalse(tangent.against(theta -> Textbook.tangent(3, 0, theta, 0.997)).agrees());
    }

    @Test
    void wrongBiasIsRejected() {
        assertFalse(gaussianProcess.against(theta -> Textbook.gaussianProcess(2, 0.501, theta)).agrees());
        assertFalse(gaussianProcess.against(theta -> Textbook.gaussianProcess(2, 0, theta)).agrees());
    }

    @Test
    void droppedSquareOfAlphaIsRejected() {
        assertFalse(residual.against(theta -> Textbook.residual(2, ALPHA, theta, 1)).agrees());
        assertFalse(residual.against(theta -> Textbook.residual(2, ALPHA, theta, ALPHA)).agrees());
    }

    @Test
    void tangentAndGaussianProcessKernelsAreToldApart() {
        assertFalse(tangent.against(theta -> 4 * Textbook.gaussianProcess(3, 0, theta)).agrees());
    }

    @Test
    void anglesAndLooksShareTheFalseAlarmRate() {
        SamplingResult result = tangent.against(theta -> Textbook.tangent(3, 0, theta, 1), 4);
        result.rows().forEach(row -> assertEquals(PLAN.falseAlarm() / 4 / ANGLES.size(), row.allowance().falseAlarm(), 1e-20));
    }

    @Test
    void valueThatIsNotANumberIsRejected() {
        assertFalse(tangent.against(theta -> theta == 0.4 ? Double.NaN : Textbook.tangent(3, 0, theta, 1)).agrees());
        assertFalse(tangent.against(theta -> Double.NaN).agrees());
    }

    @Test
    void kernelThatVanishesInEveryNetworkAgreesWithZero() {
        NetworkEnsemble ensemble = connected(1, 0, Kind.GAUSSIAN_PROCESS);
        KernelSample sample = KernelSample.draw(ensemble, SamplingPlan.of(20, 50), List.of(Math.PI), Workers.available());
        SamplingResult.Row row = sample.against(theta -> Textbook.gaussianProcess(1, 0, theta)).rows().get(0);
        assertTrue(row.agrees());
        assertEquals(0, row.z());
        assertFalse(sample.against(theta -> Textbook.gaussianProcess(1, 0, theta) + 1e-9).agrees());
    }

    @Test
    void sameSeedGivesSameResultOnAnyNumberOfThreads() {
        SamplingPlan plan = SamplingPlan.of(64, 100);
        DoubleUnaryOperator derived = theta -> Textbook.tangent(3, 0, theta, 1);
        SamplingResult one = KernelSample.draw(CONNECTED, plan, ANGLES, new Workers(1, () -> { })).against(derived);
        assertEquals(one, KernelSample.draw(CONNECTED, plan, ANGLES, new Workers(2, () -> { })).against(derived));
        NetworkEnsemble reseeded = new NetworkEnsemble(CONNECTED.network(), 0, Kind.TANGENT, PLAN.seed() + 1);
        assertNotEquals(one, KernelSample.draw(reseeded, plan, ANGLES, new Workers(2, () -> { })).against(derived));
    }

    @Test
    void widthTooSmallForTheDepthIsRefused() {
        SamplingPlan narrow = SamplingPlan.of(19, 100);
        InputException refusal = assertThrows(InputException.class, () -> KernelSample.draw(CONNECTED, narrow, ANGLES, Workers.available()));
        assertTrue(refusal.getMessage().startsWith("width 19 is too small") && refusal.getMessage().endsWith("20"), refusal.getMessage());
    }

    private static KernelSample draw(NetworkEnsemble ensemble) {
        return KernelSample.draw(ensemble, PLAN, ANGLES, Workers.available());
    }

    private static NetworkEnsemble connected(int depth, double beta, Kind kind) {
        return new NetworkEnsemble(Network.FullyConnected.of(depth, Activation.RELU, Formulas.rational(BigFraction.from(beta))), beta, kind, PLAN.seed());
    }
}

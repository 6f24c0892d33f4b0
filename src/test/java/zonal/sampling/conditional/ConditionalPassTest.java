package zonal.sampling.conditional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.network.Network;
import zonal.number.DoubleArithmetic;
import zonal.sampling.MeanTest;
import zonal.sampling.SampleMoments;
import zonal.sampling.network.FullyConnectedNetwork;
import zonal.sampling.network.Matrix;
import zonal.sampling.network.NetworkShape;
import zonal.sampling.network.NeuronFunction;
import zonal.sampling.network.RandomNetwork;
import zonal.sampling.network.ResidualNetwork;
import zonal.sampling.network.WeightLaw;
import zonal.sampling.network.WeightSource;
import zonal.symbolic.Program;

/**
 * The conditional kernels against networks with all their weights, at widths of a few neurons, where nothing is negligible. All tests together give a false alarm
 * with probability below 1e-5; each would find an error of 20 percent (what is left out of the forward pass is of that size at this width) with probability 1 - 1e-6.
 */
class ConditionalPassTest {

    private static final int WIDTH = 5;
    private static final int NETWORKS = 30_000;
    private static final double FALSE_ALARM = 1e-7;
    private static final double MISS_RATE = 1e-6;
    private static final double VISIBLE = 0.2;
    private static final double NARROW = 0.3;
    private static final double[] ANGLES = {0, 1.1, Math.PI};

    /** The square of the sign is 1 under every rotation: what is left by rounding would tell networks in which inputs coincide after a layer from the others. */
    @Test
    void controlThatIsAlwaysZeroIsExactlyZero() {
        PairSource source = source(Kernels.parse("fc-nngp(depth=2, activation=sign)"), 1.1);
        for (int index = 0; index < 100; index++) {
            double[] controls = source.draw(64, normals(1, index)).controls();
            assertTrue(Arrays.stream(controls).allMatch(control -> control == 0 || Math.abs(control) > 1e-12), Arrays.toString(controls));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=2)", "fc-ntk(depth=2, bias=1/2)", "fc-nngp(depth=2, bias=1)", "fc-ntk(depth=2, activation=sin)",
        "fc-ntk(depth=2, activation=erf)", "fc-nngp(depth=2, activation=step)", "resntk(depth=2, alpha=4/5)", "resntk(depth=2, alpha=4/5, trained=all)",
        "fc-ntk(depth=2, sigma-w=4/5, sigma-b=1/2, bias=1, trained=hidden)"})
    void conditionalKernelHasTheMeanOfTheEmpiricalOne(String text) {
        Kernel kernel = Kernels.parse(text);
        for (double theta : kernel.network().orElseThrow() instanceof Network.Residual ? new double[] {0, 1.1} : ANGLES) {
            PairSource source = source(kernel, theta);
            assertEqualMeans(text + " theta " + theta, VISIBLE, index -> dense(kernel, source, WIDTH, index, 0), index -> source.draw(WIDTH, normals(2, index)).value());
        }
    }

    /**
     * Revealed weights draw the forward pass in the order of the conditional one: with the same numbers there, and new ones for the readout and the backward pass,
     * the mean kernel is the conditional one, for each forward pass.
     */
    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=3)", "fc-ntk(depth=3, activation=erf)", "resntk(depth=3, alpha=1)", "resntk(depth=2, alpha=1, trained=all)"})
    void conditionalKernelIsTheMeanOverBackwardPassesOfOneForwardPass(String text) {
        PairSource source = source(Kernels.parse(text), 1.1);
        for (int forward = 0; forward < 8; forward++) {
            int pass = forward;
            int[] used = new int[1];
            double expected = source.draw(WIDTH, counting(normals(8, pass), used)).value();
            SampleMoments sample = moments(NETWORKS, index -> network(source, WIDTH, new WeightSource(WeightLaw.REVEALED,
                    inTurn(normals(7, index), WIDTH, normals(8, pass), used[0]))).tangentKernel(inputs(source)).get(0, 1));
            MeanTest test = new MeanTest(FALSE_ALARM, MISS_RATE, 1e-12);
            assertTrue(Math.abs(sample.mean() - expected) <= test.margin(sample), () -> text + " pass " + pass + ": " + expected + ", " + sample);
        }
    }

    private static DoubleSupplier counting(DoubleSupplier source, int[] drawn) {
        return () -> {
            drawn[0]++;
            return source.getAsDouble();
        };
    }

    /** The first numbers from one source, the next from another, then from the first again. */
    private static DoubleSupplier inTurn(DoubleSupplier outer, int before, DoubleSupplier inner, int within) {
        int[] drawn = new int[1];
        return () -> {
            int number = drawn[0]++;
            return number >= before && number < before + within ? inner.getAsDouble() : outer.getAsDouble();
        };
    }

    /** What the layers below learn of those above is of second order in 1/n, so this needs a narrow and deep network with light tails. */
    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=4, activation=erf)", "fc-ntk(depth=3, activation=erf, bias=1/2)"})
    void conditionalKernelHasTheMeanOfTheEmpiricalOneInNarrowDeepNetworks(String text) {
        Kernel kernel = Kernels.parse(text);
        PairSource source = source(kernel, 1.1);
        assertEqualMeans(text, NARROW, index -> dense(kernel, source, 2, index, 0), index -> source.draw(2, normals(2, index)).value());
    }

    /** Were the kernel averaged over anything that the forward pass decides, its product with a quantity of the forward pass would have another mean. */
    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=2)", "fc-ntk(depth=2, bias=1/2)", "fc-ntk(depth=2, activation=erf)"})
    void conditionalKernelKeepsTheCorrelationWithTheForwardPass(String text) {
        Kernel kernel = Kernels.parse(text);
        PairSource source = source(kernel, 0.8);
        assertEqualMeans(text, VISIBLE, index -> dense(kernel, source, WIDTH, index, 1), index -> {
            FullyConnectedPass pass = FullyConnectedPass.draw(source.scales().orElseThrow(), source.choice(), WIDTH, 0.8, normals(2, index));
            return pass.tangentKernel().value() * bounded(pass.covariance().value());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=2)", "fc-ntk(depth=2, activation=leaky-relu(1/5), bias=1/2)", "fc-ntk(depth=2, activation=gelu)",
        "fc-nngp(depth=2, activation=sign)", "resntk(depth=2, alpha=4/5)"})
    void controlsHaveMeanZeroAtEveryWidth(String text) {
        for (double theta : ANGLES) {
            PairSource source = source(Kernels.parse(text), theta);
            for (int width : new int[] {1, 4}) {
                double[][] controls = IntStream.range(0, 1_000).mapToObj(index -> source.draw(width, normals(3, index)).controls()).toArray(double[][]::new);
                for (int j = 0; j < controls[0].length; j++) {
                    int column = j;
                    SampleMoments sample = SampleMoments.of(Stream.of(controls).mapToDouble(row -> row[column]).toArray());
                    assertTrue(Math.abs(sample.mean()) <= new MeanTest(1e-9, MISS_RATE, 1e-14).margin(sample), text + " theta " + theta + " control " + j + ": " + sample);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=3)", "resntk(depth=2, alpha=4/5)", "fc-nngp(depth=3, bias=1/2)"})
    void controlsReduceTheVarianceOfReluKernelsAFiveHundredfold(String text) {
        assertTrue(gain(text) > 500, text + ": " + gain(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=2, activation=gelu)", "fc-ntk(depth=2, activation=tanh)", "fc-ntk(depth=2, activation=sin)"})
    void controlsReduceTheVarianceOfSmoothKernelsAHundredfold(String text) {
        assertTrue(gain(text) > 100, text + ": " + gain(text));
    }

    private static double gain(String text) {
        PairSource source = source(Kernels.parse(text), 1.3);
        int width = 2048;
        int size = ControlledKernel.pilotSize(source.draw(width, normals(4, 0)).controls().length);
        ControlledKernel controlled = ControlledKernel.fit(source, IntStream.range(0, size).mapToObj(index -> source.draw(512, normals(5, index))).toList());
        SampleMoments raw = moments(64, index -> source.draw(width, normals(6, index)).value());
        SampleMoments reduced = moments(64, index -> controlled.draw(width, normals(6, index)));
        assertEquals(raw.mean(), reduced.mean(), 6 * raw.standardError(), text);
        return Math.pow(raw.standardError() / reduced.standardError(), 2);
    }

    private static void assertEqualMeans(String what, double visible, IntToDoubleFunction first, IntToDoubleFunction second) {
        SampleMoments expected = moments(NETWORKS, first);
        SampleMoments difference = moments(NETWORKS, index -> first.applyAsDouble(index) - second.applyAsDouble(index));
        MeanTest test = new MeanTest(FALSE_ALARM, MISS_RATE, 1e-12);
        assertTrue(Math.abs(difference.mean()) <= test.margin(difference), () -> what + ": " + expected + ", difference " + difference);
        double scale = Math.abs(expected.mean()) + 10 * expected.standardError();
        assertTrue(test.detectable(difference) < visible * scale, () -> what + ": detects only " + test.detectable(difference) + " of " + scale);
    }

    private static SampleMoments moments(int count, IntToDoubleFunction value) {
        return SampleMoments.of(IntStream.range(0, count).parallel().mapToDouble(value).toArray());
    }

    /** The empirical kernel, or its product with a function of the hidden layers. */
    private static double dense(Kernel kernel, PairSource source, int width, int index, int power) {
        RandomNetwork drawn = network(source, width, new WeightSource(WeightLaw.DENSE, normals(1, index)));
        Matrix value = kernel.kind() == Kernel.Kind.TANGENT ? drawn.tangentKernel(inputs(source)) : drawn.outputCovariance(inputs(source));
        return value.get(0, 1) * (power == 0 ? 1 : bounded(drawn.outputCovariance(inputs(source)).get(0, 1)));
    }

    private static RandomNetwork network(PairSource source, int width, WeightSource weights) {
        NetworkShape shape = new NetworkShape(source.network().depth(), width, 2);
        return source.network() instanceof Network.Residual residual ? ResidualNetwork.draw(shape, source.parameter(), residual.trained(), weights)
                : FullyConnectedNetwork.draw(shape, source.scales().orElseThrow(), weights);
    }

    private static Matrix inputs(PairSource source) {
        return Matrix.ofRows(new double[][] {{1, 0}, {Math.cos(source.theta()), Math.sin(source.theta())}});
    }

    private static double bounded(double covariance) {
        return 1 / (1 + Math.abs(covariance));
    }

    private static PairSource source(Kernel kernel, double theta) {
        Network network = kernel.network().orElseThrow();
        double parameter = Program.valueOf(network instanceof Network.Residual residual ? residual.alpha() : ((Network.FullyConnected) network).initialisation().bias(),
                new DoubleArithmetic());
        return PairSource.of(network, NeuronFunction.of(network.activation().function()), parameter, kernel.kind() == Kernel.Kind.TANGENT, theta);
    }

    private static DoubleSupplier normals(long purpose, int index) {
        return ZigguratSampler.NormalizedGaussian.of(RandomSource.PHILOX_4X64.create(new long[] {20261126, purpose, 0, 0, 0, index}))::sample;
    }
}

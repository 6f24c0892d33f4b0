package zonal.sampling.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zonal.network.Activation;
import zonal.network.TrainedLayers;
import zonal.network.TrainedParts;
import zonal.symbolic.ActivationFunction;

/** The layerwise kernels against gradients taken by finite differences in every trained parameter. */
class RandomNetworkTest {

    private static final double STEP = 1e-6;
    private static final ActivationFunction RELU = Activation.RELU.function();
    private static final int WIDTH = 5;

    @Property(tries = 25, seed = "2")
    void tangentKernelOfFullyConnectedNetworkIsGramMatrixOfGradients(@ForAll @IntRange(min = 1, max = 4) int depth, @ForAll @DoubleRange(min = 0, max = 1) double beta,
            @ForAll @DoubleRange(min = 0.5, max = 2) double weight, @ForAll TrainedLayers trained, @ForAll("functions") ActivationFunction function, @ForAll long seed) {
        DoubleSupplier normal = normals(seed);
        Matrix inputs = Matrix.generate(4, 3, normal);
        FullyConnectedNetwork network = FullyConnectedNetwork.draw(new NetworkShape(depth, WIDTH, 3), ConnectedScales.of(depth, beta, weight, trained, function), dense(normal));
        List<Parameter> parameters = new ArrayList<>();
        for (int layer = 0; layer <= depth; layer++) {
            if (trained.trains(layer, depth)) {
                addEntries(((DenseWeights) network.weights().get(layer)).matrix(), parameters);
                addEntries(network.biases().get(layer), parameters);
            }
        }
        assertGramOfGradients(network, parameters, inputs);
    }

    @Property(tries = 25, seed = "3")
    void tangentKernelOfResidualNetworkIsGramMatrixOfGradients(@ForAll @IntRange(min = 1, max = 4) int depth,
            @ForAll @DoubleRange(min = 0.1, max = 2) double alpha, @ForAll TrainedParts trained, @ForAll long seed) {
        DoubleSupplier normal = normals(seed);
        Matrix inputs = Matrix.generate(4, 3, normal);
        ResidualNetwork network = ResidualNetwork.draw(new NetworkShape(depth, WIDTH, 3), alpha, trained, dense(normal));
        List<Parameter> parameters = new ArrayList<>();
        if (trained == TrainedParts.ALL) {
            addEntries(((DenseWeights) network.first()).matrix(), parameters);
            addEntries(((DenseWeights) network.last()).matrix(), parameters);
        }
        for (ResidualNetwork.Block block : network.blocks()) {
            addEntries(((DenseWeights) block.inner()).matrix(), parameters);
            addEntries(((DenseWeights) block.outer()).matrix(), parameters);
        }
        assertGramOfGradients(network, parameters, inputs);
    }

    @Property(tries = 15, seed = "4")
    void tangentKernelOfNetworkOfProductsIsGramMatrixOfGradients(@ForAll @IntRange(min = 1, max = 4) int degree, @ForAll long seed) {
        DoubleSupplier normal = normals(seed);
        Matrix inputs = Matrix.generate(4, 3, normal);
        ProductNetwork network = ProductNetwork.draw(degree, WIDTH, 3, dense(normal));
        List<Parameter> parameters = new ArrayList<>();
        network.factors().forEach(weights -> addEntries(((DenseWeights) weights).matrix(), parameters));
        addEntries(((DenseWeights) network.readout()).matrix(), parameters);
        assertGramOfGradients(network, parameters, inputs);
    }

    /** The thresholds enter as inputs of -1 with weights that train. */
    @Property(tries = 15, seed = "5")
    void tangentKernelOfNetworkWithThresholdsIsGramMatrixOfGradients(@ForAll @DoubleRange(min = 0, max = 1) double threshold, @ForAll long seed) {
        DoubleSupplier normal = normals(seed);
        Matrix inputs = Matrix.generate(4, 3, normal);
        ThresholdNetwork network = ThresholdNetwork.draw(threshold, 3 * WIDTH, 3, dense(normal));
        Matrix weights = ((DenseWeights) network.weights()).matrix();
        double[][] gradients = new double[4][4 * weights.rows()];
        for (int p = 0; p < 4; p++) {
            for (int i = 0; i < weights.rows(); i++) {
                double excess = -threshold;
                for (int j = 0; j < 3; j++) {
                    excess += weights.get(i, j) * inputs.get(p, j);
                }
                for (int j = 0; j <= 3 && excess > 0; j++) {
                    gradients[p][4 * i + j] = network.signs()[i] * (j < 3 ? inputs.get(p, j) : -1) / Math.sqrt(weights.rows());
                }
            }
        }
        Matrix expected = Matrix.ofRows(gradients).gram(1, 0);
        Matrix actual = network.tangentKernel(inputs);
        for (int p = 0; p < 4; p++) {
            for (int q = 0; q < 4; q++) {
                assertEquals(expected.get(p, q), actual.get(p, q), 1e-12 * (1 + Math.abs(expected.get(p, q))));
            }
        }
        List<Parameter> parameters = new ArrayList<>();
        addEntries(weights, parameters);
        assertGradients(network, parameters, inputs, gradients);
    }

    /** The derivatives by the weights stand in the first of every dimension + 1 columns. */
    private static void assertGradients(RandomNetwork network, List<Parameter> parameters, Matrix inputs, double[][] gradients) {
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            parameter.set().accept(parameter.value() + STEP);
            double[] above = network.outputs(inputs);
            parameter.set().accept(parameter.value() - STEP);
            double[] below = network.outputs(inputs);
            parameter.set().accept(parameter.value());
            for (int p = 0; p < inputs.rows(); p++) {
                assertEquals(gradients[p][i / 3 * 4 + i % 3], (above[p] - below[p]) / (2 * STEP), 1e-6);
            }
        }
    }

    @Test
    void outputCovarianceIsTheMeanProductOfOutputsOverTheLastLayer() {
        DoubleSupplier normal = normals(4);
        Matrix inputs = Matrix.generate(2, 2, normal);
        double beta = 0.5;
        FullyConnectedNetwork drawn = FullyConnectedNetwork.draw(new NetworkShape(2, WIDTH, 2), ConnectedScales.of(2, beta, RELU), dense(normal));
        Matrix expected = drawn.outputCovariance(inputs);
        double mean = 0;
        // f is linear in the last weights and bias, so E f f' is the sum of f f' over the unit vectors in their place.
        for (int unit = 0; unit <= WIDTH; unit++) {
            List<Weights> weights = new ArrayList<>(drawn.weights());
            List<double[]> biases = new ArrayList<>(drawn.biases());
            Matrix readout = Matrix.zero(1, WIDTH);
            weights.set(2, new DenseWeights(readout));
            biases.set(2, new double[] {unit == WIDTH ? 1 : 0});
            if (unit < WIDTH) {
                readout.set(0, unit, 1);
            }
            double[] outputs = new FullyConnectedNetwork(weights, biases, drawn.scales()).outputs(inputs);
            mean += outputs[0] * outputs[1];
        }
        assertEquals(mean, expected.get(0, 1), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void antipodalInputsShareNoActiveNeuronWithoutBias(WeightLaw law) {
        DoubleSupplier normal = normals(5);
        Matrix inputs = Matrix.ofRows(new double[][] {{0.6, 0.8}, {-0.6, -0.8}});
        FullyConnectedNetwork network = FullyConnectedNetwork.draw(new NetworkShape(1, 20, 2), ConnectedScales.of(1, 0, RELU), new WeightSource(law, normal));
        assertEquals(0, network.tangentKernel(inputs).get(0, 1));
        assertEquals(0, network.outputCovariance(inputs).get(0, 1));
    }

    @ParameterizedTest
    @EnumSource
    void equalInputsGiveEqualEntries(WeightLaw law) {
        WeightSource source = new WeightSource(law, normals(6));
        Matrix inputs = Matrix.ofRows(new double[][] {{0.6, 0.8}, {0.6, 0.8}});
        RandomNetwork connected = FullyConnectedNetwork.draw(new NetworkShape(3, 8, 2), ConnectedScales.of(3, 0.3, RELU), source);
        for (RandomNetwork network : List.of(connected, ResidualNetwork.draw(new NetworkShape(2, 8, 2), 0.7, TrainedParts.BLOCKS, source))) {
            Matrix kernel = network.tangentKernel(inputs);
            assertEquals(kernel.get(0, 0), kernel.get(0, 1), 1e-12 * kernel.get(0, 0));
            assertEquals(kernel.get(0, 0), kernel.get(1, 1), 1e-12 * kernel.get(0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void networkAnswersTheSameWhenAskedAgain(WeightLaw law) {
        WeightSource source = new WeightSource(law, normals(7));
        Matrix inputs = Matrix.ofRows(new double[][] {{0.6, 0.8}, {1, 0}, {0, 1}});
        RandomNetwork connected = FullyConnectedNetwork.draw(new NetworkShape(3, 8, 2), ConnectedScales.of(3, 0.3, RELU), source);
        for (RandomNetwork network : List.of(connected, ResidualNetwork.draw(new NetworkShape(2, 8, 2), 0.7, TrainedParts.BLOCKS, source))) {
            Matrix kernel = network.tangentKernel(inputs);
            double[] outputs = network.outputs(inputs);
            assertArrayEquals(kernel.values(), network.tangentKernel(inputs).values(), 1e-11 * kernel.get(0, 0));
            assertArrayEquals(outputs, network.outputs(inputs), 1e-11);
        }
    }

    /** A trained number and the way to change it. */
    private record Parameter(double value, DoubleConsumer set) {
    }

    private static void addEntries(double[] biases, List<Parameter> parameters) {
        for (int i = 0; i < biases.length; i++) {
            int index = i;
            parameters.add(new Parameter(biases[i], value -> biases[index] = value));
        }
    }

    private static void addEntries(Matrix matrix, List<Parameter> parameters) {
        for (int i = 0; i < matrix.rows(); i++) {
            for (int j = 0; j < matrix.columns(); j++) {
                int row = i;
                int column = j;
                parameters.add(new Parameter(matrix.get(i, j), value -> matrix.set(row, column, value)));
            }
        }
    }

    /** For ReLU f is piecewise multilinear in the parameters: central differences are exact up to rounding unless a neuron changes sign within the step. */
    private static void assertGramOfGradients(RandomNetwork network, List<Parameter> parameters, Matrix inputs) {
        double[][] gradients = new double[inputs.rows()][parameters.size()];
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            parameter.set().accept(parameter.value() + STEP);
            double[] above = network.outputs(inputs);
            parameter.set().accept(parameter.value() - STEP);
            double[] below = network.outputs(inputs);
            parameter.set().accept(parameter.value());
            for (int p = 0; p < inputs.rows(); p++) {
                gradients[p][i] = (above[p] - below[p]) / (2 * STEP);
            }
        }
        Matrix expected = Matrix.ofRows(gradients).gram(1, 0);
        Matrix actual = network.tangentKernel(inputs);
        for (int p = 0; p < inputs.rows(); p++) {
            for (int q = 0; q < inputs.rows(); q++) {
                double scale = Math.sqrt(expected.get(p, p) * expected.get(q, q));
                assertEquals(expected.get(p, q), actual.get(p, q), 2e-7 * scale);
            }
        }
    }

    @Provide
    Arbitrary<ActivationFunction> functions() {
        return Arbitraries.of("relu", "leaky-relu(1/5)", "abs", "relu-power(2)", "erf", "gelu", "tanh", "swish", "sin", "(x^3-3*x)/sqrt(6)").map(Functions::of);
    }

    private static WeightSource dense(DoubleSupplier normal) {
        return new WeightSource(WeightLaw.DENSE, normal);
    }

    private static DoubleSupplier normals(long seed) {
        UniformRandomProvider random = RandomSource.PHILOX_4X64.create(new long[] {seed, 0, 0, 0, 0, 0});
        return ZigguratSampler.NormalizedGaussian.of(random)::sample;
    }
}

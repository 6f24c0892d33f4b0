package zonal.sampling;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.network.Network;
import zonal.network.TrainedParts;
import zonal.number.DoubleArithmetic;
import zonal.sampling.conditional.PairSource;
import zonal.sampling.network.FullyConnectedNetwork;
import zonal.sampling.network.FullyConnectedScales;
import zonal.sampling.network.Matrix;
import zonal.sampling.network.NetworkShape;
import zonal.sampling.network.NeuronFunction;
import zonal.sampling.network.ProductNetwork;
import zonal.sampling.network.RandomNetwork;
import zonal.sampling.network.ResidualNetwork;
import zonal.sampling.network.ThresholdNetwork;
import zonal.sampling.network.WeightLaw;
import zonal.sampling.network.WeightSource;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/** The random networks of one description, numbered from 0 at every width. */
final class NetworkEnsemble {

    /** A layer keeps its preactivations and activations; two more pass through it backwards. */
    private static final int VECTORS_PER_LAYER = 4;

    /** The inputs lie in a plane, which is all of the space that the first layer sees of two of them. */
    private static final int DIMENSION = 2;

    /** One neuron of 30,000 is active at this threshold. */
    private static final int LARGEST_THRESHOLD = 4;

    private final Network network;
    private final double parameter;
    private final Kernel.Kind kind;
    private final long seed;
    private final NeuronFunction neuron;
    private final Optional<FullyConnectedScales> scales;
    private final double normaliser;

    /**
     * The networks of a description.
     *
     * @param network the description
     * @param parameter its bias or its block weight alpha, 0 if it has neither
     * @param kind which kernel of the network is wanted
     * @param seed the key of the random numbers
     * @throws InputException if the activation has jumps and the tangent kernel is wanted
     */
    NetworkEnsemble(Network network, double parameter, Kernel.Kind kind, long seed) {
        this.network = network;
        this.parameter = parameter;
        this.kind = kind;
        this.seed = seed;
        neuron = NeuronFunction.of(network.activation().function());
        scales = network instanceof Network.FullyConnected connected ? Optional.of(FullyConnectedScales.of(connected, neuron)) : Optional.empty();
        if (kind == Kernel.Kind.TANGENT && !neuron.isDifferentiable()) {
            throw new InputException("activation " + network.activation().text() + " has jumps, and networks with it no tangent kernel; use the Gaussian process kernel");
        }
        normaliser = limitAtEqualInputs();
    }

    /**
     * The networks behind a kernel.
     *
     * @throws InputException if the kernel is not that of a network
     */
    static NetworkEnsemble of(Kernel kernel, long seed) {
        Network network = kernel.network().orElseThrow(() -> new InputException("kernel " + kernel.text()
                + " has no network to sample; use the kernel of a network, such as fc-ntk, fc-nngp or resntk"));
        double parameter = Program.valueOf(parameter(network), new DoubleArithmetic());
        if (network instanceof Network.Sparse && parameter > LARGEST_THRESHOLD) {
            throw new InputException("kernel " + kernel.text() + ": beyond a bias of " + LARGEST_THRESHOLD + " hardly a neuron of a network is active, and single networks show nothing; sample a smaller bias");
        }
        return new NetworkEnsemble(network, parameter, kernel.kind(), seed);
    }

    private static Formula parameter(Network network) {
        if (network instanceof Network.FullyConnected connected) {
            return connected.initialisation().bias();
        }
        if (network instanceof Network.Residual residual) {
            return residual.alpha();
        }
        if (network instanceof Network.Sparse sparse) {
            return sparse.bias();
        }
        return Formulas.integer(0);
    }

    Network network() {
        return network;
    }

    FiniteWidthBias bias() {
        return FiniteWidthBias.of(network, neuron, parameter);
    }

    /** The bytes that one network takes, with what {@link #kernel} computes for the given number of inputs. */
    long bytes(int width, int inputs, WeightLaw law) {
        int layers = network.depth();
        int factors = network instanceof Network.Product product ? product.degree() : 1;
        int matrices = network instanceof Network.Residual ? 2 * layers : layers - 1;
        long perMatrix = law.numbers(width, inputs);
        long vectors = (VECTORS_PER_LAYER * (matrices + 1L) * inputs + layers + 1L + DIMENSION) * factors * width;
        return Double.BYTES * (matrices * perMatrix + vectors);
    }

    /** The empirical kernel of one network, in the normalisation of the limit, between the input at angle 0 and that at each of the given angles. */
    double[] kernel(int width, int index, List<Double> angles, WeightLaw law) {
        double[][] inputs = new double[angles.size() + 1][];
        inputs[0] = new double[] {1, 0};
        for (int i = 0; i < angles.size(); i++) {
            inputs[i + 1] = new double[] {Math.cos(angles.get(i)), Math.sin(angles.get(i))};
        }
        RandomNetwork drawn = draw(width, index, DIMENSION, law);
        Matrix points = Matrix.ofRows(inputs);
        Matrix kernel = kind == Kernel.Kind.GAUSSIAN_PROCESS ? drawn.outputCovariance(points) : drawn.tangentKernel(points);
        double[] result = new double[angles.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = kernel.get(0, i + 1) / normaliser;
        }
        return result;
    }

    /** Network number {@code index} of the given width, for inputs of the given dimension. Networks of different laws are different. */
    RandomNetwork draw(int width, int index, int dimension, WeightLaw law) {
        NetworkShape shape = new NetworkShape(network.depth(), width, dimension);
        WeightSource source = new WeightSource(law, normals(0, width, index));
        if (network instanceof Network.Residual residual) {
            return ResidualNetwork.draw(shape, parameter, residual.trained(), source);
        }
        if (network instanceof Network.Sparse) {
            return ThresholdNetwork.draw(parameter, width, dimension, source);
        }
        if (network instanceof Network.Product product) {
            return ProductNetwork.draw(product.degree(), width, dimension, source);
        }
        return FullyConnectedNetwork.draw(shape, scales.orElseThrow(), source);
    }

    /** What the kernels of networks are divided by: the limit at equal inputs if the kernel of the description is normalised, 1 if not. */
    double normaliser() {
        return normaliser;
    }

    private double limitAtEqualInputs() {
        if (network instanceof Network.Residual residual) {
            return residual.normalised() ? atEqualInputs(residual) : 1;
        }
        return scales.map(numbers -> numbers.normaliser(kind == Kernel.Kind.TANGENT)).orElse(1.0);
    }

    /**
     * 2 L alpha^2 (1 + alpha^2)^(L-1) for the blocks, and (1 + alpha^2)^L for each of the first and the last layer, which is what the kernels of networks have
     * in the mean.
     */
    private double atEqualInputs(Network.Residual residual) {
        double square = parameter * parameter;
        double ends = residual.trained() == TrainedParts.ALL ? 2 * (1 + square) : 0;
        return (2 * residual.depth() * square + ends) * Math.pow(1 + square, residual.depth() - 1.0);
    }

    /** The networks at pairs of inputs at the given angle, conditional on their forward passes. */
    PairSource pairs(double theta) {
        return PairSource.of(network, neuron, parameter, kind == Kernel.Kind.TANGENT, theta);
    }

    /** The numbers of a network for {@link #pairs}; angles are numbered, and have networks of their own. */
    DoubleSupplier pairNormals(int angle, int width, int index) {
        return normals(1 + 2L * angle, width, index);
    }

    /** The same for the networks to which control variates are fitted. */
    DoubleSupplier pilotNormals(int angle, int width, int index) {
        return normals(2 + 2L * angle, width, index);
    }

    /**
     * Standard normal numbers. Philox is a counter enciphered with a key: the seed and the purpose are in the key, the network in the upper half of the counter,
     * so that no two networks share a block of the sequence (a network uses far fewer than 2^128 blocks) and a network is the same whoever draws it.
     */
    private DoubleSupplier normals(long purpose, int width, int index) {
        UniformRandomProvider random = RandomSource.PHILOX_4X64.create(new long[] {seed, purpose, 0, 0, width, index});
        SharedStateContinuousSampler sampler = ZigguratSampler.NormalizedGaussian.of(random);
        return sampler::sample;
    }
}

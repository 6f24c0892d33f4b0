package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zonal.network.TrainedParts;
import zonal.sampling.network.ConnectedScales;
import zonal.sampling.network.FullyConnectedNetwork;
import zonal.sampling.network.Matrix;
import zonal.sampling.network.NetworkShape;
import zonal.sampling.network.RandomNetwork;
import zonal.sampling.network.ResidualNetwork;
import zonal.sampling.network.WeightLaw;
import zonal.sampling.network.WeightSource;
import zonal.sampling.network.Weights;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;
import zonal.symbolic.NamedActivations;

/**
 * Weights that are revealed or orthogonal have the joint law of matrices formed by textbook means, on everything that is computed from them together. Seeds are
 * fixed; every single comparison gives a false alarm with probability 1e-6, and misses an energy distance of 0.01 with probability below 1e-6.
 */
class WeightLawTest {

    private static final double RATE = 1e-6;
    private static final double DETECTABLE = 0.01;
    private static final int SIZE = 40_000;
    private static final int BLOCK = 250;

    private static final double[][] PLAIN = {{1, 0}, {0.6, 0.8}};
    private static final double[][] ANTIPODAL = {{0.6, 0.8}, {-0.6, -0.8}, {1, 0}};
    private static final double[][] DEPENDENT = {{1, 0}, {0.6, 0.8}, {1, 0}, {0, 1}, {-0.8, 0.6}};

    /** Inputs that have a name. */
    private enum Inputs {
        PLAIN_PAIR(PLAIN), ANTIPODAL_PAIR(ANTIPODAL), DEPENDENT_FIVE(DEPENDENT);

        private final double[][] rows;

        Inputs(double[][] rows) {
            this.rows = rows;
        }
    }

    @ParameterizedTest
    @CsvSource({"relu, 2, 4, 0, PLAIN_PAIR, 1", "relu, 3, 8, 0.5, PLAIN_PAIR, 2", "erf, 2, 5, 0.3, PLAIN_PAIR, 3", "gelu, 2, 6, 0, PLAIN_PAIR, 4",
            "relu, 3, 3, 0.5, DEPENDENT_FIVE, 5", "relu, 2, 4, 0, ANTIPODAL_PAIR, 6", "erf, 3, 3, 0, ANTIPODAL_PAIR, 7", "relu, 1, 4, 0.5, DEPENDENT_FIVE, 8"})
    void revealedFullyConnectedNetworkHasTheLawOfTheDenseOne(String activation, int depth, int width, double beta, Inputs inputs, long seed) {
        Function<WeightSource, double[]> network = source -> kernels(
                FullyConnectedNetwork.draw(new NetworkShape(depth, width, 2), ConnectedScales.of(depth, beta, function(activation)), source), inputs);
        assertOneLaw(sample(WeightLaw.DENSE, seed, network), sample(WeightLaw.REVEALED, seed + 100, network));
    }

    @ParameterizedTest
    @CsvSource({"1, 4, 1, PLAIN_PAIR, 11", "2, 6, 0.7, PLAIN_PAIR, 12", "2, 3, 1, ANTIPODAL_PAIR, 13", "2, 3, 0.5, DEPENDENT_FIVE, 14"})
    void revealedResidualNetworkHasTheLawOfTheDenseOne(int depth, int width, double alpha, Inputs inputs, long seed) {
        Function<WeightSource, double[]> network = source -> kernels(ResidualNetwork.draw(new NetworkShape(depth, width, 2), alpha, TrainedParts.BLOCKS, source), inputs);
        assertOneLaw(sample(WeightLaw.DENSE, seed, network), sample(WeightLaw.REVEALED, seed + 100, network));
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 21", "2, 5, 22", "4, 4, 23", "2, 8, 24"})
    void revealedTiedWeightsHaveTheLawOfTheDenseOnes(int steps, int width, long seed) {
        Function<WeightSource, double[]> network = source -> upper(RecurrentNetwork.draw(width, 2, source).tangentKernel(sequences(steps)));
        assertOneLaw(sample(WeightLaw.DENSE, seed, network), sample(WeightLaw.REVEALED, seed + 100, network));
    }

    /** Forward, backward and forward again with vectors that have parts inside and outside of what is known. */
    @Test
    void revealedProductsInTurnHaveTheLawOfTheDenseOnes() {
        Function<WeightSource, double[]> products = source -> {
            Weights weights = source.first(3, 4);
            Matrix first = weights.apply(Matrix.ofRows(new double[][] {{1, 0, 0, 0}}), 1);
            Matrix back = weights.applyTransposed(Matrix.ofRows(new double[][] {{1, 1, 0}}), 1);
            Matrix second = weights.apply(Matrix.ofRows(new double[][] {{1, 1, 0, 0}, {0, 0, 1, 1}}), 1);
            Matrix again = weights.applyTransposed(Matrix.ofRows(new double[][] {{0, 1, 0}}), 1);
            return Stream.of(first, back, second, again).flatMapToDouble(WeightLawTest::entries).toArray();
        };
        assertOneLaw(sample(WeightLaw.DENSE, 31, products), sample(WeightLaw.REVEALED, 131, products));
    }

    @ParameterizedTest
    @CsvSource({"1, 41", "2, 42", "3, 43", "5, 44"})
    void orthogonalWeightsHaveTheLawOfTheQFactorOfAGaussianMatrix(int size, long seed) {
        double[][] first = sample(WeightLaw.ORTHOGONAL, seed, source -> products(source.hidden(size)));
        double[][] second = sample(WeightLaw.DENSE, seed + 100, source -> {
            Matrix gaussian = source.hidden(size).apply(identity(size), 1);
            return Stream.of(orthogonalFactor(gaussian), orthogonalFactor(gaussian).transpose())
                    .flatMapToDouble(matrix -> fixed(size).stream().flatMapToDouble(x -> Arrays.stream(matrix.operate(x)))).toArray();
        });
        assertOneLaw(first, second);
    }

    @ParameterizedTest
    @CsvSource({"1, 51", "2, 52", "7, 53", "60, 54"})
    void orthogonalWeightsAreOrthogonal(int size, long seed) {
        Weights weights = new WeightSource(WeightLaw.ORTHOGONAL, normals(seed, 0)).hidden(size);
        Matrix forward = weights.apply(identity(size), 1);
        Matrix backward = weights.applyTransposed(identity(size), 1);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                assertEquals(i == j ? size : 0, forward.gram(1, 0).get(i, j), 1e-12 * size);
                assertEquals(forward.get(i, j), backward.get(j, i), 1e-12 * Math.sqrt(size));
            }
        }
    }

    /** What the comparison would say of a wrong sampler: orthogonal networks of width 4 are not Gaussian ones. */
    @Test
    void orthogonalNetworkHasNotTheLawOfTheGaussianOne() {
        Function<WeightSource, double[]> network = source -> kernels(
                FullyConnectedNetwork.draw(new NetworkShape(4, 4, 2), ConnectedScales.of(4, 0, function("relu")), source), Inputs.PLAIN_PAIR);
        EnergyComparison.Result result = compare(sample(WeightLaw.DENSE, 61, network), sample(WeightLaw.ORTHOGONAL, 161, network));
        assertFalse(result.agrees(), () -> "energy distance " + result.distance());
    }

    /** The sum over pairs of times counts: with independent weights at every time the mean would be the limit, 9, at every width. */
    @ParameterizedTest
    @EnumSource(names = {"DENSE", "REVEALED"})
    void meanOfTheRecurrentKernelIsThatOfTiedWeights(WeightLaw law) {
        assertMean(15.5, 0.35, law, 4, 40_000);
        assertMean(9.3, 0.12, law, 64, 4_000);
    }

    private static void assertMean(double expected, double tolerance, WeightLaw law, int width, int networks) {
        Matrix input = Matrix.ofRows(new double[][] {{1, 0}});
        List<Matrix> sequences = List.of(input, input, input);
        double[] kernels = IntStream.range(0, networks)
                .mapToDouble(i -> RecurrentNetwork.draw(width, 2, new WeightSource(law, normals(71, i))).tangentKernel(sequences).get(0, 0)).toArray();
        SampleMoments moments = SampleMoments.of(kernels);
        assertEquals(expected, moments.mean(), tolerance + 5 * moments.standardError(), () -> "standard error " + moments.standardError());
        assertTrue(moments.standardError() < tolerance, () -> "standard error " + moments.standardError());
    }

    private static void assertOneLaw(double[][] first, double[][] second) {
        EnergyComparison.Result result = compare(first, second);
        assertTrue(result.agrees(), () -> "energy distance " + result.distance() + ", " + result);
        assertTrue(result.detectable() < DETECTABLE, () -> "detects " + result.detectable());
    }

    private static EnergyComparison.Result compare(double[][] first, double[][] second) {
        double[][] pilot = Arrays.copyOf(first, 1000);
        return EnergyComparison.scaledBy(pilot, BLOCK, RATE, RATE)
                .compare(Arrays.copyOfRange(first, 1000, first.length), Arrays.copyOfRange(second, 1000, second.length));
    }

    private static double[][] sample(WeightLaw law, long seed, Function<WeightSource, double[]> network) {
        return IntStream.range(0, SIZE + 1000).mapToObj(i -> network.apply(new WeightSource(law, normals(seed, i)))).toArray(double[][]::new);
    }

    private static double[] kernels(RandomNetwork network, Inputs inputs) {
        Matrix points = Matrix.ofRows(inputs.rows);
        return Stream.of(network.tangentKernel(points), network.outputCovariance(points)).flatMapToDouble(kernel -> Arrays.stream(upper(kernel)))
                .toArray();
    }

    private static double[] upper(Matrix kernel) {
        return IntStream.range(0, kernel.rows()).boxed().flatMapToDouble(p -> IntStream.rangeClosed(0, p).mapToDouble(q -> kernel.get(p, q))).toArray();
    }

    private static List<Matrix> sequences(int steps) {
        List<Matrix> times = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            times.add(Matrix.ofRows(t % 2 == 0 ? PLAIN : new double[][] {{0, 1}, {0, 1}}));
        }
        return times;
    }

    private static double[] products(Weights weights) {
        Matrix vectors = Matrix.ofRows(fixed(weights.rows()).toArray(double[][]::new));
        return Stream.of(weights.apply(vectors, 1), weights.applyTransposed(vectors, 1)).flatMapToDouble(WeightLawTest::entries).toArray();
    }

    private static List<double[]> fixed(int size) {
        return List.of(IntStream.range(0, size).mapToDouble(i -> i == 0 ? 1 : 0).toArray(), IntStream.range(0, size).mapToDouble(i -> 1 - 0.5 * i).toArray());
    }

    private static DoubleStream entries(Matrix matrix) {
        return IntStream.range(0, matrix.rows()).boxed().flatMapToDouble(i -> IntStream.range(0, matrix.columns()).mapToDouble(j -> matrix.get(i, j)));
    }

    /** sqrt n Q of G = Q R with the diagonal of R positive, which makes Q unique and hence of Haar measure (Mezzadri 2007, arXiv:math-ph/0609050). */
    private static RealMatrix orthogonalFactor(Matrix gaussian) {
        RealMatrix matrix = new Array2DRowRealMatrix(gaussian.rows(), gaussian.columns());
        for (int i = 0; i < gaussian.rows(); i++) {
            for (int j = 0; j < gaussian.columns(); j++) {
                matrix.setEntry(i, j, gaussian.get(i, j));
            }
        }
        QRDecomposition decomposition = new QRDecomposition(matrix);
        RealMatrix orthogonal = decomposition.getQ();
        for (int j = 0; j < gaussian.columns(); j++) {
            orthogonal.setColumnVector(j, orthogonal.getColumnVector(j).mapMultiply(Math.signum(decomposition.getR().getEntry(j, j))));
        }
        return orthogonal.scalarMultiply(Math.sqrt(gaussian.rows()));
    }

    private static Matrix identity(int size) {
        double[][] rows = new double[size][size];
        for (int i = 0; i < size; i++) {
            rows[i][i] = 1;
        }
        return Matrix.ofRows(rows);
    }

    private static ActivationFunction function(String name) {
        ActivationFunction relu = new ActivationFunction.PiecewisePower(1, Formulas.integer(1), Formulas.integer(0));
        return name.equals("relu") ? relu : new ActivationFunction.Smooth(FormulaParser.parse(NamedActivations.FORMULAS.get(name)));
    }

    private static DoubleSupplier normals(long seed, int index) {
        UniformRandomProvider random = RandomSource.PHILOX_4X64.create(new long[] {seed, 0, 0, 0, 0, index});
        return ZigguratSampler.NormalizedGaussian.of(random)::sample;
    }
}

package zonal.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.constraints.IntRange;
import zonal.kernel.Architecture;
import zonal.kernel.Architectures;
import zonal.kernel.Kernel;
import zonal.kernel.Semidefinite;
import zonal.kernel.SpherePoints;
import zonal.kernel.Symmetry;
import zonal.sampling.network.Matrix;
import zonal.sampling.network.RandomNetwork;
import zonal.sampling.network.WeightLaw;

/** What holds of the kernels of every single network, of whatever width and law of weights: no statistics, and nothing is left to chance but the choice of cases. */
class EmpiricalKernelTest {

    /** Relative to the kernel at equal inputs: some thousand roundings. */
    private static final double ROUNDING = 1e-12;

    @Property(tries = 150, seed = "51", edgeCases = EdgeCasesMode.NONE)
    void kernelsOfNetworkHaveNoNegativeEigenvalue(@ForAll("architectures") Architecture architecture, @ForAll WeightLaw law,
            @ForAll @IntRange(min = 1, max = 9) int width, @ForAll("points") SpherePoints points, @ForAll long seed) {
        for (double[][] kernel : kernels(architecture, law, width, points.coordinates(), seed)) {
            double trace = IntStream.range(0, kernel.length).mapToDouble(i -> kernel[i][i]).sum();
            Semidefinite.assertSemidefinite(kernel, ROUNDING * trace, architecture + " " + law + " width " + width + " on " + points);
        }
    }

    /** Without bias f(s x) = s^(n^L) f(x) for an activation homogeneous of degree n and s > 0, whatever the weights, and so are the gradients of f. */
    @Property(tries = 150, seed = "52", edgeCases = EdgeCasesMode.NONE)
    void kernelsOfHomogeneousNetworkAreHomogeneous(@ForAll("homogeneous") Tuple2<Integer, Architecture> drawn, @ForAll WeightLaw law,
            @ForAll @IntRange(min = 1, max = 9) int width, @ForAll("points") SpherePoints points, @ForAll("factors") List<Double> factors, @ForAll long seed) {
        Architecture architecture = drawn.get2();
        double[] powers = factors.stream().mapToDouble(s -> Math.pow(s, Math.pow(drawn.get1(), architecture.depth()))).toArray();
        double[][] inputs = points.coordinates();
        double[][] scaled = IntStream.range(0, inputs.length).mapToObj(p -> multiple(factors.get(p), inputs[p])).toArray(double[][]::new);
        assertMultiples(kernels(architecture, law, width, inputs, seed), powers, kernels(architecture, law, width, scaled, seed), architecture + " " + law);
    }

    /** An even or odd activation without bias makes f even or odd; then the kernels of every network have the symmetry that the description tells of their limit. */
    @Property(tries = 150, seed = "53", edgeCases = EdgeCasesMode.NONE)
    void kernelsOfNetworkHaveTheSymmetryOfTheirLimit(@ForAll("symmetric") Architecture architecture, @ForAll WeightLaw law,
            @ForAll @IntRange(min = 1, max = 9) int width, @ForAll("points") SpherePoints points, @ForAll long seed) {
        double sign = architecture.kernel().symmetry().orElseThrow() == Symmetry.EVEN ? 1 : -1;
        double[][] inputs = points.coordinates();
        double[][] reflected = inputs.clone();
        // the last point: it is in the span of those before it, so that revealed weights are the same
        int last = inputs.length - 1;
        reflected[last] = multiple(-1, inputs[last]);
        double[] signs = IntStream.rangeClosed(0, last).mapToDouble(p -> p == last ? sign : 1).toArray();
        assertMultiples(kernels(architecture, law, width, inputs, seed), signs, kernels(architecture, law, width, reflected, seed), architecture + " " + law);
    }

    @Provide
    Arbitrary<Architecture> architectures() {
        return Architectures.any();
    }

    @Provide
    Arbitrary<Tuple2<Integer, Architecture>> homogeneous() {
        return Arbitraries.of(1, 2, 0).flatMap(degree -> Architectures.homogeneous(degree).map(architecture -> Tuple.of(degree, architecture)));
    }

    @Provide
    Arbitrary<Architecture> symmetric() {
        return Architectures.symmetric();
    }

    @Provide
    Arbitrary<SpherePoints> points() {
        return SpherePoints.any();
    }

    /** Eighths from 1/8 to 3, as many as there can be points. */
    @Provide
    Arbitrary<List<Double>> factors() {
        return Arbitraries.integers().between(1, 24).map(n -> n / 8.0).list().ofSize(6);
    }

    /** The covariance of one network and, if the architecture has one, its tangent kernel. */
    private static List<double[][]> kernels(Architecture architecture, WeightLaw law, int width, double[][] inputs, long seed) {
        Kernel kernel = architecture.kernel();
        RandomNetwork network = NetworkEnsemble.of(kernel, seed).draw(width, 0, inputs[0].length, law);
        Matrix points = Matrix.ofRows(inputs);
        List<Matrix> kernels = kernel.kind() == Kernel.Kind.TANGENT ? List.of(network.outputCovariance(points), network.tangentKernel(points))
                : List.of(network.outputCovariance(points));
        return kernels.stream().map(EmpiricalKernelTest::rows).toList();
    }

    private static double[][] rows(Matrix matrix) {
        double[][] rows = new double[matrix.rows()][matrix.columns()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = matrix.get(i, j);
            }
        }
        return rows;
    }

    private static double[] multiple(double factor, double[] vector) {
        return Arrays.stream(vector).map(x -> factor * x).toArray();
    }

    /** Entry (p, q) of each matrix has to be multiplied by factors p and q. */
    private static void assertMultiples(List<double[][]> kernels, double[] factors, List<double[][]> multiples, String what) {
        for (int k = 0; k < kernels.size(); k++) {
            double[][] kernel = kernels.get(k);
            for (int p = 0; p < kernel.length; p++) {
                for (int q = 0; q < kernel.length; q++) {
                    double scale = Math.abs(factors[p] * factors[q]) * Math.sqrt(kernel[p][p] * kernel[q][q]);
                    assertEquals(factors[p] * factors[q] * kernel[p][q], multiples.get(k)[p][q], ROUNDING * scale, what);
                }
            }
        }
    }
}

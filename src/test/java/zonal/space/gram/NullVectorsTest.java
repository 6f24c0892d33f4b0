package zonal.space.gram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** How many null vectors are found, and that the matrix sends them to zero. */
class NullVectorsTest {

    private static final BallArithmetic BALLS = new BallArithmetic(400);

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', value = {
        "fc-ntk(depth=1)                          | 1 0;-1 0;3/5 4/5;-3/5 -4/5                 | 0",
        "fc-ntk(depth=1)                          | 1 0;-1 0;3/5 4/5;-3/5 -4/5;0 1;0 -1        | 1",
        "fc-ntk(depth=1)                          | 1 2;-2 -4;3 -1;-1 1/3;0 5;0 -1/7;2 1;-2 -1 | 2",
        "fc-ntk(depth=2)                          | 1 0;-1 0;3/5 4/5;-3/5 -4/5;0 1;0 -1        | 0",
        "fc-ntk(depth=1, bias=1)                  | 1 0;-1 0;3/5 4/5;-3/5 -4/5;0 1;0 -1        | 0",
        "fc-nngp(depth=1)                         | 1 0;-1 0;3/5 4/5;-3/5 -4/5;0 1;0 -1        | 1",
        "resntk(depth=1, alpha=1)                 | 1 0;-1 0;3/5 4/5;-3/5 -4/5;0 1;0 -1        | 1",
        // parallel rows, whatever the kernel
        "fc-ntk(depth=3)                          | 1 2;2 4;1/2 1;1 1                          | 2",
        "laplace(c=1)                             | 1 0;0 1;1 0                                | 1",
        // an odd kernel, and an even one; h = 3 takes the sum of cubes
        "fc-nngp(depth=1, activation=erf)         | 1 0;-1 0;0 1                               | 1",
        "fc-nngp(depth=1, activation=abs)         | 1 2;-3 -6;0 1                              | 1",
        "fc-nngp(depth=1, activation=relu-power(3))| 1 2;2 4;3 1;-1 2                          | 1",
        // the even part of the step is constant: the sums over two pairs cancel
        "fc-nngp(depth=1, activation=step)        | 1 2;-1 -2;3 1;-6 -2                        | 1",
        // polynomials of degree 1 and 2 have rank d and d(d+1)/2
        "fc-nngp(depth=1, activation=hermite(1))  | 1 2;3 1;1 1;2 -1;1 5                       | 3",
        "fc-nngp(depth=1, activation=polynomial(0, 0, 1)) | 1 2;3 1;1 1;2 -1;1 5               | 2",
        "formula(\"t + t^2\")                       | 1 0;3/5 4/5;-3/5 4/5;5/13 12/13;0 1;8/17 15/17 | 1"})
    void areFound(String kernel, String text, int count) {
        Points points = GramEigenvaluesTest.points(text);
        boolean onSphere = points.list().stream().allMatch(Point::isUnit);
        GramMatrix matrix = onSphere || Kernels.parse(kernel).network().isPresent() ? GramMatrix.of(Kernels.parse(kernel), points)
                : GramMatrix.ofDirections(Kernels.parse(kernel), points);
        List<NullVector> found = NullVectors.of(matrix);
        assertEquals(count, found.size());
        found.forEach(vector -> assertSentToZero(matrix, vector));
    }

    @Property(tries = 60, seed = "61803")
    void onAntipodalPairsThereIsOneForEachPairBeyondTheDimension(@ForAll @IntRange(min = 2, max = 5) int dimension, @ForAll @IntRange(min = 1, max = 8) int pairs,
            @ForAll boolean normalise, @ForAll long seed) {
        Random random = new Random(seed);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            List<Integer> x = new ArrayList<>();
            for (int j = 0; j < dimension; j++) {
                x.add(random.nextInt(1_000_001) - 500_000);
            }
            int scale = 1 + random.nextInt(5);
            rows.add(x.stream().map(String::valueOf).toList());
            rows.add(x.stream().map(c -> (-c * scale) + "/7").toList());
        }
        Points points = PointReader.of("points", rows);
        GramMatrix matrix = normalise ? GramMatrix.ofDirections(Kernels.parse("fc-ntk(depth=1)"), points) : GramMatrix.of(Kernels.parse("fc-ntk(depth=1)"), points);
        List<NullVector> found = NullVectors.of(matrix);
        assertEquals(Math.max(0, pairs - dimension), found.size());
        found.forEach(vector -> assertSentToZero(matrix, vector));
    }

    private static void assertSentToZero(GramMatrix matrix, NullVector vector) {
        var entries = matrix.entries(BALLS);
        assertTrue(vector.components().stream().anyMatch(component -> component.factor().signum() != 0));
        for (int i = 0; i < matrix.size(); i++) {
            Ball sum = Ball.ZERO;
            for (int j = 0; j < matrix.size(); j++) {
                sum = BALLS.add(sum, BALLS.multiply(i >= j ? entries.apply(i, j) : entries.apply(j, i), vector.components().get(j).value(BALLS)));
            }
            assertTrue(sum.containsZero(), vector.support() + ": " + sum);
            assertTrue(sum.radius().toDouble() < 1e-60, sum.toString());
        }
    }
}

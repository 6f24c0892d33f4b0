package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import zonal.number.Arithmetic;

/**
 * Points of a sphere, of which every angle is known exactly.
 *
 * @param directions integer vectors, not zero, that point to them
 */
public record SpherePoints(List<List<Integer>> directions) {

    private static final int LARGEST_COORDINATE = 9;

    /** Points of S^(d-1), d = 2..6, among them one that is there twice, and one whose antipode is there. */
    public static Arbitrary<SpherePoints> any() {
        Arbitrary<Integer> coordinate = Arbitraries.integers().between(-LARGEST_COORDINATE, LARGEST_COORDINATE);
        return Arbitraries.integers().between(2, 6).flatMap(dimension -> coordinate.list().ofSize(dimension)
                .filter(vector -> vector.stream().anyMatch(x -> x != 0)).list().ofMinSize(1).ofMaxSize(4)).map(SpherePoints::withCompanions);
    }

    private static SpherePoints withCompanions(List<List<Integer>> vectors) {
        List<List<Integer>> all = new ArrayList<>(vectors);
        all.add(multiple(vectors.get(0), 3));
        all.add(multiple(vectors.get(vectors.size() - 1), -2));
        return new SpherePoints(all);
    }

    private static List<Integer> multiple(List<Integer> vector, int factor) {
        return vector.stream().map(x -> factor * x).toList();
    }

    public int size() {
        return directions.size();
    }

    public int dimension() {
        return directions.get(0).size();
    }

    /** The unit vectors, rounded; equal points are equal and antipodes opposite to the last bit. */
    public double[][] coordinates() {
        return directions.stream().map(SpherePoints::unit).toArray(double[][]::new);
    }

    /** Divides by the greatest common divisor first. */
    private static double[] unit(List<Integer> vector) {
        int divisor = vector.stream().reduce(0, SpherePoints::greatestCommonDivisor);
        double norm = Math.sqrt(product(vector, vector)) / Math.abs(divisor);
        return vector.stream().mapToDouble(x -> x / divisor * Integer.signum(divisor) / norm).toArray();
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b);
    }

    /** The angle between two points. */
    public <T> T angle(Arithmetic<T> arithmetic, int i, int j) {
        long product = product(directions.get(i), directions.get(j));
        long squares = product(directions.get(i), directions.get(i)) * product(directions.get(j), directions.get(j));
        if (product * product == squares) {
            return product > 0 ? arithmetic.integer(0) : arithmetic.pi();
        }
        return arithmetic.acos(arithmetic.divide(arithmetic.integer(product), arithmetic.sqrt(arithmetic.integer(squares))));
    }

    private static long product(List<Integer> x, List<Integer> y) {
        return IntStream.range(0, x.size()).mapToLong(i -> (long) x.get(i) * y.get(i)).sum();
    }
}

package zonal.sampling.conditional;

import java.util.Arrays;
import java.util.stream.IntStream;
import zonal.sampling.network.OrthonormalBasis;

/**
 * An orthonormal basis of the span of the vectors that a layer sees of the two inputs: vector p = sum_i columns[i] factors[p][i].
 *
 * @param columns one or two orthonormal vectors; a unit vector if both vectors vanish, so that there is always one
 * @param factors the coordinates of each vector, zeros where there is no second column
 */
record Basis(double[][] columns, double[][] factors) {

    static Basis of(double[][] vectors) {
        OrthonormalBasis basis = new OrthonormalBasis(vectors[0].length);
        double[][] factors = new double[vectors.length][];
        for (int p = 0; p < vectors.length; p++) {
            factors[p] = Arrays.copyOf(basis.include(vectors[p], 0), vectors.length);
        }
        if (basis.size() == 0) {
            double[] unit = new double[basis.length()];
            unit[0] = 1;
            basis.include(unit, 0);
        }
        return new Basis(IntStream.range(0, basis.size()).mapToObj(basis::vector).toArray(double[][]::new), factors);
    }

    int rank() {
        return columns.length;
    }
}

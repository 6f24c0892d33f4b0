package zonal.sampling.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Orthonormality and exact coordinates, also for vectors that are nearly dependent. */
class OrthonormalBasisTest {

    @Property(tries = 300, seed = "1")
    void vectorsAreOrthonormalAndCoordinatesGiveTheVectorBack(@ForAll @IntRange(min = 1, max = 30) int length, @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @DoubleRange(min = 0, max = 15) double digits, @ForAll long seed) {
        Random random = new Random(seed);
        OrthonormalBasis basis = new OrthonormalBasis(length);
        double[] before = Vectors.generate(length, random::nextGaussian);
        for (int i = 0; i < count; i++) {
            double[] next = Vectors.generate(length, random::nextGaussian);
            Vectors.multiply(Math.pow(10, -digits), next);
            Vectors.addMultiple(1, before, 0, next, 0, length);
            double[] coordinates = basis.include(next, 0);
            double[] sum = new double[length];
            for (int k = 0; k < coordinates.length; k++) {
                Vectors.addMultiple(coordinates[k], basis.vector(k), 0, sum, 0, length);
            }
            assertArrayEquals(next, sum, 1e-12 * Vectors.norm(next));
            before = next;
        }
        assertTrue(basis.size() <= Math.min(length, count));
        assertOrthonormal(basis);
    }

    @Test
    void vectorsInTheSpanAddNothing() {
        OrthonormalBasis basis = new OrthonormalBasis(4);
        assertEquals(1, basis.include(new double[] {0, 3, 4, 0}, 0).length);
        assertArrayEquals(new double[] {-10}, basis.include(new double[] {9, 0, -6, -8, 0}, 1), 1e-14);
        assertArrayEquals(new double[] {0}, basis.include(new double[4], 0));
        assertArrayEquals(new double[] {0, 2}, basis.include(new double[] {2, 0, 0, 0}, 0), 1e-15);
        assertEquals(2, basis.size());
    }

    private static void assertOrthonormal(OrthonormalBasis basis) {
        for (int i = 0; i < basis.size(); i++) {
            for (int j = 0; j <= i; j++) {
                assertEquals(i == j ? 1 : 0, Vectors.dot(basis.vector(i), 0, basis.vector(j), 0, basis.length()), 4e-14);
            }
        }
    }
}

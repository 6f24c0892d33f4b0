package zonal.sampling.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Revealed weights are one linear map: exact statements, about every single draw. Equality in law is {@link WeightLawTest}'s. */
class RevealedWeightsTest {

    /** After n products from the left the whole matrix is known; all products, also those taken before, have to be its products. */
    @Property(tries = 200, seed = "1")
    void productsAreThoseOfOneMatrix(@ForAll @IntRange(min = 1, max = 7) int rows, @ForAll @IntRange(min = 1, max = 7) int columns,
            @ForAll @IntRange(min = 1, max = 9) int uses, @ForAll long seed) {
        Random random = new Random(seed);
        RevealedWeights weights = new RevealedWeights(rows, columns, random::nextGaussian);
        List<Matrix> forward = new ArrayList<>();
        List<Matrix> images = new ArrayList<>();
        List<Matrix> backward = new ArrayList<>();
        List<Matrix> coimages = new ArrayList<>();
        for (int use = 0; use < uses; use++) {
            int vectors = 1 + random.nextInt(3);
            if (random.nextBoolean()) {
                forward.add(vectors(vectors, columns, random));
                images.add(weights.apply(forward.get(forward.size() - 1), 0.7));
            } else {
                backward.add(vectors(vectors, rows, random));
                coimages.add(weights.applyTransposed(backward.get(backward.size() - 1), 0.3));
            }
        }
        Matrix matrix = entries(weights);
        for (int i = 0; i < forward.size(); i++) {
            assertArrayEquals(matrix.apply(forward.get(i), 0.7).values(), images.get(i).values(), 1e-12);
        }
        for (int i = 0; i < backward.size(); i++) {
            assertArrayEquals(matrix.applyTransposed(backward.get(i), 0.3).values(), coimages.get(i).values(), 1e-12);
        }
    }

    @Test
    void equalOppositeAndDependentVectorsHaveConsistentImages() {
        Random random = new Random(2);
        RevealedWeights weights = new RevealedWeights(50, 40, random::nextGaussian);
        double[] x = Vectors.generate(40, random::nextGaussian);
        double[] y = Vectors.generate(40, random::nextGaussian);
        double[] negative = x.clone();
        Vectors.multiply(-1, negative);
        double[] sum = y.clone();
        Vectors.addMultiple(3, x, 0, sum, 0, 40);
        Matrix images = weights.apply(Matrix.ofRows(new double[][] {x, x, negative, y, sum, new double[40]}), 1);
        for (int i = 0; i < 50; i++) {
            assertEquals(images.get(0, i), images.get(1, i), 1e-13);
            assertEquals(-images.get(0, i), images.get(2, i), 1e-13);
            assertEquals(3 * images.get(0, i) + images.get(3, i), images.get(4, i), 1e-12);
            assertEquals(0, images.get(5, i));
        }
    }

    /** Normal numbers are the expensive part: no more of them than there are new directions. */
    @Test
    void drawsOneVectorForEachNewDirection() {
        int[] drawn = {0};
        Random random = new Random(3);
        DoubleSupplier counting = () -> {
            drawn[0]++;
            return random.nextGaussian();
        };
        RevealedWeights weights = new RevealedWeights(30, 20, counting);
        Matrix inputs = Matrix.generate(2, 20, random::nextGaussian);
        weights.apply(inputs, 1);
        weights.apply(inputs, 1);
        assertEquals(2 * 30, drawn[0]);
        Matrix derivatives = Matrix.generate(3, 30, random::nextGaussian);
        weights.applyTransposed(derivatives, 1);
        weights.applyTransposed(derivatives, 1);
        assertEquals(2 * 30 + 3 * 20, drawn[0]);
    }

    private static Matrix entries(Weights weights) {
        Matrix units = Matrix.zero(weights.columns(), weights.columns());
        for (int i = 0; i < weights.columns(); i++) {
            units.set(i, i, 1);
        }
        Matrix columns = weights.apply(units, 1);
        Matrix entries = Matrix.zero(weights.rows(), weights.columns());
        for (int i = 0; i < weights.rows(); i++) {
            for (int j = 0; j < weights.columns(); j++) {
                entries.set(i, j, columns.get(j, i));
            }
        }
        return entries;
    }

    /** Vectors that are often dependent, equal or zero. */
    private static Matrix vectors(int count, int length, Random random) {
        double[][] rows = new double[count][];
        for (int p = 0; p < count; p++) {
            rows[p] = p > 0 && random.nextInt(4) == 0 ? rows[p - 1].clone() : Vectors.generate(length, random::nextGaussian);
            Vectors.multiply(random.nextInt(6) == 0 ? 0 : random.nextInt(6) == 0 ? -1 : 1, rows[p]);
        }
        return Matrix.ofRows(rows);
    }
}

package zonal.sampling.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A growing orthonormal list of vectors. */
public final class OrthonormalBasis {

    /**
     * What is left of a vector, relative to it, when it counts as lying in the span: above the rounding of its entries, below what changes a product visibly.
     */
    private static final double NEGLIGIBLE = 1e-13;

    private final int length;
    private final List<double[]> vectors = new ArrayList<>();

    /** The empty list of vectors of the given length. */
    public OrthonormalBasis(int length) {
        this.length = length;
    }

    /** The length of the vectors. */
    public int length() {
        return length;
    }

    /** How many vectors there are. */
    public int size() {
        return vectors.size();
    }

    /** One of the vectors, numbered from 0; not to be changed. */
    public double[] vector(int index) {
        return vectors.get(index);
    }

    /**
     * The coordinates of a vector of which the entries begin at {@code start}. If it does not lie in the span, the rest of it, normalised, becomes the last
     * vector, and there is one coordinate more.
     *
     * <p>The projection is taken off twice: rounding leaves 1e-16 of the vector along the span after the first time, which would not be small in a small
     * rest, and 1e-16 of the rest after the second (Giraud, Langou, Rozloznik and van den Eshof 2005: twice is enough).
     */
    public double[] include(double[] values, int start) {
        double[] rest = Arrays.copyOfRange(values, start, start + length);
        double norm = Vectors.norm(rest);
        double[] coordinates = new double[vectors.size() + 1];
        subtractProjection(rest, coordinates);
        subtractProjection(rest, coordinates);
        double left = vectors.isEmpty() ? norm : Vectors.norm(rest);
        if (vectors.size() == length || left <= NEGLIGIBLE * norm) {
            return Arrays.copyOf(coordinates, vectors.size());
        }
        coordinates[vectors.size()] = left;
        Vectors.multiply(1 / left, rest);
        vectors.add(rest);
        return coordinates;
    }

    private void subtractProjection(double[] rest, double[] coordinates) {
        for (int i = 0; i < vectors.size(); i++) {
            double[] vector = vectors.get(i);
            double coordinate = Vectors.dot(vector, 0, rest, 0, length);
            Vectors.addMultiple(-coordinate, vector, 0, rest, 0, length);
            coordinates[i] += coordinate;
        }
    }
}

package zonal.sampling.conditional;

import java.util.ArrayList;
import java.util.List;
import zonal.sampling.network.NeuronFunction;

/**
 * Averages over the neurons of a layer whose mean is exactly zero, given all earlier layers. Of two kinds: polynomials of the normal numbers, some of them damped, less their means;
 * and for activations with a kink the products of which kernels consist, less their average over rotations of the two normal numbers of a neuron, whose law no
 * rotation changes. What they are good for, not that they are right, depends on the kernel.
 */
final class ControlVariates {

    private static final double DAMPING = 0.15;

    /**
     * Relative to what is averaged: above the rounding of the average over rotations. Where no rotation changes the product, as sigma^2 of the sign, rounding is all that
     * is left; it differs from width to width, and a fit would magnify it to the size of the kernel.
     */
    private static final double ROUNDING = 1e-13;

    /** Layers of a deep network share their controls with their neighbours: a fit of all of them would need more networks than it saves. */
    private static final int MOST_GROUPS = 12;

    private final List<Double> values = new ArrayList<>();
    private int groups;
    private int groupStart;
    private int next;

    /** Begins with a layer, numbered from 1. What follows is added to what the layer before put in its place if they are of one group. */
    void beginLayer(int layer, int depth) {
        int group = depth <= MOST_GROUPS ? layer : (layer - 1) * MOST_GROUPS / depth + 1;
        if (group > groups) {
            groups = group;
            groupStart = values.size();
        }
        next = groupStart;
    }

    private void add(double value) {
        if (next < values.size()) {
            values.set(next, values.get(next) + value);
        } else {
            values.add(value);
        }
        next++;
    }

    /** What the choice says for the normal numbers of a layer that are made preactivations. */
    void add(Drawn drawn, NeuronFunction activation, ControlChoice choice) {
        addPolynomials(drawn.normals(), choice.degree());
        add(drawn.normals(), new Monomials(DAMPING), 0, choice.dampedDegree());
        addRotations(new RotatedProducts(drawn, activation, choice.slopes()), drawn.basis().rank() == 1 ? 2 : choice.rotations());
    }

    /** The averages of b_1^i b_2^j less their means for 0 < i + j <= degree; zeros where there is no b_2. */
    void addPolynomials(double[][] normals, int degree) {
        add(normals, new Monomials(0), 1, degree);
    }

    private void add(double[][] normals, Monomials monomials, int leastDegree, int degree) {
        double[][] averages = degree < leastDegree ? new double[0][] : monomials.averages(normals, degree);
        for (int total = leastDegree; total <= degree; total++) {
            for (int j = 0; j <= total; j++) {
                add(j > 0 && normals.length == 1 ? 0 : averages[total - j][j] - monomials.mean(total - j, j, normals.length));
            }
        }
    }

    /** The mean inner products of unit vectors that are known already with new normal columns, over the square root of the width: zero on average. */
    void addCrossProducts(double[][] unitVectors, double[][] normals) {
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                boolean there = i < unitVectors.length && j < normals.length;
                add(there ? Columns.sum(normals[j], unitVectors[i]) / Math.sqrt(normals[j].length) : 0);
            }
        }
    }

    /**
     * The means of sigma(z_p)^2, sigma(z_p) sigma(z_q), sigma(z_q)^2, sigma'(z_p) sigma'(z_q) (with slopes) with z = B R, less the same with B rotated, averaged over the
     * rotations by multiples of one angle (over the two signs for one column).
     */
    private void addRotations(RotatedProducts products, int rotations) {
        double[] own = new double[RotatedProducts.COUNT];
        double[] average = new double[RotatedProducts.COUNT];
        for (int k = 0; k < rotations; k++) {
            double[] means = products.means(2 * Math.PI * k / rotations);
            for (int i = 0; i < means.length; i++) {
                own[i] += k == 0 ? means[i] : 0;
                average[i] += means[i] / rotations;
            }
        }
        for (int i = 0; i < own.length; i++) {
            double difference = own[i] - average[i];
            add(Math.abs(difference) <= ROUNDING * Math.abs(own[i]) ? 0 : difference);
        }
    }

    double[] values() {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}

package zonal.sampling.conditional;

import zonal.sampling.network.NeuronFunction;
import zonal.sampling.network.Vectors;

/** The means over neurons of the products of which kernels consist, for normal numbers that are rotated first. */
final class RotatedProducts {

    /** sigma(z_p)^2, sigma(z_p) sigma(z_q), sigma(z_q)^2, sigma'(z_p) sigma'(z_q), the last 0 without slopes. */
    static final int COUNT = 4;

    /** Neurons that are worked through at a time, so that what they need stays in the cache nearest to the processor. */
    private static final int BLOCK = 256;

    private final Drawn drawn;
    private final NeuronFunction activation;
    private final boolean slopes;

    RotatedProducts(Drawn drawn, NeuronFunction activation, boolean slopes) {
        this.drawn = drawn;
        this.activation = activation;
        this.slopes = slopes;
    }

    /** The means for the given angle of rotation; a single normal number is multiplied by the cosine, which for it is 1 or -1. */
    double[] means(double angle) {
        double[] sums = new double[COUNT];
        for (int start = 0; start < drawn.rows(); start += BLOCK) {
            addBlock(start, Math.min(BLOCK, drawn.rows() - start), angle, sums);
        }
        return Columns.multiple(1.0 / drawn.rows(), sums);
    }

    private void addBlock(int start, int length, double angle, double[] sums) {
        double[] firstInputs = rotated(start, length, angle, drawn.basis().factors()[0]);
        double[] secondInputs = rotated(start, length, angle, drawn.basis().factors()[1]);
        double[] first = activation.values(firstInputs);
        double[] second = activation.values(secondInputs);
        sums[0] += Columns.sum(first, first);
        sums[1] += Columns.sum(first, second);
        sums[2] += Columns.sum(second, second);
        if (slopes) {
            sums[3] += Columns.sum(activation.derivatives(firstInputs), activation.derivatives(secondInputs));
        }
    }

    /** z = (c b_1 - s b_2) f_1 + (s b_1 + c b_2) f_2. */
    private double[] rotated(int start, int length, double angle, double[] factors) {
        double[][] normals = drawn.normals();
        double[] result = new double[length];
        double cosine = Math.cos(angle);
        double sine = normals.length == 2 ? Math.sin(angle) : 0;
        double first = cosine * factors[0] + sine * factors[1];
        double second = cosine * factors[1] - sine * factors[0];
        for (int i = 0; i < length; i++) {
            result[i] = first * normals[0][start + i];
        }
        if (normals.length == 2) {
            Vectors.addMultiple(second, normals[1], start, result, 0, length);
        }
        return result;
    }
}

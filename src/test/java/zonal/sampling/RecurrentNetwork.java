package zonal.sampling;

import java.util.ArrayList;
import java.util.List;
import zonal.network.Activation;
import zonal.sampling.network.Matrix;
import zonal.sampling.network.NeuronFunction;
import zonal.sampling.network.WeightSource;
import zonal.sampling.network.Weights;

/**
 * A recurrent ReLU network, whose weights are used at every time: z_t = sqrt(2/n) W h_(t-1) + U x_t, h_t = relu(z_t), h_0 = 0, f = sqrt(2/n) v^T h_T
 * (Alemohammad, Wang, Balestriero and Baraniuk 2021, arXiv:2006.10246). All weights are trained.
 */
record RecurrentNetwork(Weights recurrent, Weights input, Weights readout) {

    private static final NeuronFunction RELU = NeuronFunction.of(Activation.RELU.function());

    static RecurrentNetwork draw(int width, int dimension, WeightSource source) {
        return new RecurrentNetwork(source.hidden(width), source.first(width, dimension), source.readout(width));
    }

    /** The tangent kernel between sequences; {@code times} has the inputs of one time in each matrix, one sequence a row. */
    Matrix tangentKernel(List<Matrix> times) {
        int sequences = times.get(0).rows();
        List<Matrix> preactivations = new ArrayList<>();
        List<Matrix> hidden = new ArrayList<>(List.of(Matrix.zero(sequences, recurrent.rows())));
        for (Matrix inputs : times) {
            preactivations.add(recurrent.apply(hidden.get(hidden.size() - 1), scale()).plus(input.apply(inputs, 1), 1));
            hidden.add(RELU.values(preactivations.get(preactivations.size() - 1)));
        }
        Matrix kernel = hidden.get(times.size()).gram(scale() * scale(), 0);
        List<Matrix> derivatives = new ArrayList<>(times);
        Matrix behind = readout.applyTransposed(Matrix.generate(sequences, 1, () -> 1), scale());
        for (int t = times.size() - 1; t >= 0; t--) {
            derivatives.set(t, RELU.backward(behind, preactivations.get(t)));
            behind = recurrent.applyTransposed(derivatives.get(t), scale());
        }
        for (int s = 0; s < times.size(); s++) {
            for (int t = 0; t < times.size(); t++) {
                Matrix layerInputs = inner(times.get(s), times.get(t), 1).plus(inner(hidden.get(s), hidden.get(t), scale() * scale()), 1);
                kernel = kernel.plus(inner(derivatives.get(s), derivatives.get(t), 1).entrywise(layerInputs), 1);
            }
        }
        return kernel;
    }

    private double scale() {
        return Math.sqrt(2.0 / recurrent.rows());
    }

    /** The inner products of the rows of one matrix with those of another. */
    private static Matrix inner(Matrix a, Matrix b, double scale) {
        double[][] result = new double[a.rows()][b.rows()];
        for (int p = 0; p < a.rows(); p++) {
            for (int q = 0; q < b.rows(); q++) {
                for (int i = 0; i < a.columns(); i++) {
                    result[p][q] += scale * a.get(p, i) * b.get(q, i);
                }
            }
        }
        return Matrix.ofRows(result);
    }
}

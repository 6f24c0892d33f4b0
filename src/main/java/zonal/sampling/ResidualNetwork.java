package zonal.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * A residual ReLU network: x_0 = A x / sqrt n, x_l = x_(l-1) + alpha sqrt(1/n) V_l relu(sqrt(2/n) W_l x_(l-1)), f = v^T x_L. Only the V_l and W_l are trained.
 *
 * @param first A
 * @param blocks the blocks 1, ..., L
 * @param last v, as a matrix of one row
 * @param alpha the weight of a block
 */
record ResidualNetwork(Matrix first, List<Block> blocks, Matrix last, double alpha) implements RandomNetwork {

    /** The trained weights W_l and V_l of a block. */
    record Block(Matrix inner, Matrix outer) {
    }

    /** What a block computes: its input x_(l-1) and the value sqrt(2/n) W_l x_(l-1) before relu, one input a row. */
    private record BlockState(Matrix input, Matrix preactivation) {
    }

    /** A network with independent standard normal weights. */
    static ResidualNetwork draw(int depth, int width, int dimension, double alpha, DoubleSupplier normal) {
        Matrix first = Matrix.generate(width, dimension, normal);
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < depth; block++) {
            Matrix inner = Matrix.generate(width, width, normal);
            blocks.add(new Block(inner, Matrix.generate(width, width, normal)));
        }
        return new ResidualNetwork(first, blocks, Matrix.generate(1, width, normal), alpha);
    }

    @Override
    public double[] outputs(Matrix inputs) {
        Matrix outputs = last.apply(lastHidden(inputs, new ArrayList<>()), 1);
        double[] result = new double[inputs.rows()];
        for (int p = 0; p < result.length; p++) {
            result[p] = outputs.get(p, 0);
        }
        return result;
    }

    @Override
    public Matrix tangentKernel(Matrix inputs) {
        List<BlockState> states = new ArrayList<>();
        lastHidden(inputs, states);
        Matrix kernel = Matrix.zero(inputs.rows(), inputs.rows());
        Matrix derivatives = last.applyTransposed(Matrix.generate(inputs.rows(), 1, () -> 1), 1);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            BlockState state = states.get(i);
            Matrix inside = blocks.get(i).outer().applyTransposed(derivatives, outerScale()).maskedBy(state.preactivation());
            Matrix outerPart = derivatives.gram(outerScale() * outerScale(), 0).entrywise(state.preactivation().relu().gram(1, 0));
            Matrix innerPart = inside.gram(innerScale() * innerScale(), 0).entrywise(state.input().gram(1, 0));
            kernel = kernel.plus(outerPart, 1).plus(innerPart, 1);
            derivatives = derivatives.plus(blocks.get(i).inner().applyTransposed(inside, innerScale()), 1);
        }
        return kernel;
    }

    @Override
    public Matrix outputCovariance(Matrix inputs) {
        return lastHidden(inputs, new ArrayList<>()).gram(1, 0);
    }

    /** x_L; what the blocks compute on the way is added to {@code states}. */
    private Matrix lastHidden(Matrix inputs, List<BlockState> states) {
        Matrix hidden = first.apply(inputs, 1 / Math.sqrt(first.rows()));
        for (Block block : blocks) {
            Matrix preactivation = block.inner().apply(hidden, innerScale());
            states.add(new BlockState(hidden, preactivation));
            hidden = hidden.plus(block.outer().apply(preactivation.relu(), outerScale()), 1);
        }
        return hidden;
    }

    private double innerScale() {
        return Math.sqrt(2.0 / first.rows());
    }

    private double outerScale() {
        return alpha / Math.sqrt(first.rows());
    }
}

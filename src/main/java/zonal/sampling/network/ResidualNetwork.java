package zonal.sampling.network;

import java.util.ArrayList;
import java.util.List;
import zonal.network.TrainedParts;

/**
 * A residual ReLU network: x_0 = A x / sqrt n, x_l = x_(l-1) + alpha sqrt(1/n) V_l relu(sqrt(2/n) W_l x_(l-1)), f = v^T x_L. The V_l and W_l train, and A and v too if it is said.
 *
 * @param first A
 * @param blocks the blocks 1, ..., L
 * @param last v, of one row
 * @param alpha the weight of a block
 * @param trained which of them train
 */
public record ResidualNetwork(Weights first, List<Block> blocks, Weights last, double alpha, TrainedParts trained) implements RandomNetwork {

    private static final NeuronFunction RELU = new PiecewiseNeuron(1, 1, 0);

    /** The trained weights W_l and V_l of a block. */
    public record Block(Weights inner, Weights outer) {
    }

    /** What a block computes: its input x_(l-1), the value sqrt(2/n) W_l x_(l-1) before relu and that after it, one input a row. */
    private record BlockState(Matrix input, Matrix preactivation, Matrix activation) {
    }

    /** A network with independent weights of the law of the source. */
    public static ResidualNetwork draw(NetworkShape shape, double alpha, TrainedParts trained, WeightSource source) {
        Weights first = source.first(shape.width(), shape.dimension());
        List<Block> blocks = new ArrayList<>();
        for (int block = 0; block < shape.depth(); block++) {
            Weights inner = source.hidden(shape.width());
            blocks.add(new Block(inner, source.hidden(shape.width())));
        }
        return new ResidualNetwork(first, blocks, source.readout(shape.width()), alpha, trained);
    }

    @Override
    public double[] outputs(Matrix inputs) {
        return last.apply(lastHidden(inputs, new ArrayList<>()), 1).values();
    }

    @Override
    public Matrix tangentKernel(Matrix inputs) {
        List<BlockState> states = new ArrayList<>();
        Matrix lastHidden = lastHidden(inputs, states);
        boolean trainsEnds = trained == TrainedParts.ALL;
        Matrix kernel = trainsEnds ? lastHidden.gram(1, 0) : Matrix.zero(inputs.rows(), inputs.rows());
        Matrix derivatives = last.applyTransposed(Matrix.generate(inputs.rows(), 1, () -> 1), 1);
        for (int i = blocks.size() - 1; i >= 0; i--) {
            BlockState state = states.get(i);
            Matrix inside = RELU.backward(blocks.get(i).outer().applyTransposed(derivatives, outerScale()), state.preactivation());
            Matrix outerPart = derivatives.gram(outerScale() * outerScale(), 0).entrywise(state.activation().gram(1, 0));
            Matrix innerPart = inside.gram(innerScale() * innerScale(), 0).entrywise(state.input().gram(1, 0));
            kernel = kernel.plus(outerPart, 1).plus(innerPart, 1);
            derivatives = derivatives.plus(blocks.get(i).inner().applyTransposed(inside, innerScale()), 1);
        }
        return trainsEnds ? kernel.plus(derivatives.gram(firstScale() * firstScale(), 0).entrywise(inputs.gram(1, 0)), 1) : kernel;
    }

    @Override
    public Matrix outputCovariance(Matrix inputs) {
        return lastHidden(inputs, new ArrayList<>()).gram(1, 0);
    }

    /** x_L; what the blocks compute on the way is added to {@code states}. */
    private Matrix lastHidden(Matrix inputs, List<BlockState> states) {
        Matrix hidden = first.apply(inputs, firstScale());
        for (Block block : blocks) {
            Matrix preactivation = block.inner().apply(hidden, innerScale());
            Matrix activation = RELU.values(preactivation);
            states.add(new BlockState(hidden, preactivation, activation));
            hidden = hidden.plus(block.outer().apply(activation, outerScale()), 1);
        }
        return hidden;
    }

    private double firstScale() {
        return 1 / Math.sqrt(first.rows());
    }

    private double innerScale() {
        return Math.sqrt(2.0 / first.rows());
    }

    private double outerScale() {
        return alpha / Math.sqrt(first.rows());
    }
}

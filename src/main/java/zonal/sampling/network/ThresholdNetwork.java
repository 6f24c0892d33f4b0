package zonal.sampling.network;

import java.util.Arrays;

/**
 * One hidden layer with thresholds: f = sum_r a_r relu(w_r.x - B)/sqrt(n) with fixed signs a_r. The w_r train, and the thresholds, which are B at the start.
 *
 * @param weights the w_r
 * @param signs the a_r
 * @param threshold B
 */
public record ThresholdNetwork(Weights weights, double[] signs, double threshold) implements RandomNetwork {

    /** A network with independent weights of the law of the source and independent signs. */
    public static ThresholdNetwork draw(double threshold, int width, int dimension, WeightSource source) {
        double[] signs = source.biases(width);
        for (int i = 0; i < width; i++) {
            signs[i] = Math.signum(signs[i]);
        }
        return new ThresholdNetwork(source.first(width, dimension), signs, threshold);
    }

    @Override
    public double[] outputs(Matrix inputs) {
        Matrix excess = excess(inputs);
        double[] outputs = new double[inputs.rows()];
        for (int p = 0; p < outputs.length; p++) {
            for (int i = 0; i < signs.length; i++) {
                outputs[p] += signs[i] * Math.max(0, excess.get(p, i)) / Math.sqrt(signs.length);
            }
        }
        return outputs;
    }

    /** df/dw_r is a_r x/sqrt(n) and df/dB_r is -a_r/sqrt(n) where w_r.x exceeds the threshold. */
    @Override
    public Matrix tangentKernel(Matrix inputs) {
        Matrix excess = excess(inputs);
        double[] active = excess.values().clone();
        for (int i = 0; i < active.length; i++) {
            active[i] = active[i] >= 0 ? 1 : 0;
        }
        return excess.withValues(active).gram(1.0 / signs.length, 0).entrywise(inputs.gram(1, 1));
    }

    /** The outputs are no sum over a trained readout: a_r is fixed, and so the covariance is taken over the signs. */
    @Override
    public Matrix outputCovariance(Matrix inputs) {
        Matrix excess = excess(inputs);
        double[] values = excess.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
        return excess.withValues(values).gram(1.0 / signs.length, 0);
    }

    /** w_r.x - B, one input a row. */
    private Matrix excess(Matrix inputs) {
        double[] thresholds = new double[signs.length];
        Arrays.fill(thresholds, threshold);
        return weights.apply(inputs, 1).plusToEachRow(thresholds, -1);
    }
}

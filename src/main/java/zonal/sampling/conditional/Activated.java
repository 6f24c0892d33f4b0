package zonal.sampling.conditional;

import zonal.sampling.network.NeuronFunction;

/**
 * What a layer of neurons makes of its preactivations, for either input.
 *
 * @param values sqrt(c/n) sigma(z), n neurons, for the given c
 * @param derivatives sigma'(z); empty if they are not wanted
 */
record Activated(double[][] values, double[][] derivatives) {

    static Activated of(Drawn drawn, NeuronFunction activation, double c, boolean slopes) {
        double[][] values = new double[2][];
        double[][] derivatives = new double[2][];
        for (int p = 0; p < 2; p++) {
            double[] preactivations = drawn.image(p);
            values[p] = Columns.multiple(Math.sqrt(c / drawn.rows()), activation.values(preactivations));
            derivatives[p] = slopes ? activation.derivatives(preactivations) : new double[0];
        }
        return new Activated(values, derivatives);
    }
}

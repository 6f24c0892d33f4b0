package zonal.sampling;

import zonal.network.Network;

/**
 * How far the mean of an empirical kernel at finite width n can be from its limit, relative to the kernel at equal inputs.
 *
 * <p>For equal inputs, and for one hidden layer of a fully connected network, the mean is the limit at every width. Otherwise E K_n = K + a/n + b/n^2 + ...,
 * and with M the number of random matrices that count (see {@link #matrices}) the coefficients were measured to obey |a| &lt;= 0.065 M^2 K(1) and |b| &lt;=
 * 0.011 M^3 K(1), over fully connected networks of 2 to 10 layers with and without bias, their tangent and Gaussian process kernels, and residual networks of 1
 * to 5 blocks with alpha from 0.1 to 3, at seven angles (6 10^4 to 10^6 networks at widths 4 to 32). The allowances are these bounds times more than two. They
 * are measured, not proved.
 *
 * @param matrices M
 * @param vanishing whether the mean is the limit for all inputs
 */
record FiniteWidthBias(double matrices, boolean vanishing) {

    private static final double FIRST_ORDER = 0.15;
    private static final double SECOND_ORDER = 0.03;

    /**
     * M is L + 1 for L fully connected hidden layers, and 2 + 2 L alpha^2/(1 + alpha^2) for L residual blocks, of whose two matrices only that share is felt.
     */
    static FiniteWidthBias of(Network network, double parameter) {
        if (network instanceof Network.Residual) {
            double share = parameter * parameter / (1 + parameter * parameter);
            return new FiniteWidthBias(2 + 2 * network.depth() * share, false);
        }
        return new FiniteWidthBias(network.depth() + 1.0, network.depth() == 1);
    }

    /** The bound of |E K_n - K| / K(1). */
    double atWidth(int width) {
        return vanishing ? 0 : FIRST_ORDER * matrices * matrices / width;
    }

    /** The same after the 1/n term has been removed by extrapolation from two widths: what is left of b/n^2 is -b/(n m). */
    double extrapolated(int width, int smallerWidth) {
        return vanishing ? 0 : SECOND_ORDER * matrices * matrices * matrices / ((double) width * smallerWidth);
    }
}

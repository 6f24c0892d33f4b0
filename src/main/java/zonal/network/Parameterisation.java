package zonal.network;

import java.util.Locale;

/** With respect to what the tangent kernel takes its gradients. */
public enum Parameterisation {
    /** Standard normal weights, whose scale is a factor in the network (Jacot, Gabriel and Hongler 2018). */
    NTK,
    /**
     * The weights with their scale, of variance of the order of 1/n. The tangent kernel is then of the order of n, and its limit is that of the kernel divided by n (all hidden layers of width n), in which the first
     * layer and all biases vanish.
     */
    STANDARD;

    /** The name in the kernel syntax. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

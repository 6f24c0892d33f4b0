package zonal.network;

/** An activation function of a network. */
public enum Activation {
    /** max(x, 0). */
    RELU
}

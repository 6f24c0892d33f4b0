package zonal.network;

import zonal.symbolic.ActivationFunction;

/**
 * An activation of a network.
 *
 * @param text its name in the kernel syntax, with its parameters, such as {@code leaky-relu(1/5)}
 * @param function what it is as a function
 */
public record Activation(String text, ActivationFunction function) {
}

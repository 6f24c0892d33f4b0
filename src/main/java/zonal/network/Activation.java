package zonal.network;

import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Formulas;

/**
 * An activation of a network.
 *
 * @param text its name in the kernel syntax, with its parameters, such as {@code leaky-relu(1/5)}
 * @param function what it is as a function
 */
public record Activation(String text, ActivationFunction function) {

    /** max(x, 0). */
    public static final Activation RELU = new Activation("relu", new ActivationFunction.PiecewisePower(1, Formulas.integer(1), Formulas.integer(0)));
}

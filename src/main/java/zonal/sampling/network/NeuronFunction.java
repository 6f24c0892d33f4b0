package zonal.sampling.network;

import zonal.number.DoubleArithmetic;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Program;

/** An activation function as a network of doubles applies it. */
public sealed interface NeuronFunction permits PiecewiseNeuron, FormulaNeuron {

    /** The neuron of a function. */
    static NeuronFunction of(ActivationFunction function) {
        if (function instanceof ActivationFunction.PiecewisePower power) {
            DoubleArithmetic arithmetic = new DoubleArithmetic();
            return new PiecewiseNeuron(power.degree(), Program.valueOf(power.positive(), arithmetic), Program.valueOf(power.negative(), arithmetic));
        }
        return new FormulaNeuron(((ActivationFunction.Smooth) function).formula());
    }

    /** sigma of every entry. */
    Matrix values(Matrix preactivations);

    /**
     * Derivatives passed back: each entry times sigma' of that of {@code preactivations}. At a kink of sigma the derivative is taken as 0.
     *
     * @throws zonal.InputException if sigma has jumps, and hence a network with it no tangent kernel
     */
    Matrix backward(Matrix derivatives, Matrix preactivations);

    /** Whether sigma is continuous, so that its derivative gives the gradients of a network. */
    boolean isDifferentiable();

    /** c = 1/E sigma(g)^2 for standard normal g, by quadrature in doubles. */
    double normaliser();
}

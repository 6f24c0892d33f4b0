package zonal.sampling.network;

import zonal.number.DoubleArithmetic;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Program;

/** An activation function as a network of doubles applies it. */
public sealed interface NeuronFunction permits PiecewiseNeuron, FormulaNeuron {

    /** Above what powers up to the 63rd gain when their argument doubles, below what exp(x) does. */
    double FASTEST_GROWTH = 0x1p64;

    /** The neuron of a function. */
    static NeuronFunction of(ActivationFunction function) {
        if (function instanceof ActivationFunction.PiecewisePower power) {
            DoubleArithmetic arithmetic = new DoubleArithmetic();
            return new PiecewiseNeuron(power.degree(), Program.valueOf(power.positive(), arithmetic), Program.valueOf(power.negative(), arithmetic));
        }
        return new FormulaNeuron(((ActivationFunction.Smooth) function).formula());
    }

    /** sigma at every number. */
    double[] values(double[] x);

    /**
     * sigma' at every number; 0 at a kink of sigma.
     *
     * @throws zonal.InputException if sigma has jumps, and hence a network with it no tangent kernel
     */
    double[] derivatives(double[] x);

    /** sigma of every entry. */
    default Matrix values(Matrix preactivations) {
        return preactivations.withValues(values(preactivations.values()));
    }

    /** Derivatives passed back: each entry times sigma' of that of {@code preactivations}. */
    default Matrix backward(Matrix derivatives, Matrix preactivations) {
        return derivatives.entrywise(preactivations.withValues(derivatives(preactivations.values())));
    }

    /** Whether sigma is continuous, so that its derivative gives the gradients of a network. */
    boolean isDifferentiable();

    /** c = 1/E sigma(g)^2 for standard normal g, by quadrature in doubles. */
    double normaliser();

    /** The variance of c sigma(g)^2. */
    default double varianceOfSquare() {
        double fourth = GaussianSquare.mean(x -> {
            double[] squares = values(x);
            for (int i = 0; i < squares.length; i++) {
                squares[i] *= squares[i];
            }
            return squares;
        });
        return normaliser() * normaliser() * fourth - 1;
    }

    /** Whether sigma at most doubles, but for a constant, when its argument does: from 64 to 128, and from -64 to -128. */
    default boolean growsLinearly() {
        double[] values = values(new double[] {64, 128, -64, -128});
        return Math.abs(values[1]) <= 2.1 * Math.abs(values[0]) + 1 && Math.abs(values[3]) <= 2.1 * Math.abs(values[2]) + 1;
    }

    /** Whether sigma grows faster than any power that is in use: by more than 2^64 from 64 to 128, or from -64 to -128. */
    default boolean growsExponentially() {
        double[] values = values(new double[] {64, 128, -64, -128});
        return Math.abs(values[1]) > FASTEST_GROWTH * Math.abs(values[0]) || Math.abs(values[3]) > FASTEST_GROWTH * Math.abs(values[2]);
    }
}

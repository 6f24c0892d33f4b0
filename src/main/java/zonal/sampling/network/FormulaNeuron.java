package zonal.sampling.network;

import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaDerivative;

/** A smooth function given by a formula in x. */
final class FormulaNeuron implements NeuronFunction {

    private final ArrayFunction function;
    private final ArrayFunction derivative;
    private final double normaliser;

    FormulaNeuron(Formula formula) {
        function = new ArrayFunction(formula);
        derivative = new ArrayFunction(FormulaDerivative.of(formula, ActivationFunction.VARIABLE));
        normaliser = 1 / GaussianSquare.mean(function::values);
    }

    @Override
    public double[] values(double[] x) {
        return function.values(x);
    }

    @Override
    public double[] derivatives(double[] x) {
        return derivative.values(x);
    }

    @Override
    public boolean isDifferentiable() {
        return true;
    }

    @Override
    public double normaliser() {
        return normaliser;
    }
}

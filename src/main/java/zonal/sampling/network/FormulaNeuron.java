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
    public Matrix values(Matrix preactivations) {
        return preactivations.withValues(function.values(preactivations.values()));
    }

    @Override
    public Matrix backward(Matrix derivatives, Matrix preactivations) {
        double[] result = derivative.values(preactivations.values());
        for (int i = 0; i < result.length; i++) {
            result[i] *= derivatives.values()[i];
        }
        return derivatives.withValues(result);
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

package zonal.sampling.network;

import org.apache.commons.numbers.fraction.BigFraction;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.ActivationFunction.PiecewisePower;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;
import zonal.symbolic.NamedActivations;

/** Activation functions by name or formula, without the derivation of a kernel. */
final class Functions {

    private Functions() {
    }

    static NeuronFunction neuron(String text) {
        return NeuronFunction.of(of(text));
    }

    static ActivationFunction of(String text) {
        Formula zero = Formulas.integer(0);
        Formula one = Formulas.integer(1);
        return switch (text) {
            case "relu" -> new PiecewisePower(1, one, zero);
            case "abs" -> new PiecewisePower(1, one, one);
            case "step" -> new PiecewisePower(0, one, zero);
            case "sign" -> new PiecewisePower(0, one, Formulas.integer(-1));
            case "leaky-relu(1/5)" -> new PiecewisePower(1, one, Formulas.rational(BigFraction.of(-1, 5)));
            case "abrelu(-1, 2)" -> new PiecewisePower(1, Formulas.integer(2), one);
            case "relu-power(2)" -> new PiecewisePower(2, one, zero);
            case "relu-power(4)" -> new PiecewisePower(4, one, zero);
            case "relu-power(10)" -> new PiecewisePower(10, one, zero);
            default -> new ActivationFunction.Smooth(FormulaParser.parse(NamedActivations.FORMULAS.getOrDefault(text, text)));
        };
    }
}

package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.network.Network;
import zonal.symbolic.Definition;
import zonal.symbolic.DualActivation;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.NormalForm;

/** The layers of networks with smooth activations, in the covariances Sigma_l and the variances s_l. */
final class CovarianceLayers {

    private static final String NORMALISER = "c_sigma";
    private static final Formula ONE = Formulas.integer(1);

    private final DualActivation dual;
    private final Network.FullyConnected network;
    private final boolean tangent;
    private final Formula square;

    private CovarianceLayers(DualActivation dual, Network.FullyConnected network, boolean tangent) {
        this.dual = dual;
        this.network = network;
        this.tangent = tangent;
        this.square = Formulas.power(network.bias(), BigFraction.of(2));
    }

    /** The recursion of the tangent kernel, or of the Gaussian process, of a network whose dual is not angular. */
    static Recursion of(DualActivation dual, Network.FullyConnected network, boolean tangent) {
        CovarianceLayers layers = new CovarianceLayers(dual, network, tangent);
        return FullyConnectedKernels.chain(network.depth(), tangent, layers.inputLayer(), layers::hiddenLayer);
    }

    private Layer inputLayer() {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition(NORMALISER, normaliser()));
        if (namesVariances()) {
            definitions.add(new Definition("s_0", variance(0)));
        }
        definitions.add(new Definition("Sigma_0", Formulas.add(Formulas.call(Formula.Head.COS, Formulas.variable(Recursion.ANGLE)), square)));
        if (tangent) {
            definitions.add(new Definition("Theta_0", Formulas.variable("Sigma_0")));
        }
        return new Layer("inputs", definitions);
    }

    private Layer hiddenLayer(int l) {
        Formula covariance = Formulas.variable("Sigma_" + (l - 1));
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition("Sigma_" + l, next(value(l - 1, covariance))));
        if (tangent) {
            Formula slope = Formulas.multiply(Formulas.variable(NORMALISER), derivative(l - 1, covariance));
            definitions.add(FullyConnectedKernels.tangentStep(l, slope));
        }
        if (namesVariances() && l < network.depth()) {
            definitions.add(new Definition("s_" + l, next(value(l - 1, Formulas.variable("s_" + (l - 1))))));
        }
        return new Layer("hidden layer " + l, definitions);
    }

    /** c expectation + beta^2. */
    private Formula next(Formula expectation) {
        return Formulas.add(Formulas.multiply(Formulas.variable(NORMALISER), expectation), square);
    }

    /** 1/E[sigma(g)^2], in closed form or as the reciprocal of a series at correlation 1. */
    private Formula normaliser() {
        Formula moment = dual instanceof DualActivation.InCovariance closed ? atUnitVariance(closed.value(), ONE)
                : new Formula.Expectation(((DualActivation.BySeries) dual).function(), ONE, ONE);
        return Formulas.divide(ONE, moment);
    }

    /** E[sigma(X) sigma(Y)] for the variance of layer l and the covariance. */
    private Formula value(int l, Formula covariance) {
        return dual instanceof DualActivation.InCovariance closed ? inserted(closed.value(), l, covariance)
                : series(((DualActivation.BySeries) dual).function(), l, covariance);
    }

    private Formula derivative(int l, Formula covariance) {
        return dual instanceof DualActivation.InCovariance closed ? inserted(closed.derivative(), l, covariance)
                : series(((DualActivation.BySeries) dual).derivative(), l, covariance);
    }

    private Formula inserted(Formula expectation, int l, Formula covariance) {
        if (!namesVariances()) {
            return atUnitVariance(expectation, covariance);
        }
        Formula variance = Formulas.variable("s_" + l);
        return Formulas.substitute(expectation, Map.of("a", variance, "b", variance, "c", covariance));
    }

    private static Formula atUnitVariance(Formula expectation, Formula covariance) {
        Formula inCovariance = Formulas.substitute(expectation, Map.of("a", ONE, "b", ONE));
        Formula simplified = NormalForm.tryOf(inCovariance).map(NormalForm::toFormula).orElse(inCovariance);
        return Formulas.substitute(simplified, Map.of("c", covariance));
    }

    private Formula series(Formula function, int l, Formula covariance) {
        Formula correlation = Zero.isZero(square) ? covariance : Formulas.divide(covariance, Formulas.variable("s_" + l));
        return new Formula.Expectation(function, variance(l), correlation);
    }

    private boolean namesVariances() {
        return !Zero.isZero(square);
    }

    /** s_l as a constant without names, which the coefficients of a series depend on. */
    private Formula variance(int l) {
        if (Zero.isZero(square)) {
            return ONE;
        }
        if (l == 0) {
            return Formulas.add(ONE, square);
        }
        Formula function = ((DualActivation.BySeries) dual).function();
        Formula moment = new Formula.Expectation(function, variance(l - 1), ONE);
        return Formulas.add(Formulas.divide(moment, new Formula.Expectation(function, ONE, ONE)), square);
    }
}

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

    private static final String GAIN_SQUARE = "c_sigma";
    private static final Formula ONE = Formulas.integer(1);

    private final DualActivation dual;
    private final Network.FullyConnected network;
    private final boolean tangent;
    private final TangentSteps steps;
    private final Formula weightSquare;
    private final Formula biasSquare;
    private final boolean hasUnitVariances;

    private CovarianceLayers(DualActivation dual, Network.FullyConnected network, boolean tangent) {
        this.dual = dual;
        this.network = network;
        this.tangent = tangent;
        this.steps = new TangentSteps(network, Formulas.variable(GAIN_SQUARE));
        this.weightSquare = TangentSteps.square(network.initialisation().weight());
        this.biasSquare = TangentSteps.square(network.initialisation().bias());
        this.hasUnitVariances = network.initialisation().gain().isEmpty() && NormalForm.identical(Formulas.add(weightSquare, biasSquare), ONE);
    }

    /** The recursion of the tangent kernel, or of the Gaussian process, of a network whose dual is not angular. */
    static Recursion of(DualActivation dual, Network.FullyConnected network, boolean tangent) {
        CovarianceLayers layers = new CovarianceLayers(dual, network, tangent);
        return FullyConnectedKernels.chain(network, tangent, layers.inputLayer(), layers::hiddenLayer, layers.normalisation());
    }

    private Layer inputLayer() {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition(GAIN_SQUARE, gainSquare()));
        if (!hasUnitVariances) {
            definitions.add(new Definition("s_0", variance(0)));
        }
        Formula cosine = Formulas.call(Formula.Head.COS, Formulas.variable(Recursion.ANGLE));
        definitions.add(new Definition("Sigma_0", Formulas.add(Formulas.multiply(weightSquare, cosine), biasSquare)));
        if (tangent) {
            definitions.addAll(steps.step(0, ONE));
            definitions.addAll(steps.stepAtEqualInputs(0, named(0), ONE));
        }
        return new Layer("inputs", definitions);
    }

    private Layer hiddenLayer(int l) {
        Formula covariance = Formulas.variable("Sigma_" + (l - 1));
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition("Sigma_" + l, next(value(l - 1, covariance))));
        if (!hasUnitVariances && (l < network.depth() || network.normalised())) {
            definitions.add(new Definition("s_" + l, next(value(l - 1, named(l - 1)))));
        }
        if (tangent) {
            definitions.addAll(steps.step(l, scaled(derivative(l - 1, covariance))));
            definitions.addAll(steps.stepAtEqualInputs(l, named(l), scaled(derivative(l - 1, named(l - 1)))));
        }
        return new Layer("hidden layer " + l, definitions);
    }

    private List<Layer> normalisation() {
        return tangent ? steps.normalisation() : steps.normalisation(Formulas.variable("Sigma_" + network.depth()), named(network.depth()));
    }

    /** w^2 g^2 expectation + sigma_b^2. */
    private Formula next(Formula expectation) {
        return Formulas.add(scaled(expectation), biasSquare);
    }

    private Formula scaled(Formula expectation) {
        return Formulas.multiply(weightSquare, Formulas.variable(GAIN_SQUARE), expectation);
    }

    /** g^2: as given, or 1/E[sigma(z)^2], in closed form or as the reciprocal of a series at correlation 1. */
    private Formula gainSquare() {
        return network.initialisation().gain().map(TangentSteps::square).orElseGet(() -> Formulas.divide(ONE, secondMoment(ONE)));
    }

    /** E[sigma(X)^2] for the variance of X. */
    private Formula secondMoment(Formula variance) {
        return dual instanceof DualActivation.InCovariance closed ? atUnitVariance(closed.value(), ONE)
                : new Formula.Expectation(((DualActivation.BySeries) dual).function(), variance, ONE);
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
        return hasUnitVariances ? atUnitVariance(expectation, covariance) : Formulas.substitute(expectation, Map.of("a", named(l), "b", named(l), "c", covariance));
    }

    private static Formula atUnitVariance(Formula expectation, Formula covariance) {
        Formula inCovariance = Formulas.substitute(expectation, Map.of("a", ONE, "b", ONE));
        Formula simplified = NormalForm.tryOf(inCovariance).map(NormalForm::toFormula).orElse(inCovariance);
        return Formulas.substitute(simplified, Map.of("c", covariance));
    }

    private Formula series(Formula function, int l, Formula covariance) {
        Formula correlation = hasUnitVariances ? covariance : covariance.equals(named(l)) ? ONE : Formulas.divide(covariance, named(l));
        return new Formula.Expectation(function, variance(l), correlation);
    }

    /** s_l by its name. */
    private Formula named(int l) {
        return hasUnitVariances ? ONE : Formulas.variable("s_" + l);
    }

    /** s_l as a constant without names, which the coefficients of a series depend on. */
    private Formula variance(int l) {
        if (hasUnitVariances) {
            return ONE;
        }
        if (l == 0) {
            return Formulas.add(weightSquare, biasSquare);
        }
        return Formulas.add(Formulas.multiply(weightSquare, gainSquare(), secondMoment(variance(l - 1))), biasSquare);
    }
}

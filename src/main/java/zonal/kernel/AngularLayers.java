package zonal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.network.Network;
import zonal.symbolic.ActivationFunction;
import zonal.symbolic.Definition;
import zonal.symbolic.DualActivation;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.NormalForm;

/**
 * The layers of networks with activations that are homogeneous of a degree n, in the angles theta_l with Sigma_l = s_l cos theta_l.
 *
 * <p>w^2 g^2 E[sigma(X) sigma(Y)] = a s^n kappa1(theta) and w^2 g^2 E[sigma'(X) sigma'(Y)] = a s^(n-1) kappa0(theta) for variances s, with a = w^2 g^2 E[sigma(z)^2]. Angles are carried from layer to layer through
 * the haversine h = (1 - u)/2, which is never formed by subtraction: 1 - u_l = (a s_(l-1)^n/s_l) (1 - kappa1(theta_(l-1))), so h_l = (a s_(l-1)^n/s_l) R h_(l-1) with R
 * the haversine ratio of the activation.
 */
final class AngularLayers {

    private static final Formula ONE = Formulas.integer(1);

    private final DualActivation.Angular dual;
    private final Network.FullyConnected network;
    private final boolean tangent;
    private final TangentSteps steps;
    private final Formula weightSquare;
    private final Formula biasSquare;
    private final Formula growth;
    private final boolean hasUnitVariances;

    private AngularLayers(DualActivation.Angular dual, Network.FullyConnected network, boolean tangent) {
        this.dual = dual;
        this.network = network;
        this.tangent = tangent;
        this.weightSquare = TangentSteps.square(network.initialisation().weight());
        this.biasSquare = TangentSteps.square(network.initialisation().bias());
        Formula moment = ((ActivationFunction.PiecewisePower) network.activation().function()).secondMoment();
        Optional<Formula> gainSquare = network.initialisation().gain().map(TangentSteps::square);
        this.steps = new TangentSteps(network, gainSquare.orElseGet(() -> Formulas.divide(ONE, moment)));
        this.growth = gainSquare.map(square -> Formulas.multiply(weightSquare, square, moment)).orElse(weightSquare);
        this.hasUnitVariances = gainSquare.isEmpty() && NormalForm.identical(Formulas.add(weightSquare, biasSquare), ONE);
    }

    /** The recursion of the tangent kernel, or of the Gaussian process. */
    static Recursion of(DualActivation.Angular dual, Network.FullyConnected network, boolean tangent) {
        AngularLayers layers = new AngularLayers(dual, network, tangent);
        return FullyConnectedKernels.chain(network, tangent, layers.inputLayer(), layers::hiddenLayer, layers.normalisation());
    }

    private Layer inputLayer() {
        Formula theta = Formulas.variable(Recursion.ANGLE);
        List<Definition> definitions = new ArrayList<>();
        if (namesVariances()) {
            definitions.add(new Definition("s_0", Formulas.add(weightSquare, biasSquare)));
        }
        definitions.add(new Definition("Sigma_0", Formulas.add(Formulas.multiply(weightSquare, Formulas.call(Formula.Head.COS, theta)), biasSquare)));
        if (tangent) {
            definitions.addAll(steps.step(0, ONE));
            definitions.addAll(steps.stepAtEqualInputs(0, variance(0), ONE));
        }
        // without bias the angle itself is kept: through the haversine it would not be analytic at pi
        definitions.add(new Definition("theta_0", isBiasFree() ? theta : Angles.scaled(theta, Formulas.divide(weightSquare, variance(0)))));
        return new Layer("inputs", definitions);
    }

    private Layer hiddenLayer(int l) {
        Formula angle = Formulas.variable("theta_" + (l - 1));
        Map<String, Formula> before = Map.of(Recursion.ANGLE, angle);
        Formula size = grown(dual.degree(), l - 1);
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition("Sigma_" + l, Formulas.add(Formulas.multiply(size, Formulas.substitute(dual.value(), before)), biasSquare)));
        boolean last = l == network.depth();
        if (namesVariances() && !last) {
            definitions.add(new Definition("s_" + l, Formulas.add(size, biasSquare)));
        }
        if (tangent) {
            addTangentSteps(definitions, l, before, size);
        }
        if (!last) {
            addAngle(definitions, l, angle, isBiasFree() ? ONE : Formulas.divide(size, variance(l)));
        }
        return new Layer("hidden layer " + l, definitions);
    }

    private void addTangentSteps(List<Definition> definitions, int l, Map<String, Formula> before, Formula size) {
        Formula slope = dual.derivative().orElseThrow();
        Formula factor = grown(dual.degree() - 1, l - 1);
        Formula atEqualInputs = NormalForm.of(Formulas.substitute(slope, Map.of(Recursion.ANGLE, Formulas.integer(0)))).toFormula();
        definitions.addAll(steps.step(l, Formulas.multiply(factor, Formulas.substitute(slope, before))));
        definitions.addAll(steps.stepAtEqualInputs(l, Formulas.add(size, biasSquare), Formulas.multiply(factor, atEqualInputs)));
    }

    private List<Layer> normalisation() {
        int depth = network.depth();
        return tangent ? steps.normalisation() : steps.normalisation(Formulas.variable("Sigma_" + depth), Formulas.add(grown(dual.degree(), depth - 1), biasSquare));
    }

    /** a s_l^power. */
    private Formula grown(int power, int l) {
        return Formulas.multiply(growth, Formulas.power(variance(l), BigFraction.of(power)));
    }

    private boolean isBiasFree() {
        return Zero.isZero(biasSquare);
    }

    private void addAngle(List<Definition> definitions, int l, Formula angle, Formula share) {
        Map<String, Formula> before = Map.of(Recursion.ANGLE, angle);
        if (dual.haversineRatio().isPresent()) {
            definitions.add(new Definition("R_" + l, Formulas.substitute(dual.haversineRatio().get(), before)));
            definitions.add(new Definition("theta_" + l, Angles.scaled(angle, Formulas.multiply(share, Formulas.variable("R_" + l)))));
            return;
        }
        Formula versine = NormalForm.of(Formulas.subtract(Formulas.integer(1), dual.value())).toFormula();
        definitions.add(new Definition("h_" + l, Formulas.multiply(share, Formulas.rational(BigFraction.of(1, 2)), Formulas.substitute(versine, before))));
        definitions.add(new Definition("theta_" + l, Angles.ofHaversine(Formulas.variable("h_" + l))));
    }

    /** Variances get names where they are not written as numbers: s_l = a s_(l-1)^n + sigma_b^2. */
    private boolean namesVariances() {
        boolean linear = dual.degree() == 1 && (isBiasFree() || growth.equals(ONE));
        return dual.degree() > 0 && !hasUnitVariances && !linear;
    }

    /** s_l: s_0 = w^2 + sigma_b^2; for degree 0 all others are a + sigma_b^2, for degree 1 it is w^2 a^l without bias and w^2 + (l+1) sigma_b^2 for a = 1. */
    private Formula variance(int l) {
        if (hasUnitVariances) {
            return ONE;
        }
        if (namesVariances()) {
            return Formulas.variable("s_" + l);
        }
        if (dual.degree() == 0) {
            return Formulas.add(l == 0 ? weightSquare : growth, biasSquare);
        }
        return isBiasFree() ? Formulas.multiply(weightSquare, Formulas.power(growth, BigFraction.of(l)))
                : Formulas.add(weightSquare, Formulas.multiply(Formulas.integer(l + 1L), biasSquare));
    }
}

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

/**
 * The layers of networks with activations that are homogeneous of a degree n, in the angles theta_l with Sigma_l = s_l cos theta_l.
 *
 * <p>c E[sigma(X) sigma(Y)] = s^n kappa1(theta) and c E[sigma'(X) sigma'(Y)] = s^(n-1) kappa0(theta) for variances s. Angles are carried from layer to layer through
 * the haversine h = (1 - u)/2, which is never formed by subtraction: 1 - u_l = (s_(l-1)^n/s_l) (1 - kappa1(theta_(l-1))), so h_l = (s_(l-1)^n/s_l) R h_(l-1) with R
 * the haversine ratio of the activation.
 */
final class AngularLayers {

    private final DualActivation.Angular dual;
    private final Network.FullyConnected network;
    private final boolean tangent;
    private final Formula square;

    private AngularLayers(DualActivation.Angular dual, Network.FullyConnected network, boolean tangent) {
        this.dual = dual;
        this.network = network;
        this.tangent = tangent;
        this.square = Formulas.power(network.bias(), BigFraction.of(2));
    }

    /** The recursion of the tangent kernel, or of the Gaussian process. */
    static Recursion of(DualActivation.Angular dual, Network.FullyConnected network, boolean tangent) {
        AngularLayers layers = new AngularLayers(dual, network, tangent);
        return FullyConnectedKernels.chain(network.depth(), tangent, layers.inputLayer(), layers::hiddenLayer);
    }

    private Layer inputLayer() {
        Formula theta = Formulas.variable(Recursion.ANGLE);
        List<Definition> definitions = new ArrayList<>();
        if (namesVariances()) {
            definitions.add(new Definition("s_0", Formulas.add(Formulas.integer(1), square)));
        }
        definitions.add(new Definition("Sigma_0", Formulas.add(Formulas.call(Formula.Head.COS, theta), square)));
        if (tangent) {
            definitions.add(new Definition("Theta_0", Formulas.variable("Sigma_0")));
        }
        // without bias the angle itself is kept: through the haversine it would not be analytic at pi
        Formula angle = Zero.isZero(square) ? theta : Angles.scaled(theta, Formulas.power(variance(0), BigFraction.of(-1)));
        definitions.add(new Definition("theta_0", angle));
        return new Layer("inputs", definitions);
    }

    private Layer hiddenLayer(int l) {
        Formula angle = Formulas.variable("theta_" + (l - 1));
        Map<String, Formula> before = Map.of(Recursion.ANGLE, angle);
        Formula size = Formulas.power(variance(l - 1), BigFraction.of(dual.degree()));
        List<Definition> definitions = new ArrayList<>();
        definitions.add(new Definition("Sigma_" + l, Formulas.add(Formulas.multiply(size, Formulas.substitute(dual.value(), before)), square)));
        if (tangent) {
            Formula slope = Formulas.multiply(Formulas.power(variance(l - 1), BigFraction.of(dual.degree() - 1L)),
                    Formulas.substitute(dual.derivative().orElseThrow(), before));
            definitions.add(FullyConnectedKernels.tangentStep(l, slope));
        }
        if (l < network.depth()) {
            if (namesVariances()) {
                definitions.add(new Definition("s_" + l, Formulas.add(size, square)));
            }
            addAngle(definitions, l, angle, Formulas.divide(size, variance(l)));
        }
        return new Layer("hidden layer " + l, definitions);
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

    /** Variances get names where they are not written as numbers: s_l = s_(l-1)^n + beta^2. */
    private boolean namesVariances() {
        return dual.degree() > 1 && !Zero.isZero(square);
    }

    /** s_l; for degree 1 it is 1 + (l+1) beta^2, for degree 0 it is 1 + beta^2. */
    private Formula variance(int l) {
        if (namesVariances()) {
            return Formulas.variable("s_" + l);
        }
        return Formulas.add(Formulas.integer(1), Formulas.multiply(Formulas.integer(dual.degree() == 1 ? l + 1L : 1L), square));
    }
}

package zonal.kernel.series;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.Layer;
import zonal.kernel.Recursion;
import zonal.number.ExactArithmetic;
import zonal.number.ExactGenerator;
import zonal.number.ExactMonomial;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.NormalForm;

/**
 * How the first odd coefficient at theta = pi that does not vanish goes from one layer to the next: with x the coefficient of phi^n, n = 1 or 3, of the quantity that the
 * kernel is built from, x_l = f(theta_(l-1)) x_(l-1), theta_l being the angle of layer l at theta = pi.
 *
 * <p>The step is applied to series with letters for their coefficients. For n = 1 the angles have no term of order 1: they have none at the base layer, and that of a
 * layer is a function of that of the layer before alone, which is analytic since the haversine ratio of a dual activation is analytic and positive and the angles lie in
 * (0, pi) from layer 1 on. For n = 3 the
 * quantity is the cosine of the angle, which is checked as an identity, so that the terms of order 3 of both determine each other.
 */
final class ProductAtPi {

    private static final String ANGLE = "theta";
    private static final String VALUE = "T";
    private static final String COEFFICIENT = "x";
    private static final BigFraction TWO = BigFraction.of(2);

    private final LayerStep step;
    private final ExactArithmetic exact;

    ProductAtPi(LayerStep step, ExactArithmetic exact) {
        this.step = step;
        this.exact = exact;
    }

    /** f, in the letter theta for the angle of the layer before; empty if the step is not proved to multiply the coefficient of that order. */
    Optional<ExactReal> factor(String quantity, int order) {
        return order == 1 ? ofAccumulated(quantity) : ofCosine(quantity, order);
    }

    /**
     * Whether the angle of layer 1 has no terms of the orders 1, ..., n - 1 at theta = pi, nor of order 1, nor is 0 or pi there, and for n = 3 that its
     * cosine agrees with the quantity there: where the products begin.
     *
     * @param layers of a recursion of depth at least 2
     */
    boolean begins(List<Layer> layers, String quantity, int order) {
        Induction induction = new Induction(step, exact, order);
        JetArithmetic<ExactReal> jets = new JetArithmetic<>(exact, order);
        Map<String, Jet<ExactReal>> values = new HashMap<>();
        values.put(Recursion.ANGLE, jets.subtract(jets.pi(), jets.variable(ExactReal.ZERO)));
        for (Definition definition : layers.stream().flatMap(layer -> layer.definitions().stream()).toList()) {
            if (definition.name().equals(ANGLE + "_1")) {
                return cosine(definition.formula()).map(cosine -> induction.value(cosine, values))
                        .filter(cosine -> begins(cosine, values.get(quantity + "_1"), order)).isPresent();
            }
            values.put(definition.name(), induction.value(definition.formula(), values));
        }
        return false;
    }

    private boolean begins(Jet<ExactReal> cosine, Jet<ExactReal> quantity, int order) {
        boolean inside = !exact.subtract(ExactReal.ONE, exact.power(cosine.coefficient(0), 2)).isZero();
        boolean flat = IntStream.range(1, Math.max(order, 2)).allMatch(j -> cosine.coefficient(j).isZero());
        return inside && flat && (order == 1 || cosine.coefficient(order).equals(quantity.coefficient(order)));
    }

    /** The cosine of an angle written 2 arcsin x, which is 1 - 2 x^2. */
    private static Optional<Formula> cosine(Formula angle) {
        if (!(angle instanceof Formula.Product product) || product.factors().size() != 2 || !product.factors().get(0).equals(Formulas.integer(2))
                || !(product.factors().get(1) instanceof Formula.Call call) || call.head() != Formula.Head.ASIN) {
            return Optional.empty();
        }
        return Optional.of(Formulas.subtract(Formulas.integer(1), Formulas.multiply(Formulas.integer(2), Formulas.power(call.argument(), TWO))));
    }

    private Optional<ExactReal> ofAccumulated(String quantity) {
        if (!step.state().equals(Set.of(ANGLE, quantity)) || !origins(ANGLE).equals(Set.of(IndexedName.previous(ANGLE)))) {
            return Optional.empty();
        }
        Jet<ExactReal> angle = new Jet<>(List.of(exact.symbol(ANGLE), ExactReal.ZERO));
        Jet<ExactReal> accumulated = new Jet<>(List.of(exact.symbol(VALUE), exact.symbol(COEFFICIENT)));
        return ratio(quantity, 1, Map.of(IndexedName.previous(ANGLE), angle, IndexedName.previous(quantity), accumulated), ExactReal.ONE);
    }

    private Optional<ExactReal> ofCosine(String quantity, int order) {
        if (!step.state().equals(Set.of(ANGLE)) || !isCosine(quantity)) {
            return Optional.empty();
        }
        // cos(theta + y phi^n) = cos(theta) - sin(theta) y phi^n + ...
        List<ExactReal> coefficients = new ArrayList<>(Collections.nCopies(order + 1, ExactReal.ZERO));
        coefficients.set(0, exact.symbol(ANGLE));
        coefficients.set(order, exact.symbol(COEFFICIENT));
        return ratio(quantity, order, Map.of(IndexedName.previous(ANGLE), new Jet<>(coefficients)), exact.sin(exact.symbol(ANGLE))).map(exact::negate);
    }

    /** The coefficient of the order in the quantity of layer l divided by the letter for coefficients and by the given generator, if only pi and theta are left. */
    private Optional<ExactReal> ratio(String quantity, int order, Map<String, Jet<ExactReal>> state, ExactReal divisor) {
        Induction induction = new Induction(step, exact, order);
        Map<String, Jet<ExactReal>> values = new HashMap<>(state);
        Set<String> needed = needed(quantity);
        for (Definition definition : step.definitions()) {
            if (needed.contains(definition.name())) {
                values.put(definition.name(), induction.valueAtLayer(definition.formula(), values));
            }
        }
        Jet<ExactReal> after = values.get(IndexedName.current(quantity));
        for (int j = 1; j < order; j++) {
            if (!after.coefficient(j).isZero()) {
                return Optional.empty();
            }
        }
        return quotient(after.coefficient(order), exact.multiply(exact.symbol(COEFFICIENT), divisor));
    }

    /** The number divided by a product of generators that all its terms contain, if what is left contains pi, theta and parameters of the network only. */
    private Optional<ExactReal> quotient(ExactReal number, ExactReal product) {
        List<ExactMonomial.Power> divisor = product.terms().get(0).monomial().powers();
        ExactReal sum = ExactReal.ZERO;
        for (ExactReal.Term term : number.terms()) {
            List<ExactMonomial.Power> rest = new ArrayList<>(term.monomial().powers());
            if (!rest.removeAll(divisor) || rest.size() + divisor.size() != term.monomial().powers().size()) {
                return Optional.empty();
            }
            Optional<ExactReal> factor = new Interpolation(exact).product(rest);
            if (factor.isEmpty() || rest.stream().anyMatch(ProductAtPi::isLetter)) {
                return Optional.empty();
            }
            sum = exact.add(sum, exact.multiply(ExactReal.of(term.coefficient()), factor.get()));
        }
        return Optional.of(sum);
    }

    private static boolean isLetter(ExactMonomial.Power power) {
        return power.generator() instanceof ExactGenerator.Symbol symbol && Set.of(VALUE, COEFFICIENT).contains(symbol.name());
    }

    /** Whether the angle of a layer is proved to have the quantity of the layer as its cosine. */
    private boolean isCosine(String quantity) {
        Map<String, Formula> known = new HashMap<>();
        step.definitions().forEach(definition -> known.put(definition.name(), Formulas.substitute(definition.formula(), known)));
        return cosine(known.get(IndexedName.current(ANGLE))).filter(cosine -> NormalForm.identical(cosine, known.get(IndexedName.current(quantity)))).isPresent();
    }

    /** The quantities of layer l that the given one is computed from, itself included. */
    private Set<String> needed(String quantity) {
        Set<String> found = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(IndexedName.current(quantity)));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (found.add(name)) {
                step.definitions().stream().filter(definition -> definition.name().equals(name))
                        .forEach(definition -> open.addAll(Formulas.variables(definition.formula())));
            }
        }
        return found;
    }

    /** The quantities of layer l - 1 that the given one is computed from. */
    private Set<String> origins(String quantity) {
        Set<String> found = needed(quantity);
        found.removeIf(name -> !name.endsWith("_(l-1)") || name.equals(Lifting.POWER));
        return found;
    }
}

package zonal.kernel.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zonal.kernel.DepthFamily;
import zonal.kernel.Kernel;
import zonal.kernel.Layer;
import zonal.kernel.Recursion;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;

/**
 * The Taylor coefficients at theta = 0 of the kernels of a network of every depth L >= 1, as polynomials in L.
 *
 * <p>The coefficients at depths 1, 2, ... are interpolated by polynomials, and these proved by induction: the step from one layer to the next, applied to series whose
 * coefficients are polynomials in l, gives the same polynomials at the next l. Nothing is returned that is not proved so.
 */
public final class EveryDepth {

    /** The depth among exact numbers and in formulas. */
    public static final String DEPTH = "L";
    /** alpha^2/(1 + alpha^2) in the coefficients of residual networks. */
    public static final String SHARE = "p";

    /** 1/(1 + alpha^2), in which the arithmetic of residual networks has no sums in denominators. */
    private static final String INVERSE_GROWTH = "g";
    /** Depths beyond the order at which coefficients are computed: a coefficient of order n is a polynomial of degree at most n + 1 or so. */
    private static final int MORE_DEPTHS = 6;

    /** From this depth on no power or factor is left out because it is 1; lower depths are compared number by number. */
    private static final int FIRST_GENERAL_DEPTH = 4;

    private final ExactArithmetic exact = new ExactArithmetic(LayerSeries.TERM_LIMIT);
    private final DepthFamily family;
    private final int order;
    private final int deepest;
    private final LayerStep step;
    private final Induction induction;

    private EveryDepth(DepthFamily family, int order, LayerStep step) {
        this.family = family;
        this.order = order;
        this.deepest = order + MORE_DEPTHS;
        this.step = step;
        this.induction = new Induction(step, exact, order);
    }

    /**
     * What is proved.
     *
     * @param coefficients those of the orders 0, 1, ... of the kernel, in the depth L, pi and p = alpha^2/(1 + alpha^2)
     * @param values the same as numbers with the parameters L and p
     * @param recurrence the step from layer l - 1 to layer l
     * @param base what the step has the power l - 1 of, written v_(l-1), if any
     * @param series the coefficients of the quantities of layer l that the induction is about, by their names
     * @param baseLayer the layer at which the induction begins
     * @param atPi what is proved of theta = pi
     * @param checkedUpTo the depth up to which the layers of the derived recursion were compared with the step
     */
    public record Statement(List<Formula> coefficients, List<ExactReal> values, List<Definition> recurrence, Optional<Formula> base,
            Map<String, List<Formula>> series, int baseLayer, Optional<Product> atPi, int checkedUpTo) {
    }

    /**
     * The first odd coefficient of the kernel at theta = pi that does not vanish: a quotient times the product of a factor over the layers l = 1, ..., L - 1.
     *
     * @param order of which power of phi = pi - theta it is the coefficient
     * @param first the quotient, in L
     * @param factor the factor of layer l, in theta_l, the angle of that layer at theta = pi
     */
    public record Product(int order, Formula first, Formula factor) {
    }

    /** The statement up to the given order, if the kernel is one of a family of networks and there is a proof. */
    public static Optional<Statement> of(Kernel kernel, int order) {
        try {
            return prepare(kernel, order).flatMap(EveryDepth::statement);
        } catch (ArithmeticException notInTheRing) {
            return Optional.empty();
        }
    }

    /** Finds the step of the kernel's family. */
    static Optional<EveryDepth> prepare(Kernel kernel, int order) {
        int deepest = order + MORE_DEPTHS;
        return DepthFamily.of(kernel, INVERSE_GROWTH)
                .flatMap(family -> LayerStep.of(family.layers(deepest), deepest).map(step -> new EveryDepth(family, order, step)));
    }

    private Optional<Statement> statement() {
        return hypothesis().filter(this::isProved).flatMap(hypothesis -> output(hypothesis).filter(this::holdsAtLowDepths)
                .map(coefficients -> statement(hypothesis, coefficients)));
    }

    private Statement statement(Map<String, Jet<ExactReal>> hypothesis, List<ExactReal> coefficients) {
        PolynomialFormula writer = new PolynomialFormula(DEPTH, DEPTH);
        Optional<LayerStep> shown = LayerStep.of(family.shownLayers(deepest), deepest);
        return new Statement(coefficients.stream().map(writer::of).toList(), coefficients, shown.orElse(step).definitions(), shown.flatMap(LayerStep::base),
                written(hypothesis), step.start(), atPi(), step.checkedUpTo());
    }

    /** Whether the series, with l for the layer, are those of the base layer and the step maps them to themselves. */
    boolean isProved(Map<String, Jet<ExactReal>> hypothesis) {
        Map<String, Jet<ExactReal>> base = evaluated(family.layers(deepest));
        boolean atBase = hypothesis.entrySet().stream()
                .allMatch(entry -> induction.at(entry.getValue(), exact.integer(step.start())).equals(base.get(entry.getKey() + "_" + step.start())));
        return atBase && hypothesis.keySet().containsAll(step.state()) && induction.holds(hypothesis);
    }

    private boolean holdsAtLowDepths(List<ExactReal> coefficients) {
        return IntStream.rangeClosed(1, FIRST_GENERAL_DEPTH).allMatch(depth -> {
            Map<String, ExactReal> names = Map.of(DEPTH, exact.integer(depth), SHARE, exact.subtract(ExactReal.ONE, exact.symbol(INVERSE_GROWTH)));
            Jet<ExactReal> value = evaluated(family.layers(depth)).get(family.output(depth));
            return value.coefficients().equals(coefficients.stream().map(coefficient -> exact.substitute(coefficient, names)).toList());
        });
    }

    /** Polynomials that the coefficients at the depths 1, 2, ... are values of, not proved yet; empty if there are none. */
    Optional<Map<String, Jet<ExactReal>>> hypothesis() {
        Map<String, Jet<ExactReal>> values = evaluated(family.layers(deepest));
        Set<String> tracked = new LinkedHashSet<>(step.state());
        IndexedName.of(family.output(deepest)).ifPresent(name -> tracked.add(name.stem()));
        Map<String, Jet<ExactReal>> result = new LinkedHashMap<>();
        for (String stem : tracked) {
            List<Jet<ExactReal>> layers = IntStream.rangeClosed(1, deepest).mapToObj(l -> values.get(stem + "_" + l)).takeWhile(jet -> jet != null).toList();
            List<ExactReal> coefficients = new ArrayList<>();
            for (int j = 0; j <= order; j++) {
                int place = j;
                Optional<ExactReal> polynomial = interpolated(layers.stream().map(jet -> jet.coefficient(place)).toList());
                polynomial.ifPresent(coefficients::add);
            }
            if (coefficients.size() <= order) {
                return Optional.empty();
            }
            result.put(stem, new Jet<>(coefficients));
        }
        return Optional.of(result);
    }

    /** A polynomial in l, or one times the power l or -l of the base of the step. */
    private Optional<ExactReal> interpolated(List<ExactReal> values) {
        Interpolation interpolation = new Interpolation(exact);
        Optional<ExactReal> direct = interpolation.of(values);
        if (direct.isPresent() || induction.base().isEmpty()) {
            return direct;
        }
        return Stream.of(1, -1).flatMap(sign -> interpolation.of(IntStream.range(0, values.size())
                .mapToObj(i -> exact.multiply(values.get(i), exact.power(induction.base().get(), -sign * (i + 1)))).toList())
                .map(polynomial -> exact.multiply(polynomial, exact.power(exact.symbol(Induction.POWER), sign))).stream()).findFirst();
    }

    private Map<String, Jet<ExactReal>> evaluated(List<Layer> layers) {
        JetArithmetic<ExactReal> jets = new JetArithmetic<>(exact, order);
        Map<String, Jet<ExactReal>> values = new HashMap<>(Map.of(Recursion.ANGLE, jets.variable(ExactReal.ZERO)));
        for (Layer layer : layers) {
            layer.definitions().forEach(definition -> values.put(definition.name(), induction.value(definition.formula(), values)));
        }
        return values;
    }

    /** The coefficients of the kernel of depth L. */
    private Optional<List<ExactReal>> output(Map<String, Jet<ExactReal>> hypothesis) {
        String name = family.output(deepest);
        Optional<IndexedName> indexed = IndexedName.of(name);
        Optional<Jet<ExactReal>> series = indexed.isPresent() ? Optional.of(hypothesis.get(indexed.get().stem())) : last(name, hypothesis);
        Map<String, ExactReal> names = Map.of(Induction.LAYER, exact.symbol(DEPTH), INVERSE_GROWTH, exact.subtract(ExactReal.ONE, exact.symbol(SHARE)));
        return series.map(jet -> jet.coefficients().stream().map(coefficient -> exact.substitute(coefficient, names)).toList());
    }

    /** The kernel where it is defined from the quantities of the last layer, by the common form of its definition at several depths. */
    private Optional<Jet<ExactReal>> last(String name, Map<String, Jet<ExactReal>> hypothesis) {
        Lifting lifting = new Lifting(FIRST_GENERAL_DEPTH);
        List<Formula> instances = IntStream.rangeClosed(FIRST_GENERAL_DEPTH, deepest)
                .mapToObj(depth -> family.layers(depth).stream().flatMap(layer -> layer.definitions().stream()).filter(d -> d.name().equals(name))
                        .map(Definition::formula).findFirst().orElseThrow()).toList();
        Map<String, Jet<ExactReal>> values = new HashMap<>();
        hypothesis.forEach((stem, series) -> values.put(IndexedName.current(stem), series));
        return lifting.lift(instances).filter(formula -> lifting.base().equals(step.base())).map(formula -> induction.valueAtLayer(formula, values));
    }

    /** x_L = x_1 product of f(theta_l), l = 1, ..., L - 1, times what the kernel of depth L is of the last quantity. */
    private Optional<Product> atPi() {
        try {
            return step.start() == 1 ? firstAtPi() : Optional.empty();
        } catch (ArithmeticException notInTheRing) {
            return Optional.empty();
        }
    }

    private Optional<Product> firstAtPi() {
        String name = family.output(FIRST_GENERAL_DEPTH);
        for (int n : List.of(1, 3)) {
            Jet<ExactReal> low = LayerSeries.of(family.layers(1), family.output(1), End.PI, n).of(family.output(1));
            ExactReal first = low.coefficient(n);
            if (!first.isZero()) {
                Optional<String> quantity = IndexedName.of(name).map(IndexedName::stem).or(() -> step.state().stream().filter(stem -> !stem.equals("theta")).findFirst());
                return quantity.filter(stem -> new ProductAtPi(step, exact).begins(family.layers(2), stem, n)).flatMap(stem -> new ProductAtPi(step, exact).factor(stem, n).flatMap(factor -> product(n, stem, first, factor)));
            }
        }
        return Optional.empty();
    }

    private Optional<Product> product(int n, String quantity, ExactReal first, ExactReal factor) {
        boolean whole = IndexedName.of(family.output(1)).isPresent();
        JetArithmetic<ExactReal> jets = new JetArithmetic<>(exact, order);
        Optional<ExactReal> scale = whole ? Optional.of(ExactReal.ONE)
                : last(family.output(1), Map.of(quantity, jets.constant(ExactReal.ONE))).map(jet -> jet.coefficient(0));
        return scale.map(found -> {
            // K of depth L is scale(L) x_L, the kernel of depth 1 is scale(1) x_1, and scale(L)/scale(1) = (1/L) base^(L-1) at most
            ExactReal ratio = exact.divide(found, induction.at(new Jet<>(List.of(found)), ExactReal.ONE).coefficient(0));
            Map<String, ExactReal> names = Map.of(Induction.LAYER, exact.symbol(DEPTH), INVERSE_GROWTH, exact.subtract(ExactReal.ONE, exact.symbol(SHARE)));
            boolean powers = !exact.substitute(ratio, Map.of(Induction.POWER, ExactReal.ONE)).equals(ratio);
            ExactReal growing = powers ? induction.base().orElseThrow() : ExactReal.ONE;
            ExactReal rest = powers ? exact.divide(exact.multiply(ratio, growing), exact.symbol(Induction.POWER)) : ratio;
            return new Product(n, new PolynomialFormula(DEPTH, DEPTH).of(exact.substitute(exact.multiply(first, rest), names)),
                    new PolynomialFormula("theta", "theta_l").of(exact.substitute(exact.multiply(factor, growing), names)));
        });
    }

    private Map<String, List<Formula>> written(Map<String, Jet<ExactReal>> hypothesis) {
        Map<String, List<Formula>> result = new LinkedHashMap<>();
        // the power that is shown is v_(l-1) = (1 + alpha^2)^(l-1), whereas here it is that of g = 1/(1 + alpha^2) to the exponent l
        Map<String, ExactReal> power = Map.of(Induction.POWER, exact.divide(exact.symbol(INVERSE_GROWTH), exact.symbol(Lifting.POWER)));
        Map<String, ExactReal> names = Map.of(INVERSE_GROWTH, exact.subtract(ExactReal.ONE, exact.symbol(SHARE)));
        PolynomialFormula writer = new PolynomialFormula(Induction.LAYER, Induction.LAYER);
        hypothesis.forEach((stem, series) -> result.put(IndexedName.current(stem),
                series.coefficients().stream().map(coefficient -> writer.of(exact.substitute(exact.substitute(coefficient, power), names))).toList()));
        return result;
    }
}

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
import zonal.symbolic.Formulas;

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
    static final String INVERSE_GROWTH = "g";
    /** Depths beyond the order at which coefficients are computed: a coefficient of order n is a polynomial of degree at most n + 1 or so. */
    private static final int MORE_DEPTHS = 6;

    /** Depths up to this one are compared number by number. */
    private static final int COMPARED_DEPTHS = 4;

    private final ExactArithmetic exact = new ExactArithmetic(LayerSeries.TERM_LIMIT);
    private final DepthFamily family;
    private final int order;
    private final int deepest;
    private final LayerStep step;
    private final Induction induction;
    /** The kernel of depth l in the quantities of layer l, where it is not one of them. */
    private final Optional<Formula> last;

    private EveryDepth(DepthFamily family, int order, LayerStep step) {
        this.family = family;
        this.order = order;
        this.deepest = order + MORE_DEPTHS;
        this.step = step;
        this.induction = new Induction(step, exact, order);
        this.last = LastLayer.of(family::layers, family.output(deepest), deepest, step.base());
    }

    /**
     * What is proved.
     *
     * @param coefficients those of the orders 0, 1, ... of the kernel, in the depth L, pi and p = alpha^2/(1 + alpha^2)
     * @param values the same as numbers with the parameters L and p
     * @param recurrence the step from layer l - 1 to layer l
     * @param base what the step has the power l - 1 of, written v_(l-1), if any
     * @param last the kernel in the quantities of the last layer L, where it is not one of them
     * @param series the coefficients of the quantities of layer l that the induction is about, by their names
     * @param baseLayer the layer at which the induction begins
     * @param atPi what is proved of theta = pi
     * @param checkedUpTo the depth up to which the layers of the derived recursion were compared with the step
     */
    public record Statement(List<Formula> coefficients, List<ExactReal> values, List<Definition> recurrence, Optional<Formula> base,
            Optional<Definition> last, Map<String, List<Formula>> series, int baseLayer, Optional<Product> atPi, int checkedUpTo) {
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
                lastShown(shown), written(hypothesis), step.start(), new DepthProduct(family, step, last, exact).atPi(), step.checkedUpTo());
    }

    private Optional<Definition> lastShown(Optional<LayerStep> shown) {
        Map<String, Formula> names = new HashMap<>(Map.of(Lifting.LAYER, Formulas.variable(DEPTH), Lifting.POWER, Formulas.variable("v_(L-1)")));
        step.state().forEach(stem -> names.put(IndexedName.current(stem), Formulas.variable(stem + "_" + DEPTH)));
        return shown.flatMap(form -> LastLayer.of(family::shownLayers, family.output(deepest), deepest, form.base()))
                .map(formula -> new Definition(family.output(deepest), Formulas.substitute(formula, names)));
    }

    /** Whether the series, with l for the layer, are those of the base layer and the step maps them to themselves. */
    boolean isProved(Map<String, Jet<ExactReal>> hypothesis) {
        Map<String, Jet<ExactReal>> base = evaluated(family.layers(deepest));
        boolean atBase = hypothesis.entrySet().stream()
                .allMatch(entry -> induction.at(entry.getValue(), exact.integer(step.start())).equals(base.get(entry.getKey() + "_" + step.start())));
        return atBase && hypothesis.keySet().containsAll(step.state()) && induction.holds(hypothesis);
    }

    private boolean holdsAtLowDepths(List<ExactReal> coefficients) {
        return IntStream.rangeClosed(1, COMPARED_DEPTHS).allMatch(depth -> {
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
        Optional<Jet<ExactReal>> series = indexed.isPresent() ? Optional.of(hypothesis.get(indexed.get().stem()))
                : last.map(formula -> induction.valueAtLayer(formula, current(hypothesis)));
        Map<String, ExactReal> names = Map.of(Induction.LAYER, exact.symbol(DEPTH), INVERSE_GROWTH, exact.subtract(ExactReal.ONE, exact.symbol(SHARE)));
        return series.map(jet -> jet.coefficients().stream().map(coefficient -> exact.substitute(coefficient, names)).toList());
    }

    private static Map<String, Jet<ExactReal>> current(Map<String, Jet<ExactReal>> series) {
        Map<String, Jet<ExactReal>> values = new HashMap<>();
        series.forEach((stem, jet) -> values.put(IndexedName.current(stem), jet));
        return values;
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

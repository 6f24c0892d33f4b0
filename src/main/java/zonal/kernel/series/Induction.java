package zonal.kernel.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * Applies the step from layer l - 1 to layer l to series in theta whose coefficients are polynomials in l, l being a letter. Whatever comes out holds for every layer at
 * once: all operations are identities in Q[l, 1/l, pi, 1/pi] and the parameters.
 */
final class Induction {

    /** The letter for the index of the layer among exact numbers. */
    static final String LAYER = Lifting.LAYER;
    /** The power l of the base of {@link LayerStep}. */
    static final String POWER = "v_l";

    private final LayerStep step;
    private final ExactArithmetic exact;
    private final JetArithmetic<ExactReal> jets;
    private final Optional<ExactReal> base;

    Induction(LayerStep step, ExactArithmetic exact, int order) {
        this.step = step;
        this.exact = exact;
        this.jets = new JetArithmetic<>(exact, order);
        this.base = step.base().map(formula -> value(formula, Map.of()).coefficient(0));
    }

    /** What the power l - 1 of occurs in the step, as a number. */
    Optional<ExactReal> base() {
        return base;
    }

    /** The quantities of layer l by their names without index, from the given ones, in which l stands for the layer they belong to, at layer l - 1. */
    Map<String, Jet<ExactReal>> step(Map<String, Jet<ExactReal>> state) {
        Map<String, Jet<ExactReal>> values = new HashMap<>();
        state.forEach((stem, series) -> values.put(IndexedName.previous(stem), at(series, exact.subtract(layer(), ExactReal.ONE))));
        Map<String, Jet<ExactReal>> result = new HashMap<>();
        for (Definition definition : step.definitions()) {
            Jet<ExactReal> value = valueAtLayer(definition.formula(), values);
            values.put(definition.name(), value);
            result.put(definition.name().substring(0, definition.name().lastIndexOf('_')), value);
        }
        return result;
    }

    /** Whether the step maps the series at l - 1 to the same series at l. It proves the series at every layer from one on at which they hold. */
    boolean holds(Map<String, Jet<ExactReal>> hypothesis) {
        Map<String, Jet<ExactReal>> next = step(hypothesis);
        return hypothesis.entrySet().stream().allMatch(entry -> entry.getValue().equals(next.get(entry.getKey())));
    }

    /** The series at another layer. */
    Jet<ExactReal> at(Jet<ExactReal> series, ExactReal layer) {
        Map<String, ExactReal> values = new HashMap<>(Map.of(LAYER, layer));
        base.ifPresent(power -> values.put(POWER, layer.isRational() ? exact.power(power, layer.toRational().intValue())
                : exact.divide(exact.symbol(POWER), power)));
        return new Jet<>(series.coefficients().stream().map(coefficient -> exact.substitute(coefficient, values)).toList());
    }

    /** The value of a formula; names that are not given are parameters. */
    Jet<ExactReal> value(Formula formula, Map<String, Jet<ExactReal>> values) {
        List<String> names = List.copyOf(Formulas.variables(formula));
        List<Jet<ExactReal>> inputs = names.stream().map(name -> values.containsKey(name) ? values.get(name) : jets.constant(exact.symbol(name))).toList();
        return Program.of(formula, names.toArray(String[]::new)).evaluate(jets, inputs).get(0);
    }

    /** The value of a formula at layer l, {@link Lifting#POWER} and l among its names. */
    Jet<ExactReal> valueAtLayer(Formula formula, Map<String, Jet<ExactReal>> values) {
        Map<String, Jet<ExactReal>> all = new HashMap<>(values);
        base.ifPresent(power -> all.put(Lifting.POWER, jets.constant(exact.divide(exact.symbol(POWER), power))));
        return value(formula, all);
    }

    private ExactReal layer() {
        return exact.symbol(LAYER);
    }
}

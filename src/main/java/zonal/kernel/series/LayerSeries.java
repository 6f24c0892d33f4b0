package zonal.kernel.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zonal.kernel.Layer;
import zonal.kernel.Recursion;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.number.Jet;
import zonal.number.JetArithmetic;
import zonal.symbolic.Definition;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/** The series of the quantities of a recursion, a layer at a time, constants that are too long being named at the end of each layer. */
final class LayerSeries {

    /** Sums up to this length are computed with term by term. */
    static final int TERM_LIMIT = 2_000;

    private final Map<String, FactoredJet> values = new HashMap<>();
    private final FactoredArithmetic arithmetic;
    private final JetArithmetic<ExactReal> jets;
    private final ConstantNames names;

    private LayerSeries(ExactArithmetic exact, int order) {
        this.jets = new JetArithmetic<>(exact, order);
        this.names = new ConstantNames(exact);
        this.arithmetic = new FactoredArithmetic(exact, jets, new KnownAngles(exact, names));
    }

    /**
     * The series up to the given order at an end.
     *
     * @throws ArithmeticException if a quantity has no such series, or exact arithmetic cannot form it
     */
    static LayerSeries of(List<Layer> layers, String output, End end, int order) {
        ExactArithmetic exact = new ExactArithmetic(TERM_LIMIT);
        LayerSeries series = new LayerSeries(exact, order);
        Jet<ExactReal> variable = series.jets.variable(ExactReal.ZERO);
        series.values.put(Recursion.ANGLE, FactoredJet.of(end == End.ZERO ? variable : series.jets.subtract(series.jets.pi(), variable)));
        for (int i = 0; i < layers.size(); i++) {
            series.add(layers.get(i), usedIn(layers.subList(i + 1, layers.size()), output));
        }
        return series;
    }

    private static Set<String> usedIn(List<Layer> later, String output) {
        Set<String> used = new HashSet<>();
        later.forEach(layer -> layer.definitions().forEach(definition -> used.addAll(Formulas.variables(definition.formula()))));
        used.remove(output);
        return used;
    }

    private void add(Layer layer, Set<String> usedLater) {
        for (Definition definition : layer.definitions()) {
            names.enter(definition.name());
            List<String> inputs = List.copyOf(Formulas.variables(definition.formula()));
            Program program = Program.of(definition.formula(), inputs.toArray(String[]::new));
            values.put(definition.name(), program.evaluate(arithmetic, inputs.stream().map(values::get).toList()).get(0));
        }
        for (Definition definition : layer.definitions()) {
            if (usedLater.contains(definition.name())) {
                values.computeIfPresent(definition.name(), this::shortened);
            }
        }
    }

    /** The value with names for its long coefficients. */
    private FactoredJet shortened(String name, FactoredJet value) {
        if (!value.isPlain()) {
            return value;
        }
        List<ExactReal> coefficients = new ArrayList<>();
        for (int j = 0; j <= value.plain().order(); j++) {
            coefficients.add(names.shortened(name + "_" + j, value.plain().coefficient(j)));
        }
        return FactoredJet.of(new Jet<>(coefficients));
    }

    /** The coefficients of the quantity. */
    Jet<ExactReal> of(String name) {
        return arithmetic.expand(values.get(name));
    }

    ConstantNames names() {
        return names;
    }
}

package zonal.kernel.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.kernel.Layer;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.Formulas;

/**
 * The step from one hidden layer to the next in a form that is the same for all layers.
 *
 * @param definitions the quantities of layer l, such as theta_l, from those before it in the list and from those of layer l - 1, such as theta_(l-1)
 * @param base what {@link Lifting#POWER} is the power l - 1 of, if it occurs
 * @param start the last layer that is not such a step
 * @param checkedUpTo the last layer of the recursion that was compared with the step
 */
record LayerStep(List<Definition> definitions, Optional<Formula> base, int start, int checkedUpTo) {

    LayerStep {
        definitions = List.copyOf(definitions);
    }

    /** The step that all hidden layers of the recursion of the given depth are, but perhaps the first two; empty if they do not have a common form. */
    static Optional<LayerStep> of(List<Layer> layers, int depth) {
        return IntStream.of(2, 3).mapToObj(first -> of(layers, depth, first)).flatMap(Optional::stream).findFirst();
    }

    private static Optional<LayerStep> of(List<Layer> layers, int depth, int first) {
        Map<Integer, Map<String, Formula>> byLayer = byLayer(layers);
        List<Map<String, Formula>> steps = IntStream.range(first, depth).mapToObj(byLayer::get).toList();
        if (steps.contains(null) || !byLayer.containsKey(depth) || steps.stream().map(step -> List.copyOf(step.keySet())).distinct().count() != 1) {
            return Optional.empty();
        }
        Lifting lifting = new Lifting(first);
        List<Definition> definitions = new ArrayList<>();
        for (String stem : steps.get(0).keySet()) {
            Optional<Formula> lifted = lifting.lift(steps.stream().map(step -> step.get(stem)).toList());
            if (lifted.isEmpty()) {
                return Optional.empty();
            }
            definitions.add(new Definition(IndexedName.current(stem), lifted.get()));
        }
        LayerStep step = new LayerStep(definitions, lifting.base(), first - 1, depth);
        boolean all = IntStream.rangeClosed(first, depth).allMatch(l -> step.isLayer(byLayer.get(l), l));
        return all ? Optional.of(step) : Optional.empty();
    }

    /** The formulas of the quantities of each layer by their names without index, in the order of their definition. */
    private static Map<Integer, Map<String, Formula>> byLayer(List<Layer> layers) {
        Map<Integer, Map<String, Formula>> result = new TreeMap<>();
        for (Layer layer : layers) {
            for (Definition definition : layer.definitions()) {
                IndexedName.of(definition.name()).ifPresent(name -> result.computeIfAbsent(name.index(), index -> new LinkedHashMap<>())
                        .put(name.stem(), definition.formula()));
            }
        }
        return result;
    }

    /** Whether the quantities of the layer are those of this step, the last layer not needing all of them. */
    private boolean isLayer(Map<String, Formula> layer, int l) {
        Map<String, Formula> expected = definitions.stream()
                .collect(Collectors.toMap(definition -> stem(definition.name()), definition -> instance(definition.formula(), l)));
        return layer.entrySet().stream().allMatch(entry -> entry.getValue().equals(expected.get(entry.getKey())));
    }

    /** The formula at layer l. */
    private Formula instance(Formula formula, int l) {
        Map<String, Formula> values = new HashMap<>();
        for (String name : Formulas.variables(formula)) {
            if (name.endsWith("_(l-1)")) {
                values.put(name, Formulas.variable(stem(name) + "_" + (l - 1)));
            } else if (name.endsWith("_l")) {
                values.put(name, Formulas.variable(stem(name) + "_" + l));
            }
        }
        values.put(Lifting.LAYER, Formulas.integer(l));
        base.ifPresent(power -> values.put(Lifting.POWER, Formulas.power(power, BigFraction.of(l - 1))));
        return Formulas.substitute(formula, values);
    }

    private static String stem(String name) {
        return name.substring(0, name.lastIndexOf('_'));
    }

    /** The names without index of the quantities that one layer hands to the next. */
    Set<String> state() {
        Set<String> names = new LinkedHashSet<>();
        definitions.forEach(definition -> Formulas.variables(definition.formula()).stream()
                .filter(name -> name.endsWith("_(l-1)") && !name.equals(Lifting.POWER)).map(LayerStep::stem).forEach(names::add));
        return names;
    }
}

package zonal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import zonal.kernel.Layer;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.LongParts;
import zonal.symbolic.SharedParts;

/** Layers in which parts of formulas have names of their own. */
final class NamedLayers {

    /** What a reader would rather look up than read twice. */
    static final int NODES_FOR_READERS = 5;
    /** What a program would rather compute once. */
    static final int NODES_FOR_PROGRAMS = 2;

    private NamedLayers() {
    }

    /** The layers with names x_1, x_2 and so on for the parts of so many nodes that occur at two places. */
    static List<Layer> shared(List<Layer> layers, int fewestNodes) {
        return with(layers, SharedParts.named(definitions(layers), "x", fewestNodes));
    }

    /** The layers with names y_1, y_2 and so on for parts of terms that are longer than the limit. */
    static List<Layer> shortened(List<Layer> layers, ToDoubleFunction<Formula> length, double limit) {
        return with(layers, LongParts.named(definitions(layers), "y", length, limit));
    }

    private static List<List<Definition>> definitions(List<Layer> layers) {
        return layers.stream().map(Layer::definitions).toList();
    }

    private static List<Layer> with(List<Layer> layers, List<List<Definition>> definitions) {
        List<Layer> result = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            result.add(new Layer(layers.get(i).title(), definitions.get(i)));
        }
        return List.copyOf(result);
    }
}

package zonal.kernel.series;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import zonal.kernel.Layer;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;

/** How a kernel is defined from the quantities of its last layer, in a form that is the same for all depths. */
final class LastLayer {

    /** From this depth on no power or factor is left out because it is 1. */
    private static final int FIRST_GENERAL_DEPTH = 4;

    private LastLayer() {
    }

    /**
     * The kernel of depth l in the quantities of layer l; empty if it is itself a quantity of the layer, or the definitions at the depths 4, ..., deepest have no common
     * form.
     *
     * @param base what has an exponent that depends on l in the layers before
     */
    static Optional<Formula> of(IntFunction<List<Layer>> layers, String name, int deepest, Optional<Formula> base) {
        if (IndexedName.of(name).isPresent()) {
            return Optional.empty();
        }
        List<Formula> instances = IntStream.rangeClosed(FIRST_GENERAL_DEPTH, deepest)
                .mapToObj(depth -> layers.apply(depth).stream().flatMap(layer -> layer.definitions().stream())
                        .filter(definition -> definition.name().equals(name)).map(Definition::formula).findFirst().orElseThrow())
                .toList();
        Lifting lifting = new Lifting(FIRST_GENERAL_DEPTH);
        return lifting.lift(instances).filter(formula -> lifting.base().isEmpty() || lifting.base().equals(base));
    }
}

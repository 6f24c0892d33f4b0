package zonal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zonal.kernel.Kernel;
import zonal.kernel.Layer;
import zonal.kernel.Recursion;
import zonal.symbolic.AngleSubstitution;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Formulas;

/**
 * The layers of a kernel as programs in other languages compute them, from t as far as they can and from theta = arccos t: repeated and long parts have names.
 *
 * @param output the name of the kernel's value
 */
record ExportedLayers(List<Layer> layers, String output) {

    /** Longer terms are taken apart. */
    private static final int MAX_CHARACTERS = 100;

    /** The layers of the kernel's recursion with t in the place of cos(theta); the one formula in t where the kernel has one that is entire. */
    static ExportedLayers of(Kernel kernel) {
        Recursion recursion = kernel.recursion();
        Optional<Formula> inCosine = kernel.entireInCosine();
        List<Layer> layers = inCosine.isPresent()
                ? List.of(new Layer(recursion.layers().get(0).title(), List.of(new Definition(recursion.output(), inCosine.get()))))
                : withCosine(recursion.layers());
        List<Layer> shared = NamedLayers.shared(layers, NamedLayers.NODES_FOR_PROGRAMS);
        return new ExportedLayers(NamedLayers.shortened(shared, formula -> FormulaText.print(formula).length(), MAX_CHARACTERS), recursion.output());
    }

    /** Whether theta is used. */
    boolean useAngle() {
        return definitions().stream().anyMatch(definition -> Formulas.variables(definition.formula()).contains(Recursion.ANGLE));
    }

    List<Definition> definitions() {
        return layers.stream().flatMap(layer -> layer.definitions().stream()).toList();
    }

    private static List<Layer> withCosine(List<Layer> layers) {
        List<String> angles = new ArrayList<>(List.of(Recursion.ANGLE));
        List<Layer> result = new ArrayList<>();
        for (Layer layer : layers) {
            List<Definition> definitions = new ArrayList<>();
            for (Definition definition : layer.definitions()) {
                if (definition.formula() instanceof Formula.Variable variable && angles.contains(variable.name())) {
                    angles.add(definition.name());
                }
                definitions.add(new Definition(definition.name(), withCosine(definition.formula(), angles)));
            }
            result.add(new Layer(layer.title(), definitions));
        }
        return result;
    }

    private static Formula withCosine(Formula formula, List<String> angles) {
        Formula result = formula;
        for (String angle : angles) {
            result = AngleSubstitution.cosineAsVariable(result, angle);
        }
        return result;
    }
}

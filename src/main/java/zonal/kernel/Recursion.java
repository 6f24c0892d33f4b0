package zonal.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zonal.number.Arithmetic;
import zonal.symbolic.AngleSubstitution;
import zonal.symbolic.Definition;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaSize;
import zonal.symbolic.Formulas;
import zonal.symbolic.Program;

/**
 * A kernel as a chain of layers: quantities are defined from the angle {@code theta} onwards, and the last one named {@code output} is the kernel value K(cos theta).
 */
public final class Recursion {

    /** The name of the angle between the inputs. */
    public static final String ANGLE = AngleSubstitution.ANGLE;

    private static final Formula COSINE = Formulas.call(Formula.Head.COS, Formulas.variable(ANGLE));

    private final List<Layer> layers;
    private final String output;
    private final Program program;
    private final Optional<Recursion> fromPi;
    private final boolean orthant;

    public Recursion(List<Layer> layers, String output) {
        this(layers, output, Optional.empty());
    }

    /**
     * A kernel that is also written in phi = pi - theta.
     *
     * @param fromPi the same kernel with phi for the angle, for values near theta = pi where the layers lose digits or are not defined
     */
    public Recursion(List<Layer> layers, String output, Optional<Recursion> fromPi) {
        this.layers = List.copyOf(layers);
        this.output = output;
        this.fromPi = fromPi;
        List<Definition> definitions = layers.stream().flatMap(layer -> layer.definitions().stream()).toList();
        this.program = Program.compile(List.of(ANGLE), definitions, List.of(output));
        this.orthant = definitions.stream().anyMatch(definition -> hasOrthant(definition.formula()));
    }

    /** Whether an orthant probability occurs in a definition. */
    public boolean hasOrthant() {
        return orthant;
    }

    private static boolean hasOrthant(Formula formula) {
        return formula instanceof Formula.Orthant || Formulas.children(formula).stream().anyMatch(Recursion::hasOrthant);
    }

    public List<Layer> layers() {
        return layers;
    }

    public String output() {
        return output;
    }

    /** The kernel as one formula in the angle, if no formula on the way there, nor the kernel itself, has more than the given number of nodes. */
    public Optional<Formula> asFormula(int mostNodes) {
        Map<String, Formula> known = new HashMap<>();
        for (Layer layer : layers) {
            for (Definition definition : layer.definitions()) {
                Formula formula = Formulas.substitute(definition.formula(), known);
                if (FormulaSize.nodes(formula) <= mostNodes) {
                    known.put(definition.name(), formula);
                }
            }
        }
        return Optional.ofNullable(known.get(output)).filter(formula -> Formulas.variables(formula).stream().allMatch(ANGLE::equals));
    }

    /** Whether the angle occurs in its cosine alone, so that the kernel is analytic in t wherever it is analytic in the angle, and even in it. */
    public boolean isInCosine() {
        return layers.stream().flatMap(layer -> layer.definitions().stream()).allMatch(definition -> isInCosine(definition.formula()));
    }

    private static boolean isInCosine(Formula formula) {
        return formula.equals(COSINE) || !formula.equals(Formulas.variable(ANGLE)) && Formulas.children(formula).stream().allMatch(Recursion::isInCosine);
    }

    /** The kernel as a formula in t, if the angle occurs in its cosine alone and no formula on the way has more than the given number of nodes. */
    public Optional<Formula> inCosine(int mostNodes) {
        if (!isInCosine()) {
            return Optional.empty();
        }
        return asFormula(mostNodes).map(Recursion::cosineReplaced);
    }

    private static Formula cosineReplaced(Formula formula) {
        return formula.equals(COSINE) ? Formulas.variable(AngleSubstitution.COSINE)
                : Formulas.withChildren(formula, Formulas.children(formula).stream().map(Recursion::cosineReplaced).toList());
    }

    /** K(cos theta) in any arithmetic; certified if the arithmetic is. */
    public <T> T evaluate(Arithmetic<T> arithmetic, T theta) {
        return program.evaluate(arithmetic, theta);
    }

    /** K(-cos phi), the value at theta = pi - phi. */
    public <T> T evaluateFromPi(Arithmetic<T> arithmetic, T phi) {
        return fromPi.isPresent() ? fromPi.get().evaluate(arithmetic, phi) : evaluate(arithmetic, arithmetic.supplement(phi));
    }
}

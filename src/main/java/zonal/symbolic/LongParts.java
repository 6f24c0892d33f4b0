package zonal.symbolic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Gives names to parts of formulas that are too long to be written in a line. */
public final class LongParts {

    private final ToDoubleFunction<Formula> length;
    private final double limit;
    private final String prefix;
    private int count;
    private List<Definition> current = new ArrayList<>();

    private LongParts(ToDoubleFunction<Formula> length, double limit, String prefix) {
        this.length = length;
        this.limit = limit;
        this.prefix = prefix;
    }

    /**
     * The same groups of definitions, where no term of a sum, nor a formula that is no sum, is longer than the limit unless it consists of numbers and names: the
     * longest parts are defined before, in the same group. A sum is taken to be broken between its terms.
     *
     * @param stem the new names are the stem, an underscore and a number, see {@link SharedParts#named}
     */
    public static List<List<Definition>> named(List<List<Definition>> groups, String stem, ToDoubleFunction<Formula> length, double limit) {
        LongParts parts = new LongParts(length, limit, SharedParts.freePrefix(groups, stem));
        return groups.stream().map(parts::rewrite).toList();
    }

    private List<Definition> rewrite(List<Definition> group) {
        current = new ArrayList<>();
        for (Definition definition : group) {
            Formula shortened = shortened(FormulaSize.requireShallow(definition.formula()));
            current.add(new Definition(definition.name(), shortened));
        }
        return List.copyOf(current);
    }

    private Formula shortened(Formula formula) {
        return formula instanceof Formula.Sum sum ? Formulas.add(sum.terms().stream().map(this::shortTerm).toList()) : shortTerm(formula);
    }

    /** The term with its longest parts replaced by names, one after the other, until it is short enough. */
    private Formula shortTerm(Formula term) {
        Formula result = term;
        while (length.applyAsDouble(result) > limit) {
            Optional<Formula> longest = parts(result).stream().max(Comparator.comparingDouble(length));
            if (longest.isEmpty()) {
                break;
            }
            result = replace(result, longest.get(), named(longest.get()));
        }
        return result;
    }

    /** The smallest parts that are worth a name: those that are no product of others. */
    private static List<Formula> parts(Formula formula) {
        List<Formula> result = new ArrayList<>();
        for (Formula child : Formulas.children(formula)) {
            if (child instanceof Formula.Product || child instanceof Formula.Power) {
                result.addAll(parts(child));
            } else if (!Formulas.children(child).isEmpty()) {
                result.add(child);
            }
        }
        return result;
    }

    private Formula named(Formula part) {
        Formula value = shortened(part);
        String name = prefix + ++count;
        current.add(new Definition(name, value));
        return Formulas.variable(name);
    }

    private static Formula replace(Formula formula, Formula part, Formula name) {
        if (formula.equals(part)) {
            return name;
        }
        List<Formula> children = Formulas.children(formula);
        return children.isEmpty() ? formula : Formulas.withChildren(formula, children.stream().map(child -> replace(child, part, name)).toList());
    }
}

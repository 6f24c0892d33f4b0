package zonal.symbolic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives names to the parts of formulas that occur more than once. */
public final class SharedParts {

    private final Map<Formula, Integer> uses = new HashMap<>();
    private final Map<Formula, Formula> names = new HashMap<>();
    private final Map<Formula, Formula> rewritten = new HashMap<>();
    private final String prefix;
    private final int fewestNodes;
    private int count;
    private List<Definition> current = new ArrayList<>();

    private SharedParts(String prefix, int fewestNodes) {
        this.prefix = prefix;
        this.fewestNodes = fewestNodes;
    }

    /**
     * The same groups of definitions, where every part with a variable that occurs at two places is defined once, before its first use and in the same group.
     * A part within a repeated part counts once.
     *
     * @param fewestNodes parts with fewer nodes are written out each time, see {@link FormulaSize#nodes}
     * @param stem the new names are the stem, an underscore and a number; the stem is repeated as long as a name begins like this already
     */
    public static List<List<Definition>> named(List<List<Definition>> groups, String stem, int fewestNodes) {
        SharedParts parts = new SharedParts(freePrefix(groups, stem), fewestNodes);
        groups.forEach(group -> group.forEach(definition -> parts.count(FormulaSize.requireShallow(definition.formula()))));
        return groups.stream().map(parts::rewrite).toList();
    }

    /** The stem and an underscore, the stem repeated as long as a name in the groups begins like that. */
    static String freePrefix(List<List<Definition>> groups, String stem) {
        Set<String> taken = new HashSet<>();
        groups.forEach(group -> group.forEach(definition -> {
            taken.add(definition.name());
            taken.addAll(Formulas.variables(definition.formula()));
        }));
        String free = stem;
        while (startsOneOf(taken, free + "_")) {
            free += stem;
        }
        return free + "_";
    }

    private static boolean startsOneOf(Set<String> names, String prefix) {
        return names.stream().anyMatch(name -> name.startsWith(prefix));
    }

    private void count(Formula formula) {
        if (uses.merge(formula, 1, Integer::sum) == 1) {
            Formulas.children(formula).forEach(this::count);
        }
    }

    private List<Definition> rewrite(List<Definition> group) {
        current = new ArrayList<>();
        for (Definition definition : group) {
            // the definition itself is the name of its whole formula, even where that occurs again
            Formula known = names.get(definition.formula());
            current.add(new Definition(definition.name(), known == null ? inside(definition.formula()) : known));
            if (isWorthAName(definition.formula())) {
                names.putIfAbsent(definition.formula(), Formulas.variable(definition.name()));
            }
        }
        return List.copyOf(current);
    }

    private Formula part(Formula formula) {
        if (uses.getOrDefault(formula, 0) < 2 || !isWorthAName(formula)) {
            return inside(formula);
        }
        Formula known = names.get(formula);
        if (known == null) {
            Formula value = inside(formula);
            String name = prefix + ++count;
            current.add(new Definition(name, value));
            known = Formulas.variable(name);
            names.put(formula, known);
        }
        return known;
    }

    private Formula inside(Formula formula) {
        Formula known = rewritten.get(formula);
        if (known == null) {
            List<Formula> children = Formulas.children(formula);
            known = children.isEmpty() ? formula : Formulas.withChildren(formula, children.stream().map(this::part).toList());
            rewritten.put(formula, known);
        }
        return known;
    }

    private boolean isWorthAName(Formula formula) {
        return !Formulas.children(formula).isEmpty() && !Formulas.variables(formula).isEmpty() && FormulaSize.nodes(formula) >= fewestNodes;
    }
}

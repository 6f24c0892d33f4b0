package zonal.symbolic;

import java.util.ArrayDeque;
import java.util.Deque;

/** How large a formula is as a tree. Counts without recursion, so that it may guard code that recurses. */
public final class FormulaSize {

    /** The depth up to which the classes of this package follow a formula recursively. Formulas that a parser accepts are well below it. */
    public static final int MAX_DEPTH = 1_500;

    private FormulaSize() {
    }

    /** The number of nodes of the tree; counting stops with Integer.MAX_VALUE there. */
    public static int nodes(Formula formula) {
        Deque<Formula> open = new ArrayDeque<>();
        open.push(formula);
        int count = 0;
        while (!open.isEmpty() && count < Integer.MAX_VALUE) {
            count++;
            Formulas.children(open.pop()).forEach(open::push);
        }
        return count;
    }

    /** The number of nodes on the longest path from the root; 1 for numbers and variables. */
    public static int depth(Formula formula) {
        Deque<Formula> level = new ArrayDeque<>();
        level.add(formula);
        int depth = 0;
        while (!level.isEmpty()) {
            depth++;
            Deque<Formula> next = new ArrayDeque<>();
            level.forEach(node -> next.addAll(Formulas.children(node)));
            level = next;
        }
        return depth;
    }

    /**
     * Passes the formula through if it may be followed recursively.
     *
     * @throws IllegalArgumentException if it is deeper than {@link #MAX_DEPTH}
     */
    static Formula requireShallow(Formula formula) {
        int depth = depth(formula);
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a formula of depth " + depth + "; at most " + MAX_DEPTH + " is handled");
        }
        return formula;
    }
}

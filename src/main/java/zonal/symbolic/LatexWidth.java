package zonal.symbolic;

import java.util.Set;

/** Estimates how wide a line of displayed mathematics is, from the widths of the characters of Computer Modern at 10 points. */
public final class LatexWidth {

    private static final Set<String> CAPITALS = Set.of("Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega", "infty");
    private static final Set<String> FUNCTIONS = Set.of("exp", "log", "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh");
    private static final double SCRIPT = 0.75;

    private final String text;
    private int next;

    private LatexWidth(String text) {
        this.text = text;
    }

    /** The estimated width in points; an estimate from above for nested fractions, which are set smaller. */
    public static double points(String latex) {
        LatexWidth width = new LatexWidth(latex);
        double total = 0;
        while (width.next < latex.length()) {
            total += width.item();
        }
        return total;
    }

    private double item() {
        char c = text.charAt(next++);
        return switch (c) {
            case '\\' -> command();
            case '{' -> group();
            case '^', '_' -> script(c);
            case '+', '-', '=', '<', '>' -> 12.2;
            case ' ', '}', '\'' -> c == '\'' ? 2.8 : 0;
            case '&' -> 10;
            case '(', ')', '[', ']', ',' -> 4;
            default -> Character.isDigit(c) ? 5 : 5.8;
        };
    }

    private double command() {
        String name = name();
        if (FUNCTIONS.contains(name)) {
            return 4.7 * name.length() + 1.7;
        }
        return switch (name) {
            case "frac" -> 2.4 + Math.max(argument(), argument());
            case "sqrt" -> 8.4 + argument();
            case "mathrm", "operatorname", "mathbb", "begin", "end" -> argument();
            case "left", "right" -> delimiter();
            case "cdot" -> 7.2;
            case "int" -> 10;
            case "quad" -> 10;
            case "," -> 1.7;
            case "\\" -> 0;
            default -> CAPITALS.contains(name) ? 8 : 6;
        };
    }

    private String name() {
        int start = next;
        while (next < text.length() && Character.isLetter(text.charAt(next))) {
            next++;
        }
        if (next == start && next < text.length()) {
            next++;
        }
        return text.substring(start, next);
    }

    private double delimiter() {
        next = Math.min(next + 1, text.length());
        return 6;
    }

    private double argument() {
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() ? item() : 0;
    }

    private double group() {
        double total = 0;
        while (next < text.length() && text.charAt(next) != '}') {
            total += item();
        }
        next = Math.min(next + 1, text.length());
        return total;
    }

    /** A subscript and a superscript of the same symbol stand above each other. */
    private double script(char kind) {
        double width = argument();
        if (next < text.length() && text.charAt(next) == (kind == '_' ? '^' : '_')) {
            next++;
            width = Math.max(width, argument());
        }
        return SCRIPT * width;
    }
}

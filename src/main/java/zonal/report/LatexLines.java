package zonal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zonal.kernel.Layer;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.LatexWidth;

/**
 * Equations as lines of an align environment that fit on a page of the standard document classes.
 *
 * @param width the width in points of a right-hand side
 */
record LatexLines(double width) {

    /** The text width of the class article at 10 points, the narrowest of the standard classes. */
    private static final double PAGE = 345;
    private static final double EQUALS = 12.2;
    private static final double INDENT = 10;
    /** Right-hand sides have at least this much room: the left ones are names and short applications of functions. */
    private static final double LEAST = 200;
    /** Where a line may be broken: before relations, the signs between terms, and integrals that are factors. */
    private static final Pattern BREAK = Pattern.compile("\\\\left|\\\\right|\\\\begin|\\\\end|[{}]| = | [+-] | (?=\\\\int)");

    /** Lines beside left-hand sides that are aligned with each other. */
    static LatexLines besides(List<String> leftSides) {
        double widest = leftSides.stream().mapToDouble(LatexWidth::points).max().orElse(0);
        return new LatexLines(Math.max(PAGE - EQUALS - widest, LEAST));
    }

    /** The layers with names for repeated parts and for those that no line could hold. */
    static List<Layer> named(List<Layer> layers) {
        return NamedLayers.shortened(NamedLayers.shared(layers, NamedLayers.NODES_FOR_READERS),
                formula -> LatexWidth.points(FormulaLatex.print(formula)) + EQUALS + INDENT, LEAST);
    }

    /** left &= right, on as many lines as it needs; all but the last of them without a number. */
    String of(String left, String right) {
        StringBuilder text = new StringBuilder("  " + left + " &= ");
        double room = width;
        boolean first = true;
        boolean broken = LatexWidth.points(right) > width;
        for (String piece : broken ? pieces(right) : List.of(right)) {
            double needed = LatexWidth.points(piece);
            if (!first && needed > room) {
                text.append(" \\notag \\\\\n  &").append(continuation(piece));
                room = width - INDENT - needed;
            } else {
                text.append(first ? piece : " " + piece);
                room -= needed;
            }
            first = false;
        }
        return text + " \\\\\n";
    }

    private static String continuation(String piece) {
        return piece.startsWith("= ") ? piece : piece.startsWith("\\int") ? "\\quad \\cdot " + piece : "\\quad {} " + piece;
    }

    /** The parts between the places where a line may be broken, which lie outside of all groups and parentheses. */
    private static List<String> pieces(String latex) {
        List<String> pieces = new ArrayList<>();
        int depth = 0;
        int start = 0;
        Matcher matcher = BREAK.matcher(latex);
        while (matcher.find()) {
            switch (matcher.group()) {
                case "{", "\\left", "\\begin" -> depth++;
                case "}", "\\right", "\\end" -> depth--;
                default -> {
                    if (depth == 0) {
                        pieces.add(latex.substring(start, matcher.start()));
                        start = matcher.start() + 1;
                    }
                }
            }
        }
        pieces.add(latex.substring(start));
        return pieces;
    }
}

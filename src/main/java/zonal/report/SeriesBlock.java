package zonal.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence and the equations that follow it.
 *
 * @param sentence the sentence in text
 * @param latexSentence the same in LaTeX
 * @param lines the equations, perhaps none
 */
record SeriesBlock(String sentence, String latexSentence, List<Line> lines) {

    /**
     * An equation.
     *
     * @param text in the formula grammar
     * @param latex as a line of an align environment
     */
    record Line(String text, String latex) {
    }

    String text() {
        return sentence + "\n" + lines.stream().map(line -> "  " + line.text() + "\n").collect(Collectors.joining());
    }

    String latex() {
        return latexSentence + "\n" + (lines.isEmpty() ? "" : "\\begin{align*}\n"
                + lines.stream().map(line -> "  " + line.latex()).collect(Collectors.joining(" \\\\\n")) + "\n\\end{align*}\n");
    }
}

package zonal.table;

import java.util.Optional;
import zonal.InputException;
import zonal.report.LatexTable;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Formulas;

/**
 * A piece of text above or beside numbers.
 *
 * @param text LaTeX with mathematics between dollar signs, or characters as they stand
 * @param code whether they are characters as they stand
 */
record Heading(String text, boolean code) {

    static final Heading NONE = text("");

    /** Words and mathematics. */
    static Heading text(String latex) {
        return new Heading(latex, false);
    }

    /** Letters that are typed, such as those of a kernel. */
    static Heading code(String text) {
        return new Heading(text, true);
    }

    /** The value of a parameter: a number as mathematics, a kernel or a word as code. */
    static Heading value(String value) {
        return number(value).map(latex -> text("$" + latex + "$")).orElseGet(() -> code(value));
    }

    /** An equation for a parameter, or its value alone if that is no number. */
    static Heading equation(String symbol, String value) {
        return number(value).map(latex -> text("$" + symbol + " = " + latex + "$")).orElseGet(() -> code(value));
    }

    /** The value in LaTeX if it is a number; fractions of digits stay on the line. */
    private static Optional<String> number(String value) {
        if (value.matches("[-0-9./]+")) {
            return Optional.of(value);
        }
        try {
            Formula formula = FormulaParser.parse(value);
            return Optional.of(formula).filter(number -> Formulas.variables(number).isEmpty()).map(FormulaLatex::print);
        } catch (InputException notAFormula) {
            return Optional.empty();
        }
    }

    String latex() {
        return code ? "\\texttt{" + LatexTable.escaped(text) + "}" : text;
    }

    /** The text for Markdown, whose mathematics has no small spaces: the backslash before a punctuation mark would be taken as an escape. */
    String markdown() {
        return code ? "`" + text + "`" : markdown(text);
    }

    /** LaTeX with mathematics between dollar signs as Markdown. */
    static String markdown(String latex) {
        return latex.replace("\\,", " ").replace("~", " ").replace("---", "—").replace("--", "–");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}

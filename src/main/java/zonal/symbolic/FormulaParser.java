package zonal.symbolic;

/** Reads formulas from text: numbers (decimals exactly), pi, names, + - * / ^ and parentheses, the known functions. */
public final class FormulaParser {

    private FormulaParser() {
    }

    /**
     * The formula written in the text.
     *
     * @throws zonal.InputException if the text is not a formula, names an unknown function, or is too long or nested too deeply; the message names the place
     */
    public static Formula parse(String text) {
        throw new UnsupportedOperationException();
    }
}

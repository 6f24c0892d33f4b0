package zonal.symbolic;

/** Prints formulas as LaTeX mathematics. */
public final class FormulaLatex {

    private FormulaLatex() {
    }

    public static String print(Formula formula) {
        throw new UnsupportedOperationException();
    }
}

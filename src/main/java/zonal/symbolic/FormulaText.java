package zonal.symbolic;

/** Prints formulas as text that {@link FormulaParser} reads back to an equal value. */
public final class FormulaText {

    private FormulaText() {
    }

    public static String print(Formula formula) {
        throw new UnsupportedOperationException();
    }
}

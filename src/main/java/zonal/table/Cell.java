package zonal.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import zonal.number.Ball;
import zonal.number.DecimalEnclosure;
import zonal.report.Decimals;
import zonal.symbolic.Formula;
import zonal.symbolic.FormulaLatex;
import zonal.symbolic.FormulaText;

/**
 * What stands at one place of a table.
 *
 * @param value digits within one unit of the last one of the true number, those of a bound rounded outwards within two, {@code 0} if it was proved to vanish; an exact number; or a word. Empty where there is nothing.
 * @param radius a bound of the error of digits; empty for what is exact
 * @param latex an exact number or a word in LaTeX; empty for digits
 */
record Cell(String value, String radius, String latex) {

    static final Cell NONE = new Cell("", "", "");

    /** As many of the digits as the ball holds, which is all of them if it was computed for them. */
    static Cell number(Ball ball, int digits) {
        return number(Decimals.certain(ball, digits), 1);
    }

    /** A number at most every number of the ball. */
    static Cell below(Ball ball, int digits) {
        return number(Decimals.below(ball, digits), 2);
    }

    /** A number at least every number of the ball. */
    static Cell above(Ball ball, int digits) {
        return number(Decimals.above(ball, digits), 2);
    }

    /**
     * The radius is one unit of the last digit; two for a bound, as the ball is within one unit of rounded digits, and the bound less than another one beyond it. Unlike the
     * distance that was found, it does not depend on how the number was computed, so that only another digit changes a table.
     */
    private static Cell number(DecimalEnclosure number, int units) {
        boolean none = number.value().equals("0");
        return new Cell(number.value(), none ? number.radius() : new BigDecimal(number.value()).ulp().multiply(BigDecimal.valueOf(units)).toString().toLowerCase(Locale.ROOT), "");
    }

    /** An integer. */
    static Cell count(String integer) {
        return new Cell(integer, "", "");
    }

    /** An exact number. */
    static Cell formula(Formula formula) {
        return formula(FormulaText.print(formula), FormulaLatex.print(formula));
    }

    /** An exact number, as text and in LaTeX. */
    static Cell formula(String text, String latex) {
        return new Cell(text, "", "$" + latex + "$");
    }

    static Cell words(String words) {
        return new Cell(words, "", words);
    }

    boolean isEmpty() {
        return value.isEmpty();
    }

    /**
     * The number with at most so many significant digits. It stays within one unit of its last digit of the true one: rounding to the nearest moves it by at most half of that;
     * and a bound within two: rounding it outwards moves it by less than one.
     */
    Cell typeset(int digits, RoundingMode rounding) {
        if (isEmpty() || value.equals("0")) {
            return this;
        }
        BigDecimal number = new BigDecimal(value);
        return number.precision() <= digits ? this : new Cell(number.round(new MathContext(digits, rounding)).toString().toLowerCase(Locale.ROOT), radius, latex);
    }

    /** How many significant digits a number has, zero for an exact 0. */
    int significantDigits() {
        return value.equals("0") ? 0 : new BigDecimal(value).precision();
    }
}

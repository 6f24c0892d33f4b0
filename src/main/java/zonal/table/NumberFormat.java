package zonal.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How the numbers of one printed column are aligned at their decimal points by siunitx.
 *
 * @param scientific whether they are written with powers of ten
 * @param negative whether one of them is negative
 * @param integers the most digits before the point
 * @param decimals the most digits after it
 * @param exponent the most digits of an exponent, 0 without powers of ten
 * @param negativeExponent whether one of the exponents is negative
 */
record NumberFormat(boolean scientific, boolean negative, int integers, int decimals, int exponent, boolean negativeExponent) {

    /** Numbers below this, or with so many digits before the point, are easier to read with powers of ten. */
    private static final BigDecimal SMALL = new BigDecimal("0.001");
    private static final int LONG = 7;

    static NumberFormat of(List<Cell> cells) {
        List<BigDecimal> numbers = cells.stream().filter(cell -> !cell.isEmpty()).map(cell -> new BigDecimal(cell.value())).toList();
        boolean integers = numbers.stream().allMatch(number -> number.scale() <= 0) && numbers.stream().noneMatch(number -> number.scale() < 0);
        boolean scientific = !integers && numbers.stream().filter(number -> number.signum() != 0)
                .anyMatch(number -> number.abs().compareTo(SMALL) < 0 || number.precision() - number.scale() > LONG);
        boolean negative = numbers.stream().anyMatch(number -> number.signum() < 0);
        if (!scientific) {
            int before = numbers.stream().mapToInt(number -> Math.max(1, number.precision() - number.scale())).max().orElse(1);
            return new NumberFormat(false, negative, before, numbers.stream().mapToInt(number -> Math.max(0, number.scale())).max().orElse(0), 0, false);
        }
        int decimals = numbers.stream().mapToInt(number -> number.precision() - 1).max().orElse(0);
        List<Integer> exponents = numbers.stream().map(NumberFormat::exponent).toList();
        int digits = exponents.stream().mapToInt(exponent -> Integer.toString(Math.abs(exponent)).length()).max().orElse(1);
        return new NumberFormat(true, negative, 1, decimals, digits, exponents.stream().anyMatch(exponent -> exponent < 0));
    }

    private static int exponent(BigDecimal number) {
        return number.signum() == 0 ? 0 : number.precision() - number.scale() - 1;
    }

    /** The column in the preamble of a tabular. */
    String column() {
        return "S[table-format=" + (negative ? "-" : "") + integers + "." + decimals + (scientific ? "e" + (negativeExponent ? "-" : "") + exponent : "") + "]";
    }

    /** The number as a cell of the column. */
    String print(String number) {
        BigDecimal value = new BigDecimal(number);
        if (!scientific || value.signum() == 0) {
            return number;
        }
        BigDecimal digits = value.movePointLeft(exponent(value));
        return String.format(Locale.ROOT, "%se%d", digits.toPlainString(), exponent(value));
    }

    /** The width of the column in points at 10 points: digits, half a space after every three of them, and the power of ten. */
    double points() {
        return 5 * (integers + decimals) + 1.7 * (integers + decimals) / 3.0 + (decimals > 0 ? 2.8 : 0) + (negative ? 7.8 : 0)
                + (scientific ? 22 + 4 * exponent + (negativeExponent ? 6 : 0) : 0);
    }
}

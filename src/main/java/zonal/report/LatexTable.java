package zonal.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes tables as LaTeX tabulars with the rules of the booktabs package. */
public final class LatexTable {

    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(?:[eE]([+-]?\\d+))?");

    private LatexTable() {
    }

    /** A tabular with right-aligned columns; header and cells are LaTeX. */
    public static String print(Table table) {
        String columns = "r".repeat(table.header().size());
        StringBuilder text = new StringBuilder("\\begin{tabular}{" + columns + "}\n\\toprule\n").append(line(table.header())).append("\\midrule\n");
        table.rows().forEach(row -> text.append(line(row)));
        return text.append("\\bottomrule\n\\end{tabular}\n").toString();
    }

    /** A number such as -1.25e-7 as mathematics, with a power of ten; other text unchanged but with the special characters of LaTeX escaped. */
    public static String number(String text) {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.matches()) {
            return escaped(text);
        }
        if (matcher.group(2) == null) {
            return "$" + matcher.group(1) + "$";
        }
        return "$" + matcher.group(1) + " \\cdot 10^{" + Integer.parseInt(matcher.group(2)) + "}$";
    }

    /** The text with the special characters of LaTeX escaped. */
    public static String escaped(String text) {
        return text.replaceAll("([%&#$_{}])", "\\\\$1").replace("^", "\\^{}");
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" & ", "", " \\\\\n"));
    }
}

package zonal.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.decay.DecayLaws;

class TableLatexTest {

    private static final String SPEC = """
            caption: Eigenvalues $\\mu_k$.
            label: tab:t
            kernel: "resntk(depth={L}, alpha={a})"
            parameters: {L: [1, 2], a: ["1/10", "sqrt(2)"], d: [3, 4]}
            symbols: {a: "\\\\alpha"}
            degrees: 0..3
            digits: 6
            columns: [multiplicity, eigenvalue, coefficient]
            """;

    @TempDir
    private Path folder;

    @Test
    void headingsOfSeveralAxesShareCells() throws IOException {
        String latex = latex(SPEC);
        assertTrue(latex.contains("""
                \\toprule
                {} & {} & \\multicolumn{4}{c}{$L = 1$} \\\\
                \\cmidrule(lr){3-6}
                {} & {} & \\multicolumn{2}{c}{$\\alpha = 1/10$} & \\multicolumn{2}{c}{$\\alpha = \\sqrt{2}$} \\\\
                \\cmidrule(lr){3-4}\\cmidrule(lr){5-6}
                {$k$} & {$N(d,k)$} & {$\\mu_k$} & {$N(d,k) \\mu_k$} & {$\\mu_k$} & {$N(d,k) \\mu_k$} \\\\
                \\midrule
                """.replace("{} & {} &", "{} &  &")), latex);
        assertEquals(4, latex.split("\\\\begin\\{table}", -1).length - 1);
        assertTrue(latex.contains("\\label{tab:t-d4-part2}") && latex.contains("Here $d = 4$. Part 2 of 2. All 6 significant digits are certified"), latex);
    }

    @Test
    void axesGoWhereTheLayoutSays() throws IOException {
        String latex = latex(SPEC + "layout: {tables: [L, a], columns: d}\n");
        assertEquals(4, latex.split("\\\\begin\\{table}", -1).length - 1);
        assertTrue(latex.contains("Here $L = 2$, $\\alpha = \\sqrt{2}$.") && latex.contains("\\label{tab:t-L2-asqrt-2-}"), latex);
        // the multiplicity depends on the dimension, which stands above the columns now
        assertTrue(latex.contains("{$k$} & {$N(d,k)$} & {$\\mu_k$} & {$N(d,k) \\mu_k$} & {$N(d,k)$} & {$\\mu_k$}"), latex);
    }

    @Test
    void manyRowsAreCutIntoPages() throws IOException {
        String latex = latex(SPEC.replace("0..3", "0..119").replace("L: [1, 2], a: [\"1/10\", \"sqrt(2)\"], d: [3, 4]", "L: 2, a: 1, d: 3"));
        assertEquals(3, latex.split("\\\\begin\\{table}", -1).length - 1);
        assertEquals(120, Pattern.compile("^\\d+ & .*", Pattern.MULTILINE).matcher(latex).results().count());
    }

    @Test
    void bracesAreBalancedAndLinesEndOnce() throws IOException {
        String latex = latex(SPEC);
        assertEquals(latex.chars().filter(c -> c == '{').count(), latex.chars().filter(c -> c == '}').count());
        assertTrue(latex.endsWith("\\zonalbreak\n\\zonalend\n"));
    }

    /** Fewer digits are still within one unit of the last one, and bounds still bounds. */
    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9})
    void fewerDigitsAreTypesetThanComputed(int typeset) throws IOException {
        String law = """
                caption: Decay.
                label: tab:d
                kernel: "fc-ntk(depth={L})"
                parameters: {L: [1, 2], d: 3}
                digits: 18
                typeset: 18
                columns: [lower, upper, limit]
                """;
        List<List<BigDecimal>> all = numbers(law);
        List<List<BigDecimal>> few = numbers(law.replace("typeset: 18", "typeset: " + typeset));
        for (int i = 0; i < all.size(); i++) {
            BigDecimal unit = few.get(i).get(0).ulp();
            assertTrue(few.get(i).get(0).precision() == typeset && few.get(i).get(0).compareTo(all.get(i).get(0)) <= 0
                    && all.get(i).get(0).subtract(few.get(i).get(0)).compareTo(unit) < 0);
            assertTrue(few.get(i).get(1).compareTo(all.get(i).get(1)) >= 0);
            assertTrue(few.get(i).get(2).subtract(all.get(i).get(2)).abs().multiply(BigDecimal.valueOf(2)).compareTo(few.get(i).get(2).ulp()) <= 0);
        }
        assertEquals(3, all.size());
    }

    /** The rows of the sheets, those without numbers left out. */
    private List<List<BigDecimal>> numbers(String spec) throws IOException {
        Sheet sheet = Sheets.of(table(spec)).get(0);
        return IntStream.range(0, sheet.rows()).filter(row -> !sheet.body().get(0).cells().get(row).isEmpty())
                .mapToObj(row -> sheet.body().stream().map(column -> new BigDecimal(column.cells().get(row).value())).toList()).toList();
    }

    private String latex(String spec) throws IOException {
        ComputedTable table = table(spec);
        return TableLatex.print(table, new Provenance(table.spec(), "1.2.3"));
    }

    private ComputedTable table(String text) throws IOException {
        TableSpec spec = TableSpec.read(Files.writeString(folder.resolve("t.yaml"), text));
        DecayLaws laws = new DecayLaws();
        return new ComputedTable(spec, spec.cases(), spec.cases().stream().map(one -> TableRun.rows(spec, one, laws)).toList());
    }
}

package zonal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WritersTest {

    private static final Table TABLE = new Table(List.of("k", "eigenvalue"), List.of(List.of("0", "1.25e-7"), List.of("10", "0")));

    @Test
    void csvHasALineARow() {
        assertEquals("k,eigenvalue\n0,1.25e-7\n10,0\n", Csv.print(TABLE));
    }

    @Test
    void csvQuotesWhatWouldBreakIt() {
        assertEquals("a\n\"x,y\"\n\"say \"\"no\"\"\"\n", Csv.print(new Table(List.of("a"), List.of(List.of("x,y"), List.of("say \"no\"")))));
    }

    @Test
    void textAlignsColumnsWithoutTrailingSpaces() {
        assertEquals("k   eigenvalue\n0   1.25e-7\n10  0\n", TextTable.print(TABLE));
    }

    @Test
    void latexUsesTheRulesOfBooktabs() {
        assertEquals("\\begin{tabular}{rr}\n\\toprule\nk & eigenvalue \\\\\n\\midrule\n0 & 1.25e-7 \\\\\n10 & 0 \\\\\n\\bottomrule\n\\end{tabular}\n",
                LatexTable.print(TABLE));
    }

    @Test
    void latexNumbersHavePowersOfTen() {
        assertEquals("$-1.25 \\cdot 10^{-7}$", LatexTable.number("-1.25e-7"));
        assertEquals("$3 \\cdot 10^{5}$", LatexTable.number("3E+05"));
        assertEquals("$0$", LatexTable.number("0"));
        assertEquals("sqrt(1/2)", LatexTable.number("sqrt(1/2)"));
        assertEquals("2\\^{}(-1/2)", LatexTable.number("2^(-1/2)"));
    }

    @Test
    void rowsMustFitTheHeader() {
        assertThrows(IllegalArgumentException.class, () -> new Table(List.of("a", "b"), List.of(List.of("1"))));
    }

    @Test
    void jsonKeepsTheOrderOfFieldsAndTheKindOfValues() {
        String text = Json.print(Json.object().put("kernel", "formula(\"t\")").put("dim", 3).putNull("even"));
        assertEquals("{\n  \"kernel\" : \"formula(\\\"t\\\")\",\n  \"dim\" : 3,\n  \"even\" : null\n}\n", text);
    }
}

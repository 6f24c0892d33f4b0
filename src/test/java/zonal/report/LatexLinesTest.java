package zonal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernels;
import zonal.symbolic.LatexWidth;

class LatexLinesTest {

    @Test
    void whatFitsStaysOnOneLine() {
        assertEquals("  K &= a + b \\\\\n", new LatexLines(50).of("K", "a + b"));
    }

    @Test
    void sumsBreakBeforeSignsAndTheLastLineHasTheNumber() {
        assertEquals("""
                  K &= aaa + bbb \\notag \\\\
                  &\\quad {} - ccc \\notag \\\\
                  &= ddd \\\\
                """, new LatexLines(60).of("K", "aaa + bbb - ccc = ddd"));
    }

    @Test
    void nothingBreaksWithinParenthesesOrGroups() {
        String right = "\\left(aaa + bbb + ccc\\right) \\frac{ddd + eee}{fff} \\begin{cases} a + b \\end{cases}";
        assertEquals("  K &= " + right + " \\\\\n", new LatexLines(30).of("K", right));
    }

    /** No line is wider than the text of a page, as far as the estimate says; what the estimate says was compared with what LaTeX sets. */
    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=6, bias=1/2)", "fc-ntk(depth=3, bias=0.123456789)", "resntk(depth=12, alpha=3/10)",
            "formula(\"(theta+1)^3*exp(-theta*(1+2*sin(theta)^2+3*cos(theta)^4+log(2+theta)+atan(theta^2)*sqrt(1+theta)))/(1+theta^2+sin(theta)*cos(theta)+exp(theta)"
                    + "+log(4+theta)+erf(theta)+jquot(3,theta/2)+theta^9)\")"})
    void deepKernelsFitOnThePage(String kernel) {
        String latex = new DerivationReport(Kernels.parse(kernel)).latex();
        List<String> lines = latex.lines().filter(line -> line.startsWith("  ") && line.contains("&") && !line.contains("cases")).toList();
        double left = lines.stream().mapToDouble(line -> LatexWidth.points(line.substring(0, line.indexOf('&')))).max().orElseThrow();
        double right = lines.stream().mapToDouble(line -> LatexWidth.points(line.substring(line.indexOf('&') + 1).replace("\\notag", ""))).max().orElseThrow();
        assertTrue(lines.size() > 4 && left + right < 345, kernel + ": " + left + " + " + right);
        assertTrue(latex.startsWith("\\allowdisplaybreaks\n") && latex.endsWith("\\end{align}\n"), latex);
    }
}

package zonal.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code zonal derive KERNEL --series N} from end to end. */
class SeriesOptionTest {

    @Test
    void textHoldsTheCoefficientsTheConstantsAndTheStatementForEveryDepth() {
        List<String> lines = Invocation.of("derive", "fc-ntk(depth=3)", "--series", "2").lines();
        assertTrue(lines.contains("  a_1 = -6/pi ~ -1.9098593171027440292"));
        assertTrue(lines.contains("  b_1 = -k_2/(2*pi) ~ -0.095988773041285471623"));
        assertTrue(lines.contains("  b_2 = 0"));
        assertTrue(lines.contains("  k_2 = 1 - acos(1/pi)/pi ~ 0.60311524842720086527"));
        assertTrue(lines.contains("  a_1 = -L*(L + 1)/(2*pi)"));
        assertTrue(lines.contains("  b_1 = -1/pi * product(1 - theta_l/pi, l = 1 .. L - 1)"));
        assertTrue(lines.contains("  Theta_l = Sigma_l + Theta_(l-1)*(1 - theta_(l-1)/pi)"));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("Checked: the induction step; the base case l = 1; that layers 2 to 8")));
    }

    @Test
    void latexHoldsTheSame() {
        String latex = Invocation.of("derive", "fc-ntk(depth=5)", "--series", "3", "--format", "latex").out();
        assertTrue(latex.contains("  a_{1} &= -\\frac{15}{\\pi} \\approx -4.7746482927568600731 \\\\\n"));
        assertTrue(latex.contains("  k_{2} &= 1 - \\frac{\\arccos\\left(\\frac{1}{\\pi}\\right)}{\\pi} \\approx"));
        assertTrue(latex.contains("\\Theta_{4,3} k_{4}"));
        assertTrue(latex.contains("\\Theta_{l-1} \\left(1 - \\frac{\\theta_{l-1}}{\\pi}\\right)"));
        assertTrue(latex.contains("b_{1} &= -\\frac{1}{\\pi} \\prod_{l=1}^{L-1} \\left(1 - \\frac{\\theta_{l}}{\\pi}\\right)"));
        assertEquals(count(latex, "\\begin{align*}"), count(latex, "\\end{align*}"));
        assertFalse(latex.contains("theta_(") || latex.contains("{(l-1)}"));
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    @Test
    void kernelsWithoutDepthHaveTheirSeriesOnly() {
        Invocation run = Invocation.of("derive", "laplace(c=2)", "--series", "2");
        assertEquals(0, run.status());
        assertEquals("""
                At theta = 0, K(cos(theta)) = sum of a_j theta^j with
                  a_0 = 1
                  a_1 = -2
                  a_2 = 2

                At theta = pi, K(cos(theta)) = sum of b_j phi^j, phi = pi - theta, with
                  b_0 = 1/exp(4) ~ 0.018315638888734180294
                  b_1 = 0
                  b_2 = 1/(2*exp(4)) ~ 0.0091578194443670901469
                """, run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            formula("sqrt(theta)")  | 3    | no Taylor series of formula("sqrt(theta)") in theta at theta = 0
            fc-ntk(depth=3)         | -1   | --series -1 must be an order from 0 to 30
            fc-ntk(depth=3)         | 31   | --series 31 must be an order from 0 to 30
            fc-ntk(depth=3)         | x    | invalid value for option '--series'
            """)
    void refusesInOneLine(String kernel, String order, String message) {
        Invocation run = Invocation.of("derive", kernel, "--series", order);
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("zonal: " + message), run.err());
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexWidthTest {

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.any();
    }

    /** The widths of boxes of the class article at 10 points, as TeX measures them in display style. */
    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            5 \\left(\\pi \\cos\\theta_{0} - \\theta_{0} \\cos\\theta_{0} + \\sin\\theta_{0}\\right) @ 129.05879
            \\frac{7 \\left(\\pi \\cos\\theta_{2} - \\theta_{2} \\cos\\theta_{2} + \\sin\\theta_{2}\\right)}{4 \\pi} + \\frac{1}{4} @ 151.08093
            2 \\arcsin\\left(\\sin\\left(\\frac{\\theta_{1}}{2}\\right) \\sqrt{\\frac{6 R_{2}}{7}}\\right) @ 121.19853
            \\Sigma_{2} + \\Theta_{1} \\left(1 - \\frac{\\theta_{1}}{\\pi}\\right) @ 81.38606
            \\frac{1}{2 \\pi} \\int_{0}^{\\infty} r^{3} \\exp\\left(-\\frac{r^{2}}{2}\\right) \\, dr \\int_{\\theta - \\frac{\\pi}{2}}^{\\frac{\\pi}{2}} \\cos x \\cos\\left(x - \\theta\\right) \\, dx @ 219.4862
            1 - \\frac{2 \\theta_{0} \\frac{\\mathrm{j}_{1}\\left(\\theta_{0}\\right)}{\\theta_{0}}}{\\pi \\left(\\operatorname{sinc}\\left(\\frac{\\theta_{0}}{2}\\right)\\right)^{2}} @ 78.66809
            S_{11} \\left(1 + \\frac{9 D_{12}}{100}\\right) + \\frac{25804264053054077850709 x_{11}}{10000000000000000000000} @ 216.17671
            1 + \\theta^{2} + \\sin\\theta \\cos\\theta + \\exp\\theta + \\log\\left(4 + \\theta\\right) + \\operatorname{erf}\\theta + \\theta^{9} @ 223.16609
            """)
    void estimatesAreNearTheWidthsOfTex(String latex, double width) {
        assertEquals(width, LatexWidth.points(latex), 0.15 * width, latex);
    }

    @Property(tries = 500, seed = "1")
    void everythingThatIsPrintedHasAWidthThatGrowsWithIt(@ForAll("formulas") Formula formula) {
        String latex = FormulaLatex.print(formula);
        assertTrue(LatexWidth.points(latex) > 0, latex);
        assertTrue(LatexWidth.points(latex + " + 1") > LatexWidth.points(latex), latex);
    }
}

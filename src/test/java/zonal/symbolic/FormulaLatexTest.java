package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaLatexTest {

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.any();
    }

    @Property(tries = 1000, seed = "1")
    void bracesAndParenthesesBalance(@ForAll("formulas") Formula formula) {
        String latex = FormulaLatex.print(formula);
        int depth = 0;
        for (char c : latex.toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertTrue(depth >= 0, latex);
        }
        assertEquals(0, depth, latex);
        assertEquals(latex.split("\\\\left", -1).length, latex.split("\\\\right", -1).length, latex);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            (sin(theta)+(pi-theta)*cos(theta))/pi @ \\frac{\\sin\\theta + \\left(\\pi - \\theta\\right) \\cos\\theta}{\\pi}
            1-theta_1/(2*pi)                      @ 1 - \\frac{\\theta_{1}}{2 \\pi}
            Sigma_2+R_1*depth                     @ \\Sigma_{2} + R_{1} \\mathrm{depth}
            sin(theta/2)^2                        @ \\sin^{2}\\left(\\frac{\\theta}{2}\\right)
            -3/4*x^(3/2)                          @ -\\frac{3 x^{3/2}}{4}
            jquot(0,x)+jquot(1,x)*jquot(2,2*x)    @ \\operatorname{sinc}\\left(x\\right) + \\frac{\\mathrm{j}_{1}\\left(x\\right)}{x} \\frac{\\mathrm{j}_{2}\\left(2 x\\right)}{\\left(2 x\\right)^{2}}
            sqrt(2)*abs(x)*2^(1/3)                @ \\sqrt{2} \\left|x\\right| \\cdot 2^{1/3}
            cos(x)*y                              @ \\cos\\left(x\\right) y
            exp(-x^2)/(1+x)                       @ \\frac{\\exp\\left(-x^{2}\\right)}{1 + x}
            """)
    void printsAsMathematiciansWrite(String text, String expected) {
        assertEquals(expected.replace("\\\\", "\\"), FormulaLatex.print(FormulaParser.parse(text)));
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTextTest {

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.any();
    }

    @Property(tries = 2000, seed = "1")
    void readsBackToTheSameFormula(@ForAll("formulas") Formula formula) {
        String text = FormulaText.print(formula);
        Formula read = FormulaParser.parse(text);
        assertEquals(formula, read, text);
        assertEquals(text, FormulaText.print(read));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (sin(theta)+(pi-theta)*cos(theta))/pi | (sin(theta) + (pi - theta)*cos(theta))/pi
            1-theta/pi                            | 1 - theta/pi
            -1/2*x*y^-2                           | -x/(2*y^2)
            sqrt(1-t^2)/(2*pi)                    | sqrt(1 - t^2)/(2*pi)
            x^(3/2)+x^(-1/2)                      | x^(3/2) + 1/sqrt(x)
            -(x+1)                                | -(x + 1)
            x-(y-z)                               | x - (y - z)
            2^-3^2                                | 1/512
            0.3*x^2^3                             | 3*x^8/10
            2^x                                   | exp(x*log(2))
            jquot(1,theta/2)                      | jquot(1, theta/2)
            (x^2)^(1/2)                           | sqrt(x^2)
            (1/2)^(1/2)                           | sqrt(1/2)
            -x^2                                  | -x^2
            (-x)^3                                | -x^3
            """)
    void printsWithFewParentheses(String text, String expected) {
        assertEquals(expected, FormulaText.print(FormulaParser.parse(text)));
    }
}

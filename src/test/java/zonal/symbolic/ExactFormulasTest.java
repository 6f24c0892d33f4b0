package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

class ExactFormulasTest {

    private static final int PRECISION = 128;
    private static final Map<String, Formula> POINT = Map.of("x", FormulaParser.parse("sqrt(3)/2"), "y", FormulaParser.parse("1/3 + 1/pi"));

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.trigonometric().map(formula -> Formulas.substitute(formula, POINT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2/4                          | 1/2
            sqrt(2)/pi + 1               | sqrt(2)/pi + 1
            3/(pi*sqrt(8))               | 3*sqrt(2)/(4*pi)
            (1 - 1/pi)*(1 + 1/pi)        | 1 - 1/pi^2
            sin(pi/2) + cos(1)           | cos(1) + 1
            exp(1)*erf(2)                | exp(1)*erf(2)
            """)
    void writesAsUsual(String text, String expected) {
        ExactReal number = exact(FormulaParser.parse(text));
        assertEquals(expected, FormulaText.print(ExactFormulas.of(number)));
        assertEquals(number, exact(ExactFormulas.of(number)));
    }

    @Property(tries = 200, seed = "1")
    void valueIsKept(@ForAll("formulas") Formula formula) {
        ExactReal number = exact(formula);
        Ball value = Program.of(ExactFormulas.of(number)).evaluate(new BallArithmetic(PRECISION), List.of()).get(0);
        assertTrue(new BallArithmetic(PRECISION).subtract(value, number.enclose(PRECISION)).containsZero(), () -> FormulaText.print(formula));
    }

    private static ExactReal exact(Formula formula) {
        return Program.of(formula).evaluate(new ExactArithmetic(), List.of()).get(0);
    }
}

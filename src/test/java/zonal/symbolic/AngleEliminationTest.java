package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

class AngleEliminationTest {

    private static final BallArithmetic BALLS = new BallArithmetic(128);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cos(a)                    | c
            cos(2*a)                  | 2*c^2 - 1
            cos(3*a)                  | 4*c^3 - 3*c
            cos(3*a/2)                | (2*c - 1)*cos(a/2)
            sin(a)^2                  | 1 - c^2
            sin(3*a)                  | (4*c^2 - 1)*sin(a)
            sin(3*a/2)                | (2*c + 1)*sin(a/2)
            sin(a/2)^2                | (1 - c)/2
            sin(a/2)*cos(a/2)         | sin(a)/2
            a*sin(a)^3*x + exp(x)     | a*x*(1 - c^2)*sin(a) + exp(x)
            cos(a + x)                | c*cos(x) - sin(a)*sin(x)
            exp(2*x)*cos(2*a - x)     | exp(2*x)*((2*c^2 - 1)*cos(x) + 2*c*sin(a)*sin(x))
            """)
    void replacesTheCosine(String formula, String expected) {
        assertEquals(form(expected), eliminated(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cos(7*a)", "sin(8*a)", "cos(11*a/2)", "sin(9*a/2)", "a*cos(5*a)*sin(3*a/2)^3", "cos(2*a + 1)*sin(5*a/2 - 2)"})
    void keepsTheValue(String formula) {
        Formula eliminated = eliminated(formula).toFormula();
        assertFalse(FormulaText.print(eliminated).contains("cos(a)"));
        for (int i = 0; i <= 6; i++) {
            Ball a = BALLS.divide(Ball.of(i), Ball.of(2));
            Ball value = Program.of(FormulaParser.parse(formula), "a").evaluate(BALLS, a);
            assertTrue(Program.of(eliminated, "a", "c").evaluate(BALLS, List.of(a, BALLS.cos(a))).get(0).overlaps(value));
        }
    }

    @Test
    void leavesOtherFrequenciesAndOtherAngles() {
        for (String formula : List.of("cos(a/3)", "cos(a*x)", "cos(b)", "exp(cos(a))", "a^2")) {
            assertEquals(form(formula), eliminated(formula));
        }
    }

    private static NormalForm eliminated(String formula) {
        return NormalFormAlgebra.attempt(algebra -> new AngleElimination(algebra, "a", form("c")).eliminate(form(formula))).orElseThrow();
    }

    private static NormalForm form(String text) {
        return NormalForm.of(FormulaParser.parse(text));
    }
}

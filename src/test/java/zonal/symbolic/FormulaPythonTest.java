package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

class FormulaPythonTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.any();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            1/2                                @ ratio(1, 2)
            -3                                 @ ratio(-3, 1)
            x/2-1/3                            @ x/2 - ratio(1, 3)
            1/(2*pi)                           @ 1/(2*pi)
            -3/4*x^2/y                         @ -3*x**2/(4*y)
            sqrt(4/5)*sin(theta/2)             @ sqrt(ratio(4, 5))*sin(theta/2)
            (1+x)^(3/2)+x^(-1/2)               @ sqrt(1 + x)**3 + 1/sqrt(x)
            2^(1/3)*x^(5/7)                    @ root_power(2, 1, 3)*root_power(x, 5, 7)
            (-x)^3+(x^2)^(1/2)                 @ -x**3 + sqrt(x**2)
            jquot(1,theta_0)*abs(Sigma_1)      @ jquot(1, theta_0)*abs(Sigma_1)
            12345678901234567890*x/7           @ ratio(12345678901234567890, 7)*x
            lambda+np                          @ lambda_ + np_
            """)
    void printsAsProgrammersWrite(String text, String expected) {
        assertEquals(expected, FormulaPython.print(FormulaParser.parse(text)));
    }

    @Test
    void noConstantIsRoundedToADouble() {
        // built by hand: nothing has been folded
        Formula half = new Formula.Product(List.of(Formulas.integer(1), new Formula.Power(Formulas.integer(2), BigFraction.of(-1))));
        assertEquals("ratio(1, 2)", FormulaPython.print(half));
        assertThrows(AssertionError.class, () -> PythonReader.evaluate("x + 3/4", Map.of("x", Ball.ONE), BALLS));
    }

    @Property(tries = 2000, seed = "1")
    void whatIsPrintedHasTheValueOfTheFormula(@ForAll("formulas") Formula formula) {
        Ball x = BALLS.rational(BigFraction.of(3, 7));
        Ball y = BALLS.rational(BigFraction.of(2, 3));
        Ball value = Program.of(formula, "x", "y").evaluate(BALLS, List.of(x, y)).get(0);
        Assume.that(value.isFinite() && value.relativeAccuracyBits() > 50);
        Ball printed = PythonReader.evaluate(FormulaPython.print(formula), Map.of("x", x, "y", y), BALLS);
        assertTrue(printed.overlaps(value) && printed.relativeAccuracyBits() > 50, FormulaPython.print(formula));
    }

    @Test
    void anotherFormulaIsToldApart() {
        Map<String, Ball> values = Map.of("x", Ball.of(2), "y", Ball.of(5));
        assertEquals(-4, PythonReader.evaluate("-x**2", values, BALLS).toDouble());
        assertEquals(0.1, PythonReader.evaluate("1/(x*y)", values, BALLS).toDouble());
        assertEquals(2.5, PythonReader.evaluate("1/x*y", values, BALLS).toDouble());
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;

/** The orthant probability as a function in formulas. */
class OrthantFormulaTest {

    private static final BallArithmetic BALLS = new BallArithmetic(128);
    private static final String TEXT = "theta^2*orthant(1/2, 2*theta)";

    @Test
    void isReadAndWritten() {
        assertEquals(TEXT, FormulaText.print(FormulaParser.parse(TEXT)));
        assertTrue(FormulaMathematica.print(FormulaParser.parse("orthant(2, theta)")).contains("OwenT["));
        assertEquals("orthant(2, theta)", FormulaPython.print(FormulaParser.parse("orthant(2, theta)")));
        assertTrue(FormulaLatex.print(FormulaParser.parse("orthant(2, theta)")).contains("\\mathbb{P}"));
        assertThrows(InputException.class, () -> FormulaParser.parse("orthant(2)"));
        assertThrows(InputException.class, () -> FormulaParser.parse("orthant(2, theta, 1)"));
    }

    @Test
    void isElementaryForTheBoundZero() {
        assertEquals(FormulaParser.parse("(pi-theta)/(2*pi)"), FormulaParser.parse("orthant(0, theta)"));
    }

    /** By the angle and by the bound, against the jet of the same formula. */
    @Test
    void hasTheDerivativeOfItsSeries() {
        Formula formula = FormulaParser.parse("orthant(theta/3 - 1/4, theta^2/2)");
        Ball derivative = Program.of(FormulaDerivative.of(formula, "theta"), "theta").evaluate(BALLS, Ball.ONE);
        JetArithmetic<Ball> jets = new JetArithmetic<>(BALLS, 1);
        Jet<Ball> series = Program.of(formula, "theta").evaluate(jets, jets.variable(Ball.ONE));
        assertTrue(BALLS.subtract(derivative, series.coefficient(1)).magnitude().toDouble() < 1e-30);
    }

    @Test
    void partsAreTheBoundAndTheAngle() {
        Formula formula = FormulaParser.parse("orthant(b, theta)");
        assertEquals(List.of(Formulas.variable("b"), Formulas.variable("theta")), Formulas.children(formula));
        assertEquals(FormulaParser.parse("orthant(2, theta)"), Formulas.substitute(formula, Map.of("b", Formulas.integer(2))));
    }
}

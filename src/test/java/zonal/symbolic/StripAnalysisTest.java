package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.number.Ball;
import zonal.number.ComplexBall;
import zonal.number.ComplexBallArithmetic;
import zonal.quadrature.StripGrowth;

class StripAnalysisTest {

    private static final ComplexBallArithmetic COMPLEX = new ComplexBallArithmetic(200);

    /** At 800 points of the strip, up to |Re z| = 200 (12 with erf), wherever the value is known well enough to tell. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "erf(x)", "x*(1 + erf(x/sqrt(2)))/2", "sin(3*x) - x^3", "exp(x)", "exp(-x/2) + x^2", "1 - 2/(1 + exp(2*x))",
        "(exp(x) - exp(-x))/(exp(x) + exp(-x))", "x/(1 + exp(-x))", "log(1 + exp(x))", "log(1 + exp(3*x))/3", "atan(x)", "x/sqrt(1 + x^2)", "sqrt(4 + x^2)",
        "1/(1 + x^2)", "1/(1 + x^4)", "exp(-x^2)*sin(x)", "log(1 + x^2)", "exp(-sqrt(1 + x^2))", "x^2/(1 + exp(-2*x)) - cos(x)"})
    void theBoundHoldsThroughoutTheStrip(String text) {
        Formula formula = FormulaParser.parse(text);
        StripGrowth growth = StripAnalysis.of(formula).orElseThrow();
        int told = 0;
        for (int i = -200; i <= 200; i++) {
            // enclosures of erf are slow and wide far out
            double reach = text.contains("erf") ? 12 : 200;
            for (double share : new double[] {0, 1}) {
                double x = reach * i * Math.abs(i) / 40_000;
                ComplexBall z = new ComplexBall(Ball.exactly(x), Ball.exactly(share * growth.halfWidth()));
                ComplexBall value = StripAnalysis.OfFormula.of(formula).value(COMPLEX, z);
                if (!value.isFinite() || value.radius().toDouble() > 1e-3 * value.magnitude().toDouble()) {
                    continue;
                }
                told++;
                double size = Math.log(value.magnitude().toDouble());
                assertTrue(size <= growth.constant() + growth.rate() * Math.abs(x), text + " at " + x + ": " + size);
            }
        }
        assertTrue(told > 150, told + " points told");
    }

    /** Half the distance to the nearest pole, or more. */
    @ParameterizedTest
    @CsvSource({"1 - 2/(1 + exp(2*x)), 1.5707", "atan(x), 1", "1/(1 + 9*x^2), 0.3333", "x/(1 + exp(-4*x)), 0.7853", "log(1 + exp(x)), 3.1415"})
    void theStripIsNotMuchNarrowerThanItCouldBe(String text, double distance) {
        double width = StripAnalysis.of(FormulaParser.parse(text)).orElseThrow().halfWidth();
        assertTrue(width < distance && width > distance / 2.2, text + ": " + width);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(x)", "sqrt(x)", "log(x)", "1/x", "tan(x)", "asin(x)", "exp(x^2)", "exp(x^2/100)", "exp(exp(x))", "sin(x^2)", "1/sin(x)", "1/(2*cos(x))",
        "1/(exp(x) - 3)", "sqrt(1 - x^2)", "x^(1/3)", "log(x^2)"})
    void whatIsNotOfThisKindIsNotAccepted(String text) {
        assertEquals(Optional.empty(), StripAnalysis.of(FormulaParser.parse(text)));
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Jet;
import zonal.number.JetArithmetic;

class FormulaDerivativeTest {

    private static final int PRECISION = 256;

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.any();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(2*x)     | 2*exp(2*x)
            log(x*y)     | 1/x
            sin(x)       | cos(x)
            cos(x)       | -sin(x)
            tan(x)       | 1 + tan(x)^2
            asin(x)      | 1/sqrt(1 - x^2)
            acos(x)      | -1/sqrt(1 - x^2)
            atan(x)      | 1/(1 + x^2)
            erf(x)       | 2*exp(-x^2)/sqrt(pi)
            abs(x)       | abs(x)/x
            jquot(2, x)  | -x*jquot(3, x)
            x^3*y        | 3*x^2*y
            x/y          | 1/y
            y*pi         | 0
            sqrt(y)      | 0
            """)
    void rules(String function, String derivative) {
        Formula found = FormulaDerivative.of(FormulaParser.parse(function), "x");
        assertTrue(NormalForm.identical(FormulaParser.parse(derivative), found), () -> FormulaText.print(found));
    }

    @Test
    void aConstantHasTheDerivativeZero() {
        assertEquals(Formulas.integer(0), FormulaDerivative.of(FormulaParser.parse("sin(y)*pi^(1/3) + log(y)*jquot(1, y)"), "x"));
    }

    /** The coefficient of order 1 of the jet, which follows from differential equations of the functions instead of rules. */
    @Property(tries = 1000, seed = "1")
    void isTheFirstCoefficientOfTheJet(@ForAll("formulas") Formula formula, @ForAll @IntRange(min = -30, max = 30) int x, @ForAll @IntRange(min = 1, max = 30) int y) {
        BallArithmetic balls = new BallArithmetic(PRECISION);
        JetArithmetic<Ball> jets = new JetArithmetic<>(balls, 1);
        Ball at = balls.rational(BigFraction.of(x, 11));
        Ball parameter = balls.rational(BigFraction.of(y, 13));
        Jet<Ball> jet = Program.of(formula, "x", "y").evaluate(jets, List.of(jets.variable(at), jets.constant(parameter))).get(0);
        Formula derivative = FormulaDerivative.of(formula, "x");
        Ball value = Program.of(derivative, "x", "y").evaluate(balls, List.of(at, parameter)).get(0);
        boolean known = value.isFinite() && jet.coefficient(1).isFinite();
        Statistics.label("known").collect(known);
        Assume.that(known);
        assertTrue(value.overlaps(jet.coefficient(1)), () -> FormulaText.print(formula) + " -> " + FormulaText.print(derivative));
        assertTrue(balls.subtract(value, jet.coefficient(1)).magnitude().toDouble() < 1e-20 * (1 + value.magnitude().toDouble()) || value.relativeAccuracyBits() < 100);
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.number.DoubleArithmetic;

class HaversineRewritingTest {

    private static final String RELU = "(sin(theta) + (pi - theta)*cos(theta))/pi";
    private static final String SQUARED_RELU = "((pi - theta)*(1 + 2*cos(theta)^2) + 3*sin(theta)*cos(theta))/(3*pi)";

    @Test
    void theRatioOfReluIsFoundInItsShortestForm() {
        assertEquals("1 - 2*theta*jquot(1, theta)/(pi*jquot(0, theta/2)^2)", FormulaText.print(HaversineRewriting.ratio(FormulaParser.parse(RELU), "theta")));
    }

    @Property(tries = 300, seed = "1")
    void theRatioHasTheValueOfTheQuotientWhereThatIsAccurate(@ForAll @DoubleRange(min = 0.5, max = 3.14) double theta) {
        for (String kappa : new String[] {RELU, SQUARED_RELU}) {
            double quotient = (1 - value(FormulaParser.parse(kappa), theta)) / (1 - Math.cos(theta));
            assertEquals(quotient, value(HaversineRewriting.ratio(FormulaParser.parse(kappa), "theta"), theta), 1e-13, kappa);
        }
    }

    /** 1 - kappa1 = (1 - cos theta)(1 - 2 theta/(3 pi) + O(theta^3)) for ReLU; its square has the derivative 4/3 at theta = 0. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-300, 1e-12, 1e-8, 1e-5})
    void theRatioIsAccurateNearZero(double theta) {
        assertEquals(1 - 2 * theta / (3 * Math.PI), value(HaversineRewriting.ratio(FormulaParser.parse(RELU), "theta"), theta), 3e-16 + theta * theta * theta);
        assertEquals(4.0 / 3, value(HaversineRewriting.ratio(FormulaParser.parse(SQUARED_RELU), "theta"), theta), 1e-15 + theta * theta);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 - theta/pi", "cos(theta) + sin(theta)", "1 - theta^2*exp(theta)", "cos(theta)/2", "cos(theta/2)"})
    void whatHasNoSuchFormIsRefused(String kappa) {
        assertThrows(DerivationException.class, () -> HaversineRewriting.ratio(FormulaParser.parse(kappa), "theta"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 - 3*theta*jquot(1, theta)/(pi*jquot(0, theta/2)^2)",
        "1 - 2*theta*jquot(1, theta)/(pi*jquot(0, theta/2))",
        "1 - 2*theta*jquot(2, theta)/(pi*jquot(0, theta/2)^2)",
        "1 - theta*jquot(1, theta)/jquot(0, theta/2)^2",
        "1"})
    void aWrongRatioIsNoIdentity(String ratio) {
        assertThrows(DerivationException.class, () -> HaversineRewriting.requireIdentity(FormulaParser.parse(ratio), FormulaParser.parse(RELU), "theta"));
    }

    private static double value(Formula formula, double theta) {
        return Program.of(formula, "theta").evaluate(new DoubleArithmetic(), theta);
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.number.DoubleArithmetic;

class CosineDerivativeTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // kappa1 and kappa0, whose derivatives follow from each other
        "(sin(theta)+(pi-theta)*cos(theta))/pi; 1-theta/pi", "1-theta/pi; 1/(2*pi*sin(theta/2)*cos(theta/2))",
        // order 2 of the arc-cosine kernels: the derivative is 2 kappa1 times a constant
        "(3*sin(theta)*cos(theta)+(pi-theta)*(1+2*cos(theta)^2))/(3*pi); 4*(sin(theta)+(pi-theta)*cos(theta))/(3*pi)",
        "exp(-2*sin(theta/2)); exp(-2*sin(theta/2))/(2*sin(theta/2))", "cos(theta)^3; 3*cos(theta)^2", "exp(cos(theta)); exp(cos(theta))", "3; 0"})
    void isTheKnownDerivative(String formula, String derivative) {
        Formula derived = CosineDerivative.of(FormulaParser.parse(formula));
        Formula expected = FormulaParser.parse(derivative);
        assertTrue(NormalForm.identical(derived, expected), () -> FormulaText.print(derived));
        for (double theta : new double[] {0.1, 1, 2.9}) {
            assertEquals(value(expected, theta), value(derived, theta), 1e-12 * Math.max(1, Math.abs(value(expected, theta))));
        }
    }

    /** Where the derivative is finite at theta = 0 and pi, no quotient 0/0 is left there. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"(sin(theta)+(pi-theta)*cos(theta))/pi", "cos(theta)^5*(1-cos(theta))", "exp(-4*sin(theta/2)^2)", "sin(theta)^4", "1/(3-cos(theta))", "sin(theta)^3*(1+theta)",
        "3*sin(theta)*cos(theta)+(pi-theta)*(1+2*cos(theta)^2)"})
    void isFiniteAtTheEndsWhereTheDerivativeIs(String formula) {
        Formula derived = CosineDerivative.of(FormulaParser.parse(formula));
        for (double end : new double[] {0, Math.PI}) {
            double near = end == 0 ? 1e-5 : Math.PI - 1e-5;
            assertEquals(value(derived, near), value(derived, end), 1e-3, FormulaText.print(derived));
        }
    }

    private static double value(Formula formula, double theta) {
        return Program.compile(List.of("theta"), List.of(new Definition("value", formula)), List.of("value")).evaluate(new DoubleArithmetic(), List.of(theta)).get(0);
    }
}

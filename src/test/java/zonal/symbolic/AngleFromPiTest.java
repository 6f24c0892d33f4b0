package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.number.DoubleArithmetic;

class AngleFromPiTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"theta; pi - theta", "pi - theta; theta", "sin(theta); sin(theta)", "cos(theta); -cos(theta)", "sin(theta/2); cos(theta/2)", "cos(theta/2); sin(theta/2)",
        "sqrt(pi-theta); sqrt(theta)", "exp(-2*sin(theta/2)); exp(-2*cos(theta/2))", "sin(2*theta); -sin(2*theta)", "cos(theta/2)^(3/2); sin(theta/2)^(3/2)"})
    void isWrittenInTheAngleFromPi(String formula, String fromPi) {
        assertEquals(FormulaText.print(FormulaParser.parse(fromPi)), FormulaText.print(AngleSubstitution.fromPi(FormulaParser.parse(formula))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"theta^2*sin(theta)+cos(3*theta)", "1/(1+theta)", "log(2+sin(theta/2)*theta)", "(pi-theta)*cos(theta)+atan(theta)"})
    void hasTheValuesOfTheFormula(String formula) {
        Formula given = FormulaParser.parse(formula);
        Formula fromPi = AngleSubstitution.fromPi(given);
        for (double theta : new double[] {0.1, 1, 2, 3}) {
            assertEquals(value(given, theta), value(fromPi, Math.PI - theta), 1e-12);
        }
    }

    private static double value(Formula formula, double theta) {
        return Program.compile(List.of("theta"), List.of(new Definition("value", formula)), List.of("value")).evaluate(new DoubleArithmetic(), List.of(theta)).get(0);
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrigonometricReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cos(2*x) | 1 - 2*sin(x)^2 | true",
        "sin(x + pi/2) | cos(x) | true",
        "sin(3*x - pi) | 4*sin(x)^3 - 3*sin(x) | true",
        "(pi*x - x)/(2*pi)^2 | x/(4*pi) - pi^(-2)*x/4 | true",
        "pi*x | 22/7*x | false",
        "sin(x) | x | false",
        "cos(2*x) | 1 - 2*sin(x) | false"})
    void equalFunctionsAreEqualPolynomials(String left, String right, boolean equal) {
        assertEquals(equal, TrigonometricReader.read(FormulaParser.parse(left), "x").equals(TrigonometricReader.read(FormulaParser.parse(right), "x")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp(x)", "sin(x/2)", "sin(x^2)", "x^(1/2)", "sin(sin(x))", "jquot(1, x)", "1/(x - x)", "y", "cos(x + 1)", "1/x", "cos(x)/(1 + pi)"})
    void whatIsNoPolynomialIsRefused(String formula) {
        assertThrows(DerivationException.class, () -> TrigonometricReader.read(FormulaParser.parse(formula), "x"));
    }
}

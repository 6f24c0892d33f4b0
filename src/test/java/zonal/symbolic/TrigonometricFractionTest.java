package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrigonometricFractionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "cos(2*x) | 1 - 2*sin(x)^2 | true",
        "sin(x + pi/2) | cos(x) | true",
        "sin(3*x - pi) | 4*sin(x)^3 - 3*sin(x) | true",
        "(1 - cos(x)^2)/(1 + cos(x)) | 1 - cos(x) | true",
        "jquot(1, x) | (sin(x) - x*cos(x))/x^3 | true",
        "jquot(2, 2*x) | (5*jquot(2, 2*x) - jquot(1, 2*x))/(4*x^2*jquot(3, 2*x)/jquot(2, 2*x)) | true",
        "jquot(0, x)^2 | 2*(1 - cos(2*x))/(2*x)^2 | true",
        "pi*x | 22/7*x | false",
        "sin(x) | x | false",
        "jquot(1, x) | jquot(0, x)/3 | false",
        "cos(2*x) | 1 - 2*sin(x) | false"})
    void equalityIsDecidedExactly(String left, String right, boolean equal) {
        assertEquals(equal, TrigonometricFraction.areEqual(FormulaParser.parse(left), FormulaParser.parse(right), "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp(x)", "sin(x/2)", "sin(x^2)", "x^(1/2)", "sin(sin(x))", "jquot(1, x + pi)", "1/(x - x)", "y", "cos(x + 1)"})
    void whatIsNoSuchFractionIsRefused(String formula) {
        assertThrows(DerivationException.class, () -> TrigonometricFraction.of(FormulaParser.parse(formula), "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/x", "cos(x)/(1 + pi)", "jquot(0, x)"})
    void whatIsNoPolynomialIsRefusedAsSuch(String formula) {
        assertThrows(DerivationException.class, () -> TrigonometricFraction.of(FormulaParser.parse(formula), "x").polynomial());
    }
}

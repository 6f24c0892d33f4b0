package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NonPolynomialTest {

    /** Whether the even and the odd part of each function are proved to be no polynomials. */
    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', value = {
        "erf(x)                  | false | true",
        "x*(1+erf(x/sqrt(2)))/2  | true  | false",
        "exp(-x^2/2)             | true  | false",
        "exp(x)                  | true  | true",
        "sin(x) + x^3            | false | true",
        "cos(x) + x              | true  | false",
        "atan(x) + exp(-x^4)     | true  | true",
        "x/(1+exp(-x))           | true  | false",
        "1 - 2/(1+exp(2*x))      | false | true",
        "x^7 - 3*x^2 + 1         | false | false",
        "exp(x - x)              | false | false",
        "sin(x)^2 + cos(x)^2     | false | false",
        // true, but beyond the rules
        "exp(x^2)                | false | false"})
    void isProvedOfTheParts(String text, boolean even, boolean odd) {
        Formula function = FormulaParser.parse(text);
        assertEquals(even, NonPolynomial.isProved(NonPolynomial.evenPart(function)));
        assertEquals(odd, NonPolynomial.isProved(NonPolynomial.oddPart(function)));
    }
}

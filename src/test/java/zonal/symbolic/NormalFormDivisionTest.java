package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormDivisionTest {

    @Provide
    Arbitrary<Formula> trigonometric() {
        return RandomFormulas.trigonometric();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)^2*(1 + x/sin(x)^2)               | sin(x)^2 + x
            sin(x)*(y/sin(x) + y)                   | y + y*sin(x)
            (x^2 - 1)/(x - 1)                       | x + 1
            (pi - x)^3/(pi - x)                     | (pi - x)^2
            sin(2*x)/(1 + cos(2*x))*(1 + cos(2*x))  | sin(2*x)
            (1 - cos(x)^4)/(1 - cos(x)^2)           | 1 + cos(x)^2
            """)
    void cancelsWhatDivides(String quotient, String result) {
        assertEquals(cancelled(form(result)), cancelled(form(quotient)));
    }

    @ParameterizedTest
    @CsvSource({"x/sin(x)", "(1 + x)/(1 - x)", "(sin(x) + y)/(cos(x) + y)", "sqrt(1 + x)/(1 + x)"})
    void leavesWhatDoesNotDivide(String quotient) {
        assertEquals(form(quotient), cancelled(form(quotient)));
    }

    @Property(tries = 100, seed = "1")
    void aMultipleOfTheDivisorIsDividedAndOneMoreIsNot(@ForAll("trigonometric") Formula a, @ForAll("trigonometric") Formula b) {
        NormalForm divisor = NormalForm.of(b);
        Assume.that(divisor.terms().size() > 1 && divisor.terms().size() < 12 && NormalForm.of(a).terms().size() < 12 && !NormalForm.of(a).isZero());
        Formula inverse = Formulas.power(b, BigFraction.of(-1));
        NormalForm expanded = NormalForm.of(Formulas.multiply(NormalForm.of(Formulas.multiply(a, b)).toFormula(), inverse));
        NormalForm quotient = cancelled(expanded);
        assertEquals(true, NormalForm.identical(a, quotient.toFormula()));
        assertNotEquals(NormalForm.of(a), cancelled(NormalForm.of(Formulas.add(expanded.toFormula(), inverse))));
    }

    private static NormalForm cancelled(NormalForm form) {
        return NormalFormAlgebra.attempt(algebra -> new NormalFormDivision(algebra).cancelled(form)).orElseThrow();
    }

    private static NormalForm form(String text) {
        return NormalForm.of(FormulaParser.parse(text));
    }
}

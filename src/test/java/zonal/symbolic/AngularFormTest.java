package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.number.BallArithmetic;
import zonal.number.ExactReal;
import zonal.symbolic.AngularForm.Part;

class AngularFormTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "1 - theta/pi; 1/2 - (theta - pi/2)/pi",
        "(sin(theta) + (pi - theta)*cos(theta))/pi; cos(theta)/2 - cos(theta)*(theta - pi/2)/pi + sin(theta)/pi",
        "sin(3*theta); -sin(theta) + 4*cos(theta)^2*sin(theta)",
        "cos(theta/2)^2; 1/2 + cos(theta)/2",
        "cos(5*theta/2); cos(theta/2) - 2*cos(theta)*cos(theta/2) + 4*cos(theta)^2*cos(theta/2) - 2*cos(theta/2)",
        "sin(3*theta/2); sin(theta/2) + 2*cos(theta)*sin(theta/2)",
        "theta^3*jquot(1, theta); sin(theta) - theta*cos(theta)",
        "sqrt(2)*sin(theta + pi/4); cos(theta) + sin(theta)"})
    void formsAreTheFormulasTheyAreReadFrom(String formula, String expected) {
        AngularForm form = AngularForm.of(FormulaParser.parse(formula));
        assertTrue(NormalForm.identical(form.toFormula(), FormulaParser.parse(formula)), FormulaText.print(form.toFormula()));
        assertEquals(AngularForm.of(FormulaParser.parse(expected)), form);
        BallArithmetic balls = new BallArithmetic(100);
        assertTrue(Program.of(form.toFormula(), "theta").evaluate(balls, balls.rational(BigFraction.of(7, 5)))
                .overlaps(Program.of(FormulaParser.parse(formula), "theta").evaluate(balls, balls.rational(BigFraction.of(7, 5)))));
    }

    @Test
    void theAngleIsCentredAndZerosAreTrimmed() {
        AngularForm form = AngularForm.of(FormulaParser.parse("theta*cos(theta)^2 - pi*cos(theta)^2/2 + 3 + 0*sin(theta)"));
        assertEquals(List.of(Part.ONE, Part.ANGLE), List.copyOf(form.parts().keySet()));
        assertEquals(List.of(ExactReal.of(BigFraction.of(3))), form.polynomial(Part.ONE));
        assertEquals(List.of(ExactReal.ZERO, ExactReal.ZERO, ExactReal.ONE), form.polynomial(Part.ANGLE));
        assertEquals(List.of(), form.polynomial(Part.SINE));
    }

    @Test
    void constantsStayExact() {
        AngularForm form = AngularForm.of(FormulaParser.parse("sqrt(2)*pi^2*sin(theta)/(1 + sqrt(3))"));
        assertTrue(NormalForm.identical(ExactFormulas.of(form.polynomial(Part.SINE).get(0)), FormulaParser.parse("pi^2*sqrt(2)/(1 + sqrt(3))")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "theta^2; the angle occurs to the power 2", "1/theta; the angle occurs to the power -1", "theta*sin(theta); the angle is multiplied with a sine of itself",
        "erf(cos(theta)); the angle stands inside erf", "1/(2 - cos(theta)); it has a root or an inverse of a function of the angle",
        "asin(sin(theta/2)/3); the angle stands inside another angle, as it does behind a bias or a second hidden layer",
        "cos(2*asin(sin(theta/2)/3)/5); the angle stands inside another angle, as it does behind a bias or a second hidden layer",
        "exp(theta); the angle stands in an exponent, or in a sine or cosine of other than half multiples of it",
        "cos(theta/3); the angle stands in an exponent, or in a sine or cosine of other than half multiples of it"})
    void whatStandsInTheWayIsNamed(String formula, String reason) {
        assertEquals(reason, assertThrows(InputException.class, () -> AngularForm.of(FormulaParser.parse(formula))).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"theta*asin(1/2)", "theta*abs(1 - sqrt(2))"})
    void formsThatWereNotProvedAreRefused(String formula) {
        String message = assertThrows(InputException.class, () -> AngularForm.of(FormulaParser.parse(formula))).getMessage();
        assertEquals("its coefficients could not be simplified so far that the form was proved equal to the formula", message);
    }

    @Test
    void exponentialsAreReadWithTheirConstants() {
        ExponentialForm form = ExponentialForm.of(FormulaParser.parse("3*exp(1 - 4*sin(theta/2)^2)/pi")).orElseThrow();
        assertTrue(NormalForm.identical(ExactFormulas.of(form.factor()), FormulaParser.parse("3/pi")));
        assertEquals(List.of(ExactReal.of(BigFraction.of(-1)), ExactReal.of(BigFraction.of(2))), form.exponent().polynomial(Part.ONE));
        ExponentialForm laplace = ExponentialForm.of(FormulaParser.parse("exp(-2*sin(theta/2))")).orElseThrow();
        assertEquals(List.of(ExactReal.of(BigFraction.of(-2))), laplace.exponent().polynomial(Part.HALF_SINE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 + exp(cos(theta))", "theta*exp(cos(theta))", "exp(erf(cos(theta)))", "cos(theta)"})
    void otherFormulasAreNoExponentials(String formula) {
        assertTrue(ExponentialForm.of(FormulaParser.parse(formula)).isEmpty());
    }
}

package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.number.DoubleArithmetic;

class NormalFormTest {

    private static final String KAPPA1 = "(sin(theta) + (pi - theta)*cos(theta))/pi";
    private static final String KAPPA1_REFLECTED = "(sin(pi - theta) + theta*cos(pi - theta))/pi";

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.entire();
    }

    @Provide
    Arbitrary<Formula> trigonometric() {
        return RandomFormulas.trigonometric();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(x)^2 + cos(x)^2           | 1
            sin(theta)                    | 2*sin(theta/2)*cos(theta/2)
            1 - cos(theta)                | 2*sin(theta/2)^2
            cos(pi - x)                   | -cos(x)
            sin(x + pi/2)                 | cos(x)
            cos(x + pi/3)                 | (cos(x) - sqrt(3)*sin(x))/2
            sin(5*pi/4)*sin(pi/6)         | -sqrt(2)/4
            cos(x + y)                    | cos(x)*cos(y) - sin(x)*sin(y)
            sin(3*x)                      | 3*sin(x) - 4*sin(x)^3
            cos(7*x)                      | 64*cos(x)^7 - 112*cos(x)^5 + 56*cos(x)^3 - 7*cos(x)
            tan(x)                        | sin(2*x)/(1 + cos(2*x))
            x/(x+1) + 1/(x+1)             | 1
            1/(1+1/(1+1/x))               | (x+1)/(2*x+1)
            (x^2-1)/(x-1)                 | x + 1
            sqrt(8)                       | 2*sqrt(2)
            sqrt(6)*sqrt(3)               | 3*sqrt(2)
            1/sqrt(pi)                    | sqrt(pi)/pi
            sqrt(1-x)/(1-x)               | (1-x)^(-1/2)
            (1+x)^(3/2)                   | (1+x)*sqrt(4+4*x)/2
            sqrt(x)^3                     | x^(3/2)
            jquot(1, x)                   | (sin(x) - x*cos(x))/x^3
            jquot(0, theta/2)             | 2*sin(theta/2)/theta
            5*jquot(2,x)                  | jquot(1,x) + x^2*jquot(3,x)
            exp(x)*exp(-x)                | 1
            exp(x/2)^2                    | exp(x)
            exp(3*log(x))                 | x^3
            2^x                           | exp(x*log(2))
            log(6*x)                      | log(2) + log(3) + log(x)
            acos(x) + asin(x)             | pi/2
            erf(-x)                       | -erf(x)
            abs(y - x)                    | abs(x - y)
            asin(sqrt(2)/sqrt(2))         | pi/2
            """)
    void provesIdentities(String left, String right) {
        assertTrue(identical(left, right), () -> form(left) + " != " + form(right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sin(theta)                    | 2*sin(theta/2)
            sqrt(x^2)                     | x
            (sin(theta) + (pi - theta)*cos(theta))/pi | (sin(theta) + (3 - theta)*cos(theta))/3
            cos(x)                        | 1 - x^2/2
            log(x^2)                      | 2*log(x)
            sqrt(x*y)                     | sqrt(x)*sqrt(y)
            exp(x*y)                      | exp(x)*exp(y)
            sqrt(1-x)                     | sqrt(x-1)
            asin(sin(x))                  | x
            1/x                           | x
            """)
    void doesNotProveWhatIsFalseSomewhere(String left, String right) {
        assertFalse(identical(left, right));
    }

    @Property(tries = 600, seed = "1")
    void sameNormalFormHasTheSameValues(@ForAll("formulas") Formula formula, @ForAll @DoubleRange(min = -2, max = 2) double x,
            @ForAll @DoubleRange(min = 0.5, max = 2) double y) {
        Optional<Formula> rewritten = NormalForm.tryOf(formula).map(NormalForm::toFormula);
        if (rewritten.isPresent()) {
            TreeEvaluation original = new TreeEvaluation(Map.of("x", x + 0.013, "y", y));
            TreeEvaluation normal = new TreeEvaluation(Map.of("x", x + 0.013, "y", y));
            double difference = original.value(formula) - normal.value(rewritten.get());
            double scale = Math.max(original.magnitude(), normal.magnitude());
            if (scale < 1e5) {
                assertEquals(0, difference, 1e-11 * scale * scale, () -> FormulaText.print(formula) + " -> " + FormulaText.print(rewritten.get()));
            }
        }
    }

    @Property(tries = 200, seed = "1")
    void rewritingDoesNotChangeTheNormalForm(@ForAll("trigonometric") Formula formula) {
        NormalForm form = NormalForm.of(formula);
        assertEquals(form, NormalForm.of(form.toFormula()));
    }

    @Property(tries = 100, seed = "1")
    void identitiesOfTrigonometricPolynomialsAreDecided(@ForAll("trigonometric") Formula a, @ForAll("trigonometric") Formula b) {
        Assume.that(NormalForm.of(a).terms().size() + NormalForm.of(b).terms().size() < 150);
        Formula square = Formulas.power(Formulas.add(a, b), BigFraction.of(2));
        Formula expanded = Formulas.add(Formulas.multiply(a, a), Formulas.multiply(b, b), Formulas.multiply(Formulas.integer(2), a, b));
        assertTrue(NormalForm.identical(square, expanded));
        assertEquals(NormalForm.of(a).isZero(), NormalForm.identical(b, Formulas.add(a, b)));
    }

    @Test
    void degreeInCosineProvesVanishingEigenvalues() {
        assertEquals(Optional.of(1), form(KAPPA1 + " - " + KAPPA1_REFLECTED).polynomialDegreeInCosine("theta"));
        assertEquals(Optional.empty(), form(KAPPA1 + " + " + KAPPA1_REFLECTED).polynomialDegreeInCosine("theta"));
        assertEquals(Optional.of(-1), form("sin(theta) - sin(pi - theta)").polynomialDegreeInCosine("theta"));
        assertEquals(Optional.of(2), form("(1 + beta^2)*sin(theta/2)^4/(2+beta)").polynomialDegreeInCosine("theta"));
        assertEquals(Optional.of(0), form("cos(theta)/(1+a) + a*cos(theta)/(1+a) - cos(theta) + log(a)").polynomialDegreeInCosine("theta"));
        assertEquals(Optional.empty(), form("cos(theta/2)").polynomialDegreeInCosine("theta"));
        assertEquals(Optional.empty(), form("sin(theta)").polynomialDegreeInCosine("theta"));
        assertEquals(Optional.empty(), form("theta*cos(theta)").polynomialDegreeInCosine("theta"));
    }

    @Test
    void coefficientsOfPolynomials() {
        assertEquals(Optional.of(3), form("(1 + t)^3/pi").polynomialDegree("t"));
        assertEquals(Optional.of(-1), form("(1+t)^2 - 1 - 2*t - t^2").polynomialDegree("t"));
        assertEquals(Optional.empty(), form("sqrt(1 + t)").polynomialDegree("t"));
        assertEquals(Optional.empty(), form("exp(t)").polynomialDegree("t"));
        assertEquals(Optional.of(List.of(form("c"), NormalForm.ZERO, form("sqrt(2)"))), form("sqrt(2)*t^2 + c").polynomialIn("t"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1+theta+sin(theta))^500", "(1+x)^10000*(1+y)^10000", "exp(sin(x)+cos(x))^9999*(1+x+y+sin(x))^300", "(x+7^7000)^4000",
            "1/(x-x)", "log(x-x)",
        "1/(sin(x)^2+cos(x)^2-1)", "(1+x+y+z+u+v+w)^30"})
    void refusesHostileFormulasQuickly(String text) {
        Formula formula = FormulaParser.parse(text);
        assertTimeout(Duration.ofSeconds(20), () -> assertTrue(assertThrows(InputException.class, () -> NormalForm.of(formula).toFormula())
                .getMessage().contains("normal form")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sin(", "exp(x+", "sqrt(x+", "1/(x+", "x^(y+", "-(", "abs(1+"})
    void deepFormulasOverflowNoStack(String opening) {
        Formula formula = FormulaParser.parse(opening.repeat(90) + "x" + ")".repeat(90));
        assertTimeout(Duration.ofSeconds(20), () -> NormalForm.tryOf(formula));
        FormulaText.print(formula);
        FormulaLatex.print(formula);
        Program.of(formula, "x", "y").evaluate(new DoubleArithmetic(), List.of(1.0, 2.0));
    }

    private static boolean identical(String left, String right) {
        return NormalForm.identical(FormulaParser.parse(left), FormulaParser.parse(right));
    }

    private static NormalForm form(String text) {
        return NormalForm.of(FormulaParser.parse(text));
    }
}

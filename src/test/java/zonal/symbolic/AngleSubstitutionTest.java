package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.number.DoubleArithmetic;

class AngleSubstitutionTest {

    private static final DoubleArithmetic DOUBLES = new DoubleArithmetic();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(-c*sqrt(2-2*t))                       | exp(-2*c*sin(theta/2))
            (sqrt(1-t^2) + (pi-acos(t))*t)/pi         | (sin(theta) + (pi - theta)*cos(theta))/pi
            asin(t)                                   | pi/2 - theta
            acos(-t)                                  | pi - theta
            asin(sqrt((1-t)/2))                       | theta/2
            acos(sqrt((1+t)/2))                       | theta/2
            asin(sqrt((1+t)/2))                       | pi/2 - theta/2
            (1-t)^(3/2)                               | 2^(3/2)*sin(theta/2)^3
            sqrt((1-t)^3*(1+t)*(2+t))                 | 2*sqrt(2 + cos(theta))*sin(theta)*sin(theta/2)^2
            sqrt(c - c*t)                             | sqrt(2)*sqrt(c)*sin(theta/2)
            1/sqrt(1+t)                               | 1/(sqrt(2)*cos(theta/2))
            sqrt(1-2*t+t^2)                           | 2*sin(theta/2)^2
            sqrt(2+t)                                 | sqrt(2 + cos(theta))
            abs(t)                                    | abs(cos(theta))
            t^2 + sin(t)                              | cos(theta)^2 + sin(cos(theta))
            """)
    void rewritesRootsAndInverseCosines(String inCosine, String expected) {
        Formula original = FormulaParser.parse(inCosine);
        Formula rewritten = AngleSubstitution.toAngle(original);
        assertEquals(expected, FormulaText.print(rewritten));
        for (double theta = 0.01; theta < Math.PI; theta += 0.31) {
            double before = Program.of(original, "t", "c").evaluate(DOUBLES, List.of(Math.cos(theta), 1.5)).get(0);
            double after = Program.of(rewritten, "theta", "c").evaluate(DOUBLES, List.of(theta, 1.5)).get(0);
            assertEquals(before, after, 1e-12 * (1 + Math.abs(before)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acos(cos(theta))          | theta
            exp(-2*sin(theta/2))      | exp(-2*sin(theta/2))
            sqrt(2-2*cos(theta))      | 2*sin(theta/2)
            2*asin(sin(theta/2))      | theta
            sqrt(1-theta)             | sqrt(1 - theta)
            """)
    void simplifiesFormulasInTheta(String text, String expected) {
        assertEquals(expected, FormulaText.print(AngleSubstitution.simplify(FormulaParser.parse(text))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            exp(-2*c*sin(theta/2))/(1+c)    | true
            jquot(2, theta)*erf(cos(theta)) | true
            theta^3*sqrt(c)*log(pi)         | true
            1/theta                         | false
            sqrt(1+theta^2)                 | false
            tan(theta)                      | false
            abs(theta)                      | false
            exp(1/(2+cos(theta)))           | false
            """)
    void recognisesEntireForms(String text, boolean entire) {
        assertEquals(entire, EntireFormulas.isEntireIn(FormulaParser.parse(text), "theta"));
        assertTrue(EntireFormulas.isEntireIn(FormulaParser.parse(text), "t"));
    }
}

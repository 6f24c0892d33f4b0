package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaMathematicaTest {

    @Provide
    Arbitrary<Formula> formulas() {
        return RandomFormulas.any();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            1/2                                @ (1/2)
            -x/3+1                             @ -x/3 + 1
            Sigma_1*theta_1+D_2*K              @ capitalSigma1*theta1 + capitalD2*capitalK
            sqrt(4/5)*sin(theta/2)^2           @ Sqrt[(4/5)]*Sin[theta/2]^2
            (1+x)^(3/2)/pi                     @ (1 + x)^(3/2)/Pi
            jquot(1,theta_0)/jquot(0,x)^2      @ BesselQuotient[1, theta0]/BesselQuotient[0, x]^2
            exp(-x)*asin(y)*log(y)*abs(x)      @ Exp[-x]*ArcSin[y]*Log[y]*Abs[x]
            """)
    void printsInTheWolframLanguage(String text, String expected) {
        assertEquals(expected, FormulaMathematica.print(FormulaParser.parse(text)));
    }

    @Property(tries = 1000, seed = "1")
    void bracketsBalanceAndNothingIsAPattern(@ForAll("formulas") Formula formula) {
        String text = FormulaMathematica.print(formula);
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            assertFalse(depth < 0, text);
        }
        assertEquals(0, depth, text);
        assertFalse(text.contains("_"), text);
    }
}

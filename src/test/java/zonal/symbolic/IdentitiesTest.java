package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {

    private static final String K0 = "(1 - acos(#)/pi)";
    private static final String K1 = "((sqrt(1 - (#)^2) + (#)*(pi - acos(#)))/pi)";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acos(t)                         | theta
            sqrt(1 - t^2)                   | sin(theta)
            sqrt((1 - t)/2)                 | sin(theta/2)
            asin(t) + acos(t)               | pi/2
            asin(sqrt((1+t)/2))             | pi/2 - theta/2
            a*sqrt(1 - t)*sqrt(1 + t)       | a*sin(theta)
            (t + a)^2 - (t - a)^2           | 4*a*cos(theta)
            acos(2*t^2 - 1)                 | pi - acos(1 - 2*t^2)
            sqrt(1 - (t/2)^2)               | sin(acos(t/2))
            sqrt(4 - t^2)                   | 2*sin(acos(t/2))
            cos(2*acos(t^3/2))              | t^6/2 - 1
            cos(3*acos(t/2)/2)^2            | (1 + cos(3*acos(t/2)))/2
            sin(acos(-t/3))                 | cos(asin(t/3))
            2*asin(sin(theta/2)*sqrt(1/3))  | acos(1 - 2*sin(theta/2)^2/3)
            acos(t^2)                       | pi/2 - asin(t^2)
            sqrt(1 - t^4)                   | sin(acos(t^2))
            1/sqrt(1-t^4/4)                 | 1/sin(acos(t^2/2))
            sqrt((1 - t/2)/2)               | sin(acos(t/2)/2)
            exp(cos(acos(t/2)))             | exp(t/2)
            log(2 + cos(2*acos(t/3)))       | log(1 + 2*t^2/9)
            pi                              | 4*atan(1)
            """)
    void provesIdentities(String left, String right) {
        assertInstanceOf(IdentityDecision.Proved.class, decide(left, right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acos(t)                         | theta/2
            sqrt(t^2)                       | t
            sqrt(1 - t^2)                   | cos(theta)
            acos(t^2)                       | 2*acos(t)
            asin(sin(2*theta))              | 2*theta
            abs(t)                          | t
            abs(sin(2*theta))               | sin(2*theta)
            a*t                             | t
            t                               | t + 10^(-30)
            t                               | t + 10^(-250)
            cos(2*acos(t^3/2))              | t^6/2 + 1
            pi                              | 355/113
            sin(acos(t/2))                  | sqrt(1 - t^2)/2
            """)
    void refutesAtAPoint(String left, String right) {
        IdentityDecision.Refuted refuted = assertInstanceOf(IdentityDecision.Refuted.class, decide(left, right));
        assertFalse(refuted.values().left().overlaps(refuted.values().right()));
        assertFalse(proved(left, right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sqrt(-2 - t^2)                  | sqrt(-2 - t^2)
            1/(sin(theta)^2 + t^2 - 1)      | 2/(sin(theta)^2 + t^2 - 1)
            abs(t)                          | sqrt(t^2)
            acos(cos(2*acos(abs(t)/3)))     | 2*acos(abs(t)/3)
            """)
    void doesNotDecideWhatIsNowhereDefinedOrUnknown(String left, String right) {
        assertInstanceOf(IdentityDecision.Undecided.class, decide(left, right));
    }

    @Test
    void theTwoFormsOfTheTangentKernelOfTwoHiddenLayersAreTheSame() {
        String kappa1 = K1.replace("#", "t");
        String nested = K1.replace("#", kappa1);
        String sum = "t*K0*K0n + k*K0n + n".replace("K0n", K0.replace("#", kappa1)).replace("K0", K0.replace("#", "t")).replace("k*", kappa1 + "*").replace("+ n", "+ " + nested);
        String recursion = nested + " + (" + kappa1 + " + t*" + K0.replace("#", "t") + ")*" + K0.replace("#", kappa1);
        assertInstanceOf(IdentityDecision.Proved.class, decide(sum, recursion));
        assertInstanceOf(IdentityDecision.Refuted.class, decide(sum, recursion + " + t/10^9"));
        assertFalse(proved(sum, recursion + " + t/10^9"));
    }

    private static IdentityDecision decide(String left, String right) {
        return Identities.decide(FormulaParser.parse(left), FormulaParser.parse(right));
    }

    private static boolean proved(String left, String right) {
        NestedAngles angles = new NestedAngles();
        return angles.isZero(Formulas.subtract(angles.rewrite(FormulaParser.parse(left)), angles.rewrite(FormulaParser.parse(right))));
    }
}

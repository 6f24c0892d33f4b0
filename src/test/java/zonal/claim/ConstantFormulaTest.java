package zonal.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import zonal.InputException;
import zonal.claim.yaml.Location;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

class ConstantFormulaTest {

    private static final BallArithmetic ARITHMETIC = new BallArithmetic(200);

    @Test
    void parametersAreReadExactly() {
        assertEquals(BigFraction.of(9, 100), formula("a^2").with(Map.of("a", "0.3")).rational().orElseThrow());
        assertEquals(BigFraction.of(-1, 27), formula("-3^(-d)").with(Map.of("d", "3")).rational().orElseThrow());
        assertEquals(BigFraction.of(-9), formula("-a^2").with(Map.of("a", "-3")).rational().orElseThrow());
    }

    @Test
    void factorialsAndBinomialsAreExact() {
        assertEquals(BigFraction.of(120), formula("factorial(5)").with(Map.of()).rational().orElseThrow());
        assertEquals(BigFraction.of(10), formula("binomial(k + 2, 2)").with(Map.of("k", "3")).rational().orElseThrow());
        assertEquals(BigFraction.ZERO, formula("binomial(2, 3)").with(Map.of()).rational().orElseThrow());
        assertEquals(BigFraction.of(6), formula("factorial(binomial(3, 2))").with(Map.of()).rational().orElseThrow());
    }

    @Test
    void gammaAtHalfIntegersIsARootOfPi() {
        assertClose(ARITHMETIC.sqrt(ARITHMETIC.pi()), "gamma(1/2)");
        assertClose(ARITHMETIC.multiply(ARITHMETIC.integer(-2), ARITHMETIC.sqrt(ARITHMETIC.pi())), "gamma(-1/2)");
        assertClose(ARITHMETIC.pi(), "beta(1/2, 1/2)");
        assertClose(ARITHMETIC.rational(BigFraction.of(1, 12)), "beta(2, (1 + 5)/2)");
    }

    @Test
    void betaIsZeroWhereOnlyTheDenominatorHasAPole() {
        assertEquals(BigFraction.ZERO, formula("beta(-1/2, 1/2)").with(Map.of()).rational().orElseThrow());
    }

    @Property(tries = 50, seed = "1")
    void binomialsAgreeWithBeta(@ForAll @IntRange(min = 1, max = 60) int n, @ForAll @IntRange(min = 1, max = 60) int m) {
        Map<String, String> values = Map.of("n", Integer.toString(n + m), "m", Integer.toString(m));
        Ball difference = formula("binomial(n, m)*(n + 1)*beta(n - m + 1, m + 1) - 1").with(values).value(ARITHMETIC);
        assertTrue(difference.containsZero());
        assertTrue(difference.magnitude().exponent() < -150, () -> "too wide: " + difference.magnitude().toDouble());
    }

    @Test
    void namesAreThoseOfParametersOnly() {
        assertEquals(Set.of("d", "L", "pi"), formula("2^(d - 1)*gamma(d/2)*sqrt(L)/pi").names());
    }

    @Test
    void mistakesNameThePlace() {
        assertFails("f.yaml:7:9: unknown name 'x' in the formula 'x + d'; names: pi, d", "x + d");
        assertFails("f.yaml:7:9: formula 'gamma(d - 3)': the gamma function has a pole at 0", "gamma(d - 3)");
        assertFails("f.yaml:7:9: formula 'beta(d)': beta takes 2 arguments", "beta(d)");
        assertFails("f.yaml:7:9: formula 'gamma(pi)': the argument 'pi' of a function is not a rational number", "gamma(pi)");
        assertFails("f.yaml:7:9: formula 'gamma(d': a parenthesis is not closed", "gamma(d");
        assertFails("f.yaml:7:9: formula 'factorial(1/2)': expected an integer that is not negative, found 1 / 2", "factorial(1/2)");
        assertTrue(message("zeta(d)").startsWith("f.yaml:7:9: formula 'zeta((3))': unknown function 'zeta'"), message("zeta(d)"));
        assertTrue(message("d +").startsWith("f.yaml:7:9: formula '(3) +': "), message("d +"));
    }

    private static ConstantFormula formula(String text) {
        return new ConstantFormula(text, new Location("f.yaml", 7, 9));
    }

    private static void assertClose(Ball expected, String text) {
        Ball value = formula(text).with(Map.of()).value(300);
        assertTrue(value.overlaps(expected), text);
        assertTrue(value.relativeAccuracyBits() >= 300, text);
    }

    private static String message(String text) {
        return assertThrows(InputException.class, () -> formula(text).with(Map.of("d", "3"))).getMessage();
    }

    private static void assertFails(String expected, String text) {
        assertEquals(expected, message(text));
    }
}

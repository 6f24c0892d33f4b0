package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that Symja 3.0.0 gives, right and wrong ones, repeated by a system that says nothing else. */
class CheckedAlgebraTest {

    /** Says the same whatever it is asked. */
    private record Parrot(Formula answer) implements ComputerAlgebra {
        @Override
        public Formula antiderivative(Formula integrand, String variable) {
            return answer;
        }

        @Override
        public Formula integrate(DefiniteIntegral integral) {
            return answer;
        }

        @Override
        public Formula simplify(Formula formula) {
            return answer;
        }
    }

    private static CheckedAlgebra saying(String answer) {
        return new CheckedAlgebra(new Parrot(FormulaParser.parse(answer)), new DerivationGuard());
    }

    private static Formula formula(String text) {
        return FormulaParser.parse(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x*sin(x)^2*(8*cos(x)^3 - 4*cos(x)) | 0",
        "sin(x)^2 | x/2 + sin(2*x)/4",
        "1/sqrt(1 - x^2) | -asin(x)",
        "exp(-x^2) | erf(x)/2",
        "x*exp(x) | x*exp(x)"})
    void wrongAntiderivativesAreCaught(String integrand, String wrong) {
        DerivationException refusal = assertThrows(DerivationException.class, () -> saying(wrong).antiderivative(formula(integrand), "x"));
        assertTrue(refusal.getMessage().contains("not proved"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "sin(x)^2 | x/2 - sin(2*x)/4",
        "1/sqrt(1 - x^2) | asin(x)",
        "(1 - x^2)^(-3/2) | x/sqrt(1 - x^2)",
        "x*(1 - x^2)^(-5/2) | (1 - x^2)^(-3/2)/3"})
    void rightAntiderivativesPass(String integrand, String answer) {
        assertEquals(formula(answer), saying(answer).antiderivative(formula(integrand), "x"));
    }

    /** The values of Symja for the integrals of acos(t) P_5(t), and of theta sin(theta)^2 U_3 over [0, pi]. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x*(63*cos(x)^5 - 70*cos(x)^3 + 15*cos(x))/8*sin(x) | -pi/16",
        "x*(35*cos(x)^3 - 15*cos(x))/2*sin(x)^3 | 5*pi/12",
        "x*sin(x)^2*(8*cos(x)^3 - 4*cos(x)) | 0"})
    void wrongDefiniteIntegralsAreCaught(String integrand, String wrong) {
        DefiniteIntegral integral = DefiniteIntegral.bounded(formula(integrand), "x", Formulas.integer(0), Formulas.pi());
        assertThrows(DerivationException.class, () -> saying(wrong).integrate(integral));
    }

    /** Right at the first value of the parameter that is tried, wrong at the next. */
    @Test
    void definiteIntegralsAreCheckedAtSeveralParameters() {
        DefiniteIntegral integral = DefiniteIntegral.bounded(formula("a"), "x", Formulas.integer(0), Formulas.integer(1));
        assertEquals(formula("a"), saying("a").integrate(integral));
        assertThrows(DerivationException.class, () -> saying("1/16").integrate(integral));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 - cos(x) | 0", "sqrt(x^2) | x", "sin(2*x) | 2*sin(x)", "(x^2 - 1)/(x - 1) | x - 1"})
    void wrongSimplificationsAreCaught(String formula, String wrong) {
        assertThrows(DerivationException.class, () -> saying(wrong).simplify(formula(formula)));
    }

    @Test
    void wrongMomentsAreCaught() {
        assertEquals(formula("2"), saying("2").integrate(new GaussianMoment(3)));
        assertThrows(DerivationException.class, () -> saying("2 + 1/10^20").integrate(new GaussianMoment(3)));
    }

    /** tan(x)/... is an antiderivative where it is defined, but it jumps: the difference of its values is not the integral. */
    @Test
    void antiderivativesThatMayJumpAreNotUsedForDefiniteIntegrals() {
        Formula integrand = formula("cos(x)");
        DefiniteIntegral over = DefiniteIntegral.bounded(integrand, "x", Formulas.integer(0), Formulas.pi());
        assertThrows(DerivationException.class, () -> saying("2*tan(x/2)/(1 + tan(x/2)^2)").integralOfEntire(integrand, over));
    }
}

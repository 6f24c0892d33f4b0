package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationGuardTest {

    private static final OneSidedPower RELU = new OneSidedPower(1);

    private final DerivationGuard guard = new DerivationGuard();

    /** The wrong closed forms are answers of Symja 3.0.0 to the same integrals, some of them asked in t = cos x; the right ones were found by hand. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "x*(63*cos(x)^5 - 70*cos(x)^3 + 15*cos(x))/8*sin(x) | -pi/256 | -pi/16",
        "x*(35*cos(x)^3 - 15*cos(x))/2*sin(x)^3 | -5*pi/192 | 5*pi/12",
        "x*sin(x)^2*(8*cos(x)^3 - 4*cos(x)) | -16/225 | 0",
        "sin(x)^3 | 4/3 | 0"})
    void wrongIntegralsOfSymjaAreCaught(String integrand, String right, String wrong) {
        DefiniteIntegral integral = DefiniteIntegral.bounded(FormulaParser.parse(integrand), "x", Formulas.integer(0), Formulas.pi());
        assertDoesNotThrow(() -> guard.checkIntegral(integral, FormulaParser.parse(right), Map.of()));
        assertThrows(DerivationException.class, () -> guard.checkIntegral(integral, FormulaParser.parse(wrong), Map.of()));
    }

    @Test
    void anEnclosureTooWideToTellIsNotAccepted() {
        DefiniteIntegral integral = DefiniteIntegral.bounded(FormulaParser.parse("10^40*x"), "x", Formulas.integer(0), Formulas.integer(1));
        DerivationException refusal = assertThrows(DerivationException.class, () -> guard.checkIntegral(integral, FormulaParser.parse("10^40/2"), Map.of()));
        assertTrue(refusal.getMessage().contains("too wide"));
    }

    /** Moments by integration by parts: of odd degree 2m+1 they are 2^m m!, of even degree 2m they are sqrt(pi/2) (2m-1)!!. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8})
    void momentsAreCheckedToTheLastDigits(int m) {
        BigFraction odd = BigFraction.ONE;
        BigFraction even = BigFraction.ONE;
        for (int i = 1; i <= m; i++) {
            odd = odd.multiply(2 * i);
            even = even.multiply(2 * i - 1);
        }
        Formula root = Formulas.sqrt(Formulas.divide(Formulas.pi(), Formulas.integer(2)));
        BigFraction disturbed = BigFraction.of(BigInteger.ONE.shiftLeft(80).add(BigInteger.ONE), BigInteger.ONE.shiftLeft(80));
        guard.checkMoment(new GaussianMoment(2 * m + 1), Formulas.rational(odd));
        guard.checkMoment(new GaussianMoment(2 * m), Formulas.multiply(Formulas.rational(even), root));
        Formula wrong = Formulas.rational(odd.multiply(disturbed));
        assertThrows(DerivationException.class, () -> guard.checkMoment(new GaussianMoment(2 * m + 1), wrong));
    }

    @Test
    void theStoredDualOfReluPasses() {
        assertDoesNotThrow(() -> guard.check(OneSidedDuals.derivation(RELU)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // a factor of kappa1, a constant added to it, a factor of kappa0, a smaller disturbance, factors of the ratio
        "(pi*cos(theta) - theta*cos(theta) + sin(theta))/(2*pi) | 1 - theta/pi | 1 - 2*theta*jquot(1, theta)/(pi*jquot(0, theta/2)^2)",
        "(pi*cos(theta) - theta*cos(theta) + sin(theta))/pi + 1/10^20 | 1 - theta/pi | 1 - 2*theta*jquot(1, theta)/(pi*jquot(0, theta/2)^2)",
        "(pi*cos(theta) - theta*cos(theta) + sin(theta))/pi | 2 - 2*theta/pi | 1 - 2*theta*jquot(1, theta)/(pi*jquot(0, theta/2)^2)",
        "(pi*cos(theta) - theta*cos(theta) + sin(theta))/pi | 1 - theta/pi - theta/10^20 | 1 - 2*theta*jquot(1, theta)/(pi*jquot(0, theta/2)^2)",
        "(pi*cos(theta) - theta*cos(theta) + sin(theta))/pi | 1 - theta/pi | 1/2 - theta*jquot(1, theta)/(pi*jquot(0, theta/2)^2)",
        "(pi*cos(theta) - theta*cos(theta) + sin(theta))/pi | 1 - theta/pi | 1 - theta*jquot(1, theta)/(pi*jquot(0, theta/2)^2)"})
    void aWrongDualActivationIsCaught(String kappa1, String kappa0, String ratio) {
        OneSidedDerivation stored = OneSidedDuals.derivation(RELU);
        OneSidedDual dual = new OneSidedDual(FormulaParser.parse(kappa1), FormulaParser.parse(kappa0), FormulaParser.parse(ratio));
        OneSidedDerivation wrong = new OneSidedDerivation(RELU, stored.value(), stored.derivative(), stored.secondMoment(), dual);
        assertThrows(DerivationException.class, () -> guard.check(wrong));
    }

    @ParameterizedTest
    @ValueSource(strings = {"theta - 1/10", "1 - theta/3", "(sin(theta) - theta*cos(theta))/theta^3"})
    void aRatioThatIsNotProvedPositiveIsRefused(String ratio) {
        DerivationException refusal = assertThrows(DerivationException.class, () -> DerivationGuard.requirePositive(FormulaParser.parse(ratio)));
        assertTrue(refusal.getMessage().contains("positive"));
    }
}

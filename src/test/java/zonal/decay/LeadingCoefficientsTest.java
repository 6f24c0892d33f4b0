package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.decay.EndAnalysis.Start;
import zonal.kernel.Kernels;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

/** The first singular terms of kernels whose odd coefficients are found by hand, and kernels without any that can be found. */
class LeadingCoefficientsTest {

    private static final ExactArithmetic EXACT = new ExactArithmetic();

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // order and coefficient of the even degrees, then of the odd ones, both over a power of pi
        "theta-sin(theta); 0; -4; 0; 4; 0", "theta^2; 0; -4; 0; 4; 1", "theta^3-pi*theta^2/2; 0; -4; 0; 4; 2", "pi*theta-theta^2; 0; 4; -1; 0; 1", "sin(theta)^3; 1; 16; -1; 0; 0",
        "sin(theta)^3+theta; 1; 16; 0; 4; 0", "sin(theta)^5+cos(theta)*sin(theta); 2; 64; 0; 4; 0", "sin(theta)+cos(theta)*sin(theta)^3; 0; 4; 1; 16; 0",
        "sin(theta)^23; 11; 16777216; -1; 0; 0", "theta^2*(2*pi-theta)^2; 1; -32; 1; -32; 1", "theta^2*(pi-theta)^2; 1; -32; -1; 0; 1", "cos(theta/2)^5; 2; 1; 2; -1; 0",
        "sin(theta)*(1-cos(theta))^2; 0; 8; 0; -8; 0", "(pi-theta)^2; 0; -4; 0; -4; 1", "sqrt(2-2*t); 0; 2; 0; 2; 0"})
    void coefficientsAreTheseExactly(String formula, int evenOrder, long even, int oddOrder, long odd, int powerOfPi) {
        EndAnalysis ends = SharedLaws.LAWS.ends(Kernels.parse("formula(\"" + formula + "\")"));
        assertStart(ends.start(Parity.EVEN), evenOrder, even, powerOfPi);
        assertStart(ends.start(Parity.ODD), oddOrder, odd, powerOfPi);
    }

    private static void assertStart(Start start, int order, long coefficient, int powerOfPi) {
        if (order < 0) {
            assertEquals(new Start.Vanishing(), start);
            return;
        }
        ExactReal expected = EXACT.multiply(EXACT.integer(coefficient), EXACT.power(EXACT.pi(), powerOfPi));
        assertEquals(new Start.Singular(SingularPower.ofOrder(order), expected), start);
    }

    @Test
    void limitIsTheCoefficientTimesItsConstant() {
        DecayLaw decay = SharedLaws.LAWS.of(Kernels.parse("formula(\"sin(theta)^5+cos(theta)*sin(theta)\")"), 3, 15);
        // C_2 = -2^-2 * 15 * (3/2)(5/2) Gamma(3/2)^2/pi = -225/64, C_0 = -1/4
        assertTrue(decay.power(Parity.EVEN).orElseThrow().limit().contains(BigFraction.of(-225)));
        assertTrue(decay.power(Parity.ODD).orElseThrow().limit().contains(BigFraction.of(-1)));
        assertEquals(2, decay.power(Parity.EVEN).get().power().order());
    }

    @Test
    void orderBeyondThoseThatAreTriedIsUndecided() {
        DecayLaw decay = SharedLaws.LAWS.of(Kernels.parse("formula(\"sin(theta)^25\")"), 3, 10);
        assertEquals(DecayLaw.Status.UNDECIDED, decay.status());
        assertTrue(decay.reason().contains("cancel"), decay.reason());
        assertEquals(List.of("odd >= 1"), decay.zeroDegrees());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(theta-pi/3)^3", "abs(sin(2*theta)-1/2)"})
    void exponentsOfKernelsThatAreNotAnalyticAreNotGuessed(String formula) {
        DecayLaw decay = SharedLaws.LAWS.of(Kernels.parse("formula(\"" + formula + "\")"), 3, 10);
        assertEquals(DecayLaw.Status.UNDECIDED, decay.status(), decay.reason());
        assertTrue(decay.even().isEmpty() && decay.odd().isEmpty());
    }

    @Test
    void boundsBeginAfterADegreeThatMayVanish() {
        // the eigenvalue of degree 1 is zero, which is not proved; the others are those of theta
        DecayLaw decay = SharedLaws.LAWS.of(Kernels.parse("formula(\"theta + 3*pi/8*cos(theta)\")"), 3, 10);
        ParityLaw.Constants constants = decay.power(Parity.ODD).orElseThrow().constants().orElseThrow();
        assertEquals(List.of(1L), constants.unresolved());
        assertEquals(3, constants.fromDegree());
        // 27 mu_3[theta] = -27 pi/128, and the limit is 4 C_0
        assertEquals(-27 * Math.PI / 128, constants.extremes().upper().value().toDouble(), 1e-9);
        assertTrue(constants.extremes().lower().value().contains(BigFraction.of(-1)));
    }
}

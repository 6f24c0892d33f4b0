package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;

/** Kernels made so that the kind or the exponent of their decay is known, and easily taken for another one. */
class PlantedKernelsTest {

    private static final DecayLaws LAWS = SharedLaws.LAWS;
    private static final BallArithmetic BALLS = new BallArithmetic(200);
    private static final int DIGITS = 15;

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // first odd coefficients at one end cancelled, at the other not
        "theta-sin(theta); 3; 3", "(pi-theta)-sin(theta); 3; 3",
        // at both ends: -sin(3 theta) + 3 sin(theta) = 4 sin(theta)^3
        "3*sin(theta)-sin(3*theta); 5; -1", "sin(theta)^5; 7; -1",
        // b = a: the odd degrees begin one order later, or not at all; b = -a: the even ones do
        "sin(theta); 3; -1", "sin(2*theta); -1; 3", "sin(theta)+theta^3*(pi-theta)^3; 3; -1", "sin(theta)+sin(2*theta)^3; 3; 5", "sin(theta)^3+sin(2*theta); 5; 3",
        "sin(theta)^3+sin(2*theta)^5; 5; 7",
        // orders 1 at theta = 0 and 3 at pi
        "theta*(pi-theta)^2; 3; 3",
        // odd around pi/2
        "theta; -1; 3", "(pi-2*theta)^3; -1; 3",
        // singular at one end only
        "theta^3-pi*theta^2/2-pi^2*theta/2; 3; 3", "exp(-theta); 3; 3", "sin(theta/2); 3; 3", "sin(theta/2)^3; 5; 5", "cos(theta/2); 3; 3", "cos(theta/2)^5; 7; 7",
        "sin(theta/2)^7; 9; 9", "sin(theta)*(1-cos(theta))^2; 3; 3", "sin(theta)^3*(1+cos(theta)); 5; 5"})
    void exponentsAreTheseOnTheTwoSphere(String formula, int even, int odd) {
        DecayLaw decay = LAWS.of(kernel(formula), 3, DIGITS);
        assertEquals(DecayLaw.Status.POWER, decay.status(), decay.reason());
        assertEquals(BigFraction.of(even), decay.power(Parity.EVEN).map(ParityLaw.Power::exponent).orElse(BigFraction.of(-1)));
        assertEquals(BigFraction.of(odd), decay.power(Parity.ODD).map(ParityLaw.Power::exponent).orElse(BigFraction.of(-1)));
        assertBounds(formula, 3, decay);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "cos(sin(theta)); SUPERPOLYNOMIAL", "sin(theta)^2; FINITE_RANK", "exp(cos(theta)); SUPERPOLYNOMIAL", "sin(theta)*sin(3*theta); FINITE_RANK", "sin(theta/2)^2; FINITE_RANK",
        "1/(2-cos(theta)); GEOMETRIC", "1/(1+sin(theta)^2); GEOMETRIC", "sqrt(2+cos(2*theta)); GEOMETRIC", "1/(1+theta^2*0+sin(theta)^4); GEOMETRIC", "log(2-t); GEOMETRIC",
        "t^7-t; FINITE_RANK"})
    void kernelsThatOnlyLookSingularHaveNoPowerLaw(String formula, DecayLaw.Status status) {
        for (int dimension : new int[] {2, 5}) {
            DecayLaw decay = LAWS.of(kernel(formula), dimension, DIGITS);
            assertTrue(decay.status() == status || decay.status() == DecayLaw.Status.GEOMETRIC && status == DecayLaw.Status.SUPERPOLYNOMIAL, () -> formula + ": " + decay);
            assertTrue(decay.power(Parity.EVEN).isEmpty() && decay.power(Parity.ODD).isEmpty());
            assertBounds(formula, dimension, decay);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(cos(theta))", "abs(theta-1)", "abs(cos(theta))*sin(theta)", "abs(sin(2*theta)-1/2)", "abs(sin(theta)-1/2)", "abs(theta-1)+sqrt(theta)", "theta^(5/2)*abs(theta-1)"})
    void kernelsThatAreNotAnalyticBetweenTheEndsAreUndecided(String formula) {
        DecayLaw decay = LAWS.of(kernel(formula), 3, DIGITS);
        assertEquals(DecayLaw.Status.UNDECIDED, decay.status(), decay.reason());
        assertTrue(decay.even().isEmpty() && decay.odd().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"sin(theta)+1/(3-cos(theta)); EVEN", "sin(2*theta)+1/(3-cos(theta)); ODD", "sin(theta)^3+exp(cos(theta)); EVEN"})
    void oneParityDecaysLikeAPowerAndTheOtherGeometrically(String formula, Parity power) {
        for (int dimension : new int[] {2, 5}) {
            DecayLaw decay = LAWS.of(kernel(formula), dimension, DIGITS);
            assertEquals(DecayLaw.Status.POWER, decay.status(), decay.reason());
            assertTrue(decay.power(power).isPresent());
            assertInstanceOf(ParityLaw.Geometric.class, decay.of(power == Parity.EVEN ? Parity.ODD : Parity.EVEN).orElseThrow());
            assertBounds(formula, dimension, decay);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1/(2-t); 3.7320508", "1/(5/4-t); 2", "1/(1+4*t^2); 1.6180340", "log(13/12+t); 1.5"})
    void rateIsCloseToThatOfTheLargestEllipse(String formula, double radius) {
        for (int dimension : new int[] {2, 3, 6, 30}) {
            DecayLaw decay = LAWS.of(kernel(formula), dimension, DIGITS);
            assertEquals(DecayLaw.Status.GEOMETRIC, decay.status(), decay.reason());
            ParityLaw.Geometric law = (ParityLaw.Geometric) decay.even().or(decay::odd).orElseThrow();
            assertTrue(law.rho().doubleValue() < radius && law.rho().doubleValue() > 0.9 * radius, () -> "rho = " + law.rho());
            assertBounds(formula, dimension, decay);
        }
    }

    @Test
    void coefficientThatIsSmallIsNotTakenForZero() {
        DecayLaw decay = LAWS.of(kernel("sin(theta)^3 + 1e-40*sin(theta)"), 3, DIGITS);
        assertEquals(BigFraction.of(3), decay.power(Parity.EVEN).orElseThrow().exponent());
    }

    /** The bounds that the law gives hold for eigenvalues of quadrature up to degree 60. */
    private static void assertBounds(String formula, int dimension, DecayLaw decay) {
        for (Eigenvalue eigenvalue : Spectrum.eigenvalues(kernel(formula), dimension, degrees(decay), DIGITS)) {
            long k = eigenvalue.degree();
            String where = formula + ", d = " + dimension + ", degree " + k + ": " + eigenvalue.value();
            ParityLaw law = decay.of(k % 2 == 0 ? Parity.EVEN : Parity.ODD).orElseThrow();
            if (law instanceof ParityLaw.Power power) {
                ParityLaw.Constants constants = power.constants().orElseThrow();
                Ball scaled = BALLS.multiply(BALLS.power(Ball.of(k), power.exponent()), eigenvalue.value());
                assertTrue(k < constants.fromDegree() || !scaled.lessThan(constants.extremes().lower().value()).isCertain(), where);
                assertTrue(k < constants.fromDegree() || !constants.extremes().upper().value().lessThan(scaled).isCertain(), where);
            } else if (law instanceof ParityLaw.Geometric geometric) {
                Ball bound = BALLS.divide(geometric.constant(), BALLS.power(BALLS.rational(geometric.rho()), (int) k));
                assertTrue(k < geometric.fromDegree() || !bound.lessThan(BALLS.abs(eigenvalue.value())).isCertain(), where);
            }
        }
    }

    /** Degrees up to 60 of the parities that have a law. */
    private static List<Long> degrees(DecayLaw decay) {
        return LongStream.rangeClosed(1, 60).filter(k -> k % 7 == 1 || k % 7 == 2 || k > 58).filter(k -> decay.of(k % 2 == 0 ? Parity.EVEN : Parity.ODD).isPresent()).boxed().toList();
    }

    private static Kernel kernel(String formula) {
        return Kernels.parse("formula(\"" + formula + "\")");
    }
}

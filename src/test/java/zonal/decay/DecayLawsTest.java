package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;
import zonal.symbolic.Definition;
import zonal.symbolic.FormulaText;
import zonal.symbolic.Program;

class DecayLawsTest {

    private static final BallArithmetic BALLS = new BallArithmetic(200);

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        // floating-point values: 40 digits of the end series by an independent program
        "fc-ntk(depth=3); 3; 3; 1.00292404507; 0.906935272031"})
    void limitsAgreeWithIndependentValues(String kernel, int dimension, int exponent, double even, double odd) {
        DecayLaw decay = new DecayLaws().of(Kernels.parse(kernel), dimension, 20);
        assertEquals(BigFraction.of(exponent), decay.power(Parity.EVEN).orElseThrow().exponent());
        assertEquals(BigFraction.of(exponent), decay.power(Parity.ODD).orElseThrow().exponent());
        assertEquals(even, decay.power(Parity.EVEN).get().limit().toDouble(), 1e-11 * even);
        assertEquals(odd, decay.power(Parity.ODD).get().limit().toDouble(), 1e-11 * odd);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "fc-ntk(depth=4); 5; 5; 5", "fc-ntk(depth=2, bias=1/2); 4; 4; 4", "fc-ntk(depth=1, bias=1); 3; 3; 3", "fc-nngp(depth=2); 3; 5; 5",
        "fc-nngp(depth=3, bias=1/3); 2; 4; 4", "resntk(depth=3, alpha=3/10); 10; 10; 10", "resntk(depth=2, alpha=sqrt(2)); 6; 6; 6", "laplace(c=1); 3; 3; 3",
        "formula(\"theta^3\"); 3; 3; 3", "formula(\"1+sin(theta)\"); 3; 3; -1", "formula(\"theta+sin(theta)^3\"); 3; 5; 3",
        "formula(\"exp(-sqrt(2-2*t))\"); 7; 7; 7"})
    void exponentsOfBothParitiesAreTheKnownOnes(String kernel, int dimension, int even, int odd) {
        DecayLaw decay = new DecayLaws().of(Kernels.parse(kernel), dimension, 10);
        assertEquals(DecayLaw.Status.POWER, decay.status(), decay.reason());
        assertEquals(BigFraction.of(even), decay.power(Parity.EVEN).map(ParityLaw.Power::exponent).orElse(BigFraction.of(-1)));
        assertEquals(BigFraction.of(odd), decay.power(Parity.ODD).map(ParityLaw.Power::exponent).orElse(BigFraction.of(-1)));
    }

    @Property(tries = 8, seed = "1")
    void limitsOfFullyConnectedNetworksFollowTheirClosedForm(@ForAll @IntRange(min = 1, max = 9) int depth, @ForAll @IntRange(min = 2, max = 20) int dimension) {
        // a = -L(L+1)/(2 pi), b = -(1/pi) prod kappa0(u_l(-1)); the mean of the two limits is a C, C = -2^(d-2) Gamma(d/2)^2 / pi
        DecayLaw decay = new DecayLaws().of(Kernels.parse("fc-ntk(depth=" + depth + ")"), dimension, 30);
        Ball gamma = BALLS.gamma(BigFraction.of(dimension, 2));
        Ball constant = BALLS.divide(BALLS.multiply(BALLS.multiply(gamma, gamma), BALLS.power(Ball.of(2), dimension - 2)), BALLS.pi());
        Ball mean = BALLS.divide(BALLS.multiply(constant, Ball.of((long) depth * (depth + 1))), BALLS.multiply(Ball.of(2), BALLS.pi()));
        Ball odd = decay.power(Parity.ODD).map(ParityLaw.Power::limit).orElse(Ball.ZERO);
        Ball average = BALLS.divide(BALLS.add(decay.power(Parity.EVEN).orElseThrow().limit(), odd), Ball.of(2));
        assertTrue(average.overlaps(mean), average + " against " + mean);
        assertTrue(DecimalEnclosure.of(decay.power(Parity.EVEN).get().limit(), 30).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"fc-ntk(depth=2); 4", "fc-nngp(depth=2); 3", "resntk(depth=2, alpha=1); 3", "laplace(c=1/2); 5", "fc-ntk(depth=1, bias=1/2); 3"})
    void scaledEigenvaluesApproachTheLimits(String text, int dimension) {
        Kernel kernel = Kernels.parse(text);
        DecayLaw decay = new DecayLaws().of(kernel, dimension, 12);
        for (Eigenvalue eigenvalue : Spectrum.eigenvalues(kernel, dimension, List.of(1000L, 1001L), 12)) {
            ParityLaw.Power law = (eigenvalue.degree() % 2 == 0 ? decay.power(Parity.EVEN) : decay.power(Parity.ODD)).orElseThrow();
            double shifted = eigenvalue.degree() + (dimension - 2) / 2.0;
            double scaled = eigenvalue.value().toDouble() * Math.pow(shifted, law.exponent().doubleValue());
            assertEquals(1, scaled / law.limit().toDouble(), 1e-4, "degree " + eigenvalue.degree());
        }
    }

    @Test
    void exactFormsHaveTheValueOfTheLimit() {
        DecayLaw decay = new DecayLaws().of(Kernels.parse("fc-ntk(depth=2)"), 3, 40);
        for (ParityLaw.Power law : List.of(decay.power(Parity.EVEN).orElseThrow(), decay.power(Parity.ODD).orElseThrow())) {
            Program program = Program.compile(List.of(), List.of(new Definition("limit", law.exact().orElseThrow())), List.of("limit"));
            assertTrue(program.evaluate(BALLS, List.<Ball>of()).get(0).overlaps(law.limit()), FormulaText.print(law.exact().get()));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "gaussian(c=1); SUPERPOLYNOMIAL", "formula(\"t^3-t\"); FINITE_RANK", "formula(\"cos(theta)^2\"); FINITE_RANK", "formula(\"abs(sin(2*theta)-1/2)\"); UNDECIDED",
        "formula(\"abs(t)\"); UNDECIDED", "formula(\"sin(theta)^2+sin(theta)*0\"); FINITE_RANK"})
    void otherKindsOfDecayAreNamed(String kernel, DecayLaw.Status status) {
        DecayLaw decay = new DecayLaws().of(Kernels.parse(kernel), 3, 10);
        assertEquals(status, decay.status(), decay.reason());
        assertTrue(decay.power(Parity.EVEN).isEmpty() && decay.power(Parity.ODD).isEmpty());
    }

    @Test
    void cancelledCoefficientsAreSeenExactlyAndNotTakenForSmallOnes() {
        // the first odd coefficients cancel at theta = 0, and at theta = pi there is -2 pi phi
        DecayLaw decay = new DecayLaws().of(Kernels.parse("formula(\"pi*theta - pi*sin(theta)\")"), 3, 10);
        assertEquals(BigFraction.of(3), decay.power(Parity.EVEN).orElseThrow().exponent());
        assertEquals(BigFraction.of(3), decay.power(Parity.ODD).orElseThrow().exponent());
        assertEquals(decay.power(Parity.EVEN).get().limit().toDouble(), -decay.power(Parity.ODD).get().limit().toDouble(), 1e-9);
    }

    @Test
    void vanishingParityOfAShallowNetworkIsNamed() {
        DecayLaw decay = new DecayLaws().of(Kernels.parse("fc-ntk(depth=1)"), 4, 10);
        assertTrue(decay.power(Parity.ODD).isEmpty());
        assertEquals(List.of("odd >= 3"), decay.zeroDegrees());
        assertEquals(BigFraction.of(4), decay.power(Parity.EVEN).orElseThrow().exponent());
    }

    @Test
    void kernelWithoutFiniteValuesIsRefused() {
        assertThrows(InputException.class, () -> new DecayLaws().of(Kernels.parse("formula(\"log(t)\")"), 3, 10));
    }
}

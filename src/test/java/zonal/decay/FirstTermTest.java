package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;

/** The first terms that laws begin with against those of the exact analysis. */
class FirstTermTest {

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=1)", "fc-ntk(depth=3)", "fc-ntk(depth=2, bias=1/2)", "fc-nngp(depth=2)", "fc-nngp(depth=3, bias=1/2)", "resntk(depth=2, alpha=1/2)", "laplace(c=1)", "matern(nu=3/2, c=1)",
        "matern(nu=5/2, c=2)", "sparse-ntk(bias=1)", "fc-ntk(depth=2, activation=abs)", "fc-nngp(depth=2, activation=step)", "gamma-exponential(gamma=1/2, c=1)", "gaussian(c=1)", "fc-nngp(depth=2, activation=gelu)",
        "fc-nngp(depth=1, activation=tanh)", "fc-nngp(depth=2, activation=relu-power(2))", "formula(\"sin(theta)^5+cos(theta)*sin(theta)\")", "formula(\"theta^2*(2*pi-theta)^2\")",
        // the first coefficients vanish, though not by their form: at one end, and when those of the ends are added
        "formula(\"exp(theta)-theta\")", "formula(\"exp(sin(theta)/3)-sin(theta)/3+cos(theta)*theta^3\")", "formula(\"theta*exp(sin(theta))*(pi-theta)*exp(-sin(theta))\")",
        // the first coefficient is too small for doubles, and nothing vanishes
        "formula(\"exp(sin(theta))-sin(theta)+sin(theta)/10^30\")",
        "formula(\"sin(theta)*(1-cos(theta))^2+sin(theta)/1000000\")", "formula(\"theta^3-pi*theta^2/2\")", "formula(\"sin(theta)^23\")", "formula(\"sin(theta)^25\")"})
    void firstTermsAreThoseOfTheExactAnalysis(String text) {
        Kernel kernel = Kernels.parse(text);
        // each by its own analysis, so that neither finds what the other has kept
        for (Parity parity : Parity.values()) {
            Optional<FirstTerm> found = new EndAnalysis(kernel).firstTerm(parity);
            if (new EndAnalysis(kernel).start(parity) instanceof EndAnalysis.Start.Singular exact) {
                assertEquals(exact.power(), found.orElseThrow().power(), text);
                assertContains(exact.enclose(400), found.get().enclose(30), 30);
                assertContains(exact.enclose(400), found.get().enclose(200), 200);
            } else {
                assertTrue(found.isEmpty(), text);
            }
        }
    }

    private static void assertContains(Ball exact, Ball found, int bits) {
        assertFalse(found.containsZero());
        assertTrue(found.overlaps(exact) && found.relativeAccuracyBits() >= bits, () -> found + " for " + exact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=3)", "fc-nngp(depth=2)", "laplace(c=1)", "formula(\"sin(theta)*(1-cos(theta))^2\")"})
    void seriesThatIsNotAccurateEnoughGivesWayToTheExactCoefficient(String text) {
        EndAnalysis ends = new EndAnalysis(Kernels.parse(text));
        FirstTerm term = ends.firstTerm(Parity.EVEN).orElseThrow();
        Ball coarse = ends.coefficients(term.order() + 1, Parity.EVEN, 100, 2).get(term.power());
        assertEquals(coarse, term.enclose(coarse, 60), text);
        assertContains(term.enclose(400), term.enclose(coarse, 300), 300);
    }
}

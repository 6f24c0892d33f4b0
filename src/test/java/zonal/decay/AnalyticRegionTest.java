package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernel;
import zonal.kernel.KernelAtEnd;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.ComplexBall;
import zonal.number.ComplexBallArithmetic;
import zonal.number.Magnitude;

class AnalyticRegionTest {

    private static final ComplexBallArithmetic COMPLEX = new ComplexBallArithmetic(64);
    private static final int POINTS = 40;
    /** The bounds are within this factor of the largest value found. */
    private static final double LOOSE = 8;

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=2)", "fc-ntk(depth=2, bias=1/2)", "resntk(depth=2, alpha=1/2)", "laplace(c=3)", "formula(\"exp(theta)\")", "formula(\"1/(1+theta)\")",
        "formula(\"1/(1+pi-theta)\")", "formula(\"theta^3-sin(theta)\")"})
    void boundsHoldAtPointsOfTheRegionAndAreNotLoose(String text) {
        Kernel kernel = Kernels.parse(text);
        AnalyticRegion region = SharedLaws.LAWS.ends(kernel).region(DecayLaws.RADIUS).orElseThrow();
        assertTrue(Math.sinh(region.height() / 2) < Math.min(region.atZero().radius(), region.atPi().radius()));
        double onStrip = 0;
        double atZero = 0;
        double atPi = 0;
        for (int i = 0; i <= POINTS; i++) {
            onStrip = Math.max(onStrip, modulus(kernel.recursion().evaluate(COMPLEX, point(Math.PI * (0.9999 * i / POINTS), region.height()))));
            atZero = Math.max(atZero, atEnd(kernel, region.atZero(), i, false));
            atPi = Math.max(atPi, atEnd(kernel, region.atPi(), i, true));
        }
        assertIs(region.bound(), onStrip);
        assertIs(region.atZero().bound(), atZero);
        assertIs(region.atPi().bound(), atPi);
    }

    private static void assertIs(Magnitude bound, double largest) {
        assertTrue(bound.toDouble() >= largest * (1 - 1e-12), () -> bound + " is less than " + largest);
        // a bound below 1 is not refined
        assertTrue(bound.toDouble() <= LOOSE * Math.max(1, largest), () -> bound + " is loose for " + largest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"1/(1+theta); 1/(1+pi-theta)", "log(1+theta)+sin(theta); log(1+pi-theta)+sin(theta)", "exp(theta); exp(pi-theta)"})
    void reflectedKernelsHaveReflectedRegions(String formula, String reflected) {
        AnalyticRegion region = region(formula).orElseThrow();
        AnalyticRegion mirrored = region(reflected).orElseThrow();
        assertEquals(region.atZero().radius(), mirrored.atPi().radius());
        assertEquals(region.atPi().radius(), mirrored.atZero().radius());
        assertEquals(region.height(), mirrored.height());
        assertEquals(region.atZero().bound().toDouble(), mirrored.atPi().bound().toDouble(), 1e-3 * region.atZero().bound().toDouble());
    }

    @Test
    void radiusStaysWithinThatOfTheSingularityAtEitherEnd() {
        // theta = -1 is x = -sin(1/2) = -0.479
        assertTrue(region("1/(1+theta)").orElseThrow().atZero().radius() < 0.4795);
        assertTrue(region("1/(1+pi-theta)").orElseThrow().atPi().radius() < 0.4795);
        // the disc at the other end is not larger than it is of use
        assertEquals(region("1/(1+theta)").orElseThrow().atZero().radius(), region("1/(1+theta)").orElseThrow().atPi().radius());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(sin(2*theta)-1/2)", "abs(cos(theta))", "abs(theta-1)"})
    void kernelsWithASingularityOnTheAnglesHaveNone(String formula) {
        assertTrue(region(formula).isEmpty());
    }

    private static Optional<AnalyticRegion> region(String formula) {
        return SharedLaws.LAWS.ends(Kernels.parse("formula(\"" + formula + "\")")).region(DecayLaws.RADIUS);
    }

    private static double atEnd(Kernel kernel, AnalyticRegion.End end, int i, boolean pi) {
        double angle = Math.PI * i / POINTS;
        ComplexBall x = point(end.radius() * Math.cos(angle), end.radius() * Math.sin(angle));
        return modulus(new KernelAtEnd(kernel, pi, end.index()).value(COMPLEX, x));
    }

    private static double modulus(ComplexBall value) {
        assertTrue(value.isFinite());
        return value.midpoint().magnitude().toDouble();
    }

    private static ComplexBall point(double re, double im) {
        return new ComplexBall(Ball.exactly(re), Ball.exactly(im));
    }
}

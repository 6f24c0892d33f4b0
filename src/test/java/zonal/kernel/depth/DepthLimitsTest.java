package zonal.kernel.depth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.kernel.KernelSequence;
import zonal.kernel.KernelValues;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Program;

/** Enclosures at every depth contain the values of independent programs, and close in on the limit at the stated rate. */
class DepthLimitsTest {

    private static final BallArithmetic A = new BallArithmetic(128);

    @ParameterizedTest
    @CsvFileSource(resources = "/zonal/kernel/depth/deep-kernels.csv", delimiter = ';')
    void enclosuresContainTheKernelsOfDeepNetworks(String u, String kernel, int depth, String value) {
        Ball bounds = limit(kernel, u).at(depth, A);
        assertTrue(bounds.contains(rounded(value)), bounds + " does not contain " + value);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/zonal/kernel/depth/flow-kernels.csv", delimiter = ';')
    void theKernelOfTheFlowSolvesItsDifferentialEquations(String u, String time, String value) {
        Ball found = limit("resntk(depth=depth, alpha=sqrt(" + time + "/depth))", u).limit(A);
        assertTrue(found.overlaps(rounded(value)), found + " is not " + value);
        assertTrue(found.relativeAccuracyBits() > 90, found.toString());
    }

    /** Twice the rate of each theorem, in which the distance from the limit is asked for. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            fc-ntk(depth=depth); 1/2; 1e6; 2e-5
            fc-ntk(depth=depth); -1; 1e6; 2e-5
            fc-nngp(depth=depth); 1/2; 1e6; 1e-10
            resntk(depth=depth, alpha=1/2); 1/2; 1e6; 1e-4
            resntk(depth=depth, alpha=depth^(-1/4)); 1/2; 1e6; 1e-2
            resntk(depth=depth, alpha=depth^(-1/2)); 1/2; 1e6; 3e-6
            resntk(depth=depth, alpha=1/depth); 1/2; 1e6; 1e-6
            resntk(depth=depth, alpha=1/depth); -1; 1e6; 2e-3
            """)
    void enclosuresCloseInOnTheLimit(String kernel, String u, double depth, double distance) {
        DepthLimit limit = limit(kernel, u);
        Ball bounds = limit.at((long) depth, A);
        assertTrue(A.subtract(bounds, limit.limit(A)).magnitude().toDouble() < distance, bounds.toString());
        assertTrue(limit.at(100 * (long) depth, A).radius().toDouble() < bounds.radius().toDouble() / 5);
    }

    @Test
    void theDistanceOfTheDeepTangentKernelHasTheConstantThreeEighths() {
        // (L+1) K - L/4 between two depths grows by (3/8) log of their quotient, up to what the bounds leave open
        DepthLimit limit = limit("fc-ntk(depth=depth)", "1/2");
        double growth = excess(limit, 1e12) - excess(limit, 1e4);
        assertEquals(3.0 / 8 * Math.log(1e8), growth, 0.5);
    }

    private static double excess(DepthLimit limit, double depth) {
        Ball sum = A.multiply(limit.at((long) depth, A), A.add(Ball.exactly(depth), Ball.ONE));
        return A.subtract(sum, A.shift(Ball.exactly(depth), -2)).toDouble();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fc-ntk(depth=depth)", "fc-nngp(depth=depth, activation=leaky-relu(1/3))", "resntk(depth=depth, alpha=1/3)", "resntk(depth=depth, alpha=depth^(-2/3))",
            "resntk(depth=depth, alpha=depth^(-1/2)/2)"})
    void theKernelItselfLiesWithinTheBoundsAtEveryDepth(String kernel) {
        DepthLimit limit = limit(kernel, "3/5");
        KernelSequence sequence = KernelSequence.parse(kernel);
        for (int depth : new int[] {2, 3, 7, 49, 50, 64}) {
            Ball value = KernelValues.at(sequence.at(depth), FormulaParser.parse("3/5"), A);
            Ball whole = KernelValues.at(sequence.at(depth), FormulaParser.parse("1"), A);
            assertTrue(limit.at(depth, A).overlaps(A.divide(value, whole)), kernel + " " + depth);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            fc-ntk(depth=depth, bias=1); 0
            fc-ntk(depth=depth, bias=1/depth); 0
            fc-ntk(depth=depth, activation=erf); 0
            fc-ntk(depth=depth, activation=relu-power(2)); 0
            fc-ntk(depth=depth, sigma-w=2); 0
            fc-ntk(depth=depth); 1
            fc-ntk(depth=depth); 2
            fc-ntk(depth=depth, activation=abs); -1
            resntk(depth=depth, alpha=1/2); -1
            resntk(depth=depth, alpha=1/(depth + 1)); 0
            """)
    void whatNoTheoremCoversIsRefused(String kernel, String u) {
        assertThrows(InputException.class, () -> limit(kernel, u).at(100, A));
    }

    @Test
    void aSequenceNeedsItsDepth() {
        assertThrows(InputException.class, () -> KernelSequence.parse("fc-ntk(depth=3)"));
        assertThrows(InputException.class, () -> KernelSequence.parse("gaussian(c=1)"));
    }

    private static DepthLimit limit(String kernel, String u) {
        return DepthLimits.of(KernelSequence.parse(kernel), FormulaParser.parse(u));
    }

    /** The value with half a unit of its 24th digit. */
    private static Ball rounded(String value) {
        return Program.valueOf(FormulaParser.parse(value), A).enlarge(Magnitude.powerOfTwo(-78));
    }
}

package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.network.TrainedParts;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

/** Trained parts and normalisation of residual networks. */
class ResidualOptionsTest {

    private static final BallArithmetic BALLS = new BallArithmetic(120);
    private static final double[] ANGLES = {0, 0.3, 1.2, 2.9, Math.PI};

    /**
     * The recursion as Tirer, Bruna and Giryes 2020 write it for sigma_w = sigma_v = 1: relu without a factor, blocks summed from the last to the first.
     *
     * @param square the square of their alpha, twice that of ours
     */
    private static double textbook(int depth, double square, TrainedParts trained, double theta) {
        double[] covariance = new double[depth + 1];
        double[] sigma = new double[depth + 1];
        double[] slope = new double[depth + 1];
        covariance[0] = Math.cos(theta);
        double variance = 1;
        for (int l = 1; l <= depth; l++) {
            double u = Math.max(-1, Math.min(1, covariance[l - 1] / variance));
            sigma[l] = variance * (u * (Math.PI - Math.acos(u)) + Math.sqrt(1 - u * u)) / (2 * Math.PI);
            slope[l] = (Math.PI - Math.acos(u)) / (2 * Math.PI);
            covariance[l] = covariance[l - 1] + square * sigma[l];
            variance *= 1 + square / 2;
        }
        double back = 1;
        double blocks = 0;
        for (int l = depth; l >= 1; l--) {
            blocks += square * back * (sigma[l] + covariance[l - 1] * slope[l]);
            back *= 1 + square * slope[l];
        }
        return trained == TrainedParts.ALL ? covariance[depth] + blocks + back * covariance[0] : blocks;
    }

    @Property(tries = 100, seed = "1")
    void agreesWithTheTextbookRecursion(@ForAll @IntRange(min = 1, max = 6) int depth, @ForAll @IntRange(min = 1, max = 30) int squareOfAlpha, @ForAll TrainedParts trained, @ForAll boolean normalised) {
        String text = "resntk(depth=" + depth + ", alpha=sqrt(" + squareOfAlpha + "/10), trained=" + trained.text() + ", normalised=" + (normalised ? "yes" : "no") + ")";
        Kernel kernel = Kernels.parse(text);
        double atEqualInputs = textbook(depth, squareOfAlpha / 5.0, trained, 0);
        for (double theta : ANGLES) {
            double expected = textbook(depth, squareOfAlpha / 5.0, trained, theta) / (normalised ? atEqualInputs : 1);
            Ball value = kernel.recursion().evaluate(BALLS, Ball.exactly(theta));
            // near theta = 0 the arccosine loses half of the digits
            assertEquals(expected, value.toDouble(), 1e-6 * (normalised ? 1 : atEqualInputs), () -> text + " at " + theta);
            assertTrue(value.radius().toDouble() <= 1e-24 * atEqualInputs, () -> text + " at " + theta + ": " + value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"resntk(depth=3, alpha=1/3, trained=blocks, normalised=yes); resntk(depth=3, alpha=1/3)",
        "resntk(depth=4, alpha=depth^(-1/2), trained=all); resntk(depth=4, alpha=1/2, trained=all)", "resntk(depth=4, alpha=depth^(-1), trained=all); resntk(depth=4, alpha=1/4, trained=all)",
        "resntk(depth=3, alpha=depth^(-1/2), normalised=no); resntk(depth=3, alpha=1/sqrt(3), normalised=no)",
        "resntk(depth=3, alpha=depth^(-1/3), trained=all, normalised=no); resntk(depth=3, alpha=exp(-log(3)/3), trained=all, normalised=no)"})
    void defaultsAndExpressionsInTheDepthAreWhatTheyMean(String left, String right) {
        for (double theta : ANGLES) {
            Ball found = Kernels.parse(left).recursion().evaluate(BALLS, Ball.exactly(theta));
            assertTrue(found.overlaps(Kernels.parse(right).recursion().evaluate(BALLS, Ball.exactly(theta))), left + " at " + theta);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"resntk(depth=1, alpha=1, trained=last); trained=last is unknown; use blocks or all", "resntk(depth=1, alpha=1, normalised=1); normalised=1 is unknown; use yes or no",
        "resntk(depth=1, alpha=1, sigma-w=1); unknown parameter 'sigma-w'"})
    void otherOptionsAreRefusedWithTheParameter(String kernel, String reason) {
        InputException refusal = assertThrows(InputException.class, () -> Kernels.parse(kernel));
        assertTrue(refusal.getMessage().contains(reason) && refusal.getMessage().lines().count() == 1, refusal.getMessage());
    }
}

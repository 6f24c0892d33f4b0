package zonal.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.InputException;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DoubleArithmetic;

class KernelsTest {

    private static final DoubleArithmetic DOUBLES = new DoubleArithmetic();

    /** The textbook recursion in arccosines, in doubles. */
    private static double[] textbook(int depth, double beta, double theta) {
        double sigma = Math.cos(theta) + beta * beta;
        double ntk = sigma;
        double variance = 1 + beta * beta;
        for (int l = 1; l <= depth; l++) {
            double angle = l == 1 && beta == 0 ? theta : Math.acos(Math.max(-1, Math.min(1, sigma / variance)));
            double kappa1 = (Math.sin(angle) + (Math.PI - angle) * Math.cos(angle)) / Math.PI;
            sigma = variance * kappa1 + beta * beta;
            ntk = sigma + ntk * (1 - angle / Math.PI);
            variance += beta * beta;
        }
        return new double[] {sigma, ntk};
    }

    @Property(tries = 300, seed = "1")
    void fullyConnectedRecursionIsTheTextbookOne(@ForAll @IntRange(min = 1, max = 8) int depth, @ForAll @IntRange(min = 0, max = 6) int sixths,
            @ForAll @DoubleRange(min = 0.01, max = 3.14) double theta) {
        String parameters = "(depth=" + depth + ", bias=" + sixths + "/6)";
        double[] expected = textbook(depth, sixths / 6.0, theta);
        assertEquals(expected[0], Kernels.parse("fc-nngp" + parameters).recursion().evaluate(DOUBLES, theta), 1e-10);
        assertEquals(expected[1], Kernels.parse("fc-ntk" + parameters).recursion().evaluate(DOUBLES, theta), 1e-10);
    }

    @Property(tries = 300, seed = "2")
    void residualRecursionIsTheTextbookOne(@ForAll @IntRange(min = 1, max = 8) int depth, @ForAll @IntRange(min = 1, max = 30) int tenths,
            @ForAll @DoubleRange(min = 0.01, max = 3.14) double theta) {
        double square = tenths * tenths / 100.0;
        double[] cosines = new double[depth];
        cosines[0] = Math.cos(theta);
        for (int l = 1; l < depth; l++) {
            double u = cosines[l - 1];
            cosines[l] = (u + square * (Math.sqrt(1 - u * u) + (Math.PI - Math.acos(u)) * u) / Math.PI) / (1 + square);
        }
        double sum = 0;
        double back = 1;
        for (int l = depth; l >= 1; l--) {
            double u = cosines[l - 1];
            double kappa0 = 1 - Math.acos(u) / Math.PI;
            double kappa1 = (Math.sqrt(1 - u * u) + (Math.PI - Math.acos(u)) * u) / Math.PI;
            sum += back * Math.pow(1 + square, l - 1) * (kappa1 + u * kappa0);
            back *= 1 + square * kappa0;
        }
        double expected = sum / (2 * depth * Math.pow(1 + square, depth - 1));
        assertEquals(expected, Kernels.parse("resntk(depth=" + depth + ", alpha=" + tenths / 10.0 + ")").recursion().evaluate(DOUBLES, theta), 1e-11);
    }

    @Property(tries = 30, seed = "3")
    void valuesAtEqualInputsAreTheClosedForms(@ForAll @IntRange(min = 1, max = 20) int depth, @ForAll @IntRange(min = 0, max = 4) int halves) {
        BallArithmetic balls = new BallArithmetic(200);
        Ball value = Kernels.parse("fc-ntk(depth=" + depth + ", bias=" + halves + "/2)").recursion().evaluate(balls, Ball.ZERO);
        // Theta_L(1) = (L+1)(1 + beta^2 (L+2)/2)
        Ball expected = balls.rational(BigFraction.of((depth + 1L) * (8 + halves * halves * (depth + 2L)), 8));
        assertTrue(value.overlaps(expected) && value.relativeAccuracyBits() > 150, () -> value + " against " + expected);
        assertTrue(Kernels.parse("resntk(depth=" + depth + ", alpha=1/3)").recursion().evaluate(balls, Ball.ZERO).overlaps(Ball.ONE));
    }

    @Test
    void deepKernelsKeepTheirPrecisionNextToEqualInputs() {
        BallArithmetic balls = new BallArithmetic(300);
        Ball theta = balls.power(Ball.of(10), -30);
        Ball value = Kernels.parse("fc-ntk(depth=20)").recursion().evaluate(balls, theta);
        assertTrue(value.relativeAccuracyBits() > 250, () -> "only " + value.relativeAccuracyBits() + " bits");
        // K = L + 1 - L (L+1)/(2 pi) theta + O(theta^2)
        Ball slope = balls.divide(balls.subtract(value, Ball.of(21)), theta);
        assertEquals(-20 * 21 / (2 * Math.PI), slope.toDouble(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "fc-ntk(depth=0); depth", "fc-ntk(depth=-1); depth", "fc-ntk(depth=1.5); depth", "fc-ntk(); depth", "fc-ntk(depth=2, bias=-1); bias",
        "fc-ntk(depth=2, colour=3); colour", "fc-ntk(depth=2, activation=softmax); activation", "resntk(depth=2); alpha", "resntk(depth=2, alpha=0); alpha",
        "resntk(depth=2, alpha=sqrt(-1)); alpha", "laplace(c=0); c", "laplace(d=1); d", "unknown(depth=1); unknown kernel", "fc-ntk; write name", "fc-ntk(depth=2; write name",
        "fc-ntk(depth=2, depth=3); twice", "formula(x); ", "formula(\"t+theta\"); both", "formula(\"t+y\"); y", "formula(\"t\", c=1); c", "formula(\"Run(1)\"); Run",
        "formula(\"Import(t)\"); Import", "formula(\"URLFetch(t)\"); URLFetch", "formula(\"((((t\"); ", "fc-ntk(depth=99999999999999999999); depth"})
    void badKernelsAreRefusedInOneLineThatNamesTheFault(String text, String fault) {
        InputException refusal = assertThrows(InputException.class, () -> Kernels.parse(text));
        assertEquals(1, refusal.getMessage().lines().count());
        assertTrue(refusal.getMessage().contains(fault == null ? "" : fault), refusal.getMessage());
    }

    @Test
    void parametersMayBeExpressionsInTheDepth() {
        double half = Kernels.parse("resntk(depth=4, alpha=depth^(-1/2))").recursion().evaluate(DOUBLES, 1.0);
        assertEquals(Kernels.parse("resntk(depth=4, alpha=1/2)").recursion().evaluate(DOUBLES, 1.0), half, 1e-15);
    }

    @Test
    void formulasInTheCosineAndInTheAngleAgree() {
        double inCosine = Kernels.parse("formula(\"exp(-c*sqrt(2-2*t))\", c=3/2)").recursion().evaluate(DOUBLES, 0.7);
        assertEquals(Math.exp(-3 * Math.sin(0.35)), inCosine, 1e-15);
        assertEquals(inCosine, Kernels.parse("laplace(c=3/2)").recursion().evaluate(DOUBLES, 0.7), 1e-15);
    }
}

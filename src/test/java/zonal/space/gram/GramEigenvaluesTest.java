package zonal.space.gram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zonal.InputException;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.Magnitude;

/** Extreme eigenvalues of Gram matrices against mpmath (gram.py), and where they are not to be had. */
class GramEigenvaluesTest {

    private static final String TRIANGLE = "1 0;3/5 4/5;0 1";

    @ParameterizedTest(name = "{0} on {1}")
    @CsvFileSource(resources = "gram.csv", delimiter = '|', numLinesToSkip = 1)
    void areThoseOfMpmath(String kernel, String points, String smallest, String largest) {
        GramEigenvalues found = eigenvalues(kernel, points);
        for (int digits : new int[] {5, 20, 37}) {
            assertHolds(smallest, found.smallest(digits), digits);
            assertHolds(largest, found.largest(digits), digits);
        }
    }

    @Test
    void theConditionNumberIsTheirQuotient() {
        // an orthogonal pair: K(1) +- K(0) with K(1) = 2, K(0) = 1/pi
        Ball condition = eigenvalues("fc-ntk(depth=1)", "1 0;0 1").conditionNumber(40);
        BallArithmetic balls = new BallArithmetic(300);
        Ball inverse = balls.divide(Ball.ONE, balls.pi());
        Ball expected = balls.divide(balls.add(Ball.of(2), inverse), balls.subtract(Ball.of(2), inverse));
        assertTrue(condition.overlaps(expected) && condition.relativeAccuracyBits() > 130);
    }

    @Test
    void aSingularMatrixHasNoFiniteConditionNumber() {
        GramEigenvalues found = eigenvalues("fc-ntk(depth=1)", "1 0;-1 0;3/5 4/5;-3/5 -4/5;0 1;0 -1");
        assertTrue(found.smallest(20).isZero());
        assertFalse(found.conditionNumber(20).isFinite());
    }

    @Test
    void aThousandDigitsAreToBeHad() {
        Ball smallest = eigenvalues("fc-ntk(depth=1)", "1 0;0 1").smallest(1000);
        BallArithmetic balls = new BallArithmetic(4000);
        assertTrue(smallest.overlaps(balls.subtract(Ball.of(2), balls.divide(Ball.ONE, balls.pi()))));
        assertTrue(smallest.relativeAccuracyBits() > 3320);
    }

    @Test
    void nearlyEqualAndNearlyAntipodalPointsKeepTheirDigits() {
        // for the kernel t the smaller eigenvalue is 1 - |t|
        BigFraction square = BigFraction.of(10).pow(-80);
        for (String sign : List.of("", "-")) {
            Ball smallest = GramEigenvalues.of(GramMatrix.ofDirections(Kernels.parse("formula(\"t\")"),
                    PointReader.of("p", List.of(List.of("1", "0"), List.of(sign + "1", "1e-40"))))).smallest(25);
            // 1 - 1/sqrt(1 + e^2) lies between e^2/2 - 3 e^4/8 and e^2/2
            assertTrue(smallest.overlaps(new BallArithmetic(600).rational(square.divide(2)).enlarge(Magnitude.of(1e-160))));
            assertTrue(smallest.relativeAccuracyBits() > 80);
        }
    }

    @Test
    void anIndefiniteMatrixHasANegativeEigenvalueAndNoConditionNumber() {
        GramEigenvalues found = eigenvalues("formula(\"1 - 3*t\")", TRIANGLE);
        assertTrue(found.smallest(10).isNegative().isCertain());
        assertThrows(InputException.class, () -> found.conditionNumber(10));
    }

    @Test
    void aZeroThatNoNullVectorExplainsIsRefusedAfterFinitelyManyBits() {
        // |x| |x'| t has rank 2, which is known of the formula only through its null vectors; here the norms are irrational, so none is looked for
        GramMatrix matrix = GramMatrix.ofDirections(Kernels.parse("formula(\"t + t^2\")"), points("1 2;3 1;1 1;2 -1;1 5;4 3;7 1"));
        assertThrows(InputException.class, () -> GramEigenvalues.of(matrix).smallest(10));
    }

    @Test
    void morePointsThanTheRankOfAPolynomialKernelMakeItSingular() {
        GramMatrix matrix = GramMatrix.ofDirections(Kernels.parse("fc-nngp(depth=1, activation=polynomial(1, 1, 1))"), points("1 2;3 1;1 1;2 -1;1 5;4 3;7 1"));
        assertTrue(GramEigenvalues.of(matrix).smallest(10).isZero());
    }

    @Test
    void theNullVectorsOfAFormulaProveAZeroOnlyIfTheRestIsPositive() {
        String pairs = "1 0;-1 0;3/5 4/5;-3/5 -4/5;0 1;0 -1";
        // the part of degree 2 has a positive or a negative coefficient
        assertTrue(eigenvalues("formula(\"2 + t + t^2\")", pairs).smallest(10).isZero());
        assertTrue(eigenvalues("formula(\"2 + t - t^2\")", pairs).smallest(10).isNegative().isCertain());
    }

    @Test
    void homogeneityScalesRowsAndColumns() {
        BallArithmetic balls = new BallArithmetic(200);
        Points far = points("3 4;-5 12;1 1");
        for (String kernel : List.of("fc-ntk(depth=2)", "fc-nngp(depth=2, activation=relu-power(2))", "resntk(depth=2, alpha=1)", "fc-nngp(depth=1, activation=step)")) {
            int power = GramMatrix.of(Kernels.parse(kernel), far).homogeneity();
            List<List<Ball>> scaled = GramMatrix.of(Kernels.parse(kernel), far).lowerTriangle(40);
            List<List<Ball>> unit = GramMatrix.ofDirections(Kernels.parse(kernel), far).lowerTriangle(40);
            Ball product = balls.power(Ball.of(65), power);
            assertTrue(balls.multiply(unit.get(1).get(0), product).overlaps(scaled.get(1).get(0)), kernel);
            assertTrue(balls.multiply(unit.get(2).get(2), balls.power(Ball.of(2), power)).overlaps(scaled.get(2).get(2)), kernel);
        }
        assertEquals(List.of(1, 4, 1, 0), List.of("fc-ntk(depth=2)", "fc-nngp(depth=2, activation=relu-power(2))", "resntk(depth=2, alpha=1)",
                "fc-nngp(depth=1, activation=step)").stream().map(kernel -> GramMatrix.of(Kernels.parse(kernel), far).homogeneity()).toList());
    }

    @Test
    void pointsOffTheSphereAreRefusedWhereTheKernelIsNotKnown() {
        for (String kernel : List.of("fc-ntk(depth=2, bias=1)", "fc-nngp(depth=1, activation=gelu)", "laplace(c=1)", "formula(\"exp(t)\")")) {
            InputException refusal = assertThrows(InputException.class, () -> GramMatrix.of(Kernels.parse(kernel), points("1 0;3 4")));
            assertTrue(refusal.getMessage().contains("row 2: point 2") && refusal.getMessage().contains("norm sqrt(25) = 5.0") && refusal.getMessage().contains("--normalise"),
                    refusal.getMessage());
        }
    }

    static GramEigenvalues eigenvalues(String kernel, String points) {
        return GramEigenvalues.of(GramMatrix.of(Kernels.parse(kernel), points(points)));
    }

    static Points points(String text) {
        return PointReader.of("points", Arrays.stream(text.split(";")).map(row -> List.of(row.split(" "))).toList());
    }

    /** The number of mpmath, good to half a unit of its last digit, lies in the ball, and the ball is narrow. */
    private static void assertHolds(String expected, Ball ball, int digits) {
        BigDecimal decimal = new BigDecimal(expected);
        BallArithmetic balls = new BallArithmetic(400);
        Ball value = balls.rational(BigFraction.of(decimal.unscaledValue()).multiply(BigFraction.of(10).pow(-decimal.scale())))
                .enlarge(Magnitude.of(Math.pow(10, -decimal.scale())));
        assertTrue(ball.overlaps(value), expected + " " + ball);
        assertTrue(ball.relativeAccuracyBits() >= 3.32 * digits, expected + " " + ball);
    }
}

package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import zonal.number.Ball;
import zonal.number.BallArithmetic;

class SingularTermsTest {

    private static final BallArithmetic BALLS = new BallArithmetic(300);

    @Property(tries = 100, seed = "1")
    void shapeAndConstantGiveTheClosedFormInGammaFunctions(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 0, max = 8) int j,
            @ForAll @IntRange(min = 1, max = 200) int above) {
        int k = j + above;
        Ball shape = new SingularTerms(dimension).shape(BALLS, j, inverseSquare(dimension, k));
        Ball power = BALLS.power(BALLS.rational(BigFraction.of(2 * k + dimension - 2, 2)), dimension + 2 * j);
        assertIs(closedForm(dimension, j, k), BALLS.divide(BALLS.multiply(LimitConstant.of(dimension, j).enclose(300), shape), power));
    }

    @Property(tries = 100, seed = "2")
    void seriesIsTheSumOfTheTermsDividedByTheFirst(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 0, max = 4) int first,
            @ForAll List<@IntRange(min = -50, max = 50) Integer> numbers, @ForAll @IntRange(min = 0, max = 100) int above) {
        List<Ball> coefficients = IntStream.rangeClosed(0, Math.min(8, numbers.size())).mapToObj(i -> Ball.of(i == 0 ? 3 : numbers.get(i - 1))).toList();
        int k = first + coefficients.size() + above;
        Ball sum = Ball.ZERO;
        for (int i = 0; i < coefficients.size(); i++) {
            sum = BALLS.add(sum, BALLS.multiply(coefficients.get(i), closedForm(dimension, first + i, k)));
        }
        Ball series = new SingularTerms(dimension).series(BALLS, ball -> ball, first, coefficients, inverseSquare(dimension, k));
        assertIs(sum, BALLS.multiply(series, closedForm(dimension, first, k)));
    }

    @Property(tries = 100, seed = "3")
    void ratioIsThatOfSuccessiveTermsRoundedUp(@ForAll @IntRange(min = 2, max = 40) int dimension, @ForAll @IntRange(min = 0, max = 10) int j, @ForAll @IntRange(min = 2, max = 1000) int above) {
        int k = j + above;
        double exact = Math.abs(BALLS.divide(closedForm(dimension, j + 1, k), closedForm(dimension, j, k)).toDouble());
        double bound = new SingularTerms(dimension).ratio(j, k).toDouble();
        assertTrue(bound >= exact * (1 - 1e-14) && bound <= exact * (1 + 1e-8), () -> bound + " against " + exact);
        assertTrue(new SingularTerms(dimension).ratio(j, k + 1L).toDouble() < bound);
    }

    /** I_k(j) = 2^-nu c_d 2^(nu+2 lambda) Gamma(lambda+1/2) Gamma(nu+lambda+1/2) (-nu)_k / Gamma(k+nu+2 lambda+1), nu = j + 1/2. */
    private static Ball closedForm(int d, int j, int k) {
        Ball normalisation = BALLS.divide(BALLS.gamma(BigFraction.of(d, 2)), BALLS.multiply(BALLS.sqrt(BALLS.pi()), BALLS.gamma(BigFraction.of(d - 1, 2))));
        Ball gammas = BALLS.multiply(BALLS.gamma(BigFraction.of(d - 1, 2)), BALLS.gamma(BigFraction.of(2 * j + d, 2)));
        Ball rising = Ball.ONE;
        for (int i = 0; i < k; i++) {
            rising = BALLS.multiply(rising, BALLS.rational(BigFraction.of(2 * i - 2 * j - 1, 2)));
        }
        Ball above = BALLS.multiply(BALLS.multiply(BALLS.power(Ball.of(2), d - 2), normalisation), BALLS.multiply(gammas, rising));
        return BALLS.divide(above, BALLS.gamma(BigFraction.of(2 * k + 2 * j + 2 * d - 1, 2)));
    }

    private static Ball inverseSquare(int dimension, int k) {
        return BALLS.rational(BigFraction.of(4).divide(BigFraction.of(2 * k + dimension - 2).pow(2)));
    }

    private static void assertIs(Ball expected, Ball actual) {
        assertTrue(actual.overlaps(expected), () -> actual + " against " + expected);
        assertTrue(actual.isZero() || actual.containsZero() || actual.relativeAccuracyBits() > 180, () -> "accuracy of " + actual);
    }
}

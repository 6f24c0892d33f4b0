package zonal.decay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zonal.number.Ball;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;

/** The eigenvalues of odd powers of sin(theta/2) against integrals of polynomials, all of them exact: rational numbers for odd d, over pi for even d. */
class SingularIntegralsTest {

    private static final ExactArithmetic EXACT = new ExactArithmetic();

    @ParameterizedTest
    @CsvSource({
        // d = 2: mean of sin(s/2) cos(k s) over the circle; d = 3: half the integral of ((1-t)/2)^(j+1/2) P_k
        "2, 0, 0, 2/1", "2, 0, 1, -2/3", "2, 0, 2, -2/15", "2, 1, 0, 4/3", "3, 0, 0, 2/3", "3, 0, 1, -2/15", "3, 0, 2, -2/105", "3, 1, 1, -6/35", "3, 1, 2, 2/105"})
    void integralsOfPolynomialsAreTheKnownOnes(int dimension, int j, int degree, String expected) {
        String[] parts = expected.split("/");
        assertEquals(BigFraction.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1])), integral(dimension, j, degree));
    }

    @Property(tries = 200, seed = "1")
    void termIsExactlyTheIntegral(@ForAll @IntRange(min = 2, max = 12) int dimension, @ForAll @IntRange(min = 0, max = 5) int j, @ForAll @IntRange(min = 1, max = 25) int degree) {
        assertEquals(exactIntegral(dimension, j, degree), term(dimension, j, degree));
    }

    @Property(tries = 100, seed = "2")
    void seriesIsExactlyTheSumOfIntegralsOverTheFirst(@ForAll @IntRange(min = 2, max = 9) int dimension, @ForAll @IntRange(min = 0, max = 3) int first,
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -9, max = 9) Integer> numbers, @ForAll @IntRange(min = 9, max = 25) int degree) {
        ExactReal sum = ExactReal.ZERO;
        List<Ball> coefficients = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            coefficients.add(Ball.of(numbers.get(i)));
            sum = EXACT.add(sum, EXACT.multiply(EXACT.integer(numbers.get(i)), exactIntegral(dimension, first + i, degree)));
        }
        Function<Ball, ExactReal> integers = ball -> EXACT.rational(BigFraction.of(ball.mantissa().shiftLeft((int) ball.exponent())));
        ExactReal series = new SingularTerms(dimension).series(EXACT, integers, first, coefficients, EXACT.rational(inverseSquare(dimension, degree)));
        assertEquals(sum, EXACT.multiply(series, exactIntegral(dimension, first, degree)));
    }

    /** C_j n^-p shape(1/n^2). */
    private static ExactReal term(int dimension, int j, int degree) {
        ExactReal shape = new SingularTerms(dimension).shape(EXACT, j, EXACT.rational(inverseSquare(dimension, degree)));
        BigFraction power = BigFraction.of(2 * degree + dimension - 2, 2).pow(-dimension - 2 * j);
        return EXACT.multiply(EXACT.multiply(LimitConstant.of(dimension, j), shape), EXACT.rational(power));
    }

    private static BigFraction inverseSquare(int dimension, int degree) {
        return BigFraction.of(2 * degree + dimension - 2, 2).pow(-2);
    }

    private static ExactReal exactIntegral(int dimension, int j, int degree) {
        ExactReal rational = EXACT.rational(integral(dimension, j, degree));
        return dimension % 2 == 0 ? EXACT.divide(rational, EXACT.pi()) : rational;
    }

    /** The mean of s^(j+1/2) P_k over the sphere, s = (1-t)/2, times pi for even d: P_k = sum_m (-k)_m (k+d-2)_m / (m! ((d-1)/2)_m) s^m. */
    private static BigFraction integral(int dimension, int j, int degree) {
        BigFraction sum = BigFraction.ZERO;
        BigFraction coefficient = BigFraction.ONE;
        for (int m = 0; m <= degree; m++) {
            sum = sum.add(coefficient.multiply(moment(dimension, m + j)));
            coefficient = coefficient.multiply(BigFraction.of((m - degree) * (degree + dimension - 2 + m))).divide(BigFraction.of(dimension - 1 + 2 * m, 2).multiply(m + 1));
        }
        return sum;
    }

    /** The mean of s^a over the sphere, a = whole + 1/2, is Gamma(h+a) Gamma(2h) / (Gamma(h) Gamma(2h+a)), h = (d-1)/2; for even d it is multiplied by pi. */
    private static BigFraction moment(int dimension, int whole) {
        BigInteger above = factorial(dimension - 2);
        if (dimension % 2 == 1) {
            int h = (dimension - 1) / 2;
            BigFraction product = BigFraction.ONE;
            for (int i = 0; i < h; i++) {
                product = product.multiply(BigFraction.of(2 * (h + whole + i) + 1, 2));
            }
            return BigFraction.of(above, factorial(h - 1)).divide(product);
        }
        return BigFraction.of(above.multiply(factorial(dimension / 2 + whole - 1))).divide(halves(dimension / 2 - 1).multiply(halves(dimension - 1 + whole)));
    }

    /** Gamma(n + 1/2) / sqrt(pi). */
    private static BigFraction halves(int n) {
        BigFraction product = BigFraction.ONE;
        for (int i = 0; i < n; i++) {
            product = product.multiply(BigFraction.of(2 * i + 1, 2));
        }
        return product;
    }

    private static BigInteger factorial(int n) {
        BigInteger product = BigInteger.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return product;
    }
}

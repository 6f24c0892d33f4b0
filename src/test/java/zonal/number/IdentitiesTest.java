package zonal.number;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

/** Identities between functions that share little code, at random points and precisions. */
class IdentitiesTest {

    /** A rational between 0 and 4. */
    private static BigFraction point(int numerator) {
        return BigFraction.of(numerator, 250_007);
    }

    private static void assertAgree(Ball left, Ball right, int precision) {
        assertTrue(left.overlaps(right), () -> left + " and " + right);
        assertTrue(Math.min(left.relativeAccuracyBits(), right.relativeAccuracyBits()) >= precision - 8, () -> "too wide: " + left + " and " + right);
    }

    @Property(tries = 300, seed = "1")
    void inversesUndoTheirFunctions(@ForAll @IntRange(min = 1, max = 390_000) int numerator, @ForAll @IntRange(min = 40, max = 2000) int precision) {
        BallArithmetic at = new BallArithmetic(precision);
        BallArithmetic fine = new BallArithmetic(precision + 30);
        Ball x = fine.rational(point(numerator));
        assertAgree(at.exp(fine.log(x)), x, precision);
        assertAgree(at.asin(fine.sin(x)), x, precision - 20);
        assertAgree(at.acos(fine.cos(x)), x, precision - 20);
        assertAgree(at.atan2(fine.sin(x), fine.cos(x)), x, precision);
        assertAgree(at.square(fine.sqrt(x)), x, precision);
    }

    @Property(tries = 300, seed = "1")
    void squaresOfSineAndCosineAddToOne(@ForAll @IntRange(min = 1, max = 1_000_000) int numerator, @ForAll @IntRange(min = 20, max = 2000) int precision) {
        BallArithmetic at = new BallArithmetic(precision);
        Ball x = at.rational(point(numerator));
        assertAgree(at.add(at.square(at.sin(x)), at.square(at.cos(x))), Ball.ONE, precision);
        assertAgree(at.subtract(at.square(at.cosh(x)), at.square(at.sinh(x))), Ball.ONE, precision - 16);
    }

    @Property(tries = 100, seed = "1")
    void besselQuotientsObeyTheirRecurrence(@ForAll @IntRange(min = 1, max = 1_000_000) int numerator, @ForAll @IntRange(min = 0, max = 12) int order,
            @ForAll @IntRange(min = 20, max = 1000) int precision) {
        BallArithmetic at = new BallArithmetic(precision);
        Ball x = at.rational(point(numerator));
        Ball left = at.add(at.besselQuotient(order, x), at.multiply(at.square(x), at.besselQuotient(order + 2, x)));
        assertAgree(left, at.multiply(at.besselQuotient(order + 1, x), 2L * order + 3), precision - 8);
    }

    @Property(tries = 40, seed = "1")
    void gammaObeysRecurrenceAndDuplication(@ForAll @IntRange(min = 1, max = 1_000_000) int numerator, @ForAll @IntRange(min = 20, max = 600) int precision) {
        BallArithmetic at = new BallArithmetic(precision);
        BigFraction x = point(numerator);
        assertAgree(at.gamma(x.add(1)), at.multiply(at.rational(x), at.gamma(x)), precision);
        assertAgree(at.exp(new BallArithmetic(precision + 30).logGamma(x)), at.gamma(x), precision);
        // Gamma(x) Gamma(x + 1/2) = 2^(1-2x) sqrt(pi) Gamma(2x), DLMF 5.5.5
        Ball power = at.exp(at.multiply(at.rational(BigFraction.ONE.subtract(x.multiply(2))), at.log(Ball.of(2))));
        Ball right = at.multiply(at.multiply(power, at.sqrt(at.pi())), at.gamma(x.multiply(2)));
        assertAgree(at.multiply(at.gamma(x), at.gamma(x.add(BigFraction.of(1, 2)))), right, precision - 4);
    }

    @Property(tries = 100, seed = "1")
    void piIsFourTimesTheArcTangentOfOneAndSixTimesTheArcSineOfAHalf(@ForAll @IntRange(min = 20, max = 4000) int precision) {
        BallArithmetic at = new BallArithmetic(precision);
        assertAgree(at.pi(), at.shift(at.atan(Ball.ONE), 2), precision);
        assertAgree(at.pi(), at.multiply(at.asin(Ball.of(BigInteger.ONE, -1, Magnitude.ZERO)), 6), precision);
    }
}

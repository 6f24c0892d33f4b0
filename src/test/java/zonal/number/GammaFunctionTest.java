package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class GammaFunctionTest {

    private final BallArithmetic arithmetic = new BallArithmetic(300);

    @Test
    void remainderOfStirlingsSeriesIsEnclosedWhereItDominates() {
        BigInteger factorial = BigInteger.ONE;
        for (int n = 2; n < 20; n++) {
            factorial = factorial.multiply(BigInteger.valueOf(n - 1));
            Ball series = GammaFunction.stirling(arithmetic, BigFraction.of(n));
            Ball exact = arithmetic.log(Ball.of(factorial));
            assertTrue(series.overlaps(exact), () -> series + " and " + exact);
            // the smallest term of the series at x is about e^(-2 pi x), to a small factor
            assertTrue(series.radius().toDouble() < 10 * Math.exp(-2 * Math.PI * n), series::toString);
        }
    }

    @Test
    void tangentNumbersAreThoseOfTheSeriesOfTheTangent() {
        // tan x = x + 2 x^3/3! + 16 x^5/5! + 272 x^7/7! + 7936 x^9/9! + 353792 x^11/11! (DLMF 4.19.3)
        long[] first = {1, 2, 16, 272, 7936, 353_792};
        TangentNumbers numbers = new TangentNumbers();
        for (int n = 1; n <= first.length; n++) {
            assertEquals(BigInteger.valueOf(first[n - 1]), numbers.get(n));
        }
    }
}

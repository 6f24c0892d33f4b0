package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ProgressionTest {

    @Property(tries = 500, seed = "1")
    void productIsThatOfAllFactors(@ForAll @LongRange(min = 1, max = 1L << 61) long first, @ForAll @IntRange(min = 0, max = 60) int shift, @ForAll @IntRange(min = 0, max = 9) int step,
            @ForAll @IntRange(min = 0, max = 300) int count) {
        // with factors of both signs, and zero among them
        long start = (first >> shift) - (shift % 3) * count;
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < count; i++) {
            product = product.multiply(BigInteger.valueOf(start).add(BigInteger.valueOf((long) step * i)));
        }
        assertEquals(product, Progression.product(start, step, count));
    }

    @Property(tries = 300, seed = "2")
    void binomialsFormPascalsTriangle(@ForAll @LongRange(min = 1, max = 100_000) long n, @ForAll @IntRange(min = 1, max = 200) int k, @ForAll boolean mirrored) {
        long lower = mirrored && k <= n ? n - k : k;
        assertEquals(BigInteger.ONE, Progression.binomial(n, 0));
        if (lower > 0) {
            assertEquals(Progression.binomial(n - 1, lower - 1).add(Progression.binomial(n - 1, lower)), Progression.binomial(n, lower));
        }
    }

    @Property(tries = 50, seed = "3")
    void factorialsAreThoseOfEvenAndOddFactors(@ForAll @IntRange(min = 0, max = 200) int n) {
        // (2n+1)! = (2n+1)!! 2^n n!
        assertEquals(Progression.factorial(2 * n + 1), Progression.oddFactorial(n).multiply(Progression.factorial(n)).shiftLeft(n));
    }
}

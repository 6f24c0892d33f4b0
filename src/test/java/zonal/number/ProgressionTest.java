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
        long start = 1 + (first >> shift);
        BigInteger product = BigInteger.ONE;
        for (int i = 0; i < count; i++) {
            product = product.multiply(BigInteger.valueOf(start).add(BigInteger.valueOf((long) step * i)));
        }
        assertEquals(product, Progression.product(start, step, count));
    }
}

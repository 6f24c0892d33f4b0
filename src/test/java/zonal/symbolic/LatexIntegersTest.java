package zonal.symbolic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LatexIntegersTest {

    @Test
    void shortIntegersAreDigits() {
        assertEquals("1000000", LatexIntegers.print(BigInteger.TEN.pow(6)));
        assertEquals("1" + "0".repeat(24), LatexIntegers.print(BigInteger.TEN.pow(24)));
    }

    @Test
    void longIntegersArePowers() {
        assertEquals("2^{25} \\cdot 5^{25}", LatexIntegers.print(BigInteger.TEN.pow(25)));
        assertEquals("2 \\cdot 109^{99}", LatexIntegers.print(BigInteger.valueOf(109).pow(99).shiftLeft(1)));
        assertEquals("9007199254740881^{4}", LatexIntegers.print(BigInteger.valueOf(9007199254740881L).pow(4)));
    }

    @Property(tries = 300, seed = "1")
    void theProductIsTheInteger(@ForAll @LongRange(min = 1) long base, @ForAll @IntRange(min = 1, max = 12) int exponent,
            @ForAll @IntRange(min = 1, max = 5000) int factor) {
        BigInteger value = BigInteger.valueOf(base).pow(exponent).multiply(BigInteger.valueOf(factor));
        BigInteger product = Arrays.stream(LatexIntegers.print(value).split(" \\\\cdot ")).map(LatexIntegersTest::power).reduce(BigInteger.ONE, BigInteger::multiply);
        assertEquals(value, product);
    }

    private static BigInteger power(String text) {
        String[] parts = text.split("[{^}]+");
        return new BigInteger(parts[0]).pow(parts.length == 1 ? 1 : Integer.parseInt(parts[1]));
    }
}

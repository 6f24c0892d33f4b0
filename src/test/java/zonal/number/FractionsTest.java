package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;

class FractionsTest {

    @Property(tries = 200, seed = "1")
    void answersDoNotDependOnWhereTheSignStands(@ForAll @IntRange(min = -60, max = 60) int numerator, @ForAll @IntRange(min = 1, max = 9) int denominator) {
        BigFraction above = BigFraction.of(numerator, denominator);
        BigFraction below = BigFraction.of(-numerator, -denominator);
        for (BigFraction value : new BigFraction[] {above, below}) {
            assertEquals(1, Fractions.withPositiveDenominator(value).getDenominator().signum());
            assertEquals(above, Fractions.withPositiveDenominator(value));
            assertEquals(numerator % denominator == 0, Fractions.isInteger(value));
            assertEquals(BigInteger.valueOf(Math.floorDiv(numerator, denominator)), Fractions.floor(value));
        }
    }
}

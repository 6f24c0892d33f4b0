package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void multiplicityWeightedMomentsSumToTheMonomialAtOne() {
        for (int d = 2; d <= 9; d++) {
            for (int p = 0; p <= 12; p++) {
                BigFraction sum = BigFraction.ZERO;
                for (int k = 0; k <= p; k++) {
                    sum = sum.add(Moments.of(d, k, p).multiply(BigFraction.of(Harmonics.multiplicity(d, k))));
                }
                assertEquals(BigFraction.ONE, sum);
            }
        }
    }

    @Test
    void momentsOfLegendrePolynomialsAreTheKnownOnes() {
        // d = 3: t^2 = 1/3 + 2/3 P_2, divided by the multiplicity 5
        assertEquals(BigFraction.of(1, 3), Moments.of(3, 0, 2));
        assertEquals(BigFraction.of(2, 15), Moments.of(3, 2, 2));
        assertEquals(BigFraction.ZERO, Moments.of(3, 1, 2));
        assertEquals(BigFraction.ZERO, Moments.of(3, 4, 2));
    }

    @Test
    void momentsOnTheCircleAreFourierCoefficients() {
        // cos^4 = 3/8 + cos(2x)/2 + cos(4x)/8, each cosine of multiplicity 2
        assertEquals(BigFraction.of(3, 8), Moments.of(2, 0, 4));
        assertEquals(BigFraction.of(1, 4), Moments.of(2, 2, 4));
        assertEquals(BigFraction.of(1, 16), Moments.of(2, 4, 4));
    }
}

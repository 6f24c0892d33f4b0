package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class HarmonicsTest {

    @Test
    void multiplicitiesOfLowDimensionsAreTheKnownOnes() {
        for (int k = 1; k < 50; k++) {
            assertEquals(BigInteger.TWO, Harmonics.multiplicity(2, k));
            assertEquals(BigInteger.valueOf(2L * k + 1), Harmonics.multiplicity(3, k));
            assertEquals(BigInteger.valueOf((k + 1L) * (k + 1L)), Harmonics.multiplicity(4, k));
        }
    }

    @Test
    void degreesZeroAndOneHaveMultiplicityOneAndD() {
        for (int d = 2; d < 40; d++) {
            assertEquals(BigInteger.ONE, Harmonics.multiplicity(d, 0));
            assertEquals(BigInteger.valueOf(d), Harmonics.multiplicity(d, 1));
        }
    }

    @Test
    void multiplicitiesSatisfyTheAdditionOfDimensions() {
        // restricting to the equator: N(d,k) = sum over j <= k of N(d-1,j)
        for (int d = 3; d < 12; d++) {
            BigInteger sum = BigInteger.ZERO;
            for (int k = 0; k < 30; k++) {
                sum = sum.add(Harmonics.multiplicity(d - 1, k));
                assertEquals(sum, Harmonics.multiplicity(d, k));
            }
        }
    }
}

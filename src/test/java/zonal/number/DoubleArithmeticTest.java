package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.special.BesselJ;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DoubleArithmeticTest {

    private final DoubleArithmetic doubles = new DoubleArithmetic();

    /** The library's Bessel function J_(n+1/2), which uses other algorithms, is good to about 1e-13 relative to its envelope. */
    @Property(tries = 2000, seed = "20201")
    void besselQuotientIsTheSphericalBesselFunctionOverAPower(@ForAll @IntRange(max = 12) int n, @ForAll @DoubleRange(min = 0.05, max = 60) double x) {
        double expected = Math.sqrt(Math.PI / (2 * x)) * BesselJ.value(n + 0.5, x) / Math.pow(x, n);
        double envelope = Math.max(Math.abs(expected), x > n ? Math.pow(x, -n - 1) : 0);
        assertEquals(expected, doubles.besselQuotient(n, x), 2e-13 * envelope);
    }

    @Property(tries = 500, seed = "20202")
    void besselQuotientIsEven(@ForAll @IntRange(max = 30) int n, @ForAll @DoubleRange(max = 40) double x) {
        assertEquals(doubles.besselQuotient(n, x), doubles.besselQuotient(n, -x), 0);
    }

    @Test
    void besselQuotientAtZeroIsTheReciprocalDoubleFactorial() {
        assertEquals(1, doubles.besselQuotient(0, 0.0));
        assertEquals(1.0 / 3, doubles.besselQuotient(1, 0.0));
        assertEquals(1.0 / 945, doubles.besselQuotient(4, 0.0), 1e-18);
    }

    @Test
    void besselQuotientOfOrderZeroIsTheSincToLastPlaces() {
        for (double x : new double[] {1e-9, 0.3, 2.0, 2.5, 3.5, 20, 1000}) {
            assertEquals(Math.sin(x) / x, doubles.besselQuotient(0, x), 8 * Math.ulp(1 / Math.max(1, x)));
        }
    }

    /** (sin x - x cos x) / x^3, at points where this form keeps its digits. */
    @Test
    void besselQuotientOfOrderOneIsItsClosedForm() {
        for (double x : new double[] {0.5, 1, 2, 3.1, 3.2, 7, 50}) {
            assertEquals((Math.sin(x) - x * Math.cos(x)) / (x * x * x), doubles.besselQuotient(1, x), 4e-15 * (1 + x) / (x * x * x));
        }
    }

    @Test
    void rationalsAreRoundedToNearest() {
        assertEquals(0.1, doubles.rational(BigFraction.of(1, 10)));
    }

    @Test
    void theSignOfZeroIsNotANumber() {
        assertTrue(Double.isNaN(doubles.sign(0.0)));
        assertEquals(-1, doubles.sign(-3.0));
    }
}

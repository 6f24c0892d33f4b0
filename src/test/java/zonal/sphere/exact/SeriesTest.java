package zonal.sphere.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.hipparchus.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Spectrum;
import zonal.symbolic.FormulaParser;
import zonal.symbolic.Program;

/** The series of exponentials of t and of the distance. */
class SeriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"laplace(c=1)", "laplace(c=7/2)", "gaussian(c=1)", "gaussian(c=1/100)", "gaussian(c=9)", "formula(\"2*exp(-3*t)\")",
        "formula(\"exp(1 + sqrt(2)*sin(theta/2))/3\")", "formula(\"exp(-sqrt(1-t))\")"})
    void seriesAndCertifiedEigenvaluesOverlapAndAreNarrow(String text) {
        Random random = new Random(text.hashCode());
        Kernel kernel = Kernels.parse(text);
        ClosedForm form = ClosedForms.of(kernel);
        for (int i = 0; i < 3; i++) {
            int d = 2 + random.nextInt(29);
            for (Eigenvalue certified : Spectrum.eigenvalues(kernel, d, List.of(0L, 1L, 2L, 7L, (long) random.nextInt(100)), 25)) {
                Ball value = form.enclose(certified.degree(), d, 1200);
                assertTrue(certified.value().contains(value), text + " k=" + certified.degree() + " d=" + d);
                assertTrue(value.relativeAccuracyBits() > 100, text + " k=" + certified.degree() + " d=" + d + " " + value);
            }
        }
    }

    /** For d = 3 the integrals are elementary: (1 - (1 + 2c) e^(-2c))/(2 c^2), (1 - e^(-4c))/(4c) and (1 + e^(-4c))/(4c) - (1 - e^(-4c))/(8c^2). */
    @Test
    void inDimensionThreeTheSeriesAreElementary() {
        assertValue("(1 - 3*exp(-2))/2", "laplace(c=1)", 0);
        assertValue("(1 - exp(-4))/4", "gaussian(c=1)", 0);
        assertValue("(1 + exp(-4))/4 - (1 - exp(-4))/8", "gaussian(c=1)", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"laplace(c=1)", "laplace(c=sqrt(5)/3)", "gaussian(c=1/7)", "formula(\"2*exp(-3*t)\")", "formula(\"exp(1 + pi*sin(theta/2))\")"})
    void elementaryValuesInOddDimensionsAreThoseOfTheSeries(String kernel) {
        ClosedForm form = ClosedForms.of(Kernels.parse(kernel));
        for (int d : List.of(3, 5, 7, 13)) {
            for (long k : List.of(0L, 1L, 2L, 5L, 12L, 20L)) {
                ExactReal exact = form.exact(k, d).orElseThrow();
                Ball many = exact.enclose(1500);
                assertTrue(many.overlaps(form.enclose(k, d, 1500)), kernel + " k=" + k + " d=" + d);
                assertTrue(many.relativeAccuracyBits() > 400, kernel + " k=" + k + " d=" + d + " " + many);
                assertEquals(exact, ClosedFormCheck.requireInside(exact, form, k, d));
                ExactReal wrong = new ExactArithmetic().add(exact, ExactReal.of(BigFraction.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(300))));
                assertThrows(IllegalStateException.class, () -> ClosedFormCheck.requireInside(wrong, form, k, d));
            }
        }
        assertTrue(form.exact(0, 4).isEmpty() && form.exact(1000, 3).isEmpty());
    }

    private static void assertValue(String expected, String kernel, long degree) {
        Ball value = ClosedForms.of(Kernels.parse(kernel)).enclose(degree, 3, 300);
        Ball known = Program.valueOf(FormulaParser.parse(expected), new BallArithmetic(400));
        assertTrue(value.contains(known) || value.overlaps(known), kernel + ": " + value);
        assertTrue(value.relativeAccuracyBits() > 280, value.toString());
    }

    /** e^(-z) Gamma(d/2) (2/z)^(d/2-1) I_(k+d/2-1)(z), the Bessel function by its power series in doubles. */
    @Test
    void theBesselFunctionIsTheOneThatIsPrinted() {
        double z = 3;
        ClosedForm form = ClosedForms.of(Kernels.parse("gaussian(c=3/2)"));
        for (int d = 2; d < 12; d++) {
            for (int k = 0; k < 12; k++) {
                double order = k + d / 2.0 - 1;
                double bessel = 0;
                for (int m = 0; m < 60; m++) {
                    bessel += Math.exp((2 * m + order) * Math.log(z / 2) - Gamma.logGamma(m + 1) - Gamma.logGamma(m + order + 1));
                }
                double expected = Math.exp(-z) * Gamma.gamma(d / 2.0) * Math.pow(2 / z, d / 2.0 - 1) * bessel;
                assertEquals(1, form.enclose(k, d, 100).toDouble() / expected, 1e-11);
            }
        }
    }

    /** The rounding is far smaller than what is left out of the series, so that a ball without the bound of the rest would miss the number. */
    @Test
    void ballsOfFewBitsHoldTheNumberAndAreNarrow() {
        for (String kernel : List.of("laplace(c=2)", "gaussian(c=2)", "laplace(c=1/3)", "gaussian(c=1/3)")) {
            ClosedForm form = ClosedForms.of(Kernels.parse(kernel));
            for (int bits = 20; bits < 200; bits += 7) {
                for (long k : List.of(0L, 1L, 9L)) {
                    Ball few = form.enclose(k, 4, bits);
                    assertTrue(few.contains(form.enclose(k, 4, 2000)), kernel + " k=" + k + " " + bits + " " + few);
                    assertTrue(few.relativeAccuracyBits() > bits - 16, kernel + " k=" + k + " " + bits + " " + few);
                }
            }
        }
    }

    @Test
    void wrongConstantsAreNeverShown() {
        Kernel laplace = Kernels.parse("laplace(c=1)");
        ExactReal wrong = ExactReal.of(BigFraction.of(-2001, 1000));
        assertThrows(IllegalStateException.class, () -> ClosedFormCheck.requireCertified(laplace, new DistanceSeries(ExactReal.ONE, wrong), 3, 0));
        Kernel gaussian = Kernels.parse("gaussian(c=1)");
        BesselForm right = (BesselForm) ClosedForms.of(gaussian);
        assertEquals(ExactReal.of(BigFraction.of(2)), right.rate());
        assertThrows(IllegalStateException.class, () -> ClosedFormCheck.requireCertified(gaussian, new BesselForm(ExactReal.ONE, right.rate()), 3, 0));
    }

    @Test
    void aNegativeRateAlternates() {
        BesselForm form = (BesselForm) ClosedForms.of(Kernels.parse("formula(\"exp(-3*t)\")"));
        assertTrue(form.alternates());
        assertEquals(ExactReal.of(BigFraction.of(3)), form.size());
    }
}

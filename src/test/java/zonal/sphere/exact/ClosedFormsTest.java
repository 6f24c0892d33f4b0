package zonal.sphere.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.kernel.Kernel;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.ExactArithmetic;
import zonal.number.ExactReal;
import zonal.sphere.Eigenvalue;
import zonal.sphere.Harmonics;
import zonal.sphere.Spectrum;
import zonal.symbolic.DegreeFraction;

class ClosedFormsTest {

    private static final ExactArithmetic EXACT = new ExactArithmetic();
    private static final List<AngularClosedForm> ALL = Forms.all();

    /** The formulas of Bach (2017) and of Bietti and Bach (2021), in this normalisation. */
    @Test
    void textbookFormulasComeOut() {
        assertEquals("1/(2*pi^2) ODD_BETA", Forms.text(Forms.only(Forms.of(Forms.KAPPA_0).eigenvalues().odd())));
        assertEquals("d/(2*(k - 1)^2*pi^2) EVEN_BETA", Forms.text(Forms.only(Forms.ofKernel("fc-nngp(depth=1)").eigenvalues().even())));
        // (k B((k-1)/2)^2 + (k+d-2) B((k+1)/2)^2)/((2k+d-2) 2 pi^2) and mu_k[kappa1]
        DegreeFraction below = DegreeFraction.linear(1, 1, -1).over(1, 0, -1);
        DegreeFraction sum = DegreeFraction.linear(1, 0, 0).multiply(below).multiply(below).add(DegreeFraction.linear(1, 1, -2)).over(2, 1, -2);
        DegreeFraction readout = DegreeFraction.linear(0, 1, 0).over(1, 0, -1).over(1, 0, -1);
        Term tangent = Forms.only(Forms.ofKernel("fc-ntk(depth=1)").eigenvalues().even());
        assertEquals(sum.add(readout).scale(BigFraction.of(1, 2)), tangent.ratio());
        assertEquals("(k^2 + k*d - 2*k + d + 1)/(2*(k - 1)^2*pi^2) EVEN_BETA", Forms.text(tangent));
    }

    @Test
    void halfABlockOfAResidualNetworkIsHalfTheTangentKernel() {
        Term block = Forms.only(Forms.ofKernel("resntk(depth=1, alpha=3/10)").eigenvalues().even());
        assertEquals(Forms.only(Forms.ofKernel("fc-ntk(depth=1)").eigenvalues().even()).ratio().scale(BigFraction.of(1, 2)), block.ratio());
    }

    @Test
    void oddDegreesOfTheBiasFreeTangentKernelVanishExactly() {
        ParityForm form = Forms.ofKernel("fc-ntk(depth=1)").eigenvalues();
        assertTrue(form.odd().isEmpty());
        assertEquals(3, form.validFrom(false));
        assertEquals(0, form.validFrom(true));
        assertEquals("1/d", Term.text(form.atDegree(1), OptionalLong.of(1)));
        for (int d = 2; d <= 30; d++) {
            for (long k = 3; k < 60; k += 2) {
                assertTrue(form.value(k, d).isZero());
            }
        }
    }

    @Test
    void everyFormAgreesWithExactIntegralsAtRandomDegreesAndDimensions() {
        Random random = new Random(20240611);
        for (AngularClosedForm form : ALL) {
            for (int d : new int[] {2, 3, 2 + random.nextInt(29), 2 + random.nextInt(29), 30}) {
                MomentEigenvalues integrals = new MomentEigenvalues(form.kernel(), d);
                ParityForm special = form.eigenvalues().inDimension(d);
                for (int k : new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, random.nextInt(201), random.nextInt(201), 199, 200}) {
                    ExactReal integral = integrals.value(k);
                    assertEquals(integral, form.eigenvalues().value(k, d), () -> form + " k=" + k + " d=" + d);
                    assertEquals(integral, special.value(k, d), () -> form + " k=" + k + " d=" + d);
                    assertEquals(integral, Term.value(form.eigenvalues().atDegree(k), k, d), () -> form + " k=" + k + " d=" + d);
                }
            }
        }
    }

    @Test
    void certifiedEigenvaluesHoldTheExactOnes() {
        Random random = new Random(5);
        for (String text : List.of("fc-ntk(depth=1)", "fc-nngp(depth=1)", "formula(\"" + Forms.KAPPA_0 + "\")", "formula(\"" + Forms.J_3 + "\")",
                "formula(\"(1+t)*(pi-acos(t))/pi + sqrt(1-t^2)/pi\")", "formula(\"1 - sqrt(1-t)/sqrt(2)\")", "formula(\"cos(theta/2)^3 + theta\")")) {
            Kernel kernel = Kernels.parse(text);
            AngularClosedForm form = Forms.ofKernel(text);
            for (int i = 0; i < 3; i++) {
                int d = 2 + random.nextInt(29);
                List<Long> degrees = List.of(0L, 1L, 2L, (long) random.nextInt(201), (long) random.nextInt(201));
                for (Eigenvalue certified : Spectrum.eigenvalues(kernel, d, degrees, 25)) {
                    Ball exact = form.enclose(certified.degree(), d, 400);
                    assertTrue(certified.value().contains(exact), text + " k=" + certified.degree() + " d=" + d);
                    assertTrue(exact.isZero() == certified.value().isZero());
                }
            }
        }
    }

    /** mu_k^(d)[K] = mu_(k-1)^(d+2)[K'] / d with J_p' = p^2 J_(p-1), and (x^3)' = -3/4 x for x = sin(theta/2). */
    @Test
    void derivativesShiftTheDimensionOfTheForms() {
        DegreeFraction d = DegreeFraction.linear(0, 1, 0);
        // B((k-1)/2, d/2+1) = B((k+1)/2, d/2) d/(k-1) and B(k/2, d/2+1) = B(k/2, d/2) d/(k+d)
        DegreeFraction toEven = square(d.over(1, 0, -1));
        DegreeFraction toOdd = square(d.over(1, 1, 0));
        assertShift(Forms.KAPPA_1, Forms.KAPPA_0, BigFraction.ONE, true, toEven);
        assertShift(Forms.J_2, Forms.KAPPA_1, BigFraction.of(4), false, toOdd);
        assertShift(Forms.J_3, Forms.J_2, BigFraction.of(9), true, toEven);
        // B(d/2+1, 1/2) B(k-3/2, d+2) = B(d/2, 1/2) B(k-1/2, d) d/(d+1) d(d+1)/((k-3/2)(k+d-1/2))
        DegreeFraction distances = d.multiply(d).scale(BigFraction.of(4)).over(2, 0, -3).over(2, 2, -1);
        assertShift("sin(theta/2)^3", "sin(theta/2)", BigFraction.of(-3, 4), true, distances);
        assertShift("sin(theta/2)^3", "sin(theta/2)", BigFraction.of(-3, 4), false, distances);
    }

    private static void assertShift(String kernel, String derivative, BigFraction factor, boolean even, DegreeFraction bases) {
        DegreeFraction shifted = Forms.only(Forms.of(derivative).eigenvalues().terms(!even)).ratio().shifted(-1).inDimensionShiftedBy(2);
        assertEquals(Forms.only(Forms.of(kernel).eigenvalues().terms(even)).ratio(), shifted.multiply(bases).scale(factor).over(0, 1, 0));
    }

    private static DegreeFraction square(DegreeFraction ratio) {
        return ratio.multiply(ratio);
    }

    @Test
    void tracesOfPolynomialsAreExactAndPartialTracesOfKernelsApproachTheirValueAtOne() {
        ParityForm polynomial = Forms.of("cos(theta)^7 - cos(theta)/3").eigenvalues();
        for (int d = 2; d < 12; d++) {
            assertEquals(EXACT.rational(BigFraction.of(2, 3)), trace(polynomial, d, 8));
        }
        BallArithmetic balls = new BallArithmetic(100);
        for (String kernel : List.of("fc-nngp(depth=1)", "formula(\"" + Forms.J_2 + "\")")) {
            ParityForm form = Forms.ofKernel(kernel).eigenvalues();
            double atOne = kernel.startsWith("fc") ? 1 : 3;
            for (int d : new int[] {2, 3, 6, 9}) {
                double near = balls.subtract(Ball.of((long) atOne), trace(form, d, 60).enclose(300)).toDouble();
                double nearer = balls.subtract(Ball.of((long) atOne), trace(form, d, 120).enclose(300)).toDouble();
                assertTrue(0 < nearer && nearer < near / 6 && near < 1e-3, kernel + " " + d + ": " + near + " " + nearer);
            }
        }
    }

    private static ExactReal trace(ParityForm form, int dimension, int count) {
        ExactReal sum = ExactReal.ZERO;
        for (int k = 0; k < count; k++) {
            BigInteger multiplicity = Harmonics.multiplicity(dimension, k);
            sum = EXACT.add(sum, EXACT.multiply(EXACT.rational(BigFraction.of(multiplicity)), form.value(k, dimension)));
        }
        return sum;
    }

    @Test
    void valuesAreRationalInOddDimensions() {
        ParityForm form = Forms.ofKernel("fc-ntk(depth=1)").eigenvalues();
        assertEquals(EXACT.rational(BigFraction.of(1, 192)), form.value(4, 3));
        assertEquals("40/9*pi^-2", form.value(0, 4).toString());
        for (int d = 3; d < 30; d += 2) {
            assertTrue(form.value(200, d).isRational());
        }
    }

    /** The claims of the circle: u (pi - arccos u)/(4 pi) has (k^2+1)/(2 pi^2 (k^2-1)^2) for even k. */
    @Test
    void onTheCircleTheFormIsARationalFunction() {
        Term term = Forms.only(Forms.of("cos(theta)*(pi - theta)/(4*pi)").eigenvalues().inDimension(2).even());
        assertEquals("(k^2 + 1)/(2*(k - 1)^2*(k + 1)^2*pi^2) ONE", Forms.text(term));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "fc-ntk(depth=1, bias=1); behind a bias", "fc-ntk(depth=2); a second hidden layer", "resntk(depth=2, alpha=1); a second hidden layer",
        "fc-ntk(depth=20); several layers", "formula(\"theta^2\"); to the power 2", "formula(\"exp(t^2)\"); stands in an exponent",
        "formula(\"exp(-theta)\"); stands in an exponent", "formula(\"exp(sin(theta/2)+cos(theta))\"); stands in an exponent", "formula(\"(1-t)^(1/3)\"); a root"})
    void kernelsWithoutAClosedFormAreRefusedWithTheReason(String kernel, String reason) {
        String message = assertThrows(InputException.class, () -> ClosedForms.of(Kernels.parse(kernel))).getMessage();
        assertTrue(message.startsWith("kernel " + Kernels.parse(kernel).text() + ": no closed form of the eigenvalues is known, since "), message);
        assertTrue(message.contains(reason) && message.lines().count() == 1, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/theta", "sin(theta)/theta^2"})
    void kernelsWithAPoleAreRefused(String formula) {
        assertThrows(InputException.class, () -> Forms.of(formula));
    }

    @Test
    void aFormThatIsWrongByAFactorOrInOneDegreeIsNeverShown() {
        AngularClosedForm form = Forms.ofKernel("fc-ntk(depth=1)");
        ParityForm right = form.eigenvalues();
        Term term = Forms.only(right.even());
        ParityForm doubled = new ParityForm(List.of(new Term(term.unit(), term.ratio().scale(BigFraction.of(2)), term.base())), right.odd(), right.polynomial());
        ParityForm shifted = new ParityForm(List.of(new Term(term.unit(), term.ratio().inDimensionShiftedBy(1), term.base())), right.odd(), right.polynomial());
        ParityForm dropped = new ParityForm(right.even(), right.odd(), List.of());
        for (ParityForm wrong : List.of(doubled, shifted, dropped)) {
            AngularClosedForm mutant = new AngularClosedForm(form.kernel(), wrong);
            assertThrows(IllegalStateException.class, () -> ClosedFormCheck.requireExactIntegrals(mutant));
            Kernel kernel = Kernels.parse("fc-ntk(depth=1)");
            assertThrows(IllegalStateException.class, () -> ClosedFormCheck.requireCertified(kernel, mutant, 3, 0, 1, 2));
            assertThrows(IllegalStateException.class, () -> ExactEigenvalues.of(kernel, mutant, 3, List.of(0L, 1L, 2L, 60L), 20));
        }
        ClosedFormCheck.requireExactIntegrals(form);
        // past the degrees of certified quadrature the exact integral alone stands guard
        AngularClosedForm mutant = new AngularClosedForm(form.kernel(), doubled);
        assertThrows(IllegalStateException.class, () -> ExactEigenvalues.of(Kernels.parse("fc-ntk(depth=1)"), mutant, 3, List.of(60L), 20));
    }

    @Property(tries = 60)
    void momentsOfPowersAreThoseOfExactIntegrals(@ForAll @IntRange(max = 12) int power, @ForAll @IntRange(max = 14) int degree,
            @ForAll @IntRange(min = 2, max = 12) int dimension) {
        AngularClosedForm monomial = Forms.of("cos(theta)^" + power);
        assertEquals(new MomentEigenvalues(monomial.kernel(), dimension).value(degree), monomial.eigenvalues().value(degree, dimension));
    }

    /** sin(theta)^3 cos(theta) and cos(theta/2) have equal eigenvalues of degree 1 for d = 4, which no enclosure could tell. */
    @Test
    void zerosByCancellationOfTwoBasesAreExact() {
        Kernel kernel = Kernels.parse("formula(\"sin(theta)^3*cos(theta) - cos(theta/2)\")");
        List<ExactEigenvalue> values = ExactEigenvalues.of(kernel, ClosedForms.of(kernel), 4, List.of(0L, 1L, 2L), 20);
        assertEquals(List.of(false, true, false), values.stream().map(value -> value.value().isZero()).toList());
    }

    @Test
    void tooLargeRequestsAreRefused() {
        Kernel kernel = Kernels.parse("fc-ntk(depth=1)");
        ClosedForm form = ClosedForms.of(kernel);
        assertThrows(InputException.class, () -> ExactEigenvalues.of(kernel, form, 3, List.of(2001L), 20));
        assertThrows(InputException.class, () -> ExactEigenvalues.of(kernel, form, 501, List.of(1L), 20));
        assertThrows(InputException.class, () -> ExactEigenvalues.of(kernel, form, 1, List.of(1L), 20));
    }
}

package zonal.sphere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zonal.InputException;
import zonal.kernel.Kernels;
import zonal.number.Ball;
import zonal.number.BallArithmetic;
import zonal.number.DecimalEnclosure;

class SpectrumTest {

    private static final BallArithmetic BALLS = new BallArithmetic(400);

    @ParameterizedTest
    @CsvSource({"fc-ntk-depth3-d3.csv, 3, 3, 50", "fc-ntk-depth3-d10.csv, 3, 10, 50", "fc-ntk-depth1-d3.csv, 1, 3, 50", "fc-ntk-depth1-d10.csv, 1, 10, 50"})
    void deepNetworksAgreeWithIndependentProgramsInEveryDigit(String resource, int depth, int dimension, int digits) {
        Map<Integer, BigDecimal> reference = ReferenceEigenvalues.read(resource);
        List<Eigenvalue> eigenvalues = Spectrum.eigenvalues(Kernels.parse("fc-ntk(depth=" + depth + ")"), dimension, reference.keySet().stream().map(Integer::longValue).toList(), digits);
        assertTrue(eigenvalues.size() > 50);
        for (Eigenvalue eigenvalue : eigenvalues) {
            assertAgree(reference.get((int) eigenvalue.degree()), eigenvalue, digits);
        }
    }

    /** Values of 18 digits by Gauss-Legendre quadrature in floating point, two orders of it agreeing. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "fc-ntk(depth=2); 3; 0.930251931642306739 0.370783187529591671 0.107367571280237668 0.0186440772131828191 0.00914313282802888792 0.00305786523852059835",
        "fc-ntk(depth=2); 4; 0.861644639968834218 0.26952061494634974 0.0636011270745186979 0.00916183884861019967 0.00373985997801612241 0.00107274099659850738",
        "fc-nngp(depth=2); 3; 0.544128688335726715 0.107490893739061723 0.0210866003935853321 0.0022414651087716966 0.000795419787478722295 0.00016394566163198757",
        "resntk(depth=3, alpha=1/2); 3; 0.258597179127690618 0.156811734376042346 0.0353626524315053727 0.00369032440339445468 0.00221254586699116917",
        "resntk(depth=3, alpha=0.5); 4; 0.236133626283147405 0.115899674241318474 0.0212560919086272889 0.00177980089675264589 0.000910906304014597632",
        "laplace(c=1); 3; 0.296997075145080962 0.0826822658929015352 0.0267338382023675565 0.0108479865124004106 0.00528928130356194603",
        "laplace(c=1); 4; 0.279382317158077448 0.0568589088573808561 0.0146336009665731776 0.00492098409397080955 0.00204399024611159438"})
    void kernelsAgreeWithValuesByFloatingPointQuadrature(String kernel, int dimension, String values) {
        String[] expected = values.split(" ");
        List<Eigenvalue> eigenvalues = Spectrum.eigenvalues(Kernels.parse(kernel), dimension, LongStream.range(0, expected.length).boxed().toList(), 25);
        for (int k = 0; k < expected.length; k++) {
            assertAgree(new BigDecimal(expected[k]), eigenvalues.get(k), 16);
        }
    }

    @Property(tries = 12, seed = "1")
    void oneHiddenLayerHasTheClosedFormOfBach(@ForAll @IntRange(min = 2, max = 30) int d, @ForAll @IntRange(min = 5, max = 60) int digits) {
        // kappa1: mu_k = (d / (8 pi^2)) (Gamma(d/2) Gamma((k-1)/2) / Gamma((k+d+1)/2))^2 for even k
        List<Long> degrees = List.of(2L, 4L, 20L, 38L);
        for (Eigenvalue eigenvalue : Spectrum.eigenvalues(Kernels.parse("fc-nngp(depth=1)"), d, degrees, digits)) {
            int k = (int) eigenvalue.degree();
            Ball gammas = BALLS.divide(BALLS.multiply(BALLS.gamma(BigFraction.of(d, 2)), BALLS.gamma(BigFraction.of(k - 1, 2))), BALLS.gamma(BigFraction.of(k + d + 1, 2)));
            Ball square = BALLS.multiply(BALLS.multiply(gammas, gammas), BALLS.rational(BigFraction.of(d, 8)));
            assertContainsTightly(eigenvalue, BALLS.divide(square, BALLS.multiply(BALLS.pi(), BALLS.pi())), digits);
        }
    }

    @Test
    void circleHasTheFourierCoefficientsOfTheBiasFreeNetwork() {
        // u (pi - arccos u)/(4 pi) on S^1 (Basri et al. 2019): even k (k^2+1)/(2 pi^2 (k^2-1)^2), with respect to the uniform measure
        for (Eigenvalue eigenvalue : Spectrum.eigenvalues(Kernels.parse("formula(\"cos(theta)*(pi-theta)/(4*pi)\")"), 2, List.of(2L, 4L, 10L, 50L), 40)) {
            long square = (long) eigenvalue.degree() * eigenvalue.degree();
            Ball expected = BALLS.divide(BALLS.rational(BigFraction.of(square + 1, 2 * (square - 1) * (square - 1))), BALLS.multiply(BALLS.pi(), BALLS.pi()));
            assertContainsTightly(eigenvalue, expected, 40);
        }
    }

    @Test
    void gaussianAtDegree2000IsItsBesselSeries() {
        // exp(-2c) 0F1-like series: mu_k = e^(-2c) sum_m (2c)^(k+2m)/(k+2m)! mu_k[t^(k+2m)], here summed independently in ratios
        int d = 3;
        int k = 2000;
        Eigenvalue eigenvalue = Spectrum.eigenvalues(Kernels.parse("gaussian(c=1)"), d, List.of((long) k), 30).get(0);
        Ball term = BALLS.exp(Ball.of(-2));
        for (int j = 0; j < k; j++) {
            term = BALLS.divide(BALLS.multiply(term, Ball.of(2)), Ball.of(d + 2L * j));
        }
        Ball sum = Ball.ZERO;
        for (int m = 0; m < 60; m++) {
            sum = BALLS.add(sum, term);
            term = BALLS.divide(term, Ball.of((2L * m + 2) * (2L * m + 2L * k + d)));
            term = BALLS.multiply(term, Ball.of(4));
        }
        assertTrue(eigenvalue.value().overlaps(sum.enlarge(term.magnitude().shift(4))), eigenvalue.value() + " against " + sum);
        assertTrue(DecimalEnclosure.of(eigenvalue.value(), 30).isPresent());
    }

    @Test
    void laplaceKernelIsItsSeriesOfSingularTerms() {
        // sum_j (-c sqrt 2)^j / j! mu_k[(1-t)^(j/2)], mu_k[(1-t)^s] = 2^(s+d-2) Gamma(d/2) Gamma(s+(d-1)/2)/sqrt(pi) (-s)_k / Gamma(k+s+d-1)
        int d = 5;
        for (Eigenvalue eigenvalue : Spectrum.eigenvalues(Kernels.parse("laplace(c=3/2)"), d, List.of(3L, 8L), 30)) {
            Ball sum = Ball.ZERO;
            for (int j = 0; j < 90; j++) {
                sum = BALLS.add(sum, BALLS.multiply(singularTerm(d, (int) eigenvalue.degree(), j), coefficient(j)));
            }
            // the terms fall faster than 4^j/j!: what follows the ninetieth is below 1e-60
            double distance = BALLS.subtract(eigenvalue.value(), sum).magnitude().toDouble();
            assertTrue(distance < 1e-33, () -> eigenvalue.value() + " differs by " + distance);
        }
    }

    private static Ball coefficient(int j) {
        Ball product = Ball.ONE;
        for (int i = 1; i <= j; i++) {
            product = BALLS.divide(BALLS.multiply(product, BALLS.rational(BigFraction.of(-3, 2))), Ball.of(i));
        }
        return BALLS.multiply(product, BALLS.power(BALLS.sqrt(Ball.of(2)), j));
    }

    private static Ball singularTerm(int d, int k, int j) {
        BigFraction s = BigFraction.of(j, 2);
        Ball rising = Ball.ONE;
        for (int i = 0; i < k; i++) {
            rising = BALLS.multiply(rising, BALLS.rational(BigFraction.of(i).subtract(s)));
        }
        Ball power = BALLS.power(BALLS.sqrt(Ball.of(2)), j + 2 * (d - 2));
        Ball gammas = BALLS.multiply(BALLS.gamma(BigFraction.of(d, 2)), BALLS.gamma(s.add(BigFraction.of(d - 1, 2))));
        Ball below = BALLS.multiply(BALLS.sqrt(BALLS.pi()), BALLS.gamma(s.add(k + d - 1)));
        return BALLS.divide(BALLS.multiply(BALLS.multiply(power, gammas), rising), below);
    }

    @Test
    void eigenvaluesProvedToVanishAreExactlyZero() {
        for (Eigenvalue eigenvalue : Spectrum.eigenvalues(Kernels.parse("fc-ntk(depth=1)"), 4, List.of(3L, 5L, 1999L), 20)) {
            assertTrue(eigenvalue.value().isZero());
        }
        assertTrue(Spectrum.eigenvalues(Kernels.parse("fc-ntk(depth=1, bias=1/2)"), 4, List.of(3L), 20).get(0).value().isPositive().isCertain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"formula(\"t^2 - 1/3\")", "formula(\"cos(theta)^2 - 1/3\")", "formula(\"1/6 + cos(2*theta)/2\")"})
    void polynomialsHaveExactEigenvaluesAndAccidentalZeros(String kernel) {
        List<Eigenvalue> eigenvalues = Spectrum.eigenvalues(Kernels.parse(kernel), 3, List.of(0L, 1L, 2L, 3L, 4L), 20);
        assertTrue(eigenvalues.get(0).value().isZero());
        assertTrue(eigenvalues.get(1).value().isZero());
        assertTrue(eigenvalues.get(2).value().contains(BigFraction.of(2, 15)));
        assertTrue(eigenvalues.get(3).value().isZero());
        assertTrue(eigenvalues.get(4).value().isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"formula(\"theta + 3*pi/8*cos(theta)\")", "formula(\"exp(t) - (exp(1)-exp(-1))/2\")"})
    void zeroThatIsNotProvedIsRefusedInSeconds(String kernel) {
        InputException refusal = assertTimeout(Duration.ofSeconds(60), () -> assertThrows(InputException.class, () -> Spectrum.eigenvalues(Kernels.parse(kernel), 3, List.of(kernel.contains("theta") ? 1L : 0L), 10)));
        assertTrue(refusal.getMessage().contains("was not separated from zero"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"formula(\"exp(-exp(4*t))\"); 0.43012705", "formula(\"1e-200*theta\"); 1.5707963e-200", "gaussian(c=10^20); 2.5e-21"})
    void extremeFormulasAreComputed(String kernel, String expected) {
        DecimalEnclosure value = DecimalEnclosure.of(Spectrum.eigenvalues(Kernels.parse(kernel), 3, List.of(0L), 8).get(0).value(), 8).orElseThrow();
        assertEquals(0, new BigDecimal(value.value()).round(new MathContext(4)).compareTo(new BigDecimal(expected).round(new MathContext(4))), value.value());
    }

    @Property(tries = 8, seed = "4")
    void digitsAskedForAreThere(@ForAll @IntRange(min = 5, max = 300) int digits, @ForAll @IntRange(min = 2, max = 12) int dimension) {
        for (Eigenvalue eigenvalue : Spectrum.eigenvalues(Kernels.parse("resntk(depth=2, alpha=3/10)"), dimension, List.of(0L, 1L, 7L), digits)) {
            assertTrue(DecimalEnclosure.of(eigenvalue.value(), digits).isPresent());
        }
    }

    @Test
    void twoAccuraciesGiveOverlappingEnclosures() {
        for (String kernel : List.of("fc-ntk(depth=5)", "fc-nngp(depth=3, bias=1/3)", "resntk(depth=4, alpha=1/10)", "laplace(c=2)", "formula(\"1/(2-t)\")")) {
            List<Long> degrees = List.of(0L, 3L, 17L, 60L);
            List<Eigenvalue> few = Spectrum.eigenvalues(Kernels.parse(kernel), 6, degrees, 8);
            List<Eigenvalue> many = Spectrum.eigenvalues(Kernels.parse(kernel), 6, degrees, 45);
            for (int i = 0; i < degrees.size(); i++) {
                assertTrue(few.get(i).value().overlaps(many.get(i).value()), kernel + " at degree " + degrees.get(i));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "formula(\"log(t)\"); not shown to be real and finite",
        "formula(\"1/t\"); not shown to be real and finite",
        "formula(\"1/(100*t^2-37)\"); not shown to be real and finite",
        "formula(\"1/(100*t-37)-1/(100*t-37)\"); not shown to be real and finite",
        "formula(\"abs(sin(2*theta)-1/2)\"); analytic",
        "formula(\"abs(t)\"); analytic",
        "formula(\"1e-2000*theta\"); of the size 1e-1999",
        "formula(\"exp(3000*t)\"); of the size 1e1303",
        "formula(\"sin(10^300*t)\"); analytic",
        "formula(\"1/((t-1/3)^2)\"); not shown to be real and finite"})
    void kernelsOutsideTheMethodAreRefusedWithTheReason(String kernel, String reason) {
        InputException refusal = assertThrows(InputException.class, () -> Spectrum.eigenvalues(Kernels.parse(kernel), 3, List.of(0L, 1L), 10));
        assertTrue(refusal.getMessage().contains(reason), refusal.getMessage());
        assertEquals(1, refusal.getMessage().lines().count());
    }

    private static void assertAgree(BigDecimal reference, Eigenvalue eigenvalue, int digits) {
        if (reference.signum() == 0 || reference.abs().compareTo(new BigDecimal("1e-55")) < 0) {
            assertTrue(eigenvalue.value().isZero(), () -> "degree " + eigenvalue.degree() + ": " + eigenvalue.value());
            return;
        }
        BigDecimal rounded = reference.round(new MathContext(digits));
        BigFraction unit = fraction(rounded.ulp());
        Ball value = eigenvalue.value();
        assertTrue(value.enlarge(BALLS.rational(unit).magnitude()).contains(fraction(reference)), () -> "degree " + eigenvalue.degree() + ": " + value + " misses " + reference);
        assertTrue(value.radius().compareTo(BALLS.rational(unit).magnitude()) <= 0, () -> "degree " + eigenvalue.degree() + ": radius " + value.radius());
    }

    private static BigFraction fraction(BigDecimal value) {
        return value.scale() >= 0 ? BigFraction.of(value.unscaledValue(), java.math.BigInteger.TEN.pow(value.scale()))
                : BigFraction.of(value.toBigIntegerExact());
    }

    private static void assertContainsTightly(Eigenvalue eigenvalue, Ball truth, int digits) {
        assertTrue(eigenvalue.value().overlaps(truth), () -> "degree " + eigenvalue.degree() + ": " + eigenvalue.value() + " misses " + truth);
        assertTrue(DecimalEnclosure.of(eigenvalue.value(), digits).isPresent());
    }
}

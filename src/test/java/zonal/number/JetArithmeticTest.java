package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.apache.commons.numbers.fraction.BigFraction;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.hipparchus.analysis.differentiation.DerivativeStructure;
import org.junit.jupiter.api.Test;

class JetArithmeticTest {

    private static final int ORDER = 8;

    private final JetArithmetic<Double> jets = new JetArithmetic<>(new DoubleArithmetic(), ORDER);

    /** Series with a constant term in (0.1, 0.7), inside the domain of every function, and coefficients of order 1. */
    @Provide
    Arbitrary<List<Double>> series() {
        Arbitrary<Double> constant = Arbitraries.doubles().between(0.1, 0.7);
        Arbitrary<List<Double>> rest = Arbitraries.doubles().between(-1, 1).list().ofSize(ORDER);
        return constant.flatMap(c -> rest.map(r -> {
            List<Double> all = new ArrayList<>(List.of(c));
            all.addAll(r);
            return all;
        }));
    }

    @Property(tries = 100, seed = "20301")
    void functionsAgreeWithHipparchus(@ForAll("series") List<Double> series) {
        assertAgrees(series, jets::sqrt, DerivativeStructure::sqrt);
        assertAgrees(series, jets::exp, DerivativeStructure::exp);
        assertAgrees(series, jets::log, DerivativeStructure::log);
        assertAgrees(series, jets::sin, DerivativeStructure::sin);
        assertAgrees(series, jets::cos, DerivativeStructure::cos);
        assertAgrees(series, jets::asin, DerivativeStructure::asin);
        assertAgrees(series, jets::acos, DerivativeStructure::acos);
        assertAgrees(series, jets::atan, DerivativeStructure::atan);
        assertAgrees(series, a -> jets.power(a, 3), a -> a.pow(3));
        assertAgrees(series, a -> jets.power(a, -2), a -> a.pow(-2));
        assertAgrees(series, a -> jets.power(a, BigFraction.of(3, 2)), a -> a.pow(1.5));
        assertAgrees(series, a -> jets.power(a, BigFraction.of(2, 3)), a -> a.pow(2.0 / 3));
        assertAgrees(series, a -> jets.abs(jets.negate(a)), a -> a);
        assertAgrees(series, a -> jets.divide(jets.sin(a), jets.exp(a)), a -> a.sin().divide(a.exp()));
    }

    @Property(tries = 50, seed = "20302")
    void besselQuotientsAreQuotientsOfTrigonometricFunctions(@ForAll("series") List<Double> series) {
        assertAgrees(series, a -> jets.besselQuotient(0, jets.add(a, jets.integer(1))), a -> a.add(1).sin().divide(a.add(1)));
        assertAgrees(series, a -> jets.besselQuotient(1, jets.add(a, jets.integer(1))),
                a -> a.add(1).sin().subtract(a.add(1).multiply(a.add(1).cos())).divide(a.add(1).pow(3)));
    }

    /** The functions of twice an inverse sine and of its supplement are known from those of the sine; constants are exact in neither arithmetic. */
    @Property(tries = 100, seed = "20304")
    void functionsOfKnownAnglesAreThoseOfTheirSeries(@ForAll("series") List<Double> series) {
        Jet<Double> two = jets.integer(2);
        Jet<Double> half = jets.rational(BigFraction.of(1, 2));
        UnaryOperator<Jet<Double>> twice = a -> jets.multiply(two, jets.asin(a));
        UnaryOperator<DerivativeStructure> expected = a -> a.asin().multiply(2);
        assertAgrees(series, a -> jets.sin(twice.apply(a)), a -> expected.apply(a).sin());
        assertAgrees(series, a -> jets.cos(twice.apply(a)), a -> expected.apply(a).cos());
        UnaryOperator<Jet<Double>> supplement = a -> jets.supplement(twice.apply(a));
        UnaryOperator<DerivativeStructure> rest = a -> expected.apply(a).negate().add(Math.PI);
        assertAgrees(series, supplement, rest);
        assertAgrees(series, a -> jets.sin(supplement.apply(a)), a -> rest.apply(a).sin());
        assertAgrees(series, a -> jets.cos(supplement.apply(a)), a -> rest.apply(a).cos());
        assertAgrees(series, a -> jets.multiply(supplement.apply(a), half), a -> rest.apply(a).divide(2));
        assertAgrees(series, a -> jets.sin(jets.multiply(half, supplement.apply(a))), a -> rest.apply(a).divide(2).sin());
        assertAgrees(series, a -> jets.cos(jets.multiply(half, supplement.apply(a))), a -> rest.apply(a).divide(2).cos());
        assertAgrees(series, a -> jets.besselQuotient(0, supplement.apply(a)), a -> rest.apply(a).sin().divide(rest.apply(a)));
        assertAgrees(series, jets::supplement, a -> a.negate().add(Math.PI));
    }

    /** Long series go by the differential equation: x^3 B_1 = sin x - x cos x and B_(n-1) + x^2 B_(n+1) = (2n+1) B_n, whatever the constant term. */
    @Test
    void longSeriesOfBesselQuotientsSatisfyTheirIdentities() {
        BallArithmetic coefficients = new BallArithmetic(300);
        JetArithmetic<Ball> jets = new JetArithmetic<>(coefficients, 24);
        for (Ball constant : List.of(Ball.ZERO, Ball.ONE, Ball.of(-2), coefficients.pi(), Ball.exactly(1e-3))) {
            Jet<Ball> w = jets.variable(Ball.ZERO);
            Jet<Ball> x = jets.add(jets.constant(constant), jets.divide(w, jets.add(jets.integer(2), w)));
            Jet<Ball> closed = jets.subtract(jets.sin(x), jets.multiply(x, jets.cos(x)));
            assertSmall(jets.subtract(jets.multiply(jets.power(x, 3), jets.besselQuotient(1, x)), closed));
            for (int n = 1; n < 5; n++) {
                Jet<Ball> sum = jets.add(jets.besselQuotient(n - 1, x), jets.multiply(jets.power(x, 2), jets.besselQuotient(n + 1, x)));
                assertSmall(jets.subtract(sum, jets.multiply(jets.integer(2L * n + 1), jets.besselQuotient(n, x))));
            }
        }
    }

    private static void assertSmall(Jet<Ball> difference) {
        for (Ball coefficient : difference.coefficients()) {
            assertTrue(coefficient.containsZero() && coefficient.radius().exponent() < -200, coefficient::toString);
        }
    }

    @Test
    void besselQuotientAtZeroHasItsTaylorCoefficients() {
        Jet<Double> series = jets.besselQuotient(1, jets.variable(0.0));
        assertEquals(1.0 / 3, series.coefficient(0));
        assertEquals(-1.0 / 30, series.coefficient(2), 1e-17);
        assertEquals(1.0 / 840, series.coefficient(4), 1e-18);
    }

    /** erf x = 2/sqrt(pi) (x - x^3/3 + x^5/10 - x^7/42 ...). */
    @Test
    void erfAtZeroHasItsTaylorCoefficients() {
        Jet<Double> series = jets.erf(jets.variable(0.0));
        double[] expected = {0, 1, 0, -1.0 / 3, 0, 1.0 / 10, 0, -1.0 / 42, 0};
        for (int j = 0; j <= ORDER; j++) {
            assertEquals(2 / Math.sqrt(Math.PI) * expected[j], series.coefficient(j), 1e-16);
        }
    }

    @Test
    void coefficientsThatVanishBySymmetryAreExactlyZero() {
        Jet<Double> x = jets.variable(0.0);
        for (Jet<Double> even : List.of(jets.cos(x), jets.besselQuotient(2, x), jets.exp(jets.multiply(x, x)), jets.sqrt(jets.cos(x)), jets.log(jets.cos(x)),
                jets.divide(jets.integer(1), jets.cos(x)))) {
            for (int j = 1; j <= ORDER; j += 2) {
                assertEquals(0.0, even.coefficient(j));
            }
        }
        for (Jet<Double> odd : List.of(jets.sin(x), jets.asin(x), jets.atan(x), jets.erf(x), jets.power(x, 3))) {
            for (int j = 0; j <= ORDER; j += 2) {
                assertEquals(0.0, odd.coefficient(j));
            }
        }
    }

    @Test
    void powersOfTheVariableVanishBeyondTheOrder() {
        assertTrue(jets.power(jets.variable(0.0), ORDER + 1).coefficients().stream().allMatch(c -> c == 0));
    }

    @Test
    void orderZeroIsTheArithmeticOfTheCoefficients() {
        JetArithmetic<Double> values = new JetArithmetic<>(new DoubleArithmetic(), 0);
        assertEquals(Math.asin(0.3), values.asin(values.variable(0.3)).coefficient(0));
        assertEquals(Math.sin(0.3) / 0.3, values.besselQuotient(0, values.variable(0.3)).coefficient(0), 3e-16);
    }

    /** One composition of every operation, over doubles and over balls: the doubles lie within rounding of the balls. */
    @Property(tries = 50, seed = "20303")
    void seriesOfBallsAgreeWithSeriesOfDoubles(@ForAll("series") List<Double> series) {
        JetArithmetic<Ball> balls = new JetArithmetic<>(new BallArithmetic(120), ORDER);
        Jet<Ball> enclosed = composition(balls, new Jet<>(series.stream().map(Ball::exactly).toList()));
        Jet<Double> estimate = composition(jets, new Jet<>(series));
        double scale = 0;
        for (int j = 0; j <= ORDER; j++) {
            scale = Math.max(scale, Math.abs(estimate.coefficient(j)));
            assertEquals(enclosed.coefficient(j).toDouble(), estimate.coefficient(j), 1e-10 * scale, "coefficient " + j);
            assertTrue(enclosed.coefficient(j).radius().toDouble() < 1e-25 * scale);
        }
    }

    private static <T> T composition(Arithmetic<T> a, T x) {
        T root = a.sqrt(a.add(a.integer(1), a.exp(x)));
        T angle = a.add(a.asin(x), a.multiply(a.atan(x), a.erf(x)));
        return a.divide(a.add(a.multiply(root, a.sin(angle)), a.cos(a.log(x))), a.add(a.integer(3), a.besselQuotient(1, a.power(x, 2))));
    }

    /** The coefficients at every point of a ball lie in those at the ball, which contains 0. */
    @Property(tries = 50, seed = "20304")
    void seriesAtABallEnclosesTheSeriesAtItsPoints(@ForAll @DoubleRange(min = -0.25, max = 0.25) double point) {
        JetArithmetic<Ball> balls = new JetArithmetic<>(new BallArithmetic(100), 5);
        Jet<Ball> wide = ratio(balls, balls.variable(Ball.ZERO.enlarge(Magnitude.of(0.25))));
        Jet<Ball> narrow = ratio(balls, balls.variable(Ball.exactly(point)));
        for (int j = 0; j <= 5; j++) {
            assertTrue(wide.coefficient(j).contains(narrow.coefficient(j)), "coefficient " + j);
            assertTrue(wide.coefficient(j).radius().toDouble() < 1);
        }
    }

    private static <T> T ratio(Arithmetic<T> a, T x) {
        return a.divide(a.besselQuotient(1, x), a.power(a.besselQuotient(0, x), 2));
    }

    @Test
    void coefficientsOfBallsThatVanishBySymmetryAreExactlyZero() {
        JetArithmetic<Ball> balls = new JetArithmetic<>(new BallArithmetic(60), ORDER);
        Jet<Ball> x = balls.variable(Ball.ZERO);
        Jet<Ball> even = balls.divide(balls.besselQuotient(1, x), balls.sqrt(balls.cos(x)));
        Jet<Ball> odd = balls.asin(balls.divide(balls.sin(x), balls.integer(3)));
        for (int j = 0; j <= ORDER; j++) {
            assertTrue((j % 2 == 0 ? odd : even).coefficient(j).isZero());
        }
    }

    @Test
    void undefinedConstantTermsGiveUnknownCoefficients() {
        JetArithmetic<Ball> balls = new JetArithmetic<>(new BallArithmetic(60), 2);
        Jet<Ball> x = balls.variable(Ball.ZERO.enlarge(Magnitude.of(0.1)));
        for (Jet<Ball> series : List.of(balls.sqrt(x), balls.log(x), balls.divide(balls.integer(1), x), balls.abs(x),
                balls.asin(balls.add(x, balls.integer(1))))) {
            assertTrue(!series.coefficient(1).isFinite());
        }
    }

    @Test
    void negativeOrdersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new JetArithmetic<>(new DoubleArithmetic(), -1));
    }

    private void assertAgrees(List<Double> series, UnaryOperator<Jet<Double>> function, UnaryOperator<DerivativeStructure> oracle) {
        Jet<Double> actual = function.apply(new Jet<>(series));
        double[] derivatives = new double[ORDER + 1];
        for (int j = 0; j <= ORDER; j++) {
            derivatives[j] = series.get(j) * CombinatoricsUtils.factorialDouble(j);
        }
        DerivativeStructure expected = oracle.apply(new DSFactory(1, ORDER).build(derivatives));
        double scale = 0;
        for (int j = 0; j <= ORDER; j++) {
            double coefficient = expected.getPartialDerivative(j) / CombinatoricsUtils.factorialDouble(j);
            scale = Math.max(scale, Math.abs(coefficient));
            assertEquals(coefficient, actual.coefficient(j), 1e-11 * scale, "coefficient " + j);
        }
    }
}

package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;

class ComplexBallArithmeticTest {

    private static final Map<String, BiFunction<ComplexBallArithmetic, ComplexBall, ComplexBall>> FUNCTIONS = Map.ofEntries(
            Map.entry("inverse", (c, z) -> c.divide(c.integer(1), z)), Map.entry("cube", (c, z) -> c.power(z, 3)),
            Map.entry("inverse square", (c, z) -> c.power(z, -2)), Map.entry("sqrt", ComplexBallArithmetic::sqrt), Map.entry("exp", ComplexBallArithmetic::exp),
            Map.entry("log", ComplexBallArithmetic::log), Map.entry("sin", ComplexBallArithmetic::sin), Map.entry("cos", ComplexBallArithmetic::cos),
            Map.entry("asin", ComplexBallArithmetic::asin), Map.entry("acos", ComplexBallArithmetic::acos), Map.entry("atan", ComplexBallArithmetic::atan),
            Map.entry("erf", ComplexBallArithmetic::erf), Map.entry("bessel 0", (c, z) -> c.besselQuotient(0, z)),
            Map.entry("bessel 3", (c, z) -> c.besselQuotient(3, z)), Map.entry("power 2/3", (c, z) -> c.power(z, BigFraction.of(2, 3))));

    private static final Map<String, UnaryOperator<Complex>> ORACLES = Map.ofEntries(Map.entry("inverse", Complex::reciprocal),
            Map.entry("cube", z -> z.multiply(z).multiply(z)), Map.entry("inverse square", z -> z.multiply(z).reciprocal()), Map.entry("sqrt", Complex::sqrt),
            Map.entry("exp", Complex::exp), Map.entry("log", Complex::log), Map.entry("sin", Complex::sin), Map.entry("cos", Complex::cos),
            Map.entry("asin", Complex::asin), Map.entry("acos", Complex::acos), Map.entry("atan", Complex::atan),
            Map.entry("erf", ComplexBallArithmeticTest::erfBySimpson), Map.entry("bessel 0", z -> z.sin().divide(z)),
            Map.entry("bessel 3", ComplexBallArithmeticTest::thirdBesselQuotient), Map.entry("power 2/3", z -> z.pow(2.0 / 3)));

    private final ComplexBallArithmetic complex = new ComplexBallArithmetic(100);

    @Property(tries = 300, seed = "20401")
    void functionsAgreeWithComplexDoubles(@ForAll @DoubleRange(min = -3, max = 3) double x, @ForAll @DoubleRange(min = -3, max = 3) double y) {
        if (Math.abs(y) < 0.05 || Math.hypot(x, Math.abs(y) - 1) < 0.05 || Math.abs(x) < 0.05) {
            return;
        }
        FUNCTIONS.forEach((name, function) -> {
            ComplexBall actual = function.apply(complex, exactly(x, y));
            Complex expected = ORACLES.get(name).apply(new Complex(x, y));
            double tolerance = 1e-10 * (1 + expected.norm());
            assertEquals(expected.getReal(), actual.real().toDouble(), tolerance, () -> name + " " + x + " " + y);
            assertEquals(expected.getImaginary(), actual.imaginary().toDouble(), tolerance, () -> name + " " + x + " " + y);
        });
    }

    @Property(tries = 150, seed = "20402")
    void aPointOfTheBoxGoesIntoTheResult(@ForAll @DoubleRange(min = -3, max = 3) double x, @ForAll @DoubleRange(min = -3, max = 3) double y,
            @ForAll @DoubleRange(min = -1, max = 1) double s, @ForAll @DoubleRange(min = -1, max = 1) double t, @ForAll @IntRange(min = -60, max = 0) int scale,
            @ForAll @IntRange(min = 16, max = 200) int precision) {
        double radius = Math.scalb(0.8, scale);
        ComplexBall box = new ComplexBall(Ball.exactly(x).enlarge(Magnitude.of(radius)), Ball.exactly(y).enlarge(Magnitude.of(radius / 2)));
        BallArithmetic exact = new BallArithmetic(400);
        ComplexBall point = new ComplexBall(exact.add(Ball.exactly(x), Ball.exactly(s * radius)), exact.add(Ball.exactly(y), Ball.exactly(t * radius / 2)));
        assertTrue(box.contains(point));
        FUNCTIONS.forEach((name, function) -> {
            ComplexBall range = function.apply(new ComplexBallArithmetic(precision), box);
            ComplexBall value = function.apply(new ComplexBallArithmetic(250), point);
            assertTrue(range.overlaps(value), () -> name + " of " + point + ": " + value + " is not in " + range);
            assertEquals(range.real().isFinite(), range.imaginary().isFinite(), name);
        });
    }

    @Property(tries = 300, seed = "20403")
    void exactPointsHaveSmallRadii(@ForAll @DoubleRange(min = -3, max = 3) double x, @ForAll @DoubleRange(min = -3, max = 3) double y,
            @ForAll @IntRange(min = 30, max = 300) int precision) {
        if (Math.abs(y) < 0.01 || Math.abs(x) < 0.01) {
            return;
        }
        ComplexBallArithmetic arithmetic = new ComplexBallArithmetic(precision);
        FUNCTIONS.forEach((name, function) -> {
            ComplexBall value = function.apply(arithmetic, exactly(x, y));
            assertTrue(value.radius().toDouble() <= Math.scalb(1 + value.magnitude().toDouble(), 6 - precision),
                    () -> name + " at " + x + " " + y + ": " + value);
        });
    }

    /** On a small box around a point the radius is at most six times what the derivative makes of it. */
    @Property(tries = 300, seed = "20404")
    void smallBoxesHaveResultsOfTheSizeOfTheDerivative(@ForAll @DoubleRange(min = -2, max = 2) double x, @ForAll @DoubleRange(min = 0.2, max = 2) double y,
            @ForAll @IntRange(min = -80, max = -8) int scale) {
        if (Math.abs(x) < 0.1 || Math.hypot(x, y - 1) < 0.2) {
            return;
        }
        Magnitude radius = Magnitude.powerOfTwo(scale);
        FUNCTIONS.forEach((name, function) -> {
            ComplexBall range = function.apply(new ComplexBallArithmetic(150), exactly(x, y).enlarge(radius));
            Complex slope = ORACLES.get(name).apply(new Complex(x + 1e-5, y)).subtract(ORACLES.get(name).apply(new Complex(x - 1e-5, y))).divide(2e-5);
            double bound = name.startsWith("bessel") ? 12 : 6;
            assertTrue(range.radius().toDouble() <= bound * (slope.norm() + 0.02) * Math.scalb(1.0, scale), () -> name + " at " + x + " " + y + ": " + range);
        });
    }

    @Test
    void rectanglesThatMeetTheCutAreUnknown() {
        ComplexBall negative = box(-1, 0, 0.1);
        ComplexBall aboveOne = box(2, 0, 0.1);
        ComplexBall aboveI = box(0, 2, 0.1);
        List.of(complex.sqrt(negative), complex.log(negative), complex.sqrt(box(0, 0, 0.1)), complex.asin(aboveOne), complex.asin(complex.negate(aboveOne)),
                complex.atan(aboveI), complex.atan(complex.negate(aboveI)), complex.asin(box(1, 0, 1e-20)), complex.atan(box(0, 1, 1e-20)),
                complex.divide(complex.integer(1), box(0, 0, 0.1)), complex.sqrt(complex.integer(-1)), complex.log(complex.integer(0)),
                complex.asin(complex.integer(2)),
                complex.abs(box(0, 1, 0.1)), complex.sign(box(0, 1, 0.1))).forEach(result -> assertEquals(ComplexBall.UNKNOWN, result));
    }

    @Test
    void rectanglesBesideTheCutAreKnown() {
        List.of(complex.sqrt(box(-1, 0.2, 0.1)), complex.log(box(-1, -0.2, 0.1)), complex.sqrt(box(0, 0.2, 0.1)), complex.asin(box(2, 0.2, 0.1)),
                complex.asin(box(0, 3, 0.5)), complex.atan(box(0.2, 2, 0.1)), complex.atan(box(0, 0, 0.9)))
                .forEach(result -> assertTrue(result.isFinite(), result::toString));
    }

    @Test
    void realNumbersStayReal() {
        ComplexBall third = complex.rational(BigFraction.of(1, 3));
        FUNCTIONS.forEach((name, function) -> assertTrue(function.apply(complex, third).isReal(), name));
        assertEquals(ComplexBall.of(new BallArithmetic(100).asin(Ball.ONE)), complex.asin(ComplexBall.ONE));
    }

    @Test
    void imaginaryNumbersStayOnAnAxis() {
        ComplexBall z = exactly(0, 0.7);
        for (ComplexBall value : List.of(complex.sin(z), complex.erf(z), complex.power(z, 3))) {
            assertTrue(value.real().isZero());
        }
        for (ComplexBall value : List.of(complex.cos(z), complex.besselQuotient(2, z), complex.power(z, 2))) {
            assertTrue(value.isReal());
        }
    }

    /** arsinh and log(1+u) keep their digits for small imaginary parts. */
    @Test
    void smallImaginaryPartsAreRelativelyAccurate() {
        for (double y : new double[] {1e-3, 1e-10, 1e-30, 1e-200}) {
            for (ComplexBall value : List.of(complex.asin(exactly(0.5, y)), complex.atan(exactly(0.5, y)), complex.sqrt(exactly(0.5, y)),
                    complex.log(exactly(0.5, y)), complex.sin(exactly(0.5, y)))) {
                assertTrue(value.imaginary().relativeAccuracyBits() > 85, () -> y + ": " + value);
            }
        }
    }

    @Test
    void errorFunctionFarOutIsOneUpToItsTail() {
        ComplexBall value = complex.erf(exactly(200, 3));
        assertTrue(value.real().contains(BigFraction.ONE));
        assertTrue(value.radius().toDouble() < 1e-300);
        assertFalse(complex.erf(exactly(-200, 3)).real().contains(BigFraction.ONE));
    }

    @Test
    void besselQuotientsAgreeAcrossTheChangeOfMethod() {
        ComplexBall below = new ComplexBall(Ball.exactly(63.999), Ball.exactly(0.01).enlarge(Magnitude.powerOfTwo(-90)));
        ComplexBall above = new ComplexBall(Ball.exactly(64.001), Ball.exactly(0.01));
        for (int n : new int[] {0, 1, 5, 30}) {
            Complex expected = new Complex(new DoubleArithmetic().besselQuotient(n, 64.0), 0);
            for (ComplexBall z : List.of(below, above)) {
                double difference = complex.besselQuotient(n, z).real().toDouble() - expected.getReal();
                assertTrue(Math.abs(difference) < 0.02 * Math.pow(64, -n - 1), n + ": " + difference);
            }
        }
    }

    private static ComplexBall exactly(double x, double y) {
        return new ComplexBall(Ball.exactly(x), Ball.exactly(y));
    }

    private static ComplexBall box(double x, double y, double radius) {
        return exactly(x, y).enlarge(Magnitude.of(radius));
    }

    /** 2/sqrt(pi) times the integral of exp(-t^2) over the segment from 0 to z. */
    private static Complex erfBySimpson(Complex z) {
        int steps = 8000;
        Complex sum = Complex.ZERO;
        for (int j = 0; j <= steps; j++) {
            Complex t = z.multiply((double) j / steps);
            double weight = j == 0 || j == steps ? 1 : j % 2 == 1 ? 4 : 2;
            sum = sum.add(t.multiply(t).negate().exp().multiply(weight));
        }
        return sum.multiply(z).multiply(2 / Math.sqrt(Math.PI) / 3 / steps);
    }

    /** ((15 - 6 z^2) sin z - (15 z - z^3) cos z) / z^7 (DLMF 10.49.3); by its series near 0, where this cancels. */
    private static Complex thirdBesselQuotient(Complex z) {
        Complex square = z.multiply(z);
        if (z.norm() > 2) {
            Complex sine = square.multiply(-6).add(15).multiply(z.sin());
            Complex cosine = z.multiply(15).subtract(square.multiply(z)).multiply(z.cos());
            return sine.subtract(cosine).divide(z.pow(7));
        }
        Complex sum = Complex.ZERO;
        Complex term = new Complex(1.0 / 105);
        for (int m = 1; m < 30; m++) {
            sum = sum.add(term);
            term = term.multiply(square).divide(-2.0 * m * (2 * m + 7));
        }
        return sum;
    }
}

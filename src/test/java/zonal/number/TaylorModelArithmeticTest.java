package zonal.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class TaylorModelArithmeticTest {

    private static final ComplexBallArithmetic FINE = new ComplexBallArithmetic(250);
    private static final BallArithmetic REAL = new BallArithmetic(250);
    /** Magnitudes have thirty bits, and are added up. */
    private static final double COMPARISON = 1 + 0x1p-25;

    /** A function that is written in any arithmetic. */
    private interface Function {
        <T> T of(Arithmetic<T> arithmetic, T z);
    }

    private static final Map<String, Function> FUNCTIONS = Map.ofEntries(Map.entry("quotient", new Function() {
        @Override
        public <T> T of(Arithmetic<T> a, T z) {
            return a.divide(a.add(z, a.rational(BigFraction.of(2, 3))), a.multiply(a.pi(), a.add(z, a.integer(1))));
        }
    }), Map.entry("product", new Function() {
        @Override
        public <T> T of(Arithmetic<T> a, T z) {
            return a.multiply(a.subtract(z, a.rational(BigFraction.of(1, 3))), a.subtract(a.multiply(a.pi(), z), a.multiply(z, z)));
        }
    }), Map.entry("powers", new Function() {
        @Override
        public <T> T of(Arithmetic<T> a, T z) {
            return a.add(a.power(z, 5), a.power(z, -3));
        }
    }), Map.entry("sqrt", Arithmetic::sqrt), Map.entry("exp", Arithmetic::exp), Map.entry("log", Arithmetic::log), Map.entry("sin", Arithmetic::sin), Map.entry("cos", Arithmetic::cos),
            Map.entry("asin", Arithmetic::asin), Map.entry("acos", Arithmetic::acos), Map.entry("atan", Arithmetic::atan), Map.entry("erf", Arithmetic::erf), Map.entry("bessel 0", bessel(0)),
            Map.entry("bessel 1", bessel(1)), Map.entry("bessel 4", bessel(4)), Map.entry("bessel 7", bessel(7)), Map.entry("abs", Arithmetic::abs), Map.entry("power 2/3", new Function() {
                @Override
                public <T> T of(Arithmetic<T> a, T z) {
                    return a.power(z, BigFraction.of(2, 3));
                }
            }), Map.entry("layer", TaylorModelArithmeticTest.layer()));

    private static Function bessel(int order) {
        return new Function() {
            @Override
            public <T> T of(Arithmetic<T> a, T z) {
                return a.besselQuotient(order, z);
            }
        };
    }

    /** Two angles of a network of rectified linear units. */
    private static Function layer() {
        return new Function() {
            @Override
            public <T> T of(Arithmetic<T> a, T z) {
                T angle = z;
                for (int i = 0; i < 2; i++) {
                    T half = a.divide(angle, a.integer(2));
                    T share = a.divide(a.multiply(a.multiply(a.integer(2), angle), a.besselQuotient(1, angle)), a.pi());
                    T ratio = a.subtract(a.integer(1), a.multiply(share, a.power(a.besselQuotient(0, half), -2)));
                    angle = a.multiply(a.integer(2), a.asin(a.multiply(a.sin(half), a.sqrt(ratio))));
                }
                return angle;
            }
        };
    }

    @Property(tries = 400, seed = "71")
    void valuesAlongAPieceAreWithinTheError(@ForAll @DoubleRange(min = -3, max = 3) double x, @ForAll @DoubleRange(min = -2, max = 2) double y, @ForAll @DoubleRange(min = -1, max = 1) double dx,
            @ForAll @DoubleRange(min = -1, max = 1) double dy, @ForAll @DoubleRange(min = -1, max = 1) double s, @ForAll @DoubleRange(min = 0, max = 6.3) double direction, @ForAll @IntRange(min = -50, max = 0) int scale,
            @ForAll @IntRange(min = -60, max = 0) int share) {
        double radius = Math.scalb(Math.hypot(dx, dy), scale + share);
        TaylorModel piece = TaylorModel.of(x, y, Math.scalb(dx, scale), Math.scalb(dy, scale), radius);
        ComplexBall point = FINE.add(line(piece, s), exactly(0.999 * radius * Math.cos(direction), 0.999 * radius * Math.sin(direction)));
        FUNCTIONS.forEach((name, function) -> assertHolds(name, piece, function.of(new TaylorModelArithmetic(), piece), s, function.of(FINE, point)));
    }

    private static void assertHolds(String name, TaylorModel piece, TaylorModel model, double s, ComplexBall exact) {
        if (model.isKnown()) {
            assertTrue(exact.isFinite(), () -> name + " of " + piece);
            double distance = FINE.subtract(exact, line(model, s)).magnitude().toDouble();
            assertTrue(distance <= model.error() * COMPARISON, () -> name + " of " + piece + ": " + model + " is off by " + distance);
            double modulus = exact.magnitude().toDouble();
            assertTrue(modulus <= model.magnitude() * COMPARISON, () -> name + " of " + piece + ": " + model.magnitude() + " is less than " + modulus);
            assertTrue(model.range().toBall().overlaps(exact));
        }
    }

    /** c0 + c1 s. */
    private static ComplexBall line(TaylorModel model, double s) {
        return new ComplexBall(REAL.add(Ball.exactly(model.x0()), REAL.multiply(Ball.exactly(model.x1()), Ball.exactly(s))),
                REAL.add(Ball.exactly(model.y0()), REAL.multiply(Ball.exactly(model.y1()), Ball.exactly(s))));
    }

    @Property(tries = 300, seed = "72")
    void atAPointErrorsAreThoseOfDoubles(@ForAll @DoubleRange(min = 0.1, max = 0.9) double x, @ForAll @DoubleRange(min = -1, max = 1) double y, @ForAll @IntRange(min = -150, max = 0) int scale) {
        TaylorModel point = TaylorModel.of(Math.scalb(x, scale), Math.scalb(y, scale), 0, 0, 0);
        FUNCTIONS.forEach((name, function) -> {
            TaylorModel model = function.of(new TaylorModelArithmetic(), point);
            boolean isServed = model.isKnown() || !Double.isFinite(Math.pow(point.leastMagnitude(), -6)) || Math.abs(y) > x / 2;
            assertTrue(isServed && (!model.isKnown() || model.error() <= 2e-13 * Math.max(1e-2, model.leastMagnitude())), () -> name + " of " + point + ": " + model);
            assertHolds(name, point, model, 0, function.of(FINE, exactly(point.x0(), point.y0())));
        });
    }

    /** Sines and the like of small numbers are known relative to themselves. */
    @Property(tries = 200, seed = "73")
    void smallNumbersKeepTheirDigits(@ForAll @DoubleRange(min = 0.1, max = 0.9) double x, @ForAll @DoubleRange(min = -1, max = 1) double y, @ForAll @IntRange(min = -150, max = 0) int scale) {
        TaylorModel point = TaylorModel.of(Math.scalb(x, scale), Math.scalb(y, scale), 0, 0, 0);
        for (String name : List.of("sin", "asin", "layer", "sqrt")) {
            TaylorModel model = FUNCTIONS.get(name).of(new TaylorModelArithmetic(), point);
            assertTrue(model.error() < 1e-13 * model.leastMagnitude(), () -> name + " of " + point + ": " + model);
        }
    }

    /** Along a short segment values spread no more than in the mean-value form over the rectangle around it. */
    @Property(tries = 200, seed = "74")
    void rangesAreAsNarrowAsThoseOfMeanValueForms(@ForAll @DoubleRange(min = 0.25, max = 1.5) double x, @ForAll @DoubleRange(min = -0.8, max = 0.8) double y, @ForAll @DoubleRange(min = 0.2, max = 1) double dx,
            @ForAll @DoubleRange(min = 0.2, max = 1) double dy, @ForAll @IntRange(min = -18, max = -9) int scale) {
        TaylorModel piece = TaylorModel.of(x, y, Math.scalb(dx, scale), Math.scalb(dy, scale), 0);
        MeanValueArithmetic<ComplexInterval> means = MeanValueArithmetic.on(piece.range(), MeanValueArithmetic.Domain.BOUNDARY);
        FUNCTIONS.forEach((name, function) -> {
            TaylorModel model = function.of(new TaylorModelArithmetic(), piece);
            MeanValue<ComplexInterval> form = function.of(means, means.variable());
            if (means.isKnown(form)) {
                assertTrue(model.isKnown(), () -> name + " of " + piece);
                assertTrue(model.realDeviation() <= 1.1 * form.range().real().radius() + 1e-12, () -> name + " of " + piece + ": " + model + " instead of " + form.range());
            }
        });
    }

    /** Where the second derivative vanishes the error is of the third order, and nearly what is left out of the series. */
    @Test
    void errorsOfSineAndCosineAtTheirZeros() {
        for (double h : new double[] {0.01, 0.25, 0.9}) {
            TaylorModel atZero = TaylorModel.of(0, 0, h, 0, 0);
            TaylorModel atQuarter = TaylorModel.of(Math.PI / 2, 0, 0, h, 0);
            TaylorModel sine = new TaylorModelArithmetic().sin(atZero);
            TaylorModel cosine = new TaylorModelArithmetic().cos(atQuarter);
            for (double s : new double[] {-1, 0.5, 1}) {
                assertHolds("sin", atZero, sine, s, FINE.sin(line(atZero, s)));
                assertHolds("cos", atQuarter, cosine, s, FINE.cos(line(atQuarter, s)));
            }
            assertTrue(sine.error() < h * h * h / 5.7 && cosine.error() < h * h * h / 5.7);
        }
    }

    /** Half the length, a quarter of the error. */
    @Test
    void errorsAreOfTheSecondOrder() {
        FUNCTIONS.forEach((name, function) -> {
            double whole = function.of(new TaylorModelArithmetic(), TaylorModel.of(0.75, 0.25, 0x1p-8, 0x1p-8, 0)).error();
            double half = function.of(new TaylorModelArithmetic(), TaylorModel.of(0.75, 0.25, 0x1p-9, 0x1p-9, 0)).error();
            boolean byEnclosures = List.of("atan", "erf", "bessel 7").contains(name);
            assertTrue(whole < 0x1p-10, () -> name + ": " + whole);
            assertTrue(half < whole * (byEnclosures ? 0.3 : 0.26) + 1e-15, () -> name + ": " + whole + ", " + half);
        });
    }

    @Test
    void aSingularityInsideIsSeenFromTheBoundary() {
        List<Function> singular = List.of(new Function() {
            public <T> T of(Arithmetic<T> a, T z) {
                return a.divide(a.integer(1), z);
            }
        }, new Function() {
            public <T> T of(Arithmetic<T> a, T z) {
                return a.power(a.add(z, a.rational(BigFraction.of(1, 2))), -2);
            }
        }, new Function() {
            public <T> T of(Arithmetic<T> a, T z) {
                return a.sqrt(a.multiply(z, z));
            }
        }, new Function() {
            public <T> T of(Arithmetic<T> a, T z) {
                return a.log(a.subtract(a.integer(-2), z));
            }
        }, new Function() {
            public <T> T of(Arithmetic<T> a, T z) {
                return a.asin(a.add(z, a.rational(BigFraction.of(1, 2))));
            }
        }, new Function() {
            public <T> T of(Arithmetic<T> a, T z) {
                return a.atan(a.multiply(a.integer(2), z));
            }
        }, new Function() {
            public <T> T of(Arithmetic<T> a, T z) {
                return a.abs(z);
            }
        }, new Function() {
            public <T> T of(Arithmetic<T> a, T z) {
                return a.orthantProbability(z, z);
            }
        });
        singular.forEach(function -> assertFalse(isKnownOnCircle(function)));
        Function shifted = new Function() {
            public <T> T of(Arithmetic<T> a, T z) {
                T right = a.add(z, a.integer(1));
                T left = a.subtract(z, a.integer(1));
                T roots = a.add(a.sqrt(right), a.log(right));
                return a.add(a.add(a.divide(roots, a.subtract(a.power(left, -1), a.abs(left))), a.asin(z)), a.add(a.atan(z), a.orthantProbability(a.rational(BigFraction.of(1, 3)), z)));
            }
        };
        assertTrue(isKnownOnCircle(shifted));
    }

    /** On 200 arcs of the circle of radius 0.7. */
    private static boolean isKnownOnCircle(Function function) {
        return IntStream.range(0, 200).allMatch(index -> {
            double angle = 2 * Math.PI * index / 200;
            double half = 1.01 * Math.PI / 200;
            TaylorModel arc = TaylorModel.of(0.7 * Math.cos(angle), 0.7 * Math.sin(angle), -0.7 * half * Math.sin(angle), 0.7 * half * Math.cos(angle), 0.7 * half * half);
            return function.of(new TaylorModelArithmetic(), arc).isKnown();
        });
    }

    @Test
    void argumentsBesideTheCutsAreRefused() {
        TaylorModelArithmetic models = new TaylorModelArithmetic();
        TaylorModel leftHalf = TaylorModel.of(-1, 1, 0.1, 0, 0);
        List.of(models.sqrt(leftHalf), models.log(leftHalf), models.power(leftHalf, BigFraction.of(1, 3)), models.asin(TaylorModel.of(2, 0.1, 0, 0, 0)), models.atan(TaylorModel.of(0.1, 2, 0, 0, 0)),
                models.divide(models.pi(), TaylorModel.of(0, 1, 0, 0, 0)), models.abs(TaylorModel.of(0.1, 1, 0.1, 0, 0))).forEach(value -> assertFalse(value.isKnown(), value::toString));
        assertTrue(models.divide(models.pi(), leftHalf).isKnown());
        // between the branches of the hyperbola Re(1 - z^2) = 0 there is more than the strip
        assertTrue(models.asin(TaylorModel.of(1.1, 1, 0, 0.1, 0)).isKnown());
    }

    @Test
    void unknownIsAbsorbing() {
        TaylorModelArithmetic models = new TaylorModelArithmetic();
        TaylorModel unknown = models.sqrt(TaylorModel.of(0, 0, 1, 0, 0));
        TaylorModel zero = models.integer(0);
        for (TaylorModel value : List.of(models.multiply(zero, unknown), models.multiply(unknown, zero), models.add(unknown, zero), models.subtract(zero, unknown), models.divide(zero, unknown), models.power(unknown, 0),
                models.negate(unknown), models.cos(unknown), models.sin(unknown), models.exp(unknown), models.log(unknown), models.asin(unknown), models.atan(unknown), models.erf(unknown), models.besselQuotient(0, unknown),
                models.abs(unknown), models.sign(unknown), models.orthantProbability(models.integer(1), unknown), models.orthantProbability(unknown, models.integer(1)))) {
            assertFalse(value.isKnown(), value::toString);
        }
    }

    @Test
    void whatOverflowsIsUnknown() {
        TaylorModelArithmetic models = new TaylorModelArithmetic();
        TaylorModel large = TaylorModel.of(1e200, 1e200, 1e190, 0, 0);
        for (TaylorModel value : List.of(models.multiply(large, large), models.exp(large), models.sin(large), models.asin(large), models.power(large, 3), models.exp(models.integer(1000)), TaylorModel.of(Double.NaN, 0, 0, 0, 0),
                TaylorModel.of(0, 0, 0, Double.POSITIVE_INFINITY, 0), TaylorModel.of(0, 0, 0, 0, Double.NaN))) {
            assertFalse(value.isKnown(), value::toString);
        }
        assertTrue(models.sqrt(TaylorModel.of(1e100, 1e100, 1e90, 0, 0)).isKnown());
    }

    @Test
    void constantsAreReal() {
        TaylorModelArithmetic models = new TaylorModelArithmetic();
        TaylorModel constant = models.sqrt(models.divide(models.pi(), models.negate(models.integer(-3))));
        assertTrue(constant.constant() && constant.error() < 1e-15);
        assertEquals(models.integer(0), models.multiply(models.integer(0), models.pi()));
        assertEquals(models.integer(0), models.negate(models.integer(0)));
        assertEquals(new TaylorModelArithmetic().constantsOwner(), models.constantsOwner());
    }

    private static ComplexBall exactly(double x, double y) {
        return new ComplexBall(Ball.exactly(x), Ball.exactly(y));
    }
}
